"""What all seven modes have in common: title, tab line, body, footer, and how they follow the application's state."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import cast

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from align.bookmarks import Bookmark
from align.marks import Place
from align.model import Comparison
from tui.host import Host
from tui.paint import CROSS, STAR
from tui.view import Mode, View
from tui.widgets.bars import Doubt, Keys, Tabs, TitleBar
from tui.widgets.message_line import MessageLine


class ModeScreen(Screen[None]):
    """A mode: shows the application's comparison as its view says. Subclasses compose a body and draw it anew."""

    explanation: str = ""

    def __init__(self, mode: Mode) -> None:
        super().__init__()
        self.mode = mode
        self._before: Widget | None = None

    def compose(self) -> ComposeResult:
        """Bars with what is to be doubted, the body, the line for the words to search, and the keys."""
        yield TitleBar()
        yield Tabs(self.mode)
        yield Doubt()
        yield from self.body()
        yield Input(placeholder="Search in all reports · Enter finds, Esc closes", id="search")
        yield Keys()
        yield MessageLine()

    def body(self) -> Iterable[Widget]:
        """The widgets between tab line and footer."""
        return ()

    @property
    def rashomon(self) -> Host:
        """The application, with its state."""
        return cast("Host", self.app)

    @property
    def comparison(self) -> Comparison | None:
        """What there is to show; None until the reports are read."""
        return self.rashomon.comparison

    @property
    def view(self) -> View:
        """What the reader has chosen to see."""
        return self.rashomon.view

    def on_mount(self) -> None:
        """Follow the state."""
        self.watch(self.app, "comparison", self._changed, init=False)
        self.watch(self.app, "view", self._changed, init=False)
        self.watch(self.app, "bookmarks", self._changed, init=False)
        self.watch(self.app, "doing", self._changed)
        self.call_after_refresh(self.draw)

    def on_screen_resume(self) -> None:
        """Show what changed meanwhile."""
        self.tell_state()
        if self.is_mounted:
            self.draw()

    def _changed(self) -> None:
        if self.is_current and self.view.mode is self.mode:  # else another mode is about to be shown
            self.tell_state()
            self.draw()

    def tell_state(self) -> None:
        """Say in the lines above what is being done, what the event is, what is shown of it and what is doubtful."""
        bar = self.query_one(TitleBar)
        bar.work = self.rashomon.doing
        bar.facts = self.rashomon.facts
        bar.note = self.note() if self.comparison else ""
        self.query_one(Doubt).doubts = self.rashomon.doubts

    def note(self) -> str:
        """What is to be known of the view: whether all is compared, how many bookmarks, which differences."""
        count, struck = len(self.rashomon.starred), sum(kept.struck for kept in self.rashomon.bookmarks)
        stopped = self.comparison is not None and not self.comparison.complete and not self.rashomon.doing
        kept = [f"{STAR} {count}" if count else "", f"{CROSS} {struck}" if struck else ""]
        kept.append("" if self.rashomon.settled else "bookmarks not written")
        return " · ".join(filter(None, ("not complete" if stopped else "", *kept, self.view.filters)))

    def at_beginning(self) -> bool:
        """Whether the selection is the first sentence of the base, where every event opens."""
        base = self.comparison.event.report(self.view.base) if self.comparison else None
        first = base.opening if base else None
        return base is not None and first is not None and self.view.place == Place(base.siglum, first)

    @abstractmethod
    def find(self) -> Bookmark | None:
        """What is selected, ready to be bookmarked."""

    def select(self) -> None:
        """Make what the cursor is on the selection of all modes, where moving the cursor has not done so."""

    @abstractmethod
    def draw(self) -> None:
        """Show the state; nothing happens before there is a comparison."""

    def begin_again(self) -> None:
        """To the first page, where there are several."""

    def step_back(self) -> bool:
        """Back inside the screen; whether there was anywhere to go back to."""
        return False

    # Searching

    def ask(self) -> None:
        """Open the line for the words to search."""
        line = self.query_one("#search", Input)
        self._before = self.focused
        line.display = True
        self.set_focus(line)  # at once: the next key may have been typed

    @on(Input.Submitted, "#search")
    async def _asked(self, message: Input.Submitted) -> None:
        self._close_search()
        await self.rashomon.search(message.value)

    def _close_search(self) -> bool:
        """Close the line; whether it was open."""
        line = self.query_one("#search", Input)
        was_open = line.display
        line.display = False
        if was_open and self._before:
            self.set_focus(self._before)
        return was_open

    def forget_hits(self) -> bool:
        """End a search; whether there was one."""
        return False

    def let_go(self) -> bool:
        """End what narrows or lights up what is shown; whether anything did."""
        return self.forget_hits()

    def on_key(self, event: events.Key) -> None:
        """Esc closes the search line, then lets go of hits or of a filter, and of what was said of them."""
        if event.key != "escape":
            return
        if self._close_search():
            event.stop()
        elif self.let_go():
            self.rashomon.forget_news()
            event.stop()
