"""Where a source begins and ends by grammar, and who a passive lets speak."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.attributing.asked import was_asked
from align.attributing.attribution import Attribution
from align.lexicon import lexicon
from align.parse import span_of, tokens_within
from corpus.model import Span

OPEN: Final = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "SCONJ"})
"""Parts of speech with which no phrase ends: a source that does was cut short."""


def source_within(doc: Any, one: Attribution) -> Span | None:
    """The source from its first noun to the end of its phrase; None where the subject of a passive does not speak."""
    tokens = tokens_within(doc, one.source) if one.source else []
    while tokens and (tokens[0].pos_ == "ADP" or not tokens[0].text[0].isalnum()):
        tokens = tokens[1:]
    while tokens and tokens[-1].text in {",", ";", "."}:
        tokens = tokens[:-1]
    if not tokens:
        return None
    if _is_passive_subject(doc[one.head], tokens) or was_asked(doc[one.head]):
        return _agent(doc[one.head])
    if tokens[-1].pos_ in OPEN:
        tokens = _whole(tokens, one) or tokens
    return span_of(*_subject_alone(doc[one.head], tokens))


def _subject_alone(verb: Any, tokens: Sequence[Any]) -> Sequence[Any]:
    """A pronoun that is the verb's subject, without words before it that belong elsewhere: "to the mayor she wrote"."""
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.pos_ == "PRON"), None)
    if subject is None or subject != tokens[-1] or any(subject.children):
        return tokens
    return [subject]


def _is_passive_subject(verb: Any, tokens: Sequence[Any]) -> bool:
    subjects = [child for child in verb.children if child.dep_ == "nsubjpass"]
    spoken_of = verb.lemma_ in lexicon("verbs_not_of_saying")["passive"]
    return spoken_of and any(subject in tokens for subject in subjects)


def _agent(verb: Any) -> Span | None:
    """By whom a passive says that something is said or done."""
    for child in verb.children:
        if child.dep_ == "agent":
            words = [token for token in child.subtree if token.i != child.i]
            return span_of(*words) if words else None
    return None


def _whole(tokens: Sequence[Any], one: Attribution) -> list[Any]:
    """The phrase to its end, up to the cue; where that does not close it, without its open end."""
    inside = {token.i for token in tokens}
    head = next((token for token in tokens if token.head.i not in inside or token.head.i == token.i), tokens[-1])
    last = max(token.i for token in head.subtree)
    limits = [span.start for span in (one.cue, *one.content) if span.start >= span_of(tokens[-1]).end]
    grown = [*tokens]
    while grown[-1].i < last and grown[-1].nbor(1).idx < min(limits, default=len(head.doc.text)):
        grown.append(grown[-1].nbor(1))
    while grown and (grown[-1].pos_ in OPEN or grown[-1].tag_ in {"WDT", "WP"} or grown[-1].is_space):
        grown.pop()
    return grown
