"""What was learned from read events: from the evidence for all pairs of sentences to calibrated probabilities.

Boosted trees judge each pair of sentences by its own evidence; the graph of all sentences is drawn from that; small
networks then decide about all pairs of two reports together; at last third reports are heard. Made by
`align.training.links`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoding
from align.linking.evidence import features
from align.linking.graph import Graph, Grid, Pair, sigmoid
from align.linking.grid import BOUND, Network
from align.linking.occasion import identity, sameness, together, trust
from align.linking.sides import Side, lemma_rarity, sides
from align.linking.trees import Trees
from align.linking.vouching import Vouching
from align.linking.wordwise import WORTHWHILE, Seen, Wordwise, words_of
from align.processors import shared_out
from align.texts.rarity import Rarity
from corpus.model import Event

WEIGHTS: Final = Path(__file__).parents[1] / "weights" / "links.npz"

PROMISING: Final = 0.36
"""Pairs whose words overlap less than this (`overlap`) are not judged alone: two in five, with one link in 70."""

HOPELESS: Final = -7.0
"""Log-odds of the pairs that are not judged alone."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Everything learned. `names` are the features it was trained with, `local` those of one pair of sentences alone.

    `mean` and `deviation` standardise graph features and evidence, in this order; the first of the `networks` have a
    word part each, in `wordwise`; `slope` and `constant` calibrate; `vouching` says how much third reports count.
    """

    names: tuple[str, ...]
    local: NDArray[np.int64]
    alone: Trees
    placed: Trees
    mean: NDArray[np.float32]
    deviation: NDArray[np.float32]
    networks: tuple[Network, ...]
    wordwise: tuple[Wordwise, ...]
    slope: float
    constant: float
    vouching: Vouching

    def first(self, values: NDArray[np.float32], *, alone: bool) -> Grid:
        """First probability of every pair, n×m, from its evidence, n×m×features.

        `alone`: leave out how a pair stands among the others, as inside one report, where each sentence matches itself.
        """
        rows = values.reshape(-1, values.shape[-1])
        promising = rows[:, self.names.index("overlap")] >= PROMISING
        logits = np.full(len(rows), HOPELESS)
        if alone:
            logits[promising] = self.alone.logits(np.ascontiguousarray(rows[np.ix_(promising, self.local)]))
        else:
            logits[promising] = self.placed.logits(rows[promising])
        return sigmoid(logits).reshape(values.shape[:2])

    def seen(self, side: Side) -> list[Seen]:
        """A report's words as each network with a word part sees them."""
        words = words_of(side)
        return [part.seen(words) for part in self.wordwise]

    def cells(self, graph: NDArray[np.float32], values: NDArray[np.float32]) -> NDArray[np.float32]:
        """What the networks see of every pair: what the graph says and its evidence, standardised."""
        both = np.concatenate([graph, values], axis=-1)
        standard: NDArray[np.float32] = np.clip((both - self.mean) / self.deviation, -BOUND, BOUND)
        return standard

    def worthwhile(self, values: NDArray[np.float32]) -> NDArray[np.bool_]:
        """Which pairs are compared word by word, n×m."""
        asked: NDArray[np.bool_] = values[..., self.names.index("overlap")] >= WORTHWHILE
        return asked

    def calibrated(self, logits: Sequence[Grid]) -> Grid:
        """The probability of every pair from the log-odds that each of the networks gives."""
        return sigmoid(self.slope * np.mean(logits, axis=0) + self.constant)


@cache
def judge(path: Path = WEIGHTS) -> Judge:
    """The judge kept in a file of arrays, read once."""
    with np.load(path, allow_pickle=False) as file:
        arrays = {key: file[key] for key in file.files}
    return Judge(
        names=tuple(arrays["names"].tolist()),
        local=arrays["local"],
        alone=Trees.load(arrays, "alone"),
        placed=Trees.load(arrays, "placed"),
        mean=arrays["mean"],
        deviation=arrays["deviation"],
        networks=tuple(Network.load(arrays, f"network{number}") for number in range(int(arrays["networks"]))),
        wordwise=tuple(Wordwise.load(arrays, f"network{number}.words") for number in range(int(arrays["wordwise"]))),
        slope=float(arrays["slope"]),
        constant=float(arrays["constant"]),
        vouching=Vouching(*arrays["vouching"].tolist()),
    )


