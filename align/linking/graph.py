"""Sentences as a graph: what the likely links of all reports together say of one pair of sentences.

If A-B and B-C link, A-C is likelier; a sentence that matches everything matches nothing; two sentences of one report
that tell the same point match the same sentences elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from align.linking.evidence import shifted, standing

Grid = NDArray[np.float64]
Pair = tuple[str, str]


@dataclass(frozen=True)
class Graph:
    """All sentences of an event: `sizes` by siglum in the event's order.

    `between`: first probabilities of every pair of reports, n×m; `within`: of every report with itself, n×n.
    """

    sizes: Mapping[str, int]
    between: Mapping[Pair, Grid]
    within: Mapping[str, Grid]

    def features(self, left: str, right: str) -> NDArray[np.float32]:
        """For every pair of sentences what the graph says of it: n×m×features."""
        first = self.between[left, right]
        found = _own_grid(first) | self._around(left, right) | self._through_others(left, right)
        return np.stack([np.broadcast_to(grid, first.shape) for grid in found.values()], axis=-1).astype(np.float32)

    @cached_property
    def _profiles(self) -> dict[str, Grid]:
        """What each sentence matches, over all sentences of all reports: unit rows."""
        found = {}
        for siglum in self.sizes:
            blocks = [self._between(siglum, other) if other != siglum else self._self(siglum) for other in self.sizes]
            rows = np.sqrt(np.concatenate(blocks, axis=1))
            found[siglum] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return found

    def _between(self, one: str, other: str) -> Grid:
        return grid_between(self.between, one, other)

    def _self(self, siglum: str) -> Grid:
        """Probabilities inside a report, and certainty for each sentence with itself."""
        return self._within(siglum) + np.eye(self.sizes[siglum])

    def _within(self, siglum: str) -> Grid:
        grid = self.within[siglum]
        return (grid + grid.T) / 2 * (1 - np.eye(len(grid)))

    def _around(self, left: str, right: str) -> dict[str, Grid]:
        first, here, there = self.between[left, right], self._within(left), self._within(right)
        by_left, by_right = weakest_link(here, first), weakest_link(first, there)
        back = weakest_link(first, first.T) * (1 - np.eye(len(first)))
        lede_right, lede_left = first[:, [0]], first[[0], :]
        to_ledes = np.broadcast_to(here[:, [0]], first.shape), np.broadcast_to(there[[0], :], first.shape)
        degrees = self._outward(left) + here.sum(1) + 1, self._outward(right) + there.sum(1) + 1
        return {
            "own_least": np.minimum(by_left, by_right),
            "own_most": np.maximum(by_left, by_right),
            "own_sum": here @ first + first @ there,
            "twice": weakest_link(back, first),
            "profile": self._profiles[left] @ self._profiles[right].T,
            "lede_least": np.minimum(lede_right, lede_left),
            "lede_most": np.maximum(lede_right, lede_left),
            "ledes": np.minimum(*to_ledes),
            "lede_mixed": np.maximum(np.minimum(lede_right, to_ledes[1]), np.minimum(lede_left, to_ledes[0])),
            "degree_least": np.minimum(degrees[0][:, None], degrees[1][None]),
            "degree_most": np.maximum(degrees[0][:, None], degrees[1][None]),
        }

    def _outward(self, siglum: str) -> Grid:
        """Expected links of each sentence to other reports: one that matches everything matches nothing."""
        return np.asarray(
            np.sum([self._between(siglum, other).sum(1) for other in self.sizes if other != siglum], axis=0)
        )

    def _through_others(self, left: str, right: str) -> dict[str, Grid]:
        """What goes through a third report; of several, the mean: more reports are not more evidence by themselves."""
        others = [other for other in self.sizes if other not in {left, right}]
        best, total = np.zeros_like(self.between[left, right]), np.zeros_like(self.between[left, right])
        for other in others:
            one, two = self._between(left, other), self._between(other, right)
            best, total = best + weakest_link(one, two), total + one @ two
        number = max(len(others), 1)
        return {"third": best / number, "third_sum": np.log1p(total / number)}


def grid_between(grids: Mapping[Pair, Grid], one: str, other: str) -> Grid:
    """The grid of two reports with a row for each sentence of `one`, whichever of them comes first in the event."""
    known = grids.get((one, other))
    return grids[other, one].T if known is None else known


def best_way(one: Grid, two: Grid, worth: np.ufunc) -> Grid:
    """The best way from i to j through some k, `worth` telling what two steps are worth: (n×k, k×m) to n×m."""
    best = np.zeros((one.shape[0], two.shape[1]))
    for k in range(one.shape[1]):
        np.maximum(best, worth(one[:, k, None], two[k]), out=best)
    return best


def weakest_link(one: Grid, two: Grid) -> Grid:
    """The best way, a way being as strong as its weaker step."""
    return best_way(one, two, np.minimum)


def logit(probability: NDArray[np.floating], bound: float = 1e-6) -> Grid:
    """Log-odds of probabilities, which count as no nearer to 0 or 1 than `bound`."""
    bounded = np.clip(np.asarray(probability, float), bound, 1 - bound)
    return np.asarray(np.log(bounded / (1 - bounded)))


def sigmoid(logits: NDArray[np.floating]) -> Grid:
    """Log-odds to probability."""
    return np.asarray(1 / (1 + np.exp(-logits)), float)


def _own_grid(first: Grid) -> dict[str, Grid]:
    """What the first probabilities of the two reports alone say."""
    rows, columns = first.sum(1, keepdims=True) - first, first.sum(0, keepdims=True) - first
    beside = (
        np.maximum(shifted(first, 1, 0), shifted(first, -1, 0)),
        np.maximum(shifted(first, 0, 1), shifted(first, 0, -1)),
    )
    near = [np.exp(-np.abs(np.subtract.outer(np.arange(size), np.arange(size))) / 2) for size in first.shape]
    return {
        "logit": logit(first),
        **standing(first),
        "rest_least": np.minimum(rows, columns),
        "rest_most": np.maximum(rows, columns),
        "next": shifted(first, 1, 1),
        "previous": shifted(first, -1, -1),
        "beside_least": np.minimum(*beside),
        "beside_most": np.maximum(*beside),
        "field": near[0] @ first @ near[1] - first,
        "mass": np.full(first.shape, first.sum() / np.sqrt(first.size)),
    }
