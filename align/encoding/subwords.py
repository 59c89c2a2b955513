"""What a model says of a batch of texts, subword by subword."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

LONGEST: Final = 512
"""Subwords that BERT and its kin read; texts are cut there."""


@dataclass(frozen=True, slots=True)
class Subwords:
    """One batch, padded to its longest text.

    `offsets`: (texts, subwords, 2) where each subword stands in its text, empty for special ones and padding. `read`:
    (texts, subwords) 1 where there is a subword, 0 for padding. `hidden`: (layers, texts, subwords, dim) hidden layers
    0 (the embeddings) to the last.
    """

    offsets: NDArray[np.int64]
    read: NDArray[np.int64]
    hidden: NDArray[np.float32]


class Network(Protocol):
    """A model that reads texts."""

    def read(self, texts: Sequence[str]) -> Subwords:
        """All hidden layers of one batch."""
        ...
