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
DIFFERENCE: Final = "difference"
FIGURES: Final = "figures"
STATEMENT: Final = "statement"
WORDING: Final = "wording"
FRAMING: Final = "framing"
FRAMING_WORD: Final = "framing word"
NOT_TOLD: Final = "not told"
SAME_WORDS: Final = "same words"
ATTRIBUTION: Final = "attribution"
"""Words that are given to somebody, compared with none of another report."""
SOURCE: Final = "source"
"""Somebody who is heard, with all that is given to him or her."""
NAME: Final = "name"
REPORT: Final = "report"
"""The kinds of findings; `align.views.known_by` says by which places each is known."""
JOINED: Final = frozenset((FIGURES, STATEMENT, ATTRIBUTION, WORDING, FRAMING, SAME_WORDS, SOURCE, NAME, REPORT))
"""Findings that a report can join or leave: a bookmark stays on one with more places, or fewer."""
ALIKE: Final = (frozenset((POINT, SENTENCE)), frozenset((STATEMENT, ATTRIBUTION)))
"""Kinds of which one becomes the other where a comparison went on, or another report joined the event."""
NEAREST: Final = "nearest"
"""The role of a place that does not tell the find, but comes nearest to it."""
SILENT: Final = "silent"
"""The role of a place that only stands for its report, which does not tell the find."""
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

    `found` are sentences as they stood on the screen when it was set, on the day `set_on` (ISO 8601). One that is
    `struck` is no bookmark for the handout: the reader holds that it is not so (`align.striking`). It is `kept` all the
    same where it was a bookmark before, which it is again when it is taken up.
    """

    kind: str
    title: str
    anchors: tuple[Anchor, ...]
    found: tuple[str, ...] = ()
    note: str = ""
    set_on: str = ""
    struck: bool = False
    kept: bool = False


def bookmark(
    event: Event,
    kind: str,
    title: str,
    places: Iterable[Place],
    found: Sequence[str] = (),
    *,
    nearest: Iterable[Place] = (),
    silent: Iterable[str] = (),
) -> Bookmark:
    """A bookmark on `places`; `nearest` are places that do not tell the find but come nearest to it.

    `silent` are the sigla of the reports that do not tell it.
    """
    anchors = [_anchor(event.report(place.report), place.span) for place in dict.fromkeys(places)]
    near = [_anchor(event.report(place.report), place.span) for place in dict.fromkeys(nearest)]
    without = [_anchor(report, report.opening or Span(0, 0)) for report in map(event.report, silent)]
    roles = (*(replace(one, role=NEAREST) for one in near), *(replace(one, role=SILENT) for one in without))
    return Bookmark(kind, title, (*anchors, *roles), tuple(found))


def place(event: Event, anchor: Anchor) -> Place | None:
    """Where an anchor stands in the reports of an event; None where it stands in none of them."""
    of_outlet_first = sorted(event.reports, key=lambda report: report.outlet.name != anchor.outlet)
    for report in of_outlet_first:
        if _digest(report.text) == anchor.text:
            return Place(report.siglum, anchor.span)
    for report in event.reports if len(anchor.around) >= TELLING else ():
        if report.outlet.name == anchor.outlet and report.text.count(anchor.around) == 1:
            start = report.text.index(anchor.around) + anchor.at
            return Place(report.siglum, Span(start, start + len(anchor.span)))
    return None


def places(event: Event, kept: Bookmark, *, nearest: bool = False) -> tuple[Place, ...]:
    """Where a bookmark's find is told, as far as the event has the reports; `nearest`: and what comes nearest to it."""
    wanted = ("", NEAREST) if nearest else ("",)
    found = (place(event, anchor) for anchor in kept.anchors if anchor.role in wanted)
    return tuple(there for there in found if there)


def silent(event: Event, kept: Bookmark) -> frozenset[str]:
    """The sigla of the reports that do not tell a bookmark's find; none where that was not kept."""
    found = (place(event, anchor) for anchor in kept.anchors if anchor.role == SILENT)
    return frozenset(there.report for there in found if there)


def not_struck(bookmarks: Iterable[Bookmark]) -> tuple[Bookmark, ...]:
    """Those that the reader has not struck out; some of them may fall with another (`align.striking.starred`)."""
    return tuple(kept for kept in bookmarks if not kept.struck)


def of_event(event: Event, bookmarks: Iterable[Bookmark]) -> tuple[Bookmark, ...]:
    """The bookmarks that stand in the reports of an event."""
    return tuple(kept for kept in bookmarks if places(event, kept))


def on_find(event: Event, bookmarks: Iterable[Bookmark], find: Bookmark) -> Bookmark | None:
    """The bookmark on a find that could be bookmarked now; of several that which is about the same silent reports."""
    those = [kept for kept in bookmarks if same(event, kept, find)]
    return max(those, key=lambda kept: silent(event, kept) == silent(event, find), default=None)


def same(event: Event, kept: Bookmark, find: Bookmark) -> bool:
    """Whether a bookmark is on a find that could be bookmarked now.

    A comparison that went on may have joined other sentences to a point, or found none for it: the bookmark is on what
    its first sentence tells; what is struck out is that it is one point, or that one report alone tells it. A further
    report may have joined the find: it may tell it too, or be silent on it too.
    """
    if kept.kind != find.kind and (kept.struck or {kept.kind, find.kind} not in ALIKE):
        return False
    if kept.kind == NOT_TOLD and silent(event, kept) and silent(event, find):
        told = set(places(event, kept)) == set(places(event, find))
        mine, its = silent(event, kept), silent(event, find)
        return told and (mine == its if kept.struck else mine <= its)
    here, there = places(event, kept, nearest=True), places(event, find, nearest=True)
    if kept.kind in {POINT, SENTENCE}:
        return here[0] in there if here else not there
    return alike(kept.kind, here, there)


def alike(kind: str, kept: Iterable[Place], find: Iterable[Place]) -> bool:
    """Whether a bookmark stands where a find of its kind does; the order of reports is of no account."""
    mine, its = frozenset(kept), frozenset(find)
    if kind in JOINED and mine and its:
        return mine <= its or its <= mine
    return mine == its


def _anchor(report: Report, span: Span) -> Anchor:
    inside = [report.sentences[number].span for number in report.sentences_in(span)]
    start = min([span.start, *(one.start for one in inside)])
    end = max([span.end, *(one.end for one in inside)])
    around = Span(start, end)
    return Anchor(report.outlet.name, _digest(report.text), span, report.words(around), span.start - start)


@lru_cache(maxsize=64)
def _digest(text: str) -> str:
    return sha256(text.encode(errors="replace")).hexdigest()
