"""Whether two figures give one number: equal, told as a bound or a range, or with fewer digits."""

from __future__ import annotations

from typing import Final

from align.marks import Figure, FigureKind
from align.numbers.figure_contexts import Context
from align.numbers.figure_verdicts import CLOSE_BLUR, ROUNDING, is_round, overlap
from align.numbers.units import dimension

TELLING: Final = 12
"""A number above this, or a fraction, is rarely the same by chance."""

LARGE: Final = 1000
WHOLE_BODY: Final = 50
"""A result with a side above this is of one vote, however few the other side are: "97-1"."""

RARE: Final = 2
"""A large number of so many digits before its zeros, a bound counting for one, answers one question in an event."""

EXACT: Final = 5
"""A number of so many digits before its zeros is told to the last one: "$13,625,777"."""

NARROW: Final = 1.5
"""A range that ends at most so many times where it begins is one estimate."""


def is_telling(figure: Figure) -> bool:
    """Whether its number is rarely the same by chance."""
    values = [value for value in (figure.low, figure.high) if value is not None]
    return any(value > TELLING or value % 1 for value in values)


def is_rare(figure: Figure) -> bool:
    """Whether no two questions of an event have just this answer: "more than 70,000", "€2.9m", "131-98", "97-1"."""
    if figure.kind is FigureKind.SPLIT:
        sides = (figure.low or 0, figure.high or 0)
        return min(sides) > TELLING or max(sides) > WHOLE_BODY
    value = figure.low if figure.low is not None else figure.high
    if value is None or value < LARGE:
        return False
    bounded = None in (figure.low, figure.high)
    return _digits(value) + bounded >= RARE


def is_told_in_full(figure: Figure) -> bool:
    """Whether a number is told to its last digit: "$13,625,777", not "$13.6 million"."""
    return figure.low is not None and figure.low == figure.high and _digits(figure.low) >= EXACT


def _digits(value: float) -> int:
    """How many digits a number has before its zeros."""
    return len(f"{value:.10g}".replace(".", "").rstrip("0"))


def is_equal(left: Figure, right: Figure) -> bool:
    """Whether both have the same interval in the same unit (the nouns of counts may differ)."""
    return _same_unit(left, right) and (left.low, left.high) == (right.low, right.high)


def same_number(left: Figure, right: Figure) -> bool:
    """Whether both say one number, perhaps as a bound: "five hours", "almost five hours"."""
    if left.kind is FigureKind.SPLIT or not (is_telling(left) or dimension(left.unit)):
        return False
    return _same_unit(left, right) and bool({left.low, left.high} & {right.low, right.high} - {None})


def within(one: Figure, other: Figure) -> bool:
    """Whether a large number lies in the other's narrow range: "46,000", "between 41,000 and 52,000"."""
    for number, span in ((one, other), (other, one)):
        if number.low is None or number.low != number.high or span.low is None or span.high is None:
            continue
        narrow = LARGE <= span.low < span.high <= NARROW * span.low
        if narrow and span.low <= number.low <= span.high and _same_unit(one, other):
            return True
    return False


def rounds(one: Context, other: Context) -> bool:
    """Whether one gives the other's number closely, with fewer digits: "almost 2 billion", "1.9 billion".

    Below a thousand only of the same things: "more than 400 homes", "412 homes".
    """
    end = _rounded(one.stated.figure, other.stated.figure)
    return end >= LARGE or (end > TELLING and one.noun == other.noun != "")


def is_about(one: Context, other: Context) -> bool:
    """Whether one says itself that it is only about the other's number: "some 16", "15"."""
    left, right = one.stated.figure, other.stated.figure
    if None in {left.low, right.low} or left.low != left.high or right.low != right.high or not _same_unit(left, right):
        return False
    fewer, more = sorted((left.low or 0, right.low or 0))
    return (one.stated.blurred or other.stated.blurred) and fewer > TELLING and more - fewer <= CLOSE_BLUR * more


def told_twice(one: Figure, other: Figure) -> bool:
    """Whether a report gives one number roughly and closely: "nearly $44 million" first, "$43,885,310" below."""
    end = _rounded(one, other)
    return end >= LARGE or (end > TELLING and one.unit == other.unit != "")


def _rounded(left: Figure, right: Figure) -> float:
    """The number that one of two figures gives with fewer digits than the other; 0 where none does."""
    for rough, exact in ((left, right), (right, left)):
        ends = {end for end in (rough.low, rough.high) if end is not None}
        if len(ends) != 1 or exact.low is None or exact.low != exact.high or not _same_unit(rough, exact):
            continue
        end, both_hold = ends.pop(), overlap((rough.low, rough.high), (exact.low, exact.high))
        close = abs(end - exact.low) <= ROUNDING * max(end, exact.low) and is_round(end, exact.low)
        if close and (both_hold or rough.low == rough.high):
            return end
    return 0.0


def spelled_out(one: Context, other: Context, fewest: int) -> bool:
    """Whether one gives to the last digit what the other rounds to at least `fewest` digits."""
    ends = [
        figure.low if figure.low is not None else figure.high for figure in (one.stated.figure, other.stated.figure)
    ]
    rough, exact = sorted(_digits(end) for end in ends if end is not None) if None not in ends else (0, 0)
    return rough >= fewest and exact >= EXACT and rounds(one, other)


def nearness(left: Figure, right: Figure) -> float:
    """1 for the same interval, less where one rounds the other, else 0: of several candidates the nearest is meant."""
    if is_equal(left, right):
        return 1.0
    one, other = (figure.low if figure.low is not None else figure.high for figure in (left, right))
    if not one or not other or left.unit != right.unit:
        return 0.0
    return 0.7 if min(one, other) / max(one, other) >= 1 - ROUNDING else 0.0


def _same_unit(left: Figure, right: Figure) -> bool:
    return left.unit == right.unit or dimension(left.unit) is dimension(right.unit) is None
