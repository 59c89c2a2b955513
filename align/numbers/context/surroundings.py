"""The words of a sentence around a figure or a date: the verb above it, and those that carry meaning."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any

from corpus.model import Span


def verb_above(token: Any) -> str:
    """The lemma of the nearest verb above; "" without one."""
    return next((above.lemma_.lower() for above in token.ancestors if above.pos_ == "VERB"), "")


def content_around(span: Any, parts: Container[str], beside: Sequence[Span] = ()) -> frozenset[str]:
    """The lemmas of the sentence, of the words that are these parts of speech and tell something.

    Without those of the span itself, and of the spans `beside` it.
    """
    own = {token.i for token in span}
    return frozenset(
        token.lemma_.lower()
        for token in span.sent
        if token.pos_ in parts and token.i not in own and not token.is_stop
        if not any(other.start <= token.idx < other.end for other in beside)
    )


def share_in_common(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the smaller set the other has too, 0-1; 0 where there is nothing."""
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0
