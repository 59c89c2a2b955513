"""Dates and times: what a report says of when, resolved against the day on which it was published."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from fractions import Fraction
from typing import Any, Final

from align.marks import FigureKind, Moment
from align.numbers.quantities import Quantity, quantities
from align.numbers.times.calendar_words import MONTH, StatedTime, calendar_words
from align.numbers.times.tenses import is_ahead
from align.numbers.units import dimension
from align.texts.stretches import Stretch, stretches
from corpus.days import DAY
from corpus.model import Report, Span

DAY_OF_MONTH: Final = re.compile(rf"\b{MONTH}\s+\d|\d\s+(?:of\s+)?{MONTH}", re.IGNORECASE)
AGO: Final = re.compile(r"\s+(ago|earlier|later|from now)\b", re.IGNORECASE)
LAST: Final = re.compile(r"\b(?:the )?(?:last|past|previous)\s+(?:$|(?:about|nearly|almost)\s+$)", re.IGNORECASE)
DAYS: Final = {"seconds": 0, "minutes": 0, "hours": 0, "days": 1, "nights": 1, "weeks": 7}
MONTHS: Final = {"months": 1, "years": 12}
SLACK: Final = {"weeks": 3, "months": 15, "years": 183}
"""Days on both sides of the one that "two weeks ago" counts back to: half a unit, as it is told in whole ones."""


def moments(report: Report, doc: Any, around: str | None = None) -> tuple[Moment, ...]:
    """The dates and times a report states, in text order, resolved against its own date.

    `doc` is `Parser.parse(report)`; without one (None) every verb is taken to tell of the past. For a report without a
    date, `around` is an ISO date near which it was published (the event's, another report's): it gives "Feb. 24" its
    year, while weekdays and "last week" stay unresolved.
    """
    today, near = _day(report.date), _day(around)
    return tuple(
        _moment(stretch, stated)
        for stretch in stretches(report)
        for stated in _stated(stretch.text, today, doc, stretch.span.start)
        for stated in [_with_year(stated, stretch.text, near) if today is None and near else stated]
    )


def _day(stated: str | None) -> date | None:
    """The day of an ISO date; None without one, or in the first and the last year there are, which no report is of."""
    found = date.fromisoformat(stated[:DAY]) if stated else None
    return found if found and MINYEAR < found.year < MAXYEAR else None


def _with_year(stated: StatedTime, text: str, near: date) -> StatedTime:
    """A day of a month, in the year in which it lies nearest to `near`; other dates as they are."""
    if stated.first or not any(sign.isdecimal() for sign in stated.span.of(text)):
        return stated
    words = stated.span.of(text)
    found = calendar_words(words, near, never_ahead)
    if len(found) != 1 or found[0].first is None or found[0].first != found[0].last or not DAY_OF_MONTH.search(words):
        return stated
    return replace(stated, first=found[0].first, last=found[0].last)


def never_ahead(_: int) -> bool:
    """For a text without a parse: nothing is told of the future."""
    return False


def is_moment(text: str, quantity: Quantity) -> bool:
    """Whether a quantity of time only dates something: "two weeks ago", "a day earlier"."""
    direction = _direction(text, quantity) if dimension(quantity.unit) == "time" else None
    one = quantity.span.of(text).lower().startswith(("a ", "an ")) and quantity.low == quantity.high == 1
    return direction == "ago" or (direction is not None and one)


def _direction(text: str, quantity: Quantity) -> str | None:
    match = AGO.match(text, quantity.span.end)
    return match[1].lower() if match else None


def _stated(text: str, today: date | None, doc: Any, offset: int) -> list[StatedTime]:
    def ahead(at: int) -> bool:
        return doc is not None and is_ahead(doc, at + offset)

    named = calendar_words(text, today, ahead)
    counted = _counted_back(text, [stated.span for stated in named], today)
    return sorted((*named, *counted), key=lambda stated: stated.span)


def _counted_back(text: str, taken: list[Span], today: date | None) -> Iterator[StatedTime]:
    """As in "Two weeks ago", "three days later", "the last five days"."""
    for quantity in quantities(text, taken):
        if dimension(quantity.unit) != "time" or quantity.kind is not FigureKind.MEASURE:
            continue
        direction = _direction(text, quantity)
        if direction:
            match = AGO.match(text, quantity.span.end)
            span = Span(quantity.span.start, match.end() if match else quantity.span.end)
            days = _ago(quantity, today) if direction == "ago" else (None, None)
            yield StatedTime(span, *days)
        elif match := LAST.search(text, 0, quantity.span.start):
            first = _before(today, quantity.high or quantity.low, quantity.unit)
            yield StatedTime(Span(match.start(), quantity.span.end), first, today if first else None)


def _ago(quantity: Quantity, today: date | None) -> tuple[date | None, date | None]:
    """The days that "two weeks ago" can mean: as exact as its unit."""
    earliest = _before(today, quantity.high, quantity.unit)
    latest = _before(today, quantity.low, quantity.unit)
    slack = SLACK.get(quantity.unit, 0)
    first = earliest - timedelta(days=slack) if earliest else None
    last = latest + timedelta(days=slack) if latest else None
    return first, min(last, today) if last and today else last


def _before(today: date | None, count: Fraction | None, unit: str) -> date | None:
    if today is None or count is None:
        return None
    if unit in DAYS:
        days = int(count * DAYS[unit])
        return today - timedelta(days=days) if days < today.toordinal() else None
    months = int(count * MONTHS.get(unit, 0))
    index = today.year * 12 + today.month - 1 - months
    if index < 12:
        return None
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _moment(stretch: Stretch, stated: StatedTime) -> Moment:
    start, end = ("T" + hour for hour in stated.hours) if stated.hours else ("", "")
    return Moment(
        stretch.report,
        stretch.number,
        stretch.shifted(stated.span),
        stated.first.isoformat() + start if stated.first else None,
        stated.last.isoformat() + end if stated.last else None,
    )
