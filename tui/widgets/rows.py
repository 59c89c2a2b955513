"""The rows of a table of findings, and the titles over its columns."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from align.bookmarks import Bookmark
from tui.layout import GridCell, GridRow
from tui.measures import LOW
from tui.paint import STRUCK, sign_of
from tui.tables.table import Entry, Table
from tui.widgets.grid import Grid
from tui.widgets.sheet import Sheet

RAIL: Final = " "


class Rows(Grid):
    """The rows, named by their first cells."""

    steady = True


class Titles(Sheet):
    """The titles of the columns."""

    DEFAULT_CSS = """
    Titles { height: 1; padding: 0 1 0 0; background: $panel; scrollbar-size-vertical: 0; overflow-y: hidden; }
    """

    def show(self, titles: list[Content], shares: list[int]) -> None:
        """Show titles over columns of these widths."""
        cells = tuple(GridCell(title) for title in titles)
        self.set_rows([GridRow(cells, choosable=False, air=0)], shares)

    def _lay_out(self) -> None:
        super()._lay_out()
        most = 2 if self.screen.size.height > LOW else 1
        self.styles.height = min(most, self.heights[0]) if self.rows else 1


def grid_row(entry: Entry, table: Table, kept: Bookmark | None) -> GridRow:
    """An entry of a table as a row; a sign before the first cell of what is bookmarked, all of it struck through."""
    shown = [cell.stylize(STRUCK) if kept and kept.struck else cell for cell in entry.cells]
    cells = tuple(GridCell(cell, RAIL, sign_of(kept) if kept and not k else "") for k, cell in enumerate(shown))
    air = 0 if entry.heading or entry.leads else table.air
    return GridRow(cells, choosable=not entry.heading, air=air, wide=entry.heading)
