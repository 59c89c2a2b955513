"""Which nouns are names of one thing in an event, by all links that set the two against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from align.alignment import Link
from align.wording.linked import Linked
from align.wording.mentions import Mention, Mentions
from align.wording.persons import is_person
from align.wording.setting import Setting
from align.wording.word_likeness import ENOUGH, LIKE, PLENTY, SURE, word_likeness
from align.words import WordLink

MUCH_LIKE: Final = 0.5
"""Asked instead of LIKE between persons and things: troops are forces, but who organises a gathering is not it."""

VERY_SURE: Final = 0.95
SURELY_LINKED: Final = 0.6
"""One pair is enough from this probability of the words and this one of their sentences, if they are PLAINLY_LIKE."""

PLAINLY_LIKE: Final = 0.55
IN_ONE_ROLE: Final = 0.47
"""The cosine that is asked where both do, or suffer, what their verbs tell alike."""

LIKE_ENOUGH: Final = 0.48
"""The cosine asked of one pair of two nouns with ENOUGH links."""


@dataclass(slots=True)
class _Evidence:
    """What speaks for two nouns: probabilities of links added up, best cosine, whether one pair is sure by itself."""

    total: float = 0.0
    likeness: float = 0.0
    sure: bool = False


class Nouns:
    """What speaks for every two nouns of an event as names of one thing.

    `different` says which mentions can never mean the same; what is said of persons is no evidence: they are others
    each time.
    """

    def __init__(self, linked: Linked, mentions: Mentions, different: Callable[[Mention, Mention], bool]) -> None:
        self._mentions = mentions
        self._different = different
        self._known: defaultdict[frozenset[str], _Evidence] = defaultdict(_Evidence)
        for link in linked.links:
            self._read(link, linked.setting(*link.ends))

    def are_one(self, one: Mention, other: Mention) -> bool:
        """Whether the nouns of two mentions may name one thing; a name asks for more than one sure pair."""
        named = self._mentions.name(one), self._mentions.name(other)
        nouns = self._mentions.head(one), self._mentions.head(other)
        if nouns[0].lemma == nouns[1].lemma or all(map(is_person, nouns)):
            return not any(named) or named[0] == named[1]
        known = self._known.get(frozenset(noun.lemma for noun in nouns), _Evidence())
        if known.total >= PLENTY or any(named):
            return known.total >= PLENTY
        return known.sure or (known.total >= ENOUGH and known.likeness >= LIKE_ENOUGH)

    def _read(self, link: Link, setting: Setting) -> None:
        heads = [{mention.head: mention for mention in self._mentions.of[end]} for end in link.ends]
        words = {(pair.left, pair.right): pair.probability for pair in setting.links}
        for pair in setting.links:
            left, right = heads[0].get(pair.left), heads[1].get(pair.right)
            if pair.probability < SURE or left is None or right is None or not self._may_be_one(left, right):
                continue
            one, other = self._mentions.head(left), self._mentions.head(right)
            near = word_likeness(setting, pair)
            if near < (LIKE if is_person(one) == is_person(other) else MUCH_LIKE):
                continue
            alike = words.get((one.head, other.head), 0.0) >= VERY_SURE and one.role == other.role
            known = self._known[frozenset({one.lemma, other.lemma})]
            known.total += link.probability
            known.likeness = max(known.likeness, near)
            known.sure |= self._share_a_noun(left, right) or (
                _is_very_sure(link, pair) and near >= (IN_ONE_ROLE if alike else PLAINLY_LIKE)
            )

    def _may_be_one(self, left: Mention, right: Mention) -> bool:
        one, other = self._mentions.head(left), self._mentions.head(right)
        persons = is_person(one) and is_person(other)
        return one.lemma != other.lemma and not persons and not self._different(left, right)

    def _share_a_noun(self, left: Mention, right: Mention) -> bool:
        """Whether the noun of one stands beside that of the other: "bad weather", "the weather conditions"."""
        nouns = (self._mentions.head(left), self._mentions.head(right))
        beside = self._mentions.says(left) | self._mentions.says(right)
        return any(noun.pos == "NOUN" and noun.lemma in beside for noun in nouns)


def _is_very_sure(link: Link, pair: WordLink) -> bool:
    return pair.probability >= VERY_SURE and link.probability >= SURELY_LINKED
