"""A table of findings: what modes 2 to 7 show, as values made from a comparison and a view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from textual.content import Content

from align.marks import Place
from align.model import Comparison
from align.steps import Step
from corpus.model import Report, Span
from tui.paint import QUIET, drawn_on_one_line
from tui.view import View
from tui.waiting import BY_ITSELF, alone, not_yet, one_report

NOTHING: Final = Content("")
NARROWEST: Final = 24
"""Cells that a column of running words needs at least."""
LONGEST: Final = 160
"""Characters of a report quoted in one cell."""
CUT: Final = " …"
"""After words that go on."""

ROOMY: Final = 96
"""Cells from which on several cells of running words stand beside each other."""

NO_ENTRY: Final = frozenset(("", "–"))
"""Cells that say that an outlet has nothing here."""

Part = Content | str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, and its width as in `tui.layout.column_widths`."""

    title: str
    share: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table."""

    cells: tuple[Content, ...]
    places: tuple[Place | None, ...] = ()
    """For each cell the place that Enter opens in Read, if it opens one."""
    passage: str | None = None
    """The point that Enter opens where there is no place."""
    detail: Content = NOTHING
    """What the panel below says while the row is current."""
    heading: bool = False
    """Whether it stands over the rows that follow it."""
    reports: tuple[str, ...] = ()
    """The reports that it is about, if these are not those of its places."""
    title: str = ""
    """What a bookmark of it is called, if not after the first cell."""
    kept: tuple[Place, ...] = ()
    """What a bookmark of it quotes, if not all its places."""
    nearest: tuple[Place, ...] = ()
    """What comes nearest to what the silent reports do not tell; a bookmark quotes it too."""
    silent: tuple[str, ...] = ()
    """The reports that do not tell it."""
    group: str = ""
    """The group that a heading begins, to which the reader can go."""
    leads: str = ""
    """The group to which Enter goes instead of to Read."""
    details: tuple[Content, ...] = ()
    """For each cell what the panel says instead of `detail` while the cell is current."""
    counted: str = ""
    """What a heading says before the number of its rows."""
    foremost: tuple[Place, ...] = ()
    """Where the sentences stand that the panel quotes first."""
    also: tuple[Place, ...] = ()
    """Where those stand that tell the same and are quoted last."""
    within: tuple[Place, ...] = ()
    """Whole places that a cell may cut short: a filter looks for words here too."""
    find: str = ""
    """What a bookmark of the row is, if not what its page says."""

    def beside(self, column: int) -> tuple[str, ...]:
        """The sigla of the reports that belong beside the one that Enter opens, the nearest first."""
        place = self.place(column)
        reports = self.reports or tuple(place.report for place in self.places if place)
        return tuple(dict.fromkeys(siglum for siglum in reports if place and siglum != place.report))

    def of(self, sigla: Sequence[str]) -> Entry:
        """The row without the places of other reports, where it has any of these, and without those reports."""
        places = tuple(place if place and place.report in sigla else None for place in self.places)
        reports = tuple(siglum for siglum in self.reports if siglum in sigla)
        return replace(self, places=places if any(places) else self.places, reports=reports)

    @property
    def opens(self) -> bool:
        """Whether Enter leads anywhere from here."""
        return bool(self.leads or self.passage or any(self.places))

    def about(self, column: int) -> Content:
        """What the panel below says while the cursor is in a column of the row."""
        return self.details[column] if column < len(self.details) else self.detail

    def place(self, column: int) -> Place | None:
        """The place for a column, else the first of the row."""
        if column < len(self.places) and self.places[column]:
            return self.places[column]
        return next((place for place in self.places if place), None)


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, rows, a sentence on how to read them, one for when there are none, empty lines after each.

    `sigla` are those of the outlets that have a column each, the last ones; where there are none, each row has all.
    """

    columns: tuple[Column, ...]
    entries: tuple[Entry, ...]
    guide: str
    empty: str
    air: int = 1
    sigla: tuple[str, ...] = ()

    def outlet(self, column: int) -> str | None:
        """The outlet that has a column; None where the column is no outlet's."""
        number = column - (len(self.columns) - len(self.sigla))
        return self.sigla[number] if 0 <= number < len(self.sigla) else None


