"""Which mentions of linked sentences mean the same thing or the same persons, whatever they are called.

"People" are marchers in one sentence and the injured in the next, and a report may tell of more than one ship: mentions
are joined place by place, those of one report that point back to one another from the start.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final

from align.alignment import Link
from align.wording.different import Different
from align.wording.linked import Linked
from align.wording.mentions import Mention, Mentions
from align.wording.nouns import Nouns
from align.wording.persons import is_person
from align.wording.strands import strands

COUNTERPARTS: Final = 0.5
"""Least probability of the link between two nouns from which they may mean the same. Where the link of their sentences
is less than LINKED it counts less, in proportion."""

LINKED: Final = 0.5
ALONE: Final = 0.95
SURELY_LINKED: Final = 0.6
"""A single pair is believed from this probability of the words and this one of their sentences, LINKED of persons; else
it takes two."""

TOGETHER: Final = 0.65
"""Mean of the probabilities that two groups of mentions of persons must reach to become one, over all pairs in linked
sentences. The mean, not the best one: police are not protesters for one mistaken link."""

MOSTLY: Final = 0.6
"""The same of things, whose nouns are believed already, each pair by how surely its sentences are linked."""

Group = frozenset[Mention]
Pair = frozenset[Mention]


def things(linked: Linked, mentions: Mentions) -> list[Group]:
    """All mentions of an event in groups that mean the same thing or the same persons, the greatest first."""
    return sorted(_Things(linked, mentions).groups(), key=lambda group: (-len(group), sorted(group)))


class _Things:
    """What is known of every two mentions of linked sentences, and the groups that it makes.

    `_known` is how likely two mentions mean the same, as their words say, `_linking` how surely their sentences are
    linked; `_sure` are pairs that are believed alone; `_aligned` are the mentions with which one is aligned at all.
    """

    def __init__(self, linked: Linked, mentions: Mentions) -> None:
        self._linked = linked
        self._mentions = mentions
        self._different = Different(linked, mentions)
        self._nouns = Nouns(linked, mentions, self._different)
        self._known: dict[Pair, float] = {}
        self._linking: dict[Pair, float] = {}
        self._sure: set[Pair] = set()
        self._aligned: defaultdict[Mention, set[Mention]] = defaultdict(set)
        for link in linked.links:
            self._read(link)

    def groups(self) -> Iterator[Group]:
        """Mentions joined along the surest pairs, while the groups hold together."""
        given = set(strands(self._mentions))
        groups = {mention: strand for strand in given for mention in strand}
        speaking = [pair for pair, value in self._known.items() if value >= COUNTERPARTS]
        for pair in sorted(speaking, key=lambda pair: (-self._known[pair] * self._linking[pair], sorted(pair))):
            one, other = (groups[mention] for mention in sorted(pair))
            if one is not other and self._are_one(one, other):
                groups |= dict.fromkeys(one | other, one | other)
        for group in dict.fromkeys(groups.values()):
            if group in given or self._is_believed(product(group, group)):
                yield group

    def _read(self, link: Link) -> None:
        """Note how likely any two mentions of two linked sentences mean the same."""
        words = {(pair.left, pair.right): pair.probability for pair in self._linked.setting(*link.ends).links}
        doubt = min(link.probability / LINKED, 1.0)
        for left, right in product(*(self._mentions.of[end] for end in link.ends)):
            pair, likely = frozenset({left, right}), words.get((left.head, right.head), 0.0)
            if likely >= COUNTERPARTS:
                self._aligned[left].add(right)
                self._aligned[right].add(left)
            believed = likely > 0 and self._nouns.are_one(left, right) and not self._different(left, right)
            self._known[pair] = likely * doubt if believed else 0.0
            self._linking[pair] = link.probability
            surely = link.probability >= (LINKED if self._is_person(left) else SURELY_LINKED)
            if believed and likely >= ALONE and surely:
                self._sure.add(pair)

    def _are_one(self, one: Group, other: Group) -> bool:
        """Whether two groups mean the same; of persons it is asked at last whether enough speaks for all of them."""
        if any(self._different(a, b) or self._are_side_by_side(a, b) for a, b in product(one, other)):
            return False
        persons = any(map(self._is_person, one | other))
        return (persons or self._is_believed(product(one, other))) and self._hold_together(one, other, persons=persons)

    def _hold_together(self, one: Group, other: Group, *, persons: bool) -> bool:
        pairs = (frozenset(pair) for pair in product(one, other))
        heard = [
            (self._known[pair], 1.0 if persons else self._linking[pair])
            for pair in pairs
            if pair in self._known and (self._known[pair] or self._speaks_against(pair, one | other))
        ]
        total = sum(weight for _, weight in heard)
        return total > 0 and sum(v * weight for v, weight in heard) >= (TOGETHER if persons else MOSTLY) * total

    def _speaks_against(self, pair: Pair, both: Group) -> bool:
        """Whether it says anything that two mentions are not aligned.

        It says nothing where the other sentence has another mention of the same group in its place, nor, of things,
        where neither is aligned with anything there.
        """
        one, other = pair
        instead = [
            beside
            for this, that in ((one, other), (other, one))
            for beside in self._aligned[this]
            if beside.sentence == that.sentence
        ]
        if not instead:
            return self._is_person(one) or self._is_person(other)
        return any(beside not in both for beside in instead)

    def _are_side_by_side(self, one: Mention, other: Mention) -> bool:
        """Whether a sentence names both as two: persons always, things where one verb governs them."""
        if one.sentence != other.sentence:
            return False
        if self._is_person(one) or self._is_person(other):
            return True
        return self._mentions.clause(one) == self._mentions.clause(other)

    def _is_believed(self, pairs: Iterable[tuple[Mention, Mention]]) -> bool:
        """Whether more than one pair speaks for what they would join, or a sure one."""
        speaking = {pair for pair in map(frozenset, pairs) if self._known.get(pair, 0.0) >= COUNTERPARTS}
        return len(speaking) > 1 or not self._sure.isdisjoint(speaking)

    def _is_person(self, mention: Mention) -> bool:
        return is_person(self._mentions.head(mention))
