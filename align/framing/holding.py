"""Whether listed words are in their place what their list says: "never" as a vow, or as a plain count of times.

A logistic regression over a word's vector and traits (`align.framing.loadedness`), category and subcategory; what it
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

    `inputs` (inputs,) weighs a word's vector and traits; `constants` has a constant for each category and one more for
    each subcategory of it (`within`).
    """

    inputs: NDArray[np.float32]
    constants: Mapping[str, float]

    def score(self, inputs: NDArray[np.float32]) -> NDArray[np.float32]:
        """What speaks, in log-odds, for a listed word at each word: (words, inputs) to (words,)."""
        return np.asarray(inputs @ self.inputs, np.float32)

    def holds(self, score: float, category: str, subcategory: str) -> bool:
        """Whether a word with this score is more likely than not what the list of a category says."""
        if category not in HELD:
            return True
        return score + self.constants.get(category, 0.0) + self.constants.get(within(category, subcategory), 0.0) >= 0


def within(category: str, subcategory: str) -> str:
    """What a subcategory is called in the weights."""
    return f"{category} {subcategory}"


@cache
def shipped() -> Judge:
    """The weights that come with the package."""
    with (
        (resources.files("align") / "weights" / "cues.npz").open("rb") as file,
        np.load(file, allow_pickle=False) as arrays,
    ):
        constants: dict[str, Any] = dict(zip(arrays["names"].tolist(), arrays["constants"].tolist(), strict=True))
        return Judge(arrays["inputs"].astype(np.float32), constants)
