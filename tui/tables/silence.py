"""Mode 6, Silence: what is told elsewhere and not here, each row from `omitted`; borrowed words stand in `sharing`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from textual.content import Content

from align.alignment import LIKELY
from align.bookmarks import NOT_TOLD, SAME_WORDS
from align.findings import Omission, State
from align.marks import Place
from align.model import Comparison
from align.steps import Step
from align.views.silences import Silence, silences, sort_of
from corpus.days import day
from tui.paint import QUIET, drawn
from tui.tables.omitted import omitted
from tui.tables.sharing import borrowed, shared
from tui.tables.table import (
    ROOMY,
    Column,
    Entry,
    Page,
    Table,
    below,
    heading,
    quiet,
    under,
)
from tui.view import View

SIGLA: Final = 14
"""Cells of a column of sigla."""
MISSING: Final = 22
"""Cells of the column that says where a point is missing: a siglum, and when an earlier report was published."""
WIDE, ON_ONE_LINE = 150, 34
"""From so many cells of the screen on that column has so many: room for day and minute on one line."""
TITLES: Final = {
    **{kind: kind.value.capitalize() for kind in Silence},
    Silence.PART: "Told only in part: something of the point, but not these words of the others",
    Silence.UNSURE: f"Perhaps told: the nearest sentence is under {LIKELY:.0%} likely",
    Silence.STRANGER: "Told by reports that seem to tell another event: no silence",
}
INSTEAD: Final = "What is there instead"
GUIDE: Final = (
    "∅ not told, though others do; ●, ◐ not all; – undecided; “earlier”: published before any of them. "
    "%: how likely the nearest words tell it."
)
BY_REPORT: Final = "What each report leaves out. Enter goes to a report, ] and [ to the next group and back."
COMPLETE: Final = "Nothing is left out: every point found is told by all."
COPIED: Final = "which words stand in others too"


def omissions(comparison: Comparison, view: View, width: int) -> Table:
    """Points that some reports tell and others do not; those left out whole by reports that could know them first."""
    points: dict[tuple[State, Place], list[Omission]] = {}
    for omission in _between(comparison, view):
        together = State.SILENT if omission.state is State.EARLIER else omission.state
        points.setdefault((together, omission.named), []).append(omission)
    entries: list[Entry] = []
    for kind, title in TITLES.items():
        of_kind = (found for found in points.values() if sort_of(comparison, found[0]) is kind)
        rows = (omitted(comparison, found, view) for found in of_kind)
        entries += under(title, rows)
    cells = ON_ONE_LINE if width >= WIDE else MISSING
    columns = (Column("The point, as told", 3), Column("Told by", -SIGLA), Column("Missing in", -cells))
    return _fitting(Table((*columns, Column(INSTEAD, 2)), tuple(entries), GUIDE, COMPLETE), width)


def _between(comparison: Comparison, view: View) -> Iterator[Omission]:
    """What one of the reports that are looked at leaves out and another one of them tells, or perhaps tells."""
    for omission in silences(comparison):
        if omission.absent in view.order and not {*omission.told_by, *omission.perhaps}.isdisjoint(view.order):
            yield omission


def by_report(comparison: Comparison, view: View, width: int) -> Table:
    """The same, report by report, after a list of the reports."""
    left_out: dict[str, list[Omission]] = {siglum: [] for siglum in view.order}
    for omission in _between(comparison, view):
        left_out[omission.absent].append(omission)
    entries = under("Reports", (_counted(comparison, siglum, its) for siglum, its in left_out.items()), level=0)
    for siglum, its in left_out.items():
        name = _name(comparison, siglum)
        entries.append(replace(heading(f"{name} · {day(comparison.event.report(siglum).date)}", 3), group=name))
        for kind, title in TITLES.items():
            found = [omission for omission in its if sort_of(comparison, omission) is kind]
            entries += under(title, (_without_column(omitted(comparison, [one], view), 2) for one in found), level=2)
    columns = (Column("The point, as told", 3), Column("Told by", -SIGLA), Column(INSTEAD, 2))
    listed = tuple(entries) if any(left_out.values()) else ()
    return _fitting(Table(columns, listed, BY_REPORT, COMPLETE), width)


def _name(comparison: Comparison, siglum: str) -> str:
    report = comparison.event.report(siglum)
    return f"{drawn(siglum)} · {drawn(report.outlet.name)}"


def _counted(comparison: Comparison, siglum: str, left_out: Sequence[Omission]) -> Entry:
    """A report in the list of reports: how much it leaves out."""
    counts = Counter(sort_of(comparison, omission) for omission in left_out)
    part = counts[Silence.PART]
    unsure, earlier, ahead = (counts[sort] for sort in (Silence.UNSURE, Silence.EARLIER, Silence.AHEAD))
    stranger = counts[Silence.STRANGER]
    untold = counts.total() - earlier - ahead - unsure - part - stranger
    said = f"{untold} not told · {part} in part · {unsure} perhaps told · {earlier} earlier"
    said += f" · {ahead} perhaps earlier" if ahead else ""
    said += f" · {stranger} perhaps of another event" if stranger else ""
    if comparison.event.report(siglum).lacuna:
        said = "✂ its text is incomplete: nothing is known of what it leaves out"
    name = _name(comparison, siglum)
    cells = (Content.styled(name, "bold"), Content(""), Content(said))
    return Entry(cells, detail=quiet(f"Enter goes to what {drawn(siglum)} leaves out."), leads=name)


def _fitting(table: Table, width: int) -> Table:
    """All columns, or two where the cells have no room beside each other."""
    if width >= ROOMY:
        return table
    *_, last = table.columns
    before = "Missing in, and w" if len(table.columns) > len(("point", "told by", "instead")) else "W"
    columns = (Column("The point, as told"), Column(f"{before}{last.title[1:].lower()}"))
    return replace(table, columns=columns, entries=tuple(below(_with_tellers(entry)) for entry in table.entries))


def _with_tellers(entry: Entry) -> Entry:
    """The row with those who tell the point said to be so, where no title stands above them."""
    if entry.heading or entry.leads:
        return entry
    point, tellers, *absent, instead = entry.cells
    return replace(entry, cells=(point, *absent, Content.assemble(("told by ", QUIET), tellers), instead))


def _without_column(entry: Entry, column: int) -> Entry:
    cells, places = list(entry.cells), list(entry.places)
    del cells[column], places[column]
    return replace(entry, cells=tuple(cells), places=tuple(places))


PAGES: Final = (
    Page("Not told", omissions, Step.WORDING, "points that are not told", find=NOT_TOLD, compares="what it leaves out"),
    Page(
        "By report", by_report, Step.WORDING, "points that are not told", find=NOT_TOLD, compares="what it leaves out"
    ),
    Page(
        "Same words",
        shared,
        Step.MARKS,
        "runs of the same words, and why they are shared,",
        find=SAME_WORDS,
        compares=COPIED,
    ),
    Page("Who shares", borrowed, Step.MARKS, "runs of the same words, and why they are shared,", compares=COPIED),
)
