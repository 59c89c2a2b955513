"""What one report tells alone, and what only has no counterpart: the second is not enough to say the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from align.model import Comparison, Place, Sharing, Verdict
from align.passages import Sentence
from corpus.model import Report


def unlinked(comparison: Comparison, report: Report) -> list[int]:
    """Numbers of the sentences that tell something and that no link reaches: others may tell it all the same."""
    readings = (passage.reading(report.siglum) for passage in comparison.passages)
    linked = {number for reading in readings if reading for number in reading.sentences}
    return [number for number in _telling(comparison, report) if number not in linked]


def alone(comparison: Comparison, report: Report) -> list[int]:
    """Numbers of the sentences that no other report tells, as far as can be known; none before silence is known.

    Each other report whose text is whole must be charged with silence on it, not with telling it in part or perhaps,
    and neither a figure nor a quotation nor a run of the same words may join it to any.
    """
    others = {other.siglum for other in comparison.event.reports if other.siglum != report.siglum and not other.lacuna}
    silent: defaultdict[int, set[str]] = defaultdict(set)
    for omission in comparison.omissions:
        own = (reading.sentences for reading in omission.point if reading.report == report.siglum)
        for number in () if omission.partly or omission.unsure else chain.from_iterable(own):
            silent[number].add(omission.absent)
    joined = {number for siglum, number in _joined(comparison) if siglum == report.siglum}
    told = (number for number in unlinked(comparison, report) if number not in joined)
    return [number for number in told if others and others <= silent[number]]


def _telling(comparison: Comparison, report: Report) -> tuple[int, ...]:
    """The sentences that tell something; where that was not asked, all but page furniture."""
    asserted = next((reading for reading in comparison.asserted if reading.report == report.siglum), None)
    if asserted is not None:
        return asserted.sentences
    return tuple(number for number, sentence in enumerate(report.sentences) if not sentence.boilerplate)


def _joined(comparison: Comparison) -> Iterator[Sentence]:
    """Sentences with figures, quotations or runs of words that another report has too."""
    for found in comparison.figure_comparisons:
        figures = [comparison.figures[k] for k in found.figures]
        if found.verdict is not Verdict.NOT_COMPARABLE and len({figure.report for figure in figures}) > 1:
            yield from ((figure.report, figure.sentence) for figure in figures)
    for told in comparison.quotation_comparisons:
        for quotation in (comparison.quotations[k] for k in told.quotations):
            yield from _within(comparison, [Place(quotation.report, span) for span in quotation.content])
    for run in comparison.shared_text:
        if run.sharing is not Sharing.SET_PHRASE:
            yield from _within(comparison, run.places)


def _within(comparison: Comparison, places: Iterable[Place]) -> Iterator[Sentence]:
    """The sentences that some places lie in or reach into."""
    for place in places:
        sentences = comparison.event.report(place.report).sentences
        yield from ((place.report, n) for n, one in enumerate(sentences) if one.span.overlaps(place.span))
