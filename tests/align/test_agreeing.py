from align.agreeing import Tellers, is_same_answer
from align.alignment import Link
from corpus.model import Event
from tests.align.example import report

ACTS = """Prime Minister Orrin Vale appeared on television at seven.
Nobody was taken to a hospital."""
WORDS = """Prime Minister Orrin Vale would not give way.
Nineteen people were taken to a hospital."""
BOTH = """The leader appeared on television in the evening.
A hospital took in nineteen people."""
EVENT = Event("The march", (report("A", ACTS), report("B", WORDS), report("C", BOTH)))


def test_two_sentences_that_share_a_name_only_do_not_surely_tell_the_same():
    assert not is_same_answer(EVENT, ("A", 0), ("B", 0), 0.7)
    assert is_same_answer(EVENT, ("A", 0), ("C", 0), 0.7)
    assert is_same_answer(EVENT, ("A", 0), ("B", 0), 0.8)


def test_of_two_sentences_one_of_which_denies_both_do_not_surely_tell_the_same():
    assert not is_same_answer(EVENT, ("A", 1), ("B", 1), 0.7)
    assert is_same_answer(EVENT, ("B", 1), ("C", 1), 0.7)


def test_a_link_that_is_less_likely_than_not_makes_nobody_tell_a_point():
    assert not is_same_answer(EVENT, ("A", 0), ("C", 0), 0.4)


def test_the_sentence_that_most_surely_tell_stands_for_a_point():
    links = (Link("A", 0, "B", 0, 0.6), Link("A", 0, "C", 0, 0.7), Link("B", 0, "C", 0, 0.4))
    tellers = Tellers(EVENT, links)
    assert tellers.named({("A", 0), ("B", 0), ("C", 0)}) == ("A", 0)
    assert (tellers.surely(("A", 0)), tellers.perhaps(("A", 0))) == (("A", "C"), ("B",))


def test_a_point_on_which_nobody_surely_agrees_is_told_by_one():
    tellers = Tellers(EVENT, (Link("A", 0, "B", 0, 0.6),))
    assert tellers.surely(tellers.named({("A", 0), ("B", 0)})) == ("A",)
