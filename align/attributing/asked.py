"""What a speaker was asked before answering: the question is not the speaker's, and no part of the answer."""

from __future__ import annotations

from typing import Any

from align.parse import SUBJECTS, span_of
from corpus.model import Span


def was_asked(verb: Any) -> bool:
    """Whether a verb only says that whoever speaks was asked: "Asked about the cables, Ada said", "said when asked"."""
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    return verb.lemma_ == "ask" and verb.tag_ in {"VBN", "VBD"} and verb.dep_ in {"acl", "advcl"} and not own


def of_the_question(piece: Span, verb: Any) -> tuple[Span, ...]:
    """What of a piece of a verb's content is asked, where the verb only says that the speaker was.

    Of the content of any other verb, what is no question that its speaker was asked.
    """
    if was_asked(verb):
        asked = span_of(*verb.subtree)
        return (Span(max(piece.start, asked.start), min(piece.end, asked.end)),) if piece.overlaps(asked) else ()
    question = next((other for other in verb.children if was_asked(other)), None)
    return (piece,) if question is None else piece.without(span_of(*question.subtree))
