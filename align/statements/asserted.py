"""What a report asserts by itself: stretches that state something and that no words around them attribute."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.framing.cue_lexicon import stance_of
from align.naming.source_words import word_list
from align.parse import VERBS, is_finite, span_of
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
    clauses = (words for words in found if words is not None and is_finite(words.root))
    return any(sum(map(_tells, words)) >= MIN_WORDS for words in clauses)


def has_verb(doc: Any, span: Span) -> bool:
    """Whether there is a verb among the words, without which nothing is asserted."""
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    return any(word.pos_ in VERBS for word in words or ())


def main_verbs(doc: Any, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Where the verbs stand that tell what is done in these words: the first in the tree, and those joined to it."""
    found = (doc.char_span(span.start, span.end, alignment_mode="expand") for span in spans)
    roots = [words.root for words in found if words is not None]
    joined = [child for root in roots for child in root.subtree if _leads_to(child, root)]
    return tuple(span_of(verb) for verb in joined if verb.pos_ in VERBS)


def _leads_to(word: Any, root: Any) -> bool:
    """Whether a word is the root, or hangs on it as what is done besides or thereby: "agreed to review and extend"."""
    while word != root and word.dep_ in {"conj", "xcomp"}:
        word = word.head
    return bool(word == root)


def is_passive(verb: Any) -> bool:
    """Whether a verb tells what is done to its subject, or is only a participle: "was portrayed", "known"."""
    beside = {child.dep_ for child in verb.children}
    if not beside.isdisjoint({"nsubjpass", "auxpass"}):
        return True
    has = any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
    return verb.tag_ == "VBN" and not has and beside.isdisjoint({"nsubj"})


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
