"""The line below a table: the words that its rows must have, and how many rows have them."""

from __future__ import annotations

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

HINT: Final = "words a row must have"
TYPING, KEPT = " · Enter keeps · Esc shows all", " · Esc shows all"
"""What can be done while words are typed, and when they are kept."""
NARROW: Final = 70
"""Below so many cells the words need the room."""


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
        yield Static(KEPT, id="end")

    @property
    def words(self) -> str:
        """What stands in the line."""
        return self.query_one(FilterInput).value

    def ask(self) -> None:
        """Let the reader type; what was kept can be changed."""
        end, line = self.query_one("#end", Static), self.query_one(FilterInput)
        end.update(TYPING)
        end.display = self.screen.size.width >= NARROW
        self.display = line.can_focus = True
        self.screen.set_focus(line)

    def keep(self, words: str) -> None:
        """Show the words that are kept; nothing where there are none."""
        line = self.query_one(FilterInput)
        line.can_focus = False
        with self.prevent(Input.Changed):
            line.value = words
        end = self.query_one("#end", Static)
        end.update(KEPT)
        end.display = self.display = bool(words)

    def tell(self, left: int, total: int) -> None:
        """Say how many of the rows have the words."""
        rows = f"{left} of {total} row{'' if total == 1 else 's'}" if total else "no rows"
        self.query_one("#left", Static).update(f" {rows}")
