"""The sentence that stands for a point where it is listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from align.alignment import Passage
from align.datelines import without_dateline
from align.marks import Place, SentenceId
from align.model import Comparison
from align.views.carriers import is_obscure
from align.views.points import links_of

CENTRAL: Final = 0.4
"""A sentence whose links weigh this share of its report's weightiest one's may name a point."""


def named_by(comparison: Comparison, passage: Passage, order: Sequence[str]) -> Place:
    """The sentence that stands for a point, without its dateline: in the words of the first by the sigla of `order`.

    Of a reading of several sentences it is the first that is understood by itself among those most surely shared.
    """
    first = next(siglum for siglum in order if passage.reading(siglum))
    report = comparison.event.report(first)
    weights = {number: weight for (siglum, number), weight in _weights(comparison, passage).items() if siglum == first}
    central = [number for number, weight in weights.items() if weight >= CENTRAL * max(weights.values())]
    number = min(central, key=lambda number: is_obscure(report, number))
    return Place(first, without_dateline(report, number))


def _weights(comparison: Comparison, passage: Passage) -> dict[SentenceId, float]:
    """For each sentence of a passage, in the event's order, the sum over the other reports of its best links."""
    best: dict[SentenceId, defaultdict[str, float]] = {
        (reading.report, number): defaultdict(float) for reading in passage.readings for number in reading.sentences
    }
    for link in links_of(comparison, passage):
        left, right = link.ends
        best[left][link.right] = max(best[left][link.right], link.probability)
        best[right][link.left] = max(best[right][link.left], link.probability)
    return {sentence: sum(links.values()) for sentence, links in best.items()}
