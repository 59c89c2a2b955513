"""What a reader takes along: copies, files, pictures."""

from __future__ import annotations

import asyncio
import os
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Final

from textual import work
from textual.binding import Binding, BindingType

from align import writing
from align.alignment import Passage
from align.model import Comparison
from align.striking import count, struck_out
from tui import memory
from tui.copying import passage_text, place_text
from tui.keeping import Keeping
from tui.serve import READ_ONLY

WRITING: Final = frozenset(("export", "open_event", "screenshot", "bookmark", "note", "strike"))
"""Not done in a browser: there nothing is written and no other files are opened."""


class Desk(Keeping):
    """What a reader takes from the event."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "copy", "Copy the passage with its sources", show=False, id="copy"),
        Binding("e", "export", "Export all, this point or the bookmarks", show=False, id="export"),
        Binding("ctrl+s", "screenshot", "Save a picture of the screen", show=False, id="screenshot"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.read_only = bool(os.environ.get(READ_ONLY))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a browser nothing is written and no other files are opened."""
        del parameters
        return not (self.read_only and action in WRITING)

    def action_copy(self) -> None:
        """Copy the selected passage, else the selected sentence, with its sources."""
        comparison, view = self.comparison, self.view
        if comparison is None:
            return
        passage = comparison.passage(view.passage)
        if passage:
            self._hand_over(passage_text(comparison, passage), f"This point in {len(passage.readings)} reports")
        elif view.place:
            self._hand_over(place_text(comparison, view.place), "This sentence")

    def _hand_over(self, words: str, what: str) -> None:
        """To the terminal, which does not say whether it has a clipboard; so also to a file."""
        self.copy_to_clipboard(words)
        path = None if self.read_only else memory.copied(words)
        kept = f" It also stands in {path}." if path else ""
        self.notify(f"{what}: sent to the terminal's clipboard.{kept}", timeout=8)

    async def action_export(self) -> None:
        """Ask for a file, and write the comparison, the selected point or the bookmarks to it."""
        from tui.screens.export import ExportScreen  # noqa: PLC0415

        if comparison := self.comparison:
            passage = comparison.passage(self.view.passage)

            def write(path: Path | None) -> None:
                if path:
                    self._write(comparison, passage, path)

            await self.push_screen(ExportScreen(comparison, passage, self.bookmarks), write)

    @work
    async def _write(self, comparison: Comparison, passage: Passage | None, path: Path) -> None:
        from tui.files import is_report  # noqa: PLC0415
        from tui.screens.export import content  # noqa: PLC0415

        if is_report(path, comparison.event):
            self.notify(f"{path} is one of the reports; choose another name.", severity="error")
            return
        try:
            written = await asyncio.to_thread(content, path.name, comparison, passage, self.bookmarks)
            await asyncio.to_thread(writing.write, path, written)
        except OSError as error:
            self.notify(f"{path} cannot be written: {error.strerror}.", severity="error")
            return
        struck = count(comparison, self.bookmarks)
        self.notify(f"Wrote {path}. {struck_out(struck)}" if struck else f"Wrote {path}.")

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Save a picture of the screen as SVG, and say where."""
        from tui import pictures  # noqa: PLC0415
        from tui.streams import OutputError  # noqa: PLC0415

        del path
        name = filename or f"rashomon-{self.current_mode}-{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.svg"
        try:
            saved = pictures.save(name, self.export_screenshot(title=self.title))
        except OutputError as error:
            self.notify(str(error), severity="error", timeout=20)
            return
        self.notify(f"Saved a picture of the screen: {saved}", timeout=10)
