"""A piece of a content that begins or ends amid a clause or a phrase, grown over the whole of it.

The tagger judges word by word, and drops the last words of a phrase ("sold the boat on" Friday) or the subject that
opens what is said before its cue.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.attributing.hearing import says
from align.parse import span_of, tokens_within
from corpus.model import Span

UNFINISHED: Final = frozenset({"ADP", "DET", "PART", "SCONJ"})
"""Parts of speech that open a phrase: what ends with one was cut short."""

BEFORE_ITS_HEAD: Final = frozenset({"amod", "compound", "det", "nummod", "poss", "aux", "auxpass"})
"""Relations of words to what stands behind them in their phrase."""


def whole(doc: Any, piece: Span, verb: Any, others: Sequence[Span]) -> Span:
    """The piece with the rest of the clause and the phrase that it breaks off in, up to `others`: cue and sources."""
    words = tokens_within(doc, piece)
    if not words:
        return piece
    return Span(_start(piece, verb, others), _end(piece, words, others))


def _start(piece: Span, verb: Any, others: Sequence[Span]) -> int:
    """Where the clause begins that is said, of a piece before its verb of saying."""
    for clause in verb.children if says(verb.text) else ():
        if clause.dep_ == "ccomp" and piece.start <= clause.idx < piece.end <= verb.idx:
            before = Span(clause.left_edge.idx, piece.start)
            if before.start < before.end and not any(other.overlaps(before) for other in others):
                return before.start
    return piece.start


def _end(piece: Span, words: Sequence[Any], others: Sequence[Span]) -> int:
    """Where the phrase ends that the last word opens, or that it belongs to with the next."""
    last = words[-1]
    if last.i + 1 >= last.sent.end or not last.nbor(1).text[0].isalnum():
        return piece.end
    closing = _closing(last)
    if closing is None or closing.i <= last.i or closing.sent != last.sent:
        return piece.end
    rest = span_of(last.nbor(1), closing)
    return piece.end if any(other.overlaps(rest) for other in others) else rest.end


def _closing(last: Any) -> Any | None:
    """The last word of the phrase that breaks off behind a word; None where none does."""
    if last.ent_type_ and last.nbor(1).ent_iob_ == "I":
        entity = next(e for e in last.sent.ents if e.start <= last.i < e.end)
        return entity[-1]
    if last.dep_ in BEFORE_ITS_HEAD and last.head.i > last.i:
        return last.head
    if last.pos_ in UNFINISHED:
        behind = next((child for child in last.children if child.i > last.i), None)
        return behind if behind is None or behind.pos_ not in UNFINISHED else None
    return None
