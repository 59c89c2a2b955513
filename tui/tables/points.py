"""Mode 2, Points: every point told, and which outlets tell it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from textual.content import Content

from align.bookmarks import POINT
from align.model import Comparison, Passage, Place, Step
from align.steps import step_number
from corpus.model import Span
from tui.explain import explain_passage
from tui.paint import QUIET
from tui.tables.table import Column, Entry, Page, Table, lines, quiet, under, words_of
from tui.view import View

CELL: Final = 9
"""Cells of an outlet's column: a mark and a sentence number."""
LINES: Final = 2
"""Lines of a point's words, more or less."""


def points(comparison: Comparison, view: View, width: int) -> Table:
    """A row a point, a column an outlet: ● with the number of the sentence, ∅ where it is not told."""
    sigla = _fitting(view, width)
    columns = (Column("Point", 1), *(Column(s, -CELL) for s in sigla))
    told = len(view.order)
    longest = LINES * max(20, width - CELL * len(sigla) - 6)
    by_count = sorted(comparison.passages, key=lambda passage: -len(passage.readings))
    entries: list[Entry] = []
    final = Step.POINTS in comparison.done
    for count, passages in groupby(by_count, key=lambda passage: len(passage.readings)):
        name = f"Told by all {told}" if count == told else f"Told by {count} of {told}"
        name = name if final else f"By shared words so far: {name[0].lower()}{name[1:]}"
        entries += under(name, (_point(comparison, passage, sigla, view, longest) for passage in passages))
    if final:
        entries += under("Told by one alone", _alone(comparison, sigla, view))
        guide = "● sentence that tells it · ∅ not told · – no counterpart · ✂ text incomplete"
    else:
        guide = f"● sentence that tells it. Points found by shared words; all come in {step_number(Step.POINTS)}."
    empty = "No point is told by two reports." if final else guide
    return Table(columns, tuple(entries), guide, empty, air=0, shown=len(sigla))


def _fitting(view: View, width: int) -> tuple[str, ...]:
    return view.shown(max(1, min(len(view.order), (width - 30) // CELL)))


def _point(comparison: Comparison, passage: Passage, sigla: tuple[str, ...], view: View, longest: int) -> Entry:
    first = next((siglum for siglum in view.order if passage.reading(siglum)), passage.readings[0].report)
    places = [_place(comparison, passage, siglum) for siglum in sigla]
    number = comparison.passages.index(passage) + 1
    teller = _place(comparison, passage, first)
    words = words_of(comparison.event.report(first), teller.span, longest) if teller else ""
    return Entry(
        (Content.assemble((f"{number} ", QUIET), words), *(_mark(comparison, passage, siglum) for siglum in sigla)),
        (teller, *places),
        passage.id,
        lines(*explain_passage(comparison, passage, number, view.order)),
    )


def _place(comparison: Comparison, passage: Passage, siglum: str) -> Place | None:
    reading = passage.reading(siglum)
    return Place(siglum, comparison.event.report(siglum).sentences[reading.sentences[0]].span) if reading else None


def _mark(comparison: Comparison, passage: Passage, siglum: str) -> Content:
    reading = passage.reading(siglum)
    if reading:
        return Content.assemble(
            ("●", "bold $kind-words"), f" {reading.sentences[0] + 1}{'+' if len(reading.sentences) > 1 else ''}"
        )
    if any(o.absent == siglum and o.passage == passage.id for o in comparison.omissions):
        return Content("∅")
    if Step.POINTS not in comparison.done:
        return Content("")
    return quiet("✂" if comparison.event.report(siglum).lacuna else "–")


def _alone(comparison: Comparison, sigla: tuple[str, ...], view: View) -> Iterator[Entry]:
    """Sentences that no other report has a counterpart for, report by report."""
    told = {(r.report, number) for passage in comparison.passages for r in passage.readings for number in r.sentences}
    for siglum in view.order:
        report = comparison.event.report(siglum)
        for number, sentence in enumerate(report.sentences):
            if sentence.boilerplate or (siglum, number) in told:
                continue
            place = Place(siglum, Span(sentence.span.start, sentence.span.end))
            marks = (Content.assemble(("○", "bold"), f" {number + 1}") if s == siglum else Content("") for s in sigla)
            detail = Content.assemble(
                (f"{siglum}, sentence {number + 1}", "bold"), (" · no counterpart elsewhere", QUIET)
            )
            yield Entry((Content(words_of(report, sentence.span)), *marks), (place,), None, detail)


PAGES: Final = (Page("Points", points, Step.SHARED_WORDS, "points", find=POINT),)
