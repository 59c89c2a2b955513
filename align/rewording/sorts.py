"""Of what sort a noun or a name is: of a person, a body or a country; what describes one is of the same sort."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from align.lexicon import lexicon
from align.marks import Name, NameKind
from align.naming.source_words import word_list
from align.parse import NOUNS
from align.rewording.persons import COLLECTIVE, is_person
from align.wording.phrases import Word

EPITHETS: Final = lexicon("epithets")
PERSONS: Final = word_list("roles") | word_list("feminine") | word_list("masculine") | frozenset(EPITHETS["persons"])
STATES: Final = frozenset(EPITHETS["states"])
BODIES: Final = (word_list("institutions") | frozenset(EPITHETS["bodies"])) - STATES
PLAIN: Final = frozenset(EPITHETS["plain"])
"""Nouns that, alone, say nothing of what they stand for: "the company"."""

POSSESSIVE: Final = ("'s", "’s", "'", "’")


class Sort(StrEnum):
    """What is described."""

    PERSON = "person"
    BODY = "body"
    STATE = "state"


OF_NAMES: Final = {
    NameKind.PERSON: frozenset({Sort.PERSON}),
    NameKind.ORGANISATION: frozenset({Sort.BODY, Sort.STATE}),
    NameKind.PLACE: frozenset({Sort.STATE}),
}
"""What nouns may describe a name; parsers take some countries for bodies."""


def sorts(word: Word) -> frozenset[Sort]:
    """Of what a noun in the singular may be said; empty of all others."""
    if word.pos not in NOUNS or word.entity in {"GPE", "NORP"} or is_plural(word):
        return frozenset()
    person = is_person(word) or word.lemma in PERSONS
    told = {
        Sort.PERSON: person and word.lemma not in COLLECTIVE | BODIES,
        Sort.BODY: word.lemma in BODIES,
        Sort.STATE: word.lemma in STATES,
    }
    return frozenset(sort for sort, fits in told.items() if fits)


def is_plural(word: Word) -> bool:
    """Whether a noun has another form than the singular; a possessive ending makes none."""
    return unowned(word.text).casefold() != word.lemma.casefold()


def unowned(text: str) -> str:
    """A word without a possessive ending."""
    return text.removesuffix(next((ending for ending in POSSESSIVE if text.endswith(ending)), ""))


def may_describe(word: Word, name: Name) -> bool:
    """Whether a noun may describe what bears a name."""
    return not sorts(word).isdisjoint(OF_NAMES.get(name.kind, frozenset()))
