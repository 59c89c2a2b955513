"""Boosted trees as plain arrays: grown elsewhere (`align.training.links`), only evaluated here.

Evaluated split by split rather than level by level (QuickScorer: Lucchese et al. 2015): a split that sends a row to the
right rules out the leaves on its left, and the first leaf that no split rules out is the row's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

LEAVES: Final = 16
"""Leaves a tree may have: one bit each."""

ROWS: Final = 512
"""Rows evaluated at a time, so that what the splits say of them fits into the processor's cache."""

_FIRST: Final = np.array([(number & -number).bit_length() - 1 for number in range(1 << LEAVES)], np.int8)
"""The lowest bit that is set in a number; -1 in 0."""


@dataclass(frozen=True, slots=True)
class Trees:
    """The splits of all trees: `feature`, `threshold` and `remaining` have the shape (trees, most splits).

    A split sends a row to the left if the row's `feature` is at most `threshold`, else to the right; `remaining` has a
    bit for each leaf of its tree, from the left, and 0 for those that going right rules out. A tree of fewer splits has
    some that send no row to the right. `value`: what each leaf adds to the log-odds, (trees, most leaves).
    """

    feature: NDArray[np.int16]
    threshold: NDArray[np.float32]
    remaining: NDArray[np.uint16]
    value: NDArray[np.float32]

    @classmethod
    def load(cls, arrays: Mapping[str, NDArray[Any]], name: str) -> Self:
        """The trees called `name` in a file of arrays."""
        return cls(*(arrays[f"{name}.{field.name}"] for field in fields(cls)))

    @classmethod
    def joined(cls, parts: Iterable[Self]) -> Self:
        """The trees of several in one; all have the same shape."""
        held = list(parts)
        return cls(*(np.concatenate([getattr(part, field.name) for part in held]) for field in fields(cls)))

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """What `load` reads."""
        return {f"{name}.{field.name}": getattr(self, field.name) for field in fields(self)}

    def logits(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """Log-odds of every row of `rows`, shape (rows, features)."""
        parts = [self._part(rows[first : first + ROWS]) for first in range(0, len(rows), ROWS)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _part(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        right = np.ascontiguousarray(rows.T)[self.feature] > self.threshold[..., None]
        # All bits where the row goes to the left: 0 - 1 is all ones in unsigned numbers.
        left_over = right.astype(np.uint16) - np.uint16(1) | self.remaining[..., None]
        leaf = _FIRST[np.bitwise_and.reduce(left_over, axis=1)]
        first_value = (np.arange(len(self.value)) * self.value.shape[1])[:, None]
        total: NDArray[np.float64] = self.value.ravel()[first_value + leaf].sum(0, dtype=np.float64)
        return total
