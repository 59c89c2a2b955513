"""What a reader keeps of an event: places in its reports, what was found there, and a note. Pure.

A bookmark holds on to the reports' own texts, so a new comparison, another model, further reports in the event or a
corrected sentence elsewhere in a text do not lose it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from typing import Final

from align.marks import Place
from corpus.model import Event, Report, Span

POINT: Final = "point"
"""The kind of a passage."""
SENTENCE: Final = "sentence"
"""The kind of what one report tells, or what was not compared yet."""
NEAREST: Final = "nearest"
"""The role of a place that does not tell the find, but comes nearest to it."""
TELLING: Final = 40
"""Characters from which on words are found again in a changed text; fewer may stand anywhere."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of one report's text, found again by the text itself.

    `text` is the SHA-256 of the report's whole text and `span` the offsets in it. Where the text has been changed
    since, `around` (the very words of the sentences it stands in, the stretch beginning at `at`) finds it again in a
    report of the same outlet. `role` says what a place is that does not tell the find itself.
    """

    outlet: str
    text: str
    span: Span
    around: str
    at: int
    role: str = ""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One find: its kind ("point", "figures"), a line that names it, where it stands, what was said of it, a note.

    `found` are sentences as they stood on the screen when it was set, on the day `set_on` (ISO 8601).
    """

    kind: str
    title: str
    anchors: tuple[Anchor, ...]
    found: tuple[str, ...] = ()
    note: str = ""
    set_on: str = ""


def bookmark(
    event: Event,
    kind: str,
    title: str,
    places: Iterable[Place],
    found: Sequence[str] = (),
    *,
    nearest: Iterable[Place] = (),
) -> Bookmark:
    """A bookmark on `places`; `nearest` are places that do not tell the find but come nearest to it."""
    anchors = [_anchor(event.report(place.report), place.span) for place in dict.fromkeys(places)]
    near = [_anchor(event.report(place.report), place.span) for place in dict.fromkeys(nearest)]
    return Bookmark(kind, title, (*anchors, *(replace(one, role=NEAREST) for one in near)), tuple(found))


def place(event: Event, anchor: Anchor) -> Place | None:
    """Where an anchor stands in the reports of an event; None where it stands in none of them."""
    for report in event.reports:
        if _digest(report.text) == anchor.text:
            return Place(report.siglum, anchor.span)
    for report in event.reports if len(anchor.around) >= TELLING else ():
        if report.outlet.name == anchor.outlet and report.text.count(anchor.around) == 1:
            start = report.text.index(anchor.around) + anchor.at
            return Place(report.siglum, Span(start, start + len(anchor.span)))
    return None


def places(event: Event, kept: Bookmark, *, nearest: bool = False) -> tuple[Place, ...]:
    """Where a bookmark's find is told, as far as the event has the reports; `nearest`: and what comes nearest to it."""
    found = (place(event, anchor) for anchor in kept.anchors if nearest or not anchor.role)
    return tuple(there for there in found if there)


def of_event(event: Event, bookmarks: Iterable[Bookmark]) -> tuple[Bookmark, ...]:
    """The bookmarks that stand in the reports of an event."""
    return tuple(kept for kept in bookmarks if places(event, kept))


def same(event: Event, kept: Bookmark, find: Bookmark) -> bool:
    """Whether a bookmark is on a find that could be bookmarked now.

    A comparison that went on may have joined other sentences to a point, or found none for it: the bookmark is on what
    its first sentence tells.
    """
    here, there = places(event, kept, nearest=True), places(event, find, nearest=True)
    if {kept.kind, find.kind} <= {POINT, SENTENCE}:
        return here[0] in there if here else not there
    return kept.kind == find.kind and here == there


def _anchor(report: Report, span: Span) -> Anchor:
    inside = [report.sentences[number].span for number in report.sentences_in(span)]
    start = min([span.start, *(one.start for one in inside)])
    end = max([span.end, *(one.end for one in inside)])
    around = Span(start, end)
    return Anchor(report.outlet.name, _digest(report.text), span, report.words(around), span.start - start)


@lru_cache(maxsize=64)
def _digest(text: str) -> str:
    return sha256(text.encode(errors="replace")).hexdigest()
