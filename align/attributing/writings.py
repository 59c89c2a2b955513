"""Whose words something said or written holds: "her comments", "the statement" that somebody made just before."""

from __future__ import annotations

from typing import Any, Final

from align.attributing.owners import author
from align.naming.source_words import word_list
from align.parse import span_of, subject_of
from corpus.model import Span

WRITTEN_BY: Final = frozenset({"by", "from"})
"""Prepositions between something written and who wrote it; a record or a study of somebody is not by that person."""

FARTHEST: Final = 6
"""Sentences back in which the statement is looked for that "the statement" is."""


def spoken_by(doc: Any, noun: Any) -> Span | None:
    """Who says what a noun stands for; None where the report does not tell, or it is no noun for somebody's words.

    "The statement" is the last one before it, where that was somebody's.
    """
    lemma = noun.lemma_.casefold()
    uttered = lemma in word_list("uttered")
    if not uttered and lemma not in word_list("documents"):
        return None
    told = author(noun)
    if told is not None:
        by = any(child.lower_ in WRITTEN_BY for child in noun.children)
        return told if by or (uttered and any(child.dep_ == "poss" for child in noun.children)) else None
    return _of_the_one_before(doc, noun) if uttered and _is_the_same(noun) else None


def _is_the_same(noun: Any) -> bool:
    """Whether a noun with nothing but "the" before and nothing behind means one told of before."""
    return [child.lower_ for child in noun.children if not child.is_punct] == ["the"]


def _of_the_one_before(doc: Any, noun: Any) -> Span | None:
    """Who made the last statement before: by whom it is, or who "said in a statement" or "issued a statement"."""
    sentences = [sentence.start for sentence in doc.sents if sentence.start <= noun.i]
    first = sentences[-FARTHEST - 1] if len(sentences) > FARTHEST else 0
    before = [token for token in doc[first : noun.i] if token.lemma_ == noun.lemma_ and not _is_the_same(token)]
    if not before:
        return None
    maker = author(before[-1]) or _maker(before[-1])
    return None if maker is None or _another_speaks(doc, before[-1], noun, maker) else maker


def _another_speaks(doc: Any, made: Any, noun: Any, maker: Span) -> bool:
    """Whether since a statement was made somebody else has said something, who may have made the next one."""
    said = (token for token in doc[made.i + 1 : noun.i] if token.lemma_ == "say" and token.sent != noun.sent)
    subjects = (child for verb in said for child in verb.children if child.dep_ == "nsubj" and child.pos_ != "PRON")
    return any(subject.text not in maker.of(doc.text) for subject in subjects if subject.lemma_ != noun.lemma_)


def _maker(noun: Any) -> Span | None:
    """Whoever says something in a statement, or gives one out: the subject of the verb beside it."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "in" else noun.head
    if noun.dep_ not in {"pobj", "dobj"}:
        return None
    subject = subject_of(verb)
    return None if subject is None or subject.dep_ == "nsubjpass" else span_of(*subject.subtree)
