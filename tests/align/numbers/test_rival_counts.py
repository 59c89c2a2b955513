from dataclasses import replace

import pytest

from align.model import Figure
from align.numbers.figure_contexts import Context
from align.numbers.figure_verdicts import Stated
from align.numbers.rival_counts import rivals
from corpus.model import Span

POLICE, ORGANISERS = frozenset({0, 2}), frozenset({1, 3})


def count(report, sentence, low, high, counter, *, noun="people", fate=""):
    figure = Figure(report, sentence, Span(0, 1), low, high, noun)
    return Context(Stated(figure, str(low), fate=fate), noun, "", frozenset(), counter=counter)


TOLD = (
    count("A", 3, 8000, 8000, "police", noun=""),
    count("A", 4, 25000, None, "organiser"),
    count("B", 1, 8000, 8000, ""),
    count("B", 9, 25000, None, ""),
)


def joined(told=TOLD, groups=(POLICE, ORGANISERS)):
    return list(rivals(groups, told))


def test_two_counts_of_a_crowd_side_by_side_by_two_sources_are_rivals():
    assert joined() == [(frozenset({0, 1, 2, 3}), 0, 1)]


@pytest.mark.parametrize(
    "other",
    [
        replace(TOLD[1], counter="police"),
        replace(TOLD[1], counter=""),
        replace(TOLD[1], noun="officer"),
        count("A", 7, 25000, None, "organiser"),
        count("A", 4, 25000, None, "organiser", fate="held"),
        count("A", 4, 25, None, "organiser"),
        count("A", 4, 5000, None, "organiser"),
        count("A", 4, None, None, "organiser"),
    ],
    ids=["one source", "no source", "others counted", "far apart", "held", "few", "both can hold", "open"],
)
def test_what_may_be_something_else_is_no_rival(other):
    assert joined((TOLD[0], other, *TOLD[2:])) == []


def test_a_count_that_only_one_report_gives_is_no_rival():
    assert joined(groups=(POLICE, frozenset({1}))) == []
