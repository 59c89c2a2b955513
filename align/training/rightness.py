"""Learns `weights/rightness.npz` from rows of differences that readers judged.

`python -m tests.eval.rightness ARTICLES` calls it, since the rows are found again as the gates find them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import lightgbm
import numpy as np
from numpy.typing import NDArray

from align.linking.trees import Trees
from align.training.links_trees import plain
from align.wording.judging import Weights
from align.wording.rightness import WEIGHTS
from align.wording.traits import Features

GROWN: Final = 70
GROWTHS: Final = 8
"""Boosters whose log-odds are averaged, as those of salience."""

GROWING: Final = {
    "objective": "cross_entropy",
    "learning_rate": 0.06,
    "num_leaves": 8,
    "min_data_in_leaf": 25,
    "feature_fraction": 0.2,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 20,
    "max_bin": 63,
    "verbose": -1,
    "num_threads": 1,
    "deterministic": True,
    "force_col_wise": True,
}

FOLDS: Final = 8

Sample = tuple[Features, Features]
"""The judged rows of an event, and what each is worth, 0-1."""


def learn(events: Sequence[Sample]) -> dict[str, NDArray[Any]]:
    """The weights of the model."""
    rows, worth = (np.concatenate(parts) for parts in zip(*events, strict=True))
    trees = Trees.joined(
        plain(lightgbm.train({**GROWING, "seed": seed}, lightgbm.Dataset(rows, worth), GROWN))
        for seed in range(GROWTHS)
    )
    return {"growths": np.array(GROWTHS), **trees.arrays("trees")}


def left_out(events: Sequence[Sample]) -> list[Weights]:
    """For each event weights that were learned without it."""
    learned = [learn([one for number, one in enumerate(events) if number % FOLDS != fold]) for fold in range(FOLDS)]
    return [learned[number % FOLDS] for number in range(len(events))]


def write(weights: Weights, path: Path = WEIGHTS) -> None:
    """Write the weights where the model reads them."""
    np.savez_compressed(path, allow_pickle=False, **weights)
