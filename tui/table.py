"""A table of findings: what modes 2 to 7 show, as values made from a comparison and a view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from textual.content import Content

from align.model import Comparison, Place
from tui.view import View

NOTHING: Final = Content("")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, and its width as in `tui.widgets.grid.column_widths`."""

    title: Content | str
    share: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A row. Without cells it is a heading over the rows that follow.

    `places` has for each cell the place that Enter opens in Read, or None; `passage` is used where there is no place.
    `detail` is what the panel below says while the row is current.
    """

    cells: tuple[Content, ...]
    places: tuple[Place | None, ...] = ()
    passage: str | None = None
    detail: Content = NOTHING
    heading: bool = False

    def place(self, column: int) -> Place | None:
        """The place for a column, else the first of the row."""
        if column < len(self.places) and self.places[column]:
            return self.places[column]
        return next((place for place in self.places if place), None)


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, rows, one sentence on how to read them, and one for when there are no rows."""

    columns: tuple[Column, ...]
    entries: tuple[Entry, ...]
    guide: str
    empty: str


@dataclass(frozen=True, slots=True)
class Page:
    """One table of a mode; a mode with several has a line of pages to choose from."""

    title: str
    make: Callable[[Comparison, View, int], Table]
    """From a comparison, a view and the width in cells."""


Pages = Sequence[Page]


def heading(text: str, columns: int) -> Entry:
    """A heading row."""
    return Entry((Content.styled(text, "bold $accent"), *(Content(""),) * (columns - 1)), heading=True)
