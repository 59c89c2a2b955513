"""Drawing a table of findings: the page that is shown, its rows with the words of the filter, the selection."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import replace
from importlib import import_module
from typing import Final

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from align.bookmarks import Bookmark
from align.model import Comparison
from tui.finds import kept_rows
from tui.measures import LOW, panel_lines
from tui.paint import QUIET
from tui.screens.reports import ReportsScreen
from tui.tables.narrowing import Narrowed, Narrowing
from tui.tables.table import Entry, Page, Pages, Table
from tui.view import Mode
from tui.widgets.filter_line import FilterLine
from tui.widgets.grid import Grid
from tui.widgets.rows import Rows, Titles, grid_row
from tui.wrap import as_many, in_lines

GUIDE_EDGES: Final = 4
"""Cells beside the line that says how to read the table."""
PAGES_EDGES: Final = 4
"""Cells beside and between the names of the pages and the keys that turn them."""
EMPTY_GUIDE: Final = 4
"""Lines of it where there are no rows to take their place."""


class TableScreen(ReportsScreen):
    """The page of a mode that is shown, as a table made for this width and view."""

    def __init__(self, mode: Mode) -> None:
        super().__init__(mode)
        self.pages: Pages = import_module(f"tui.tables.{mode.value}").PAGES
        self.page_number = 0
        self._table: Table | None = None
        self._narrowing: Narrowing | None = None
        self._narrowed = Narrowed((), (), 0, 0)
        self._kept: dict[int, Bookmark] = {}
        self._compared: Comparison | None = None
        self._drawn: object = None

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[self.page_number]

    @property
    def grid(self) -> Grid:
        """Its rows."""
        return self.query_one("#rows", Grid)

    @property
    @abstractmethod
    def words(self) -> str:
        """What the rows must have; empty where all are shown."""

    @abstractmethod
    def describe(self) -> None:
        """Say in the panel what the current row is about."""

    @property
    def outlet(self) -> str:
        """The report whose column has the cursor, else the one that is selected."""
        selected = self.view.place.report if self.view.place else self.view.base
        return (self._table and self._table.outlet(self.grid.column)) or selected

    @property
    def columns(self) -> int:
        """How many reports have a column, or a place in each row."""
        table = self._table
        return len(table.sigla if table and table.entries else ()) or len(self.view.order)

    @property
    def current(self) -> Entry | None:
        """The current row."""
        row, entries = self.grid.row, self._narrowed.entries
        return entries[row] if row < len(entries) else None

    def body(self) -> Iterable[Widget]:
        """Pages, guide, titles, rows, detail."""
        yield Static(id="pages")
        yield Static(id="guide")
        yield Titles(id="titles")
        yield Rows(id="rows")
        yield FilterLine()
        yield Static(id="detail")

    def draw(self) -> None:
        """Make the page's table for this width and show it, the cursor on the selection."""
        comparison = self.comparison
        if comparison is None or not self.size.width:
            return
        view = replace(self.view, passage=None, place=None, column=0)
        kept = self.rashomon.bookmarks
        width = (self.grid.outer_size.width or self.size.width) - 1
        key = (bool(self.rashomon.doing), self.page_number, view, self.size, width, kept)
        if comparison is self._compared and key == self._drawn:
            self.call_after_refresh(self._return)  # another mode may have chosen another place
            return
        self._compared, self._drawn = comparison, key
        working = bool(self.rashomon.doing)
        view = self.view.of_two(self.size.width)
        self._table = table = self.page.table(comparison, view, width, working=working)
        self.tell_state()  # how many reports are shown is known now
        self._size_panel()
        self._draw_pages()
        self._draw_guide(table)
        self._draw_titles(table)
        self._narrowing = Narrowing(comparison.event, table)
        self._kept = kept_rows(comparison, self.rashomon.standings, self.page, table.entries, kept)
        self.fill(table)
        if not isinstance(self.focused, Input):
            self.query_one(FilterLine).keep(self.words)
            self.set_focus(self.grid)
        self.call_after_refresh(self._return)

    def fill(self, table: Table) -> None:
        """Show the rows that have the words of the filter."""
        if self._narrowing is None:
            return
        self._narrowed = found = self._narrowing.to(self.words)
        rows = [grid_row(e, table, self._kept.get(k)) for k, e in zip(found.numbers, found.entries, strict=True)]
        self.grid.set_rows(rows, [column.share for column in table.columns])
        self.query_one(FilterLine).tell(found.left, found.total)
        self.refresh_bindings()

    def _draw_guide(self, table: Table) -> None:
        """How to read the table, or why there is none."""
        said = table.guide if table.entries else table.empty
        line = self.query_one("#guide", Static)
        lines = 1 if self.size.height <= LOW else 2 if table.entries else EMPTY_GUIDE
        line.styles.max_height = lines
        line.update(Content.styled(in_lines(said, self.size.width - GUIDE_EDGES, lines), QUIET))

    def _draw_titles(self, table: Table) -> None:
        titles = [Content.styled(column.title if table.entries else "", "bold") for column in table.columns]
        self.query_one(Titles).show(titles, [column.share for column in table.columns])

    def _size_panel(self) -> None:
        panel = self.query_one("#detail")
        panel.display = self.size.height > LOW
        panel.styles.height = panel_lines(self.size.height)

    def _draw_pages(self) -> None:
        line = self.query_one("#pages", Static)
        line.display = len(self.pages) > 1
        parts = []
        for number, page in enumerate(self.pages):
            style = "bold reverse" if number == self.page_number else "$foreground"
            title = Content.from_markup(f"[@click=screen.page_to({number})] $title [/]", title=page.title)
            parts.append(title.stylize(style))
        first = (f"{list(Mode).index(self.mode) + 1}: first page",) if self.page_number else ()
        titles = Content("").join(parts)
        room = self.size.width - titles.cell_length - PAGES_EDGES
        line.update(Content.assemble(titles, (f"  {as_many(('Tab: next page', *first), room)}", QUIET)))

    def _return(self) -> None:
        """The cursor on the row of the selected place or passage; at the first row where nothing was chosen yet."""
        entries = self._narrowed.entries
        place, passage = self.view.place, self.view.passage
        here = [k for k, e in enumerate(entries) if place and place in e.places]
        same = [k for k in here if entries[k].place(0) == place or (passage and entries[k].passage == passage)]
        near = [k for k, e in enumerate(entries) if self.page.follows and passage and e.passage == passage]
        grid = self.grid
        found = same or near
        current = self.current
        listed = current is not None and bool(current.leads)  # a list of the groups: nothing is chosen from it yet
        if found and not listed and grid.row not in (*here, *found) and not self.at_beginning():
            grid.go_to(found[0])
            self.call_after_refresh(grid.bring_current)  # the first time, the rows have no height yet
        self.describe()

    def on_resize(self) -> None:
        """The number of columns that fit may change."""
        self.call_after_refresh(self.draw)
