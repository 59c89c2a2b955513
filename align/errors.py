"""What can go wrong while comparing, as one tree. Every message is one sentence for the reader.

AlignError
├── ModelError      a model cannot be found or loaded
└── StoreError      a stored comparison cannot be written
"""

from __future__ import annotations


class AlignError(Exception):
    """Comparing failed; the message says why in one sentence."""


class ModelError(AlignError):
    """A model cannot be found or loaded."""


class StoreError(AlignError):
    """A stored comparison cannot be written."""
