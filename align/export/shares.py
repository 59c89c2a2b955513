"""Shares on paper: the same amount looks large as a number and small as a share, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from align.marks import Figure, FigureKind, Place
from align.model import Comparison

MOST_SHARES: Final = 4
LOWEST: Final = 10
"""A count under ten beside a share ("two risks") is hardly what the share is of."""


@dataclass(frozen=True, slots=True)
class Share:
    """A sentence with shares, and the counts of what they are of; where none is known, those beside them."""

    place: Place
    shares: tuple[Figure, ...]
    counts: tuple[Figure, ...]


def shares(comparison: Comparison) -> list[Share]:
    """A few sentences with shares that can be worked out, from all reports in turn."""
    by_report = [list(_of_report(comparison, report.siglum)) for report in comparison.event.reports]
    in_turn = [one for nth in zip_longest(*by_report) for one in nth if one]
    return in_turn[:MOST_SHARES]


def _of_report(comparison: Comparison, siglum: str) -> Iterator[Share]:
    report = comparison.event.report(siglum)
    stated = [figure for figure in comparison.figures if figure.report == siglum]
    for number in report.body:
        of_sentence = [figure for figure in stated if figure.sentence == number]
        parts = tuple(figure for figure in of_sentence if figure.kind is FigureKind.SHARE)
        beside = [figure for figure in of_sentence if _is_count(figure)]
        counts = [figure for part in parts for figure in _counted_too(comparison, part)] or beside
        if parts and counts:
            yield Share(Place(siglum, report.sentences[number].span), parts, tuple(dict.fromkeys(counts)))


def _is_count(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and (figure.low or 0) >= LOWEST


def _counted_too(comparison: Comparison, share: Figure) -> list[Figure]:
    """The counts, in all reports, of what this is a share of: those of "homes" for "40% of homes"."""
    if share.counted is None:
        return []
    *_, noun = comparison.words(Place(share.report, share.counted)).lower().split()
    return [figure for figure in comparison.figures if _is_count(figure) and noun in (figure.unit, f"{figure.unit}s")]
