import spacy
from spacy.tokens import Doc

from align.naming.departments import without_department

BLANK = spacy.blank("en")
HEADED = ("Secretary", "of", "Defense", "Ada", "Finch")


def left(words, parts):
    doc = Doc(BLANK.vocab, words=words, lemmas=[word.lower() for word in words], pos=parts)
    return [token.text for token in without_department(list(doc)[2:])]


def test_a_name_behind_a_department_leaves_it():
    assert left([*HEADED], ["PROPN", "ADP", "PROPN", "PROPN", "PROPN"]) == ["Ada", "Finch"]


def test_a_possessive_ending_is_no_part_of_the_name_that_counts():
    assert left([*HEADED, "'s"], ["PROPN", "ADP", "PROPN", "PROPN", "PROPN", "PART"]) == ["Ada", "Finch", "'s"]
    parts = ["PROPN", "ADP", "PROPN", "PROPN", "PART"]
    assert left([*HEADED[:4], "'s"], parts) == ["Defense", "Ada", "'s"]
