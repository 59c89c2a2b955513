"""The comparison as plain text: a good read in a pipe, on a printer and for a screen reader.

Every passage gives each report's very words under its siglum, then the differences, most telling first. Words that
differ are wrapped by `mark`; without one they stand in [brackets].
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from align.export.in_marks import in_marks
from align.export.marked import in_pieces, shown_variants
from align.export.tables import SIDE_BY_SIDE, SILENCE, Table, called, figures, quotations, reports, shared
from align.findings import Omission, State, Variant, VariantKind
from align.marks import Place
from align.model import Comparison
from align.steps import Step, unfinished
from align.tellings import version_words
from align.views.alone import alone, unlinked
from align.views.in_part import answer, whole
from align.views.missing import missing
from align.views.overview import overview
from align.views.points import told_by
from align.views.silences import missing_in, nearest, silences, sort_of, tellers
from align.views.standings import absent, standings_of
from corpus.clean import on_one_line, visible
from corpus.model import Report, Span
from corpus.readers import EVIDENCE

WIDTH: Final = 80
"""Columns when the terminal does not say otherwise: what every terminal and printer has."""

SILENT: Final = 20
"""Omissions listed an event: the first; the whole list is on the HTML page and in the data formats."""

LISTED_IN_PART: Final = 10
"""Points told in part that are listed: the gravest silences are often found among them."""

TELLS: Final = {
    State.PART: "tells only in part",
    State.UNKNOWN: "perhaps tells, not surely",
    State.SILENT: "does not tell",
    State.EARLIER: "does not tell",
    State.AHEAD: "does not tell",
    State.STRANGER: "seems to tell another event",
}
"""How a line says what an omission charges."""

Mark = Callable[[str, VariantKind], str]


def as_text(comparison: Comparison) -> bytes:
    """UTF-8 text, lines of at most `WIDTH` columns, no escape sequences."""
    return text(comparison).encode()


def brackets(words: str, kind: VariantKind) -> str:  # noqa: ARG001 - the shape of a Mark
    """Marks that survive a pipe."""
    return f"[{words}]"


def text(comparison: Comparison, width: int = WIDTH, mark: Mark = brackets) -> str:
    """All sections that have something to say, each under a heading."""
    page = _Page(comparison, width, mark)
    sections = (
        page.reports,
        page.common,
        page.points,
        page.alone,
        page.figures,
        page.quotations,
        page.called,
        page.silence,
        page.shared,
    )
    parts = ["\n".join(section()) for section in sections]
    return "\n\n".join([*(part for part in parts if part), EVIDENCE]) + "\n"


@dataclass(frozen=True, slots=True)
class _Page:
    """What every section needs to write itself."""

    comparison: Comparison
    width: int
    mark: Mark

    def reports(self) -> Iterator[str]:
        """Title, place, date; warnings; every report with outlet, date, length, genre and headline."""
        event = self.comparison.event
        yield self.heading(event.title)
        if about := ", ".join(known for known in (event.place, event.date) if known):
            yield visible(about)
        if event.note:
            yield from textwrap.wrap(visible(event.note), self.width)
        if note := unfinished(self.comparison.done):
            yield from textwrap.wrap(note, self.width)
        for warning in self.comparison.warnings:
            yield from textwrap.wrap(visible(f"Note: {warning}"), self.width)
        yield ""
        for siglum, outlet, headline, date, genre, words, _, lacuna in reports(self.comparison).rows:
            about = ", ".join(known for known in (outlet, date, f"{words} words") if known)
            yield from self.entry(siglum, f"{about}; genre: {genre}")
            if headline:
                yield from self.entry("", f"“{headline}”")
            if lacuna:
                yield from self.entry("", f"Text is missing: {lacuna}")
        for version in self.comparison.versions:
            yield from self.entry("", version_words(version))

    def common(self) -> Iterator[str]:
        """Outlets by outlets: how much of each report the others tell too, in how like words."""
        found = overview(self.comparison)
        if len(found.profiles) > 1:
            yield self.heading("What they have in common")
        for profile in found.profiles if len(found.profiles) > 1 else ():
            numbered = profile.numbered - profile.sentences
            furniture = f" (and {numbered} of page furniture, numbered with them)" if numbered else ""
            counted = f"of {profile.sentences} sentences{furniture} {profile.unlinked} without counterpart"
            only = "" if profile.alone is None else f", {profile.alone} of them told here alone"
            yield from self.entry(profile.report, f"{counted}{only}")
            for pair in (pair for pair in found.pairs if pair.left == profile.report):
                shared = f", {pair.shared_words} words shared word for word" if pair.shared_words else ""
                told = f"{pair.told:.0%} also told by {pair.right}, words {pair.wording:.0%} alike{shared}"
                yield from self.entry("", told)

    def points(self) -> Iterator[str]:
        """Every passage: the readings one below the other, then the differences."""
        if self.comparison.passages:
            yield self.heading(SIDE_BY_SIDE)
        standings = standings_of(self.comparison)
        for passage in self.comparison.passages:
            yield f"\nPoint {self.comparison.number_of(passage)} · {told_by(passage, standings.supported)}"
            variants = shown_variants(self.comparison, passage)
            for reading in passage.readings:
                report = self.comparison.event.report(reading.report)
                told = [self.marked(report, report.sentences[k].span, variants) for k in reading.sentences]
                yield from self.entry(reading.report, " … ".join(told))
            for siglum, its in absent(self.comparison, standings, passage).items():
                part = answer(self.comparison, passage, siglum, its)[:1] if its.state is State.PART else ()
                said = f": {in_marks(self.words(part[0]))}" if part else ""
                yield from self.entry(siglum, f"{its.sign} {its.words}{said}")
            for variant in variants:
                yield from self.entry("", f"{variant.kind.value}: {self.sides(variant)}")

    def alone(self) -> Iterator[str]:
        """Sentences that no link reaches, by report: those that surely no other tells, then the others."""
        every = self.comparison.event.reports
        reports = every if Step.POINTS in self.comparison.done and len(every) > 1 else ()
        only, without = alone(self.comparison), unlinked(self.comparison)
        for report in reports:
            sure, others = sorted(only[report.siglum]), sorted(without[report.siglum] - only[report.siglum])
            yield from self.sentences(f"Told by {report.siglum} alone", report, sure)
            yield from self.sentences(f"{report.siglum}: no counterpart found, perhaps told by others", report, others)

    def sentences(self, title: str, report: Report, numbers: Sequence[int]) -> Iterator[str]:
        """Sentences of one report under a heading; nothing where there are none."""
        if numbers:
            yield self.heading(title)
            for number in numbers:
                yield from self.entry(report.siglum, report.sentence_text(number))
            yield ""

    def figures(self) -> Iterator[str]:
        """A question a paragraph: the very words of each report, the verdict and its reason."""
        table = figures(self.comparison)
        yield from self.title(table)
        for question, *told, verdict, why in table.rows:
            yield from self.told(f"{verdict}: {question}", told, why)

    def quotations(self) -> Iterator[str]:
        """Statements that several reports give."""
        table = quotations(self.comparison)
        yield from self.title(table)
        for *told, difference, why in table.rows:
            yield from self.told(f"{difference}: {why}", told)

    def called(self) -> Iterator[str]:
        """What each outlet calls the same thing, what is named most often first."""
        table = called(self.comparison)
        yield from self.title(table)
        for kind, *told in table.shown:
            yield from self.told(kind, told)
        if table.folded:
            yield from ("", *self.entry("", f"Not listed here: {len(table.folded)} more."))

    def silence(self) -> Iterator[str]:
        """What others tell and a report does not: by sort, the most prominent of each first."""
        if self.comparison.omissions:
            yield self.heading(SILENCE)
        ordered = silences(self.comparison)
        whole = [one for one in ordered if not (one.partly or one.state is State.STRANGER)]
        chosen = whole[:SILENT] + [one for one in ordered if one.partly][:LISTED_IN_PART]
        shown, others = [one for one in ordered if one in chosen], [one for one in ordered if one not in chosen]
        for kind, omissions in groupby(shown, key=lambda omission: sort_of(self.comparison, omission)):
            yield f"\n{kind.value.capitalize()}"
            for omission in omissions:
                yield from self.omitted(omission)
        if others:
            counts = Counter(sort_of(self.comparison, omission).value for omission in others)
            told = ", ".join(f"{count} {kind}" for kind, count in counts.items())
            yield from ("", *self.entry("", f"Not listed here: {told}."))

    def omitted(self, omission: Omission) -> Iterator[str]:
        """A point in the words of one who tells it, and what the report has of it, or near it."""
        told = self.words(omission.named)
        found = whole(self.comparison, omission)
        tells = (
            "tells it, but not all"
            if omission.partly and found and found.standing.state is State.TOLD
            else TELLS[omission.state]
        )
        absent = missing_in(self.comparison, omission)
        yield from self.entry(absent, f"{tells}; told by {tellers(omission)}: {in_marks(told)}")
        if omission.partly:
            lacking = ", ".join(in_marks(self.words(place)) for place in missing(self.comparison, omission))
            yield from self.entry("", f"missing in {omission.absent}: {lacking}")
        if near := nearest(self.comparison, omission):
            yield from self.entry("", f"{omission.absent} says: {in_marks(self.words(near))}")

    def shared(self) -> Iterator[str]:
        """Runs of the same words in several reports."""
        table = shared(self.comparison)
        yield from self.title(table)
        for sharing, count, sigla, words in table.rows:
            yield from self.entry("", f"{sharing}, {count} words, {sigla}: {words}")

    def title(self, table: Table) -> Iterator[str]:
        """The heading of a table that has rows."""
        if table.rows:
            yield self.heading(table.title)

    def told(self, about: str, cells: Sequence[str], why: str = "") -> Iterator[str]:
        """A row of a table with a column a report: what it is about, the words of each that has any, and why."""
        yield from ("", *textwrap.wrap(about, self.width))
        for siglum, words in zip(self.comparison.event.sigla, cells, strict=True):
            if words:
                yield from self.entry(siglum, words)
        if why:
            yield from self.entry("", why)

    def heading(self, title: str) -> str:
        """A title with a rule below it."""
        return f"{visible(title)}\n{'─' * min(self.width, len(title))}"

    def entry(self, label: str, words: str) -> list[str]:
        """A paragraph with its label in the margin."""
        margin = f"{label:<5} "
        return textwrap.wrap(
            on_one_line(words),
            self.width,
            initial_indent=margin,
            subsequent_indent=" " * len(margin),
            break_on_hyphens=False,
        )

    def marked(self, report: Report, within: Span, variants: Sequence[Variant]) -> str:
        """The words of a span with those marked that differ."""
        pieces = in_pieces(report, within, variants)
        return "".join(self.mark(report.words(span), kind) if kind else report.words(span) for span, kind in pieces)

    def sides(self, variant: Variant) -> str:
        """Both sides of a difference in the very words, and the reason that there is."""
        told = " / ".join(f"{place.report} {in_marks(self.words(place))}" for place in variant.places)
        told = told if len(variant.places) > 1 else f"only {told}"
        return f"{told} – {visible(variant.reason)}" if variant.reason else told

    def words(self, place: Place) -> str:
        """The very words of a place, on one line."""
        return on_one_line(self.comparison.words(place))
