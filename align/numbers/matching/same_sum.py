"""Whether two figures tell one sum of money, wherever they stand."""

from __future__ import annotations

from typing import Final

from align.lexicon import lexicon
from align.marks import FigureKind
from align.numbers.context.figure_contexts import Context
from align.numbers.context.figure_roles import FALLING
from align.numbers.context.payees import same_payee
from align.numbers.matching.alike import FAR, alike, names_other
from align.numbers.matching.same_number import is_equal, is_rare, is_told_in_full, spelled_out

FEWEST_DIGITS: Final = 3
"""Digits of a rounded number that is rarely near another by chance: "$13.6 million", "$13,625,777"."""

EMPTY_VERBS: Final = frozenset(lexicon("function_words")["empty_verbs"])


def same_sum(one: Context, other: Context, common: float) -> bool:
    """Whether the numbers and the words tell one sum; `common` is the share (0-1) of words in common."""
    if one.figure.kind is not FigureKind.MONEY:
        return False
    return _told_twice(one, other, common) or _told_in_full(one, other, common)


def same_bill(one: Context, other: Context) -> bool:
    """Whether two sums, told to the last cent, went to one payee."""
    figures = one.figure, other.figure
    return same_payee(one.payee, other.payee) and all(is_told_in_full(figure) for figure in figures)


def _told_twice(one: Context, other: Context, common: float) -> bool:
    """Whether both tell one sum of money, of which words may say other things: "a $447 billion plan", "package"."""
    left, right = one.figure, other.figure
    return is_equal(left, right) and is_rare(left) and common > 0 and not names_other(one, other)


def _told_in_full(one: Context, other: Context, common: float) -> bool:
    """Whether one tells a sum of money to the last digit that the other rounds, and nothing else is done with it."""
    of_others = alike(one, other) is False
    if _of_other_deeds(one, other) or (of_others and not one.act.verb == other.act.verb != ""):
        return False
    return spelled_out(one, other, FEWEST_DIGITS if of_others or common < FAR else 1)


def _of_other_deeds(one: Context, other: Context) -> bool:
    """Whether two verbs tell of two deeds: "earned", "lost"; "made $5 million in gifts" tells of any but a loss."""
    verbs = {one.act.verb, other.act.verb} - {""}
    return len(verbs) > 1 and (verbs.isdisjoint(EMPTY_VERBS) or not verbs.isdisjoint(FALLING))
