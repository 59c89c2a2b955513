"""What a report asserts by itself: stretches that state something and that no words around them attribute."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.framing.cue_lexicon import stance_of
from align.naming.source_words import word_list
from align.parse import VERBS, span_of
from corpus.model import Span

MIN_WORDS: Final = 3
"""Telling words that a statement has at least: two are a name or a thing."""

GIVEN_AS: Final = frozenset(
    {("put", "at"), ("place", "at"), ("give", "as"), ("set", "at"), ("speak", "of"), ("accord", "to")}
)
"""A verb and the preposition with which it hands a figure to its source: "police put the turnout at"."""


def assertion_within(doc: Any, stretch: Span) -> Span | None:
    """The clause in a stretch of one sentence, from its first to its last telling word; None where it asserts nothing.

    `doc` is the report's parse. Nothing is asserted where a verb of saying, finding or counting governs the words, or
    where they are somebody's count or estimate.
    """
    words = doc.char_span(stretch.start, stretch.end, alignment_mode="contract")
    telling = [word for word in words or () if _tells(word)]
    if len(telling) < MIN_WORDS or any(is_attributing(word) for word in words.sent):
        return None
    return span_of(*telling)


def _tells(word: Any) -> bool:
    return word.text[0].isalnum() and (word.like_num or not word.is_stop)


def is_proposition(doc: Any, contents: Sequence[Span]) -> bool:
    """Whether what is said can be true or false: a clause of some words, not a thing that is wanted or opposed."""
    found = (doc.char_span(span.start, span.end, alignment_mode="contract") for span in contents)
    clauses = (words for words in found if words is not None and words.root.pos_ in VERBS)
    return any(sum(map(_tells, words)) >= MIN_WORDS for words in clauses)


def has_verb(doc: Any, span: Span) -> bool:
    """Whether there is a verb among the words, without which nothing is asserted."""
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    return any(word.pos_ in VERBS for word in words or ())


def is_attributing(word: Any) -> bool:
    """Whether a word hands its sentence, or a part of it, to a source."""
    lemma = word.lemma_.casefold()
    if word.pos_ == "NOUN":
        owned = any(child.dep_ in {"poss", "prep"} for child in word.children)
        return owned and lemma in word_list("reckonings") and word.dep_ in {"pobj", "nsubj", "attr"}
    if word.pos_ not in {"VERB", "ADP", "SCONJ"}:
        return False
    prepositions = {child.lower_ for child in word.children if child.dep_ in {"prep", "dative", "prt"}}
    if any((lemma, preposition) in GIVEN_AS for preposition in prepositions):
        return True
    return word.lower_ == "according" or (word.pos_ == "VERB" and _says(word))


def _says(verb: Any) -> bool:
    """Whether a verb of saying, finding or counting has something that it says or counts, or stands behind it."""
    known = stance_of(verb.doc[verb.i : verb.i + 1]) is not None or verb.lemma_.casefold() in word_list("reckoning")
    return known and any(child.dep_ in {"nsubj", "nsubjpass", "ccomp", "agent"} for child in verb.children)
