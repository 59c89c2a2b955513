"""What to look at first: of the figures, the statements, the words and the silence the rows that come first there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from typing import Final

from align.findings import VariantKind
from align.model import Comparison
from tui.tables import figures, quotations, silence, words
from tui.tables.table import Column, Entry, Page, Table, heading, lines, quiet
from tui.view import View

FEW: Final = 3
"""Rows of each sort."""

SORTS: Final[dict[str, Page]] = {
    "3 Figures": figures.PAGES[0],
    "4 Quotations": quotations.PAGES[0],
    "5 Words": words.PAGES[0],
    "6 Silence": silence.PAGES[0],
}
"""The first pages of modes, by the key that leads there."""

ELSEWHERE: Final = frozenset((VariantKind.FIGURE, VariantKind.QUOTATION))
"""Kinds of differences that have modes of their own."""


def foremost(comparison: Comparison, view: View, width: int) -> Table:
    """A few finds of each sort, each as its own mode puts it first; Enter opens one in Read."""
    view = replace(view, hidden=view.hidden | ELSEWHERE)
    entries: list[Entry] = []
    for title, page in SORTS.items():
        rows = [_in_short(entry, page.find) for entry in _first_group(page.make(comparison, view, width))]
        entries += [heading(title, 1), *rows] if rows else []
    guide = "The strongest finds of each sort, by the key of the screen that has all of them. Enter opens one in Read."
    return Table((Column("Find"),), tuple(entries), guide, "Nothing has been found that differs.")


def _first_group(table: Table) -> Iterator[Entry]:
    """The first rows of a table, none from below its second heading."""
    grouped = table.entries[1:] if table.entries and table.entries[0].heading else table.entries
    yield from takewhile(lambda entry: not entry.heading, grouped[:FEW])


def _in_short(entry: Entry, find: str) -> Entry:
    """A row as one cell: what it is called, then the first line of what is said of it, where that says more."""
    said = entry.detail.split("\n")[0]
    quoted = entry.title.partition(": ")[2]
    told = said if "“" in quoted and quoted in said.plain else lines((entry.title, "bold"), quiet(said.plain))
    return replace(entry, cells=(told,), details=(), find=find)
