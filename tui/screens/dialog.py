"""A screen above the others that is answered once."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, ScreenResultType


class Dialog(ModalScreen[ScreenResultType]):
    """A dialog; what is typed while it closes, as Enter or Esc a second time, is no second answer.

    Without that the second one would be the answer to nobody, or would close the screen below.
    """

    _answered = False

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close with an answer; nothing happens where there is one already."""
        if self._answered:
            return AwaitComplete()
        self._answered = True
        return super().dismiss(result)
