"""Narrowing a table to rows that have some words, as they are typed."""

from __future__ import annotations

from abc import abstractmethod

from textual import events, on
from textual.widgets import Input

from tui.screens.mode import ModeScreen
from tui.view import Mode
from tui.widgets.filter_line import FilterInput, FilterLine
from tui.widgets.grid import Grid


class NarrowingScreen(ModeScreen):
    """A mode of tables, each with words of its own that its rows must have; an event's are forgotten with it."""

    def __init__(self, mode: Mode) -> None:
        super().__init__(mode)
        self._words: dict[object, str] = {}
        self._begun_at = 0

    # What the tables give

    @property
    @abstractmethod
    def page(self) -> object:
        """The table that is shown, whatever is chosen in it."""

    @property
    @abstractmethod
    def number(self) -> int:
        """The number of the current row in the whole table."""

    @abstractmethod
    def narrow(self, number: int) -> None:
        """Show the rows with the words, the cursor on that row of the whole table; on the first where it has gone."""

    # The words

    @property
    def words(self) -> str:
        """What the rows of this table must have."""
        return self._words.get(self.page, "")

    def action_filter(self) -> None:
        """Let the words be typed that the rows must have."""
        self._begun_at = self.number
        self.query_one(FilterLine).ask()

    def action_row(self, step: int) -> None:
        """To the next or previous row without leaving the line."""
        self.query_one("#rows", Grid).action_step(step)

    @on(Input.Changed, "#words")
    def _typed(self, message: Input.Changed) -> None:
        self._words[self.page] = message.value
        self.narrow(self.number)

    @on(Input.Submitted, "#words")
    def _entered(self) -> None:
        self.query_one("#rows", Grid).focus()
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
        number = self._begun_at if isinstance(self.focused, FilterInput) else self.number
        self._words.pop(self.page, None)
        line.keep("")
        self.narrow(number)
        self.query_one("#rows", Grid).focus()
        return True
