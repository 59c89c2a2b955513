"""The line that says what happened: it takes the place of the keys for some seconds and covers no text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from textual.content import Content
from textual.widgets import Static

from tui.widgets.bars import Keys

SIGNS: Final = {"information": "", "warning": "! ", "error": "✗ "}
"""Before the words, so that a warning is one without colour as well."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message, its `severity` as Textual names it."""

    words: str
    severity: str = "information"


class MessageLine(Static):
    """What the application said last, as long as it stands; nothing else is there meanwhile."""

    DEFAULT_CSS = """
    MessageLine {
        dock: bottom; display: none; height: auto; max-height: 4; padding: 0 1;
        background: $rail-window; color: $foreground; text-style: bold;
    }
    .dialog MessageLine { dock: none; margin: 1 0 0 0; }
    """

    def on_mount(self) -> None:
        """Follow the application; a dialog shows only what is said while it is open."""
        self.watch(self.app, "said", self._show, init=not self.screen.is_modal)

    def _show(self, said: Said | None) -> None:
        self.display = said is not None
        for keys in self.screen.query(Keys):
            keys.display = said is None
        if said:
            self.update(Content(SIGNS[said.severity] + said.words))
