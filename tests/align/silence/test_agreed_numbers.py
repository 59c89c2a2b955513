from align.silence.agreed_numbers import giving
from corpus.model import Event
from tests.align.example import report

TELLERS = (report("A", "Forty-six boats were lost."), report("B", "The storm of 1946 sank 46 boats."))


def sentences(text, *tellers):
    absent = report("C", text)
    return giving(Event("The storm", (*(tellers or TELLERS), absent)), absent, ("A", 0), {("A", 0), ("B", 0)})


def test_the_sentence_that_gives_the_number_is_found():
    assert sentences("The sea was rough.\nThe count of boats is 46.") == {1: True}


def test_the_number_of_other_things_is_told_apart():
    assert sentences("Some 46 men were on the pier.") == {0: False}


def test_a_year_or_a_number_that_one_teller_gives_is_none_on_which_they_agree():
    assert sentences("The year was 1946.\nSome 300 men were out.") == {}


def test_a_number_that_only_the_other_tellers_give_is_none_of_the_sentence():
    without = report("A", "Many boats were lost.")
    assert sentences("The count of boats is 46.", without, TELLERS[1]) == {}


def test_a_part_of_a_number_in_words_is_no_number_on_which_they_agree():
    tellers = (report("A", "A hundred and twenty boats were lost."), report("B", "The storm sank 120 boats."))
    assert sentences("The count of boats is 20.", *tellers) == {}
    assert sentences("The count of boats is 120.", *tellers) == {0: True}
