"""Learns `weights/salience.npz` from candidates that readers pointed out and those they passed over.

`python -m tests.eval.differences GOLD --learn` calls it, since the gate knows which candidates overlap the gold. A
logistic regression: six events with some twenty differences each carry no more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from align.wording.salience import WEIGHTS, Features

FREEDOM: Final = 0.1
"""Inverse strength of the regularisation: of 0.01, 0.1 and 0.5 the best on events left out."""

RARE: Final = 1e-3
"""A feature that varies less than this over the candidates is left as it is."""


def fit(rows: Features, pointed_out: NDArray[np.bool_]) -> dict[str, Features]:
    """Weights of the salience model from candidates, one a row of `rows`, and whether a reader pointed each out."""
    mean, scale = rows.mean(0), rows.std(0)
    scale[scale < RARE] = 1.0
    model = LogisticRegression(C=FREEDOM, max_iter=3000).fit((rows - mean) / scale, pointed_out)
    return {"mean": mean, "scale": scale, "weight": model.coef_[0], "bias": model.intercept_}


def write(weights: Mapping[str, Features], path: Path = WEIGHTS) -> None:
    """Write the weights where the salience model reads them."""
    np.savez_compressed(path, allow_pickle=False, **{name: np.float32(value) for name, value in weights.items()})


def left_out(
    events: Mapping[str, tuple[Features, NDArray[np.bool_]]],
) -> dict[str, dict[str, Features]]:
    """For each event the weights learned from all the others."""
    return {event: fit(*_stacked([events[other] for other in events if other != event])) for event in events}


def _stacked(parts: Sequence[tuple[Features, NDArray[np.bool_]]]) -> tuple[Features, NDArray[np.bool_]]:
    return np.concatenate([rows for rows, _ in parts]), np.concatenate([hits for _, hits in parts])


def fit_all(events: Mapping[str, tuple[Features, NDArray[np.bool_]]]) -> dict[str, Features]:
    """The weights learned from all events."""
    return fit(*_stacked(list(events.values())))
