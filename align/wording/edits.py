"""What differs between two sentences that tell one point: pairs of phrases that stand for each other, and lone ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from align.wording.phrases import Phrase, Word
from align.words import Relation, WordLink
from corpus.model import Span

LONGEST: Final = 20
"""Words a side to which neighbouring edits grow together: a clause. Readers point out nine words in the mean."""

GAP: Final = 6
"""So many words may stand between edits that grow together."""

SHARED: Final = 0.8
"""Where more of the content words are shared, two small edits say more than one long one."""

ENOUGH: Final = 0.3
"""Less than one likely link between content words does not make two phrases counterparts."""

_Group = tuple[set[int], set[int]]
"""Phrases of either side (by number) that stand for each other."""

SAME: Final = frozenset({Relation.IDENTICAL, Relation.CASE, Relation.SPELLING, Relation.INFLECTED})


@dataclass(frozen=True, slots=True)
class Side:
    """One of two sentences: its words and the phrases they form."""

    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]

    def content(self, numbers: Iterable[int]) -> list[int]:
        """Those of the words that carry meaning."""
        return [number for number in numbers if self.words[number].content]

    def span(self, numbers: range) -> Span:
        """Where words in a row, at least one, stand in their report."""
        return Span(self.words[numbers.start].span.start, self.words[numbers.stop - 1].span.end)


@dataclass(frozen=True, slots=True)
class Edit:
    """Words that differ: `left` and `right` are word numbers in a row; an empty range where nothing stands there.

    `kept` is how many content words both sides share.
    """

    left: range
    right: range
    kept: int = 0


def edits(left: Side, right: Side, links: Sequence[WordLink]) -> tuple[Edit, ...]:
    """All differences between two sentences, in the order of the left one, then those that stand only in the right."""
    same = {(link.left, link.right) for link in links if is_same(left, right, link)}
    groups = _groups(left, right, links)
    found = [edit for group in groups if (edit := _edit_of(left, right, group, same))]
    lone_left = _runs(left, {k for group in groups for k in group[0]})
    lone_right = _runs(right, {k for group in groups for k in group[1]})
    found += _paired(right, lone_left, lone_right, links)
    grouped = _grouped(left, right, found, same)
    return tuple(sorted([*grouped, *_respelled(left, links, grouped)], key=_order))


def _respelled(left: Side, links: Sequence[WordLink], grouped: Sequence[Edit]) -> Iterator[Edit]:
    """Content words that are the same but for spelling standard or inflection, outside of all other edits."""
    for link in links:
        respelled = link.relation in {Relation.SPELLING, Relation.INFLECTED} and left.words[link.left].content
        if respelled and not any(link.left in edit.left or link.right in edit.right for edit in grouped):
            yield Edit(range(link.left, link.left + 1), range(link.right, link.right + 1), 1)


def is_same(left: Side, right: Side, link: WordLink) -> bool:
    """Whether two counterparts are one word, but for case, spelling standard or inflection."""
    if link.relation in SAME:
        return True
    one, other = left.words[link.left], right.words[link.right]
    return one.lemma == other.lemma and one.content == other.content


def _order(edit: Edit) -> tuple[int, int]:
    return (edit.left.start if edit.left else 10**6, edit.right.start if edit.right else 10**6)


def _groups(left: Side, right: Side, links: Sequence[WordLink]) -> list[_Group]:
    """Phrases joined where each is the other's best counterpart, or has no better one."""
    likeness = np.zeros((len(left.phrases), len(right.phrases)))
    at_left, at_right = _phrase_of(left), _phrase_of(right)
    for link in links:
        if link.left in at_left and link.right in at_right:
            weighty = left.words[link.left].content and right.words[link.right].content
            likeness[at_left[link.left], at_right[link.right]] += link.probability * (1.0 if weighty else 0.1)
    groups: list[_Group] = []
    for p, q in sorted(zip(*likeness.nonzero(), strict=True), key=lambda pair: -likeness[pair]):
        if likeness[p, q] < max(likeness[p].max(), likeness[:, q].max()) or likeness[p, q] < ENOUGH:
            continue
        one = next((group for group in groups if p in group[0] or q in group[1]), None)
        if one is None:
            groups.append(({int(p)}, {int(q)}))
        elif _in_a_row(one[0] | {int(p)}) and _in_a_row(one[1] | {int(q)}):
            one[0].add(int(p))
            one[1].add(int(q))
    return groups


