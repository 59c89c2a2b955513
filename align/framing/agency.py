"""Passives that do not say who did it, and verbs that do."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any, Final

from align.lexicon import lexicon
from align.negation import NOBODY
from align.parse import SUBJECTS, span_of
from corpus.model import Span

PASSIVE: Final = frozenset({"auxpass", "nsubjpass", "csubjpass"})
"""Dependencies that only a passive verb has."""

DONE_TO: Final = frozenset({"dobj", "ccomp"})
"""Dependencies of what an active verb is done to, or says."""

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
            yield span_of(first, token), token.lemma_.lower()


def names_agent(verb: Any) -> bool:
    """Whether a passive verb says by whom: "by police", but not "by Friday" or "by train"."""
    for child in verb.children:
        if child.dep_ == "agent" or child.lower_ == "by":
            return not any(word.ent_type_ in {"DATE", "TIME"} or word.tag_ == "VBG" for word in child.children)
    return False


def is_denied(verb: Any) -> bool:
    """Whether a verb says what did not happen, so that nobody did it."""
    return any(child.dep_ == "neg" or _is_nobody(child) for child in verb.children)


def _is_nobody(subject: Any) -> bool:
    none = subject.lower_ in NOBODY or any(child.lower_ in NOBODY for child in subject.children)
    return none and subject.dep_ in SUBJECTS


def is_deed(verb: Any) -> bool:
    """Whether a verb of a spaCy Doc tells of a deed that is not denied, see `tells_deed`."""
    return not is_denied(verb) and tells_deed(verb.lemma_.lower(), {child.dep_ for child in verb.children})


def tells_deed(lemma: str, dependencies: AbstractSet[str]) -> bool:
    """Whether a verb says that its subject, or its "by" phrase, does something to somebody or says something.

    `dependencies` are those of the words that hang on it. Not what one has, is, suffers or gets; an active verb needs
    something that it is done to.
    """
    done = bool(dependencies & (PASSIVE | DONE_TO)) and "neg" not in dependencies
    return done and lemma not in lexicon("agentless_verbs")["lemma"]
