"""Where a figure holds: "in Ohio", "at the scene", "from his car"; whether two hold in other places, or one in a part.

"3,000 homes in Ohio" and "12,000 homes" are a part and the whole; "two in the house" and "three in the garden" are two
counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from align.lexicon import lexicon
from align.parse import NOUNS, SUBJECTS

LEXICON: Final = lexicon("places")
SAYING: Final = {word: side for side, words in LEXICON["prepositions"].items() for word in words}
ADVERBS: Final = frozenset(LEXICON["adverbs"]["there"])
SCOPES: Final = frozenset(LEXICON["scopes"]["adverbs"])
NARROW: Final[dict[str, str]] = {noun: group[0] for group in LEXICON["narrow"]["groups"] for noun in group}
"""Nouns for narrow places, with the first of those that may stand for the same."""

COUNTRIES: Final = frozenset({"GPE", "LOC"})
HOUSES: Final = frozenset({"FAC", "ORG"})
PREPOSITIONS: Final = frozenset({"agent", "prep"})
THERE: Final = "there"

Named = tuple[str, str]
"""What sort of place, or which way, and a word of it."""


@dataclass(frozen=True, slots=True)
class Places:
    """Words for where a figure holds; empty where that is not told.

    `named` are names, `spots` nouns for narrow places, each with its sort and whether something is there, comes from it
    or goes to it. `scopes` say of how much of the world: "nationwide".
    """

    named: frozenset[Named] = frozenset()
    spots: frozenset[Named] = frozenset()
    scopes: frozenset[str] = frozenset()

    def apart(self, other: Places) -> bool:
        """Whether both tell places of one sort, and none in common."""
        if (self.scopes and other.named and not other.scopes) or (other.scopes and self.named and not self.scopes):
            return True
        return _disjoint(self.named, other.named) or _disjoint(_sorts(self.spots), _sorts(other.spots))

    def beyond(self, words: frozenset[str]) -> frozenset[str]:
        """The places that none of these words names."""
        told = words | {NARROW[word] for word in words if word in NARROW}
        return frozenset(word for _, word in self.named | self.spots if not {word, NARROW.get(word, word)} & told)


NOWHERE: Final = Places()


def places(root: Any, verb: Any) -> Places:
    """The places told beside a number, what it counts, the verb above and the verb's subject."""
    about = {word.i: word for word in (root, root.head, verb) if word is not None}
    subjects = [child for child in (verb.children if verb is not None else ()) if child.dep_ in SUBJECTS]
    words = [child for word in [*about.values(), *subjects] for child in word.children]
    told = [
        place
        for child in words
        if child.dep_ in PREPOSITIONS
        for place in _nouns_behind(child, SAYING.get(child.lower_))
    ]
    adverbs = {(THERE, child.lower_) for child in words if child.lower_ in ADVERBS and child.pos_ == "ADV"}
    return Places(
        frozenset(name for side, noun in told for name in _names(side, noun)) | frozenset(_away_from(root)),
        frozenset((side, noun.lemma_.lower()) for side, noun in told if _is_spot(noun)) | adverbs,
        frozenset(child.lower_ for child in words if child.lower_ in SCOPES),
    )


def _nouns_behind(preposition: Any, side: str | None) -> Iterator[tuple[str, Any]]:
    """The nouns of a preposition of place and of those below it: "in the *town* of *Salem*"."""
    if side is None:
        return
    for noun in preposition.children:
        yield side, noun
        for below in noun.children:
            if below.dep_ == "prep":
                yield from _nouns_behind(below, side if below.lower_ == "of" else SAYING.get(below.lower_))


def _names(side: str, noun: Any) -> Iterator[Named]:
    """The words of a name, or of the names that narrow a noun: "at its *Leeds* plant"."""
    own = (word for child in noun.children if child.dep_ != "prep" for word in child.subtree)
    for token in (noun, *own):
        if token.ent_type_ in COUNTRIES and token.is_alpha:
            yield side, token.lower_
        elif token.ent_type_ in HOUSES and token.is_alpha and token.pos_ == "PROPN" and side == THERE:
            yield f"{side} in a house", token.lower_


def _is_spot(noun: Any) -> bool:
    """Whether a noun is for a narrow place, or one of several: "in *one village*"."""
    one = any(child.lower_ == "one" and child.dep_ in {"det", "nummod"} for child in noun.children)
    return noun.pos_ == "NOUN" and (one or noun.lemma_.lower() in NARROW)


def _away_from(root: Any) -> Iterator[Named]:
    """What a distance is told from: "40 miles off the *coast*"."""
    if root.dep_ == "npadvmod" and root.head.pos_ in {"ADP", "ADV"}:
        yield from (
            ("away", word.lemma_.lower()) for word in root.head.subtree if word.pos_ in NOUNS and word.i > root.i
        )


def _sorts(spots: frozenset[Named]) -> frozenset[Named]:
    return frozenset((side, NARROW.get(noun, noun)) for side, noun in spots)


def _disjoint(one: frozenset[Named], other: frozenset[Named]) -> bool:
    """Whether both tell something of one sort, and nothing in common."""
    for side in {side for side, _ in one} & {side for side, _ in other}:
        left, right = ({word for kind, word in words if kind == side} for words in (one, other))
        if not left & right:
            return True
    return False
