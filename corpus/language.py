"""Whether a text is in English, the language that the linker and the lexicons know."""

from __future__ import annotations

import re
from typing import Final

# The commonest words of English; in news they are a third of all words, in other languages hardly any.
COMMONEST: Final = frozenset(
    (
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "it",
        "on",
        "was",
        "with",
        "as",
        "at",
        "by",
        "he",
        "from",
    )
)
LEAST_SHARE: Final = 0.12
# Too short a text says nothing about its language.
FEWEST_WORDS: Final = 30

# Letters from here on are no Latin ones; names and quoted words in another script stay a small part.
AFTER_LATIN: Final = "\u0250"

WORD: Final = re.compile(r"[^\W\d_]+")


def seems_english(text: str) -> bool:
    """Whether a text of some length has as many of the commonest words as English has; a short one gets the benefit.

    None is English whose letters are mostly of another script.
    """
    letters = [letter for letter in text if letter.isalpha()]
    if 2 * sum(letter >= AFTER_LATIN for letter in letters) > len(letters):
        return False
    words = WORD.findall(text.lower())
    return len(words) < FEWEST_WORDS or sum(word in COMMONEST for word in words) >= LEAST_SHARE * len(words)
