"""What is left of a comparison without some of its attributions: statements, who is heard, whose words a report has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Final

from align.findings import QuotationComparison, Variant, VariantKind
from align.marks import Place, Quotation
from align.model import Comparison

OF_SPEAKERS: Final = frozenset({VariantKind.QUOTATION, VariantKind.VERB, VariantKind.VOICE})
"""Kinds of differences in who says something, or how it is told that somebody does."""


def without_attributions(comparison: Comparison, gone: Collection[int]) -> Comparison:
    """The comparison without the quotations of these numbers; those that stay are numbered anew.

    A statement that is left in no two reports is compared no more.
    """
    if not gone:
        return comparison
    from align.sources import sources  # noqa: PLC0415 - reads word lists, which nobody needs who strikes out nothing
    from align.voice import voice_shares  # noqa: PLC0415

    event = comparison.event
    stay = [k for k in range(len(comparison.quotations)) if k not in gone]
    quotations = tuple(comparison.quotations[k] for k in stay)
    told = {siglum: [one for one in quotations if one.report == siglum] for siglum in event.sigla}
    return replace(
        comparison,
        quotations=quotations,
        quotation_comparisons=tuple(_numbered_anew(comparison, {old: new for new, old in enumerate(stay)})),
        sources=sources(event, quotations, comparison.names),
        voices=tuple(voice_shares(report, told[report.siglum]) for report in event.reports),
    )


def falls_with(comparison: Comparison, variant: Variant, gone: Collection[int]) -> int | None:
    """The quotation, of those `gone`, without which a difference in who says something is none; None where it stays."""
    for place in variant.places if variant.kind in OF_SPEAKERS and gone else ():
        told = [k for k, one in enumerate(comparison.quotations) if _holds(one, place, variant.kind)]
        if told and all(number in gone for number in told):
            return told[0]
    return None


def _holds(quotation: Quotation, place: Place, kind: VariantKind) -> bool:
    """Whether some of these words say that a quotation is said, or, but for verbs, are what it says."""
    content = () if kind is VariantKind.VERB else quotation.content
    parts = (*content, *([quotation.cue] if quotation.cue else []))
    return quotation.report == place.report and any(part.overlaps(place.span) for part in parts)


def _numbered_anew(comparison: Comparison, numbers: Mapping[int, int]) -> Iterator[QuotationComparison]:
    for found in comparison.quotation_comparisons:
        stay = [k for k in found.quotations if k in numbers]
        several = len({comparison.quotations[k].report for k in stay}) > 1
        if several or len(stay) == len(found.quotations):
            yield replace(found, quotations=tuple(numbers[k] for k in stay))
