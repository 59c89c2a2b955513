"""A list to choose from, in dialogs: arrows, j, k, g and G go through it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import OptionList


class Choices(OptionList):
    """Textual's list with the keys that go through rows everywhere else."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Next"),
        Binding("k", "cursor_up", "Previous"),
        Binding("g", "first", "First"),
        Binding("G", "last", "Last"),
    ]
