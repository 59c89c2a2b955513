"""The grammar of numerals: what number words and digits say, as an interval.

"40", "forty", "1,250", "2.5 million", "two and a half", "4-1/2", "a dozen", "several hundred", "tens of thousands",
"two-thirds". No modifiers, units or nouns: those are `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Final

from align.lexicon import lexicon
from align.numbers.tokens import HYPHENS, Token, lower_at, matches, skip_hyphen, tokens
from corpus.model import Span

LEXICON: Final = lexicon("numerals")
SMALL: Final[dict[str, int]] = LEXICON["small"]
SCALE: Final[dict[str, int]] = LEXICON["scale"]
SUFFIX: Final[dict[str, int]] = LEXICON["suffix"]
PLURAL: Final[dict[str, int]] = LEXICON["plural"]
PLURAL_OF: Final[dict[str, int]] = LEXICON["plural_of"]
DENOMINATOR: Final[dict[str, int]] = LEXICON["denominator"]
GLYPH: Final = {glyph: Fraction(*parts) for glyph, parts in LEXICON["glyph"].items()}
MULTIPLIER: Final = {tuple(phrase.split()): tuple(bounds) for phrase, bounds in LEXICON["multiplier"].items()}

DECADE: Final[dict[str, int]] = LEXICON["decade"]
SOMEBODYS: Final = frozenset(LEXICON["somebodys"])
"""After one of these, tens are of an age: "in her fifties"."""

MULTIPLYING: Final = frozenset(phrase[0] for phrase in MULTIPLIER)

BEFORE_FRACTION: Final = frozenset(LEXICON["before_fraction"])
"""After these "a third" is a fraction, not an ordinal: "over a third say"."""

AFTER_ORDINAL: Final = frozenset(LEXICON["after_ordinal"])
"""Before these it is an ordinal all the same: "to a fourth quarter goal"."""

BINARY_PARTS: Final = frozenset({2, 3, 4, 5, 6, 8, 16})
"""Denominators that occur as n/m in running text; others (9/11, 24/7, 10/12) are dates and names."""

LEADING_ZERO: Final = re.compile(r"0[0-9]")
"""What begins so is dialled or numbered, not counted: "0800", "007"."""

CONTINENTAL: Final = re.compile(r",[0-9]{1,2}$")
"""Behind a comma decimals have one digit or two; thousands have three."""


class Style(StrEnum):
    """How a numeral is written."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens `first` to `after` (half-open) say a number between `low` and `high`; None is an open end.

    `factor` is the product of its scale words.
    """

    first: int
    after: int
    low: Fraction | None
    high: Fraction | None
    style: Style
    factor: int = 1

    @property
    def scaled(self) -> bool:
        """Whether it carries a scale word: "million", "dozen"."""
        return self.factor > 1


def numeral_at(words: Sequence[Token], at: int) -> Numeral | None:
    """The longest numeral that begins at token `at`, or None."""
    readings = (read(words, at) for read in (_digits, _cardinal, _fraction, _half, _plural, _multiplied))
    return max((reading for reading in readings if reading), key=lambda reading: reading.after, default=None)


def exact_numerals(words: Sequence[Token]) -> Iterator[tuple[Fraction, Numeral]]:
    """The numerals that say one number, and which, in order, none within another: "a hundred and twenty" has no 20."""
    at = 0
    while at < len(words):
        numeral = numeral_at(words, at)
        if numeral is not None and numeral.low is not None and numeral.low == numeral.high:
            yield numeral.low, numeral
        at = at + 1 if numeral is None else numeral.after


@lru_cache(maxsize=1 << 12)  # the sentences of an event are read again for each point and each step of a reader
def exact_numbers(text: str) -> tuple[tuple[Fraction, Span], ...]:
    """The exact numbers in a text, in digits or words, and where they stand."""
    words = tokens(text)
    return tuple(
        (value, Span(words[numeral.first].start, words[numeral.after - 1].end))
        for value, numeral in exact_numerals(words)
    )


def _digits(words: Sequence[Token], at: int) -> Numeral | None:
    if at >= len(words):
        return None
    if words[at].text in GLYPH:
        return Numeral(at, at + 1, GLYPH[words[at].text], GLYPH[words[at].text], Style.FRACTION)
    if not words[at].is_number or LEADING_ZERO.match(words[at].text):
        return None
    simple = _written_fraction(words, at)
    if simple:
        return Numeral(at, at + 3, simple, simple, Style.FRACTION)
    value = _value(words[at].text)
    after = at + 1
    part = _fraction_part(words, after)
    if part:
        value, after = value + part[0], part[1]
    suffix = words[after] if after < len(words) and words[after].glued else None
    if suffix and suffix.text in SUFFIX:
        return _exact(at, after + 1, value * SUFFIX[suffix.text], Style.DIGITS, SUFFIX[suffix.text])
    return _scaled(words, at, after, value, Style.DIGITS)


def _value(digits: str) -> Fraction:
    """What digits with marks or spaces between thousands say: "1,250.50", "1.250,50", "12,50", "10 000"."""
    if CONTINENTAL.search(digits):
        digits = digits.translate(str.maketrans(".,", ",."))
    return Fraction("".join(digits.split()).replace(",", ""))


def _written_fraction(words: Sequence[Token], at: int) -> Fraction | None:
    """The value of "3/4" at `at`."""
    if at + 2 >= len(words) or words[at + 1].text not in "/⁄" or not (words[at + 1].glued and words[at + 2].glued):
        return None
    above, below = words[at].text, words[at + 2].text
    if not (above.isdecimal() and below.isdecimal() and len(above) + len(below) <= 4):
        return None
    if int(below) not in BINARY_PARTS or not 0 < int(above) < int(below) or above[0] == "0" or below[0] == "0":
        return None
    return Fraction(int(above), int(below))


def _fraction_part(words: Sequence[Token], at: int) -> tuple[Fraction, int] | None:
    """The fraction that follows a whole number: "2 1/2", "4-1/2", "2½", "two and a half"."""
    place = skip_hyphen(words, at)
    if place < len(words):
        if words[place].text in GLYPH:
            return GLYPH[words[place].text], place + 1
        if words[place].is_number and (simple := _written_fraction(words, place)):
            return simple, place + 3
    for phrase, value in (("and", "a", "half"), Fraction(1, 2)), (("and", "a", "quarter"), Fraction(1, 4)):
        after = matches(words, place, phrase)
        if after:
            return value, after
    return None


def _exact(first: int, after: int, value: Fraction, style: Style, factor: int = 1) -> Numeral:
    return Numeral(first, after, value, value, style, factor)


def _scaled(words: Sequence[Token], first: int, after: int, value: Fraction, style: Style) -> Numeral:
    """The numeral whose number ends at `after`, multiplied by the scale words that follow ("2.5 million")."""
    product, previous = 1, 0
    while True:
        place = skip_hyphen(words, after)
        factor = SCALE.get(lower_at(words, place), 0)
        if factor <= previous:
            break
        value, after, product, previous = value * factor, place + 1, product * factor, factor
    if previous and (part := _fraction_part(words, after)):
        value, after = value + part[0] * previous, part[1]
    return _exact(first, after, value, style, product)


def _cardinal(words: Sequence[Token], at: int) -> Numeral | None:
    """A number in words: "twenty-three", "a hundred and five", "two and a half million"."""
    article = lower_at(words, at) in {"a", "an"} and lower_at(words, at + 1) in SCALE
    place = at + 1 if article else at
    total, current = 0, 1 if article else None
    while True:
        step = _next_word(words, place, current)
        if step is None:
            break
        word, after = step
        if word in SMALL:
            current = (current or 0) + SMALL[word]
        elif current is None:
            break
        elif SCALE[word] <= SCALE["hundred"]:
            current *= SCALE[word]
        else:
            total, current = total + current * SCALE[word], 0
        place = after
    if current is None:
        return None
    last = SCALE.get(lower_at(words, place - 1), 1)
    value = Fraction(total + current)
    if part := _fraction_part(words, place):
        return _scaled(words, at, part[1], value + part[0] * last, Style.WORDS)
    return _exact(at, place, value, Style.WORDS, last)


def _next_word(words: Sequence[Token], place: int, current: int | None) -> tuple[str, int] | None:
    """The next number word that continues a cardinal whose lower part is `current` so far, and the place after it."""
    if current is not None:
        place = skip_hyphen(words, place)
        follows_scale = lower_at(words, place - 1) in SCALE or (
            place >= 2 and words[place - 1].text in HYPHENS and lower_at(words, place - 2) in SCALE
        )
        if lower_at(words, place) == "and" and follows_scale and lower_at(words, place + 1) in SMALL:
            place += 1
    word = lower_at(words, place)
    if word in SCALE:
        return (word, place + 1) if current else None
    if word not in SMALL:
        return None
    fits = (
        not current
        or (current % 100 == 0 and SMALL[word] < 100)
        or (current % 100 >= 20 and current % 10 == 0 and 0 < SMALL[word] < 10)
    )
    return (word, place + 1) if fits and not (current == 0 and place and words[place - 1].lower == "zero") else None


def _fraction(words: Sequence[Token], at: int) -> Numeral | None:
    """A fraction in words: "one-third", "three quarters", "a fifth of"."""
    word = lower_at(words, at)
    above = 1 if word in {"a", "an"} else SMALL.get(word, 0)
    place = skip_hyphen(words, at + 1)
    name = lower_at(words, place)
    below = DENOMINATOR.get(name, 0)
    if not above or not below or below == 2 or above >= below:  # halves are read by _half
        return None
    if (above > 1) != name.endswith("s"):
        return None
    follows = lower_at(words, skip_hyphen(words, place + 1))
    bounded = follows not in AFTER_ORDINAL and (lower_at(words, at - 1) in BEFORE_FRACTION or not follows.isalpha())
    if word in {"a", "an"} and follows != "of" and name != "quarter" and not bounded:
        return None
    return _exact(at, place + 1, Fraction(above, below), Style.FRACTION)


def _half(words: Sequence[Token], at: int) -> Numeral | None:
    """A half or a quarter, alone or of a scale word: "half", "one-half", "half a million", "a quarter-million"."""
    place = at
    if lower_at(words, place) in {"a", "one"}:
        place = skip_hyphen(words, place + 1)
    below = {"half": 2, "quarter": 4}.get(lower_at(words, place), 0)
    if not below:
        return None
    after = place + 1
    scale = skip_hyphen(words, after)
    if lower_at(words, scale) == "a":
        scale += 1
    factor = SCALE.get(lower_at(words, scale), 0)
    if factor:
        return _exact(at, scale + 1, Fraction(factor, below), Style.WORDS, factor)
    return _exact(at, after, Fraction(1, 2), Style.FRACTION) if below == DENOMINATOR["half"] else None


def _plural(words: Sequence[Token], at: int) -> Numeral | None:
    """Scale words in the plural: "dozens", "thousands", "tens of millions"."""
    word = lower_at(words, at)
    then_of = lower_at(words, at + 1) == "of"
    low = PLURAL.get(word, 0) or (PLURAL_OF.get(word, 0) if then_of else 0)
    if not low:
        return None
    after = at + 1
    while lower_at(words, after) == "of" and lower_at(words, after + 1) in PLURAL:
        low *= PLURAL[lower_at(words, after + 1)] // 2
        after += 2
    if lower_at(words, after) == "and" and lower_at(words, after + 1) == lower_at(words, after - 1):
        after += 2  # "thousands and thousands"
    if word == "tens" and after == at + 1:
        return None
    return Numeral(at, after, Fraction(low), None, Style.VAGUE, low)


def _multiplied(words: Sequence[Token], at: int) -> Numeral | None:
    """A vague multiple of a scale word: "several hundred", "a couple of dozen", "a few thousand"."""
    if lower_at(words, at) not in MULTIPLYING:
        return None
    for phrase, (low, high) in MULTIPLIER.items():
        place = matches(words, at, phrase)
        if place and lower_at(words, place) in SCALE:
            least = _scaled(words, at, place, Fraction(low), Style.VAGUE)
            most = least.low * high / low if high and least.low is not None else None
            return Numeral(at, least.after, least.low, most, Style.VAGUE, least.factor)
    return None
