"""The lines around every screen: the event with what is being done, the tab line of the modes, the keys below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer

from tui.paint import visible
from tui.view import TITLES, Mode

if TYPE_CHECKING:
    from tui.app import RashomonApp

SHORT = 76
"""Below this width the names in the tab line are cut short."""
SHORTEST = 58
"""Below this one only the chosen mode has its name."""
SHORT_TITLES = {Mode.FIGURES: "Figs", Mode.QUOTATIONS: "Quot", Mode.SILENCE: "Sil", Mode.OVERVIEW: "Over"}


class TitleBar(Widget):
    """The event's title at the left; at the right what is being worked on, else what the view leaves out."""

    DEFAULT_CSS = """
    TitleBar { height: 1; background: $primary 30%; color: $foreground; padding: 0 1; }
    """
    headline: reactive[str] = reactive("")
    work: reactive[str] = reactive("")
    note: reactive[str] = reactive("")

    def render(self) -> RenderResult:
        """The line."""
        width = self.size.width - 2
        said = self.work or self.note
        right = Content.styled(f" {said}", "$rail-current bold") if said else Content("")
        left = Content.assemble(("Rashomon", "bold"), "  ", visible(self.headline))
        left = left.truncate(max(0, width - right.cell_length), ellipsis=True, pad=True)
        return left + right


class Tabs(Widget):
    """1 Read  2 Points …; the chosen one in brackets and reversed, each can be clicked."""

    DEFAULT_CSS = """
    Tabs { height: 1; background: $panel; color: $foreground; link-style: none; link-style-hover: bold; }
    """

    def __init__(self, mode: Mode) -> None:
        super().__init__()
        self.mode = mode

    def render(self) -> RenderResult:
        """The line."""
        parts = []
        for number, mode in enumerate(Mode, 1):
            width = self.size.width
            title = SHORT_TITLES.get(mode, TITLES[mode]) if width < SHORT else TITLES[mode]
            name = str(number) if width < SHORTEST and mode is not self.mode else f"{number} {title}"
            style = "bold reverse" if mode is self.mode else "$foreground"
            parts.append(Content.from_markup(f"[@click=app.mode('{mode.value}')] $name [/]", name=name).stylize(style))
        return Content.assemble(*parts)


class Keys(Footer):
    """The screen's keys. They come after the first texts, which they would keep waiting."""

    def bindings_changed(self, screen: Screen[Any]) -> None:
        """Draw the keys, or do so when the texts stand."""
        if not cast("RashomonApp", self.app).reading:
            super().bindings_changed(screen)
