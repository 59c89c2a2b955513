"""What third reports say of two sentences, once all are judged: if A and C tell one point, and C and B, so do A and B.

The networks know the first probabilities of the other reports only; here their own last word is passed on once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from align.linking.graph import Grid, Pair, best_way, grid_between, logit, sigmoid

CERTAIN: Final = 1e-4
"""Probabilities nearer to 0 or 1 than this say no more than this."""


@dataclass(frozen=True, slots=True)
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
        logits = self.slope * logit(grid, CERTAIN) + self.weight * vouching + self.constant
        return np.where(grid > 0, sigmoid(logits), 0.0)


def vouched(grids: Mapping[Pair, Grid], pair: Pair) -> Grid:
    """For each pair of sentences how likely the best sentence of any third report tells the point of both, n×m."""
    one, other = pair
    best = np.zeros(grids[pair].shape)
    for third in {siglum for known in grids for siglum in known} - {one, other}:
        ways = best_way(grid_between(grids, one, third), grid_between(grids, third, other), np.multiply)
        np.maximum(best, ways, out=best)
    return best
