"""Which mentions of linked sentences mean the same thing or the same persons, whatever they are called.

"People" are marchers in one sentence and the injured in the next, and a report may tell of more than one ship: mentions
are joined place by place, those of one report that point back to one another from the start.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import fsum
from typing import Final

from align.alignment import Link
from align.rewording.different import Different
from align.rewording.mentions import Mention, Mentions
from align.rewording.nouns import SURELY_LINKED, VERY_SURE, Nouns
from align.rewording.persons import is_person
from align.rewording.strands import strands
from align.wording.linked import Linked

COUNTERPARTS: Final = 0.5
"""Least probability of the link between two nouns from which they may mean the same. Where the link of their sentences
is less than LINKED it counts less, in proportion."""

LINKED: Final = 0.5
"""Sentences linked so surely will do for one pair of persons; of things it must be as sure as in `nouns`."""

TOGETHER: Final = 0.65
"""Mean of the probabilities that two groups of mentions of persons must reach to become one, over all pairs in linked
sentences. The mean, not the best one: police are not protesters for one mistaken link."""

MOSTLY: Final = 0.6
"""The same of things, whose nouns are believed already, each pair by how surely its sentences are linked."""

Group = frozenset[Mention]
Pair = frozenset[Mention]
Noun = tuple[str, bool]
"""A noun and whether it is a plural."""


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
        self._of_a_kind: defaultdict[tuple[str, Noun], list[Mention]] = defaultdict(list)
        for mention in (one for told in mentions.of.values() for one in told):
            self._of_a_kind[mention.sentence[0], self._noun(mention)].append(mention)
        for link in linked.links:
            self._read(link)

    def groups(self) -> Iterator[Group]:
        """Mentions joined along the surest pairs, while the groups hold together."""
        given = strands(self._mentions)
        groups = {mention: strand for strand in given for mention in strand}
        speaking = [pair for pair, value in self._known.items() if value >= COUNTERPARTS]
        for pair in sorted(speaking, key=lambda pair: (-self._known[pair] * self._linking[pair], sorted(pair))):
            one, other = (groups[mention] for mention in sorted(pair))
            if one is not other and self._are_one(one, other):
                groups |= dict.fromkeys(one | other, one | other)
        as_given = frozenset(given)
        for group in self._with_further(list(dict.fromkeys(groups.values()))):
            if group in as_given or self._is_believed(product(group, group)):
                yield group

    def _with_further(self, groups: Sequence[Group]) -> list[Group]:
        """The groups, with further mentions of the same things: what no link reaches, but no other group is called.

        It must say nothing that the group does not say; persons are others each time.
        """
        several = [group for group in groups if _is_of_several_reports(group)]
        owners: defaultdict[Noun, list[int]] = defaultdict(list)
        for number, group in enumerate(several):
            for noun in {self._noun(mention) for mention in group if self._mentions.name(mention) is None}:
                owners[noun].append(number)
        alone = []
        for further in (group for group in groups if not _is_of_several_reports(group)):
            known = owners.get(self._noun(min(further)), [])
            if len(known) == 1 and self._is_further(further, several[known[0]]):
                several[known[0]] |= further
            else:
                alone.append(further)
        return [*several, *alone]

    def _is_further(self, further: Group, group: Group) -> bool:
        """Whether lone mentions may be of a thing that is known.

        They say and count no more of it, and their report has nothing of that kind which is something else.
        """
        if any(self._is_person(one) or self._mentions.name(one) or self._mentions.counted(one) for one in further):
            return False
        said = frozenset[str]().union(*map(self._mentions.says, group))
        if not all(self._mentions.says(mention) <= said for mention in further):
            return False
        first = min(further)
        of_its_kind = self._of_a_kind[first.sentence[0], self._noun(first)]
        if any(self._different(a, b) for a, b in product(of_its_kind, group)):
            return False
        return not any(self._are_side_by_side(a, b) for a, b in product(further, group))

    def _noun(self, mention: Mention) -> Noun:
        return self._mentions.head(mention).lemma, self._mentions.is_plural(mention)

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
            if believed and likely >= VERY_SURE and surely:
                self._sure.add(pair)

    def _are_one(self, one: Group, other: Group) -> bool:
        """Whether two groups mean the same; of persons it is asked at last whether enough speaks for all of them."""
        if any(self._different(a, b) or self._are_side_by_side(a, b) for a, b in product(one, other)):
            return False
        persons = any(map(self._is_person, one | other))
        if not persons and not (self._is_believed(product(one, other)) and self._mostly_meet(one, other)):
            return False
        return self._hold_together(one, other, persons=persons)

    def _mostly_meet(self, one: Group, other: Group) -> bool:
        """Whether the nouns of two groups of things stand for each other; names are known already."""
        named = any(self._mentions.name(mention) for mention in one | other)
        lemmas = ({self._mentions.head(mention).lemma for mention in group} for group in (one, other))
        return named or self._nouns.mostly_meet(*lemmas)

    def _hold_together(self, one: Group, other: Group, *, persons: bool) -> bool:
        pairs = (frozenset(pair) for pair in product(one, other))
        heard = [
            (self._known[pair], 1.0 if persons else self._linking[pair])
            for pair in pairs
            if pair in self._known and (self._known[pair] or self._speaks_against(pair, one | other))
        ]
        total = fsum(weight for _, weight in heard)  # of mentions in any order
        return total > 0 and fsum(v * weight for v, weight in heard) >= (TOGETHER if persons else MOSTLY) * total

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


def _is_of_several_reports(group: Group) -> bool:
    return len({mention.sentence[0] for mention in group}) > 1
