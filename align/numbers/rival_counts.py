"""Counts of one crowd by different sources: "police put the crowd at 8,000; organisers said 25,000"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from align.lexicon import lexicon
from align.model import FigureKind
from align.numbers.figure_contexts import Context

LEXICON: Final = lexicon("crowds")
CROWD: Final = frozenset(LEXICON["crowd"])
"""Who is counted where the whole of a crowd is: nouns without a narrower meaning; "" where only the number stands."""

FEWEST: Final = 100
"""Crowds that sources estimate are larger; smaller numbers are counts of other things."""


def rivals(groups: Sequence[frozenset[int]], told: Sequence[Context]) -> Iterator[tuple[frozenset[int], int, int]]:
    """Groups that together count one crowd, joined, with the two figures that a report sets side by side.

    Each group answers its question in several reports, and a report gives both counts in neighbouring sentences, each
    by a source of its own.
    """
    crowds = [group for group in groups if _of_several([told[number] for number in group])]
    joined: dict[frozenset[int], tuple[frozenset[int], int, int]] = {}
    for one, other in combinations(crowds, 2):
        pair = next(((a, b) for a in sorted(one) for b in sorted(other) if _side_by_side(told[a], told[b])), None)
        if pair is None:
            continue
        near = [key for key, (whole, _, _) in joined.items() if whole & (one | other)]
        whole = frozenset.union(one, other, *(joined[key][0] for key in near))
        first = joined[near[0]][1:] if near else pair
        for key in near:
            del joined[key]
        joined[whole] = (whole, *first)
    yield from joined.values()


def _of_several(group: Iterable[Context]) -> bool:
    return len({context.stated.figure.report for context in group}) > 1


def _side_by_side(one: Context, other: Context) -> bool:
    """Whether a report gives both as counts of one crowd by two sources that cannot both be right."""
    left, right = one.stated.figure, other.stated.figure
    if left.report != right.report or abs(left.sentence - right.sentence) > 1:
        return False
    if not all(map(_is_crowd, (one, other))) or one.fate != other.fate:
        return False
    return "" not in {one.counter, other.counter} and one.counter != other.counter and _apart(one, other)


def _is_crowd(context: Context) -> bool:
    figure = context.stated.figure
    low = figure.low if figure.low is not None else figure.high
    plain = figure.kind is FigureKind.COUNT and context.noun in CROWD and not context.stated.narrower
    return plain and low is not None and low >= FEWEST and not context.role


def _apart(one: Context, other: Context) -> bool:
    left, right = one.stated.figure, other.stated.figure
    return any(a.high is not None and b.low is not None and a.high < b.low for a, b in ((left, right), (right, left)))
