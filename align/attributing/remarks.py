"""Where a reporter's own remark begins behind somebody's words: what others make of them, or whether they are true.

Most clauses behind "which" belong to what is said ("a law, which would end in May"). The reporter's are told by who
judges in them: not the speaker, but observers, all the world, or those who deny it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.lexicon import lexicon
from align.parse import NOUNS, VERBS, is_negated, subject_of, tokens_within
from corpus.model import Span

PRESENT: Final = frozenset({"VBP", "VBZ"})
"""Tags of a verb that was not moved into the past with the rest of what was said: the reporter judges now."""


def without_remark(doc: Any, piece: Span, marked: Sequence[Span]) -> Span:
    """A piece of a content up to the reporter's remark at its end, where there is one outside quotation marks."""
    return _to_the_clause(doc, _to_the_comment(doc, piece, marked), marked)


def _to_the_comment(doc: Any, piece: Span, marked: Sequence[Span]) -> Span:
    """The piece up to what the reporter calls it ("..., an allegation that could not be verified")."""
    comments = lexicon("sources")["comments"]
    for token in tokens_within(doc, piece):
        comma = doc[max(token.left_edge.i - 1, 0)]
        if token.lemma_.casefold() not in comments or comma.text != "," or token.left_edge.tag_ != "DT":
            continue
        goes_on = token.i + 1 < len(doc) and doc[token.i + 1].tag_ in {"WDT", "WP", "IN"}
        goes_on = goes_on or any(child.dep_ == "relcl" for child in token.children)  # "a point the owners deny"
        if (
            goes_on
            and comma.idx > piece.start
            and not any(mark.end > comma.idx and mark.overlaps(piece) for mark in marked)
        ):
            return Span(piece.start, comma.idx)
    return piece


def _to_the_clause(doc: Any, piece: Span, marked: Sequence[Span]) -> Span:
    """The piece up to a last clause in which others judge it ("..., which many here regard as the real news")."""
    words = [token for token in tokens_within(doc, piece) if token.text[0].isalnum()]
    for token in words[1:]:
        comma = token.nbor(-1)
        verb = _clause(token) if comma.text == "," else None
        if verb is None or comma.idx <= piece.start or any(mark.start <= comma.idx < mark.end for mark in marked):
            continue
        reaches_the_end = verb == words[-1] or verb.is_ancestor(words[-1])
        if reaches_the_end and _judges(token, verb):
            return Span(piece.start, comma.idx)
    return piece


def _clause(opening: Any) -> Any | None:
    """The verb of the clause that "which" or "something" opens; of "which critics say is a lie", "say"."""
    if opening.lower_ == "something":
        return next((child for child in opening.children if child.dep_ == "relcl"), None)
    if opening.lower_ != "which":
        return None
    verb = opening.head
    while verb.dep_ == "ccomp" and verb.head.i > opening.i:
        verb = verb.head
    return verb if verb.pos_ in VERBS else None


def _judges(opening: Any, verb: Any) -> bool:
    """Whether observers judge in the clause, all the world does, somebody denies it, or the statement is checked."""
    table, lemma = lexicon("remarks"), verb.lemma_.casefold()
    subject = subject_of(verb)
    if subject is None:
        return False
    if subject != opening:
        observed = subject.lemma_.casefold() in table["observers"] and lemma in table["judging"]
        return observed or (subject.pos_ in NOUNS and lemma in table["denying"])
    if subject.dep_ == "nsubjpass":
        by_all = any(child.lower_ in table["generally"] for child in verb.children)
        unchecked = lemma in table["checking"] and is_negated(verb)
        return unchecked or (by_all and lemma in table["judging"])
    verdict = any(child.dep_ == "acomp" and child.lemma_.casefold() in table["verdicts"] for child in verb.children)
    return lemma in table["surprising"] or (verb.tag_ in PRESENT and lemma == "be" and verdict)
