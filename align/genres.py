"""What sort of text a report says it is: news report, analysis, opinion, live blog, … with the very words that say so.

Nothing is guessed from the way a report is written: where neither it nor its heading, byline or address says what it
is, it has no genre.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from align.lexicon import lexicon
from align.marks import Genre, GenreKind, SaidIn
from align.sharing.agencies import Credit, agency_credits
from corpus.model import Event, Report, Span
from corpus.segment import lines

HEAD_LINES: Final = 6
NOTE_LINES: Final = 4
"""So many lines at the head of a text may be kickers and bylines, and so many at either end may be notes."""

SHORT_LINE: Final = 12
LONGEST_NOTE: Final = 40
"""Words of a kicker or a byline, and of a note; longer lines belong to the telling."""

HEAD_SENTENCES: Final = 4
"""An agency credited for the whole report below these is credited for material, not for the report."""


def genres(event: Event) -> tuple[Genre, ...]:
    """The genre of each report that says what it is, in the event's order.

    What the report says of itself counts before its address, a label before an agency's name, and that the address
    lies under "/news/" counts least.
    """
    credits_of = agency_credits(event)
    said = (next(_said(report, credits_of[report.siglum]), None) for report in event.reports)
    return tuple(genre for genre in said if genre)


def in_words(genre: Genre | None) -> str:
    """For the reader, with its evidence: "analysis (address: “/analysis/”)"; "not stated" for None."""
    return f"{genre.kind.value} ({genre.said_in}: “{genre.words}”)" if genre else "not stated"


def _said(report: Report, agencies: tuple[Credit, ...]) -> Iterator[Genre]:
    """All that says what a report is, what counts most first."""
    labelled = [*_by_section(report), *_by_heading(report), *_by_line(report), *_by_note(report), *_by_address(report)]
    yield from (genre for genre in labelled if genre.kind is not GenreKind.NEWS)
    yield from _by_agency(report, agencies)
    yield from labelled


def _by_section(report: Report) -> Iterator[Genre]:
    for kind, patterns in _patterns("section").items():
        if report.section and patterns.fullmatch(report.section.strip()):
            yield Genre(report.siglum, kind, SaidIn.SECTION, report.section.strip())


def _by_heading(report: Report) -> Iterator[Genre]:
    heading = report.headline or ""
    start = report.headline_span.start if report.headline_span else None
    if report.headline_span and report.words(report.headline_span) != heading:
        start = None  # The heading is known from elsewhere, in other words.
    for kind, patterns in _patterns("heading").items():
        if match := patterns.search(heading):
            at = None if start is None else Span(start + match.start(), start + match.end())
            yield Genre(report.siglum, kind, SaidIn.HEADING, match.group().strip(), at)


def _by_line(report: Report) -> Iterator[Genre]:
    """Kickers and bylines: a whole short line at the head of the text, or the byline known from elsewhere."""
    head = [line for line in lines(report.text)[:HEAD_LINES] if line != report.headline_span]
    short = [line for line in head if len(report.words(line).split()) <= SHORT_LINE]
    for kind, patterns in _patterns("line").items():
        for line in short:
            if patterns.fullmatch(report.words(line).strip(" .|*_#[]()")):
                yield Genre(report.siglum, kind, SaidIn.FIRST_LINES, report.words(line), line)
        if report.byline and patterns.fullmatch(report.byline.strip()):
            yield Genre(report.siglum, kind, SaidIn.BYLINE, report.byline.strip())


def _by_note(report: Report) -> Iterator[Genre]:
    found = lines(report.text)
    ends = dict.fromkeys((*found[:NOTE_LINES], *found[-NOTE_LINES:]))
    for kind, patterns in _patterns("note").items():
        for line in ends:
            words = report.words(line)
            if len(words.split()) <= LONGEST_NOTE and (match := patterns.search(words)):
                at = Span(line.start + match.start(), line.start + match.end())
                yield Genre(report.siglum, kind, SaidIn.NOTE, match.group(), at)


def _by_address(report: Report) -> Iterator[Genre]:
    """A segment of the address's path but the last, which is the article's own name."""
    segments = urlsplit(report.url or "").path.strip("/").split("/")[:-1]
    for kind, patterns in _patterns("address").items():
        for segment in segments:
            if patterns.fullmatch(segment):
                yield Genre(report.siglum, kind, SaidIn.ADDRESS, f"/{segment}/")


def _by_agency(report: Report, agencies: tuple[Credit, ...]) -> Iterator[Genre]:
    """An agency's name as the outlet, in the byline or in the dateline; not where it is credited for material only."""
    below = report.sentences[:HEAD_SENTENCES][-1].span.end if report.sentences else 0
    for credit in agencies:
        if credit.span and credit.sentence is None and credit.span.start < below:
            yield Genre(report.siglum, GenreKind.AGENCY, SaidIn.DATELINE, report.words(credit.span), credit.span)
    for credit in agencies:
        if credit.span is None and credit.own:
            yield Genre(report.siglum, GenreKind.AGENCY, SaidIn.OUTLET_NAME, report.outlet.name)
        elif credit.span is None and report.byline:
            yield Genre(report.siglum, GenreKind.AGENCY, SaidIn.BYLINE, report.byline)


@cache
def _patterns(place: str) -> Mapping[GenreKind, re.Pattern[str]]:
    """For each genre what says so in this place, in the lexicon's order."""
    return {
        GenreKind(genre["kind"]): re.compile("|".join(f"(?:{p})" for p in genre[place]) or r"(?!)", re.IGNORECASE)
        for genre in lexicon("genres")["genre"]
    }
