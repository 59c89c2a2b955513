"""Short labels for reports, as collations name their witnesses: readable, and none twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

SMALL_WORDS: Final = frozenset(("the", "of", "and", "for", "a", "an", "de", "la", "le", "der", "die", "das", "online"))

# "BBC", "AP", "dpa": an outlet's own capitals are its label; a file named "nyt.txt" has been given one.
LABEL_LENGTHS: Final = range(2, 5)
LETTERS_OF_ONE_WORD: Final = 3
MOST_INITIALS: Final = 5


def siglum_of(outlet: str) -> str:
    """A short label for an outlet: its initials ("NYT"), its own capitals ("BBC"), or its first letters ("REU")."""
    words: list[str] = [word for word in re.findall(r"[^\W_]+", outlet) if word.lower() not in SMALL_WORDS]
    capitals = next((word for word in words if word.isupper() and len(word) in LABEL_LENGTHS), None)
    if capitals is not None:
        return capitals
    if len(words) >= LETTERS_OF_ONE_WORD:
        return "".join(word[0] for word in words[:MOST_INITIALS]).upper()
    return words[0][:LETTERS_OF_ONE_WORD].upper() if words else ""


def unique(wanted: Iterable[str]) -> tuple[str, ...]:
    """The labels as wanted, but none twice: "HNA" and "HNA" become "HNA" and "HNA2"; none at all becomes a letter."""
    asked = list(wanted)
    taken: list[str] = []
    for number, siglum in enumerate(asked):
        base = siglum or _letter(number)
        candidate, count = base, 2
        while candidate in taken or (candidate != siglum and candidate in asked):
            candidate, count = f"{base}{count}", count + 1
        taken.append(candidate)
    return tuple(taken)


def _letter(number: int) -> str:
    """A, B, … Z, A1, B1, … as collations name witnesses."""
    return chr(ord("A") + number % 26) + (str(number // 26) if number >= 26 else "")


def abbreviates(label: str, name: str) -> bool:
    """Whether the letters of a label stand in a name in this order, as those of HPO in "HuffPost"."""
    letters = iter(name.lower())
    return all(letter in letters for letter in label.lower())
