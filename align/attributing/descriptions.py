"""Descriptions that stand for a name ("the Russian leader"), only where the report itself sets the two side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from align.attributing.pronouns import word_list
from align.lexicon import lexicon
from align.model import Name, Place
from corpus.model import Event, Span

MODIFIERS: Final = frozenset({"amod", "compound", "nmod", "poss"})

WRITTEN_OUT: Final[dict[str, str]] = lexicon("personal_names")["written_out"]

ANOTHER: Final = frozenset(lexicon("personal_names")["another"])
"""Words before a title that make it another one: "the president" is not the former one."""


def described(name: Name, event: Event, docs: Mapping[str, Any]) -> Iterator[Place]:
    """Where reports call a person by a description that they themselves have set beside the name before."""
    if name.kind != "person":
        return
    for report in event.reports:
        doc = docs[report.siglum]
        spans = [place.span for place in name.mentions if place.report == report.siglum]
        yield from _by_title(spans, doc, report.siglum)
        known = {key: start for start, key in sorted(_beside(spans, doc), reverse=True)}
        for chunk in _definite(doc) if known else ():
            span = Span(chunk[0].idx, chunk[-1].idx + len(chunk[-1]))
            first = known.get(_key(chunk))
            if first is not None and first < span.start and not any(span.overlaps(other) for other in spans):
                yield Place(report.siglum, span)


def _by_title(spans: Iterable[Span], doc: Any, siglum: str) -> Iterator[Place]:
    """Where "the governor" follows the only person in the report to whose name that title is given."""
    words = (doc.char_span(span.start, span.end, alignment_mode="expand") for span in spans)
    mine = {title: named[0].idx for named in reversed(list(words)) if (title := _title(named)) is not None}
    if not mine:
        return
    people = [(title, entity[-1].text) for entity in doc.ents if entity.label_ == "PERSON" if (title := _title(entity))]
    bearers = {title: {surname for other, surname in people if other == title} for title in mine}
    for chunk in doc.noun_chunks:
        title = chunk.root.lower_
        if (
            len(chunk) == 2
            and chunk[0].lower_ == "the"
            and len(bearers.get(title, ())) == 1
            and mine[title] < chunk[0].idx
        ):
            yield Place(siglum, Span(chunk[0].idx, chunk[-1].idx + len(chunk[-1])))


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


def _definite(doc: Any) -> Iterator[Any]:
    """Noun phrases such as "the Russian leader": an article, at least one modifier, a noun."""
    for chunk in doc.noun_chunks:
        if len(chunk) > 2 and chunk[0].lower_ == "the" and chunk.root.pos_ == "NOUN":
            yield chunk


def _lemmas(noun: Any, besides: Any) -> frozenset[str]:
    parts = [noun, *(child for child in noun.children if child.dep_ in MODIFIERS)]
    return frozenset(token.lemma_.casefold() for token in parts if token not in besides)


def _key(chunk: Any) -> frozenset[str]:
    return _lemmas(chunk.root, besides=())
