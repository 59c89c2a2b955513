"""Small numbers that each report gives once, of things of one name: they tell one thing, though no passage joins them.

As in "Roe, who also grabbed nine rebounds" and "Roe finished with 20 points and nine rebounds".
"""

from __future__ import annotations

from typing import Final

from align.marks import FigureKind
from align.numbers.figure_contexts import Context
from align.numbers.rival_counts import CROWD
from align.numbers.same_number import is_equal, same_number

WORDS: Final = 2
"""So many words must both sentences have, one of them a name: "investigation" and "Roe"."""

GIVEN: Final = frozenset({FigureKind.COUNT, FigureKind.MEASURE})
SCORE: Final = "score"


def told_once(one: Context, other: Context) -> bool:
    """Whether two reports give one number of the same things, each in one place only, in words that meet."""
    left, right = one.stated.figure, other.stated.figure
    if not (one.once and other.once and meets(one, other)):
        return False
    if left.kind is right.kind is FigureKind.SPLIT:
        return left.unit == right.unit == SCORE and is_equal(left, right)
    if left.kind not in GIVEN or one.noun != other.noun or one.noun in CROWD:
        return False
    if left.low is left.high is None:
        return False
    nested = one.stated.narrower <= other.stated.narrower or other.stated.narrower <= one.stated.narrower
    return nested and (is_equal(left, right) or same_number(left, right)) and len(one.around & other.around) >= WORDS


def meets(one: Context, other: Context) -> bool:
    """Whether both sentences have a name in common."""
    return not one.named.isdisjoint(other.named)
