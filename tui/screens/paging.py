"""Going through the pages of a mode, and on each from group to group of its rows."""

from __future__ import annotations

from align.model import Comparison
from tui.screens.narrowing import NarrowingScreen
from tui.view import Mode
from tui.widgets.grid import Grid


class PagingScreen(NarrowingScreen):
    """Pages, each of which keeps the row where it was left, and groups that a list at their head may lead to."""

    def __init__(self, mode: Mode) -> None:
        super().__init__(mode)
        self._led_from: int | None = None
        self._paged: Comparison | None = None
        self._left: dict[int, int] = {}  # by page of that comparison the row where it was left

    def narrow(self, number: int) -> None:
        """Other rows are shown: there is no way back to the list that led to a group."""
        self._led_from = None
        super().narrow(number)

    def action_page(self, step: int) -> None:
        """To the next or previous page of this mode."""
        self.action_page_to((self.page_number + step) % len(self.pages))

    def begin_again(self) -> None:
        """To the first page of this mode."""
        if self.page_number:
            self.action_page_to(0)

    def action_page_to(self, number: int) -> None:
        """To a page of this mode: to the row where it was left, the first time to that of the selection."""
        grid = self.grid
        if self.comparison is not self._paged:
            self._paged = self.comparison
            self._left.clear()
        self._left[self.page_number] = grid.row
        self.set_focus(grid)
        self.page_number, self._led_from = number, None
        self.draw()
        row = self._left.get(number)
        with self.prevent(Grid.Moved):  # else the first row would become the selection before it is looked for
            grid.go_to(row or 0)
        if row is not None:
            self.select()
            self.call_after_refresh(grid.bring_current)

    # The groups of rows

    @property
    def headings(self) -> list[int]:
        """The rows that begin a group, or one inside another."""
        return [number for number, entry in enumerate(self._narrowed.entries) if entry.heading]

    def _groups(self) -> dict[int, int]:
        """The first row of each group, and the heading over it: the outer one where an outer and an inner one begin."""
        found: dict[int, int] = {}
        for number in self.headings:
            first = self.grid.first_below(number)
            if self._narrowed.entries[number].group or first not in found:
                found[first] = number
        return found

    def action_group(self, step: int) -> None:
        """To the first row of the next group; back to that of this one, then of the one before."""
        grid, groups = self.grid, self._groups()
        further = [row for row in groups if (row > grid.row if step > 0 else row < grid.row)]
        if further:
            grid.go_below(groups[min(further) if step > 0 else max(further)])
        else:
            self.notify("This is the last group." if step > 0 else "This is the first group.")

    def go_to_group(self, name: str) -> None:
        """To a group that the current row leads to."""
        self._led_from = self.grid.row
        self.grid.go_below(next(row for row, entry in enumerate(self._narrowed.entries) if entry.group == name))

    def step_back(self) -> bool:
        """From a group to the row of the list that led to it."""
        row, self._led_from = self._led_from, None
        if row is not None:
            self.grid.go_to(row)
        return row is not None
