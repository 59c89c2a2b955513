"""Words that colour elsewhere and here name what happened: an attack where people were killed, a flood after rain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from align.lexicon import lexicon
from align.parse import VERBS, span_of
from corpus.model import Span

LEAST: Final[int] = lexicon("literal")["least"]
"""So many words beside it make a thing literal: one or two may be figures of speech themselves ("killed the bill")."""


def literal(doc: Any) -> tuple[Span, ...]:
    """The words of a spaCy Doc that the report by all it tells means as they stand."""
    lemmas = {token.lemma_.lower() for token in doc}
    groups = [group for group in lexicon("literal")["group"] if len(lemmas.intersection(group["beside"])) >= LEAST]
    return tuple(span_of(token) for token in doc if any(_is_listed(token, group) for group in groups))


def _is_listed(token: Any, group: Mapping[str, Any]) -> bool:
    lemma = token.lemma_.lower()
    if token.head.lemma_.lower() in lexicon("literal")["figurative"]:
        return False
    if token.pos_ in VERBS:
        particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), "")
        return not {lemma, f"{lemma} {particle}"}.isdisjoint(group["verbs"])
    return lemma in group["adjectives" if token.pos_ == "ADJ" else "nouns"]
