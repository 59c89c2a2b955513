"""A numeral with its unit: "$5.2bn", "40 hours", "two-thirds of", "one in five", "36-year-old", "225-page".

No modifiers and no ranges: those are `quantities`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from align.marks import FigureKind
from align.numbers.ages import is_age, is_age_in_tens
from align.numbers.amount import Amount, amount_of, times
from align.numbers.metres import metres
from align.numbers.modifiers import JOINED as JOINED_MODIFIERS
from align.numbers.number_names import JOINED as JOINED_NAMES
from align.numbers.number_names import is_name
from align.numbers.numerals import DECADE, Numeral, Style, numeral_at
from align.numbers.shares import of_a, share
from align.numbers.tokens import Token, lower_at, matches, skip_hyphen
from align.numbers.units import PERCENT, TIMES, Unit, currency_before, unit_at, unit_named

MAGNITUDE: Final = "magnitude"
OLD: Final = frozenset({"old", "olds"})
TEENS: Final = 13
"""No teen is ten."""

NEXT_SMALLER: Final = 100
"""Units told together are neighbours: years and weeks, feet and inches; kilometres and feet are two figures."""

LONG: Final = "long"
INCHES: Final = 12
"""In a foot; what follows "5-foot-" is less."""

LINKS: Final = frozenset({"in", "of", "to", "or"})
"""After a hyphen these go on with a number: "one-in-a-million", "5-to-4"."""

PER_HOUR: Final = "per hour"
LONGEST_ASIDE: Final = 5
"""Tokens within which an aside with another unit ends: "(about 95 km)"."""

RATES: Final = frozenset({"a", "an", "per", "each", "every"})


def amount_at(words: Sequence[Token], at: int) -> Amount | None:
    """The amount whose numeral begins at token `at`, or None."""
    numeral = numeral_at(words, at)
    if numeral is None:
        return _decade(words, at)
    money = currency_before(words, at)
    if money:
        amount = amount_of(numeral, FigureKind.MONEY, money[0], first=money[1])
        return _with_rate(words, _without_repeated_currency(words, amount))
    twenties = _twenties(words, numeral)
    if twenties or is_name(words, numeral.first, numeral.after):
        return twenties
    for read in (share, metres, _magnitude, _measure, _age, _joined):
        amount_read = read(words, numeral)
        if amount_read:
            return amount_read
    return None if numeral.style is Style.FRACTION else amount_of(numeral, FigureKind.COUNT, "")


def single_unit_at(words: Sequence[Token], at: int) -> Amount | None:
    """One of a unit of time without a numeral, before "or": "a day or two", "the next week or more".

    Also with a modifier before the article, which the caller looks for: "more than a year".
    """
    if lower_at(words, at) not in {"a", "an", "next", "last", "past", "another", "full", "coming"}:
        return None
    found = unit_at(words, at + 1)
    if found is None or found[0].dimension not in {"time", "length"} or words[at + 1].lower.endswith(("s", "feet")):
        return None
    unit, after = found
    part = matches(words, after, ("and", "a", "half"))
    value = unit.times * (Fraction(3, 2) if part else 1)
    return Amount(at, part or after, value, value, FigureKind.MEASURE, unit.name, Style.WORDS, (at, part or after))


def _without_repeated_currency(words: Sequence[Token], amount: Amount) -> Amount:
    """As in "$10 dollars", "$5-million-dollar"."""
    found = unit_at(words, amount.after)
    return replace(amount, after=found[1]) if found and found[0].dimension == amount.unit else amount


def _with_rate(words: Sequence[Token], amount: Amount) -> Amount:
    """As in "$15 an hour", "$45,000-a-year"."""
    place = skip_hyphen(words, amount.after)
    if lower_at(words, place) in RATES and (found := unit_at(words, place + 1)) and found[0].dimension == "time":
        return replace(amount, after=found[1], unit=f"{amount.unit} per {words[found[1] - 1].lower}")
    return amount


def _magnitude(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """As in "a magnitude 6.4 earthquake", "with a magnitude of 6.4"; "6.4-magnitude" has its unit behind it."""
    named = numeral.first - (1 + (lower_at(words, numeral.first - 1) == "of"))
    if lower_at(words, named) != MAGNITUDE:
        return None
    return amount_of(numeral, FigureKind.MEASURE, MAGNITUDE)


def _measure(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """A numeral with a unit after it, and smaller units of the same dimension after that: "six feet, five inches"."""
    start = of_a(words, numeral.after) if numeral.style is Style.FRACTION else numeral.after
    if numeral.style is Style.VAGUE and lower_at(words, start) == "of":
        start += 1  # "tens of thousands of dollars"
    found = unit_at(words, start)
    if found is None:
        return None
    unit, after = _as_speed(words, *found)
    place = skip_hyphen(words, after)
    if unit.dimension == "time" and (lower_at(words, place) in OLD or matches(words, after, ("of", "age"))):
        end = place + 1 if lower_at(words, place) in OLD else after + 2
        return times(amount_of(numeral, FigureKind.AGE, unit.name, after=end), unit.times)
    kind = FigureKind.AGE if unit.name == "years" and is_age(words, numeral) else _kind(unit)
    amount = times(amount_of(numeral, kind, unit.name, after=after), unit.times)
    if kind is FigureKind.MONEY:
        return _with_rate(words, amount)
    return _with_smaller(words, amount, unit)


def _as_speed(words: Sequence[Token], unit: Unit, after: int) -> tuple[Unit, int]:
    """The unit of a speed that is told in two units before its "per hour": "59 miles (95 km) per hour"."""
    speed = unit_named(f"{unit.name} {PER_HOUR}")
    opened = lower_at(words, after) == "("
    closed = next((place for place in range(after, after + LONGEST_ASIDE) if lower_at(words, place) == ")"), None)
    if speed is None or closed is None or (closed > after and not opened):
        return unit, after
    per_hour = lower_at(words, closed + 1) in RATES and lower_at(words, closed + 2) == "hour"
    return (speed if per_hour else unit), after


def _kind(unit: Unit) -> FigureKind:
    """What sort of quantity is told in a unit; a currency is a dimension of its own."""
    if unit.name == TIMES:
        return FigureKind.TIMES
    if unit.name == PERCENT:
        return FigureKind.SHARE
    return FigureKind.MONEY if unit.dimension == unit.name else FigureKind.MEASURE


def _with_smaller(words: Sequence[Token], amount: Amount, unit: Unit) -> Amount:
    """The amount with what follows in a smaller unit: "7 minutes 41 seconds", "six-foot-five"; and "-long"."""
    place = skip_hyphen(words, amount.after)
    if unit.dimension not in {"time", "length", "mass"}:
        return amount
    if unit.dimension == "time" and place > amount.after and words[place].lower == LONG:
        return replace(amount, after=place + 1)
    if lower_at(words, place) in {",", "and"}:
        place += 1
    more = numeral_at(words, place)
    if more is None or more.low is None or amount.low is None or amount.high is None:
        return amount
    found = unit_at(words, more.after)
    if found and found[0].dimension == unit.dimension and 1 < unit.factor / found[0].factor <= NEXT_SMALLER:
        smaller, after = found
        added = more.low * smaller.times * smaller.factor / unit.factor
    elif unit.name == "feet" and place == skip_hyphen(words, amount.after) and words[place].glued and more.low < INCHES:
        added, after = more.low / INCHES, more.after
    else:
        return amount
    return replace(amount, low=amount.low + added, high=amount.high + added, after=after)


def _age(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """A bare number of years that somebody has lived."""
    return amount_of(numeral, FigureKind.AGE, "years") if is_age(words, numeral) else None


def _twenties(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """An age told by its tens: "in his 40s", "her mid-20s"."""
    after = numeral.after
    if lower_at(words, after) != "s" or not words[after].glued or numeral.low is None or numeral.low % 10:
        return None
    if not is_age_in_tens(words, numeral.first):
        return None
    return replace(amount_of(numeral, FigureKind.AGE, "years", after=after + 1), high=numeral.low + 9)


def _decade(words: Sequence[Token], at: int) -> Amount | None:
    """The same in words: "in his fifties"."""
    low = DECADE.get(lower_at(words, at), 0)
    if not low or not is_age_in_tens(words, at):
        return None
    least = TEENS if low == DECADE["teens"] else low
    decade = (Fraction(least), Fraction(low + 9))
    return Amount(at, at + 1, *decade, FigureKind.AGE, "years", Style.WORDS, (at, at + 1))


def _joined(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """A noun joined by a hyphen: "225-page", "four-term"."""
    place = skip_hyphen(words, numeral.after)
    if place == numeral.after or place >= len(words) or not words[place].text.isalpha():
        return None
    if words[place].lower in JOINED_NAMES | JOINED_MODIFIERS | LINKS or numeral_at(words, place):
        return None
    return replace(amount_of(numeral, FigureKind.COUNT, "", after=place + 1), joined=place)
