"""All that is known of the point under the cursor, over Read: what the panel has no room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from tui.screens.dialog import Dialog
from tui.screens.help import Scroll
from tui.view import Mode


class DetailsScreen(Dialog[str]):
    """One scrolling page; answered with the action of the key that leads on from it, if it was not just closed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,backspace,q", "dismiss", "Close", show=False),
        Binding("question_mark", "lead_on('help')", "Help", show=False, id="help"),
        *(
            Binding(str(number), f"lead_on('{mode.value}')", mode.value, show=False, id=f"mode.{mode.value}")
            for number, mode in enumerate(Mode, 1)
        ),
    ]

    def __init__(self, lines: Sequence[Content]) -> None:
        super().__init__()
        self._lines = tuple(lines)

    def compose(self) -> ComposeResult:
        """The lines."""
        page = Scroll(Static(Content("\n").join(self._lines)), title="Details", closing="Enter or Esc closes")
        yield page.add_class("page")

    def action_lead_on(self, to: str) -> None:
        """Close, and go on to the help or to a mode."""
        self.dismiss("help" if to == "help" else f"mode('{to}')")
