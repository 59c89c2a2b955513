"""The words of a cue without those at its ends that belong to other phrases: "told the", "ago said", "made a broad"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from align.attributing.attribution import Attribution
from align.parse import span_of, tokens_within
from corpus.model import Span

BEFORE_A_NOUN: Final = frozenset({"amod", "compound", "det", "nummod", "poss"})
"""Relations of words to a noun behind them."""

WHEN: Final = frozenset({"npadvmod", "advmod"})
"""Relations of words that say when, or for how long."""


def cue_alone(doc: Any, one: Attribution) -> Attribution:
    """The attribution with its cue from its first whole phrase to its last; its head always stays.

    Words that open what is said are given to it: "added a | caveat".
    """
    tokens = tokens_within(doc, one.cue)
    kept = tokens[: _end(tokens, one.head)]
    while kept and kept[0].i < one.head and kept[0].dep_ in WHEN and kept[0].left_edge.i < kept[0].i:
        kept = kept[1:]
    if not kept:
        return one
    opening = next((token for token in tokens if token.i > kept[-1].i), None)
    content = (_with(opening, one.cue, span) for span in one.content) if opening is not None else one.content
    return replace(one, cue=span_of(*_without_its_end(kept, one)), content=tuple(content))


def _without_its_end(tokens: list[Any], one: Attribution) -> list[Any]:
    """The words of a noun without a preposition that leads on: "his line | on the march"."""
    last = tokens[-1]
    leads_on = last.pos_ == "ADP" and last.i > one.head and last.head.i == one.head and last.head.pos_ == "NOUN"
    return tokens[:-1] if leads_on and any(child.dep_ == "pobj" for child in last.children) else tokens


def _end(tokens: Sequence[Any], head: int) -> int:
    """How many words of a cue stand before an article with which another phrase opens."""
    open_ = len(tokens)
    while open_ and tokens[open_ - 1].i > head and tokens[open_ - 1].dep_ in BEFORE_A_NOUN:
        open_ -= 1
    opens = open_ < len(tokens) and tokens[open_].tag_ == "DT" and tokens[open_].head not in tokens
    return open_ if opens else len(tokens)


def _with(opening: Any, cue: Span, piece: Span) -> Span:
    """A piece right behind a cue, from a word of the cue on."""
    return Span(opening.idx, piece.end) if 0 <= piece.start - cue.end <= 1 else piece
