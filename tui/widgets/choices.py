"""A list to choose from, in dialogs: arrows, j, k, g and G go through it."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import DirectoryTree, Input, OptionList


class Choices(OptionList):
    """Textual's list with the keys that go through rows everywhere else."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Next"),
        Binding("k", "cursor_up", "Previous"),
        Binding("g", "first", "First"),
        Binding("G", "last", "Last"),
    ]


class TypesBeside(Widget):
    """What stands beside a line for a path: letters typed or pasted here begin the path.

    Letters typed fast come here too until the line has the focus, and belong behind the first.
    """

    _begun = ""

    def on_key(self, event: events.Key) -> None:
        """Begin the path; the space bar and Enter choose here."""
        if event.character and event.is_printable and not event.character.isspace():
            event.stop().prevent_default()
            self._begin(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """The whole path at once."""
        if pasted := " ".join(event.text.splitlines()):
            event.stop().prevent_default()
            self._begin(pasted)

    def _begin(self, typed: str) -> None:
        line = self.screen.query_one(Input)
        line.select_on_focus = False  # else the next letter would take the place of this one
        behind = line.value[len(self._begun) :] if self._begun else ""
        self._begun += typed
        line.value = self._begun + behind
        line.cursor_position = len(line.value)
        line.focus()

    def on_blur(self) -> None:
        """The line has the focus; whoever comes back begins another path."""
        self._begun = ""


class ChoicesBeside(OptionList, TypesBeside):
    """A list to choose from beside a line for a path: only arrows go through it."""


class TreeBeside(DirectoryTree, TypesBeside):
    """A tree of files beside a line for a path."""
