"""Which findings stand on paper: the few that ask for an answer, as many as a class can talk about in a lesson."""

from __future__ import annotations

import re
from typing import Final

from align.alignment import LIKELY
from align.findings import (
    Difference,
    FigureComparison,
    QuotationComparison,
    SharedText,
    Sharing,
    Variant,
    Verdict,
)
from align.findings import VariantKind as Kind
from align.lexicon import any_of, lexicon
from align.marks import FigureKind, Place, SentenceId, sentence_of
from align.model import Comparison
from align.numbers.numerals import exact_numbers

MOST_FIGURES: Final = 6
"""As many as a class can look up in a part of a lesson, with one that is only coloured ("just 12") among them."""
LEAST_FIGURES: Final = 3
"""Where fewer ask something, figures on which reports agree are looked up: how are they told?"""
MOST_SUMS: Final = 5
"""Sums of money on which reports agree: a price, and what else must be known to find it high or low."""
MOST_RUNS: Final = 3
"""Runs of the same words: enough to see who has text from whom."""
SHORTEST_RUN: Final = 8
"""Words of a run on paper: fewer may be the same by chance."""
MOST_STATEMENTS: Final = 3
"""Quotations, each of which takes some lines for every report."""
LEAST_STATEMENTS: Final = 2
"""Where no quotation was changed, so many that were not: to find that out is an answer too."""
MOST_DIFFERENCES: Final = 4
SURE: Final = 0.75
"""Links of which three in four are right come before others: two sentences that tell different things teach nothing."""

ASKING: Final = {Verdict.CONFLICT: 0, Verdict.NOT_COMPARABLE: 1, Verdict.COMPATIBLE: 3}
"""Verdicts that ask something, and their places on paper; of figures that agree only how they are told may ask."""
WEIGHING: Final = re.compile(rf"(?:{any_of(lexicon('quantifiers')['weighing'])})\b")
COLOURED: Final = 2
"""The place of one number of which a report says "just" so many: before what is only rounded."""
AGREED: Final = 4
"""The place of figures on which reports agree: behind all that ask."""
MONEY: Final = frozenset({FigureKind.MONEY})
SUMS: Final = frozenset({FigureKind.MONEY, FigureKind.SHARE})
"""What needs something else beside it to look high or low."""
CHANGED: Final = (
    Difference.ALTERED,
    Difference.TRANSLATED,
    Difference.CUT,
    Difference.OTHER_SPEAKER,
    Difference.OWN_VOICE,
    Difference.PARAPHRASED,
)
"""What was done to a quotation, the gravest first; identical ones ask little."""


def figures(comparison: Comparison) -> list[FigureComparison]:
    """What conflicts, what cannot be compared; then "just 1%" beside "1%", and what is a bound or a rounding.

    Money and shares come before counts of which as much is said. A question whose figures all stand under another one
    already asks nothing new. Where little asks, the numbers that reports agree on come last, but for sums of money.
    """
    chosen: list[FigureComparison] = []
    for found in sorted(comparison.figure_comparisons, key=lambda one: _place_on_paper(comparison, one)):
        told = set(comparison.stated(found))
        numbers = _gives_number(comparison, found) and not _is_of(comparison, found, MONEY)
        fills = numbers and len(chosen) < LEAST_FIGURES
        if (asks(comparison, found) or fills) and not any(told <= set(comparison.stated(other)) for other in chosen):
            chosen.append(found)
    return chosen[:MOST_FIGURES]


def _gives_number(comparison: Comparison, found: FigureComparison) -> bool:
    """Whether a report gives a number, and not only "many" or "the only"."""
    return any(exact_numbers(comparison.words(one.place)) for one in comparison.stated(found))


def asks(comparison: Comparison, found: FigureComparison) -> bool:
    """Whether figures ask for an answer by themselves."""
    return found.verdict in ASKING or _is_coloured(comparison, found)


def _place_on_paper(comparison: Comparison, found: FigureComparison) -> tuple[int, bool, int]:
    """What asks most comes first, then what is of money or a share, then what most reports tell."""
    asking = COLOURED if _is_coloured(comparison, found) else ASKING.get(found.verdict, AGREED)
    return asking, not _is_of(comparison, found, SUMS), -_tellers(comparison, found)


def _tellers(comparison: Comparison, found: FigureComparison) -> int:
    return len({one.report for one in comparison.stated(found)})


def _is_of(comparison: Comparison, found: FigureComparison, kinds: frozenset[FigureKind]) -> bool:
    return any(comparison.figures[k].kind in kinds for k in found.figures)


