import pytest

from align.wording.constituents import LONGEST
from align.wording.denial import with_denial
from align.wording.edits import Side
from tests.align.wording.by_hand import side, words


@pytest.fixture
def denied() -> Side:
    """It did not appear that charges would include fraud."""
    return side(
        ("It", "PRON", "nsubj", 3),
        ("did", "AUX", "aux", 3),
        ("not", "PART", "neg", 3),
        ("appear", "VERB", "ROOT", 3),
        ("that", "SCONJ", "mark", 7),
        ("charges", "NOUN", "nsubj", 7),
        ("would", "AUX", "aux", 7),
        ("include", "VERB", "ccomp", 3),
        ("fraud", "NOUN", "dobj", 7),
    )


def test_a_clause_keeps_what_denies_the_verb_that_leads_to_it(denied):
    assert words(denied, with_denial(denied, range(5, 9))) == "did not appear that charges would include fraud"


def test_a_verb_keeps_its_own_denial(denied):
    assert words(denied, with_denial(denied, range(3, 4))) == "did not appear"
    assert words(denied, with_denial(denied, range(4))) == "It did not appear"


def test_a_name_is_one_whatever_is_said_of_it(denied):
    assert words(denied, with_denial(denied, range(8, 9))) == "fraud"


def test_what_nothing_denies_stays():
    said = side(("He", "PRON", "nsubj", 1), ("left", "VERB", "ROOT", 1))
    assert words(said, with_denial(said, range(1, 2))) == "left"
    assert with_denial(said, range(0)) == range(0)


def test_what_would_be_too_long_to_read_is_left_out():
    between = [("then", "ADV", "advmod", 1)] * LONGEST
    told = side(("not", "PART", "neg", 1), ("say", "VERB", "ROOT", 1), *between, ("left", "VERB", "ccomp", 1))
    assert with_denial(told, range(LONGEST + 2, LONGEST + 3)) is None
