"""How surely each report tells a point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from align.alignment import LIKELY, Link, Passage
from align.model import Comparison
from align.passages import passages_by_sentence

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
