"""Words as a reader types them: without accents, in lower case, with straight quotation marks and apostrophes. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

PLAIN: Final = {
    **dict.fromkeys("’‘‚‛", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‐‑‒–", "-"),
    "ł": "l",
    "đ": "d",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ħ": "h",
    "ð": "d",
    "þ": "th",
}
"""Letters and marks that are not on every keyboard and that Unicode does not take apart."""


class _Folds(dict[int, str]):
    """What each character is folded to, by its code."""

    def __missing__(self, code: int) -> str:
        apart = unicodedata.normalize("NFKD", chr(code).casefold())
        letters = (letter for letter in apart if not unicodedata.combining(letter))
        self[code] = folded = "".join(PLAIN.get(letter, letter) for letter in letters)
        return folded


_FOLDS: Final = _Folds()


def folded(text: str) -> str:
    """`text` as it would be typed: "Kovač" and "KOVAC" are "kovac", "Weißrußland" is "weissrussland"."""
    return text.translate(_FOLDS)


def found(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Start and end in `text` of all that a pattern finds once it is folded; whole letters, with their accents."""
    plain = folded(text)
    hits = [hit.span() for hit in pattern.finditer(plain) if hit.end() > hit.start()]
    if not hits:
        return
    starts = [0, *accumulate(len(_FOLDS[ord(letter)]) for letter in text)]
    owner = [number for number in range(len(text)) for _ in range(starts[number + 1] - starts[number])]
    for start, end in hits:
        stop = owner[end - 1] + 1
        while stop < len(text) and starts[stop + 1] == starts[stop]:  # an accent that stands by itself
            stop += 1
        yield owner[start], stop
