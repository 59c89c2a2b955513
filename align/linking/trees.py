"""Boosted trees as plain arrays: grown elsewhere (`align.training.links`), only evaluated here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

ROWS: Final = 2048
"""Rows evaluated at a time, so that the node numbers of all trees fit into the processor's cache."""


@dataclass(frozen=True)
class Trees:
    """The nodes of all trees in one array each, roots first.

    A node sends a row to `left` if the row's `feature` is at most `threshold`, else to `right`; a leaf leads to
    itself. `value` is what a leaf adds to the log-odds. `depth` is the longest way from a root to a leaf.
    """

    roots: NDArray[np.int32]
    feature: NDArray[np.int16]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float32]
    depth: int

    @classmethod
    def load(cls, arrays: Mapping[str, NDArray[Any]], name: str) -> Trees:
        """The trees called `name` in a file of arrays."""
        fields = {key: arrays[f"{name}.{key}"] for key in ("roots", "feature", "threshold", "left", "right", "value")}
        return cls(**fields, depth=int(arrays[f"{name}.depth"]))

    def logits(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """Log-odds of every row of `rows`, shape (rows, features)."""
        parts = [self._part(rows[first : first + ROWS]) for first in range(0, len(rows), ROWS)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _part(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        flat, offset = rows.ravel(), (np.arange(len(rows)) * rows.shape[1])[:, None]
        nodes = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        for _ in range(self.depth):
            low = flat[offset + self.feature[nodes]] <= self.threshold[nodes]
            nodes = np.where(low, self.left[nodes], self.right[nodes])
        total: NDArray[np.float64] = self.value[nodes].sum(1, dtype=np.float64)
        return total
