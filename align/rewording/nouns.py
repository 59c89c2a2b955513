"""Which nouns are names of one thing in an event, by all links that set the two against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import product
from typing import Final

from align.alignment import Link
from align.rewording.mentions import Mention, Mentions
from align.rewording.persons import BLAMED, GENERAL, is_person
from align.wording.linked import Linked
from align.wording.phrases import Word
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
    """What speaks for two nouns: probabilities of links added up, best cosine, whether one pair is sure by itself.

    `together`: in some pair the same word stands beside both: "legal risk", "legal jeopardy".
    """

    total: float = 0.0
    likeness: float = 0.0
    sure: bool = False
    together: bool = False

    @property
    def plentiful(self) -> bool:
        """Whether links enough set the two against each other that not only stand at one place."""
        return self.total >= PLENTY and (self.together or self.likeness >= MUCH_LIKE)


class Nouns:
    """What speaks for every two nouns of an event as names of one thing.

    `different` says which mentions can never mean the same. Persons are others each time: of two nouns for them it is
    asked only that they may be the same at all, as marchers are not passengers; a general one ("man") may be any.
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
        persons = all(map(is_person, nouns))
        known = self._known.get(frozenset(noun.lemma for noun in nouns), _Evidence())
        if nouns[0].lemma == nouns[1].lemma or (persons and self._may_be_the_same(nouns, known)):
            return not any(named) or named[0] == named[1]
        if known.plentiful or any(named) or persons:
            return known.plentiful and not persons
        return known.sure or (known.total >= ENOUGH and known.likeness >= LIKE_ENOUGH)

    def mostly_meet(self, here: Iterable[str], there: Iterable[str]) -> bool:
        """Whether of the nouns (lemmas) for two things most were set against each other: chains of chance do not grow.

        A quay may be called a pier here and a harbour there, which makes no pier a harbour.
        """
        pairs = [frozenset({one, other}) for one, other in product(set(here), set(there))]
        met = sum(len(pair) == 1 or (pair in self._known and self._known[pair].total > 0) for pair in pairs)
        return 2 * met >= len(pairs)

    def _read(self, link: Link, setting: Setting) -> None:
        heads = [{mention.head: mention for mention in self._mentions.of[end]} for end in link.ends]
        words = {(pair.left, pair.right): pair.probability for pair in setting.links}
        for pair in setting.links:
            left, right = heads[0].get(pair.left), heads[1].get(pair.right)
            if pair.probability < SURE or left is None or right is None or not self._may_be_one(left, right):
                continue
            one, other = self._mentions.head(left), self._mentions.head(right)
            near, persons = word_likeness(setting, pair), (is_person(one), is_person(other))
            if not all(persons) and near < (MUCH_LIKE if any(persons) else LIKE):
                continue
            alike = words.get((one.head, other.head), 0.0) >= VERY_SURE and one.role == other.role
            known = self._known[frozenset({one.lemma, other.lemma})]
            known.total += link.probability
            known.likeness = max(known.likeness, near)
            known.together |= not self._mentions.says(left).isdisjoint(self._mentions.says(right))
            known.sure |= self._share_a_noun(left, right) or (
                _is_very_sure(link, pair) and near >= (IN_ONE_ROLE if alike else PLAINLY_LIKE)
            )

    def _may_be_one(self, left: Mention, right: Mention) -> bool:
        one, other = self._mentions.head(left), self._mentions.head(right)
        return one.lemma != other.lemma and not self._different(left, right)

    def _may_be_the_same(self, nouns: tuple[Word, Word], known: _Evidence) -> bool:
        """Whether two nouns may be the same persons': one is general, both blame, or they are alike or often linked."""
        if any(noun.lemma in GENERAL for noun in nouns) or all(noun.lemma in BLAMED for noun in nouns):
            return known.total > 0
        return known.likeness >= MUCH_LIKE or known.total >= PLENTY

    def _share_a_noun(self, left: Mention, right: Mention) -> bool:
        """Whether the noun of one stands beside that of the other: "bad weather", "the weather conditions"."""
        nouns = (self._mentions.head(left), self._mentions.head(right))
        beside = self._mentions.says(left) | self._mentions.says(right)
        return any(noun.pos == "NOUN" and noun.lemma in beside for noun in nouns)


def _is_very_sure(link: Link, pair: WordLink) -> bool:
    return pair.probability >= VERY_SURE and link.probability >= SURELY_LINKED
