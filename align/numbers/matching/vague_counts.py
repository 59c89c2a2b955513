"""Counts without a number ("dozens", "tens of thousands") beside the numbers that answer the same question.

A report may say "dozens" in its first sentence and "at least 23" below: that is one answer, told twice. So vague counts
are joined to numbers last, and never decide whether these can hold together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from align.marks import Figure, FigureKind
from align.numbers.context.circumstances import GATHERING
from align.numbers.context.figure_contexts import Context
from align.numbers.matching.rival_counts import CROWD, is_crowd


def is_vague(figure: Figure) -> bool:
    """Whether a figure counts without a number: "thousands", "dozens", "many"; not "at least 40"."""
    return figure.kind is FigureKind.COUNT and figure.modifier is None and None in {figure.low, figure.high}


def beside_numbers(
    groups: Sequence[frozenset[int]], pairs: Sequence[tuple[float, int, int]], contexts: Sequence[Context]
) -> Mapping[frozenset[int], frozenset[int]]:
    """The groups with numbers, each with the vague counts that answer its question; groups of these alone if no other.

    `groups` and `pairs` (how surely, and which two of `told` answer one question) hold indices into `told`.
    """
    counts = [number for number, one in enumerate(contexts) if is_vague(one.figure)]
    found = {group: frozenset[int]() for group in groups if not group <= {*counts}}
    vague = [group for group in groups if group not in found]
    left = {*counts}.difference(*groups)
    for group in (*vague, *(frozenset({number}) for number in sorted(left))):
        near = _nearest(group, found, pairs)
        if near is not None:
            found[near] |= group
    joined = frozenset[int]().union(*found.values())
    return found | {group: frozenset() for group in vague if not group <= joined}


def _nearest(
    group: frozenset[int], others: Iterable[frozenset[int]], pairs: Sequence[tuple[float, int, int]]
) -> frozenset[int] | None:
    """The group with which this one most surely answers one question."""
    sure: dict[frozenset[int], float] = {}
    wholes = list(others)
    for score, one, other in pairs:
        for mine, theirs in ((one, other), (other, one)):
            whole = next((numbers for numbers in wholes if theirs in numbers), None) if mine in group else None
            if whole is not None:
                sure[whole] = max(sure.get(whole, 0.0), score)
    return max(sure, key=lambda numbers: (sure[numbers], sorted(numbers)), default=None)


def of_the_crowd(contexts: Sequence[Context], whole: frozenset[int]) -> frozenset[int]:
    """The vague counts of those who came, where `whole` are rival counts of them: "thousands of people joined in"."""
    if any(contexts[number].fate for number in whole) or not any(is_crowd(contexts[number]) for number in whole):
        return frozenset()
    return frozenset(
        number
        for number, one in enumerate(contexts)
        if is_vague(one.figure) and is_crowd(one) and one.noun in CROWD - {""} and one.act.verb in GATHERING
    )
