"""The latest day that a report tells as past: it cannot have been written before, whatever day its page bears.

A page keeps the day on which it appeared while its text is renewed. "On Monday he said" in a report of a Sunday may be
told of the Monday before, and mostly is; only where something says which Monday is meant does it tell when the report
was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from align.alignment import LinksBySentence
from align.marks import Moment, SentenceId
from align.numbers.times.calendar_days import WEEKDAYS
from align.numbers.times.tenses import has_happened
from corpus.days import DAY
from corpus.model import Event, Report

RENEWED: Final = timedelta(days=2)
"""So long a page is renewed under its first day; what lies further ahead is rather another year's or week's day."""

WORD: Final = re.compile(r"[a-z]+")
YEAR: Final = re.compile(r"\b\d{4}\b")
BESIDE: Final = frozenset({"early", "late", "on", "morning", "afternoon", "evening", "night"})
"""Words beside a weekday that leave open of which week it is."""

LATE: Final = frozenset({"late", "evening", "night"})
EARLY: Final = frozenset({"early", "morning"})
"""Words for the two ends of one night."""


def latest_told(
    event: Event, moments: Sequence[Moment], docs: Mapping[str, Any], links: LinksBySentence
) -> Mapping[str, str]:
    """The day (ISO 8601) by siglum, for each report whose date is earlier or that has none.

    `moments` are the dates of all reports, `docs` the parses by siglum.
    """
    past = _past(event, moments, docs)
    found = {}
    for report in event.reports:
        days = (day for one in past.get(report.siglum, ()) for day in _days(one, report, past, links))
        latest = max(days, default="")
        if latest > (report.date or "")[:DAY]:
            found[report.siglum] = latest
    return found


@dataclass(frozen=True, slots=True)
class _Past:
    """A date of which something is told as past: its day (ISO 8601, "" if unknown), its words, the weekday if bare."""

    sentence: SentenceId
    day: str
    words: frozenset[str]
    weekday: int | None
    with_year: bool


Told = Mapping[str, Sequence[_Past]]
"""By siglum, in the order of the text."""


def _past(event: Event, moments: Sequence[Moment], docs: Mapping[str, Any]) -> Told:
    told: dict[str, list[_Past]] = {}
    for moment in moments:
        doc = docs.get(moment.report)
        if doc is not None and has_happened(doc, moment.span.start):
            told.setdefault(moment.report, []).append(_read(moment, event.report(moment.report)))
    return told


def _read(moment: Moment, report: Report) -> _Past:
    text = moment.span.of(report.prose).lower()
    words = frozenset(WORD.findall(text))
    weekdays = words & WEEKDAYS.keys()
    bare = len(weekdays) == 1 and words <= weekdays | BESIDE and not any(sign.isdecimal() for sign in text)
    first, last = (moment.first or "")[:DAY], (moment.last or "")[:DAY]
    weekday = WEEKDAYS[next(iter(weekdays))] if bare else None
    return _Past(moment.sentence_id, first if first == last else "", words, weekday, YEAR.search(text) is not None)


def _days(one: _Past, report: Report, past: Told, links: LinksBySentence) -> Iterator[str]:
    """The days that a date of a report can only be; a weekday by itself is none."""
    if one.weekday is None:
        if one.day and (one.with_year or _may_be_renewed(one.day, report)):
            yield one.day
        return
    for siglum, number in links.get(one.sentence, ()):
        for other in past.get(siglum, ()):
            if other.sentence == (siglum, number) and _is_day(other.day, one.weekday, report):
                yield other.day
    if report.date and (tomorrow := _after_night(one, report, past[report.siglum])):
        yield tomorrow


def _after_night(one: _Past, report: Report, told: Sequence[_Past]) -> str:
    """The day behind the report's own, where its text goes on from the night before: "late Sunday", "early Monday"."""
    today = (report.date or "")[:DAY]
    before = told[: told.index(one)]
    night = any(other.weekday is not None and other.day == today and other.words & LATE for other in before)
    tomorrow = (date.fromisoformat(today) + timedelta(days=1)).isoformat()
    return tomorrow if night and one.words & EARLY and _is_day(tomorrow, one.weekday, report) else ""


def _is_day(day: str, weekday: int | None, report: Report) -> bool:
    """Whether a day is that weekday, and may be when the report was written."""
    return bool(day) and date.fromisoformat(day).weekday() == weekday and _may_be_renewed(day, report)


def _may_be_renewed(day: str, report: Report) -> bool:
    """Whether the text of a report may be as late as a day."""
    return not report.date or date.fromisoformat(day) <= date.fromisoformat(report.date[:DAY]) + RENEWED