@dataclass(frozen=True, slots=True)
class Judged:
    """By pair of reports: the probability of every pair of sentences, and how likely both tell one event, 0-1.

    `within`: by siglum, how likely two sentences of that report tell one point, by their own evidence, n×n.
    """

    probabilities: dict[Pair, Grid]
    sameness: dict[Pair, float]
    within: dict[str, Grid]


def judged(event: Event, encodings: Mapping[str, Sequence[Encoding]], docs: Mapping[str, Any]) -> Judged:
    """Judge every pair of sentences of every pair of reports; page furniture has probability 0.

    Of reports without sentences `sameness` says nothing.
    """
    told = Event(event.title, tuple(report for report in event.reports if report.sentences))
    found = sides(told, encodings, docs)
    decision = Decision(found, lemma_rarity(told, docs))
    grids = decision.probabilities()
    identities = {siglum: identity(side) for siglum, side in found.items()}
    same = together({(a, b): sameness(identities[a], identities[b], grid) for (a, b), grid in grids.items()})
    sizes = {report.siglum: len(report.sentences) for report in event.reports}
    blank = {(a, b): np.zeros((sizes[a], sizes[b])) for a, b in combinations(sizes, 2)}
    trusted = {pair: grid * trust(same[pair]) for pair, grid in grids.items()}
    heard = judge().vouching.heard(grids, trusted)
    last = {pair: grid * trust(same[pair]) for pair, grid in heard.items()}
    return Judged(blank | last, same, decision.within())


class Decision:
    """The sentences of an event judged together as if all reports told one event.

    Evidence, the graph drawn from it and the networks' words are made once; pairs of reports share the processors.
    """

    def __init__(self, found: Mapping[str, Side], rarity: Rarity) -> None:
        self._judge, self._found, self._rarity = judge(), found, rarity
        self._pairs = list(combinations(found, 2))
        every = [*self._pairs, *((siglum, siglum) for siglum in found)]
        self._values = dict(zip(every, shared_out(self._evidence, every), strict=True))
        first = dict(zip(every, shared_out(self._first, every), strict=True))
        sizes = {siglum: len(side) for siglum, side in found.items()}
        self._graph = Graph(
            sizes, {pair: first[pair] for pair in self._pairs}, {siglum: first[siglum, siglum] for siglum in found}
        )
        self._seen = {siglum: self._judge.seen(side) for siglum, side in found.items()}

    def within(self) -> dict[str, Grid]:
        """By siglum, how likely two sentences of that report tell one point, n×n, whichever of them comes first."""
        return {siglum: (grid + grid.T) / 2 for siglum, grid in self._graph.within.items()}

    def probabilities(self) -> dict[Pair, Grid]:
        """By pair of reports, n×m; page furniture has probability 0."""
        cells = dict(zip(self._pairs, shared_out(self._cells, self._pairs), strict=True))
        networks = range(len(self._judge.networks))
        asked = [(pair, number, cells[pair]) for pair in self._pairs for number in networks]
        logits = iter(shared_out(self._logits, asked))
        return {
            pair: self._judge.calibrated([next(logits) for _ in networks]) * self._body(pair) for pair in self._pairs
        }

    def _evidence(self, pair: Pair) -> NDArray[np.float32]:
        return features(self._found[pair[0]], self._found[pair[1]], self._rarity)

    def _first(self, pair: Pair) -> Grid:
        return self._judge.first(self._values[pair], alone=pair[0] == pair[1]) * self._body(pair)

    def _cells(self, pair: Pair) -> NDArray[np.float32]:
        return self._judge.cells(self._graph.features(*pair), self._values[pair])

    def _logits(self, asked: tuple[Pair, int, NDArray[np.float32]]) -> Grid:
        (left, right), number, cells = asked
        compared = None
        if number < len(self._judge.wordwise):
            worthwhile = self._judge.worthwhile(self._values[left, right])
            seen = self._seen[left][number], self._seen[right][number]
            compared = self._judge.wordwise[number].compared(*seen, worthwhile)
        return self._judge.networks[number].logits(cells, compared)

    def _body(self, pair: Pair) -> Grid:
        """1 for pairs of sentences that belong to the reports' body, 0 for page furniture."""
        here, there = (
            np.array([not sentence.boilerplate for sentence in self._found[siglum].report.sentences], float)
            for siglum in pair
        )
        return np.outer(here, there)
