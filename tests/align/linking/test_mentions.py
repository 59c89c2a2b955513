from types import SimpleNamespace

from align.linking.mentions import Word, mentions


def token(lemma, tag, relation="dep", entity="", *, stop=False, head=None):
    made = SimpleNamespace(
        lemma_=lemma, pos_=tag, dep_=relation, ent_type_=entity, ent_iob_="B" if entity else "O", is_stop=stop
    )
    made.head = head or made
    return made


def test_a_pronoun_stands_for_the_person_named_last_and_so_speaks():
    says = token("say", "VERB", "ROOT")
    words = [
        Word("fomin", 0, token("Fomin", "PROPN", "nsubj", "PERSON", head=says)),
        Word("said", 0, says),
        Word("he", 1, token("he", "PRON", "nsubj", stop=True, head=says)),
        Word("said", 1, says),
    ]
    found = mentions(words, 2)
    assert found["speaker"] == (frozenset({"fomin"}), frozenset({"fomin"}))
    assert found["name"][1] == frozenset()
    assert found["person"][1] == frozenset({"fomin"})


def test_a_pronoun_inside_a_quotation_stands_for_nobody_we_know():
    words = [
        Word("fomin", 0, token("Fomin", "PROPN", "nsubj", "PERSON")),
        Word("he", 1, token("he", "PRON", "nsubj", stop=True), quoted=True),
    ]
    assert mentions(words, 2)["person"][1] == frozenset()


def test_numbers_are_the_same_with_and_without_separators():
    words = [Word("1,200", 0, token("1,200", "NUM")), Word("1200", 1, token("1200", "NUM"))]
    assert mentions(words, 2)["number"] == (frozenset({"1200"}), frozenset({"1200"}))


def test_verbs_of_speech_are_not_what_was_done():
    words = [Word("said", 0, token("say", "VERB")), Word("resigned", 0, token("resign", "VERB"))]
    assert mentions(words, 1)["verb"] == (frozenset({"resign"}),)
