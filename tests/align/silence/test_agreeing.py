import pytest

from align.alignment import LIKELY, Link, links_by_sentence
from align.silence.agreeing import Tellers
from corpus.model import Event
from tests.align.example import report

ACTS = """Prime Minister Orrin Vale appeared on television at seven.
Nobody was taken to a hospital."""
WORDS = """Prime Minister Orrin Vale would not give way.
Nineteen people were taken to a hospital."""
BOTH = """The leader appeared on television in the evening.
A hospital took in nineteen people."""
EVENT = Event("The march", (report("A", ACTS), report("B", WORDS), report("C", BOTH)))


@pytest.mark.parametrize("probability", [LIKELY, LIKELY - 0.01])
def test_who_likely_tells_a_point_tells_it_here_as_on_every_screen(probability):
    tellers = Tellers(EVENT, links_by_sentence([Link("A", 0, "B", 0, probability)]))
    told = ("A", "B") if probability >= LIKELY else ("A",)
    assert (tellers.surely(("A", 0)), tellers.perhaps(("A", 0))) == (told, () if len(told) > 1 else ("B",))


def test_the_sentence_that_most_surely_tell_stands_for_a_point():
    links = (Link("A", 0, "B", 0, 0.4), Link("A", 0, "C", 0, 0.7), Link("B", 0, "C", 0, 0.4))
    tellers = Tellers(EVENT, links_by_sentence(links))
    assert tellers.named({("A", 0), ("B", 0), ("C", 0)}) == ("A", 0)
    assert (tellers.surely(("A", 0)), tellers.perhaps(("A", 0))) == (("A", "C"), ("B",))


def test_a_point_on_which_nobody_surely_agrees_is_told_by_one():
    tellers = Tellers(EVENT, links_by_sentence([Link("A", 0, "B", 0, 0.4)]))
    assert tellers.surely(tellers.named({("A", 0), ("B", 0)})) == ("A",)
