"""Descriptions that stand for a name ("the Russian leader"), only where the report itself sets the two side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from align.attributing.source_words import word_list
from align.lexicon import lexicon
from align.parse import span_of
from corpus.model import Span

MODIFIERS: Final = frozenset({"amod", "compound", "nmod", "poss"})

WRITTEN_OUT: Final[dict[str, str]] = lexicon("personal_names")["written_out"]

ANOTHER: Final = frozenset(lexicon("personal_names")["another"])
"""Words before a title that make it another one: "the president" is not the former one."""


class Descriptions:
    """The noun phrases of one parsed report that may stand for a person's name, read once for all names."""

    def __init__(self, doc: Any) -> None:
        self._doc = doc
        chunks = [chunk for chunk in doc.noun_chunks if chunk[0].lower_ == "the"]
        self._definite = [(span_of(*chunk), _key(chunk)) for chunk in chunks if len(chunk) > 2 and _is_noun(chunk)]
        self._titles = [(span_of(*chunk), chunk.root.lower_) for chunk in chunks if len(chunk) == 2]
        self._bearers: dict[str, set[str]] = defaultdict(set)
        for entity in doc.ents:
            if entity.label_ == "PERSON" and (title := _title(entity)) is not None:
                self._bearers[title].add(entity[-1].text)

    def of(self, spans: Sequence[Span]) -> Iterator[Span]:
        """Where the report calls somebody, named at `spans`, by a description set beside the name before."""
        yield from self._by_title(spans)
        known = {key: start for start, key in sorted(_beside(spans, self._doc), reverse=True)}
        for span, key in self._definite:
            if key in known and known[key] < span.start and not any(span.overlaps(other) for other in spans):
                yield span

    def _by_title(self, spans: Sequence[Span]) -> Iterator[Span]:
        """Where "the governor" follows the only person in the report to whose name that title is given."""
        words = (self._doc.char_span(span.start, span.end, alignment_mode="expand") for span in reversed(spans))
        mine = {title: named[0].idx for named in words if (title := _title(named)) is not None}
        for span, title in self._titles:
            if title in mine and mine[title] < span.start and len(self._bearers[title]) == 1:
                yield span


def _is_noun(chunk: Any) -> bool:
    return bool(chunk.root.pos_ == "NOUN")


def _title(named: Any) -> str | None:
    """The title right before a name, or at its start, written out; None where it is somebody's former or deputy's."""
    inside = len(named) > 1 and _written_out(named[0]) is not None
    before = named[0] if inside else named.doc[named.start - 1] if named.start else None
    if before is None:
        return None
    first = next((token for token in reversed(named.doc[: before.i]) if token.text != "-"), None)  # "ex-governor"
    return None if first is not None and first.lower_ in ANOTHER else _written_out(before)


def _written_out(token: Any) -> str | None:
    bare = token.lower_.strip(".")
    title = WRITTEN_OUT.get(bare, bare)
    return title if title in word_list("roles") and token.text[0].isupper() else None


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
