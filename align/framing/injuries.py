"""Where a word says that people were injured, which is a fact and no choice of words: "23 people were hurt"."""

from __future__ import annotations

from typing import Any, Final

from align.lexicon import lexicon
from align.numbers.context.counted_nouns import is_person
from align.parse import SUBJECTS, VERBS, span_of
from corpus.model import Span

INJURED: Final = frozenset(lexicon("fates")["hurt"]["lemmas"])
OF_NOUNS: Final = frozenset({"acl", "amod", "relcl"})
"""Relations in which a word belongs to a noun: "three people hurt in the crash"."""
CARDINAL: Final = "CARDINAL"
NAMED_OR_COUNTED: Final = frozenset({CARDINAL, "PERSON"})


def injuries(doc: Any) -> tuple[Span, ...]:
    """The words of a spaCy Doc that say that people were injured; not what hurts a trade, or hurts farmers."""
    said = (token for token in doc if token.lemma_.lower() in INJURED)
    return tuple(span_of(token) for token in said if _is_said_of_people(token))


def _is_said_of_people(word: Any) -> bool:
    """Whether those who suffer are people; what hurts people may only hurt their trade, unless they are counted."""
    objects = [child for child in word.children if child.dep_ == "dobj"]
    by_something = objects or any(child.dep_ == "agent" for child in word.children)
    return any(_is_somebody(one) and (not by_something or _is_counted(one)) for one in objects or _sufferers(word))


def _sufferers(word: Any) -> list[Any]:
    """Who is hurt, of a word without an object."""
    if word.dep_ in OF_NOUNS and word.head.pos_ not in VERBS:
        return [word.head]
    if word.pos_ not in VERBS:  # "two were hurt", read as an adjective
        return _subjects(word.head) if word.head.pos_ in VERBS else []
    return _subjects(word) or (_subjects(word.head) if word.dep_ == "conj" else [])


def _is_counted(noun: Any) -> bool:
    """Whether a noun is a number, or has one: "14 people", "dozens of people"."""
    return noun.ent_type_ == CARDINAL or noun.pos_ == "NUM" or any(child.dep_ == "nummod" for child in noun.children)


def _subjects(verb: Any) -> list[Any]:
    return [child for child in verb.children if child.dep_ in SUBJECTS]


def _is_somebody(noun: Any) -> bool:
    """Whether a noun names or counts people, alone or with "of": "a number of people"."""
    of = [child for child in noun.children if child.lower_ == "of"]
    whom = [noun, *(child for preposition in of for child in preposition.children if child.dep_ == "pobj")]
    return noun.pos_ == "NUM" or any(is_person(one.lemma_.lower()) or one.ent_type_ in NAMED_OR_COUNTED for one in whom)
