"""The words of a sentence around a figure or a date: the verb above it, and those that carry meaning."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Any, Final

from align.numbers.context.figure_clauses import WHEN
from align.parse import NOUNS
from corpus.model import Span

CONTENT: Final = NOUNS | {"VERB", "ADJ", "NUM"}


@dataclass(frozen=True, slots=True)
class Around:
    """The words of a sentence around a figure in it."""

    content: frozenset[str] = frozenset()
    """The lemmas of those that carry meaning, but the figure's own."""
    nouns: frozenset[str] = frozenset()
    """Those of them that are nouns."""
    names: frozenset[str] = frozenset()
    """All words of names, in lower case; a day's or a month's is none."""

    @property
    def words(self) -> frozenset[str]:
        """All of them."""
        return self.content | self.names


NO_WORDS: Final = Around()


def around(span: Any) -> Around:
    """The words around a figure, which is a span of its parse."""
    names = (token.lower_ for token in span.sent if token.pos_ == "PROPN" and token.ent_type_ not in WHEN)
    return Around(content_around(span, CONTENT), content_around(span, NOUNS), frozenset(names))


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
