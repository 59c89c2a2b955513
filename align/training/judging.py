"""Grows the boosted trees that judge differences, for `rightness` and `salience`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import lightgbm
import numpy as np
from numpy.typing import NDArray

from align.linking.trees import Trees
from align.training.links_trees import plain
from align.wording.judging import Weights
from align.wording.traits import Features

GROWING: Final[Mapping[str, Any]] = {
    "objective": "cross_entropy",
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 20,
    "max_bin": 63,
    "verbose": -1,
    "num_threads": 1,
    "deterministic": True,
    "force_col_wise": True,
}
"""What both models have in common; the same every time."""


def grown(
    rows: Features,
    worth: Features,
    growing: Mapping[str, Any],
    *,
    trees: int,
    growths: int,
    counts: Features | None = None,
) -> dict[str, NDArray[Any]]:
    """The weights of `growths` boosters of so many `trees`, whose log-odds are averaged.

    `rows` has the shape (rows, features); `worth`, 0-1, and what each row `counts` have one number a row.
    """
    boosters = (
        lightgbm.train({**GROWING, **growing, "seed": seed}, lightgbm.Dataset(rows, worth, weight=counts), trees)
        for seed in range(growths)
    )
    return {"growths": np.array(growths), **Trees.joined(map(plain, boosters)).arrays("trees")}


def write(weights: Weights, path: Path) -> None:
    """Write the weights where the model reads them."""
    np.savez_compressed(path, allow_pickle=False, **weights)
