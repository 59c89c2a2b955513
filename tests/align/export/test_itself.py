"""Where a report speaks of itself: its outlet by name, its reporters, the first person outside of quotations."""

import dataclasses

import pytest

from align.export.itself import of_itself
from corpus.model import Outlet
from tests.align.example import report


def told(text, outlet="The Daily Lantern"):
    return list(of_itself(dataclasses.replace(report("LAN", text), outlet=Outlet(outlet))))


@pytest.mark.parametrize(
    ("outlet", "words"),
    [
        ("The Daily Lantern", "She died, sources told the Lantern."),
        ("The Daily Lantern", "The Lantern understands that he left."),
        ("Transmere Press", "Some threw bottles, a Transmere reporter saw."),
        ("Northern Wire", "She told Northern Wire that."),
        ("Harbour Now!", "She told Harbour Now! that."),
        ("The Review", "One of them told this magazine."),
    ],
)
def test_an_outlet_named_in_its_own_report_shows_who_was_there(outlet, words):
    assert told(f"It rained.\n{words}", outlet) == [f"2: “{words}”"]


def test_the_reporter_speaks_outside_of_quotation_marks_only():
    assert told('I saw the smoke.\n"I saw nothing," he said.\nOur reporters counted.') == [
        "1: “I saw the smoke.”",
        "3: “Our reporters counted.”",
    ]


def test_abbreviations_and_datelines_speak_of_nobody():
    assert told("OSTREY (LAN) — The F.B.I. came.\nJack Reed, D-R.I., left.\nShe read the news.", "Lantern News") == []
