"""How alike two linked words are by themselves, before their sentences say much of them."""

from __future__ import annotations

from typing import Final

import numpy as np

from align.wording.setting import Setting
from align.words import WordLink

SURE: Final = 0.9
"""Least probability of the link between two words for them to name one thing."""

OWN_LAYER: Final = 2
"""The hidden layer in which two words are compared by themselves: early, so that the sentence says little yet."""


def word_likeness(setting: Setting, pair: WordLink) -> float:
    """Cosine of two linked words by themselves; 0 of a word that the model did not read."""
    left = setting.left_encoding.layers[OWN_LAYER][pair.left]
    right = setting.right_encoding.layers[OWN_LAYER][pair.right]
    norms = float(np.linalg.norm(left) * np.linalg.norm(right))
    return float(left @ right) / norms if norms else 0.0
