"""Counts of one crowd, of the dead or the held, by different sources that a report sets side by side.

"Police put the crowd at 8,000; organisers said 25,000." "At least 80 were held, lawyers said. The ministry gave the
number as 37."
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from align.lexicon import lexicon
from align.marks import FigureKind
from align.numbers.context.figure_contexts import Context

LEXICON: Final = lexicon("crowds")
CROWD: Final = frozenset(LEXICON["crowd"])
"""Who is counted where the whole of a crowd is: nouns without a narrower meaning; "" where only the number stands."""

ALL: Final = frozenset(LEXICON["all"])
COUNTED_UP: Final = frozenset({"dead", "held"})
"""Fates of which sources give rival counts; the hurt are counted where they come for help."""

FEWEST: Final = 100
"""Crowds that sources estimate are larger; smaller numbers are counts of other things."""


def rivals(groups: Sequence[frozenset[int]], contexts: Sequence[Context]) -> Iterator[tuple[frozenset[int], int, int]]:
    """Groups that together count the same people, joined, with the two figures that a report sets side by side.

    Each group answers its question in several reports, and a report gives both counts in neighbouring sentences, each
    by a source of its own.
    """
    several = [group for group in groups if _of_several([contexts[number] for number in group])]
    joined: dict[frozenset[int], tuple[frozenset[int], int, int]] = {}
    for one, other in combinations(several, 2):
        fate = _fate([contexts[number] for number in one], [contexts[number] for number in other])
        pair = next(
            ((a, b) for a in sorted(one) for b in sorted(other) if _are_rivals(contexts[a], contexts[b], fate)), None
        )
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
    return len({context.figure.report for context in group}) > 1


def _fate(*groups: Iterable[Context]) -> str:
    """What has become of all whom these groups count, where words around some figure of each tell it."""
    fates = [{context.fate for context in group} - {""} for group in groups]
    return fates[0].pop() if fates[0] == fates[-1] and len(fates[0]) == 1 else ""


def _are_rivals(one: Context, other: Context, fate: str) -> bool:
    """Whether a report gives both as counts of the same people by two sources that cannot both be right."""
    left, right = one.figure, other.figure
    if left.report != right.report or abs(left.sentence - right.sentence) > 1:
        return False
    if "" in {source(one), source(other)} or _last(source(one)) == _last(source(other)) or not _apart(one, other):
        return False
    crowd = one.fate == other.fate and is_crowd(one) and is_crowd(other)
    return crowd or (fate in COUNTED_UP and _counts_all(one) and _counts_all(other) and (_alone(one) or _alone(other)))


def source(context: Context) -> str:
    """Who gives the count, or ""; of "a march of 9,000" in somebody's words that is not said."""
    return context.counter or (context.stated.supplier if context.noun else "")


def _last(words: str) -> str:
    return words.lower().rpartition(" ")[2]


def is_crowd(context: Context) -> bool:
    """Whether it may count a whole crowd: a large number, of people, or without a noun."""
    low = context.figure.value
    return low is not None and low >= FEWEST and context.noun in CROWD and _is_plain(context)


def _counts_all(context: Context) -> bool:
    return context.noun in CROWD | ALL and _is_plain(context) and not context.counted.of_them


def _alone(context: Context) -> bool:
    """Whether a count without a noun takes up what is counted just before: "the ministry gave the number as 37"."""
    return not context.noun and context.counter != ""


def _is_plain(context: Context) -> bool:
    return context.figure.kind is FigureKind.COUNT and not context.stated.narrower and not context.role


def _apart(one: Context, other: Context) -> bool:
    left, right = one.figure, other.figure
    return any(a.high is not None and b.low is not None and a.high < b.low for a, b in ((left, right), (right, left)))
