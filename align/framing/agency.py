"""Passives that do not say who did it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from align.lexicon import lexicon
from corpus.model import Span

SHORT: Final = frozenset({"'s", "’s"})
"""A shortened auxiliary that may as well be "has": he's thought of it."""


def agentless_passives(doc: Any) -> Iterator[tuple[Span, str]]:
    """Every passive verb group of a spaCy Doc with no doer named, with the lemma of its verb.

    The span runs from the first auxiliary to the participle ("has been arrested"). Passives of state ("is based in")
    are left out, see `stative_passives.toml`.
    """
    stative = frozenset(lexicon("stative_passives")["lemma"])
    for token in doc:
        if token.tag_ != "VBN" or token.lemma_.lower() in stative or token.lower_ in stative:
            continue
        auxiliaries = [child for child in token.children if child.dep_ in {"aux", "auxpass"} and child.i < token.i]
        if len(auxiliaries) == 1 and auxiliaries[0].lower_ in SHORT:
            continue
        if any(child.dep_ == "auxpass" for child in auxiliaries) and not names_agent(token):
            first = min(auxiliaries, key=lambda child: child.i)
            yield Span(first.idx, token.idx + len(token.text)), token.lemma_.lower()


def names_agent(verb: Any) -> bool:
    """Whether a passive verb says by whom: "by police", but not "by Friday" or "by train"."""
    for child in verb.children:
        if child.dep_ == "agent" or child.lower_ == "by":
            return not any(word.ent_type_ in {"DATE", "TIME"} or word.tag_ == "VBG" for word in child.children)
    return False
