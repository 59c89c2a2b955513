import pytest

from align.rewording.alike import says_the_same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("his statement", "statement"),
        ("all the tunnels", "tunnels"),
        ("Berg's neck", "his neck"),
        ("the Aldery administration's decision", "administration's decision"),
        ("implementation", "implementation of Berg’s plan"),
        ("claims of privilege", "privilege claims"),
        ("gradual encroachment", "gradual encroachments"),
        ("#SaveThePier", "SaveThePier"),
        ("harbor wall", "harbour wall"),
        ("the dog's owner", "the owner of the dog"),
        ("!!!", "!!!"),
        ("U.S.", "United States"),
        ("USA", "United States"),
        ("HPO", "Harbour Pilots’ Office"),
        ("MOT", "the Ministry of Transport"),
        ("northern Aldmoor", "Aldmoor"),
    ],
)
def test_which_one_it_is_and_whose_makes_no_other_word(one, other):
    assert says_the_same(one, other)
    assert says_the_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Reed's war", "Berg's war"),
        ("death of a ferryman", "death of Tom Roe"),
        ("young illegal immigrants", "immigrants"),
        ("protest", "riot"),
        ("Berg", "Mayor Berg"),
        ("the secret programme", "programme"),
        ("the dog's owner", "the owner's dog"),
        ("the owner of the dog", "the dog of the owner"),
        ("the war on drugs", "the war"),
        ("!!!", "???"),
        ("flooded Aldmoor", "Aldmoor"),
        ("HPO", "Harbour Office"),
    ],
)
def test_other_owners_and_other_words_beside_the_noun_differ(one, other):
    assert not says_the_same(one, other)
    assert not says_the_same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("many migrants", "few migrants"),
        ("the two men", "the three men"),
        ("the first attack", "the last attack"),
        ("some protesters", "most protesters"),
        ("all protesters", "some protesters"),
    ],
)
def test_how_many_they_are_and_the_first_and_the_last_differ(one, other):
    assert not says_the_same(one, other)
    assert not says_the_same(other, one)
