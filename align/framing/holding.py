"""Whether listed words are in their place what their list says: "never" as a vow, or as a plain count of times.

A logistic regression over a word's vector and traits (`align.framing.loadedness`), the category and the sort; what it
learned from, and how well it does, stands in `weights/README-framing.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

HELD: Final = ("booster", "evidential", "generalisation", "nominalisation", "presupposing")
"""Categories of whose listed words readers found a third or more to be something else."""


@dataclass(frozen=True, slots=True)
class Judge:
    """What was learned, in log-odds.

    `inputs` (inputs,) weighs a word's vector and traits; `sorts` has a constant for each category and one more for
    each sort of it (`sort_of`).
    """

    inputs: NDArray[np.float32]
    sorts: Mapping[str, float]

    def score(self, inputs: NDArray[np.float32]) -> NDArray[np.float32]:
        """What speaks, in log-odds, for a listed word at each word: (words, inputs) to (words,)."""
        return np.asarray(inputs @ self.inputs, np.float32)

    def holds(self, score: float, category: str, sort: str) -> bool:
        """Whether a word with this score is more likely than not what the list of a category says."""
        if category not in HELD:
            return True
        return score + self.sorts.get(category, 0.0) + self.sorts.get(sort_of(category, sort), 0.0) >= 0


def sort_of(category: str, sort: str) -> str:
    """What a sort of a category is called in the weights."""
    return f"{category} {sort}"


@cache
def shipped() -> Judge:
    """The weights that come with the package."""
    with (
        (resources.files("align") / "weights" / "cues.npz").open("rb") as file,
        np.load(file, allow_pickle=False) as arrays,
    ):
        sorts: dict[str, Any] = dict(zip(arrays["names"].tolist(), arrays["sorts"].tolist(), strict=True))
        return Judge(arrays["inputs"].astype(np.float32), sorts)
