"""Which phrasings stand for each other in linked sentences, how surely, and which never can."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

import numpy as np

from align.wording.linked import Linked
from align.wording.persons import is_person, named_side_by_side
from align.wording.phrases import PhraseKind, Word
from align.wording.phrasings import Phrasing, Phrasings
from align.wording.setting import Setting
from align.words import WordLink

SURE: Final = 0.9
"""Least probability of the link between two head words for their phrases to name one thing."""

OWN_LAYER: Final = 2
"""The hidden layer in which two words are compared by themselves: early, so that the sentence says little yet."""

LIKE: Final = 0.35
"""Least cosine of two words there. What only stands at one place in two sentences ("fired tear gas", "threw bottles")
reaches less, words for one thing ("inspectorate", "watchdogs") mostly more."""

MUCH_LIKE: Final = 0.5
"""The same between persons and what is none: troops are forces, but those who organise a gathering are not it."""

ENOUGH: Final = 1.0
"""Phrases that share no word must stand for each other in links that sum up to this probability: one may be chance."""

PLENTY: Final = 1.7
"""From this sum they need be no more alike: a "state border" is the "line of contact" of three other reports."""

PLAINLY_LIKE: Final = {PhraseKind.NOUN: 0.45, PhraseKind.VERB: 0.5}
"""Below it a pair must reach this cosine somewhere: verbs at one place are seldom the same act (cancel, interfere)."""

PEOPLES: Final = "NORP"
PLACES: Final = frozenset({"FAC", "GPE", "LOC"})

Pair = frozenset[Phrasing]


@dataclass(slots=True)
class Substitutes:
    """How surely pairs of phrasings stand for each other, and `at` which (report, offset) they do.

    `sums` are the probabilities of the links that set the two against each other, added up, `likeness` the highest
    cosine of their heads. `apart` are pairs of heads (lemmas) that some sentence names side by side, `heads` the head
    of each phrasing, `names` the lemmas of words that are names, `places` those of places.
    """

    sums: defaultdict[Pair, float] = field(default_factory=lambda: defaultdict(float))
    likeness: defaultdict[Pair, float] = field(default_factory=lambda: defaultdict(float))
    at: set[tuple[str, int]] = field(default_factory=set)
    heads: dict[Phrasing, str] = field(default_factory=dict)
    apart: Collection[frozenset[str]] = frozenset()
    names: Collection[str] = frozenset()
    places: Collection[str] = frozenset()

    def believed(self, pair: Pair) -> bool:
        """Whether the two name one thing: seen often enough, or once where they share a word.

        A name beside the head is not enough ("harbor of Ostrey", "island of Ostrey"); two places are seldom one.
        """
        one, other = pair
        same_head = self.heads[one] == self.heads[other]
        if self.sums[pair] >= PLENTY or same_head or set(one[1]).intersection(other[1]).difference(self.names):
            return True
        if self.heads[one] in self.places and self.heads[other] in self.places:
            return False
        return self.sums[pair] >= ENOUGH and self.likeness[pair] >= PLAINLY_LIKE.get(one[0], 0.0)

    def are_two(self, one: Phrasing, other: Phrasing) -> bool:
        """Whether some sentence names the heads of both side by side, as two things."""
        return frozenset({self.heads.get(one, ""), self.heads.get(other, "")}) in self.apart


def substitutes(linked: Linked, phrasings: Phrasings) -> Substitutes:
    """The phrasings that links set against each other, head word to head word."""
    words = [word for sentence in linked.sentences() for word in linked.side(sentence).words]
    found = Substitutes(
        apart=_two(linked),
        names=frozenset(word.lemma for word in words if word.pos == "PROPN"),
        places=frozenset(word.lemma for word in words if word.entity in PLACES),
    )
    for link in linked.links:
        one, other = link.ends
        setting = linked.setting(one, other)
        left, right = ({p.head: p for p in side.phrases} for side in (setting.left, setting.right))
        for pair in setting.links:
            if pair.probability < SURE or pair.left not in left or pair.right not in right:
                continue
            this, that = phrasings.of(one, left[pair.left]), phrasings.of(other, right[pair.right])
            if this is None or that is None or this == that:
                continue
            ends = setting.left.words[pair.left], setting.right.words[pair.right]
            near, both = likeness(setting, pair), frozenset({this, that})
            if not _comparable(*ends, near):
                continue
            found.heads |= {this: ends[0].lemma, that: ends[1].lemma}
            found.sums[both] += link.probability
            found.likeness[both] = max(found.likeness[both], near)
            found.at |= {(one[0], ends[0].span.start), (other[0], ends[1].span.start)}
    return found


def likeness(setting: Setting, pair: WordLink) -> float:
    """Cosine of two linked words by themselves, before their sentences say much of them."""
    left = setting.left_encoding.layers[OWN_LAYER][pair.left]
    right = setting.right_encoding.layers[OWN_LAYER][pair.right]
    return float(left @ right) / float(np.linalg.norm(left) * np.linalg.norm(right))


def _comparable(one: Word, other: Word, near: float) -> bool:
    """Whether two words may mean one thing wherever they stand: persons are others each time, likeness is asked."""
    if is_person(one) and is_person(other):
        return False
    if (one.entity == PEOPLES) != (other.entity == PEOPLES) and not (is_person(one) or is_person(other)):
        return False  # islanders are no island
    least = LIKE if is_person(one) == is_person(other) else MUCH_LIKE
    return near >= least or bool(one.entity or other.entity)


def _two(linked: Linked) -> frozenset[frozenset[str]]:
    """Pairs of heads (lemmas) that a sentence names as two: side by side, or two places in one sentence."""
    found = set(named_side_by_side(linked))
    for sentence in linked.sentences():
        side = linked.side(sentence)
        heads = (side.words[phrase.head] for phrase in side.phrases if phrase.kind is PhraseKind.NOUN)
        places = sorted({word.lemma for word in heads if word.entity in PLACES})
        found |= {frozenset(pair) for pair in combinations(places, 2)}
    return frozenset(found)
