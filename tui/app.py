"""The application: its state, the modes, and what happens when a message comes in.

Dialogs and the core are imported when they are first needed, so that the texts stand on the screen sooner.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, Final

from textual import on, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.reactive import reactive
from textual.screen import Screen
from textual.worker import Worker

from align.model import Comparison
from corpus.days import day
from corpus.model import Event
from tui import config, memory, themes
from tui.commands import KeyCommands
from tui.config import DEFAULT_THEME, Config
from tui.desk import Desk
from tui.measures import columns_for
from tui.messages import Compared, EventRead, Failed, Progressed
from tui.paint import visible
from tui.screens.mode import ModeScreen
from tui.screens.read import ReadScreen
from tui.view import TITLES, Mode, View
from tui.waiting import in_short
from tui.widgets.grid import Grid

PATIENCE: Final = 4.0
"""Seconds in which a second Ctrl+C quits."""

SOON: Final = 1.0
"""Seconds that a comparison waits at most for the texts to be drawn."""


def _findings(mode: Mode) -> Screen[None]:
    """The screen of a mode other than Read, imported when it is first gone to."""
    from tui.screens.findings import FindingsScreen  # noqa: PLC0415

    return FindingsScreen(mode)


class RashomonApp(Desk):
    """One event at a time: read, compared, looked at in seven modes."""

    TITLE = "Rashomon"
    CSS_PATH = Path(__file__).with_name("app.tcss")
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = App.COMMANDS | {KeyCommands}
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {
        mode.value: partial(_findings, mode) for mode in Mode if mode is not Mode.READ
    }
    DEFAULT_MODE = Mode.READ.value
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(str(number), f"mode('{mode.value}')", TITLES[mode], show=False, id=f"mode.{mode.value}")
            for number, mode in enumerate(Mode, 1)
        ),
        Binding("backspace", "back", "Back to where you came from", show=False, id="back"),
        Binding("escape", "stop", "Take a message away, else stop comparing", show=False, id="stop"),
        Binding("slash", "search", "Search", tooltip="Search in all reports", id="search"),
        Binding("f", "kinds", "Kinds", tooltip="Legend and filter of the kinds of differences", id="kinds"),
        Binding("o", "open_event", "Open another event", show=False, id="open"),
        Binding("question_mark", "help", "Help", tooltip="Help for this screen", id="help"),
        Binding("f1", "help_panel", "Help panel beside the screen", show=False, id="help.panel"),
        Binding("q", "quit", "Quit", id="quit"),
    ]

    doing: reactive[str] = reactive("")
    reading: reactive[bool] = reactive(False, init=False)
    """Whether the first reports are still being read; nothing stands on the screen yet."""

    def __init__(
        self,
        paths: Sequence[str] = (),
        *,
        model: str | None = None,
        base: str | None = None,
        config: Config | None = None,
    ) -> None:
        super().__init__()
        self.config = config or Config()
        self.paths = tuple(paths)
        self.model = model
        self.first_base = base
        self.set_reactive(RashomonApp.reading, bool(paths))
        self._troubles: tuple[str, ...] = ()
        self._trouble = ""
        self.unopened = ""
        self._asked = -PATIENCE
        self._comparing: Worker[None] | None = None
        for theme in themes.OURS:
            self.register_theme(theme)
        self.set_keymap(self.config.keys)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The variables of our own styles."""
        return themes.variables(dark=self.current_theme.dark)

    def get_default_screen(self) -> Screen[Any]:
        """Read comes first; for a screen out of `MODES` all styles would be parsed once more before it is drawn."""
        return ReadScreen()

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
        where = (visible(event.place),) if event.place and event.place not in event.title else ()
        count = f"{len(event.reports)} report{'' if len(event.reports) == 1 else 's'}"
        return (visible(event.title), *when, count, *where)

    # Reading and comparing

    def on_mount(self) -> None:
        """Open what was named, else ask."""
        self.add_mode(Mode.READ.value, ReadScreen)
        self._put_on_theme()
        if self.paths:
            self.open(self.paths)
        else:
            self.action_open_event()

    def _put_on_theme(self) -> None:
        """The theme of the configuration, else the one chosen last; a later choice is remembered."""
        remembered = memory.theme()
        known = remembered if remembered in self.available_themes else DEFAULT_THEME
        self.theme = self.config.theme if self.config.theme in self.available_themes else known
        if self.config.theme not in ("", self.theme):
            self.notify(f"There is no theme named {self.config.theme!r}.", severity="warning")
        self.watch(self, "theme", self._keep_theme, init=False)

    def _keep_theme(self, name: str) -> None:
        if not self.read_only:
            memory.keep_theme(name)

    def on_unmount(self) -> None:
        """Remember how the event was left."""
        self._remember()

    def _remember(self) -> None:
        if self.comparison is not None and not self.read_only:
            memory.remember(self.comparison.event, self.view)

    def open(self, paths: Sequence[str]) -> None:
        """Read the reports at `paths` and compare them."""
        self._remember()
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
        await self._texts_drawn()
        await self._compare(reading.event)

    async def _texts_drawn(self) -> None:
        """Return when the texts stand on the screen: reading a stored comparison meanwhile would hold them up."""
        drawn = asyncio.Event()
        self.call_after_refresh(drawn.set)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(drawn.wait(), SOON)

    async def _compare(self, event: Event) -> None:
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
            if answer.doing:
                step = following(answer.comparison.done if answer.comparison else ())
                self.post_message(Progressed(in_short(step) if step else answer.doing))

    @on(EventRead)
    async def _event_read(self, message: EventRead) -> None:
        """Put the texts on the screen at once, as they were left last time."""
        self.been.clear()
        view = (memory.recall(message.event) or self._first_view()).fitting(message.event)
        if self.first_base in view.order:
            view = view.with_base(self.first_base)
        self.comparison = None
        self.view = view
        self.comparison = Comparison(message.event, done=(), warnings=message.troubles)
        self.take_out_bookmarks()
        self._troubles = message.troubles
        if not self.read_only:
            memory.opened(message.event, self.paths)
        if view.mode.value != self.current_mode:
            await self.switch_mode(view.mode.value)
        self.reading = False
        self._warn(message.troubles)

    def _warn(self, sentences: Sequence[str]) -> None:
        """Tell one thing to bear in mind; of several, where they are listed."""
        if len(sentences) > 1:
            sentences = [f"{len(sentences)} things to bear in mind: see Problems in the Overview (7)."]
        for sentence in sentences:
            self.notify(visible(sentence), severity="warning", timeout=10)

    def watch_reading(self) -> None:
        """When the texts stand, or none will come, the keys below are drawn, and garbage is collected again."""
        gc.enable()
        self.call_after_refresh(self.screen.refresh_bindings)

    @on(Compared)
    def _compared(self, message: Compared) -> None:
        found = message.comparison
        self.comparison = replace(found, warnings=(*self._troubles, *found.warnings))
        if found.complete:
            self.doing = ""
            self._warn(found.warnings)

    @on(Progressed)
    def _progressed(self, message: Progressed) -> None:
        self.doing = f"{message.words} · Esc stops"

    @on(Failed)
    def _failed(self, message: Failed) -> None:
        self._trouble = visible(message.words)
        if self.reading and not self.read_only:
            self.unopened = self._trouble
            self.exit()
            return
        self.doing = ""
        self.reading = False
        self.notify(self._trouble, severity="error", timeout=20)

    def _first_view(self) -> View:
        """How an event is shown that was never open before."""
        chosen = self.config
        context = None if chosen.context < 0 else chosen.context
        return View(detail=chosen.detail, minor=chosen.minor, context=context)

    def action_stop(self) -> None:
        """Take the message away; where none stands, stop comparing: what is known stays."""
        if self.said:
            self.hush()
        elif self.doing and self._comparing:
            self._comparing.cancel()
            self.doing = ""
            self.reading = False
            self.notify("Stopped before the comparison was complete. What has been found stays; o opens it again.")

    # What the reader does

    def action_help_quit(self) -> None:
        """Ctrl+C where nothing is selected: the second one within some seconds quits."""
        if time.monotonic() - self._asked < PATIENCE:
            self.exit()
        self._asked = time.monotonic()
        self.notify("Ctrl+C again, or q, quits.", timeout=PATIENCE)

    @work
    async def action_kinds(self) -> None:
        """Show the letters of the differences and choose which are marked."""
        from tui.screens.kinds import KindsScreen  # noqa: PLC0415

        if self.comparison:
            sigla = self.view.shown(columns_for(self.size.width, len(self.view.order)))
            hidden, minor = await self.push_screen_wait(KindsScreen(self.comparison, self.view, sigla))
            self.view = replace(self.view, hidden=hidden, minor=minor)

    @work
    async def action_open_event(self) -> None:
        """Choose another event and open it."""
        from tui.screens.open import OpenScreen  # noqa: PLC0415

        paths = await self.push_screen_wait(OpenScreen())
        if paths:
            self.open(paths)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Our own themes by name, then of Textual's commands the choice of any; the others are among our own keys."""
        for name, use in themes.USES.items():
            yield SystemCommand(f"Theme: {name}", use, partial(setattr, self, "theme", name))
        yield from (command for command in super().get_system_commands(screen) if command.title == "Theme")

    def action_help(self) -> None:
        """Help for the current screen."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415

        if isinstance(self.screen, ModeScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_help_panel(self) -> None:
        """Show or hide the panel with keys and explanation."""
        if self.screen.query("HelpPanel"):
            self.action_hide_help_panel()
        else:
            self.action_show_help_panel()
        if isinstance(self.screen, ModeScreen):
            self.call_after_refresh(self.screen.draw)


def bindings() -> dict[str, Binding]:
    """Every binding that can be given other keys, by its id."""
    from tui.screens.findings import FindingsScreen  # noqa: PLC0415

    owners = (RashomonApp, Desk, ReadScreen, FindingsScreen, Grid)
    return {one.id: one for owner in owners for one in owner.BINDINGS if isinstance(one, Binding) and one.id}


def open_app(paths: Sequence[str], *, model: str | None = None, base: str | None = None) -> int:
    """Run the application on files, folders or addresses (none: it asks); returns the exit code.

    Raises `tui.config.ConfigError` where the configuration file cannot be used, `corpus.CorpusError` where none of
    the reports named can be read.
    """
    app = RashomonApp(paths, model=model, base=base, config=config.load(bindings))
    code = app.run() or 0
    if app.unopened:
        from corpus import CorpusError  # noqa: PLC0415

        raise CorpusError(app.unopened)
    return code
