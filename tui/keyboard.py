"""Keys do what they do in the order in which they are typed, however fast somebody types."""

from __future__ import annotations

from typing import Final

from textual import events
from textual.app import App
from textual.widgets import Input

from tui.screens.mode import ModeScreen

LEAVES: Final = "escape"
"""The key that a mode answers by itself: it closes the line that is open first of all."""


class Keyboard(App[int]):
    """What a key opens is there before the next key is looked at.

    Textual sends a key to the widget that has the focus and does what it is bound to when it comes back from there. A
    key typed meanwhile is on its way already, to where the reader is no more: of "3&knots" the letters would do what
    they do in a table instead of standing in the line that `&` opens.
    """

    async def on_event(self, event: events.Event) -> None:
        """A key of a mode does at once what it is bound to."""
        if isinstance(event, events.Key) and not event.is_forwarded and self._bound_here(event):
            for first in (True, False):
                if await self._check_bindings(event.key, priority=first):
                    return
        await super().on_event(event)

    def _bound_here(self, event: events.Key) -> bool:
        """Whether the key is one of a mode: in dialogs and lines to type in, keys are letters first."""
        return isinstance(self.screen, ModeScreen) and not isinstance(self.focused, Input) and event.key != LEAVES
