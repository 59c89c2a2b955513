"""Descriptions that stand for a name ("the Russian leader"), only where the report itself sets the two side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from align.attributing.titles import Titles
from align.parse import span_of
from corpus.model import Span

MODIFIERS: Final = frozenset({"amod", "compound", "nmod", "poss"})


class Descriptions:
    """The noun phrases of one parsed report that may stand for a person's name, read once for all names."""

    def __init__(self, doc: Any) -> None:
        self._doc = doc
        chunks = [chunk for chunk in doc.noun_chunks if chunk[0].lower_ == "the"]
        self._definite = [(span_of(*chunk), _key(chunk)) for chunk in chunks if len(chunk) > 2 and _is_noun(chunk)]
        titles = Titles(doc)
        alone = ((span_of(*chunk), titles.named(chunk)) for chunk in chunks)
        self._titles = [(span, bearer) for span, bearer in alone if bearer is not None]

    def of(self, spans: Sequence[Span]) -> Iterator[Span]:
        """Where the report calls somebody, named at `spans`, by a description set beside the name before."""
        yield from self._by_title(spans)
        known = {key: start for start, key in sorted(_beside(spans, self._doc), reverse=True)}
        for span, key in self._definite:
            if key in known and known[key] < span.start and not any(span.overlaps(other) for other in spans):
                yield span

    def _by_title(self, spans: Sequence[Span]) -> Iterator[Span]:
        """Where "the governor" stands for the name at these spans."""
        for span, bearer in self._titles:
            if any(bearer.overlaps(one) for one in spans):
                yield span


def _is_noun(chunk: Any) -> bool:
    return bool(chunk.root.pos_ == "NOUN")


def _beside(spans: Iterable[Span], doc: Any) -> Iterator[tuple[int, frozenset[str]]]:
    """Where a name stands in apposition to a description, or right after one: (offset, lemmas of the description)."""
    for span in spans:
        named = doc.char_span(span.start, span.end, alignment_mode="expand")
        head = named.root
        if head.dep_ == "appos":
            yield head.idx, _lemmas(head.head, besides=named)
        for child in head.children:
            if child.dep_ == "appos":
                yield head.idx, _lemmas(child, besides=named)
        before = [token for token in head.children if token.dep_ in MODIFIERS and token.i < named.start]
        if before and before[-1].pos_ in {"NOUN", "PROPN"}:
            titles = [part for token in before for part in token.subtree if part.dep_ in {*MODIFIERS, "ROOT"}]
            yield head.idx, frozenset(token.lemma_.casefold() for token in titles)


def _lemmas(noun: Any, besides: Any) -> frozenset[str]:
    parts = [noun, *(child for child in noun.children if child.dep_ in MODIFIERS)]
    return frozenset(token.lemma_.casefold() for token in parts if token not in besides)


def _key(chunk: Any) -> frozenset[str]:
    return _lemmas(chunk.root, besides=())
