"""The lines around every screen: the event with what is being done, the tab line of the modes, the keys below."""

from __future__ import annotations

from typing import cast

from textual import events
from textual.app import RenderResult
from textual.binding import ActiveBinding
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from tui.host import Host
from tui.paint import drawn
from tui.view import TITLES, Mode
from tui.wrap import as_many, shortened

SHORT = 76
"""Below this width the names in the tab line are cut short."""
SHORTEST = 58
"""Below this one only the chosen mode has its name, and the event stands where the program's name does."""
SHORT_TITLES = {Mode.FIGURES: "Figs", Mode.QUOTATIONS: "Quot", Mode.SILENCE: "Sil", Mode.OVERVIEW: "Over"}
EDGES = 4
"""Cells beside the words of a doubt."""
NAME = "Rashomon  "
LAST = ("help", "quit")
"""What must stand below however narrow the terminal is."""


class TitleBar(Widget):
    """The event's title at the left; at the right what is being worked on, else what the view leaves out."""

    DEFAULT_CSS = """
    TitleBar { height: 1; background: $primary 30%; color: $foreground; padding: 0 1; }
    """
    facts: reactive[tuple[str, ...]] = reactive(())
    """What the event is, the most useful first."""
    work: reactive[str] = reactive("")
    note: reactive[str] = reactive("")

    def render(self) -> RenderResult:
        """The line."""
        width = self.size.width - 2
        said = self.work or self.note
        right = Content.styled(f" {said}", "$rail-current bold") if said else Content("")
        name = NAME if self.size.width >= SHORTEST or not self.facts else ""
        room = width - right.cell_length - len(name)
        left = Content.assemble((name, "bold"), as_many(self.facts, room) if self.facts and room > 0 else "")
        return left.truncate(max(0, width - right.cell_length), pad=True) + right


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


class Doubt(Widget):
    """What makes all that is found doubtful, such as reports of different events; no line where nothing does."""

    DEFAULT_CSS = """
    Doubt {
        display: none; height: 1; padding: 0 2;
        background: $rail-window; color: $foreground; text-style: bold;
    }
    """
    doubts: reactive[tuple[str, ...]] = reactive(())

    def watch_doubts(self) -> None:
        """Take a line only where there is something to say."""
        self.display = bool(self.doubts)

    def render(self) -> RenderResult:
        """The first, and where the others stand."""
        where = "Problems (7)" if self.size.width + EDGES >= SHORT else "(7)"
        others = f" · {len(self.doubts) - 1} more: {where}" if len(self.doubts) > 1 else ""
        room = self.size.width - len(others)
        return Content(f"! {shortened(drawn(self.doubts[0]), room - 2)}{others}" if self.doubts else "")


class Keys(Widget):
    """The screen's most important keys, each can be clicked; none while something is typed.

    Where not all fit, help and quitting stay. They come after the first texts, which they would keep waiting.
    """

    DEFAULT_CSS = """
    Keys {
        dock: bottom; height: 1; padding: 0 1; background: $panel; color: $foreground;
    }
    """

    def on_mount(self) -> None:
        """Follow the bindings."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> RenderResult:
        """The line."""
        return Content.assemble(*(words for words, _ in self._fitting()))

    def _fitting(self) -> list[tuple[Content, ActiveBinding]]:
        """The keys that fit, each with what it does."""
        host = cast("Host", self.app)
        if host.reading or isinstance(self.screen.focused, Input):
            return []
        found = [each for each in self.screen.active_bindings.values() if each.binding.show]
        if host.comparison is None:
            found = [each for each in found if each.binding.action in LAST]
        shown = {each.binding.action: (self._words(each), each) for each in found}
        kept = [shown.pop(action) for action in LAST if action in shown]
        room = self.size.width - 2 - sum(words.cell_length for words, _ in kept)
        for _, each in reversed(list(shown.values())):
            if sum(words.cell_length for words, _ in shown.values()) > room:
                del shown[each.binding.action]
        return [*shown.values(), *kept]

    def _words(self, found: ActiveBinding) -> Content:
        key = self.app.get_key_display(found.binding)
        return Content.assemble((key, "bold $footer-key-foreground"), f" {found.binding.description}  ")

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        left = 1
        for words, found in self._fitting():
            if left <= event.x < left + words.cell_length:
                await self.app.run_action(found.binding.action, found.node)
            left += words.cell_length
