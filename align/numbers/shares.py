"""A part of a set in percent: "two-thirds of", "half the members", "one in five"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from align.lexicon import lexicon
from align.marks import FigureKind
from align.numbers.amount import Amount, amount_of, times
from align.numbers.numerals import BEFORE_FRACTION, Numeral, Style, numeral_at
from align.numbers.tokens import Token, lower_at, matches, skip_hyphen
from align.numbers.units import PERCENT, unit_at

OF_A_SET: Final = frozenset(lexicon("quantifiers")["of_a_set"])
"""What follows a fraction of a set: "half the members", "a third of"."""

ONE_IN: Final = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 10**6}
)
"""What shares are told in: "one in five", "3 in 10"; "14 in 17 games" is no share."""

MOST_IN: Final = 10
"""Shares are told with small numbers: "nine in 10"."""


def share(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """A part of a set in percent: "two-thirds of", "half the", "one in five"."""
    return _fraction(words, numeral) if numeral.style is Style.FRACTION else _one_in(words, numeral)


def _fraction(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    if unit_at(words, of_a(words, numeral.after)):
        return None
    bare = words[numeral.after - 1].lower in {"half", "quarter"} or words[numeral.first].is_number
    if bare and lower_at(words, numeral.first - 1) in BEFORE_FRACTION:
        bare = False
    if bare and lower_at(words, numeral.after) not in OF_A_SET:
        return None
    return times(amount_of(numeral, FigureKind.SHARE, PERCENT), 100)


def _one_in(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    place = skip_hyphen(words, numeral.after)
    if lower_at(words, place) == "in":
        place = skip_hyphen(words, place + 1)
    elif matches(words, place, ("out", "of")):
        place += 2
    else:
        return None
    place += lower_at(words, place) == "every"
    whole = numeral_at(words, place)
    if whole is None or whole.high not in ONE_IN or numeral.high is None or unit_at(words, whole.after):
        return None
    if not 0 < numeral.high <= MOST_IN or numeral.high >= whole.high:
        return None
    return times(amount_of(numeral, FigureKind.SHARE, PERCENT, after=whole.after), Fraction(100) / whole.high)


def of_a(words: Sequence[Token], at: int) -> int:
    """The place after "of a", "a" or "an": "three-quarters of an hour", "half a mile"."""
    place = at + 1 if lower_at(words, at) == "of" else at
    return place + 1 if lower_at(words, place) in {"a", "an"} else at
