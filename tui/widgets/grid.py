"""Rows of wrapped cells under columns, drawn a line at a time: only what is on the screen costs anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Span as StyleSpan
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from tui.layout import GAP, MARGIN, Flow, GridCell, GridRow, cell_index, column_widths, flow_of
from tui.paint import STARRED
from tui.wrap import Line, wrap


class Grid(ScrollView, can_focus=True):
    """Wrapped cells in columns, with one current row and one current column.

    All columns scroll together. `set_rows` is cheap in the number of characters; drawing costs only visible lines.
    """

    DEFAULT_CSS = """
    Grid {
        height: 1fr;
        background: $background;
        color: $foreground;
        scrollbar-size-vertical: 1;
        overflow-x: hidden;
        overflow-y: auto;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "step(1)", "Next row", show=False, id="row.next"),
        Binding("k,up", "step(-1)", "Previous row", show=False, id="row.previous"),
        Binding("right,l", "turn(1)", "Column to the right", show=False, id="column.right"),
        Binding("left,h", "turn(-1)", "Column to the left", show=False, id="column.left"),
        Binding("pagedown,space", "leaf(1)", "A screen down", show=False, id="screen.down"),
        Binding("pageup", "leaf(-1)", "A screen up", show=False, id="screen.up"),
        Binding("home,g", "edge(-1)", "First row", show=False, id="row.first"),
        Binding("end,G", "edge(1)", "Last row", show=False, id="row.last"),
    ]

    steady: ClassVar[bool] = False
    """Whether the first cell, which names the row, stays in sight while a row longer than the screen is read."""

    row: reactive[int] = reactive(0, repaint=False, init=False)
    column: reactive[int] = reactive(0, repaint=False, init=False)

    @dataclass
    class AtCell(Message):
        """Something happened in a row and a column of a grid."""

        grid: Grid
        row: int
        column: int

        @property
        def control(self) -> Grid:
            """The grid."""
            return self.grid

    class Moved(AtCell):
        """The current row or column changed."""

    class Chosen(AtCell):
        """The current row was clicked twice."""

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
        if rows:
            self.set_reactive(Grid.row, self._choosable(min(self.row, len(rows) - 1), 1))
        self.set_reactive(Grid.column, min(self.column, len(shares) - 1))
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

    def on_resize(self) -> None:
        """Wrap again for another width, keeping the current row where it was on the screen."""
        if not self._rows:
            return
        if column_widths(self.scrollable_content_region.width, self._shares) == self._widths:
            if 0 <= self._current_top() - self.scroll_offset.y < self.size.height:
                self._bring(self._current_top(), self._current_height())
            return
        before = self._current_top() - self.scroll_offset.y
        self._lay_out()
        self.scroll_to(y=max(0, self._current_top() - before), animate=False)
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was painted in other colours."""
        super().notify_style_update()
        self._strips.clear()
        self._parsed.clear()

    def first_line(self, column: int) -> int:
        """The first line of a column on the screen."""
        del column
        return self.scroll_offset.y

    # Painting

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
        return strips[line] if 0 <= line < len(strips) else self._filler(row, line, width)

    def _in_sight(self, row: int, line: int) -> int:
        """The line of a first cell that stands where `line` would: the cell goes down with a row cut at the top."""
        gone = self.first_line(0) - (self._flows[0].top(row) or 0)
        room = max(map(len, self._wrapped[row])) - len(self._wrapped[row][0])
        return line - min(gone, room) if gone > 0 and room > 0 else line

    def _filler(self, row: int, line: int, width: int) -> Strip:
        """Below a shorter cell, and the air between rows."""
        inside = self.locked and line < max(1, *map(len, self._wrapped[row]))
        return Strip.blank(width, self._base(row if inside else -1).rich_style)

    def _base(self, row: int) -> Style:
        style = self.visual_style
        if row == self.row and self.has_current(row):
            style += self._style("on $row-current")
        return style

    def has_current(self, row: int) -> bool:
        """Whether the current row is shown as such."""
        return row < len(self._rows) and self._rows[row].choosable

    def _paint(self, row: int, column: int, width: int) -> list[Strip]:
        cell = self._rows[row].cells[column]
        base = self._base(row)
        if cell is None:
            return [Strip.blank(width, base.rich_style)] * max(1, *map(len, self._wrapped[row]))
        current = row == self.row and self.has_current(row)
        rail = self._rail(cell, column) if current else cell.rail
        rail_style = base + self._style("$rail-current bold" if current else "$rail")
        content = cell.content.add_spans(list(self.overlay(row, column)))
        strips = []
        for number, (start, end) in enumerate(self._wrapped[row][column]):
            starred = cell.sign and number == 0
            edge, style = (cell.sign, base + self._style(STARRED)) if starred else (rail, rail_style)
            segments = [Segment(edge, style.rich_style), Segment(" ", base.rich_style)]
            line = content[start:end]
            segments += [Segment(text, style.rich_style) for text, style in line.render(base, "", self._style)]
            strips.append(Strip(segments).adjust_cell_length(width, base.rich_style))
        return strips

    def _rail(self, cell: GridCell, column: int) -> str:
        """The rail of the current row: thickest in the current column."""
        return "▌" if column == self.column else "┃" if cell.rail.strip() else cell.rail

    def _style(self, style: str | Style) -> Style:
        parsed = self._parsed.get(style)
        if parsed is None:
            parsed = self._parsed[style] = style if isinstance(style, Style) else Style.parse(style)
        return parsed

    # Moving

    def _choosable(self, row: int, step: int) -> int:
        """The nearest choosable row from `row` on in the direction of `step`, else the other way, else `row`."""
        ahead = range(row, len(self._rows)) if step > 0 else range(row, -1, -1)
        back = range(row, -1, -1) if step > 0 else range(row, len(self._rows))
        return next((number for number in (*ahead, *back) if self._rows[number].choosable), row)

    def _current_top(self) -> int:
        if not self._flows or not self._rows:
            return 0
        return self._flows[self.column].top(self.row) or 0

    def _current_height(self) -> int:
        return max(1, *map(len, self._wrapped[self.row])) if self._rows else 1

    def watch_row(self, before: int, after: int) -> None:
        """Paint both rows and tell."""
        self.repaint(before, after)
        self.post_message(self.Moved(self, after, self.column))

    def watch_column(self) -> None:
        """Paint the current row and tell."""
        self.repaint(self.row)
        self.post_message(self.Moved(self, self.row, self.column))

    def bring_current(self) -> None:
        """Bring the current row onto the screen where it is off it."""
        if self.rows and not 0 <= self._current_top() - self.scroll_offset.y < self.size.height:
            self._reveal()

    def go_to(self, row: int, *, top: bool = False) -> None:
        """Make `row` current and bring it onto the screen, at the top of it when asked."""
        if not self._rows:
            return
        self.row = self._choosable(max(0, min(row, len(self._rows) - 1)), 1 if row >= self.row else -1)
        self._reveal(top=top)

    def first_below(self, row: int) -> int:
        """The row that becomes current below a heading."""
        return self._choosable(row, 1)

    def go_below(self, row: int) -> None:
        """Bring a heading to the top of the screen, the first row below it under the cursor."""
        self.row = self.first_below(row)
        self.scroll_to(y=self._flows[self.column].top(row) or 0, animate=False, immediate=True)

    def _reveal(self, *, top: bool = False) -> None:
        first, height = self._current_top(), self._current_height()
        if top or height > self.size.height:
            self.scroll_to(y=first, animate=False, immediate=True)
        else:
            self._bring(first, height)

    def go_to_line(self, line: int) -> None:
        """Bring a line of the whole grid to the top, its row under the cursor."""
        found = self._flows[self.column].at(line) if self._flows else None
        if found:
            self.go_to(found[0], top=True)

    def _bring(self, first: int, height: int) -> None:
        """Scroll as little as needed to see these lines and one around them."""
        top = self.scroll_offset.y
        if first - 1 < top:
            self.scroll_to(y=max(0, first - 1), animate=False, immediate=True)
        elif first + height + 1 > top + self.size.height:
            self.scroll_to(y=min(first, first + height + 1 - self.size.height), animate=False, immediate=True)

    def reveal(self, row: int, column: int, offset: int) -> None:
        """Bring the line that holds an offset of a cell's content onto the screen."""
        top = self._flows[column].top(row)
        lines = self._wrapped[row][column]
        inside = next((k for k, (_, end) in enumerate(lines) if offset < end), max(0, len(lines) - 1))
        if top is not None:
            self._bring(top + inside, 1)

    def action_step(self, step: int) -> None:
        """To the next or previous row; a row longer than the screen is scrolled through first."""
        if not self._rows:
            return
        first, last = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        top, bottom = self._current_top(), self._current_top() + self._current_height()
        half = max(1, self.size.height // 2)
        if step > 0 and bottom > last and first <= top < last:
            self.scroll_relative(y=min(half, bottom - last), animate=False, immediate=True)
        elif step < 0 and top < first < bottom <= last:
            self.scroll_relative(y=-min(half, first - top), animate=False, immediate=True)
        else:
            self.go_to(self._following(step))

    def _following(self, step: int) -> int:
        """The next choosable row down or up the current column; the current one at the end."""
        order = self._flows[self.column].order
        index = order.index(self.row) if self.row in order else 0
        further = order[index + 1 :] if step > 0 else order[:index][::-1]
        return next((row for row in further if self._rows[row].choosable), self.row)

    def action_turn(self, step: int) -> None:
        """To the column beside this one."""
        self.column = max(0, min(self.column + step, len(self._widths) - 1))

    def action_leaf(self, step: int) -> None:
        """A screen further, and the current row with it; at the ends to the first or last row."""
        if not self._rows:
            return
        before, page = self.scroll_offset.y, max(1, self.size.height - 2)
        self.scroll_relative(y=step * page, animate=False, immediate=True)
        now = self.scroll_offset.y
        inside = max(0, min(self._current_top() - before, page))
        found = self._flows[self.column].at(now + inside)
        if abs(now - before) < page or found is None:
            row = self._choosable(0 if step < 0 else len(self._rows) - 1, -step)
        else:
            row = self._choosable(found[0], step)
        if row != self.row:
            self.go_to(row)

    def action_edge(self, side: int) -> None:
        """To the first or last row."""
        self.go_to(0 if side < 0 else len(self._rows) - 1)
        self.scroll_to(y=0 if side < 0 else self.max_scroll_y, animate=False)

    # Mouse

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

    def on_click(self, event: events.Click) -> None:
        """Make the row under the mouse current; a second click opens it."""
        found = self.hit(event.x, event.y)
        if found is None or not self._rows[found[0]].choosable:
            return
        again = found[0] == self.row
        self.column = found[1]
        self.row = found[0]
        if again and event.chain > 1:
            self.post_message(self.Chosen(self, self.row, self.column))
