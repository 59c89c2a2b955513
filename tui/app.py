"""The application: its state, the modes, and what happens when a message comes in."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual import on, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.screen import Screen
from textual.worker import Worker

from align.model import Comparison
from corpus.model import Event
from tui import themes
from tui.heads import day
from tui.messages import Compared, EventRead, Failed, Progressed
from tui.paint import visible
from tui.screens.read import ReadScreen
from tui.view import TITLES, Mode, View


def _screen(mode: Mode) -> Screen[None]:
    """The screen of a mode, imported when it is first gone to."""
    if mode is Mode.READ:
        return ReadScreen()
    from tui.screens.findings import FindingsScreen  # noqa: PLC0415

    return FindingsScreen(mode)


class RashomonApp(App[int]):
    """One event at a time: what is known of it (`comparison`), what the reader looks at (`view`)."""

    TITLE = "Rashomon"
    CSS_PATH = Path(__file__).with_name("app.tcss")
    ENABLE_COMMAND_PALETTE = True
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {mode.value: partial(_screen, mode) for mode in Mode}
    DEFAULT_MODE = Mode.READ.value
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"mode('{mode.value}')", TITLES[mode], show=False, id=f"mode.{mode.value}")
            for number, mode in enumerate(Mode, 1)
        ),
        Binding("backspace", "back", "Back to where you came from", show=False, id="back"),
        Binding("escape", "stop", "Stop comparing", show=False, id="stop"),
        Binding("q", "quit", "Quit", id="quit"),
    ]

    comparison: reactive[Comparison | None] = reactive(None, always_update=True)
    view: reactive[View] = reactive(View())
    doing: reactive[str] = reactive("")

    def __init__(self, paths: Sequence[str] = (), *, model: str | None = None, base: str | None = None) -> None:
        super().__init__()
        self.paths = tuple(paths)
        self.model = model
        self.first_base = base
        self.pending = True
        self._been: list[View] = []
        self._comparing: Worker[None] | None = None
        for theme in themes.OURS:
            self.register_theme(theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The variables of our own styles."""
        return themes.variables(dark=self.current_theme.dark)

    @property
    def headline(self) -> str:
        """The event in one line."""
        if self.comparison is None:
            return "reading the reports"
        event = self.comparison.event
        facts = [
            visible(event.title),
            *([day(event.date)] if event.date else []),
            *([visible(event.place)] if event.place else []),
        ]
        return " · ".join([*facts, f"{len(event.reports)} reports"])

    # Reading and comparing

    def on_mount(self) -> None:
        """Open what was named."""
        if self.paths:
            self.open(self.paths)

    def open(self, paths: Sequence[str]) -> None:
        """Read the reports at `paths` and compare them."""
        self.paths = tuple(paths)
        self._comparing = self._read_and_compare(tuple(paths))

    @work(exclusive=True, group="comparing")
    async def _read_and_compare(self, paths: tuple[str, ...]) -> None:
        from corpus import CorpusError, read_event  # noqa: PLC0415

        self.post_message(Progressed("Reading the reports"))
        try:
            reading = await asyncio.to_thread(read_event, paths)
        except CorpusError as error:
            self.post_message(Failed(str(error)))
            return
        self.post_message(EventRead(reading.event, reading.problems))
        await self._compare(reading.event)

    async def _compare(self, event: Event) -> None:
        from align import store  # noqa: PLC0415
        from tui.analysis import analyse  # noqa: PLC0415

        stored = await asyncio.to_thread(store.load, event, self.model)
        if stored is not None:
            self.post_message(Compared(stored))
            return
        async for answer in analyse(event, self.model):
            if answer.trouble:
                self.post_message(Failed(answer.trouble))
            elif answer.comparison is not None:
                self.post_message(Compared(answer.comparison, final=not answer.doing))
            if answer.doing:
                self.post_message(Progressed(answer.doing))

    @on(EventRead)
    def _event_read(self, message: EventRead) -> None:
        """Put the texts on the screen at once."""
        self.pending = True
        self.view = self.view.fitting(message.event)
        if self.first_base in self.view.order:
            self.view = self.view.with_base(self.first_base)
        self.comparison = Comparison(message.event)
        for trouble in message.troubles:
            self.notify(visible(trouble), severity="warning", timeout=10)

    @on(Compared)
    def _compared(self, message: Compared) -> None:
        self.pending = False
        self.comparison = message.comparison
        if message.final:
            self.doing = ""
            for warning in message.comparison.warnings:
                self.notify(visible(warning), severity="warning", timeout=10)

    @on(Progressed)
    def _progressed(self, message: Progressed) -> None:
        share = "" if message.share is None else f" {message.share:.0%}"
        self.doing = f"{message.words}{share} … Esc stops"

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self.doing = ""
        self.notify(visible(message.words), severity="error", timeout=20)

    def action_stop(self) -> None:
        """Stop comparing; what is known stays."""
        if self.doing and self._comparing:
            self._comparing.cancel()
            self.doing = ""
            self.notify("Stopped. What has been found so far stays on the screen.")

    # What the reader does

    def look(self, view: View) -> None:
        """Look at the event in another way."""
        self.view = view

    async def action_mode(self, mode: str) -> None:
        """Go to a mode."""
        if mode != self.current_mode:
            self._been.append(self.view)
            self.view = replace(self.view, mode=Mode(mode))
            await self.switch_mode(mode)

    async def show_place(self, view: View) -> None:
        """Open a selection in Read; Backspace comes back from there."""
        self._been.append(self.view)
        self.view = replace(view, mode=Mode.READ)
        await self.switch_mode(Mode.READ.value)

    async def action_back(self) -> None:
        """Back to the mode and place before the last jump."""
        if self._been:
            self.view = self._been.pop()
            await self.switch_mode(self.view.mode.value)


def open_app(paths: Sequence[str], *, model: str | None = None, base: str | None = None) -> int:
    """Run the application on files, folders or addresses; returns the exit code."""
    return RashomonApp(paths, model=model, base=base).run() or 0
