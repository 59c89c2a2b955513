"""Dates as people write them."""

from __future__ import annotations

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
