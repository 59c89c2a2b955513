"""Learns `weights/rightness.npz` from rows of differences that readers judged.

`python -m tests.eval.rightness ARTICLES` calls it, since the rows are found again as the gates find them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.training.judging import grown
from align.wording.judging import Weights
from align.wording.traits import Features

GROWN: Final = 70
GROWTHS: Final = 8
"""Boosters whose log-odds are averaged, as those of salience."""

GROWING: Final = {"learning_rate": 0.06, "num_leaves": 8, "min_data_in_leaf": 25, "feature_fraction": 0.2}

FOLDS: Final = 8

Sample = tuple[Features, Features]
"""The judged rows of an event, and what each is worth, 0-1."""


def learn(events: Sequence[Sample]) -> dict[str, NDArray[Any]]:
    """The weights of the model."""
    rows, worth = (np.concatenate(parts) for parts in zip(*events, strict=True))
    return grown(rows, worth, GROWING, trees=GROWN, growths=GROWTHS)


def left_out(events: Sequence[Sample]) -> list[Weights]:
    """For each event weights that were learned without it."""
    learned = [learn([one for number, one in enumerate(events) if number % FOLDS != fold]) for fold in range(FOLDS)]
    return [learned[number % FOLDS] for number in range(len(events))]
