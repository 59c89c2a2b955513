"""A sheet of rows with a cursor: one current row and one current column, moved by keys and mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style

from tui.layout import GridCell, GridRow
from tui.scrolling import Block, head_of, in_sight, nearest, page_down, page_up
from tui.widgets.sheet import Sheet


class Grid(Sheet, can_focus=True):
    """A sheet whose cursor goes from one choosable row to the next, and brings it onto the screen."""

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

    # The current row

    def set_rows(self, rows: Sequence[GridRow], shares: Sequence[int]) -> None:
        """Show `rows` as a sheet does; the cursor keeps its row and column as far as there are such."""
        super().set_rows(rows, shares)
        if rows:
            self.set_reactive(Grid.row, self._choosable(min(self.row, len(rows) - 1), 1))
        self.set_reactive(Grid.column, min(self.column, len(shares) - 1))

    def fit(self) -> bool:
        """Wrap again where the width has changed, keeping the current row where it was on the screen."""
        before = self._current_top() - self.scroll_offset.y
        changed = super().fit()
        if changed:
            self.scroll_to(y=max(0, self._current_top() - before), animate=False)
        elif 0 <= before < self.size.height:
            self._reveal()
        return changed

    def ground(self, row: int) -> Style:
        """The current row is tinted."""
        tint = self._is_current(row)
        return super().ground(row) + self._style("on $row-current") if tint else super().ground(row)

    def edge(self, row: int, column: int, cell: GridCell) -> tuple[str, str]:
        """The rails of the current row are thick, thickest in the current column."""
        if not self._is_current(row):
            return super().edge(row, column, cell)
        rail = "▌" if column == self.column else "┃" if cell.rail.strip() else cell.rail
        return rail, "$rail-current bold"

    def _is_current(self, row: int) -> bool:
        return row == self.row and row < len(self._rows) and self._rows[row].choosable

    # Moving

    def _choosable(self, row: int, step: int) -> int:
        """The nearest choosable row from `row` on in the direction of `step`, else the other way, else `row`."""
        return nearest([one.choosable for one in self._rows], row, step)

    def _current_top(self) -> int:
        if not self._flows or not self._rows:
            return 0
        return self._flows[self.column].top(self.row) or 0

    def _blocks(self) -> list[Block]:
        """The rows of the current column, from the top down, and where they stand among its lines."""
        if not self._flows:
            return []
        flow = self._flows[self.column]
        after = [*flow.tops, flow.height][1:]
        airs = [self._rows[row].air for row in flow.order]
        return [
            Block(row, top, end - air, self._rows[row].choosable)
            for row, top, end, air in zip(flow.order, flow.tops, after, airs, strict=True)
        ]

    def _current(self, blocks: Sequence[Block]) -> int:
        """The place of the current row among `blocks`; where its column is without it, of what is nearest the top."""
        first = self.scroll_offset.y
        shown = min(range(len(blocks)), key=lambda index: abs(blocks[index].top - first))
        return next((index for index, block in enumerate(blocks) if block.row == self.row), shown)

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

    def go_up(self) -> None:
        """Scroll up as far as the current row stays whole on the screen: to the very top, or it comes to the top."""
        first = self._current_top()
        fits = first + self._current_height() <= self.size.height
        self.scroll_to(y=0 if fits else first, animate=False, immediate=True)

    def _reveal(self, *, top: bool = False) -> None:
        first, blocks = self._current_top(), self._blocks()
        if not top and blocks:
            first = in_sight(blocks, self._current(blocks), self.scroll_offset.y, self.size.height)
        self._scroll(first)

    def _scroll(self, line: int) -> None:
        """Bring a line to the top of the screen, as far as there are lines below it."""
        self.scroll_to(y=line, animate=False, immediate=True, force=True)

    def go_to_line(self, line: int) -> None:
        """Bring a line of the whole grid to the top, its row under the cursor."""
        found = self._flows[self.column].at(line) if self._flows else None
        if found:
            self.go_to(found[0], top=True)

    def reveal(self, row: int, column: int, offset: int) -> None:
        """Bring the line that holds an offset of a cell's content onto the screen."""
        top = self._flows[column].top(row)
        lines = self._wrapped[row][column]
        inside = next((k for k, (_, end) in enumerate(lines) if offset < end), max(0, len(lines) - 1))
        first, line = self.scroll_offset.y, (top or 0) + inside
        if top is not None and not first <= line < first + self.size.height:
            self._scroll(max(0, line - 1 if line < first else line + 2 - self.size.height))

    def action_step(self, step: int) -> None:
        """To the next or previous row; a row longer than the screen is scrolled through first."""
        if not (blocks := self._blocks()):
            return
        index = self._current(blocks)
        first, last, block = self.scroll_offset.y, self.scroll_offset.y + self.size.height, blocks[index]
        on_screen, half = block.top < last and block.bottom > first, max(1, self.size.height // 2)
        if step > 0 and on_screen and block.bottom > last:
            self._scroll(first + min(half, block.bottom - last))
        elif step < 0 and on_screen and (head := head_of(blocks, index)) < first:
            self._scroll(first - min(half, first - head))
        else:
            further = blocks[index + 1 :] if step > 0 else blocks[:index][::-1]
            self.go_to(next((one.row for one in further if one.choosable), block.row))

    def action_turn(self, step: int) -> None:
        """To the column beside this one."""
        self.column = max(0, min(self.column + step, len(self._widths) - 1))

    def action_leaf(self, step: int) -> None:
        """A screen further, and the current row with it; at the ends to the first or last row."""
        if not (blocks := self._blocks()):
            return
        leaf = page_down if step > 0 else page_up
        row, line = leaf(blocks, self.scroll_offset.y, self.size.height)
        self._scroll(line)
        self.row = row

    def action_edge(self, side: int) -> None:
        """To the first or last row."""
        self.go_to(0 if side < 0 else len(self._rows) - 1)
        self.scroll_to(y=0 if side < 0 else self.max_scroll_y, animate=False)

    # Mouse

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