def _phrase_of(side: Side) -> dict[int, int]:
    return {number: k for k, phrase in enumerate(side.phrases) for number in phrase.numbers}


def _in_a_row(phrases: Collection[int]) -> bool:
    return max(phrases) - min(phrases) == len(phrases) - 1


def _hull(side: Side, phrases: Collection[int]) -> range:
    return range(side.phrases[min(phrases)].first, side.phrases[max(phrases)].last + 1) if phrases else range(0)


def _edit_of(left: Side, right: Side, group: _Group, same: set[tuple[int, int]]) -> Edit | None:
    """The edit of a group, or None where every content word has its like on the other side."""
    one, other = _hull(left, group[0]), _hull(right, group[1])
    kept = {(i, j) for i, j in same if i in one and j in other and left.words[i].content}
    changed_left = set(left.content(one)) - {i for i, _ in kept}
    changed_right = set(right.content(other)) - {j for _, j in kept}
    if not changed_left and not changed_right:
        return None
    return Edit(one, other, len(kept))


def _runs(side: Side, taken: set[int]) -> list[range]:
    """Neighbouring phrases without counterpart, as word numbers."""
    runs: list[list[int]] = []
    for number, phrase in enumerate(side.phrases):
        if number in taken or not side.content(phrase.numbers):
            continue
        if runs and number - 1 == runs[-1][-1]:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [_hull(side, run) for run in runs]


def _paired(right: Side, lefts: list[range], rights: list[range], links: Sequence[WordLink]) -> Iterator[Edit]:
    """Lone runs that stand at the same place, between the same neighbours, belong together; the rest stand alone."""
    free = list(rights)
    for one in lefts:
        place = _place(one, [(link.left, link.right) for link in links], len(right.words))
        other = next((run for run in free if run.start <= place[1] and run.stop > place[0]), None)
        if other is not None:
            free.remove(other)
            yield Edit(one, other)
        else:
            yield Edit(one, range(0))
    for other in free:
        yield Edit(range(0), other)


def _place(run: range, links: Sequence[tuple[int, int]], size: int) -> tuple[int, int]:
    """Between which right words a left run would stand: after the counterpart before it, before the one after it."""
    before = max(((i, j) for i, j in links if i < run.start), default=(-1, -1))[1] + 1
    after = min(((i, j) for i, j in links if i >= run.stop), default=(size, size))[1]
    return (before, after) if before <= after else (before, before)


def _grouped(left: Side, right: Side, found: Sequence[Edit], same: set[tuple[int, int]]) -> list[Edit]:
    """Neighbours on both sides grow together, nearest first, until none are near, short and different enough."""
    groups = list(found)
    while joins := [
        (len(joined.left) + len(joined.right) - _size(one) - _size(other), k, n, joined)
        for k, one in enumerate(groups)
        for n, other in enumerate(groups[:k])
        if (joined := _joined(left, right, one, other, same))
    ]:
        _, k, n, joined = min(joins, key=lambda join: join[:3])
        groups = [group for number, group in enumerate(groups) if number not in {k, n}] + [joined]
    return groups


def _size(edit: Edit) -> int:
    return len(edit.left) + len(edit.right)


def _joined(left: Side, right: Side, one: Edit, other: Edit, same: set[tuple[int, int]]) -> Edit | None:
    """Two edits as one, or None where that would be too long, too far apart or mostly words that both share."""
    if not (one.left and one.right) and not (other.left and other.right):
        return None
    lefts, rights = _span(one.left, other.left), _span(one.right, other.right)
    if max(len(lefts), len(rights)) > LONGEST or max(_gap(one.left, other.left), _gap(one.right, other.right)) > GAP:
        return None
    kept = sum(i in lefts and j in rights and left.words[i].content for i, j in same)
    if kept > SHARED * max(len(left.content(lefts)), len(right.content(rights)), 1):
        return None
    return Edit(lefts, rights, kept)


def _gap(one: range, other: range) -> int:
    return max(one.start, other.start) - min(one.stop, other.stop) if one and other else 0


def _span(one: range, other: range) -> range:
    if not one or not other:
        return one or other
    return range(min(one.start, other.start), max(one.stop, other.stop))
