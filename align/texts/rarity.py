"""How rare words are among the sentences of an event."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable


class Rarity:
    """Inverse document frequency of words, sentences being the documents."""

    def __init__(self, sentences: Iterable[Iterable[str]]) -> None:
        said = [frozenset(words) for words in sentences]
        self._sentences = len(said)
        self._seen = Counter(word for words in said for word in words)

    def of(self, word: str) -> float:
        """From 0 (in every sentence) upwards; a word of no sentence counts as one of a single sentence."""
        return math.log((self._sentences + 1) / (self._seen.get(word, 1) + 0.5))
