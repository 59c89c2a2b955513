"""A passage with its sources, as text for notes. Pure."""

from __future__ import annotations

from align.alignment import Passage
from align.marks import Place
from align.model import Comparison
from corpus.days import day
from corpus.model import Report
from tui.paint import drawn, drawn_on_one_line


def passage_text(comparison: Comparison, passage: Passage) -> str:
    """Every reading with outlet, headline, date and address."""
    event = comparison.event
    readings = [
        f"{_source(event.report(reading.report))}\n“{_words(event.report(reading.report), reading.sentences)}”"
        for reading in passage.readings
    ]
    return "\n\n".join([f"{drawn(event.title)}: point {comparison.number_of(passage)}", *readings]) + "\n"


def place_text(comparison: Comparison, place: Place) -> str:
    """The sentence at a place with its source."""
    report = comparison.event.report(place.report)
    number = report.sentence_at(place.span.start)
    words = _words(report, (number,)) if number is not None else drawn(report.words(place.span))
    return f"{_source(report)}\n“{words}”\n"


def _source(report: Report) -> str:
    facts = [report.outlet.name, report.headline, report.byline, day(report.date), report.url]
    return ", ".join(drawn(fact) for fact in facts if fact) + ":"


def _words(report: Report, sentences: tuple[int, ...]) -> str:
    parts = [drawn_on_one_line(report.sentence_text(number)) for number in sentences]
    gaps = ["" if k == 0 else " " if sentences[k] == sentences[k - 1] + 1 else " […] " for k in range(len(parts))]
    return "".join(gap + part for gap, part in zip(gaps, parts, strict=True))
