"""Where what is said begins and ends among the clauses of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.parse import SUBJECTS, VERBS, tokens_within
from corpus.model import Span

AUXILIARY: Final = frozenset({"aux", "auxpass", "neg"})
"""Relations of words that belong to a verb and may stand before it."""

BESIDE: Final = frozenset({"advcl", "conj", "pcomp", "prep"})
"""Relations of words that say when and how something is said, and are no part of it."""


def from_its_clause(doc: Any, piece: Span, verb: Any, marked: Sequence[Span]) -> Span:
    """The piece without the words before "that", which say to whom or when."""
    for clause in verb.children:
        first = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "that"), None)
        if clause.dep_ != "ccomp" or first is None or not piece.start < first.idx < piece.end:
            continue
        before = Span(piece.start, first.idx)
        skipped = any(mark.overlaps(before) for mark in marked)
        if not skipped and not any(token.pos_ in VERBS for token in tokens_within(doc, before)):
            return Span(first.idx, piece.end)
    return piece


def to_the_next_deed(piece: Span, verb: Any, marked: Sequence[Span]) -> Span:
    """The piece up to what the speaker did besides ("declared an interest and left the room")."""
    for other in verb.conjuncts:
        joined = next(
            (word for word in other.head.children if word.dep_ == "cc" and word.i == other.left_edge.i - 1), None
        )
        if joined is None or other.tag_ != verb.tag_ or not piece.start < joined.idx < other.idx < piece.end:
            continue
        own = any(child.dep_ in SUBJECTS for child in other.children)
        if other.i > verb.i and not own and not any(mark.overlaps(piece) for mark in marked):
            return Span(piece.start, joined.idx)
    return piece


def to_the_next_cue(doc: Any, piece: Span, verb: Any, cues: Sequence[Span]) -> Span:
    """The piece up to another verb of saying of the same speaker ("said on leaving, adding that it was late").

    `cues` are those of other attributions.
    """
    for cue in cues:
        other = next((token for token in tokens_within(doc, cue) if token.tag_ == "VBG"), None)
        if other is not None and verb.i < other.i and piece.start <= cue.start < piece.end and _beside(other, verb):
            first = tokens_within(doc, cue)[0]
            end = first.nbor(-1).idx if first.i and first.nbor(-1).text == "," else cue.start
            return Span(piece.start, max(piece.start, end))
    return piece


def _beside(participle: Any, verb: Any) -> bool:
    """Whether a participle hangs on a verb, or on what only says when and how it is done."""
    word = participle
    while word.dep_ in BESIDE and word.i > verb.i:
        word = word.head
        if word == verb:
            return True
    return False


def to_the_verb_above(piece: Span, verb: Any, marked: Sequence[Span]) -> Span:
    """The piece up to the verb of the clause whose subject speaks in it: "those who say no are wrong"."""
    above = _verb_above(verb) if verb.pos_ == "VERB" else None
    if above is None or any(child.lower_ == "to" and child.dep_ == "aux" for child in above.children):
        return piece
    auxiliaries = (word for word in above.children if word.dep_ in AUXILIARY and word.i > verb.i)
    start = min([above.idx, *(word.idx for word in auxiliaries)])
    inside = any(mark.start < start < mark.end for mark in marked)
    return Span(piece.start, start) if piece.start < start < piece.end and not inside else piece


def _verb_above(verb: Any) -> Any | None:
    """The verb behind this one whose subject this one stands in.

    Where the sentence would have none, a verb with a bare number for its subject: "one who says 100 is telling ...".
    """
    subject = next((word for word in verb.ancestors if word.dep_ in SUBJECTS), None)
    if subject is not None:
        return subject.head if subject.i < verb.i < subject.head.i else None
    if verb.dep_ != "relcl" or verb.head.dep_ != "ROOT":
        return None
    clauses = (child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i)
    return next((it for it in clauses if any(w.dep_ == "nsubj" and w.tag_ == "CD" for w in it.children)), None)
