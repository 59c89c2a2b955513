"""What calendar words mean, seen from the report's day: "last week", "Feb. 24", "in March", "since 2013"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from align.lexicon import lexicon

LEXICON: Final = lexicon("dates")
MONTHS: Final[dict[str, int]] = {name: at for at, name in enumerate(LEXICON["months"], 1)} | LEXICON["month_short"]
WEEKDAYS: Final[dict[str, int]] = {name: at for at, name in enumerate(LEXICON["weekdays"])} | LEXICON["weekday_short"]
SEASONS: Final[dict[str, list[int]]] = LEXICON["season"]
FEASTS: Final[dict[str, list[int]]] = LEXICON["feast"]
NAMED_DAY: Final = LEXICON["named_day"]
NAMED_BY: Final = re.compile(rf"\b(?:{'|'.join(NAMED_DAY['words'])})\b", re.IGNORECASE)
NAMED_AFTER: Final = re.compile(rf"\s+{NAMED_DAY['day']}\s+{NAMED_BY.pattern}", re.IGNORECASE)

SOON: Final = timedelta(days=60)
"""A day without a year that lies further ahead than this is last year's, unless the verb tells of the future."""

Ahead = Callable[[int], bool]
"""Whether what is told at an offset lies ahead of the report."""


def _of_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _number(month: str) -> int:
    return MONTHS[month.lower().rstrip(".")]


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 0 < month <= 12 and 0 < day <= monthrange(year, month)[1] else None


def _nearest(today: date, month: int, day: int, *, ahead: bool) -> date | None:
    """A day without a year: this year's, or last year's if that lies far ahead, or next year's if it must be ahead."""
    this = _day(today.year, month, day)
    if this is None:
        return None
    if this > today + SOON and not ahead:
        return _day(today.year - 1, month, day)
    if this < today and (ahead or today - this > timedelta(days=365) - SOON):
        return _day(today.year + 1, month, day)
    return this


@dataclass(frozen=True, slots=True)
class Reader:
    """One match of a pattern; `today` is the report's day or None, `ahead` tells of offsets whether they lie ahead."""

    match: re.Match[str]
    today: date | None
    ahead: Ahead

    @property
    def future(self) -> bool:
        """Whether the verb tells of the future."""
        return self.ahead(self.match.start())

    def group(self, name: str) -> str:
        """The group, lower-cased, spaces made single; empty where it did not match."""
        return " ".join((self.match.groupdict().get(name) or "").lower().split())


Days = tuple[date | None, date | None]
UNKNOWN: Final[Days] = (None, None)


def month_day(reader: Reader) -> Days:
    """As in "Feb. 24", "July 24, 2004", "March 3-5"."""
    month = _number(reader.group("month"))
    day, year = int(reader.group("day")), reader.group("year")
    until = reader.group("until")
    if year:
        first = _day(int(year), month, day)
    elif reader.today and not _is_name(reader.match, month, day):
        first = _nearest(reader.today, month, day, ahead=reader.future)
    else:
        return UNKNOWN
    last = _day(first.year, month, int(until)) if until and first else first
    return first, last


def _is_name(match: re.Match[str], month: int, day: int) -> bool:
    """Whether a day without a year names an event, as in "the Sept. 11 attacks"."""
    around = match.string[max(0, match.start() - NAMED_DAY["near"]) : match.end() + NAMED_DAY["near"]]
    return (month, day) == (NAMED_DAY["month"], NAMED_DAY["day"]) and NAMED_BY.search(around) is not None


def counts_named(match: re.Match[str]) -> bool:
    """Whether the number before a month counts what the day after it names: "the 19 Sept. 11 hijackers"."""
    month = (match.groupdict().get("month") or "").lower().rstrip(".")
    of_a_month = "day" in match.groupdict() and MONTHS.get(month) == NAMED_DAY["month"]
    return of_a_month and NAMED_AFTER.match(match.string, match.end()) is not None


def numeric(reader: Reader) -> Days:
    """As in "2022-03-29", "9/12/2009"."""
    year = int(reader.group("year"))
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    found = _day(year, int(reader.group("month")), int(reader.group("day")))
    return found, found


def month(reader: Reader) -> Days:
    """As in "in March", "early April 2010"."""
    month, year, near = _number(reader.group("month")), reader.group("year"), reader.group("near")
    if year:
        return _of_month(int(year), month)
    if reader.today is None:
        return UNKNOWN
    today = reader.today
    ahead = "next" in near or (reader.future and "last" not in near)
    if ahead:
        return _of_month(today.year + (month < today.month or (month == today.month and "next" in near)), month)
    return _of_month(today.year - (month > today.month or (month == today.month and "last" in near)), month)


