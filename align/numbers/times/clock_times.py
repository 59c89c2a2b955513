"""The grammar of clock times: "5 p.m.", "17:30 GMT", "half past ten", "midnight"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from align.lexicon import any_of, lexicon
from align.numbers.numerals import SCALE, SMALL
from corpus.model import Span

NOON: Final = 12
ZONES: Final = (
    r"(?:(?:Eastern|Central|Mountain|Pacific|local)(?:\s+(?:Standard\s+|Daylight\s+)?time)?"
    r"|E[SD]?T|C[SD]?T|P[SD]?T|GMT|BST|UTC)\b"
)
ZONE: Final = rf"(?:\s*{ZONES})?"

FULL_HOURS: Final = {name: hour for name, hour in SMALL.items() if 0 < hour <= NOON} | {"noon": NOON, "midnight": 0}
"""Hours in words, in which "half past ten" counts."""

PAST: Final = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
AT: Final = "".join(("(?:", "|".join(rf"(?<=\b{word}\s)" for word in ("at", "since", "till", "until")), ")"))
"""Before "twenty to five" where that is an hour and no range."""

TIMED: Final = rf"(?:{any_of(lexicon('dates')['timetable']['names'])})\b"
"""What a timetable names by its hour: "the 17.15 crossing"."""

DAY_OF_MINUTES: Final = 24 * 60

CLOCK: Final = re.compile(
    rf"(?<![\w.$:])(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m(?:\.|\b){ZONE}"
    r"|(?P<hour2>[01]?\d|2[0-3]):(?P<minute2>[0-5]\d)(?::\d\d)?"
    rf"(?!\d|\.\d|[\s,]*(?:left|to go|remaining|minutes)){ZONE}"
    rf"|(?P<hour4>[01]?\d|2[0-3])\.(?P<minute4>[0-5]\d)(?=\s+{TIMED})"
    r"|(?P<hour3>[01]?\d|2[0-3])\.?(?P<minute3>[0-5]\d)\s?(?:GMT|BST|UTC|E[SD]T)\b"
    rf"|\b(?:(?:a\s+)?(?P<past>half|quarter|five|ten|twenty(?:-five)?)\s+past|(?<!\bby\s)a\s+(?P<to>quarter)\s+to"
    rf"|{AT}(?P<to2>five|ten|twenty(?:-five)?)\s+to)\s+(?P<full>{any_of(FULL_HOURS)})\b"
    rf"(?!\s+(?:{any_of(SCALE)}|per\s?cent)\b)(?:\s?(?P<half4>[ap])\.?\s?m(?:\.|\b))?{ZONE}"
    rf"|\b(?P<sharp>{any_of(FULL_HOURS)}|1[0-2]|[1-9])\s+o['’]clock\b(?:\s?(?P<half5>[ap])\.?\s?m(?:\.|\b))?"
    r"|\b(?P<word>noon|midnight)\b)",
    re.IGNORECASE,
)

Hours = tuple[str, str]
"""The first and the last minute of a part of a day: "12:00", "17:59"."""


def clock_times(text: str) -> Iterator[tuple[Span, Hours | None]]:
    """Where a text states a time of day, and which; None where that may be in the morning or in the evening."""
    for match in CLOCK.finditer(text):
        groups = {name: words.lower() for name, words in match.groupdict().items() if words}
        half = groups.get("half") or groups.get("half4") or groups.get("half5")
        if "sharp" in groups and not half:
            yield Span(match.start(), match.end()), None
            continue
        minutes = _minutes(groups)
        if half:
            minutes = minutes % (60 * NOON) + (60 * NOON if half == "p" else 0)
        hour, minute = divmod(minutes % DAY_OF_MINUTES, 60)
        told = f"{hour:02}:{minute:02}"
        yield Span(match.start(), match.end()), (told, told)


def _minutes(groups: Mapping[str, str]) -> int:
    """The minutes since midnight or noon that a match of `CLOCK` tells, by its groups."""
    if "sharp" in groups:  # "ten o'clock"
        hour = groups["sharp"]
        return 60 * (int(hour) if hour.isdecimal() else FULL_HOURS[hour])
    if "full" in groups:  # "half past ten", "a quarter to ten"
        before = groups.get("to") or groups.get("to2")
        return 60 * FULL_HOURS[groups["full"]] + (-PAST[before] if before else PAST[groups["past"]])
    if "word" in groups:  # "noon"
        return 60 * FULL_HOURS[groups["word"]]
    hours, over = ([groups.get(f"{unit}{k}", "") for k in ("", 2, 3, 4)] for unit in ("hour", "minute"))
    return 60 * int("".join(hours)) + int("".join(over) or 0)
