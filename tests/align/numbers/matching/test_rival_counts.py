from dataclasses import replace

import pytest

from align.marks import Figure
from align.numbers.context.figure_contexts import Context
from align.numbers.context.stated import Stated
from align.numbers.context.things import Things
from align.numbers.matching.rival_counts import rivals
from corpus.model import Span

POLICE, ORGANISERS = frozenset({0, 2}), frozenset({1, 3})


def count(report, sentence, low, high, counter, *, noun="people", fate=""):
    figure = Figure(report, sentence, Span(0, 1), low, high, noun)
    return Context(Stated(figure, str(low), fate=fate), noun, counter=counter)


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


def held(report, sentence, low, high, counter, *, noun="people", fate="held", supplier=""):
    told = count(report, sentence, low, high, counter, noun=noun, fate=fate)
    return replace(told, stated=replace(told.stated, supplier=supplier))


HELD = (
    held("A", 3, 90, None, "", supplier="a law centre"),
    held("A", 4, 37, 37, "ministry", noun="", fate=""),
    held("B", 1, 90, None, ""),
    held("B", 9, 37, 37, "", noun="arrest"),
)


def test_a_count_of_the_held_taken_up_by_another_source_is_a_rival():
    assert joined(HELD) == [(frozenset({0, 1, 2, 3}), 0, 1)]


@pytest.mark.parametrize(
    "other",
    [
        replace(HELD[1], noun="people"),
        replace(HELD[1], noun="officer"),
        replace(HELD[1], counted=Things(of_them=True)),
        replace(HELD[1], counter="Centre"),
    ],
    ids=["not taken up", "others counted", "some of them", "one source"],
)
def test_a_count_of_the_held_that_may_be_of_others_is_no_rival(other):
    assert joined((HELD[0], other, *HELD[2:])) == []
