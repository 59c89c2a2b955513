from align.alignment import Reading
from align.silence.agreed_numbers import giving
from corpus.model import Event
from tests.align.example import report

TELLERS = (report("A", "Forty-six boats were lost."), report("B", "The storm of 1946 sank 46 boats."))
BOTH = (Reading("A", (0,)), Reading("B", (0,)))


def sentences(text):
    absent = report("C", text)
    return giving(Event("The storm", (*TELLERS, absent)), absent, BOTH)


def test_the_sentence_that_gives_the_number_is_found():
    assert sentences("The sea was rough.\nThe count is 46.") == {1}


def test_a_year_or_a_number_that_one_teller_gives_is_none_on_which_they_agree():
    assert sentences("The year was 1946.\nSome 300 men were out.") == set()
