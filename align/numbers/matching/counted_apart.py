"""Equal counts of two sorts of people that one report counts apart: "four islanders", "two divers and two guests"."""

from __future__ import annotations

from collections.abc import Sequence

from align.marks import FigureKind
from align.numbers.context.figure_contexts import Context
from align.numbers.matching.alike import ANYBODY, same_noun
from align.numbers.matching.same_number import is_equal


def counted_apart(one: Context, other: Context, contexts: Sequence[Context]) -> bool:
    """Whether a report gives, beside one of two equal counts, another number of the very things the other counts.

    "Four islanders died" of a report with "two divers died" does not say the same as "four divers died".
    """
    left, right = one.figure, other.figure
    if left.kind is not FigureKind.COUNT or not is_equal(left, right) or same_noun(one, other):
        return False
    return any(_has_other_number(a, b, contexts) for a, b in ((one, other), (other, one)))


def _has_other_number(mine: Context, theirs: Context, contexts: Sequence[Context]) -> bool:
    """Whether the report of `mine` counts what `theirs` counts, told to have met the same fate, with another number."""
    if not theirs.noun or theirs.noun in ANYBODY:  # "two people" may be some of several
        return False
    return any(
        each.figure.report == mine.figure.report
        and each.stated.thing == theirs.stated.thing
        and each.fate == theirs.fate != ""
        and not is_equal(each.figure, theirs.figure)
        for each in contexts
    )
