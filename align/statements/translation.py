"""Whether quoted words may come from another language: only where the reports of an event give a reason to say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import combinations, product
from typing import Final

from rapidfuzz.distance import Levenshtein

from align.lexicon import any_of, lexicon
from align.marks import Name, Quotation, words_at
from align.naming.transliteration import same_word
from corpus.model import Event

SPELLED_APART: Final = 3
"""So many names that two reports write in two romanisations show that the event is told from another script; fewer may
be slips, unless they are the speaker's own. A name that `names` takes for two counts as two."""

FULL_NAME: Final = 2
SLIPS: Final = 1
"""Words of a full name, and letters by which two romanisations of a short surname differ."""

MARKS: Final = re.compile(r"['’]s$|[-‐‑'’‘ʼ`.,]")
"""What in a name is no letter, and may differ between outlets within one language."""


class Romanised:
    """The names of an event that its reports romanise differently."""

    def __init__(self, event: Event, names: Sequence[Name]) -> None:
        apart = {number for number, name in enumerate(names) if _spelled_apart(event, name)}
        for one, other in combinations(range(len(names)), 2):
            if _look_like_one(names[one].form, names[other].form):
                apart |= {one, other}
        self._apart = frozenset(apart)

    def speaker(self, name: int | None) -> bool:
        """Whether a speaker's words reach the reports from another script: the name does, or names in general do."""
        return name in self._apart or len(self._apart) >= SPELLED_APART


def _look_like_one(one: str, other: str) -> bool:
    """Whether two full names have one word in common and one letter apart in the last."""
    left, right = one.casefold().split(), other.casefold().split()
    if len(left) != len(right) or len(left) < FULL_NAME or left[:-1] != right[:-1] or left[-1] == right[-1]:
        return False
    return left[-1][0] == right[-1][0] and Levenshtein.distance(left[-1], right[-1]) <= SLIPS


def says_so(event: Event, quotation: Quotation) -> bool:
    """Whether the paragraph of a quotation names an interpreter, or another language as the one spoken."""
    return _spoken().search(event.report(quotation.report).line_around(quotation.content[0])) is not None


def _spelled_apart(event: Event, name: Name) -> bool:
    """Whether two reports write a word of a name in letters that romanisations choose between."""
    words: dict[str, set[str]] = {}
    for place in name.mentions:
        written = words_at(event, place)
        words.setdefault(place.report, set()).update(MARKS.sub("", word).casefold() for word in written.split())
    return any(
        one not in right and other not in left and same_word(one, other)
        for left, right in combinations(words.values(), 2)
        for one, other in product(left, right)
    )


@cache
def _spoken() -> re.Pattern[str]:
    """Words such as "through an interpreter", or "in Turkish" where nothing Turkish follows."""
    table = lexicon("languages")
    interpreted, languages = any_of(table["interpreted"]), any_of(table["languages"])
    return re.compile(
        rf"\b(?i:{interpreted})\b|\bin (?:{languages})(?=[.,;:)”\"]| (?:on|to|that|at|and|with|from)\b|$)"
    )
