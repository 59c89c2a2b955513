"""Noun phrases that may stand for a name ("the tycoon", "the rogue regime"), and the words by which they are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from align.lexicon import lexicon
from align.naming.titles import ANOTHER
from align.parse import PLACES
from align.rewording.attributes import BEFORE, leads_to
from align.rewording.sorts import EPITHETS, Sort, sorts
from align.rewording.strands import RESTRICTING
from align.wording.edits import Side
from align.wording.phrases import Phrase, PhraseKind, Word

DEFINITE: Final = frozenset({"the", "this", "that"})
WHERE: Final = frozenset({"at", "behind", "for", "from", "in", "of"})
"""Prepositions behind a noun that may say which other one is meant: "the company behind the bridge"."""

DISTINGUISHING: Final = frozenset(lexicon("function_words")["distinguishing"]) | ANOTHER
REGIMES: Final = frozenset(EPITHETS["regimes"])
OUTCAST: Final = frozenset(EPITHETS["outcast"])
PERSONS: Final = frozenset(EPITHETS["persons"])
BODIES: Final = frozenset(EPITHETS["bodies"])
PLAIN: Final = frozenset(EPITHETS["plain"])
ALIKE: Final[dict[str, list[list[str]]]] = EPITHETS["alike"]


def noun_phrases(side: Side) -> Iterator[Phrase]:
    """The noun phrases of a sentence, and those in them that own something: "the tycoon" of "the tycoon's rivals"."""
    for phrase in side.phrases:
        if phrase.kind is PhraseKind.NOUN:
            yield phrase
    for number, word in enumerate(side.words):
        if word.role == "poss" and word.pos == "NOUN":
            first = number
            while first and leads_to(side.words, first - 1, number):
                first -= 1
            yield Phrase(PhraseKind.NOUN, first, number, number)


def is_definite(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase points at one that is known, and nothing in it or behind it says that another one is meant."""
    noun, behind = words[phrase.head], words[phrase.last + 1 : phrase.last + 2]
    if noun.pos != "NOUN" or noun.entity or noun.role == "appos" or not sorts(noun) or phrase.last != phrase.head:
        return False
    if any(word.text.lower() in RESTRICTING | WHERE for word in behind):
        return False
    if any(word.head == phrase.head and word.role in {"cc", "conj", "nummod", "poss"} for word in words):
        return False
    inside = words[phrase.first : phrase.head]
    from_somewhere = noun.lemma in PERSONS and all(word.entity in PLACES for word in inside if word.pos == "PROPN")
    named = any(word.pos == "PROPN" for word in inside) and not from_somewhere
    distinguished = any(word.lemma in DISTINGUISHING for word in inside)
    return not named and not distinguished and bool(inside) and inside[0].text.lower() in DEFINITE


def known_by(words: Sequence[Word], phrase: Phrase) -> list[str]:
    """The words by which whoever is described may be known elsewhere in the event.

    Of a person the noun, or one like it; of a body such a word beside the noun ("terror group"), or a noun that says
    more than that it is a body; of a country a noun for a regime, or any with a word that is said of regimes.
    """
    noun = words[phrase.head]
    told = sorts(noun)
    beside = [word.lemma for word in words[phrase.first : phrase.head] if word.role in BEFORE]
    keys: list[str] = []
    if Sort.PERSON in told:
        keys += [noun.lemma, *_alike("persons", [noun.lemma, *(lemma for lemma in beside if lemma in PERSONS)])]
    if Sort.BODY in told:
        keys += [*([noun.lemma] if noun.lemma in BODIES - PLAIN else []), *_alike("bodies", beside)]
    if Sort.STATE in told and all(word.lemma in OUTCAST for word in _nouns_before(words, phrase)):
        keys += [noun.lemma] if noun.lemma in REGIMES else []
        keys += ["regime"] if noun.lemma in REGIMES or not OUTCAST.isdisjoint(beside) else []
    return keys


def _nouns_before(words: Sequence[Word], phrase: Phrase) -> list[Word]:
    """Nouns beside a noun: "the sanctions regime" is no country."""
    return [word for word in words[phrase.first : phrase.head] if word.role in BEFORE and word.pos == "NOUN"]


def _alike(sort: str, lemmas: Sequence[str]) -> list[str]:
    return [f"like {min(group)}" for group in ALIKE[sort] if not set(group).isdisjoint(lemmas)]
