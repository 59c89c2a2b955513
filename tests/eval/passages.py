"""How well links are joined into passages: what the gate for links prints of three reports together.

The gold passages are the readers' links joined where they agree across reports (`align.passages` over the links as
certain). B³ compares them with ours sentence by sentence; pairwise F1 counts pairs of sentences of two reports that
share a passage against the readers' links.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from align.alignment import Link, Passage
from align.linking.linking import Linking
from align.passages import passages
from corpus.model import Event

Sentence = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """Sums over events, so that they can be added up before they are divided."""

    chosen: int
    right: int
    found: int
    sure: int
    precision: float
    recall: float
    sentences: tuple[int, int]


def count(
    event: Event,
    ours: Sequence[Passage],
    sure: dict[tuple[str, str], NDArray[np.bool_]],
    possible: dict[tuple[str, str], NDArray[np.bool_]],
) -> Counts:
    """Compare our passages of an event with the readers' links, by pair of sigla."""
    together = {pair: np.zeros_like(grid) for pair, grid in sure.items()}
    for passage in ours:
        for left, right in sure:
            one, other = passage.reading(left), passage.reading(right)
            if one and other:
                together[left, right][np.ix_(one.sentences, other.sentences)] = True
    gold = _clusters(passages(event, _certain(sure)))
    mine = _clusters(ours)
    return Counts(
        chosen=sum(int(grid.sum()) for grid in together.values()),
        right=sum(int((grid & possible[pair]).sum()) for pair, grid in together.items()),
        found=sum(int((grid & sure[pair]).sum()) for pair, grid in together.items()),
        sure=sum(int(grid.sum()) for grid in sure.values()),
        precision=_cubed(mine, gold),
        recall=_cubed(gold, mine),
        sentences=(len(mine), len(gold)),
    )


def summed(counts: Iterable[Counts]) -> dict[str, float]:
    """Pairwise F1 and B³ F1 over all events."""
    known = tuple(counts)

    def total(name: str) -> float:
        return sum(getattr(one, name) for one in known)

    def f1(precision: float, recall: float) -> float:
        return 2 * precision * recall / max(precision + recall, 1e-9)

    mine, gold = (max(sum(one.sentences[k] for one in known), 1) for k in range(2))
    return {
        "pairwise_f1": f1(total("right") / max(total("chosen"), 1), total("found") / max(total("sure"), 1)),
        "b_cubed_f1": f1(total("precision") / mine, total("recall") / gold),
    }


def _certain(sure: dict[tuple[str, str], NDArray[np.bool_]]) -> Linking:
    links = tuple(Link(a, i, b, j, 1.0) for (a, b), grid in sure.items() for i, j in np.argwhere(grid).tolist())
    return Linking(links, {pair: grid.astype(float) for pair, grid in sure.items()})


def _clusters(found: Iterable[Passage]) -> dict[Sentence, frozenset[Sentence]]:
    clusters = {}
    for passage in found:
        members = frozenset((reading.report, number) for reading in passage.readings for number in reading.sentences)
        clusters |= dict.fromkeys(members, members)
    return clusters


def _cubed(ours: dict[Sentence, frozenset[Sentence]], theirs: dict[Sentence, frozenset[Sentence]]) -> float:
    """The sum over our sentences of how much of each one's cluster shares its cluster there too."""
    alone: frozenset[Sentence] = frozenset()
    return sum(len(cluster & theirs.get(one, alone | {one})) / len(cluster) for one, cluster in ours.items())
