"""Nouns for persons, and what tells one sort of persons from another."""

from __future__ import annotations

import re
from typing import Final

from align.lexicon import lexicon
from align.wording.linked import Linked
from align.wording.phrases import Word

PEOPLE: Final = lexicon("people")
NOUNS: Final = frozenset((*PEOPLE["people"], *PEOPLE["called"], *PEOPLE["otherwise_called"]))
ENDINGS: Final = tuple(PEOPLE["endings"])
GATHERING: Final = frozenset(PEOPLE["gathering"])
GENERAL: Final = frozenset(PEOPLE["general"])
"""Nouns that may be anybody's: "men" are raiders here, protesters there."""
COLLECTIVE: Final = frozenset(PEOPLE["collective"])

KIN: Final = frozenset(PEOPLE["kin"])
ON_DUTY: Final = frozenset(PEOPLE["on_duty"])
SERVED: Final = frozenset(PEOPLE["served"])
LAWLESS: Final = frozenset(PEOPLE["lawless"])
BLAMED: Final = LAWLESS | frozenset(PEOPLE["blamed"])
"""Nouns that tell what somebody has done: pirates are attackers here, offenders troublemakers there."""
AGES: Final[dict[str, list[int]]] = PEOPLE["ages"]
"""Words that tell an age, with its first and last year."""

IN_YEARS: Final = re.compile(r"(\d{1,3})[- ]year[- ]old|\baged (\d{1,3})\b")
"""An age in figures."""

GENDERS: Final = tuple(frozenset(lexicon("sources")[name]) for name in ("feminine", "masculine"))

OTHERS: Final = frozenset(lexicon("function_words")["of_others"])

OLDEST: Final = 120
"""Years: nobody is older."""


def is_person(word: Word) -> bool:
    """Whether a word is a noun for persons, and no name."""
    return word.pos == "NOUN" and not word.entity and (word.lemma in NOUNS or word.lemma.endswith(ENDINGS))


def singular(word: Word) -> str:
    """The lemma of a noun; of names, which parsers leave as they stand, without the ending of a plural: "Democrats"."""
    return word.lemma.removesuffix("s") if word.pos == "PROPN" else word.lemma


def named_side_by_side(linked: Linked) -> frozenset[frozenset[str]]:
    """Pairs of nouns (lemmas) that a sentence names as two: joined by "and" and its like, unless by "and other"."""
    found = set()
    for sentence in linked.sentences():
        side = linked.side(sentence)
        for phrase in side.phrases:
            head = side.words[phrase.head]
            if head.role == "conj" and not any(side.words[k].lemma in OTHERS for k in phrase.numbers):
                found.add(frozenset({singular(head), singular(side.words[head.head])}))
    return frozenset(pair for pair in found if len(pair) > 1)
