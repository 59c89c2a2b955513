"""A numeral with its unit: "$5.2bn", "40 hours", "two-thirds of", "one in five", "36-year-old", "225-page".

No modifiers and no ranges: those are `quantities`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from align.lexicon import lexicon
from align.marks import FigureKind
from align.numbers.ages import is_age, is_age_in_tens
from align.numbers.modifiers import JOINED as JOINED_MODIFIERS
from align.numbers.number_names import JOINED as JOINED_NAMES
from align.numbers.number_names import is_name
from align.numbers.numerals import BEFORE_FRACTION, DECADE, Numeral, Style, numeral_at
from align.numbers.tokens import Token, lower_at, matches, skip_hyphen
from align.numbers.units import Unit, currency_before, unit_at

PERCENT: Final = "percent"
MAGNITUDE: Final = "magnitude"
TIMES: Final = "times"
OLD: Final = frozenset({"old", "olds"})
TEENS: Final = 13
"""No teen is ten."""

OF_A_SET: Final = frozenset(lexicon("quantifiers")["of_a_set"])
"""What follows a fraction of a set: "half the members", "a third of"."""

ONE_IN: Final = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 10**6}
)
"""What shares are told in: "one in five", "3 in 10"; "14 in 17 games" is no share."""

MOST_IN: Final = 10
"""Shares are told with small numbers: "nine in 10"."""

METRES: Final = frozenset(lexicon("quantifiers")["metres_before"])
"""After "10m" these show that metres are meant, not millions."""

RUN: Final = frozenset(lexicon("quantifiers")["metres_after"])
LENGTHS: Final = frozenset(lexicon("quantifiers")["lengths"])
"""Before "10m" and "of 10m" these do."""

NEXT_SMALLER: Final = 100
"""Units told together are neighbours: years and weeks, feet and inches; kilometres and feet are two figures."""

LINKS: Final = frozenset({"in", "of", "to", "or"})
"""After a hyphen these go on with a number: "one-in-a-million", "5-to-4"."""

RATES: Final = frozenset({"a", "an", "per", "each", "every"})


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens `first` to `after` say between `low` and `high` of `unit` (empty for a bare count).

    `number` are the tokens of the numeral alone, `joined` the noun that a hyphen joins to it, `factor` the product of
    the numeral's scale words.
    """

    first: int
    after: int
    low: Fraction | None
    high: Fraction | None
    kind: FigureKind
    unit: str
    style: Style
    number: tuple[int, int]
    factor: int = 1
    joined: int | None = None


def amount_at(words: Sequence[Token], at: int) -> Amount | None:
    """The amount whose numeral begins at token `at`, or None."""
    numeral = numeral_at(words, at)
    if numeral is None:
        return _decade(words, at)
    money = currency_before(words, at)
    if money:
        amount = _amount(numeral, FigureKind.MONEY, money[0], first=money[1])
        return _with_rate(words, _without_repeated_currency(words, amount))
    twenties = _twenties(words, numeral)
    if twenties or is_name(words, numeral.first, numeral.after):
        return twenties
    for read in (_share, _metres, _magnitude, _measure, _age, _joined):
        amount_read = read(words, numeral)
        if amount_read:
            return amount_read
    return None if numeral.style is Style.FRACTION else _amount(numeral, FigureKind.COUNT, "")


def single_unit_at(words: Sequence[Token], at: int) -> Amount | None:
    """One of a unit of time without a numeral, before "or": "a day or two", "the next week or more".

    Also with a modifier before the article, which the caller looks for: "more than a year".
    """
    if lower_at(words, at) not in {"a", "an", "next", "last", "past", "another", "full"}:
        return None
    found = unit_at(words, at + 1)
    if found is None or found[0].dimension not in {"time", "length"} or words[at + 1].lower.endswith(("s", "feet")):
        return None
    unit, after = found
    part = matches(words, after, ("and", "a", "half"))
    value = unit.times * (Fraction(3, 2) if part else 1)
    return Amount(at, part or after, value, value, FigureKind.MEASURE, unit.name, Style.WORDS, (at, part or after))


def _amount(
    numeral: Numeral, kind: FigureKind, unit: str, *, first: int | None = None, after: int | None = None
) -> Amount:
    return Amount(
        numeral.first if first is None else first,
        numeral.after if after is None else after,
        numeral.low,
        numeral.high,
        kind,
        unit,
        numeral.style,
        (numeral.first, numeral.after),
        numeral.factor,
    )


def _times(amount: Amount, factor: Fraction | int) -> Amount:
    """The amount, multiplied."""
    low = None if amount.low is None else amount.low * factor
    high = None if amount.high is None else amount.high * factor
    return replace(amount, low=low, high=high)


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


