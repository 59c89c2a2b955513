"""Ranges: "40 to 60", "40-60 hours", "between $5 and $6 million", "two or three", "24- to 30-foot"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from align.lexicon import lexicon
from align.marks import FigureKind
from align.numbers.amount import Amount
from align.numbers.amounts import amount_at
from align.numbers.tokens import HYPHENS, Token, lower_at, matches, skip_hyphen
from align.numbers.units import convert, currency_before

CHANGES: Final = frozenset(lexicon("quantifiers")["changes"])
LOOK_BACK: Final = 6
"""Words before "from" in which the word of a change stands: "an increase in the sales tax from 5 to 6 percent"."""

CLOSE: Final = 3
"""Words before an amount in which the verb stands that moves by it: "rose by almost $2"."""

AGES: Final = ("between", "the", "ages", "of")

ALTERNATIVES: Final = 2
"""As in "two or three", "a year or two": the second is at most so many times the first, or one more."""


def with_range(words: Sequence[Token], left: Amount, since: int) -> Amount:
    """The range that `left` begins, or `left` itself. No range begins before token `since`."""
    place = _joint(words, left)
    if place is None:
        return left
    while place + 1 < len(words) and currency_before(words, place + 1):
        place += 1
    right = amount_at(words, place) if place < len(words) else None
    if right is None or left.kind is FigureKind.SPLIT or _moved(words, left, right):
        return left
    left = _in_the_unit_of(_scaled_like(left, right), right)
    if left.unit and not right.unit and (left.kind is FigureKind.MONEY or lower_at(words, left.after) == "or"):
        right = replace(right, unit=left.unit, kind=left.kind)
    if left.unit != right.unit or left.low is None or right.high is None or not left.low < right.high:
        return left
    joint = lower_at(words, left.after)
    if joint == "or" and not (right.high <= left.low * ALTERNATIVES or right.high == left.low + 1):
        return left
    first = left.first
    if first - 1 >= since and lower_at(words, first - 1) in {"between", "from"}:
        if lower_at(words, first - 1) == "from" and _changes(words, first - 1):
            return left
        first -= 1
    return replace(right, first=first, low=left.low, number=(left.number[0], right.number[1]), style=left.style)


def _moved(words: Sequence[Token], left: Amount, right: Amount) -> bool:
    """Whether something moved by the left amount to the right one: "rose $2 to $81"; not "rose 2 to 3 percent"."""
    with_units = all((end.first, end.after) != end.number for end in (left, right))
    return with_units and lower_at(words, left.after) == "to" and _changes(words, left.first, CLOSE)


def _joint(words: Sequence[Token], left: Amount) -> int | None:
    """The place after the word or hyphen that joins the two ends, or None."""
    place = left.after
    glued = skip_hyphen(words, place)
    if glued > place:
        return glued
    if place < len(words) and words[place].text in HYPHENS and words[place].glued:
        place += 1  # "40- to 60-hour"
    joint = lower_at(words, place)
    ages = matches(words, left.first - len(AGES), AGES) == left.first
    between = ages or lower_at(words, left.first - 1) == "between"
    if joint in {"to", "or"} or (joint == "and" and between):
        return skip_hyphen(words, place + 1) if place + 1 < len(words) else None
    return None


def _scaled_like(left: Amount, right: Amount) -> Amount:
    """As in "$5 to 6 million": the scale of the right end holds for the left."""
    if left.factor > 1 or right.factor == 1 or left.low is None or left.high is None or right.high is None:
        return left
    if left.low >= right.high / right.factor:
        return left
    return replace(left, low=left.low * right.factor, high=left.high * right.factor)


def _in_the_unit_of(left: Amount, right: Amount) -> Amount:
    """The left end in the unit of the right: "30 minutes to two hours", "40 to 60 hours"."""
    if not left.unit and left.joined is None:
        return replace(left, unit=right.unit, kind=right.kind)
    if left.unit == right.unit or left.low is None or left.high is None:
        return left
    if left.kind is FigureKind.MONEY and right.unit.startswith(f"{left.unit} per "):
        return replace(left, unit=right.unit)  # "$30,000 to $60,000 a year"
    factor = convert(1.0, left.unit, right.unit)
    if factor is None:
        return left
    exact = Fraction(factor).limit_denominator(10**6)
    return replace(left, unit=right.unit, low=left.low * exact, high=left.high * exact)


def _changes(words: Sequence[Token], at: int, reach: int = LOOK_BACK) -> bool:
    """Whether a verb of change stands among the `reach` words before token `at`."""
    return any(words[place].lower in CHANGES for place in range(max(0, at - reach), at))
