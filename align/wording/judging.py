"""What small learned models of boosted trees say of differences, a row of numbers each (`traits`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from align.linking.trees import Trees
from align.wording.traits import Features

Weights = Mapping[str, NDArray[Any]]
"""`trees` of several boosters, and how many these are: `growths`."""


def judged(rows: Features, weights: Weights) -> Features:
    """What the model says of every row of shape (rows, features), 0-1: the mean of its boosters in log-odds."""
    logits = Trees.load(weights, "trees").logits(rows) / weights["growths"]
    said: Features = (1 / (1 + np.exp(-logits))).astype(np.float32)
    return said


@cache
def weights_of(path: Path) -> Weights:
    """The weights in a file; read once."""
    with np.load(path) as arrays:
        return {name: arrays[name] for name in arrays.files}