def weekday(reader: Reader) -> Days:
    """As in "Monday", "last Friday": in a report of that weekday, that day."""
    if reader.today is None:
        return UNKNOWN
    weekday, near = WEEKDAYS[reader.group("weekday").rstrip(".")], reader.group("near")
    if near in {"every", "each"}:
        return UNKNOWN
    since, until = (reader.today.weekday() - weekday) % 7, (weekday - reader.today.weekday()) % 7
    if "next" in near:
        found = reader.today + timedelta(days=until or 7)
    elif "last" in near or "past" in near:
        found = reader.today - timedelta(days=since or 7)
    elif "coming" in near or reader.future:
        found = reader.today + timedelta(days=until)
    else:
        found = reader.today - timedelta(days=since)
    return found, found


def relative_day(reader: Reader) -> Days:
    """As in "today", "last night"."""
    if reader.today is None:
        return UNKNOWN
    found = reader.today + timedelta(
        days={"yesterday": -1, "last night": -1, "tomorrow": 1}.get(reader.group("day"), 0)
    )
    return found, found


def period(reader: Reader) -> Days:
    """As in "last week", "earlier this month", "the end of the year", "next summer"."""
    if reader.today is None:
        return UNKNOWN
    today, near, unit = reader.today, reader.group("near"), reader.group("unit")
    step = -1 if "last" in near or "previous" in near else 1 if "next" in near or "coming" in near else 0
    whole = _whole(today, unit, step, reader)
    if whole is None:
        return UNKNOWN
    first, last = whole
    if near.startswith("earlier") and step == 0:
        return first, min(today, last)
    if near.startswith("later") and step == 0:
        return max(today, first), last
    if near.startswith(("in the last", "in the past", "over the past", "over the last", "the past", "the last")):
        return today - (last - first), today
    return first, last


def _whole(today: date, unit: str, step: int, reader: Reader) -> tuple[date, date] | None:
    monday = today - timedelta(days=today.weekday())
    if unit == "week":
        return monday + timedelta(days=7 * step), monday + timedelta(days=7 * step + 6)
    if unit == "weekend":
        coming = step > 0 or reader.future or today.weekday() >= 5
        saturday = monday + timedelta(days=5 if coming else -2)
        return saturday, saturday + timedelta(days=1)
    if unit == "month":
        index = today.year * 12 + today.month - 1 + step
        return _of_month(index // 12, index % 12 + 1)
    if unit == "year":
        return date(today.year + step, 1, 1), date(today.year + step, 12, 31)
    if unit in SEASONS:
        return _season(unit, today, step, reader)
    return None


def _season(name: str, today: date, step: int, reader: Reader) -> tuple[date, date]:
    year = int(reader.group("year") or today.year)
    start, end = SEASONS[name]
    first = date(year - (start > end), start, 1)
    last = _of_month(year, end)[1]
    if not reader.group("year") and ((step < 0 and last >= today) or (step > 0 and first <= today)):
        first, last = first.replace(year=first.year + step), _of_month(last.year + step, end)[1]
    return first, last


def recent(reader: Reader) -> Days:
    """As in "in recent days": open at the beginning."""
    return None, reader.today


def season_of_year(reader: Reader) -> Days:
    """As in "summer 2012"."""
    return _season(reader.group("unit"), date(int(reader.group("year")), 1, 1), 0, reader)


def years(reader: Reader) -> Days:
    """As in "2012", "since 2013", "from 1974 to 1978", "1994-96"."""
    first, until = int(reader.group("year")), reader.group("until")
    if reader.group("since") == "since":
        return date(first, 1, 1), reader.today
    last = first
    if until:
        last = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
    return (date(first, 1, 1), date(last, 12, 31)) if last >= first else (date(first, 1, 1), date(first, 12, 31))


def decade(reader: Reader) -> Days:
    """As in "the early 1970s"."""
    first = int(reader.group("year"))
    return date(first, 1, 1), date(first + 9, 12, 31)


def feast(reader: Reader) -> Days:
    """As in "Christmas": a day of the nearest year."""
    named = FEASTS.get(reader.group("feast"))
    if named is None or reader.today is None:
        return UNKNOWN
    found = _nearest(reader.today, *named, ahead=reader.future)
    return found, found


def unknown(_: Reader) -> Days:
    """A date that needs more than its words: "the day before"."""
    return UNKNOWN
