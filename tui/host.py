"""What screens ask of the application, which they know by this alone: it imports them, they do not import it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from align.bookmarks import Bookmark
from align.model import Comparison
from align.views.standings import Standings
from tui.view import View


class Host(Protocol):
    """An event that is open, how it is looked at, and what the reader keeps of it."""

    paths: tuple[str, ...]
    """Where the reports were read."""
    standings: Standings
    doubts: tuple[str, ...]
    read_only: bool

    @property
    def comparison(self) -> Comparison | None:
        """What there is to show; None until the reports are read."""

    @property
    def view(self) -> View:
        """What the reader has chosen to see."""

    @property
    def reading(self) -> bool:
        """Whether the first reports are still being read."""

    @property
    def doing(self) -> str:
        """What is being done, in a few words; empty where nothing is."""

    @property
    def pending(self) -> bool:
        """Whether nothing is known yet but the texts."""

    @property
    def facts(self) -> tuple[str, ...]:
        """The event in a few words, the most useful first."""

    def forget_news(self) -> None:
        """What was said of another place is of no use any more."""

    # Where the reader goes

    def look(self, view: View) -> None:
        """Look at the event in another way."""

    async def show_place(self, view: View, beside: Sequence[str] = ()) -> None:
        """Open a selection in Read, the reports `beside` next to it."""

    async def search(self, words: str) -> None:
        """Show in Read where words stand."""

    # What the reader keeps

    @property
    def bookmarks(self) -> tuple[Bookmark, ...]:
        """Those of the event, in their order."""

    @property
    def starred(self) -> tuple[Bookmark, ...]:
        """Those that stand in the handout, under their numbers there."""

    @property
    def settled(self) -> bool:
        """Whether all bookmarks are on the disk."""

    @property
    def unmarked(self) -> Comparison | None:
        """What there is to show, without the differences that the reader struck out."""

    def bookmark_here(self) -> Bookmark | None:
        """The bookmark on what is selected, or by which it is struck out."""

    def bookmark_within(self) -> Bookmark | None:
        """A bookmark in the sentence at the cursor."""

    def change(self, before: Bookmark | None, after: Bookmark | None) -> bool:
        """Set, change or remove a bookmark; False where it could not be written."""

    def strike(self, kept: Bookmark) -> None:
        """Strike a bookmark's find out, or take it up again."""

    def remove(self, kept: Bookmark) -> None:
        """Take a bookmark away, or what is struck out."""

    def swap(self, one: Bookmark, other: Bookmark) -> None:
        """Let two bookmarks change places."""

    async def write_note(self, kept: Bookmark) -> None:
        """Ask for the note of a bookmark."""

    async def action_export(self) -> None:
        """Ask for a file, and write the comparison, the selected point or the bookmarks to it."""
