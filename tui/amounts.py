"""Figures as numbers: the interval that is meant, and what is counted. Pure."""

from __future__ import annotations

from typing import Final

from align.marks import Figure, FigureKind
from corpus.model import Report, Span
from tui.paint import drawn_on_one_line

DECIMALS: Final = 4
"""More than these no report writes: 33.3333… comes of "a third"."""
DIGITS: Final = 12
"""Digits with which numbers are written out: 1,900,000,000."""
ONE_OF: Final = {"feet": "foot", "inches": "inch"}
"""Units whose plural does more than add an s."""
UNCHANGED: Final = frozenset(("times", "Celsius"))
"""Words of units that end in s and are no plural of one thing: "1 times" is a factor."""


def amount(report: Report, figure: Figure) -> str:
    """A figure as a number, with its unit or the report's own words for what is counted: "at least 23 people"."""
    one = figure.low == figure.high == 1
    what = "" if figure.kind is FigureKind.SPLIT else _singular(figure.unit) if one else figure.unit
    if figure.kind is FigureKind.COUNT:
        beside = figure.counted is not None and figure.counted.start >= figure.span.end
        counted = Span(figure.span.end, figure.counted.end) if figure.counted and beside else None
        what = drawn_on_one_line(report.words(counted)) if counted else ""
        if figure.unit and report.words(figure.span).casefold().endswith(f"-{figure.unit}"):
            number = interval(figure.low, figure.high)  # of a "one-seat margin" there is one seat, and no one margin
            return f"{number}-{figure.unit} {what}".strip()
    open_ended = figure.low is None and figure.high is None and not what.startswith("of ")
    return f"{interval(figure.low, figure.high)}{' of' if what and open_ended else ''} {what}".strip()


def _singular(unit: str) -> str:
    """The name of a unit where there is one of it: "1 month", "1 square foot", "1 mile per hour"."""
    first, per, rest = unit.partition(" per ")
    words = [ONE_OF.get(word, word.removesuffix("s") if word not in UNCHANGED else word) for word in first.split(" ")]
    return f"{' '.join(words)}{per}{rest}"


def interval(low: float | None, high: float | None) -> str:
    """An interval in words and signs: 12, 12–20, at least 12, at most 12, open."""
    if low is not None and low == high:
        return _number(low)
    if low is not None and high is not None:
        return f"{_number(low)}–{_number(high)}"
    if low is not None:
        return f"at least {_number(low)}"
    return f"at most {_number(high)}" if high is not None else "no exact number"


def _number(value: float) -> str:
    """A number as people write it: "a third" is 33.33 percent."""
    told = value if value == round(value, DECIMALS) else round(value, 2)
    return f"{told:,.{DIGITS}g}"
