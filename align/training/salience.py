"""Learns `weights/salience.npz` from candidates that readers pointed out and those they passed over.

The candidates are those of the links that readers drew and those of the links that the product finds, of which a
quarter does not hold: readers pointed out nothing there, and salience learns to doubt such rows.

`python -m tests.eval.salience` calls it, since the gate knows how much the candidates have of what readers listed
in `further_differences.json`. The events of `differences.json` are never learned from.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.training.judging import grown
from align.wording.judging import Weights
from align.wording.traits import Features

GROWN: Final = 60
GROWTHS: Final = 12
"""Boosters whose log-odds are averaged: each sees other parts of the candidates and of the features, and reaches less
alone than all together, the fewer the differences it learns from."""

GROWING: Final = {
    "learning_rate": 0.12,
    "num_leaves": 16,
    "max_depth": 8,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.15,
}

FOLDS: Final = 8

STAGES: Final = frozenset({"e13", "e17", "e36", "e43", "e44"})
"""Events with a report of an earlier or later day than the others; their differences are partly of time."""

OF_STAGES: Final = 0.5
"""What a candidate of these events counts beside those of others."""

Sample = tuple[Features, Features, Features]
"""The candidates of an event, one a row, how far each is what a reader pointed out, 0-1, and how much each counts."""


def learn(events: Mapping[str, Sample]) -> dict[str, NDArray[Any]]:
    """The weights of the salience model."""
    rows = np.concatenate([rows for rows, _, _ in events.values()])
    pointed_out = np.concatenate([hits for _, hits, _ in events.values()])
    counts = np.concatenate(
        [counts * (OF_STAGES if name in STAGES else 1.0) for name, (_, _, counts) in events.items()]
    )
    return grown(rows, pointed_out, GROWING, trees=GROWN, growths=GROWTHS, counts=counts)


def left_out(events: Mapping[str, Sample]) -> dict[str, Weights]:
    """For each event weights that were learned without it."""
    names = sorted(events)
    found: dict[str, Weights] = {}
    for fold in (names[first::FOLDS] for first in range(FOLDS)):
        weights = learn({name: events[name] for name in names if name not in fold})
        found |= dict.fromkeys(fold, weights)
    return found
