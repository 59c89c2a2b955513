"""Where a reader goes: from mode to mode, to a place in Read, to what a search finds, and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from textual.reactive import reactive

from align.model import Comparison
from align.views.standings import Standings, standings_of
from tui.news import News
from tui.screens.mode import ModeScreen
from tui.screens.read import ReadScreen
from tui.view import Mode, View

BRIEFLY: Final = 2.0
"""Seconds for what only says that a key did nothing: the keys stand in its place again before one is looked for."""


class Journey(News):
    """The event (`comparison`), what is looked at (`view`), and the modes and places that a reader goes to.

    `been` are the views that Backspace goes back to, the newest last.
    """

    comparison: reactive[Comparison | None] = reactive(None, always_update=True)
    view: reactive[View] = reactive(View())
    standings: Standings
    """Who tells which point, worked out once a comparison: screens ask at every step of the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self.been: list[View] = []

    def watch_comparison(self) -> None:
        """Another comparison, other tellers."""
        if self.comparison:
            self.standings = standings_of(self.comparison)

    def look(self, view: View) -> None:
        """Look at the event in another way."""
        self.view = view

    async def action_mode(self, mode: str) -> None:
        """Go to a mode; from the mode itself to its first page."""
        if mode == self.current_mode and isinstance(self.screen, ModeScreen):
            self.screen.begin_again()
        elif mode != self.current_mode:
            self.forget_news()
            self.been.append(self.view)
            self.view = replace(self.view, mode=Mode(mode))
            await self.switch_mode(mode)

    async def show_place(self, view: View, beside: Sequence[str] = ()) -> None:
        """Open a selection in Read, the reports `beside` next to it; Backspace comes back from there."""
        self.been.append(self.view)
        if view.place and beside:
            view = view.beside(view.place.report, beside, view.columns(self.size.width))
            if view.base != self.view.base and view.place:
                told = f"{view.place.report} and {beside[0]}"
                self.notify(f"{told} side by side: {view.base} is the base now. Backspace goes back.")
        self.view = replace(view, mode=Mode.READ)
        if isinstance(self.screen, ReadScreen):
            self.screen.settle()
        else:
            await self.switch_mode(Mode.READ.value)

    def action_search(self) -> None:
        """Search in all reports."""
        if isinstance(self.screen, ModeScreen):
            self.screen.ask()

    async def search(self, words: str) -> None:
        """Show in Read where `words` stand; Backspace comes back from there."""
        from tui.search import find  # noqa: PLC0415

        hits = find(self.comparison.event, words, self.view.order) if self.comparison else ()
        if hits:
            await self.show_place(replace(self.view, place=hits[0], passage=None))
            if isinstance(self.screen, ReadScreen):
                self.screen.show_hits(hits)
        elif words.strip():
            self.notify(f"“{words}” stands in none of the reports.")

    async def action_back(self) -> None:
        """Back to the mode and place before the last jump."""
        self.forget_news()
        if isinstance(self.screen, ModeScreen) and self.screen.step_back():
            return
        if not self.been:
            self.notify("There is nowhere to go back to.", timeout=BRIEFLY)
            return
        if isinstance(self.screen, ModeScreen):
            self.screen.forget_hits()
        self.view = self.been.pop()
        if isinstance(self.screen, ReadScreen) and self.view.mode is Mode.READ:
            self.screen.settle()
        else:
            await self.switch_mode(self.view.mode.value)
