"""How surely each report tells a point, and the sentence that names it best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from align.alignment import Link, Passage
from align.datelines import without_dateline
from align.marks import Place, SentenceId
from align.model import Comparison
from align.passages import passages_by_sentence
from align.views.carriers import is_obscure

LIKELY: Final = 0.5
"""Probabilities are calibrated: of tellings whose best link has less, most do not tell the point after all."""

TOLD: Final = "●"
DOUBTED: Final = "○"
"""What stands for a sentence that tells a point, and for one that more likely does not."""

CENTRAL: Final = 0.4
"""A sentence whose links weigh this share of its report's weightiest one's may name a point."""

Supports = Mapping[str, Mapping[str, Link]]
"""By passage id and siglum the strongest link that joins the reading to the others."""


def supports(comparison: Comparison) -> Supports:
    """What each reading of each passage rests on; a reading without any link has no entry."""
    places = passages_by_sentence(comparison.passages)
    found: defaultdict[str, dict[str, Link]] = defaultdict(dict)
    for link in comparison.links:
        left, right = link.ends
        passage = places.get(left)
        if passage is None or passage != places.get(right):
            continue
        for siglum in (link.left, link.right):
            best = found[passage].get(siglum)
            if best is None or link.probability > best.probability:
                found[passage][siglum] = link
    return found


def links_of(comparison: Comparison, passage: Passage) -> Iterator[Link]:
    """The links inside a passage."""
    inside = passage.sentences
    yield from (link for link in comparison.links if inside.issuperset(link.ends))


def doubtful(passage: Passage, supported: Supports) -> dict[str, float]:
    """The sigla whose readings more likely do not tell the point (`LIKELY`), with how likely each does."""
    links = supported.get(passage.id, {})
    return {
        reading.report: links[reading.report].probability
        for reading in passage.readings
        if reading.report in links and links[reading.report].probability < LIKELY
    }


def told_by(passage: Passage, supported: Supports) -> str:
    """Who tells a passage, and how many of them in words of their own where some took them from others.

    Those who more likely do not tell it stand apart, with how likely it is that they do.
    """
    doubted = doubtful(passage, supported)
    tellers = ", ".join(reading.report for reading in passage.readings if reading.report not in doubted)
    perhaps = ", ".join(f"{siglum} ({likely:.0%} likely)" for siglum, likely in doubted.items())
    some = "" if passage.tellings == 1 else "some "
    counted = f": {passage.tellings} tellings" if some else ""
    alone = f" ({some}mostly in the same words{counted})" if 0 < passage.tellings < len(passage.readings) else ""
    parts = [f"told by {tellers}{alone}" if tellers else "", f"perhaps by {perhaps}" if perhaps else ""]
    return "; ".join(filter(None, parts))


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
