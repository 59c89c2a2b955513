"""Which words of a report answer a point that it does not tell whole, and which of the point it is without."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from align.alignment import Passage
from align.findings import Omission, Verdict
from align.marks import Place
from align.model import Comparison
from align.texts.content_words import content_words
from align.views.standings import Standing, Standings, standings_of


def answer(comparison: Comparison, passage: Passage, siglum: str, standing: Standing) -> tuple[Place, ...]:
    """The sentence of a report that comes nearest to a point, then the words in it that are about the same.

    Where only a figure in its headline answers the point, that figure; nothing where no sentence is near.
    """
    figures = tuple(_figures(comparison, passage, siglum))
    if standing.nearest is None:
        return figures
    sentence = comparison.event.report(siglum).sentences[standing.nearest].span
    words = (*_matched(comparison, passage, siglum, standing.nearest), *figures)
    inside = (place for place in words if sentence.covers(place.span))
    return Place(siglum, sentence), *dict.fromkeys(inside)


def _matched(comparison: Comparison, passage: Passage, siglum: str, number: int) -> Iterator[Place]:
    """The words that carry meaning and that a link finds again in a sentence of the point."""
    report = comparison.event.report(siglum)
    for other, link in standings_of(comparison).links.get((siglum, number), {}).items():
        if other in passage.sentences:
            spans = (pair[link.left != siglum] for pair in link.evidence.matched)
            yield from (Place(siglum, span) for span in spans if content_words(report.prose, span))


def _figures(comparison: Comparison, passage: Passage, siglum: str) -> Iterator[Place]:
    """The figures of a report that answer a question of the point."""
    for found in comparison.figure_comparisons:
        if found.passage == passage.id and found.verdict is not Verdict.NOT_COMPARABLE:
            figures = (comparison.figures[k] for k in found.figures)
            yield from (Place(siglum, figure.span) for figure in figures if figure.report == siglum)


class Whole(NamedTuple):
    """A point by the number that readers see, and how a report stands to all that tells it."""

    number: int
    standing: Standing


def whole(comparison: Comparison, omission: Omission) -> Whole | None:
    """The point of which a report leaves a sentence out, and how it stands to the whole of it.

    None where the sentence is in no point, or the charge says the same of the point.
    """
    passage = comparison.passage(omission.passage)
    standing = standings_of(comparison).of_charge(omission)
    if passage is None or standing is None or standing.state is omission.state:
        return None
    return Whole(comparison.number_of(passage), standing)


def other_charges(comparison: Comparison, standings: Standings, passage: Passage) -> Iterator[Omission]:
    """What the reports are charged with at a point besides how they stand to it, in the event's order.

    How a report stands is said of all sentences that tell the point, a charge of the one it names: who tells the point
    may be without words of that sentence, and who tells a part of another sentence may say nothing of that one.
    """
    for report in comparison.event.reports:
        for omission in standings.charges(passage, report.siglum):
            if whole(comparison, omission):
                yield omission
