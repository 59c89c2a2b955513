"""What third reports say of two sentences, once all are judged: if A and C tell one point, and C and B, so do A and B.

The networks know the first probabilities of the other reports only; here their own last word is passed on once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.linking.graph import Grid, Pair

BOUND: Final = 1e-4
"""Probabilities nearer to 0 or 1 than this say no more than this."""


@dataclass(frozen=True)
class Vouching:
    """How much an event's other reports count: a line in a pair's log-odds and in what vouches for it, 0-1."""

    slope: float
    weight: float
    constant: float

    def heard(self, grids: Mapping[Pair, Grid], trusted: Mapping[Pair, Grid]) -> dict[Pair, Grid]:
        """Probabilities again, with the other reports heard; pairs of two reports alone, and certain ones, stay.

        `trusted`: the probabilities on which others may build.
        """
        if len({siglum for pair in grids for siglum in pair}) < 3:
            return dict(grids)
        return {pair: self._again(grid, vouched(trusted, pair)) for pair, grid in grids.items()}

    def _again(self, grid: Grid, vouching: Grid) -> Grid:
        logits = self.slope * log_odds(grid) + self.weight * vouching + self.constant
        return np.where(grid > 0, 1 / (1 + np.exp(-logits)), 0.0)


def log_odds(grid: NDArray[np.floating]) -> Grid:
    """Probabilities as log-odds."""
    inside = np.clip(np.asarray(grid, float), BOUND, 1 - BOUND)
    return np.asarray(np.log(inside / (1 - inside)))


def vouched(grids: Mapping[Pair, Grid], pair: Pair) -> Grid:
    """For each pair of sentences how likely the best sentence of any third report tells the point of both, n×m."""
    one, other = pair
    best = np.zeros(grids[pair].shape)
    for third in {siglum for known in grids for siglum in known} - {one, other}:
        forth, back = _between(grids, one, third), _between(grids, third, other)
        for number, row in enumerate(forth):
            best[number] = np.maximum(best[number], (row[:, None] * back).max(0, initial=0.0))
    return best


def _between(grids: Mapping[Pair, Grid], one: str, other: str) -> Grid:
    known = grids.get((one, other))
    return grids[other, one].T if known is None else known
