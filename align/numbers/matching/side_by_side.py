"""Two counts that two reports tell side by side: "eight crew members and 139 passengers", "nine crew members and 136".

Who counts the same two things in one breath, in numbers that come near, tells of the same, though no passage joins the
sentences: one such count may be another boat's, two hardly are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from align.marks import FigureKind
from align.numbers.context.fates import ABOARD, GROWING
from align.numbers.context.figure_contexts import Context
from align.numbers.matching.same_number import TELLING

NEAR: Final = 0.75
"""Least share that the smaller of two counts of one thing has of the larger: "eight", "nine"; "139", "136"."""

MORE: Final = 2
"""So many nouns, beside the two that are counted, must both sentences have: "train" and "Salem"."""

Pair = tuple[int, int]
"""Two counts of one sentence, by their numbers."""


def told_in_pairs(contexts: Sequence[Context]) -> tuple[Context, ...]:
    """The contexts, each with the pairs of counts that it stands in beside another report's."""
    pairs: dict[int, set[Pair]] = defaultdict(set)
    for one, other in _same_pairs(contexts):
        for here, there in zip(one, other, strict=True):
            pairs[here].add((here, there))
            pairs[there].add((here, there))
    return tuple(
        replace(context, pairs=frozenset(pairs[number])) if number in pairs else context
        for number, context in enumerate(contexts)
    )


def _same_pairs(contexts: Sequence[Context]) -> Iterator[tuple[Pair, Pair]]:
    """Pairs of counts in sentences of two reports, of the same two things in the same order."""
    for beside in _by_things(contexts).values():
        for one, other in combinations(beside, 2):
            if _of_one_report(contexts[one[0]], contexts[other[0]]):
                continue
            if _same_two(contexts, one, other) and not (
                _varies(contexts, one, beside) or _varies(contexts, other, beside)
            ):
                yield one, other


def _by_things(contexts: Sequence[Context]) -> Mapping[tuple[str, str], list[Pair]]:
    """All pairs of counts of two things in one sentence, in the order of the names of these things, by them."""
    found: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    in_sentence: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, context in enumerate(contexts):
        if context.figure.kind is FigureKind.COUNT and _number(context) and _thing(context):
            in_sentence[context.figure.sentence_id].append(number)
    for numbers in in_sentence.values():
        for one, other in combinations(numbers, 2):
            first, second = sorted((one, other), key=lambda number: _thing(contexts[number]))
            if _beside(contexts[first], contexts[second]):
                found[_thing(contexts[first]), _thing(contexts[second])].append((first, second))
    return found


def _thing(context: Context) -> str:
    """What is counted, by what has become of them where that is told: "killed 14 and wounded 31 people"."""
    if context.fate in GROWING:
        return context.fate
    return context.stated.thing if context.noun else ""


def _beside(one: Context, other: Context) -> bool:
    """Whether two counts of a sentence are told in one breath: of two fates, or of two things with one verb."""
    fates = one.fate in GROWING and other.fate in GROWING
    return _thing(one) != _thing(other) and (fates or one.act.verb == other.act.verb)


def _of_one_report(one: Context, other: Context) -> bool:
    return one.figure.report == other.figure.report


def _same_two(contexts: Sequence[Context], one: Pair, other: Pair) -> bool:
    """Whether two pairs of counts of the same things tell of the same, by their numbers and their sentences."""
    both = [(contexts[here], contexts[there]) for here, there in zip(one, other, strict=True)]
    counted = (context.stated.narrower | {context.noun} for pair in both for context in pair)
    common = (both[0][0].around.nouns & both[0][1].around.nouns).difference(*counted)
    telling = any(_number(context) > TELLING for pair in both for context in pair)
    return telling and len(common) >= MORE and all(_may_be_one(*pair) for pair in both)


def _may_be_one(one: Context, other: Context) -> bool:
    """Whether two counts come near, and the words around them tell nothing against their counting the same."""
    fewer, more = sorted((_number(one), _number(other)))
    fates = {one.fate, other.fate} - {"", ABOARD}
    apart = one.circumstances.of_other_sort(other.circumstances) or one.circumstances.elsewhere(other.circumstances)
    return 0 < NEAR * more <= fewer and len(fates) <= 1 and one.role == other.role and not apart


def _number(context: Context) -> float:
    figure = context.figure
    return figure.low or figure.high or 0.0


def _varies(contexts: Sequence[Context], pair: Pair, beside: Sequence[Pair]) -> bool:
    """Whether the report of a pair counts the same two things elsewhere, in other numbers: now and last year."""
    numbers = [_number(contexts[number]) for number in pair]
    return any(
        [_number(contexts[number]) for number in another] != numbers
        for another in beside
        if _of_one_report(contexts[pair[0]], contexts[another[0]])
    )
