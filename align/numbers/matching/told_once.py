"""Small numbers that each report gives once, of things of one name: they tell one thing, though no passage joins them.

As in "Roe, who also grabbed nine rebounds" and "Roe finished with 20 points and nine rebounds".
"""

from __future__ import annotations

from typing import Final

from align.marks import FigureKind
from align.numbers.context.figure_contexts import Context
from align.numbers.matching.rival_counts import CROWD
from align.numbers.matching.same_number import is_equal, same_number

WORDS: Final = 2
"""So many words must both sentences have, one of them a name: "investigation" and "Roe"."""

GIVEN: Final = frozenset({FigureKind.COUNT, FigureKind.MEASURE})
SCORE: Final = "score"
VOTE: Final = "vote_split"

MANY: Final = 100
"""From so many on, a count that two reports give once each of one thing, or of what one does not name, is one count."""


def only_vote(one: Context, other: Context) -> bool:
    """Whether both give the same result of a vote, and their reports no other: "a 6-3 vote", "the 6-3 ruling"."""
    left, right = one.figure, other.figure
    return left.unit == right.unit == VOTE and one.in_report.sole and other.in_report.sole and is_equal(left, right)


def told_once(one: Context, other: Context) -> bool:
    """Whether two reports give one number of the same things, each in one place only, in words that meet."""
    same = _many_of_same(one, other) or (meets(one, other) and _few_of_same(one, other))
    return one.in_report.once and other.in_report.once and same


def _few_of_same(one: Context, other: Context) -> bool:
    """Whether both give one small number, a score or a length of the same things."""
    left, right = one.figure, other.figure
    if left.kind is right.kind is FigureKind.SPLIT:
        return left.unit == right.unit == SCORE and is_equal(left, right)
    if left.kind not in GIVEN or one.noun != other.noun or one.noun in CROWD:
        return False
    if left.low is left.high is None:
        return False
    nested = one.stated.narrower <= other.stated.narrower or other.stated.narrower <= one.stated.narrower
    return (
        nested
        and (is_equal(left, right) or same_number(left, right))
        and len(one.around.content & other.around.content) >= WORDS
    )


def _many_of_same(one: Context, other: Context) -> bool:
    """Whether both give one large count in sentences about the same things, of which one need not name it again."""
    left, right = one.figure, other.figure
    counts = left.kind is right.kind is FigureKind.COUNT and is_equal(left, right) and (left.low or 0) >= MANY
    same = one.noun == other.noun or not (one.noun and other.noun)
    return counts and same and one.fate == other.fate and len(one.around.nouns & other.around.nouns) >= WORDS


def meets(one: Context, other: Context) -> bool:
    """Whether both sentences have a name in common."""
    return not one.around.names.isdisjoint(other.around.names)
