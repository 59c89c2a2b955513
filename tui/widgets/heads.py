"""The heads of the columns, above the grid they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Report
from tui.heads import head
from tui.layout import MARGIN, GridCell, GridRow, column_widths
from tui.widgets.sheet import Sheet


class Heads(Sheet):
    """One row of cells with outlet, headline, date and length."""

    DEFAULT_CSS = """
    Heads {
        height: auto;
        background: $panel;
        scrollbar-size-vertical: 0;
        overflow-y: hidden;
    }
    """

    def show(self, reports: Sequence[Report], shares: Sequence[int], width: int, lines: int, base: str) -> None:
        """Show the heads of `reports` in at most `lines` lines; `base` is the siglum of the base."""
        widths = column_widths(width, shares)
        cells = [
            GridCell(head(report, size - MARGIN - 1, lines, base=report.siglum == base))
            for report, size in zip(reports, widths, strict=False)
        ]
        height = max((len(cell.content.plain.split("\n")) for cell in cells), default=1)
        self.set_rows([GridRow(tuple(cells), choosable=False, air=0)], shares[: len(cells)])
        self.styles.height = max(height, *(len(lines) for lines in self._wrapped[0]))
