"""What a reader keeps of an event: bookmarks with their notes, in the order of the handout."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from align.bookmarks import Bookmark, on_find, places
from align.marks import Place
from align.model import Comparison
from align.striking import count, struck_by
from tui.screens.mode import ModeScreen
from tui.shelving import Shelving

NONE_YET: Final = "There are no bookmarks in this event yet; x sets one on what is selected."
NO_CLAIM: Final = (
    "There is nothing to strike out here: the comparison claims nothing of this, it only stands in the reports. Strike "
    "out what another table says of it."
)
FALLS_WITH: Final = "This is struck out with another find, and stands in nothing that you export. D takes that one up:"
NOT_KEPT: Final = "No bookmark any more; x on it puts it back, with its note."
NOT_STRUCK: Final = "Not struck out any more; D on it strikes it out again, with its note."


class Keeping(Shelving):
    """What the keys do with bookmarks, and with what is struck out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "bookmark", "Bookmark", tooltip="Bookmark what is selected, or no more", id="bookmark"),
        Binding(
            "D,delete",
            "strike",
            "Not so",
            tooltip="Not so: strike out what is selected, or take it up again",
            show=False,
            id="strike",
        ),
        Binding("c", "note", "Note on what is selected, which bookmarks it", show=False, id="bookmark.note"),
        Binding("X", "bookmarks", "List of bookmarks", show=False, id="bookmark.list"),
        Binding("full_stop", "jump(1)", "Next bookmark", show=False, id="bookmark.next"),
        Binding("comma", "jump(-1)", "Previous bookmark", show=False, id="bookmark.previous"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._removed: list[Bookmark] = []
        """What can be put back with its note, the last one removed at the end."""
        self._visited: tuple[Bookmark, Place | None] | None = None

    def action_bookmark(self) -> None:
        """Set a bookmark on what is selected, or take it away."""
        find, comparison = self.selected(), self.comparison
        if find is None or comparison is None:
            self.notify("There is nothing to bookmark here: choose a row that stands in a report.")
        elif self._falls(find):
            return
        elif find in self.bookmarks and find.struck:
            if self.change(find, replace(find, struck=False, kept=False)):
                self.notify("★ Taken up again, and bookmarked: it stands in what you export.")
        elif find in self.bookmarks:
            self.remove(find)
        else:
            before = self._removed_from(comparison, find)
            new = replace(before, struck=False, kept=False) if before else replace(find, set_on=_today())
            written = self.change(None, new)
            if isinstance(self.screen, ModeScreen):
                self.screen.select()
            if self.bookmarks:
                self._visited = self.bookmarks[-1], self.view.place
            if written:
                told = f"★ {find.kind.capitalize()} bookmarked"
                self.notify(f"{told} · c note · X list of {len(self.starred)} · e export")

    def _falls(self, find: Bookmark) -> bool:
        """Whether a find is struck out with another, on which that is said: a bookmark on it would stand nowhere."""
        by = self.comparison and not find.struck and struck_by(self.comparison, self.bookmarks, find)
        if by:
            self.notify(f"{FALLS_WITH} {by.title}")
        return bool(by)

    def remove(self, kept: Bookmark) -> None:
        """Take a bookmark away, or what is struck out; on the same find it can be put back."""
        self._removed.append(kept)
        if self.change(kept, None):
            self.notify(NOT_STRUCK if kept.struck else NOT_KEPT)

    def _removed_from(self, comparison: Comparison, find: Bookmark) -> Bookmark | None:
        """What was last removed from a find; None where nothing was."""
        return on_find(comparison.event, reversed(self._removed), find)

    def action_strike(self) -> None:
        """Strike out what is selected as not so, or take it up again."""
        find = self.screen.find() if isinstance(self.screen, ModeScreen) else None
        here, comparison = self.bookmark_here(), self.comparison
        if find is None or comparison is None:
            self.notify("There is nothing to strike out here: choose a row that stands in a report.")
        elif here and here.struck:
            self.strike(here)
        else:
            before = here or self._removed_from(comparison, find)
            note, day = (before.note, before.set_on) if before else ("", _today())
            self._strike_out(here, replace(find, note=note, set_on=day, struck=True))

    def strike(self, kept: Bookmark) -> None:
        """Strike a find out, or take it up again: one that was a bookmark or has a note stays as one."""
        if not kept.struck:
            self._strike_out(kept, replace(kept, struck=True))
            return
        again = replace(kept, struck=False, kept=False) if kept.kept or kept.note else None
        if self.change(kept, again):
            said = "★ Taken up again, and bookmarked as before" if again else "Taken up again"
            self.notify(f"{said}: {kept.title}")

    def _strike_out(self, before: Bookmark | None, after: Bookmark) -> None:
        """Strike out `after`; what says nothing in the comparison is refused, on every screen and in the list."""
        if self.comparison and not count(self.comparison, [after]):
            self.notify(NO_CLAIM)
            return
        if self.change(before, replace(after, kept=before is not None)):
            self.notify(f"✗ {after.kind.capitalize()} struck out: left out of what you export · D takes it up again")

    async def action_note(self) -> None:
        """Write a note on what is selected; that also bookmarks it."""
        find = self.selected()
        if find and not self._falls(find):
            await self.write_note(find)

    async def write_note(self, kept: Bookmark) -> None:
        """Ask for the note of a bookmark."""
        from tui.screens.bookmarks import NoteScreen  # noqa: PLC0415

        await self.push_screen(NoteScreen(kept), partial(self._keep_note, kept))

    def _keep_note(self, kept: Bookmark, note: str | None) -> None:
        if note is not None:
            known = kept in self.bookmarks
            self.change(kept if known else None, replace(kept, note=note, set_on=kept.set_on or _today()))

    async def action_bookmarks(self) -> None:
        """The list of bookmarks and of what is struck out; the one chosen opens in Read."""
        from tui.screens.bookmarks import BookmarksScreen  # noqa: PLC0415

        if self.comparison is None:
            return
        if not self.bookmarks:
            self.notify(NONE_YET)
            return
        await self.push_screen(BookmarksScreen(self.comparison.event), self._go_to)

    async def action_jump(self, step: int) -> None:
        """To the next or previous bookmark, in the order of the list; what is struck out is passed over."""
        kept = self.starred
        if not kept:
            self.notify(NONE_YET)
            return
        last = self._last_visited()
        start = kept.index(last) if last else min(0, -step)
        await self._go_to(kept[(start + step) % len(kept)])

    def _last_visited(self) -> Bookmark | None:
        """The bookmark that the reader is at, else the one last gone to; None where neither is in the list."""
        kept, place = self._visited or (None, None)
        here = self.bookmark_here()
        candidates = (kept, here) if place == self.view.place else (here, kept)
        return next((one for one in candidates if one in self.starred), None)

    async def _go_to(self, kept: Bookmark | None) -> None:
        if self.comparison is None or kept is None:
            return
        event = self.comparison.event
        stands = places(event, kept)
        silent = [
            place for place in places(event, kept, nearest=True) if place not in stands
        ]  # the find is about these
        others = dict.fromkeys(place.report for place in (*silent, *stands) if place.report != stands[0].report)
        base = self.view.base
        await self.show_place(replace(self.view, place=stands[0], passage=None), tuple(others))
        turned = "" if self.view.base == base else f" · {self.view.base} is the base now; Backspace goes back."
        self._visited = kept, self.view.place
        note = f" · {kept.note}" if kept.note else ""
        shown = self.starred
        said = f"★ {shown.index(kept) + 1} of {len(shown)}" if kept in shown else "✗ Struck out"
        self.notify(f"{said}: {kept.title}{note}{turned}", timeout=8)


def _today() -> str:
    return f"{datetime.now().astimezone():%Y-%m-%d}"
