"""How alike two linked words are by themselves, and what is asked of words that are to name one thing or act."""

from __future__ import annotations

from typing import Final

import numpy as np

from align.wording.setting import Setting
from align.words import WordLink

SURE: Final = 0.9
"""Least probability of the link between two words for them to name one thing."""

LIKE: Final = 0.35
"""Least cosine of two words by themselves. What only stands at one place in two sentences ("fired", "threw") reaches
less."""

ENOUGH: Final = 1.0
PLENTY: Final = 1.7
"""Two words may stand at one place by chance: they are believed where the links that set them against each other add up
to ENOUGH and they are plainly alike, or where these add up to PLENTY."""

OWN_LAYER: Final = 2
"""The hidden layer in which two words are compared by themselves: early, so that the sentence says little yet."""


def word_likeness(setting: Setting, pair: WordLink) -> float:
    """Cosine of two linked words by themselves; 0 of a word that the model did not read."""
    left = setting.left_encoding.layers[OWN_LAYER][pair.left]
    right = setting.right_encoding.layers[OWN_LAYER][pair.right]
    norms = float(np.linalg.norm(left) * np.linalg.norm(right))
    return float(left @ right) / norms if norms else 0.0
