"""Groups of figures that answer one question: pairs that do, joined where no report contradicts itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from align.findings import Verdict
from align.marks import HEADLINE, FigureKind
from align.numbers.context.figure_contexts import Context
from align.numbers.matching.alike import same_noun
from align.numbers.matching.counted_apart import counted_apart
from align.numbers.matching.figure_verdicts import verdict
from align.numbers.matching.occasions import counted_elsewhere
from align.numbers.matching.pair_verdicts import pair_verdict
from align.numbers.matching.same_number import is_equal, told_twice
from align.numbers.matching.same_question import Places, answers_same, never_one, of_other_acts, together
from align.numbers.matching.vague_counts import is_vague

Pair = tuple[float, int, int]
"""How surely two figures answer one question, and which two, by their numbers."""


def answering_pairs(contexts: Sequence[Context], places: Places) -> list[Pair]:
    """All pairs of figures that answer one question, surest first; those with a count without a number come last."""
    pairs = [
        (sure, one, other)
        for one, other in combinations(range(len(contexts)), 2)
        if (sure := answers_same(contexts[one], contexts[other], places)) is not None
        and not _told_elsewhere(contexts[one], contexts[other], contexts)
        and not counted_apart(contexts[one], contexts[other], contexts)
    ]
    vague = [is_vague(context.figure) for context in contexts]
    return sorted(pairs, key=lambda pair: (vague[pair[1]] or vague[pair[2]], -pair[0], pair[1], pair[2]))


def _told_elsewhere(one: Context, other: Context, contexts: Sequence[Context]) -> bool:
    """Whether the text gives a headline's number, and the other of these two figures is another one of that text."""
    headline, below = one.figure, other.figure
    if headline.sentence != HEADLINE:
        headline, below = below, headline
    if headline.sentence != HEADLINE or headline.report != below.report or is_equal(headline, below):
        return False
    own = (context.figure for context in contexts if context.figure.report == headline.report)
    return any(f.sentence != HEADLINE and f.kind is headline.kind and is_equal(f, headline) for f in own)


def grouped(pairs: Sequence[Pair], contexts: Sequence[Context], places: Places) -> list[frozenset[int]]:
    """Join pairs, surest first, while no report gives two different figures in one group.

    Figures that may not count the same are set side by side only where neither stands beside another one.
    """
    doubtful = {(a, b) for _, a, b in pairs if _is_doubtful(contexts[a], contexts[b], places)}
    groups: dict[int, frozenset[int]] = {}
    for _, a, b in sorted(pairs, key=lambda pair: pair[1:] in doubtful):
        joined = groups.get(a, frozenset({a})) | groups.get(b, frozenset({b}))
        members = [contexts[number] for number in sorted(joined)]
        sure = not any(_is_doubtful(one, other, places) for one, other in combinations(members, 2))
        if (sure or joined == {a, b}) and _is_consistent(members):
            groups.update(dict.fromkeys(joined, joined))
    return list(dict.fromkeys(groups.values()))


def _is_doubtful(one: Context, other: Context, places: Places) -> bool:
    """Whether two figures, seen together, may not count the same."""
    left, right = one.figure, other.figure
    if (
        never_one(one, other)
        or (of_other_acts(one, other) and not is_equal(left, right))
        or (left.kind is FigureKind.COUNT and counted_elsewhere(one, other))
    ):
        return True
    if left.report == right.report:
        return False
    found, _ = verdict(one.stated, other.stated)
    if together(one, other, places):
        found, _ = pair_verdict(one, other, places)
    return found is Verdict.NOT_COMPARABLE


def _is_consistent(members: Sequence[Context]) -> bool:
    """Whether no report gives two numbers; one that it cites as an older count may stand beside its own."""
    of_texts = [member for member in members if member.figure.sentence != HEADLINE]
    return all(
        _may_stand_together(one, other)
        for one, other in combinations(of_texts, 2)
        if one.figure.report == other.figure.report
    )


def _may_stand_together(one: Context, other: Context) -> bool:
    """Whether a report may give both as an answer: one number, one told twice, or one of another time."""
    left, right = one.figure, other.figure
    if (left.low, left.high) == (right.low, right.high) or one.stated.as_of != other.stated.as_of:
        return True
    return told_twice(left, right) and (one.act.verb == other.act.verb != "" or same_noun(one, other))
