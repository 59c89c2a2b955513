"""Units of measure and money: the words that name them, and what they convert to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from typing import Final

from align.lexicon import lexicon
from align.numbers.tokens import Token, by_word, lower_at, matches, skip_hyphen

LEXICON: Final = lexicon("units")
PERCENT: Final = "percent"
TIMES: Final = "times"
SIGNS: Final[dict[str, str]] = LEXICON["currency_sign"]
CODES: Final[dict[str, str]] = LEXICON["currency_code"]
"""Letters before an amount, in the case in which they are written."""

DOLLARS: Final[dict[str, str]] = LEXICON["dollar"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as figures give it: one of the words means `times` of `name`; `factor` of the base make one `name`."""

    name: str
    dimension: str
    factor: Fraction
    times: Fraction = Fraction(1)
    glued: bool = False


def unit_at(words: Sequence[Token], at: int) -> tuple[Unit, int] | None:
    """The longest unit whose words stand at `at` (also after a joining hyphen), and the place after it.

    A currency's sign between two numbers belongs to the second: "two $5 notes".
    """
    place = skip_hyphen(words, at)
    for phrase, unit in _phrases().get(lower_at(words, place), ()):
        after = matches(words, place, phrase)
        if after and words[place].text in SIGNS and after < len(words) and words[after].is_number:
            continue
        if after and (not unit.glued or (place == at and words[place].glued)):
            return unit, after
    return None


def currency_before(words: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The currency whose sign stands just before token `at`, and where the sign begins: "$", "US$"."""
    sign = at - 1
    if sign < 0:
        return None
    if words[sign].text not in SIGNS:
        return _code_before(words, sign)
    letters = lower_at(words, sign - 1)
    if words[sign].text == "$" and letters in DOLLARS and words[sign].glued:
        return DOLLARS[letters], sign - 1
    return SIGNS[words[sign].text], sign


def _code_before(words: Sequence[Token], last: int) -> tuple[str, int] | None:
    """The currency whose letters end at token `last`: "EUR 5 million", "Rs 500", "Rs. 500"."""
    if words[last].text == "." and last and words[last].glued:
        last -= 1
    code = CODES.get(words[last].text)
    return (code, last) if code else None


def convert(value: float, unit: str, to: str) -> float | None:
    """`value` of `unit` in the unit `to`; None where they do not measure the same."""
    if unit == to:
        return value
    left, right = _named().get(unit), _named().get(to)
    if left is None or right is None or left.dimension != right.dimension:
        return None
    return float(Fraction(value) * left.factor / right.factor)


def unit_named(name: str) -> Unit | None:
    """The unit of that name, or None."""
    return _named().get(name)


def dimension(unit: str) -> str | None:
    """What `unit` measures; None for the nouns of counts."""
    found = _named().get(unit)
    return found.dimension if found else None


@cache
def _named() -> dict[str, Unit]:
    return {unit.name: unit for phrases in _phrases().values() for _, unit in phrases}


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], Unit]]]:
    """Units by the first token of their words, longest first."""
    return by_word(_written())


def _written() -> Iterator[tuple[str, Unit]]:
    """All words that name units, with what they name."""
    of_name = {entry["name"]: entry for entry in LEXICON["unit"] if "factor" in entry}
    for entry in LEXICON["unit"]:
        name = entry["name"]
        measure, factor = of_name[name]["dimension"], Fraction(str(of_name[name]["factor"]))
        unit = Unit(name, measure, factor, Fraction(str(entry.get("times", 1))))
        yield from ((phrase, unit) for phrase in entry["words"])
        yield from ((phrase, replace(unit, glued=True)) for phrase in entry.get("glued", ()))
    for phrase, code in (*LEXICON["currency_word"].items(), *SIGNS.items()):
        yield phrase, Unit(code, code, Fraction(1))
    for phrase, code in LEXICON["currency_hundredth"].items():
        yield phrase, Unit(code, code, Fraction(1), Fraction(1, 100))
    for phrase, code in LEXICON["currency_hundredth_glued"].items():
        yield phrase, Unit(code, code, Fraction(1), Fraction(1, 100), glued=True)
