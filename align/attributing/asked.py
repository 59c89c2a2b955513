"""What a speaker was asked before answering: the question is not the speaker's, and no part of the answer."""

from __future__ import annotations

from typing import Any

from align.parse import SUBJECTS, span_of
from corpus.model import Span


def was_asked(verb: Any) -> bool:
    """Whether a verb only says that whoever speaks was asked: "Asked about the cables, Ada said", "said when asked"."""
    if verb.lemma_ != "ask" or verb.tag_ not in {"VBN", "VBD"}:
        return False
    own = any(child.dep_ in SUBJECTS for child in verb.children)
    return verb.dep_ in {"acl", "advcl"} if not own else _of_another(verb)


def _of_another(verb: Any) -> bool:
    """Whether the subject before "asked" is that of the verb of saying behind it: "Ada, asked whether, said no"."""
    above = verb.head
    shared = not any(child.dep_ in SUBJECTS for child in above.children)
    return verb.dep_ == "ccomp" and above.i > verb.i and shared and verb.nbor(-1).text == ","


def of_the_question(piece: Span, verb: Any) -> tuple[Span, ...]:
    """What of a piece of a verb's content is asked, where the verb only says that the speaker was.

    Of the content of any other verb, what is no question that its speaker was asked.
    """
    if was_asked(verb):
        return piece.within(span_of(*verb.subtree))
    question = next((other for other in verb.children if was_asked(other)), None)
    return (piece,) if question is None else piece.without(span_of(*question.subtree))
