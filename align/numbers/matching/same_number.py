"""Whether two figures give one number: equal, told as a bound or a range, or with fewer digits."""

from __future__ import annotations

from typing import Final

from align.marks import Figure, FigureKind
from align.numbers.context.figure_contexts import Context
from align.numbers.matching.figure_verdicts import CLOSE_BLUR, ROUNDING, Interval, digits, is_round, overlap, room_for
from align.numbers.units import dimension

TELLING: Final = 12
"""A number above this, or a fraction, is rarely the same by chance."""

LARGE: Final = 1000
WHOLE_BODY: Final = 50
"""A result with a side above this is of one vote, however few the other side are: "97-1"."""

RARE: Final = 2
"""A large number of so many digits before its zeros, a bound counting for one, answers one question in an event."""

HUGE: Final = 1e10
"""From here on no second digit is needed: "$50 billion"."""

HUNDRED: Final = 100
IN_FULL: Final = 3
"""A count of hundreds that is told to the last digit is as rare: "218 votes", "420 members"."""

EXACT: Final = 5
"""A number of so many digits before its zeros is told to the last one: "$13,625,777"."""

NEARLY: Final = 0.7
"""How near a number is that rounds another: less than an equal one (1), more than a noun in common is worth (0.5)."""

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
    value = figure.value
    if value is None or value < LARGE:
        return value is not None and value >= HUNDRED and figure.kind is FigureKind.COUNT and digits(value) >= IN_FULL
    bounded = None in (figure.low, figure.high)
    return value >= HUGE or digits(value) + bounded >= RARE


def is_told_in_full(figure: Figure) -> bool:
    """Whether a number is told to its last digit: "$13,625,777", not "$13.6 million"."""
    return figure.low is not None and figure.low == figure.high and digits(figure.low) >= EXACT


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
    end = _rounded(one.figure, other.figure)
    return end >= LARGE or (end > TELLING and one.noun == other.noun != "")


def is_about(one: Context, other: Context) -> bool:
    """Whether one says itself that it is only about the other's number: "some 16", "15"."""
    blurred = one.stated.blurred or other.stated.blurred
    return blurred and _far_apart(one.figure, other.figure, TELLING) <= CLOSE_BLUR


def is_close(one: Context, other: Context, fewest: float = LARGE) -> bool:
    """Whether two numbers from `fewest` on are nearly one: "$6.6 billion", "$6.7 billion"."""
    return _far_apart(one.figure, other.figure, fewest) <= ROUNDING


def _far_apart(left: Figure, right: Figure, fewest: float) -> float:
    """By what share two exact numbers from `fewest` on differ; 1 for others."""
    if left.low is None or right.low is None or not _same_unit(left, right):
        return 1.0
    fewer, more = sorted((left.low, right.low))
    exact = left.low == left.high and right.low == right.high
    return (more - fewer) / more if exact and fewer >= fewest > 0 else 1.0


def rounds_fraction(one: Context, other: Context) -> bool:
    """Whether one gives the other's fraction with fewer digits, and says so: "nearly 10%", "9.99%"."""
    left, right = one.figure, other.figure
    said = left.modifier is not None or right.modifier is not None
    return said and _rounded(left, right) > 0 and any(figure.low and figure.low % 1 for figure in (left, right))


def told_twice(one: Figure, other: Figure) -> bool:
    """Whether a report gives one number roughly and closely: "nearly $44 million" first, "$43,885,310" below."""
    end = _rounded(one, other)
    rounded = end >= LARGE or (end > TELLING and one.unit == other.unit != "")
    return rounded or _is_bound(one, other) or _is_over(one, other)


def _is_over(one: Figure, other: Figure) -> bool:
    """Whether one is a large number and the other a bound close below it: "more than $20,000", "$21,500"."""
    for bound, exact in ((one, other), (other, one)):
        if bound.low is not None and bound.high is None and exact.low == exact.high and exact.low is not None:
            close = bound.low >= LARGE and bound.low <= exact.low <= bound.low * (1 + CLOSE_BLUR)
            return close and _same_unit(one, other)
    return False


def _is_bound(one: Figure, other: Figure) -> bool:
    """Whether both say one number and one leaves more room: "up to six months", "between zero and six months"."""
    if one.kind is not FigureKind.MEASURE or not same_number(one, other):
        return False
    left, right = (one.low, one.high), (other.low, other.high)
    return _lies_in(left, right) or _lies_in(right, left)


def _lies_in(one: Interval, other: Interval) -> bool:
    """Whether all of an interval lies in another one."""
    low = other[0] is None or (one[0] is not None and one[0] >= other[0])
    return low and (other[1] is None or (one[1] is not None and one[1] <= other[1]))


def _rounded(left: Figure, right: Figure) -> float:
    """The number that one of two figures gives with fewer digits than the other; 0 where none does."""
    for rough, exact in ((left, right), (right, left)):
        ends = {end for end in (rough.low, rough.high) if end is not None}
        if len(ends) != 1 or exact.low is None or exact.low != exact.high or not _same_unit(rough, exact):
            continue
        end, both_hold = ends.pop(), overlap((rough.low, rough.high), (exact.low, exact.high))
        near = abs(end - exact.low) <= room_for(end, exact.low) * max(end, exact.low)
        close = near and is_round(end, exact.low)
        if close and (both_hold or rough.low == rough.high):
            return end
    return 0.0


def spelled_out(one: Context, other: Context, fewest: int) -> bool:
    """Whether one gives to the last digit what the other rounds to at least `fewest` digits."""
    ends = [figure.value for figure in (one.figure, other.figure)]
    rough, exact = sorted(digits(end) for end in ends if end is not None) if None not in ends else (0, 0)
    return rough >= fewest and exact >= EXACT and rounds(one, other)


def nearness(left: Figure, right: Figure) -> float:
    """1 for the same interval, less where one rounds the other, else 0: of several candidates the nearest is meant."""
    if is_equal(left, right):
        return 1.0
    one, other = (figure.value for figure in (left, right))
    if not one or not other or left.unit != right.unit:
        return 0.0
    return NEARLY if min(one, other) / max(one, other) >= 1 - ROUNDING else 0.0


def _same_unit(left: Figure, right: Figure) -> bool:
    return left.unit == right.unit or dimension(left.unit) is dimension(right.unit) is None
