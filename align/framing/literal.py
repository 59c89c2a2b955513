"""Words that colour elsewhere and here name what happened: an attack where people were killed, a flood after rain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from align.framing.agency import is_denied
from align.lexicon import lexicon
from align.numbers.context.counted_nouns import is_person
from align.numbers.context.places import NARROW
from align.parse import VERBS, span_of
from corpus.model import Span

LEAST: Final[int] = lexicon("literal")["least"]
"""So many words beside it make a thing literal: one or two may be figures of speech themselves ("killed the bill")."""

TARGETS: Final = frozenset({"FAC", "GPE", "LOC", "NORP", "ORG", "PERSON"})
"""Entities that are attacked as one attacks people and places."""


def literal(doc: Any) -> tuple[Span, ...]:
    """The words of a spaCy Doc that the report by all it tells means as they stand."""
    lemmas = {token.lemma_.lower() for token in doc if not _is_figure(token)}
    groups = [group for group in lexicon("literal")["group"] if len(lemmas.intersection(group["beside"])) >= LEAST]
    return tuple(span_of(token) for token in doc if any(_is_listed(token, group) for group in groups))


def _is_listed(token: Any, group: Mapping[str, Any]) -> bool:
    lemma = token.lemma_.lower()
    if token.head.lemma_.lower() in lexicon("literal")["figurative"]:
        return False
    if _is_on_a_thing(token) or (token.dep_ == "amod" and _is_on_a_thing(token.head)):
        return False
    if token.pos_ in VERBS:
        particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), "")
        return not {lemma, f"{lemma} {particle}"}.isdisjoint(group["verbs"])
    return lemma in group["adjectives" if token.pos_ == "ADJ" else "nouns"]


def _is_figure(token: Any) -> bool:
    """Whether a word is no evidence: a verb that is denied or has a particle ("nobody was killed", "wound up")."""
    return token.pos_ in VERBS and (is_denied(token) or any(child.dep_ == "prt" for child in token.children))


def _is_on_a_thing(noun: Any) -> bool:
    """Whether an attack or assault is "on" what is no person, group or place: "an assault on fairness"."""
    if noun.lemma_.lower() not in lexicon("literal")["on_somebody"]:
        return False
    on = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in {"against", "on"}]
    things = [child for preposition in on for child in preposition.children if child.dep_ == "pobj"]
    return any(thing.ent_type_ not in TARGETS | {"DATE", "TIME"} and not _is_target(thing) for thing in things)


def _is_target(noun: Any) -> bool:
    lemma = noun.lemma_.lower()
    return (
        noun.pos_ in {"NUM", "PRON", "PROPN"}
        or is_person(lemma)
        or lemma in NARROW
        or lemma in lexicon("literal")["targets"]
    )
