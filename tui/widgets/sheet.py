"""Rows of wrapped cells under columns, drawn a line at a time: only what is on the screen costs anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.segment import Segment
from textual.content import Content
from textual.content import Span as StyleSpan
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from tui.layout import GAP, MARGIN, Flow, GridCell, GridRow, cell_index, column_widths, flow_of
from tui.paint import STARRED
from tui.wrap import Line, wrap

NO_WORDS: Final = GridCell(Content(""))
"""What stands where a column has nothing in a row."""


class Sheet(ScrollView, can_focus=False):
    """Wrapped cells in columns, to be looked at. `tui.widgets.grid.Grid` has a cursor as well.

    All columns scroll together. `set_rows` is cheap in the number of characters; drawing costs only visible lines.
    """

    DEFAULT_CSS = """
    Sheet {
        height: 1fr;
        background: $background;
        color: $foreground;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        overflow-y: auto;
    }
    """
    steady: ClassVar[bool] = False
    """Whether the first cell, which names the row, stays in sight while a row longer than the screen is read."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: Sequence[GridRow] = ()
        self._shares: Sequence[int] = (1,)
        self._widths: list[int] = [1]
        self._wrapped: list[tuple[tuple[Line, ...], ...]] = []
        self._flows: list[Flow] = []
        self._strips: dict[tuple[int, int], list[Strip]] = {}
        self._parsed: dict[str | Style, Style] = {}
        self.locked = True

    # What is shown

    def set_rows(self, rows: Sequence[GridRow], shares: Sequence[int]) -> None:
        """Show `rows`. `shares` has a number a column: a share of the width, or below 0 exact cells."""
        self._rows = rows
        self._shares = shares
        self._lay_out()
        self.refresh()

    @property
    def rows(self) -> Sequence[GridRow]:
        """The rows shown."""
        return self._rows

    @property
    def widths(self) -> list[int]:
        """Cells of each column, its margin included."""
        return self._widths

    @property
    def heights(self) -> list[int]:
        """Lines of each row, the air after it included."""
        return [max(1, *map(len, lines)) + row.air for lines, row in zip(self._wrapped, self._rows, strict=True)]

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width or self.size.width
        self._widths = column_widths(width, self._shares)
        self._strips.clear()
        self._wrapped = [
            tuple(
                wrap(cell.content.plain, size - MARGIN - GAP) if cell else ()
                for cell, size in zip(row.cells, self._sizes(row), strict=True)
            )
            for row in self._rows
        ]
        self._flow()

    def _sizes(self, row: GridRow) -> list[int]:
        """The width of each cell of a row."""
        return [sum(self._widths), *self._widths[1:]] if row.wide else self._widths

    def _flow(self) -> None:
        """Place the rows: level in all columns."""
        flow = flow_of(list(range(len(self._rows))), self.heights)
        self._flows = [flow] * len(self._widths)
        self.virtual_size = Size(sum(self._widths), flow.height)

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._strips.clear()
        self._parsed.clear()

    def first_line(self, column: int) -> int:
        """The first line of a column on the screen."""
        del column
        return self.scroll_offset.y

    def on_resize(self) -> None:
        """Another width may want other lines."""
        if self._rows:
            self.fit()

    def fit(self) -> bool:
        """Wrap again where the width has changed; whether it has."""
        if column_widths(self.scrollable_content_region.width, self._shares) == self._widths:
            return False
        self._lay_out()
        self.refresh()
        return True

    # Painting

    def ground(self, row: int) -> Style:
        """The style beneath a row; -1 stands for what belongs to none."""
        del row
        return self.visual_style

    def edge(self, row: int, column: int, cell: GridCell) -> tuple[str, str]:
        """The character at the left of a cell, and its style."""
        del row, column
        return cell.rail, "$rail"

    def overlay(self, row: int, column: int) -> Sequence[StyleSpan]:
        """Styles over a cell's content that change often (cursor, hits); subclasses say."""
        del row, column
        return ()

    def repaint(self, *rows: int) -> None:
        """Paint these rows anew, all of them when none is named."""
        if rows:
            for key in [key for key in self._strips if key[0] in rows]:
                del self._strips[key]
        else:
            self._strips.clear()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen, joined from its columns."""
        strips = []
        for column, width in enumerate(self._widths):
            found = self._flows[column].at(y + self.first_line(column)) if self._flows else None
            if found and self._rows[found[0]].wide:
                strips = [self._line(found, 0, sum(self._widths))]
                break
            strips.append(self._line(found, column, width))
        return Strip.join(strips).adjust_cell_length(self.size.width, self.visual_style.rich_style)

    def _line(self, found: tuple[int, int] | None, column: int, width: int) -> Strip:
        if found is None:
            return Strip.blank(width, self.visual_style.rich_style)
        row, line = found
        if column == 0 and self.steady:
            line = self._in_sight(row, line)
        strips = self._strips.get((row, column))
        if strips is None:
            strips = self._strips[row, column] = self._paint(row, column, width)
        return strips[line] if 0 <= line < len(strips) else self._filler(row, line, column, width)

    def _in_sight(self, row: int, line: int) -> int:
        """The line of a first cell that stands where `line` would: the cell goes down with a row cut at the top."""
        gone = self.first_line(0) - (self._flows[0].top(row) or 0)
        room = max(map(len, self._wrapped[row])) - len(self._wrapped[row][0])
        return line - min(gone, room) if gone > 0 and room > 0 else line

    def _filler(self, row: int, line: int, column: int, width: int) -> Strip:
        """Below a shorter cell, where the rail of a current row goes on, and the air between rows."""
        if self.locked and line < max(1, *map(len, self._wrapped[row])):
            return self._empty(row, column, width)
        return Strip.blank(width, self.ground(-1).rich_style)

    def _empty(self, row: int, column: int, width: int) -> Strip:
        """A line of a row that has no words in this column."""
        base, (rail, style) = self.ground(row), self.edge(row, column, NO_WORDS)
        return Strip([Segment(rail, (base + self._style(style)).rich_style)]).adjust_cell_length(width, base.rich_style)

    def _paint(self, row: int, column: int, width: int) -> list[Strip]:
        cell = self._rows[row].cells[column]
        base = self.ground(row)
        if cell is None:
            return [self._empty(row, column, width)] * max(1, *map(len, self._wrapped[row]))
        rail, rail_style = self.edge(row, column, cell)
        content = cell.content.add_spans(list(self.overlay(row, column)))
        strips = []
        for number, (start, end) in enumerate(self._wrapped[row][column]):
            starred = cell.sign and number == 0
            edge, style = (cell.sign, STARRED) if starred else (rail, rail_style)
            segments = [Segment(edge, (base + self._style(style)).rich_style), Segment(" ", base.rich_style)]
            line = content[start:end]
            segments += [Segment(text, style.rich_style) for text, style in line.render(base, "", self._style)]
            strips.append(Strip(segments).adjust_cell_length(width, base.rich_style))
        return strips

    def _style(self, style: str | Style) -> Style:
        parsed = self._parsed.get(style)
        if parsed is None:
            parsed = self._parsed[style] = style if isinstance(style, Style) else Style.parse(style)
        return parsed

    # Under the mouse

    def hit(self, x: int, y: int) -> tuple[int, int, int | None] | None:
        """Row, column and offset into the cell's content under a point of this widget; None where nothing is."""
        left = 0
        for column, width in enumerate(self._widths):
            if x < left + width:
                found = self._flows[column].at(y + self.first_line(column)) if self._flows else None
                return found and (found[0], column, self._offset(found, column, x - left - MARGIN))
            left += width
        return None

    def _offset(self, found: tuple[int, int], column: int, x: int) -> int | None:
        row, line = found
        cell, lines = self._rows[row].cells[column], self._wrapped[row][column]
        if cell is None or line >= len(lines) or x < 0:
            return None
        start, end = lines[line]
        inside = cell_index(cell.content.plain[start:end], x)
        return None if inside is None else start + inside
