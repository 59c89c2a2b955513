"""The line below a table: the words that its rows must have, and how many rows have them."""

from __future__ import annotations

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

HINT: Final = "words a row must have · Enter keeps, Esc shows all"


class FilterInput(Input):
    """The words; meanwhile the arrows go through the rows that are left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "screen.row(1)", "Next row", show=False),
        Binding("up", "screen.row(-1)", "Previous row", show=False),
    ]


class FilterLine(Horizontal):
    """Seen while words are typed, and as long as any are kept."""

    DEFAULT_CSS = """
    FilterLine { display: none; height: 1; padding: 0 1; background: $rail-window; }
    FilterLine Static { width: auto; color: $foreground; text-style: bold; }
    FilterLine Input, FilterLine Input:focus { width: 1fr; background: transparent; color: $foreground; }
    """

    def compose(self) -> ComposeResult:
        """What it is, the words, the rows that are left, how to see all again."""
        yield Static("Filter: ")
        yield FilterInput(placeholder=HINT, compact=True, id="words")
        yield Static(id="left")
        yield Static(" · Esc shows all", id="end")

    @property
    def words(self) -> str:
        """What stands in the line."""
        return self.query_one(FilterInput).value

    def ask(self) -> None:
        """Let the reader type; what was kept can be changed."""
        self.query_one("#end").display = False
        line = self.query_one(FilterInput)
        self.display = line.can_focus = True
        self.screen.set_focus(line)

    def keep(self, words: str) -> None:
        """Show the words that are kept; nothing where there are none."""
        line = self.query_one(FilterInput)
        line.can_focus = False
        with self.prevent(Input.Changed):
            line.value = words
        self.query_one("#end").display = self.display = bool(words)

    def tell(self, left: int, total: int) -> None:
        """Say how many of the rows have the words."""
        self.query_one("#left", Static).update(f" {left} of {total} row{'' if total == 1 else 's'}")
