"""The whole of the reading screen in one narrow column: links, differences, and which part is on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from tui.landmarks import Landmark
from tui.paint import STAR, STARRED


class Minimap(Widget):
    """┃ told by all, │ by some, · by one alone, ★ bookmarked; beside it the letter of the most salient difference."""

    DEFAULT_CSS = """
    Minimap { width: 3; background: $panel; }
    """

    @dataclass
    class Jumped(Message):
        """The map was clicked: `share` of the whole height, 0 to 1."""

        share: float

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._landmarks: Sequence[Landmark] = ()
        self._window = (0.0, 1.0)

    def show(self, landmarks: Sequence[Landmark]) -> None:
        """Show these rows."""
        self._landmarks = landmarks
        self.refresh()

    def show_window(self, start: float, end: float) -> None:
        """Mark the part on the screen, as shares of the whole height."""
        if (start, end) != self._window:
            self._window = (start, end)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the map."""
        height = max(1, self.size.height)
        total = sum(mark.lines for mark in self._landmarks)
        drawn = min(height, total)
        start, end = self._window
        inside = start * drawn - 0.01 <= y < max(end * drawn, start * drawn + 1)
        base = self.visual_style + (Style.parse("on $rail-window") if inside else Style())
        edge = "▐" if inside and y < drawn else " "
        marks = self._at(y * total / max(1, drawn), (y + 1) * total / max(1, drawn)) if y < drawn else []
        link = min((mark.link for mark in marks), key="┃│·░ ".index, default=" ")
        sign = next((mark for mark in marks if mark.sign != " "), None)
        starred = any(mark.starred for mark in marks)
        middle = (STAR, STARRED) if starred else (link, "$rail")
        parts = [(edge, "$rail-current"), middle, (sign.sign if sign else " ", sign.style if sign else "")]
        return Strip([Segment(text, (base + Style.parse(style)).rich_style) for text, style in parts], 3)

    def _at(self, low: float, high: float) -> list[Landmark]:
        found = []
        line = 0
        for mark in self._landmarks:
            if line < high and line + mark.lines > low:
                found.append(mark)
            line += mark.lines
        return found

    def on_click(self, event: events.Click) -> None:
        """Jump there."""
        drawn = min(self.size.height, sum(mark.lines for mark in self._landmarks))
        self.post_message(self.Jumped(min(1.0, event.y / max(1, drawn))))
