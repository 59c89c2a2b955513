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


class DetailsScreen(Dialog[None]):
    """One scrolling page."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,backspace,q", "dismiss", "Close", show=False)]

    def __init__(self, lines: Sequence[Content]) -> None:
        super().__init__()
        self._lines = tuple(lines)

    def compose(self) -> ComposeResult:
        """The lines."""
        page = Scroll(Static(Content("\n").join(self._lines)), title="Details", closing="Enter or Esc closes")
        yield page.add_class("page")
