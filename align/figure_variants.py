"""Variants of figures: readings of a passage that give different numbers for one question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from align.alignment import Passage
from align.findings import FigureComparison, Variant, VariantKind, Verdict
from align.marks import HEADLINE, Figure, SentenceId
from align.numbers.matching.figure_verdicts import overlap
from align.numbers.matching.same_number import told_twice
from align.numbers.matching.vague_counts import is_vague
from align.numbers.units import dimension
from align.passages import passages_by_sentence

SALIENCE: Final = {Verdict.CONFLICT: 0.95, Verdict.NOT_COMPARABLE: 0.6, Verdict.COMPATIBLE: 0.7, Verdict.AGREE: 0.3}
"""What a teacher of source criticism points out first: a conflict, then a bound beside an exact figure."""


def figure_variants(
    passages: Sequence[Passage], comparisons: Sequence[FigureComparison], figures: Sequence[Figure]
) -> tuple[Variant, ...]:
    """A variant for every two reports whose figures for one question differ, in the order of the comparisons.

    `figures` are those that the comparisons hold indices into. Figures with the same interval are no variant, in
    whatever unit they agree ("14 crew", "14 crew members"); sides follow the order of the figures. A comparison without
    a passage belongs to the first passage of one of its sentences; without any it has no variant.
    """
    places = passages_by_sentence(passages)
    return tuple(variant for comparison in comparisons for variant in _of(comparison, figures, places))


def _of(comparison: FigureComparison, figures: Sequence[Figure], places: dict[SentenceId, str]) -> Iterator[Variant]:
    told = [figures[number] for number in comparison.figures if figures[number].sentence != HEADLINE]
    newer = {figure.report for figure in told if figure.as_of is None}
    told = [figure for figure in told if figure.as_of is None or figure.report not in newer]
    if any(_by_two_sources(one, other) for one, other in combinations(told, 2)):
        return  # Counts of one crowd by several sources: each source's own comparison tells what differs.
    named = [figures[number] for number in comparison.between]
    foremost = [*(figure for figure in told if figure in named), *told]
    first_of_report = {figure.report: figure for figure in reversed(foremost)}
    ordered = sorted(first_of_report.values(), key=told.index)
    for left, right in combinations(ordered, 2):
        passage = comparison.passage or places.get(left.sentence_id)
        if passage is None or _same(left, right, comparison.verdict):
            continue
        decides = left in named and right in named
        verdict = _verdict_of(comparison, left, right) if decides else _beside_it(comparison, left, right)
        about = f"{comparison.verdict}: {comparison.reason}"
        yield Variant(
            passage,
            VariantKind.FIGURE,
            left.place,
            right.place,
            SALIENCE[verdict],
            reason=about if decides else _beside_others(comparison, verdict, len(ordered)),
        )


def _by_two_sources(one: Figure, other: Figure) -> bool:
    """Whether a report gives two numbers for one question, neither of which only rounds the other."""
    return one.report == other.report and (one.low, one.high) != (other.low, other.high) and not told_twice(one, other)


def _same(left: Figure, right: Figure, verdict: Verdict) -> bool:
    """Whether two figures say one number; of counts the nouns may differ, also in a group in which others conflict."""
    if (left.low, left.high) != (right.low, right.high):
        return False
    counts = dimension(left.unit) is dimension(right.unit) is None
    return left.unit == right.unit or verdict is Verdict.AGREE or counts


def _verdict_of(comparison: FigureComparison, left: Figure, right: Figure) -> Verdict:
    """The verdict of the comparison; two that can both hold are in no conflict, though others of it are."""
    if comparison.verdict is not Verdict.CONFLICT or left.unit != right.unit:
        return comparison.verdict
    both_hold = overlap((left.low, left.high), (right.low, right.high))
    return Verdict.COMPATIBLE if both_hold else Verdict.CONFLICT


def _beside_it(comparison: FigureComparison, left: Figure, right: Figure) -> Verdict:
    """The same for two of which the verdict does not tell.

    "Dozens" beside a number neither agrees nor conflicts; what held as of an hour does not conflict with another count.
    """
    if (is_vague(left) or is_vague(right)) and comparison.verdict in {Verdict.AGREE, Verdict.CONFLICT}:
        return Verdict.COMPATIBLE
    if comparison.verdict is Verdict.CONFLICT and (left.as_of or right.as_of):
        return Verdict.COMPATIBLE
    return _verdict_of(comparison, left, right)


def _beside_others(comparison: FigureComparison, verdict: Verdict, reports: int) -> str:
    """The reason for two of several reports where that of the comparison rests on two others, which it says."""
    told = f"{comparison.verdict}: {comparison.reason}"
    if reports == 2:
        return told
    if verdict is not comparison.verdict:
        return f"{verdict}: these two can both hold; of {reports} reports that say {comparison.question}, others differ"
    return f"of {reports} reports that say {comparison.question}, {told}"
