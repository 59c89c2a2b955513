"""What one report tells alone, and what only has no counterpart: the second is not enough to say the first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from align.findings import Sharing, State, Verdict
from align.marks import Place, SentenceId
from align.model import Comparison
from align.passages import sentences_told, telling

UNTOLD: Final = frozenset({State.SILENT, State.EARLIER, State.AHEAD})


def unlinked(comparison: Comparison) -> dict[str, frozenset[int]]:
    """By siglum the sentences that tell something and that no link reaches: others may tell it all the same."""
    return {
        report.siglum: frozenset(telling(report, comparison.asserted)).difference(
            sentences_told(comparison.passages, report.siglum)
        )
        for report in comparison.event.reports
    }


def alone(comparison: Comparison) -> dict[str, frozenset[int]]:
    """By siglum the sentences that no other report tells, as far as can be known; none before silence is known.

    Each other report whose text is whole must be charged with silence on it, not with telling it in part or perhaps; of
    those that seem to tell another event nothing is asked, if one is left. Neither a figure nor a quotation nor a run
    of the same words may join it to any. A quotation that reaches over several sentences joins only those that are
    linked, where any are: the others are what the other report cut.
    """
    joined = frozenset(_joined(comparison))
    return {
        siglum: frozenset(
            number
            for number, asked in its.items()
            if asked.silent and not asked.open and (siglum, number) not in joined
        )
        for siglum, its in _asked(comparison).items()
    }


def foreign(comparison: Comparison) -> dict[str, frozenset[int]]:
    """By siglum the unlinked sentences on which nothing can be asked: all others seem to tell another event."""
    return {
        siglum: frozenset(
            number for number, asked in its.items() if asked.strangers and not asked.silent and not asked.open
        )
        for siglum, its in _asked(comparison).items()
    }


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the other reports whose text is whole say of a sentence: three sets of sigla, none in two of them.

    `silent` are charged with silence on it, `strangers` seem to tell another event, `open` may tell it, or a part.
    """

    silent: frozenset[str]
    strangers: frozenset[str]
    open: frozenset[str]


def _asked(comparison: Comparison) -> dict[str, dict[int, _Asked]]:
    """By siglum, for each sentence that no link reaches, who is charged with silence on it and who is not."""
    whole = {report.siglum for report in comparison.event.reports if not report.lacuna}
    charged: defaultdict[tuple[SentenceId, bool], set[str]] = defaultdict(set)
    for omission in comparison.omissions:
        if omission.state in {*UNTOLD, State.STRANGER}:
            for sentence in ((reading.report, number) for reading in omission.point for number in reading.sentences):
                charged[sentence, omission.state is State.STRANGER].add(omission.absent)

    def asked(sentence: SentenceId) -> _Asked:
        others = frozenset(whole - {sentence[0]})
        silent = others & charged[sentence, False]
        strangers = others & charged[sentence, True] - silent
        return _Asked(silent, strangers, others - silent - strangers)

    return {
        siglum: {number: asked((siglum, number)) for number in sorted(numbers)}
        for siglum, numbers in unlinked(comparison).items()
    }


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
