"""Quantities without a number: "several", "most of", "twice", "for decades", "a matter of hours"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any, Final

from align.lexicon import lexicon
from align.marks import FigureKind
from align.numbers.amount import Amount
from align.numbers.numerals import DECADE, DENOMINATOR, GLYPH, MULTIPLIER, PLURAL, PLURAL_OF, SMALL, Style
from align.numbers.tokens import Token, by_word, lower_at, matches, skip_hyphen
from align.numbers.units import TIMES, Unit, unit_at

LEXICON: Final[list[dict[str, Any]]] = lexicon("quantifiers")["quantifier"]
LONG: Final = "long"
BEFORE_OPEN: Final = frozenset({"for", "of", "within", "in"})
AFTER_OPEN: Final = frozenset({"of", "ago", "later", "before", "after", "earlier"})
OF_THE_DAY: Final = frozenset(
    {"closing", "early", "evening", "final", "first", "late", "morning", "opening", "small", "wee"}
)
"""Hours, days and weeks of these are a time, and no number of them: "in the early hours of Monday"."""

LONG_UNITS: Final = {"decades": Fraction(20), "centuries": Fraction(200)}
"""At least two of them, in years; shorter units in the plural ("for weeks") leave both ends open."""


class Needs(StrEnum):
    """What the parser must see for a quantifier to state a quantity; the words are the lexicon's."""

    NOUN = "of a noun"
    PLURAL = "of a plural noun"
    SINGULAR = "of a singular noun"
    DETERMINER = "determiner"
    BOTH = "both"
    MOST = "most"
    NONE = "none"
    NOBODY = "nobody"
    NO_IDIOM = "no idiom"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Quantifier:
    """What words say that state a quantity without a number: its interval, unit and what the parser must see."""

    low: Fraction | None
    high: Fraction | None
    unit: str
    needs: Needs


def quantifier_at(words: Sequence[Token], at: int) -> tuple[Amount, Needs] | None:
    """The quantifier whose words begin at token `at`, with its unit ("several years"), or None."""
    for phrase, quantifier in _phrases().get(words[at].lower, ()):
        after = matches(words, at, phrase)
        if after:
            return _amount(words, at, after, quantifier), quantifier.needs
    return _open_units(words, at)


@cache
def may_begin(word: str) -> bool:
    """Whether a quantity that is not written in digits can begin with this lower-cased word."""
    return word in _beginnings() or word.startswith(".") or word.removesuffix(LONG) in {*_open_words(), *_long_words()}


@cache
def _beginnings() -> frozenset[str]:
    units = {"a", "an", "half", "next", "last", "past", "another", "full", "coming"}
    phrases = {phrase[0] for phrase in MULTIPLIER} | set(_phrases())
    return frozenset(units | phrases | {*SMALL, *PLURAL, *PLURAL_OF, *GLYPH, *DECADE, *DENOMINATOR})


def _amount(words: Sequence[Token], at: int, after: int, quantifier: Quantifier) -> Amount:
    found = None if quantifier.unit else unit_at(words, after)
    kind = {"percent": FigureKind.SHARE, TIMES: FigureKind.TIMES}.get(quantifier.unit, FigureKind.COUNT)
    if found is None or found[0].dimension not in {"time", "length", "USD"}:
        return Amount(at, after, quantifier.low, quantifier.high, kind, quantifier.unit, Style.VAGUE, (at, after))
    unit, end = found
    low = None if quantifier.low is None else quantifier.low * unit.times
    high = None if quantifier.high is None else quantifier.high * unit.times
    kind = FigureKind.MONEY if unit.dimension == unit.name else FigureKind.MEASURE
    return Amount(at, end, low, high, kind, unit.name, Style.VAGUE, (at, after))


def _open_units(words: Sequence[Token], at: int) -> tuple[Amount, Needs] | None:
    """Units of time without a number: "for decades", "weeks-long", "monthslong", "hours later", "an hour-long talk"."""
    word = words[at].lower
    long = word.endswith(LONG)
    place = skip_hyphen(words, at + 1)
    joined = place > at + 1 and lower_at(words, place) == LONG
    one = _long_words().get(word.removesuffix(LONG)) if long or joined else None
    if one is not None:
        whole = (at, place + 1 if joined else at + 1)
        return Amount(*whole, one.times, one.times, FigureKind.MEASURE, one.name, Style.WORDS, whole), Needs.ALWAYS
    unit = _open_words().get(word.removesuffix(LONG))
    if unit is None:
        return None
    if lower_at(words, at - 1) in OF_THE_DAY:
        return None
    told = lower_at(words, at - 1) in BEFORE_OPEN or lower_at(words, at + 1) in AFTER_OPEN
    if not (long or joined or told):
        return None
    after = place + 1 if joined else at + 1
    low = LONG_UNITS.get(word.removesuffix(LONG))
    return Amount(at, after, low, None, FigureKind.MEASURE, unit.name, Style.VAGUE, (at, at + 1)), Needs.ALWAYS


@cache
def _open_words() -> dict[str, Unit]:
    return _units_of(("seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries"))


@cache
def _long_words() -> dict[str, Unit]:
    return _units_of(("minute", "hour", "day", "week", "month", "year", "decade", "century"))


def _units_of(names: Sequence[str]) -> dict[str, Unit]:
    found = ((name, unit_at((Token(name, name, 0, len(name), glued=False),), 0)) for name in names)
    return {name: unit[0] for name, unit in found if unit}


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], Quantifier]]]:
    """Quantifiers by their first word, longest first."""
    return by_word((phrase, _quantifier(entry)) for entry in LEXICON for phrase in entry["words"])


def _quantifier(entry: Mapping[str, Any]) -> Quantifier:
    low, high = (Fraction(str(entry[end])) if end in entry else None for end in ("low", "high"))
    return Quantifier(low, high, entry.get("unit", ""), Needs(entry["when"]))