@dataclass(frozen=True, slots=True)
class Page:
    """One table of a mode; `make` makes it from a comparison, a view and the width in cells.

    `needs` is the step of the comparison that finds `what` it shows. `follows`: it opens on the row of the selected
    passage. A table that begins with what tells most opens at its top. `find` is what a bookmark of one of its rows is.
    `compares`: what of it needs two reports to be seen; empty where one report has something to show.
    """

    title: str
    make: Callable[[Comparison, View, int], Table]
    needs: Step
    what: str
    follows: bool = True
    find: str = ""
    compares: str = ""

    def table(self, comparison: Comparison, view: View, width: int, *, working: bool) -> Table:
        """The table; where it cannot be made, or not yet, nothing but a sentence on why."""
        if self.compares and one_report(comparison.event):
            return _nothing(f"{alone(self.compares)} {BY_ITSELF}")
        if self.needs in comparison.done:
            return _of_two(self.make(comparison, view, width), comparison, view)
        return _nothing(not_yet(self.what, self.needs, comparison.done, working=working))


def _of_two(table: Table, comparison: Comparison, view: View) -> Table:
    """A table of two reports alone leads to these; nothing but a sentence says of whom there is nothing."""
    if len(view.order) == len(comparison.event.reports):
        return table
    entries = tuple(entry.of(view.order) for entry in table.entries)
    return replace(table, entries=entries, empty=f"{' and '.join(view.order)} alone: {table.empty}")


def _nothing(why: str) -> Table:
    return Table((Column(""),), (), "", why)


Pages = Sequence[Page]


def heading(words: str, columns: int, level: int = 1) -> Entry:
    """A heading row. Level 1 begins a group that the reader can go to, level 2 stands inside one."""
    style = "bold $siglum" if level == 1 else "$siglum"
    cells = (Content.styled(words, style), *(NOTHING,) * (columns - 1))
    return Entry(cells, heading=True, group=words if level == 1 else "")


def under(words: str, entries: Iterable[Entry], level: int = 1) -> list[Entry]:
    """Rows under a heading that says how many they are; nothing where there are none."""
    rows = list(entries)
    if not rows:
        return []
    return [replace(heading(f"{words} · {len(rows)}", len(rows[0].cells), level), counted=words), *rows]


def outlets(view: View, width: int, label: int, least: int = NARROWEST) -> tuple[str, ...]:
    """The sigla whose columns fit beside a label column of `label` cells: the base, then those after `view.first`."""
    columns = max(1, min(len(view.order), (width - label) // least))
    return view.shown(columns)


def fitted(table: Table, sigla: Sequence[str], width: int, label: int, least: int = NARROWEST) -> Table:
    """The table with a column an outlet where all of them fit, else with the outlets' cells below each other.

    The first column is the label; the others belong to `sigla`.
    """
    if label + least * len(sigla) <= width:
        return replace(table, sigla=tuple(sigla))
    columns = (table.columns[0], Column("In the reports"))
    return replace(table, columns=columns, entries=tuple(_stacked(entry, sigla) for entry in table.entries))


def _stacked(entry: Entry, sigla: Sequence[str]) -> Entry:
    if entry.heading:
        return replace(entry, cells=entry.cells[:2])
    said = [(siglum, cell) for siglum, cell in zip(sigla, entry.cells[1:], strict=True) if cell.plain not in NO_ENTRY]
    told = lines(*(Content.assemble((f"{siglum} ", "bold $siglum"), *_on_one_line(cell)) for siglum, cell in said))
    first = entry.place(0)
    reports = entry.reports or tuple(dict.fromkeys(place.report for place in entry.places if place))
    return replace(entry, cells=(entry.cells[0], told), places=(first, first), reports=reports)


def _on_one_line(cell: Content) -> list[Content | str]:
    """The lines of a cell one after the other, with a dot between."""
    parts: list[Content | str] = []
    for line in cell.split("\n"):
        parts += [" · ", line] if parts else [line]
    return parts


def below(entry: Entry) -> Entry:
    """The row in two columns: all cells but the first below each other."""
    if entry.heading:
        return replace(entry, cells=entry.cells[:2])
    return replace(entry, cells=(entry.cells[0], lines(*(cell for cell in entry.cells[1:] if cell))))


def words_of(report: Report, span: Span, longest: int = LONGEST) -> str:
    """The very words, on one line, cut at the end where they are long."""
    return shortened(report.quoted(span), longest)


def shortened(words: str, longest: int = LONGEST) -> str:
    """Words on one line, cut at the end where they are long."""
    words = drawn_on_one_line(words)
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + CUT


def beginning(report: Report, span: Span) -> Span:
    """The span, cut at a space where it is long."""
    if len(span) <= LONGEST:
        return span
    end = report.text.rfind(" ", span.start, span.start + LONGEST)
    return Span(span.start, end if end > span.start else span.start + LONGEST)


def lines(*parts: Part | None) -> Content:
    """Parts below each other; None is left out."""
    made = [part if isinstance(part, Content) else Content.assemble(part) for part in parts if part is not None]
    return Content("\n").join(made)


def quiet(words: str) -> Content:
    """Words to be read last."""
    return Content.styled(words, QUIET)
