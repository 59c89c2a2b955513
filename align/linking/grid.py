"""The joint decision: a small network that sees the whole grid of two reports' sentences at once.

Each cell is a pair of sentences. Two rounds mix into it its row, its column and its neighbours, so that it learns that
a sentence has few counterparts and that they often follow each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.linking.layers import Layers, gelu

Cells = NDArray[np.float32]

BOUND: Final = 5.0
"""Standardised features are cut here: nothing the network has not seen in training."""

ROUNDS: Final = 2


@dataclass(frozen=True)
class Network(Layers):
    """A network over the grid."""

    def logits(self, features: Cells, compared: Cells | None = None) -> NDArray[np.float64]:
        """Log-odds of every cell: `features`, n×m×features and standardised, to n×m.

        `compared`: what comparing the sentences word by word says (`align.linking.wordwise`), of networks with that.
        """
        seen = gelu(self.linear("features", features))
        if compared is not None:
            seen = np.concatenate([seen, gelu(compared)], axis=-1)
        cells = self.linear("cell", seen)
        for number in range(ROUNDS):
            mixed = around(self.norm(f"norm{number}", cells))
            cells = cells + self.linear(f"mix{number}b", gelu(self.linear(f"mix{number}a", mixed)))
        out: NDArray[np.float64] = self.linear("out", self.norm("norm", cells))[..., 0].astype(np.float64)
        return out


def around(cells: Cells) -> Cells:
    """Each cell with its row, its column (means and maxima), and its neighbours: n×m×c to n×m×7c.

    Rows and columns come as sum and distance, so that it does not matter which report is which.
    """
    row, column = (np.broadcast_to(cells.mean(axis, keepdims=True), cells.shape) for axis in (1, 0))
    best_row, best_column = (np.broadcast_to(cells.max(axis, keepdims=True), cells.shape) for axis in (1, 0))
    padded = np.pad(cells, ((1, 1), (1, 1), (0, 0)))
    diagonal = padded[2:, 2:] + padded[:-2, :-2]
    beside = padded[2:, 1:-1] + padded[:-2, 1:-1] + padded[1:-1, 2:] + padded[1:-1, :-2]
    mixed = (row + column, np.abs(row - column), best_row + best_column, np.abs(best_row - best_column))
    return np.concatenate([cells, *mixed, diagonal, beside], axis=-1)
