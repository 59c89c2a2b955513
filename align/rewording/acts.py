"""Which verbs stand for each other in linked sentences, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Final

from align.marks import SentenceId
from align.rewording.persons import named_side_by_side
from align.rewording.unlike import are_two_steps
from align.wording.edits import Side
from align.wording.empty import EMPTY, NO_THING
from align.wording.linked import Linked
from align.wording.phrases import Phrase, PhraseKind
from align.wording.word_likeness import ENOUGH, LIKE, PLENTY, SURE, word_likeness

PLAINLY_LIKE: Final = 0.56
"""The cosine asked of two verbs with ENOUGH links: verbs at one place are seldom the same act (cancel, interfere; issue
and receive reach 0.55)."""

Act = tuple[SentenceId, Phrase]
"""A verb's group of words where it stands."""

Pair = frozenset[str]


@dataclass(slots=True)
class Verbs:
    """How surely pairs of verbs (lemmas) stand for each other, and `at` which places they do.

    `sums` are the probabilities of the links that set the two against each other, added up, `likeness` the highest
    cosine of the two, `apart` are pairs that some sentence names side by side.
    """

    sums: defaultdict[Pair, float] = field(default_factory=lambda: defaultdict(float))
    likeness: defaultdict[Pair, float] = field(default_factory=lambda: defaultdict(float))
    at: dict[Act, str] = field(default_factory=dict)
    apart: Collection[Pair] = frozenset()

    def believed(self, pair: Pair) -> bool:
        """Whether the two name one act: seen often enough."""
        if pair in self.apart or are_two_steps(min(pair), max(pair)):
            return False
        return self.sums[pair] >= PLENTY or (self.sums[pair] >= ENOUGH and self.likeness[pair] >= PLAINLY_LIKE)


def acts(linked: Linked) -> list[list[Act]]:
    """The places of verbs that stand for each other; a verb means something else in another sentence."""
    verbs = _verbs(linked)
    groups = dict.fromkeys(_groups(verbs))
    return [sorted((act for act, lemma in verbs.at.items() if lemma in group), key=_in_text) for group in groups]


def _in_text(act: Act) -> tuple[SentenceId, int]:
    sentence, phrase = act
    return sentence, phrase.first


def _verbs(linked: Linked) -> Verbs:
    """The verbs that links set against each other."""
    found = Verbs(apart=named_side_by_side(linked))
    for link in linked.links:
        one, other = link.ends
        setting = linked.setting(one, other)
        left, right = (dict(_named_acts(side)) for side in (setting.left, setting.right))
        for pair in setting.links:
            if pair.probability < SURE or pair.left not in left or pair.right not in right:
                continue
            lemmas = setting.left.words[pair.left].lemma, setting.right.words[pair.right].lemma
            near = word_likeness(setting, pair)
            if lemmas[0] != lemmas[1] and near >= LIKE:
                both = frozenset(lemmas)
                found.sums[both] += link.probability
                found.likeness[both] = max(found.likeness[both], near)
                found.at |= {(one, left[pair.left]): lemmas[0], (other, right[pair.right]): lemmas[1]}
    return found


def _named_acts(side: Side) -> Iterator[tuple[int, Phrase]]:
    """The verbs of a sentence that name an act, by the number of their word."""
    for phrase in side.phrases:
        head = side.words[phrase.head]
        if phrase.kind is PhraseKind.VERB and head.content and head.lemma not in EMPTY and head.entity not in NO_THING:
            yield phrase.head, phrase


def _groups(verbs: Verbs) -> Iterator[frozenset[str]]:
    """Verbs joined where they stand for each other, surest first.

    A verb joins only a group with most of whose members it was seen: chains of chance do not grow.
    """
    groups: dict[str, frozenset[str]] = {}
    for pair in sorted(verbs.sums, key=lambda pair: (-verbs.sums[pair], sorted(pair))):
        one, other = (groups.get(lemma, frozenset({lemma})) for lemma in sorted(pair))
        seen = sum(frozenset({a, b}) in verbs.sums for a in one for b in other)
        if one != other and verbs.believed(pair) and 2 * seen >= len(one) * len(other):
            groups |= dict.fromkeys(one | other, one | other)
    yield from groups.values()
