"""How two dates of one act stand to each other, with the reason in words.

Single days that differ conflict, unless one may be the other: told in another time zone, after midnight, of another
week, or of an act that a report could not know yet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from align.findings import Verdict
from align.lexicon import any_of
from align.marks import Moment
from align.numbers.context.agents import Agent
from align.numbers.times.calendar_days import LEXICON
from align.numbers.times.clock_times import ZONES
from corpus.days import DAY

CLOCK: Final = re.compile(rf"(?i:\bmidnight\b)|\b{ZONES}")
"""With such words a time of the night may lie on either of two days."""

YEAR: Final = re.compile(r"\d{4}|/\d\d\b")
"""A year in the words of a date, as in "July 24, 2004" or "9/12/09"."""

PART: Final = re.compile(r"\b(?:early|mid|late)\b")
"""Words for a part of a longer time, which its days do not tell."""

BARE_WEEKDAY: Final = re.compile(
    rf"(?:(?:on|early|late) )*(?:{any_of(LEXICON['weekdays'])})(?: (?:{any_of(LEXICON['part'])}))?"
)
"""A weekday that does not say of which week it is: "Monday", "early Monday morning"."""

MIDNIGHT: Final = "T23:59"
MORNING: Final = "T06:00"
"""An evening or night ends so, and what is told of the next day before this hour may be of the same night."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A resolved date with the verb it dates, and the question it answers.

    `around` are the content lemmas of its sentence without those of dates, which tell nothing of the act. `border`
    says that something lasts or is done up to it: "extended in January" and "until July" are two dates. `subject` is
    who does it, `published` the day of the report (ISO 8601, "" without one).
    """

    number: int
    moment: Moment
    words: str
    verb: str
    around: frozenset[str]
    asked: tuple[int, str]
    border: bool
    subject: Agent
    published: str
    doer: str = ""
    """The noun whose deed the sentence tells, where it has no other date."""

    @property
    def parts(self) -> frozenset[str]:
        """Which part of a year or month is told: "in early 1979"."""
        return frozenset(PART.findall(self.words.lower()))

    @property
    def written_out(self) -> bool:
        """Whether it is a single day, told with its number."""
        return self.moment.first == self.moment.last and any(sign.isdecimal() for sign in self.words)


def moment_verdict(one: Dated, other: Dated) -> tuple[Verdict, str]:
    """The verdict on two dates of one act, and its reason."""
    (first, last), (start, end) = days_of(one.moment), days_of(other.moment)
    told = f"“{one.words}” and “{other.words}”"
    if (first, last) == (start, end):
        return _of_parts(one, other, told) or _by_the_hour(one.moment, other.moment, told)
    if first <= end and start <= last:
        return Verdict.COMPATIBLE, f"{told}: one is told more exactly"
    if doubt := _doubt(one, other):
        return Verdict.NOT_COMPARABLE, f"{told} {doubt}"
    if first == last and start == end and one.written_out != other.written_out and _weekday(one) == _weekday(other):
        return Verdict.COMPATIBLE, f"{told}: the same weekday; only one says of which week"
    if first == last and start == end:
        return _of_two_days(one, other, told)
    return Verdict.NOT_COMPARABLE, f"{told} may date different acts"


def day_against_years(one: Dated, other: Dated) -> bool:
    """Whether one is a day and the other are years without it: "on Wednesday", "2006 through 2011"."""
    (first, last), (start, end) = days_of(one.moment), days_of(other.moment)
    years = last[: len("2006")] != first[: len("2006")], end[: len("2006")] != start[: len("2006")]
    return any(years) and (first == last or start == end) and not (first <= end and start <= last)


def _doubt(one: Dated, other: Dated) -> str:
    """Why two days may not be a conflict, to be said of them; "" without a reason."""
    if _over_midnight(one, other):
        return "are days that touch, perhaps one night or other time zones"
    told_before = any(_after_report(a, b) for a, b in ((one, other), (other, one)))
    return "may date different acts: one was told before the other day had come" if told_before else ""


def _of_parts(one: Dated, other: Dated, told: str) -> tuple[Verdict, str] | None:
    """Of one month or year, where the parts of it that are told differ: "in 1979", "in early 1979"."""
    if days_of(one.moment)[0] == days_of(one.moment)[1] or one.parts == other.parts:
        return None
    if one.parts and other.parts:
        return Verdict.NOT_COMPARABLE, f"{told} may date different acts"
    return Verdict.COMPATIBLE, f"{told}: one is told more exactly"


def _of_two_days(one: Dated, other: Dated, told: str) -> tuple[Verdict, str]:
    """Of two single days, which conflict; but a year or a week that a report does not state was only worked out."""
    if _perhaps_ahead(one) or _perhaps_ahead(other):
        return Verdict.NOT_COMPARABLE, f"{told}: one may be of the next week, if its page was renewed"
    days = days_of(one.moment)[0], days_of(other.moment)[0]
    stated = [bool(YEAR.search(dated.words)) for dated in (one, other)]
    if one.verb != other.verb and days[0] != days[1]:
        return Verdict.NOT_COMPARABLE, f"{told} may date different acts"
    if len({day[-len("06-28") :] for day in days}) > 1 or all(stated):
        return Verdict.CONFLICT, f"{told} are {days[0]} and {days[1]}"
    if any(stated):
        return Verdict.COMPATIBLE, f"{told}: the same day of the year; only one says of which year"
    return Verdict.AGREE, f"{told} are the same day"


def _by_the_hour(one: Moment, other: Moment, told: str) -> tuple[Verdict, str]:
    """Of the same days; that hours differ may be for a time zone, or for another part of the act."""
    if one.first == other.first and one.last == other.last:
        return Verdict.AGREE, f"{told} are the same time"
    one_hours, other_hours = ((moment.first or "", moment.last or "") for moment in (one, other))
    if DAY in {len(one_hours[0]), len(other_hours[0])}:
        return Verdict.AGREE, f"{told} are the same day"
    if one_hours[0] <= other_hours[1] and other_hours[0] <= one_hours[1]:
        return Verdict.COMPATIBLE, f"{told}: one is told more exactly"
    return Verdict.NOT_COMPARABLE, f"{told} are hours of the same day, perhaps of different acts or time zones"


def _after_report(one: Dated, other: Dated) -> bool:
    """Whether what one dates was over when its report appeared, and what the other dates was yet to come."""
    return "" != one.published < days_of(other.moment)[0] and days_of(one.moment)[1] <= one.published


def _perhaps_ahead(dated: Dated) -> bool:
    """Whether a weekday may be the day behind that of its page as well as one of six days before: "on Monday"."""
    if not dated.published or not BARE_WEEKDAY.fullmatch(dated.words.lower()):
        return False
    coming = date.fromisoformat(days_of(dated.moment)[0]) + timedelta(days=7)
    return coming == date.fromisoformat(dated.published) + timedelta(days=1)


def _over_midnight(one: Dated, other: Dated) -> bool:
    """Whether days that touch may be one time: of two time zones, at midnight, or late one day and early the next."""
    earlier, later = sorted((one, other), key=lambda dated: days_of(dated.moment))
    (first, last), (start, end) = days_of(earlier.moment), days_of(later.moment)
    if first != last or start != end or date.fromisoformat(first) + timedelta(days=1) != date.fromisoformat(start):
        return False
    late = (earlier.moment.last or "").endswith(MIDNIGHT)
    early = "" < (later.moment.first or "")[DAY:] < MORNING
    return (late and early) or any(CLOCK.search(dated.words) for dated in (one, other))


def _weekday(dated: Dated) -> int:
    return date.fromisoformat(days_of(dated.moment)[0]).weekday()


def days_of(moment: Moment) -> tuple[str, str]:
    """The first and the last day, without the hours."""
    return (moment.first or "")[:DAY], (moment.last or "")[:DAY]
