"""The grammar of calendar words: where a text states a date, and which, seen from the report's day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from align.lexicon import any_of
from align.numbers.number_names import TITLES
from align.numbers.numerals import SOMEBODYS
from align.numbers.ranges import CHANGES
from align.numbers.times import calendar_days
from align.numbers.times.calendar_days import FEASTS, LEXICON, SEASONS, WEEKDAYS, Ahead, Days, Reader, counts_named
from align.numbers.times.clock_times import Hours, clock_times
from corpus.model import Span

PARTS: Final[dict[str, list[int]]] = LEXICON["part"]


@dataclass(frozen=True, slots=True)
class StatedTime:
    """A stated date: the days it covers (None: open or unknown) and the hours of those days, where stated."""

    span: Span
    first: date | None
    last: date | None
    hours: Hours | None = None

    @property
    def is_clock(self) -> bool:
        """Whether only the time of day is stated."""
        return self.hours is not None and self.first is None


MONTH: Final = f"(?:{any_of(LEXICON['months'])}|(?:{any_of(LEXICON['month_short'])})\\b\\.?)"
WEEKDAY: Final = f"(?:{any_of(LEXICON['weekdays'])}|tues|thurs|weds|wednedsay|(?:mon|tue|wed|thu|thur|fri)\\.)"
PART: Final = f"(?:{any_of(PARTS)})"
YEAR: Final = r"(?:1[5-9]\d\d|20\d\d)"
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])"
NEAR: Final = (
    r"(?:last|next|this|this past|this coming|early|late|earlier|later|mid-?|every|each|past"
    r"|the following|the previous)"
)
PERIOD: Final = f"(?:week|weekend|month|year|decade|century|{any_of(SEASONS)})"


def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w$£€#]){expression}(?!\w)", re.IGNORECASE)


WITH_YEAR: Final = rf"(?:\s*,?\s*(?P<year>{YEAR}))?"
ORDINAL: Final = r"(?:st|nd|rd|th)?"
WHEN: Final = r"(?:(?:in|since|by|until|from|through|during|of|to|before|after|on)\s+)?"
TO_A_DAY: Final = (
    rf"\s+(?:and|to|through|until)\s+(?={DAY}{ORDINAL}(?:\s*[.,;:)”\"’]|\s*$"
    r"|\s+(?:in|at|on|for|when|as|while|after|before|during|and|or|but|with|by|to)\b))"
)
"""Between two days of a month: nothing follows the second that it could count, as in "on May 23 and 24 men died"."""

EARLY: Final = r"(?:(?:early|late|mid)[\s-]+)?"
NEAR_PERIOD: Final = (
    r"(?P<near>(?:earlier|later|late|early|(?:the\s+)?(?:end|start|beginning|middle|rest) of"
    r"|(?:(?:in|over|during)\s+)?the (?:last|past)|sometime)(?:\s+(?:this|last|next|the))?"
    r"|this past|this coming|last|next|this|the previous|the following|the coming|the same)"
)
PATTERNS: Final[tuple[tuple[re.Pattern[str], Callable[[Reader], Days]], ...]] = (
    (_pattern(rf"(?P<year>{YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)"), calendar_days.numeric),
    (_pattern(r"(?P<month>1[0-2]|0?[1-9])/(?P<day>[0-3]?\d)/(?P<year>(?:19|20)?\d\d)"), calendar_days.numeric),
    (
        _pattern(
            rf"{WHEN}(?:{NEAR}[\s-]*)?\b(?P<month>{MONTH})\s+(?P<day>{DAY}){ORDINAL}"
            rf"(?:(?:\s?[-–]\s?|{TO_A_DAY})(?P<until>{DAY}){ORDINAL})?(?![:.]\d|\d){WITH_YEAR}"
        ),
        calendar_days.month_day,
    ),
    (
        _pattern(
            rf"(?:(?:from|between|on)\s+)?(?:the\s+)?(?P<day>{DAY}){ORDINAL}(?:\s?[-–]\s?|\s+(?:and|to)\s+)(?:the\s+)?"
            rf"(?P<until>{DAY}){ORDINAL}\s+(?:of\s+)?(?P<month>{MONTH}){WITH_YEAR}"
        ),
        calendar_days.month_day,
    ),
    (
        _pattern(rf"(?:the\s+)?(?P<day>{DAY}){ORDINAL}\s+(?:of\s+)?(?P<month>{MONTH}){WITH_YEAR}"),
        calendar_days.month_day,
    ),
    (_pattern(rf"(?:(?P<near>{NEAR})[\s-]+)?(?P<month>{MONTH}),?\s+(?:of\s+)?(?P<year>{YEAR})"), calendar_days.month),
    (_pattern(rf"{WHEN}(?:(?P<near>{NEAR})[\s-]*)?\b(?P<month>{MONTH})(?!\s+on\b|\s+\d)"), calendar_days.month),
    (_pattern(rf"(?:(?P<near>{NEAR})\s+)?(?P<weekday>{WEEKDAY})(?:\s+{PART})?"), calendar_days.weekday),
    (
        _pattern(
            r"(?:(?:early|late|earlier|later)\s+)?"
            r"(?P<day>today|tonight|yesterday|tomorrow|last night|this (?:morning|afternoon|evening))"
            rf"(?:\s+{PART})?"
        ),
        calendar_days.relative_day,
    ),
    (_pattern(rf"{NEAR_PERIOD}\s+(?P<unit>{PERIOD})(?!\s+or\s+(?:two|three|so|more))"), calendar_days.period),
    (_pattern(rf"(?P<unit>{any_of(SEASONS)})\s+(?:of\s+)?(?P<year>{YEAR})"), calendar_days.season_of_year),
    (
        _pattern(
            r"(?:(?:in|over|during)\s+)?(?:the\s+)?(?:recent|past few|last few|coming|early|final|past several)\s+"
            r"(?:days|weeks|months|years|decades)"
        ),
        calendar_days.recent,
    ),
    (
        _pattern(
            r"(?:the\s+)?(?:same|next|following|previous|other)\s+day(?!\s+or\b)"
            r"|the\s+(?:day|week|month|year|night)\s+(?:before|after)|(?:over\s+)?the weekend"
            rf"|(?:earlier|later|early|late)\s+(?:in\s+the|that(?:\s+same)?|the\s+same)\s+(?:day|night|{PART}|{PERIOD})"
            r"|all\s+(?:day|night|week|weekend|month|year|spring|summer|fall|autumn|winter)(?:\s+long)?"
            rf"|that\s+(?:same\s+)?(?:day|night|{PART})|(?:the\s+)?(?:days|weeks|months|years)\s+to\s+come"
            r"|(?:the\s+)?year(?:['’]s\s|[-\s])end|the\s+new\s+year"
        ),
        calendar_days.unknown,
    ),
    (
        _pattern(
            rf"(?:(?P<since>in|since|by|until|from|during|between)\s+)?{EARLY}(?P<year>{YEAR})(?![.,:]\d|\s?%)"
            rf"(?:\s?(?:-|–|to|through|until|and)\s?(?P<until>{YEAR}|\d\d(?![\d%]|[.,]\d))(?!\s*(?:percent|%)))?"
        ),
        calendar_days.years,
    ),
    (
        _pattern(
            r"(?:by|until|before)\s+(?:the\s+year\s+)?(?P<since>)(?P<until>)(?P<year>21\d\d)(?!\s+[a-z]+s\b|\s+people)"
        ),
        calendar_days.years,
    ),
    (_pattern(rf"(?:the\s+)?{EARLY}(?P<year>(?:1[5-9]|20)\d0)['’]?s"), calendar_days.decade),
    (
        _pattern(
            rf"(?:the\s+)?{EARLY}(?:['’‘](?:[2-9]0)s|(?<=the\s)[2-9]0['’]?s|(?:(?<=early\s)|(?<=late\s)|(?<=mid-))[2-9]0['’]?s"
            r"|(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))"
        ),
        calendar_days.unknown,
    ),
    (
        _pattern(
            rf"(?P<feast>{any_of(FEASTS)}|thanksgiving|easter|election day|memorial day|labor day|super tuesday"
            r"|inauguration day|black friday|good friday|ash wednesday)"
        ),
        calendar_days.feast,
    ),
)
JOINT: Final = re.compile(
    r"[\s,(]*(?:(?:at|on|about|around|by|before|after|shortly|just|of|the|early|late)\s+)*", re.IGNORECASE
)
EITHER: Final = re.compile(r"\s+or\s+", re.IGNORECASE)
"""Between two dates of which one is meant: "late May or early June"."""

MAY_AFTER: Final = frozenset(LEXICON["before_may"])
"""Before a bare "May" or "March": without one of these it is a name or a verb."""

FAR_YEAR: Final = re.compile(r".*\b21\d\d", re.IGNORECASE)
TENS: Final = re.compile(r"(?<![\d'’‘])[2-9]0['’]?s")
WARM: Final = frozenset(LEXICON["warm"]["words"])
WARM_NEAR: Final[int] = LEXICON["warm"]["near"]

QUOTES: Final = ('"', "'", "“", "”", "‘", "’")

ROUND: Final = re.compile(r"00\s+[a-z]+s\b")
""""2000 people" is a count, "the 2001 attacks" a year."""

UNITS_AFTER: Final = re.compile(
    r"[\s-]+(?:percent|per cent|dollars|euros|people|troops|soldiers|men|women|miles|meters|feet|yen)\b"
)


def calendar_words(text: str, today: date | None, ahead: Ahead) -> tuple[StatedTime, ...]:
    """The dates and clock times in a text, in order, the longest where several could be read.

    `today` is the day of the report: without it only dates with a year are resolved. `ahead` tells of an offset
    whether the words around it tell of the future.
    """
    found = [*_days(text, today, ahead), *(StatedTime(span, None, None, hours) for span, hours in clock_times(text))]
    found.sort(key=lambda stated: (stated.span.start, -len(stated.span)))
    chosen: list[StatedTime] = []
    for stated in found:
        if not chosen or stated.span.start >= chosen[-1].span.end:
            chosen.append(stated)
        elif len(stated.span) > len(chosen[-1].span):
            chosen[-1] = stated
    return _joined(text, chosen)


def _days(text: str, today: date | None, ahead: Ahead) -> Iterator[StatedTime]:
    for pattern, read in PATTERNS:
        for match in pattern.finditer(text):
            if not _is_date(match, text) or _is_name(match, text) or counts_named(match):
                continue
            if _is_age(match, text) or _is_change(match, text) or _is_warmth(match, text):
                continue
            first, last = read(Reader(match, today, ahead))
            yield StatedTime(Span(match.start(), match.end()), first, last, _hours(match[0]))


def _is_date(match: re.Match[str], text: str) -> bool:
    """Whether the words are what they look like: "March" is not "march", "2000 people" no year."""
    groups = match.groupdict()
    month, day = groups.get("month"), groups.get("day")
    if month and month.isalpha():
        if not month[0].isupper():
            return False
        if month in {"May", "March"} and not day and not groups.get("year"):
            return any(word in MAY_AFTER for word in match[0].lower().split()[:-1])
        return bool(day or groups.get("year") or len(month) > len("June") or month in {"May", "June", "July"})
    if month is None and groups.get("year") and not groups.get("unit") and match[0] == groups["year"]:
        before = text[: match.start()].rsplit(None, 1)
        if before and before[-1].lower() in TITLES:
            return False
        return not (ROUND.match(text, match.end() - 2) or UNITS_AFTER.match(text, match.end()))
    return True


def _is_age(match: re.Match[str], text: str) -> bool:
    """As in "a woman in her fifties"."""
    before = text[: match.start()].rsplit(None, 1) if match.groupdict().get("tens") else []
    return bool(before) and before[-1].lower() in SOMEBODYS


def _is_change(match: re.Match[str], text: str) -> bool:
    """As in "cases rose by 2150", "2100 yen": a number that looks like a year to come."""
    if not FAR_YEAR.fullmatch(match[0]):
        return False
    before = text[: match.start()].rsplit(None, 1)
    changes = match[0].lower().startswith("by 2") and bool(before) and before[-1].lower() in CHANGES  # by how much
    return changes or UNITS_AFTER.match(text, match.end()) is not None


def _is_warmth(match: re.Match[str], text: str) -> bool:
    """As in "temperatures were in the 90s"."""
    near = text[max(0, match.start() - WARM_NEAR) : match.start()].lower()
    return TENS.search(match[0]) is not None and not WARM.isdisjoint(re.findall(r"\w+", near))


def _is_name(match: re.Match[str], text: str) -> bool:
    """As in "NBC's “Today” show", "USA Today": a name, no day."""
    if match[0] != "Today":
        return False
    before, behind = text[: match.start()], text[match.end() :]
    return before.endswith("USA ") or (before[-1:] in QUOTES and behind[:1] in QUOTES) or behind.startswith(" show")


def _hours(words: str) -> Hours | None:
    """The hours of "morning", "evening" in the words of a date."""
    last = "night" if words.lower() == "tonight" else words.lower().rsplit(None, 1)[-1]
    part = PARTS.get(last)
    return (f"{part[0]:02}:00", f"{part[1] - 1:02}:59") if part else None


def _joined(text: str, chosen: list[StatedTime]) -> tuple[StatedTime, ...]:
    """Neighbours that state one date together: "Friday at 5 p.m.", "Thursday, July 24"."""
    found: list[StatedTime] = []
    for stated in chosen:
        previous = found[-1] if found else None
        if previous and EITHER.fullmatch(text, previous.span.end, stated.span.start) and _follow(previous, stated):
            found[-1] = replace(previous, span=Span(previous.span.start, stated.span.end), last=stated.last)
            continue
        if previous and JOINT.fullmatch(text, previous.span.end, stated.span.start):
            together = _together(text, previous, stated)
            if together:
                found[-1] = together
                continue
        found.append(stated)
    return tuple(found)


def _follow(left: StatedTime, right: StatedTime) -> bool:
    """Whether one date begins right behind the other."""
    if left.last is None or right.first is None or left.hours or right.hours:
        return False
    return right.first - left.last == timedelta(days=1)


def _together(text: str, left: StatedTime, right: StatedTime) -> StatedTime | None:
    span = Span(left.span.start, right.span.end)
    if left.is_clock != right.is_clock:
        day, clock = (right, left) if left.is_clock else (left, right)
        return replace(day, span=span, hours=clock.hours)
    weekday = left.span.of(text).lower().rsplit(None, 1)[-1].rstrip(".") in WEEKDAYS
    if weekday and right.first and right.first == right.last and right.hours is None:
        return replace(right, span=span, hours=left.hours)
    if left.first and left.first == right.first and left.last == right.last:
        return replace(left, span=span, hours=left.hours or right.hours)
    return None
