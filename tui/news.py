"""What the application says on the line of the keys: one sentence at a time, gone when it is of no use any more."""

from __future__ import annotations

from textual import on
from textual.notifications import Notify
from textual.reactive import reactive
from textual.timer import Timer

from tui.keyboard import Keyboard
from tui.widgets.message_line import Said


class News(Keyboard):
    """What was `said` last and still stands; None where nothing does."""

    said: reactive[Said | None] = reactive(None)

    def __init__(self) -> None:
        super().__init__()
        self._silence: Timer | None = None

    @on(Notify)
    def _say(self, message: Notify) -> None:
        """On a line of its own instead of over the text; the newest takes the place of the one before."""
        message.prevent_default()
        note = message.notification
        self.hush()
        self.said = Said(note.message, note.severity)
        self._silence = self.set_timer(note.timeout, self.hush)

    def forget_news(self) -> None:
        """What was said of another place is of no use here; what went wrong stays to be read."""
        if self.said and self.said.severity != "error":
            self.hush()

    def hush(self) -> None:
        """Take the message away."""
        self.said = None
        if self._silence:
            self._silence.stop()
