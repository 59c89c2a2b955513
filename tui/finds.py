"""What is selected on a screen, ready to be bookmarked. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from align.alignment import Passage
from align.bookmarks import DIFFERENCE, POINT, SENTENCE, Bookmark, bookmark
from align.findings import Variant
from align.marks import Place
from align.model import Comparison
from align.steps import Step
from align.striking import bookmark_on
from align.views import known_by
from align.views.differences import between_tellings
from align.views.standings import Standings
from tui.excerpts import quote
from tui.explain import MOST_DIFFERENCES, explain_variant, name_variant
from tui.telling import absent
from tui.waiting import one_report

if TYPE_CHECKING:
    from tui.tables.table import Entry, Page

TITLE: Final = 80
"""Characters of a report quoted in the line that names a bookmark."""


def of_reading(
    comparison: Comparison,
    standings: Standings,
    passage: Passage | None,
    place: Place | None,
    chosen: Variant | None = None,
) -> Bookmark | None:
    """The chosen difference, else the point the cursor is on, else the sentence that only one report tells."""
    if chosen:
        return of_difference(comparison, chosen)
    if passage:
        return of_point(comparison, standings, passage)
    return of_sentence(comparison, standings, place) if place else None


def of_difference(comparison: Comparison, variant: Variant) -> Bookmark:
    """A difference: its two phrases."""
    said = explain_variant(comparison, variant).plain
    return bookmark(comparison.event, DIFFERENCE, name_variant(comparison, variant), variant.places, [said])


def of_point(comparison: Comparison, standings: Standings, passage: Passage) -> Bookmark:
    """A point: every sentence that tells it, and its most telling differences."""
    event = comparison.event
    telling = [variant for variant in between_tellings(comparison, passage) if not variant.minor]
    differences = (explain_variant(comparison, variant) for variant in telling[:MOST_DIFFERENCES])
    found = [*absent(comparison, standings, passage), *differences]
    places = known_by.point(event, passage)
    first = quote(event.report(places[0].report), places[0].span, TITLE)
    title = f"Told by {len(passage.readings)} of {len(event.reports)}: {first}"
    return bookmark(event, POINT, title, places, [line.plain for line in found])


def of_sentence(comparison: Comparison, standings: Standings, place: Place) -> Bookmark | None:
    """The sentence at a place, which no other report tells, or has a counterpart for."""
    report = comparison.event.report(place.report)
    number = report.sentence_at(place.span.start)
    if number is None:
        return None
    span = report.sentences[number].span
    known = "No counterpart of " if Step.POINTS in comparison.done and not one_report(comparison.event) else ""
    only = "Only in " if number in standings.alone[place.report] else known
    title = f"{only}{report.siglum}: {quote(report, span, TITLE)}"
    return bookmark(comparison.event, SENTENCE, title, [Place(place.report, span)])


def of_entry(comparison: Comparison, standings: Standings, page: Page, entry: Entry) -> Bookmark | None:
    """A row of a table; None where it stands at no place."""
    passage = comparison.passage(entry.passage)
    if page.find == POINT:
        return of_reading(comparison, standings, passage, entry.place(0))
    places = entry.kept or tuple(place for place in entry.places if place)
    find = entry.find or page.find
    if not find or not places:
        return None
    title = entry.title or f"{find.capitalize()}: {entry.cells[0].plain.splitlines()[0]}"
    found = [line for line in entry.detail.plain.split("\n") if line]
    near, silent = entry.nearest, entry.silent
    return bookmark(comparison.event, find, title, places, found, nearest=near, silent=silent)


def kept_rows(
    comparison: Comparison, standings: Standings, page: Page, entries: Sequence[Entry], kept: Sequence[Bookmark]
) -> dict[int, Bookmark]:
    """The bookmarks on the rows, by the numbers of these; a row that is struck out with another has its bookmark."""
    if not kept:
        return {}
    rows = ((number, entry) for number, entry in enumerate(entries) if not entry.heading)
    finds = ((number, of_entry(comparison, standings, page, entry)) for number, entry in rows)
    on = ((number, bookmark_on(comparison, kept, find)) for number, find in finds if find)
    return {number: found for number, found in on if found}
