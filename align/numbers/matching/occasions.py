"""Whether two counts are told of two occasions: of other days or places, of who came later, of another event.

A report of one crash names the dead of an earlier one.
"""

from __future__ import annotations

from typing import Final

from align.numbers.context.counted_nouns import is_person
from align.numbers.context.fates import GROWING
from align.numbers.context.figure_contexts import Context
from align.numbers.matching.same_number import is_equal, is_telling
from align.numbers.matching.vague_counts import is_vague

LATER: Final = frozenset({"final", "last", "more"})
"""Words with which a figure counts others than one without them does."""


def of_two_occasions(one: Context, other: Context) -> bool:
    """Whether two counts, equal or not, are told of two occasions."""
    return _of_two_times(one, other) or counted_elsewhere(one, other)


def counted_elsewhere(one: Context, other: Context) -> bool:
    """Whether two equal small numbers are told of other days or places, or of those who came later."""
    figure = one.figure
    small = is_equal(figure, other.figure) and not is_telling(figure)
    return small and (one.circumstances.elsewhere(other.circumstances) or _of_others(one, other))


def _of_others(one: Context, other: Context) -> bool:
    """Whether one counts those who came last, or more of them, which the other does not say: "the final four boys"."""
    left, right = one.stated.narrower & LATER, other.stated.narrower & LATER
    return bool(left) != bool(right) and (is_person(one.noun) or is_person(other.noun))


def _of_two_times(one: Context, other: Context) -> bool:
    """Whether the dead, hurt or held are those of a day and of a year, or of two events; "dozens" are of any event."""
    left, right = one.figure, other.figure
    if (is_vague(left) or is_vague(right)) and perhaps_of_another(one, other):
        return True
    if is_equal(left, right) and is_telling(left):
        return False
    of_a_year = not is_equal(left, right) and (_of_a_year(one, other) or _of_a_year(other, one))
    return of_a_year or one.circumstances.bygone.apart(other.circumstances.bygone)


def perhaps_of_another(one: Context, other: Context) -> bool:
    """Whether only one tells that those dead, hurt or held are of something long ago."""
    long_ago = {one.circumstances.bygone.words != "", other.circumstances.bygone.words != ""}
    return len(long_ago) > 1 and bool({one.fate, other.fate} & GROWING)


def _of_a_year(one: Context, other: Context) -> bool:
    """Whether one counts those of a year, and the other those of a day: "1,500 this year", "300 on Monday"."""
    long, short = one.circumstances, other.circumstances
    grow = one.fate == other.fate and one.fate in GROWING
    return grow and bool(long.years and short.days) and not long.days and not short.years
