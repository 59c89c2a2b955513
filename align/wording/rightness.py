"""How far a difference is right and worth a look: its two sides tell of one thing, each as a whole, and not alike.

The model is boosted trees, learned by `tests.eval.rightness` from rows that readers judged; `weights/README-words.md`
says from what and how well.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from align.wording.judging import Weights, judged, weights_of
from align.wording.traits import Features

WEIGHTS: Final = Path(__file__).parents[1] / "weights" / "rightness.npz"

WORTH: Final = {"r": 1.0, "d": 1.0, "f": 0.5, "e": 0.25, "w": 0.0}
"""What a row is worth by what a reader called it: right and telling, or so but said by another row; right but badly cut
or with a false reason; right and empty; wrong. The model gives the worth that is to be expected."""

RIGHT: Final = 0.23
"""A further difference of two sentences that is worth less is none: two thirds of these are wrong, one in twenty is
right and telling."""


def rightness(rows: Features, weights: Weights | None = None) -> Features:
    """What each row (a difference a row) is worth by `WORTH`, 0-1."""
    return judged(rows, weights or weights_of(WEIGHTS))
