"""Flat tables for a spreadsheet: what a row is about stands in it in words, so that nothing has to be joined.

Sentences count from 1 here, as on screen and paper; the columns say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from align.alignment import Passage
from align.export.colophon import notes
from align.export.csv_file import Row, csv_file
from align.export.tables import figures_in_order
from align.findings import FigureComparison, State
from align.marks import Figure, Moment
from align.model import Comparison
from align.steps import Step
from align.views.standings import Standings, standings_of
from align.views.stated import counted_beside, named_supplier
from corpus.clean import visible
from corpus.model import Report

POINTS: Final = (
    *("point", "passage", "report", "outlet", "date", "state", "likelihood"),
    *("sentences_from_1", "words", "nearest_from_1", "nearest_words"),
)
FIGURES: Final = (
    *("question", "verdict", "reason", "point", "passage", "report", "outlet", "date"),
    *("words", "counted", "supplier", "low", "high", "unit", "sentence_from_1", "sentence_words"),
)
BETWEEN: Final = " … "
"""What stands between sentences of one report that tell a point."""
COMPUTED: Final = frozenset("=+-@")
"""With these a spreadsheet begins a formula; an apostrophe before them makes words of it."""
NOTE: Final = "note"
HEADLINE: Final = "headline"
DATE: Final = "date"
"""The unit of days and times, whose low and high ends are ISO 8601."""


def as_points(comparison: Comparison) -> bytes:
    """The points as one CSV file (UTF-8 with byte order mark): a row a point and report.

    A row says how the report stands to the point, how likely, and in which words. Last come rows of no point, whose
    state is "note": what is left out or doubtful, in a sentence each.
    """
    noted: Iterator[Row] = ({"state": NOTE, "words": said} for said in notes(comparison))
    return csv_file(POINTS, map(_harmless, (*_points(comparison), *noted))).encode()


def flat_tables(comparison: Comparison) -> dict[str, str]:
    """The points and the figures as CSV, by name: what has rows."""
    found = {"flat_points": (POINTS, _points(comparison)), "flat_figures": (FIGURES, _figures(comparison))}
    filled = {
        name: (columns, rows) for name, (columns, given) in found.items() if (rows := list(map(_harmless, given)))
    }
    return {name: csv_file(columns, rows) for name, (columns, rows) in filled.items()}


def _harmless(row: Row) -> Row:
    """The row with no words that a terminal would obey or a spreadsheet compute."""
    return {name: _as_words(value) if isinstance(value, str) else value for name, value in row.items()}


def _as_words(words: str) -> str:
    formula = words[:1] in COMPUTED and not words[1:2].isdigit()
    return f"'{visible(words)}" if formula else visible(words)


def _points(comparison: Comparison) -> Iterator[Row]:
    standings = standings_of(comparison)
    found = Step.POINTS in comparison.done
    for passage in comparison.passages:
        number = comparison.number_of(passage)
        for report in comparison.event.reports:
            about = {"point": number, "passage": passage.id, **_about(report)}
            if passage.reading(report.siglum):
                yield {**about, **_telling(report, passage, standings)}
            elif found:
                yield {**about, **_without(report, passage, standings)}


def _about(report: Report) -> Row:
    return {"report": report.siglum, "outlet": report.outlet.name, "date": report.date}


def _telling(report: Report, passage: Passage, standings: Standings) -> Row:
    """How surely a report tells a point, and its sentences."""
    reading = passage.reading(report.siglum)
    told = reading.sentences if reading else ()
    link = standings.supported.get(passage.id, {}).get(report.siglum)
    return {
        "state": standings.of(passage, report.siglum).state.value,
        "likelihood": _likelihood(link.probability if link else None),
        "sentences_from_1": " ".join(str(sentence + 1) for sentence in told),
        "words": BETWEEN.join(report.sentence_text(sentence) for sentence in told),
    }


def _without(report: Report, passage: Passage, standings: Standings) -> Row:
    """What is known of a report that has no sentence for a point, with the one that comes nearest to it."""
    standing = standings.of(passage, report.siglum)
    near = standing.nearest if standing.state is not State.LACUNA else None
    return {
        "state": standing.state.value,
        "likelihood": _likelihood(standing.probability),
        "nearest_from_1": "" if near is None else near + 1,
        "nearest_words": "" if near is None else report.sentence_text(near),
    }


def _likelihood(probability: float | None) -> str:
    return "" if probability is None else f"{probability:.4f}"


def _figures(comparison: Comparison) -> Iterator[Row]:
    numbers = {passage.id: comparison.number_of(passage) for passage in comparison.passages}
    for found in figures_in_order(comparison):
        for one in comparison.stated(found):
            report = comparison.event.report(one.report)
            yield {**_asked(found, numbers), **_about(report), **_stated(report, one)}


def _asked(found: FigureComparison, numbers: dict[str, int]) -> Row:
    return {
        "question": found.question,
        "verdict": found.verdict.value,
        "reason": found.reason,
        "point": numbers.get(found.passage or "", ""),
        "passage": found.passage,
    }


def _stated(report: Report, one: Figure | Moment) -> Row:
    """A figure or a date in the words of its report, as a value, and in its sentence."""
    in_headline = one.sentence < 0
    sentence = report.headline or "" if in_headline else report.sentence_text(one.sentence)
    told = {
        "words": report.words(one.span),
        "sentence_from_1": HEADLINE if in_headline else one.sentence + 1,
        "sentence_words": sentence,
    }
    if isinstance(one, Moment):
        return {**told, "low": one.first, "high": one.last, "unit": DATE}
    counted, supplier = counted_beside(one), named_supplier(report, one)
    return {
        **told,
        "counted": report.words(counted) if counted else "",
        "supplier": report.words(supplier) if supplier else "",
        "low": one.low,
        "high": one.high,
        "unit": one.unit,
    }
