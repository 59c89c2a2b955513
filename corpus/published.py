"""When a report was published: reads a line that is a date, and nothing but a date, as ISO 8601."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), 1
    )
    for name in names.split()
}  # fmt: skip

_MONTH: Final = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY: Final = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_CLOCK: Final = (
    r"(?:(?:T|,?\s+(?:at\s+)?|\s*[–—|-]\s*)(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\.?)?\s*(?:Z|[A-Z]{2,4}|[+-]\d\d:?\d\d|\(?[A-Z]{2,4}\)?)?)?"
)
_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_LABEL: Final = r"(?:(?:first |last )?(?:published|updated|posted|date|modified|printed)(?:\s+on)?\s*:?\s+)?"

FORMS: Final = tuple(
    re.compile(rf"\W*{_LABEL}{form}{_CLOCK}\W*", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
        rf"{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    )
)


def published(line: str) -> str | None:
    """The day, or the minute where the line has one, as ISO 8601; None where the line is not just a date.

    "03/04/2022" is a different day in London and New York, so it is not read at all.
    """
    for form in FORMS:
        if match := form.fullmatch(line):
            return _iso(match)
    return None


def _iso(match: re.Match[str]) -> str | None:
    month = match["month"].lower()
    try:
        day = date(int(match["year"]), MONTHS.get(month) or int(month), int(match["day"]))
    except ValueError:
        return None
    clock = _time(match)
    return f"{day.isoformat()}T{clock:%H:%M}" if clock else day.isoformat()


def _time(match: re.Match[str]) -> time | None:
    if match["hour"] is None:
        return None
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    try:
        return time(hour, int(match["minute"]))
    except ValueError:
        return None
