"""The application: its modes, its keys, its theme, and the dialogs that belong to no mode.

Dialogs and the core are imported when they are first needed, so that the texts stand on the screen sooner.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, Final

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.screen import Screen

from align.findings import VariantKind
from align.marks import Voice
from tui import config, memory, terminal, themes
from tui.commands import KeyCommands
from tui.comparing import Comparing
from tui.config import DEFAULT_THEME, Config
from tui.desk import Desk
from tui.keeping import Keeping
from tui.screens.mode import ModeScreen
from tui.screens.read import ReadScreen
from tui.streams import ENDED
from tui.view import TITLES, VOICES, Mode, View
from tui.widgets.grid import Grid

PATIENCE: Final = 4.0
"""Seconds in which a second Ctrl+C quits."""

ROOMY: Final = 120
"""Cells of a screen from which on the keys have room beside it."""

BROKEN: Final = 2
"""The exit code after a fault of ours, which is trouble as any other; Textual has then told of it."""


def _findings(mode: Mode) -> Screen[None]:
    """The screen of a mode other than Read, imported when it is first gone to."""
    from tui.screens.findings import FindingsScreen  # noqa: PLC0415

    return FindingsScreen(mode)


class RashomonApp(Comparing):
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
        Binding("v", "voice", "Differences in own words, in quotations, in both", show=False, id="read.voice"),
        Binding("o", "open_event", "Open another event", show=False, id="open"),
        Binding("question_mark", "help", "Help", tooltip="Help for this screen", id="help"),
        Binding("f1", "help_panel", "Keys beside the screen", show=False, id="help.panel"),
        Binding("q", "quit", "Quit", id="quit"),
    ]

    def __init__(
        self,
        paths: Sequence[str] = (),
        *,
        model: str | None = None,
        base: str | None = None,
        config: Config | None = None,
    ) -> None:
        self.config = config or Config()
        context = None if self.config.context < 0 else self.config.context
        first_view = View(detail=self.config.detail, minor=self.config.minor, context=context)
        super().__init__(paths, model=model, base=base, first_view=first_view)
        self._asked = -PATIENCE
        for theme in themes.OURS:
            self.register_theme(theme)
        self.set_keymap(self.config.keys)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The variables of our own styles."""
        return themes.variables(dark=self.current_theme.dark)

    def get_default_screen(self) -> Screen[Any]:
        """Read comes first; for a screen out of `MODES` all styles would be parsed once more before it is drawn."""
        return ReadScreen()

    async def on_mount(self) -> None:
        """Open what was named, else ask."""
        terminal.end_in_order(lambda code: self.exit(return_code=code))
        self.add_mode(Mode.READ.value, ReadScreen)
        self._put_on_theme()
        if self.paths:
            self.open(self.paths)
        else:
            await self.action_open_event()

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

    # What the reader does

    def action_help_quit(self) -> None:
        """Ctrl+C where nothing is selected: the second one within some seconds quits."""
        if time.monotonic() - self._asked < PATIENCE:
            self.exit()
        self._asked = time.monotonic()
        self.notify("Ctrl+C again, or q, quits.", timeout=PATIENCE)

    async def action_kinds(self) -> None:
        """Show the letters of the differences and choose which are marked."""
        from tui.screens.kinds import KindsScreen  # noqa: PLC0415

        if self.comparison:
            sigla = self.view.shown(self.view.columns(self.size.width))
            await self.push_screen(KindsScreen(self.unmarked or self.comparison, self.view, sigla), self._mark)

    def _mark(self, chosen: tuple[frozenset[VariantKind], bool] | None) -> None:
        if chosen:
            hidden, minor = chosen
            self.view = replace(self.view, hidden=hidden, minor=minor)

    def action_voice(self) -> None:
        """Show differences in both voices, in the reporters' own words, or in quotations only."""
        voice = VOICES[(VOICES.index(self.view.voice) + 1) % len(VOICES)]
        names = {None: "Differences in all words.", Voice.OWN: "Differences in the reporters' own words only."}
        self.view = replace(self.view, voice=voice)
        self.notify(names.get(voice, "Differences inside quotations only."))

    async def action_open_event(self) -> None:
        """Choose another event and open it."""
        from tui.screens.open import OpenScreen  # noqa: PLC0415

        await self.push_screen(OpenScreen(), self._open_chosen)

    def _open_chosen(self, paths: tuple[str, ...] | None) -> None:
        if paths:
            self.open(paths)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Our own themes by name, then of Textual's commands the choice of any; the others are among our own keys."""
        for name, use in themes.USES.items():
            yield SystemCommand(f"Theme: {name}", use, partial(setattr, self, "theme", name))
        yield from (command for command in super().get_system_commands(screen) if command.title == "Theme")

    async def action_help(self) -> None:
        """Help for the current screen."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415

        if isinstance(self.screen, ModeScreen):
            await self.push_screen(HelpScreen(self.screen))

    async def action_help_panel(self) -> None:
        """Show or hide the keys beside the screen; where they have no room, show the help over it."""
        from tui.screens.help import KeyPanel  # noqa: PLC0415

        if not isinstance(self.screen, ModeScreen):
            return
        if panel := self.screen.query(KeyPanel):
            await panel.remove()
        elif self.size.width < ROOMY:
            await self.action_help()
            return
        else:
            await self.screen.mount(KeyPanel())
        self.call_after_refresh(self.screen.draw)


def bindings() -> dict[str, Binding]:
    """Every binding that can be given other keys, by its id."""
    from tui.screens.findings import FindingsScreen  # noqa: PLC0415

    owners = (RashomonApp, Keeping, Desk, ReadScreen, FindingsScreen, Grid)
    return {one.id: one for owner in owners for one in owner.BINDINGS if isinstance(one, Binding) and one.id}


def open_app(paths: Sequence[str], *, model: str | None = None, base: str | None = None) -> int:
    """Run the application on files, folders or addresses (none: it asks); returns the exit code.

    Raises `tui.config.ConfigError` where the configuration file cannot be used, `corpus.CorpusError` where none of
    the reports named can be read.
    """
    app = RashomonApp(paths, model=model, base=base, config=config.load(bindings))
    terminal.take_any_bytes()
    code = app.run() or 0
    if app.unopened:
        from corpus import CorpusError  # noqa: PLC0415

        raise CorpusError(app.unopened)
    ended = app.return_code or 0
    return ended if ended > ENDED else BROKEN if ended else code
