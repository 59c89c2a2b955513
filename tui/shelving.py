"""The bookmarks of the event that is open, and what is struck out of it; they are on the disk as well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from textual.reactive import reactive

from align.bookmarks import Bookmark, of_event, on_find, places
from align.model import Comparison
from align.striking import bookmark_on, starred, unmarked
from tui.bookmarks import Edit, Shelf, path, put, swap
from tui.journey import Journey
from tui.screens.mode import ModeScreen

UNWRITTEN: Final = (
    "cannot be written: bookmarks are kept until you quit and written as soon as they can be; e writes them to "
    "another place."
)


@dataclass(frozen=True, slots=True)
class Told:
    """What follows from bookmarks for a comparison, worked out once: screens ask at every step of the cursor."""

    comparison: Comparison
    bookmarks: tuple[Bookmark, ...]
    unmarked: Comparison
    starred: tuple[Bookmark, ...]


class Shelving(Journey):
    """What a reader keeps of the event: `bookmarks`, those struck out among them, in the order of the list."""

    bookmarks: reactive[tuple[Bookmark, ...]] = reactive(())

    def __init__(self) -> None:
        super().__init__()
        self._shelf = Shelf()
        self._told: Told | None = None
        self._warned = False
        """Whether it was said that bookmarks cannot be written; that is said once."""

    def on_unmount(self) -> None:
        """What could not be written is tried a last time."""
        self._shelf.settle()

    @property
    def settled(self) -> bool:
        """Whether all bookmarks are on the disk."""
        return self._shelf.settled

    def take_out_bookmarks(self) -> bool:
        """Those of the event that is open; False where it was said that those on the disk cannot be read."""
        every, said = self._shelf.settle()
        if said:
            self.notify(said, severity="error", timeout=20)
        if self.comparison:
            self.bookmarks = of_event(self.comparison.event, every)
        return not said

    def change(self, before: Bookmark | None, after: Bookmark | None) -> bool:
        """Set, change or remove a bookmark; False where it was said that it cannot be written, or read again.

        One that was meanwhile set on the same find in another window is changed, so that no find is kept twice.
        """
        return self.comparison is not None and self._take(put(self.comparison.event, before, after))

    def swap(self, one: Bookmark, other: Bookmark) -> None:
        """Let two bookmarks change places in the list."""
        self._take(swap(one, other))

    def _take(self, edit: Edit) -> bool:
        self._shelf.take(edit)
        readable = self.take_out_bookmarks()
        if not self.settled and not self._warned:
            self.notify(f"{path()} {UNWRITTEN}", severity="error", timeout=20)
            readable = False
        self._warned = not self.settled
        return readable

    # What is on the selection

    def selected(self) -> Bookmark | None:
        """What is selected on the screen: the bookmark on it where there is one, else one that could be set."""
        find = self.screen.find() if isinstance(self.screen, ModeScreen) else None
        if find is None or self.comparison is None:
            return None
        return on_find(self.comparison.event, self.bookmarks, find) or find

    def bookmark_here(self) -> Bookmark | None:
        """The bookmark on what is selected, or by which it is struck out; None where there is none.

        It is asked for at every step of the cursor.
        """
        find = self.screen.find() if self.bookmarks and isinstance(self.screen, ModeScreen) else None
        if find is None or self.comparison is None:
            return None
        return bookmark_on(self.comparison, self.bookmarks, find)

    def bookmark_within(self) -> Bookmark | None:
        """A bookmark in the sentence at the cursor: on another find than the one selected, or on one found no more."""
        place, comparison = self.view.place, self.comparison
        if place is None or comparison is None:
            return None
        around = comparison.sentence(place).span
        for kept in self.bookmarks:
            if any(p.report == place.report and p.span.overlaps(around) for p in places(comparison.event, kept)):
                return kept
        return None

    @property
    def unmarked(self) -> Comparison | None:
        """The comparison without the differences that are struck out, the very same as long as nothing is changed."""
        told = self._follows()
        return told.unmarked if told else None

    @property
    def starred(self) -> tuple[Bookmark, ...]:
        """What stands in the handout, under its numbers there."""
        told = self._follows()
        return told.starred if told else ()

    def _follows(self) -> Told | None:
        comparison, kept = self.comparison, self.bookmarks
        if comparison is None:
            return None
        if self._told is None or self._told.comparison is not comparison or self._told.bookmarks != kept:
            self._told = Told(comparison, kept, unmarked(comparison, kept), starred(comparison, kept))
        return self._told
