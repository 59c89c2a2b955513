"""What can go wrong while comparing, as one tree. Every message is one sentence for the reader.

AlignError
├── ModelError      a model cannot be found or loaded
└── StoreError      a stored comparison cannot be written
"""

from __future__ import annotations

from typing import Final

NO_MEMORY: Final = "Comparing needs more memory than is free; fewer or shorter reports need less."
"""What a reader is told of a `MemoryError`."""


class AlignError(Exception):
    """Comparing failed; the message says why in one sentence."""


class ModelError(AlignError):
    """A model cannot be found or loaded."""


class StoreError(AlignError):
    """A stored comparison cannot be written."""
