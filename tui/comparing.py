"""The event that is open: its reports are read, the texts shown at once, and what is found comes in as it is found."""

from __future__ import annotations

import asyncio
import contextlib
import gc
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from textual import on, work
from textual.reactive import reactive
from textual.worker import Worker

from align.model import Comparison
from corpus.days import day
from corpus.examples import bundled
from corpus.model import Event
from tui import memory
from tui.desk import Desk
from tui.messages import Compared, EventRead, Failed, NotOpened, Progressed
from tui.paint import drawn
from tui.view import View
from tui.waiting import in_short

STOPS: Final = " · Esc stops"
"""How that which is being done is stopped."""
INVENTED: Final = "An example in which every word is invented. ? says what the signs mean"
OWN: Final = ", o opens your own reports."
"""What is said to who opens a bundled event for the first time."""
SOON: Final = 1.0
"""Seconds that a comparison waits at most for the texts to be drawn."""


class Comparing(Desk):
    """Reads the reports at `paths` and compares them, one event at a time.

    `first_view` is how an event is shown that was never open before, `base` the report that goes first in it.
    `unopened` says in a sentence why the program ends: the reports named first cannot be read. `doubts` are what is to
    be borne in mind of all that is found, such as that two reports do not seem to tell the same event.
    """

    doing: reactive[str] = reactive("")
    reading: reactive[bool] = reactive(False, init=False)
    """Whether the first reports are still being read; nothing stands on the screen yet."""

    def __init__(self, paths: Sequence[str], *, model: str | None, base: str | None, first_view: View) -> None:
        super().__init__()
        self.paths = tuple(paths)
        self.model = model
        self.unopened = ""
        self._first_base = base
        self._first_view = first_view
        self.doubts: tuple[str, ...] = ()
        self._troubles: tuple[str, ...] = ()
        self._trouble = ""
        self._opening: Worker[None] | None = None
        self._comparing: Worker[None] | None = None
        self._step = ""
        self.set_reactive(Comparing.reading, bool(paths))

    @property
    def pending(self) -> bool:
        """Whether nothing is known yet but the texts."""
        return self.comparison is None or not self.comparison.done

    @property
    def facts(self) -> tuple[str, ...]:
        """The event in a few words, the most useful first."""
        if self.comparison is None:
            return (self._trouble or ("reading the reports" if self.doing else "no event is open; o opens one"),)
        event = self.comparison.event
        when = (day(event.date),) if event.date else ()
        where = (drawn(event.place),) if event.place and event.place not in event.title else ()
        count = f"{len(event.reports)} report{'' if len(event.reports) == 1 else 's'}"
        return (drawn(event.title), *when, count, *where)

    def on_unmount(self) -> None:
        """Remember how the event was left."""
        self._remember()

    def _remember(self) -> None:
        if self.comparison is not None and not self.read_only:
            memory.remember(self.comparison.event, self.view)

    def open(self, paths: Sequence[str]) -> None:
        """Read the reports at `paths` and compare them; what is open stays as it is until they are read."""
        self.doing = f"Reading the reports{STOPS}"
        self._opening = self._read(tuple(paths))

    @work(exclusive=True, group="opening")
    async def _read(self, paths: tuple[str, ...]) -> None:
        from corpus import CorpusError, read_event  # noqa: PLC0415

        try:
            reading = await asyncio.to_thread(read_event, paths)
        except CorpusError as error:
            self.post_message(NotOpened(str(error)))
            return
        if self._comparing:
            self._comparing.cancel()
        self.post_message(EventRead(reading.event, reading.problems, paths))
        self._comparing = self._compare(reading.event)

    async def _texts_drawn(self) -> None:
        """Return when the texts stand on the screen: reading a stored comparison meanwhile would hold them up."""
        refreshed = asyncio.Event()
        self.call_after_refresh(refreshed.set)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(refreshed.wait(), SOON)

    @work(exclusive=True, group="comparing")
    async def _compare(self, event: Event) -> None:
        await self._texts_drawn()
        from align import store  # noqa: PLC0415
        from align.steps import STEPS, following  # noqa: PLC0415

        stored = await asyncio.to_thread(store.load, event, self.model)
        if stored is not None:
            self.post_message(Compared(stored))
            return
        from tui.analysis import analyse  # noqa: PLC0415

        self.post_message(Progressed(in_short(STEPS[0])))
        async for answer in analyse(event, self.model):
            if answer.trouble:
                self.post_message(Failed(answer.trouble))
            elif answer.comparison is not None:
                self.post_message(Compared(answer.comparison))
                if step := following(answer.comparison.done):
                    self.post_message(Progressed(in_short(step)))

    @on(EventRead)
    async def _event_read(self, message: EventRead) -> None:
        """Put the texts on the screen at once, as they were left last time."""
        self._remember()
        self.paths = message.paths
        self.been.clear()
        known = memory.recall(message.event)
        view = (known or self._first_view).fitting(message.event)
        if base := message.event.meant(self._first_base or ""):
            view = view.with_base(base)
        self.comparison = None
        self.view = view
        self.comparison = Comparison(message.event, done=(), warnings=message.troubles)
        self.take_out_bookmarks()
        self._troubles, self.doubts = message.troubles, ()
        if not self.read_only:
            memory.opened(message.event, self.paths)
        if view.mode.value != self.current_mode:
            await self.switch_mode(view.mode.value)
        self.reading = False
        self._warn(message.troubles)
        if known is None and bundled(message.paths):
            self.notify(INVENTED + ("." if self.read_only else OWN), timeout=10)

    def _warn(self, sentences: Sequence[str]) -> None:
        """Tell the first thing to bear in mind, and where the others are listed."""
        if sentences:
            others = f" · {len(sentences) - 1} more: 7 Overview, Problems" if len(sentences) > 1 else ""
            self.notify(f"{drawn(sentences[0])}{others}", severity="warning", timeout=10)

    def watch_reading(self) -> None:
        """When the texts stand, or none will come, the keys below are drawn, and garbage is collected again."""
        gc.enable()
        self.call_after_refresh(self.screen.refresh_bindings)

    @on(Compared)
    def _compared(self, message: Compared) -> None:
        found = message.comparison
        self.doubts = found.warnings
        self.comparison = replace(found, warnings=(*self._troubles, *found.warnings))
        if found.complete:
            self.doing = self._step = ""
            self._warn(found.warnings)

    @on(Progressed)
    def _progressed(self, message: Progressed) -> None:
        self.doing = self._step = f"{message.words}{STOPS}"

    @on(NotOpened)
    def _not_opened(self, message: NotOpened) -> None:
        """Say why; what is open stays, and what is being compared goes on."""
        self._trouble = drawn(message.words)
        if self.reading and not self.read_only:
            self.unopened = self._trouble
            self.exit()
            return
        self.doing = self._step
        self.reading = False
        self.notify(self._trouble, severity="error", timeout=20)

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self.doing = self._step = ""
        self.notify(drawn(message.words), severity="error", timeout=20)

    def action_stop(self) -> None:
        """Take the message away; where none stands, stop reading, else comparing: what is known stays."""
        if self.said:
            self.hush()
        elif self._opening and self._opening.is_running:
            self._opening.cancel()
            self.doing = self._step
            self.reading = False
            self.notify("Stopped before the reports were read; o opens them again.")
        elif self.doing and self._comparing:
            self._comparing.cancel()
            self.doing = self._step = ""
            self.notify("Stopped before the comparison was complete. What has been found stays; o opens it again.")