def _share(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """A part of a set in percent: "two-thirds of", "half the", "one in five"."""
    return _fraction(words, numeral) if numeral.style is Style.FRACTION else _one_in(words, numeral)


def _fraction(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    if unit_at(words, _of_a(words, numeral.after)):
        return None
    bare = words[numeral.after - 1].lower in {"half", "quarter"} or words[numeral.first].is_number
    if bare and lower_at(words, numeral.first - 1) in BEFORE_FRACTION:
        bare = False
    if bare and lower_at(words, numeral.after) not in OF_A_SET:
        return None
    return _times(_amount(numeral, FigureKind.SHARE, PERCENT), 100)


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
    return _times(_amount(numeral, FigureKind.SHARE, PERCENT, after=whole.after), Fraction(100) / whole.high)


def _of_a(words: Sequence[Token], at: int) -> int:
    """The place after "of a", "a" or "an": "three-quarters of an hour", "half a mile"."""
    place = at + 1 if lower_at(words, at) == "of" else at
    return place + 1 if lower_at(words, place) in {"a", "an"} else at


def _metres(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """As in "10m deep": the numeral took the letter for millions."""
    if words[numeral.after - 1].text != "m" or not _tells_metres(words, numeral):
        return None
    metres = _times(_amount(numeral, FigureKind.MEASURE, "metres"), Fraction(1, numeral.factor))
    return replace(metres, factor=1)


def _tells_metres(words: Sequence[Token], numeral: Numeral) -> bool:
    """Whether the words around tell a length: "10m deep", "ran 800m"; not "10m high-value accounts"."""
    place = skip_hyphen(words, numeral.after)
    if lower_at(words, place) in METRES:
        return place > numeral.after or skip_hyphen(words, place + 1) == place + 1
    before = lower_at(words, numeral.first - 1)
    return before in RUN or (before == "of" and lower_at(words, numeral.first - 2) in LENGTHS)


def _magnitude(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """As in "a magnitude 6.4 earthquake", "with a magnitude of 6.4"; "6.4-magnitude" has its unit behind it."""
    named = numeral.first - (1 + (lower_at(words, numeral.first - 1) == "of"))
    if lower_at(words, named) != MAGNITUDE:
        return None
    return _amount(numeral, FigureKind.MEASURE, MAGNITUDE)


def _measure(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """A numeral with a unit after it, and smaller units of the same dimension after that: "six feet, five inches"."""
    start = _of_a(words, numeral.after) if numeral.style is Style.FRACTION else numeral.after
    if numeral.style is Style.VAGUE and lower_at(words, start) == "of":
        start += 1  # "tens of thousands of dollars"
    found = unit_at(words, start)
    if found is None:
        return None
    unit, after = found
    place = skip_hyphen(words, after)
    if unit.dimension == "time" and (lower_at(words, place) in OLD or matches(words, after, ("of", "age"))):
        end = place + 1 if lower_at(words, place) in OLD else after + 2
        return _times(_amount(numeral, FigureKind.AGE, unit.name, after=end), unit.times)
    kind = FigureKind.AGE if unit.name == "years" and is_age(words, numeral) else _kind(unit)
    amount = _times(_amount(numeral, kind, unit.name, after=after), unit.times)
    if kind is FigureKind.MONEY:
        return _with_rate(words, amount)
    return _with_smaller(words, amount, unit)


def _kind(unit: Unit) -> FigureKind:
    """What sort of quantity is told in a unit; a currency is a dimension of its own."""
    if unit.name == TIMES:
        return FigureKind.TIMES
    if unit.name == PERCENT:
        return FigureKind.SHARE
    return FigureKind.MONEY if unit.dimension == unit.name else FigureKind.MEASURE


def _with_smaller(words: Sequence[Token], amount: Amount, unit: Unit) -> Amount:
    """The amount with what follows in a smaller unit: "7 minutes 41 seconds", "six-foot-five"."""
    place = skip_hyphen(words, amount.after)
    if unit.dimension not in {"time", "length", "mass"}:
        return amount
    if lower_at(words, place) in {",", "and"}:
        place += 1
    more = numeral_at(words, place)
    if more is None or more.low is None or amount.low is None or amount.high is None:
        return amount
    found = unit_at(words, more.after)
    if found and found[0].dimension == unit.dimension and 1 < unit.factor / found[0].factor <= NEXT_SMALLER:
        smaller, after = found
        added = more.low * smaller.times * smaller.factor / unit.factor
    elif unit.name == "feet" and place == skip_hyphen(words, amount.after) and words[place].glued:
        added, after = more.low / 12, more.after
    else:
        return amount
    return replace(amount, low=amount.low + added, high=amount.high + added, after=after)


def _age(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """A bare number of years that somebody has lived."""
    return _amount(numeral, FigureKind.AGE, "years") if is_age(words, numeral) else None


def _twenties(words: Sequence[Token], numeral: Numeral) -> Amount | None:
    """An age told by its tens: "in his 40s", "her mid-20s"."""
    after = numeral.after
    if lower_at(words, after) != "s" or not words[after].glued or numeral.low is None or numeral.low % 10:
        return None
    if not is_age_in_tens(words, numeral.first):
        return None
    return replace(_amount(numeral, FigureKind.AGE, "years", after=after + 1), high=numeral.low + 9)


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
    return replace(_amount(numeral, FigureKind.COUNT, "", after=place + 1), joined=place)
