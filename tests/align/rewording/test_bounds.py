"""Where the words for a thing begin and end, over words by hand: text, part of speech, role, governing word."""

from dataclasses import replace

from align.rewording.bounds import begun, ended
from align.wording.edits import Side
from tests.align.wording.by_hand import side


def named(of: Side, entity: str, *numbers: int) -> tuple:
    return tuple(replace(word, entity=entity) if k in numbers else word for k, word in enumerate(of.words))


ACCUSED = side(
    ("accused", "VERB", "ROOT", 0),
    ("Reed", "PROPN", "dobj", 0),
    ("of", "ADP", "prep", 1),
    ("grave", "ADJ", "amod", 4),
    ("theft", "NOUN", "pobj", 2),
)


def test_what_somebody_is_accused_of_is_no_part_of_the_name():
    assert ended(named(ACCUSED, "PERSON", 1), 1, 4, 1) == 1


def test_of_that_belongs_to_the_verb_ends_a_phrase_without_a_name_too():
    words = side(
        ("robbed", "VERB", "ROOT", 0),
        ("sailors", "NOUN", "dobj", 0),
        ("of", "ADP", "prep", 0),
        ("coins", "NOUN", "pobj", 2),
    )
    assert ended(words.words, 1, 3, 1) == 1


def test_the_end_of_a_trial_and_a_senator_of_somewhere_stay_whole():
    end = side(
        ("the", "DET", "det", 1), ("end", "NOUN", "ROOT", 1), ("of", "ADP", "prep", 1), ("trials", "NOUN", "pobj", 2)
    )
    assert ended(end.words, 0, 3, 1) == 3
    berg = side(("Berg", "PROPN", "ROOT", 0), ("of", "ADP", "prep", 0), ("Aldery", "PROPN", "pobj", 1))
    words = tuple(replace(word, entity=entity) for word, entity in zip(berg.words, ("PERSON", "", "GPE"), strict=True))
    assert ended(words, 0, 2, 0) == 2


def test_a_bank_of_somewhere_that_is_one_name_stays_whole():
    bank = side(("Bank", "PROPN", "ROOT", 0), ("of", "ADP", "prep", 0), ("Fish", "PROPN", "pobj", 1))
    assert ended(named(bank, "ORG", 0, 1, 2), 0, 2, 0) == 2


def test_a_thing_begins_with_its_own_article():
    law = side(("unconstitutional", "ADJ", "amod", 2), ("a", "DET", "det", 2), ("law", "NOUN", "dobj", 2))
    assert begun(law.words, 0, 2) == 1
    boats = side(("all", "DET", "predet", 2), ("the", "DET", "det", 2), ("boats", "NOUN", "dobj", 2))
    assert begun(boats.words, 0, 2) == 0


def test_words_that_lead_up_to_a_name_are_left_out():
    guild = side(("not", "PART", "neg", 2), ("only", "ADV", "advmod", 2), ("Guild", "PROPN", "nsubj", 2))
    assert begun(guild.words, 0, 2) == 2


def test_an_adverb_of_an_adjective_before_a_name_and_an_owner_stay():
    fired = side(
        ("recently", "ADV", "advmod", 1),
        ("fired", "VERB", "amod", 3),
        ("director", "NOUN", "compound", 3),
        ("Reed", "PROPN", "nsubj", 3),
    )
    assert begun(fired.words, 0, 3) == 0
    owned = side(("Signal", "PROPN", "poss", 2), ("'", "PART", "case", 0), ("Reed", "PROPN", "nsubj", 2))
    assert begun(owned.words, 0, 2) == 0
