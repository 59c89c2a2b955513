"""Which differences of a passage are shown, and the words of its readings cut where they are marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from align.alignment import Passage
from align.findings import Variant, VariantKind
from align.model import Comparison
from align.views.differences import between_tellings
from corpus.model import Report, Span

SHOWN: Final = 8
"""Differences listed a passage; more would bury the telling ones."""


def shown_variants(comparison: Comparison, passage: Passage) -> list[Variant]:
    """The most telling differences of a passage, at most `SHOWN`, without minor ones."""
    return [variant for variant in between_tellings(comparison, passage) if not variant.minor][:SHOWN]


def in_pieces(report: Report, within: Span, variants: Sequence[Variant]) -> list[tuple[Span, VariantKind | None]]:
    """`within` cut into pieces, each with the kind of the variant it belongs to, or None.

    Of overlapping variants the more salient is kept.
    """
    taken: list[tuple[Span, VariantKind]] = []
    for variant in sorted(variants, key=lambda variant: -variant.salience):
        for place in variant.places:
            free = within.covers(place.span) and not any(place.span.overlaps(span) for span, _ in taken)
            if place.report == report.siglum and free:
                taken.append((place.span, variant.kind))
    pieces: list[tuple[Span, VariantKind | None]] = []
    at = within.start
    for span, kind in sorted(taken):
        pieces += [(Span(at, span.start), None), (span, kind)]
        at = span.end
    return [(span, kind) for span, kind in [*pieces, (Span(at, within.end), None)] if len(span)]
