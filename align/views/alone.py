"""What one report tells alone, and what only has no counterpart: the second is not enough to say the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from align.findings import Sharing, Verdict
from align.marks import Place, SentenceId
from align.model import Comparison
from align.passages import sentences_told
from corpus.model import Report


def unlinked(comparison: Comparison) -> dict[str, frozenset[int]]:
    """By siglum the sentences that tell something and that no link reaches: others may tell it all the same."""
    return {
        report.siglum: frozenset(_telling(comparison, report)) - sentences_told(comparison.passages, report.siglum)
        for report in comparison.event.reports
    }


def alone(comparison: Comparison) -> dict[str, frozenset[int]]:
    """By siglum the sentences that no other report tells, as far as can be known; none before silence is known.

    Each other report whose text is whole must be charged with silence on it, not with telling it in part or perhaps; of
    those that seem to tell another event nothing is asked, if one is left. Neither a figure nor a quotation nor a run
    of the same words may join it to any. A quotation that reaches over several sentences joins only those that are
    linked, where any are: the others are what the other report cut.
    """
    whole = {report.siglum for report in comparison.event.reports if not report.lacuna}
    silent, strangers = _charged(comparison)
    joined = frozenset(_joined(comparison))
    return {
        siglum: frozenset(
            number
            for number in numbers
            if (siglum, number) not in joined
            and silent[siglum, number]
            and whole - {siglum} <= silent[siglum, number] | strangers[siglum, number]
        )
        for siglum, numbers in unlinked(comparison).items()
    }


def foreign(comparison: Comparison) -> dict[str, frozenset[int]]:
    """By siglum the unlinked sentences on which nothing can be asked: all others seem to tell another event."""
    whole = {report.siglum for report in comparison.event.reports if not report.lacuna}
    _, strangers = _charged(comparison)
    return {
        siglum: frozenset(number for number in numbers if whole - {siglum} == strangers[siglum, number] != set())
        for siglum, numbers in unlinked(comparison).items()
    }


def _charged(comparison: Comparison) -> tuple[Mapping[SentenceId, set[str]], Mapping[SentenceId, set[str]]]:
    """By sentence the reports charged with silence on it, and those without it that seem to tell another event."""
    silent: defaultdict[SentenceId, set[str]] = defaultdict(set)
    strangers: defaultdict[SentenceId, set[str]] = defaultdict(set)
    for omission in comparison.omissions:
        if omission.partly or (omission.unsure and not omission.stranger):
            continue
        found = strangers if omission.stranger else silent
        for reading in omission.point:
            for number in reading.sentences:
                found[reading.report, number].add(omission.absent)
    return silent, strangers


def _telling(comparison: Comparison, report: Report) -> tuple[int, ...]:
    """The sentences that tell something; where that was not asked, all but page furniture."""
    asserted = next((reading for reading in comparison.asserted if reading.report == report.siglum), None)
    return report.body if asserted is None else asserted.sentences


def _joined(comparison: Comparison) -> Iterator[SentenceId]:
    """Sentences with figures, quotations or runs of words that another report has too."""
    for found in comparison.figure_comparisons:
        figures = [comparison.figures[k] for k in found.figures]
        if found.verdict is not Verdict.NOT_COMPARABLE and len({figure.report for figure in figures}) > 1:
            yield from (figure.sentence_id for figure in figures)
    linked = {end for link in comparison.links for end in link.ends}
    for alike in comparison.quotation_comparisons:
        for quotation in (comparison.quotations[k] for k in alike.quotations):
            quoted = list(_within(comparison, [Place(quotation.report, span) for span in quotation.content]))
            yield from [sentence for sentence in quoted if sentence in linked] or quoted
    for run in comparison.shared_text:
        if run.sharing is not Sharing.SET_PHRASE:
            yield from _within(comparison, run.places)


def _within(comparison: Comparison, places: Iterable[Place]) -> Iterator[SentenceId]:
    """The sentences that some places lie in or reach into."""
    for place in places:
        report = comparison.event.report(place.report)
        yield from ((place.report, number) for number in report.sentences_in(place.span))