def _is_coloured(comparison: Comparison, found: FigureComparison) -> bool:
    """Whether both may be right, and one report has a word before a number ("just") that weighs it."""
    words = (comparison.words(one.place).lower() for one in comparison.stated(found))
    said = {weighed[0] if (weighed := WEIGHING.match(told)) else "" for told in words}
    return found.verdict in {Verdict.AGREE, Verdict.COMPATIBLE} and len(said) > 1


def sums(comparison: Comparison) -> list[FigureComparison]:
    """The sums of money on which reports agree, those first that most tell: each may look high or low by itself.

    None where any figures conflict: there a lesson has more to ask.
    """
    if any(found.verdict is Verdict.CONFLICT for found in comparison.figure_comparisons):
        return []
    asked = figures(comparison)
    told = [one for one in comparison.figure_comparisons if one not in asked and _is_of(comparison, one, MONEY)]
    return sorted(told, key=lambda one: -_tellers(comparison, one))[:MOST_SUMS]


def runs(comparison: Comparison) -> list[SharedText]:
    """The longest runs of the same words; quotations, and what an outlet repeats of its own, after all others.

    What stands under a statement that is asked about already is not asked twice.
    """
    outlets = {report.siglum: report.outlet for report in comparison.event.reports}

    def place_on_paper(run: SharedText) -> tuple[bool, bool, int]:
        repeats_itself = len({outlets[place.report] for place in run.places}) == 1
        return repeats_itself, run.sharing is Sharing.QUOTATION, -run.words

    quoted = [place for found in statements(comparison) for place in _told(comparison, found)]
    chosen: list[SharedText] = []
    long = (r for r in comparison.shared_text if r.sharing is not Sharing.SET_PHRASE and r.words >= SHORTEST_RUN)
    for run in sorted(long, key=place_on_paper):
        taken = [place for other in chosen for place in other.places]
        if not any(place.overlaps(other) for place in run.places for other in (*taken, *quoted)):
            chosen.append(run)
    return chosen[:MOST_RUNS]


def statements(comparison: Comparison) -> list[QuotationComparison]:
    """Quotations whose words were changed, the gravest first; where two differ in the same way, one.

    Where none was changed, a few that were not.
    """
    changed = [found for found in comparison.quotation_comparisons if found.difference in CHANGED]
    asked = sorted(changed, key=lambda found: CHANGED.index(found.difference)) or comparison.quotation_comparisons
    once: dict[object, QuotationComparison] = {}
    for found in asked:
        once.setdefault((found.reason, _words_told(comparison, found)), found)
    return list(once.values())[: MOST_STATEMENTS if changed else LEAST_STATEMENTS]


def _words_told(comparison: Comparison, found: QuotationComparison) -> frozenset[str]:
    """The words of a statement, whoever tells them: an agency and its update tell the same."""
    return frozenset(comparison.words(place) for place in _told(comparison, found))


def _told(comparison: Comparison, found: QuotationComparison) -> list[Place]:
    """Where a statement is told."""
    told = (comparison.quotations[k] for k in found.quotations)
    return [Place(quotation.report, span) for quotation in told for span in quotation.content]


def differences(comparison: Comparison) -> list[Variant]:
    """The most telling differences in words, one a point, no sentence twice and none of a statement asked about.

    Both sides stand in sentences that likely tell the same, those first that surely do; figures have a table of their
    own.
    """
    joined = {frozenset[object](link.ends): link.probability for link in comparison.links}
    asked = [one for one in comparison.variants if not one.minor and one.kind is not Kind.FIGURE]
    paired = [(frozenset[object](sentence_of(comparison.event, place) for place in one.places), one) for one in asked]
    likely = [(sentences, one) for sentences, one in paired if joined.get(sentences, 0) >= LIKELY]
    used: set[object] = set(quoted_sentences(comparison))
    chosen: list[Variant] = []
    for sentences, variant in sorted(likely, key=lambda pair: (joined[pair[0]] < SURE, -pair[1].salience)):
        if not used & {variant.passage, *sentences}:
            chosen.append(variant)
            used |= {variant.passage, *sentences}
    return chosen[:MOST_DIFFERENCES]


def quoted_sentences(comparison: Comparison) -> set[SentenceId | None]:
    """The sentences of the statements that are asked about."""
    return {
        sentence_of(comparison.event, place) for found in statements(comparison) for place in _told(comparison, found)
    }
