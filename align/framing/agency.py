"""Passives that do not say who did it, and verbs that do."""

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


NOBODY: Final = frozenset({"no", "nobody", "none", "nothing", "neither"})
"""Words with which a subject denies what the verb says: "nobody was hurt", "no homes were lost"."""

CLAUSE: Final = frozenset({"dobj", "ccomp"})


def is_denied(verb: Any) -> bool:
    """Whether a verb says what did not happen, so that nobody did it."""
    return any(child.dep_ == "neg" or _is_nobody(child) for child in verb.children)


def _is_nobody(subject: Any) -> bool:
    none = subject.lower_ in NOBODY or any(child.lower_ in NOBODY for child in subject.children)
    return none and subject.dep_ in {"nsubj", "nsubjpass"}


def is_deed(verb: Any) -> bool:
    """Whether a verb says that its subject, or its "by" phrase, does something to somebody or says something.

    Not what is denied, nor what one has, is, suffers or gets; an active verb needs something that it is done to.
    """
    if is_denied(verb) or verb.lemma_.lower() in lexicon("agentless_verbs")["lemma"]:
        return False
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return passive or any(child.dep_ in CLAUSE for child in verb.children)
