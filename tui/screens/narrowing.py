"""Narrowing a table to rows that have some words, as they are typed."""

from __future__ import annotations

from textual import events, on
from textual.widgets import Input

from tui.screens.tabling import TableScreen
from tui.view import Mode
from tui.widgets.filter_line import FilterInput, FilterLine
from tui.widgets.grid import Grid


class NarrowingScreen(TableScreen):
    """Tables, each with words of its own that its rows must have; an event's are forgotten with it."""

    def __init__(self, mode: Mode) -> None:
        super().__init__(mode)
        self._words: dict[object, str] = {}
        self._begun_at = 0

    @property
    def _whose(self) -> object:
        """The table that is shown, whatever is chosen in it."""
        return self.rashomon.paths, self.page_number

    @property
    def words(self) -> str:
        """What the rows of this table must have."""
        return self._words.get(self._whose, "")

    @property
    def row_number(self) -> int:
        """The number of the current row in the whole table."""
        row, numbers = self.grid.row, self._narrowed.numbers
        return numbers[row] if row < len(numbers) else 0

    def action_filter(self) -> None:
        """Let the words be typed that the rows must have."""
        self._begun_at = self.row_number
        self.query_one(FilterLine).ask()

    def action_row(self, step: int) -> None:
        """To the next or previous row without leaving the line."""
        self.grid.action_step(step)

    def narrow(self, number: int) -> None:
        """Show the rows with the words, the cursor on that row of the whole table; on the first where it has gone."""
        if self._table is None:
            return
        self.fill(self._table)
        grid, numbers = self.grid, self._narrowed.numbers
        with self.prevent(Grid.Moved):  # what is selected stays until the reader is back among the rows
            if number in numbers:
                grid.go_to(numbers.index(number))
            else:
                grid.action_edge(-1)
        self.describe()
        self.call_after_refresh(grid.bring_current)  # the line of the filter may come or go

    @on(Input.Changed, "#words")
    def _typed(self, message: Input.Changed) -> None:
        self._words[self._whose] = message.value
        self.narrow(self.row_number)

    @on(Input.Submitted, "#words")
    def _entered(self) -> None:
        self.set_focus(self.grid)
        self.select()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Who leaves the line keeps the words."""
        if isinstance(event.widget, FilterInput):
            self.query_one(FilterLine).keep(self.words)

    def let_go(self) -> bool:
        """Show all rows again: where the line was open from the row on which it was opened."""
        line = self.query_one(FilterLine)
        if not line.display:
            return super().let_go()
        number = self._begun_at if isinstance(self.focused, FilterInput) else self.row_number
        self._words.pop(self._whose, None)
        line.keep("")
        self.narrow(number)
        self.set_focus(self.grid)
        return True
