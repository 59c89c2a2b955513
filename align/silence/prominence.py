"""How much weight reports give to a point that another leaves out: how many tell it, how far up, how long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from align.alignment import Reading
from align.texts.content_words import prefixes
from corpus.model import Event, Report, Span

WEIGHT_OF_OUTLETS: Final = 0.5
WEIGHT_OF_PLACE: Final = 0.35
WEIGHT_OF_LENGTH: Final = 0.15
LONG_POINT: Final = 4
HEADLINE_SHARE: Final = 0.4
"""Prominence: how many of the others tell the point counts most, then how far up they tell it (the headline, if the
sentence holds this share of its words, then the first sentence, falling to the end), then how many sentences they spend
on it."""


def prominence(event: Event, tellers: Sequence[Reading]) -> float:
    """0-1: how many of the others tell the point, how far up, in how many sentences; `tellers` are not empty."""
    places = [_place(event.report(reading.report), reading) for reading in tellers]
    length = sum(len(reading.sentences) for reading in tellers) / len(tellers)
    return (
        WEIGHT_OF_OUTLETS * len(tellers) / (len(event.reports) - 1)
        + WEIGHT_OF_PLACE * max(places)
        + WEIGHT_OF_LENGTH * min(1.0, length / LONG_POINT)
    )


def _place(report: Report, reading: Reading) -> float:
    """1 for the headline or the first sentence, falling to 0 for the last one."""
    headline = prefixes(report.headline or "", Span(0, len(report.headline or "")))
    for number in reading.sentences:
        said = prefixes(report.prose, report.sentences[number].span)
        if headline and len(said & headline) >= HEADLINE_SHARE * len(headline):
            return 1.0
    return 1.0 - report.body.index(reading.sentences[0]) / max(1, len(report.body))
