"""Mode 6, Silence: what is told elsewhere and not here, and what is told in borrowed words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from textual.content import Content

from align.model import Comparison, Omission, Passage, Place, SharedText
from tui.explain import quote
from tui.paint import visible
from tui.tables.table import Column, Entry, Page, Table, lines, quiet, under, words_of
from tui.view import View

SIGLA: Final = 14
"""Cells of a column of sigla."""


def omissions(comparison: Comparison, view: View, width: int) -> Table:
    """Points that some reports tell and others do not, the most prominent first."""
    del view, width
    columns = (
        Column("The point, as told", 3),
        Column("Told by", -SIGLA),
        Column("Not told by", -SIGLA),
        Column("The nearest thing there", 2),
    )
    passages = {passage.id: passage for passage in comparison.passages}
    by_point: dict[str, list[Omission]] = {}
    for omission in comparison.omissions:
        by_point.setdefault(omission.passage, []).append(omission)
    points = sorted(by_point.items(), key=lambda item: -max(omission.prominence for omission in item[1]))
    count = len(comparison.event.reports)
    entries: list[Entry] = []
    rows = [
        (_group(len(absent), count), _omitted(comparison, passages[id_], absent))
        for id_, absent in points
        if id_ in passages
    ]
    for title in ("Left out by one alone", "Left out by some", "Told by one alone"):
        entries += under(title, (entry for group, entry in rows if group == title))
    guide = "A point counts as not told only where the text is complete and nothing in it comes near enough."
    return Table(columns, tuple(entries), guide, "Nothing is left out: every point found is told by all.")


def _group(absent: int, reports: int) -> str:
    if absent == 1:
        return "Left out by one alone"
    return "Told by one alone" if absent >= reports - 1 else "Left out by some"


def _omitted(comparison: Comparison, passage: Passage, absent: list[Omission]) -> Entry:
    event = comparison.event
    reading = passage.readings[0]
    place = Place(reading.report, event.report(reading.report).sentences[reading.sentences[0]].span)
    cells = (
        Content.assemble((f"{reading.report} ", "bold"), words_of(event.report(reading.report), place.span)),
        Content(", ".join(absent[0].told_by)),
        Content.styled(f"∅ {', '.join(omission.absent for omission in absent)}", "bold"),
        lines(*(_nearest(comparison, omission) for omission in absent)),
    )
    nearest = next((_place(comparison, omission) for omission in absent if omission.nearest is not None), None)
    detail = lines(*(_explained(comparison, omission) for omission in absent))
    return Entry(cells, (place, place, nearest, nearest), passage.id, detail)


def _place(comparison: Comparison, omission: Omission) -> Place | None:
    if omission.nearest is None:
        return None
    report = comparison.event.report(omission.absent)
    return Place(omission.absent, report.sentences[omission.nearest].span)


def _nearest(comparison: Comparison, omission: Omission) -> Content:
    place = _place(comparison, omission)
    if place is None:
        return quiet(f"{omission.absent}: nothing near")
    words = words_of(comparison.event.report(place.report), place.span, 70)
    return quiet(f"{omission.absent}: “{words}” {omission.score:.0%}")


def _explained(comparison: Comparison, omission: Omission) -> str:
    place = _place(comparison, omission)
    near = (
        f"; the nearest thing it says is {quote(comparison.event.report(place.report), place.span)}, "
        f"{omission.score:.0%} likely the same"
        if place
        else ""
    )
    early = "; but it was published before this was known" if omission.published_before else ""
    return f"{omission.absent} does not tell this{near}{early}. Told by {', '.join(omission.told_by)}."


def shared(comparison: Comparison, view: View, width: int) -> Table:
    """Runs of the same words in several reports, the longest first."""
    del view, width
    columns = (Column("Words", -7), Column("Reports", -SIGLA), Column("The same words", 1))
    found = sorted(comparison.shared_text, key=lambda run: (run.sharing.value, -run.words))
    entries: list[Entry] = []
    for sharing, runs in groupby(found, key=lambda run: run.sharing):
        entries += under(sharing.value.capitalize(), _runs(comparison, list(runs)))
    guide = "Copied runs: a common quotation, common agency text, a copy of another report, or a set phrase."
    return Table(columns, tuple(entries), guide, "No longer run of the same words stands in two reports.")


def _runs(comparison: Comparison, runs: list[SharedText]) -> Iterator[Entry]:
    for run in runs:
        first = run.places[0]
        words = words_of(comparison.event.report(first.report), first.span, 400)
        sigla = ", ".join(dict.fromkeys(place.report for place in run.places))
        cells = (Content(str(run.words)), Content.styled(sigla, "bold"), Content(words))
        yield Entry(cells, (first, run.places[-1], first), None, quiet(f"{visible(run.sharing.value)}: {sigla}"))


PAGES: Final = (Page("Not told", omissions), Page("Same words", shared))
