from dataclasses import replace

import pytest

from align.silence.foretelling import foretold
from corpus.model import Event
from tests.align.example import report

DONE = "Council rejects the pier plan\nThe vote was close."
COMING = "Council set to reject the pier plan\nMembers meet at noon."


def told(one, other, dates=("2031-05-06", "2031-05-06")):
    reports = (replace(report(s, t), date=d) for s, t, d in zip("AB", (one, other), dates, strict=True))
    event = Event("The pier", tuple(reports))
    return {pair: event.report(place.report).words(place.span) for pair, place in foretold(event).items()}


def test_a_heading_that_says_an_act_is_to_come_is_older_than_one_that_says_it_is_done():
    assert told(COMING, DONE) == {("A", "B"): "set to reject"}


@pytest.mark.parametrize(
    "other",
    [
        "Council to reject the pier plan",
        "Council will reject the pier plan",
        "Council debates the pier plan",
        "Court rejects a tax",
    ],
)
def test_what_no_heading_tells_as_done_is_not_foretold(other):
    assert told(COMING, other) == {}


def test_a_report_of_a_later_day_is_not_older_whatever_its_heading_says():
    assert told(COMING, DONE, ("2031-05-07", "2031-05-06")) == {}


def test_who_only_vows_an_act_does_not_foretell_it():
    assert told("Council vows to reject the pier plan", DONE) == {}
