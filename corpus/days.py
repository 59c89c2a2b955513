"""Dates as people write them."""

from __future__ import annotations

from calendar import monthrange
from datetime import datetime
from typing import Final

from corpus.clean import visible

DAY: Final = len("2024-03-08")
"""Where the day of an ISO 8601 date ends; its hour, if it has one, follows."""


def day(date: str | None) -> str:
    """An ISO 8601 day or minute as people write it: 8 Mar 2024, 20:55."""
    if date is None:
        return "no date"
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return visible(date)
    written = f"{moment.day} {moment:%b %Y}"
    return f"{written}, {moment:%H:%M}" if len(date) > DAY else written


def period(first: str, last: str) -> str | None:
    """The whole year or month from one ISO 8601 day to another as people write it, 2024 or Mar 2024; None otherwise."""
    try:
        start, end = datetime.fromisoformat(first), datetime.fromisoformat(last)
    except ValueError:
        return None
    if start.day == start.month == 1 and end == start.replace(month=12, day=31):
        return str(start.year)
    if start.day == 1 and end == start.replace(day=monthrange(start.year, start.month)[1]):
        return f"{start:%b %Y}"
    return None
