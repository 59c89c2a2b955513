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

AT_ONCE: Final = 1000
"""Cells computed at a time: what they need then stays near the processor, and memory stays small."""


@dataclass(frozen=True, slots=True)
class Network(Layers):
    """A network over the grid."""

    def logits(self, features: Cells, compared: Cells | None = None) -> NDArray[np.float64]:
        """Log-odds of every cell: `features`, n×m×features and standardised, to n×m.

        `compared`: what comparing the sentences word by word says (`align.linking.wordwise`), of networks with that.
        """
        blocks = _blocks(*features.shape[:2])
        cells = np.concatenate([self._seen(features[rows], compared, rows) for rows in blocks])
        for number in range(ROUNDS):
            around = Around(self.norm(f"norm{number}", cells))
            cells = np.concatenate([cells[rows] + self._mixed(number, around.of(rows)) for rows in blocks])
        out: NDArray[np.float64] = self.linear("out", self.norm("norm", cells))[..., 0].astype(np.float64)
        return out

    def _seen(self, features: Cells, compared: Cells | None, rows: slice) -> Cells:
        seen = gelu(self.linear("features", features))
        if compared is not None:
            seen = np.concatenate([seen, gelu(compared[rows])], axis=-1)
        return self.linear("cell", seen)

    def _mixed(self, number: int, around: Cells) -> Cells:
        return self.linear(f"mix{number}b", gelu(self.linear(f"mix{number}a", around)))


def _blocks(height: int, width: int) -> list[slice]:
    """The rows of a grid, some at a time."""
    step = max(AT_ONCE // max(width, 1), 1)
    return [slice(first, min(first + step, height)) for first in range(0, height, step)]


class Around:
    """Each cell with its row, its column (means and maxima), and its neighbours.

    Rows and columns come as sum and distance, so that it does not matter which report is which.
    """

    def __init__(self, cells: Cells) -> None:
        self._cells = cells
        self._row, self._best_row = cells.mean(1), cells.max(1)
        self._column, self._best_column = cells.mean(0), cells.max(0)
        self._padded = np.pad(cells, ((1, 1), (1, 1), (0, 0)))

    def of(self, rows: slice) -> Cells:
        """The cells of some rows with what is around them: n×m×c to n×m×7c."""
        row, best_row = self._row[rows, None], self._best_row[rows, None]
        padded = self._padded[rows.start : rows.stop + 2]
        diagonal = padded[2:, 2:] + padded[:-2, :-2]
        beside = padded[2:, 1:-1] + padded[:-2, 1:-1] + padded[1:-1, 2:] + padded[1:-1, :-2]
        mixed = (
            row + self._column,
            np.abs(row - self._column),
            best_row + self._best_column,
            np.abs(best_row - self._best_column),
        )
        return np.concatenate([self._cells[rows], *mixed, diagonal, beside], axis=-1)
