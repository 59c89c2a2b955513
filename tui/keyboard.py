"""Keys do what they do in the order in which they are typed, however fast somebody types."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Final

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.widget import Widget
from textual.widgets import Input

from tui.screens.mode import ModeScreen

LEAVES: Final = "escape"
"""The key that modes and dialogs answer by themselves: it closes the line that is open first of all."""
SOON: Final = 0.5
"""Seconds that a line may take at most to answer a key; then the next key goes on all the same."""


class Keyboard(App[int]):
    """What a key opens is there before the next key is looked at.

    Textual sends a key to the widget that has the focus and does what it is bound to when it comes back from there. A
    key typed meanwhile is on its way already, to where the reader is no more: of "3&knots" the letters would do what
    they do in a table instead of standing in the line that `&` opens, and what follows Enter would stand in that line.
    """

    async def on_event(self, event: events.Event) -> None:
        """A key that is bound does at once what it is bound to; a letter stands in its line before the next key."""
        if not isinstance(event, events.Key) or event.is_forwarded or event.key == LEAVES:
            await super().on_event(event)
            return
        line = self.focused if isinstance(self.focused, Input) else None
        at_once = not event.is_printable if line else isinstance(self.screen, ModeScreen)
        done = at_once and await self._do(event.key)
        if not done:
            await super().on_event(event)
        if line:
            await _heard(line, *(line.ancestors if done else ()))

    async def _do(self, key: str) -> bool:
        """What a key is bound to; whether it is to anything."""
        return await self._check_bindings(key, priority=True) or await self._check_bindings(key)


async def _heard(*nodes: DOMNode) -> None:
    """Return when each in turn has answered what it was told, and has told the next what is for it."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(SOON):
            for node in nodes:
                answered = asyncio.Event()
                if isinstance(node, Widget) and node.call_later(answered.set):
                    await answered.wait()
