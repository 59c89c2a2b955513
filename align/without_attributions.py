"""What is left of a comparison without some of its attributions: statements, who is heard, whose words a report has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from align.findings import QuotationComparison
from align.model import Comparison


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


def _numbered_anew(comparison: Comparison, numbers: Mapping[int, int]) -> Iterator[QuotationComparison]:
    for found in comparison.quotation_comparisons:
        stay = [k for k in found.quotations if k in numbers]
        several = len({comparison.quotations[k].report for k in stay}) > 1
        if several or len(stay) == len(found.quotations):
            yield replace(found, quotations=tuple(numbers[k] for k in stay))
