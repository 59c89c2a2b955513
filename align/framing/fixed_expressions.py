"""Where words are part of a fixed expression: the name of a thing, or an idiom that is one choice."""

from __future__ import annotations

from functools import cache
from typing import Any

from align.lexicon import lexicon
from align.parse import span_of
from corpus.model import Span


def fixed(doc: Any) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans of names of things ("tear gas"), and those of idioms ("a far cry"), in a spaCy Doc."""
    found: tuple[list[Span], list[Span]] = ([], [])
    lemmas = [token.lemma_.lower() for token in doc]
    for number, spans in enumerate(found):
        listed = _listed(("things", "whole")[number])
        for start, first in enumerate(lemmas):
            for phrase in listed.get(first, ()):
                if tuple(lemmas[start : start + len(phrase)]) == phrase:
                    spans.append(span_of(doc[start], doc[start + len(phrase) - 1]))
    return tuple(found[0]), tuple(found[1])


@cache
def _listed(name: str) -> dict[str, list[tuple[str, ...]]]:
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for one in lexicon("fixed_expressions")[name]:
        phrase = tuple(one.split())
        phrases.setdefault(phrase[0], []).append(phrase)
    return phrases
