"""Metres told with a letter that may be millions too: "10m deep", "ran 800m"; not "10m high-value accounts"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from align.lexicon import lexicon
from align.marks import FigureKind
from align.numbers.amount import Amount, amount_of, times
from align.numbers.numerals import Numeral
from align.numbers.tokens import Token, lower_at, skip_hyphen

METRES: Final = frozenset(lexicon("quantifiers")["metres_before"])
"""After "10m" these show that metres are meant, not millions."""

RUN: Final = frozenset(lexicon("quantifiers")["metres_after"])
LENGTHS: Final = frozenset(lexicon("quantifiers")["lengths"])
"""Before "10m" and "of 10m" these do."""


def metres(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """As in "10m deep": the numeral took the letter for millions."""
    if words[numeral.after - 1].text != "m" or not _tells_metres(words, numeral):
        return None
    read = times(amount_of(numeral, FigureKind.MEASURE, "metres"), Fraction(1, numeral.factor))
    return replace(read, factor=1)


def _tells_metres(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether the words around tell a length: "10m deep", "ran 800m"; not "10m high-value accounts"."""
    place = skip_hyphen(words, numeral.after)
    if lower_at(words, place) in METRES:
        return place > numeral.after or skip_hyphen(words, place + 1) == place + 1
    before = lower_at(words, numeral.first - 1)
    return before in RUN or (before == "of" and lower_at(words, numeral.first - 2) in LENGTHS)
