"""What a reader keeps of an event: bookmarks with their notes, in the order of the handout."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.reactive import reactive

from align.bookmarks import Bookmark, of_event, places, same, starred
from align.marks import Place
from align.model import Comparison
from align.striking import bookmark_on, count, unmarked
from tui.journey import Journey
from tui.screens.mode import ModeScreen

UNWRITTEN: Final = "cannot be written: bookmarks are kept until you quit; e writes them to another place."
NONE_YET: Final = "There are no bookmarks in this event yet; x sets one on what is selected."
NO_CLAIM: Final = (
    "There is nothing to strike out here: the comparison claims nothing of this, it only stands in the reports. Strike "
    "out what another table says of it."
)
NOT_KEPT: Final = "No bookmark any more; x on it puts it back, with its note."
NOT_STRUCK: Final = "Not struck out any more; D on it strikes it out again, with its note."


class Keeping(Journey):
    """The bookmarks of the event, on the disk as well."""

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

    bookmarks: reactive[tuple[Bookmark, ...]] = reactive(())

    def __init__(self) -> None:
        super().__init__()
        self._removed: list[Bookmark] = []
        """What can be put back with its note, the last one removed at the end."""
        self._unmarked: tuple[Comparison, tuple[Bookmark, ...], Comparison] | None = None
        self._visited: tuple[Bookmark, Place | None] | None = None
        self._unwritten = False
        """Whether there are bookmarks of the event that could not be written: then those on the disk are not all."""

    def take_out_bookmarks(self) -> bool:
        """Those of the event that is open; False where they cannot be read."""
        from tui import bookmarks  # noqa: PLC0415

        readable = True
        if self.comparison:
            try:
                every = bookmarks.every()
            except bookmarks.BookmarksError as error:
                self.notify(str(error), severity="error", timeout=20)
                every, readable = (), False
            self.bookmarks = of_event(self.comparison.event, every)
            self._unwritten = False
        return readable

    def selected(self) -> Bookmark | None:
        """What is selected on the screen: the bookmark on it where there is one, else one that could be set."""
        find = self.screen.find() if isinstance(self.screen, ModeScreen) else None
        if find is None or self.comparison is None:
            return None
        event = self.comparison.event
        return next((kept for kept in self.bookmarks if same(event, kept, find)), find)

    def bookmark_here(self) -> Bookmark | None:
        """The bookmark on what is selected, or by which it is struck out; None where there is none.

        It is asked for at every step of the cursor.
        """
        find = self.screen.find() if self.bookmarks and isinstance(self.screen, ModeScreen) else None
        if find is None or self.comparison is None:
            return None
        return bookmark_on(self.comparison, self.bookmarks, find)

    @property
    def unmarked(self) -> Comparison | None:
        """The comparison without the differences that are struck out, the very same as long as nothing is changed."""
        comparison, kept = self.comparison, self.bookmarks
        if comparison is None:
            return None
        if self._unmarked is None or self._unmarked[0] is not comparison or self._unmarked[1] != kept:
            self._unmarked = comparison, kept, unmarked(comparison, kept)
        return self._unmarked[2]

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

    def change(self, before: Bookmark | None, after: Bookmark | None) -> bool:
        """Set, change or remove a bookmark, on the disk as well; False where it cannot be written or read again.

        One that was meanwhile set on the same find in another window is changed, so that no find is kept twice.
        """
        from tui import bookmarks  # noqa: PLC0415

        if before is None and after and self.comparison:
            if not self._unwritten:
                self.take_out_bookmarks()
            event = self.comparison.event
            before = next((kept for kept in self.bookmarks if same(event, kept, after)), None)
            after = replace(after, note=after.note or before.note) if before else after
        if bookmarks.change(before, after) and not self._unwritten:
            return self.take_out_bookmarks()
        self._unwritten = True
        others = [kept for kept in self.bookmarks if kept != before]
        self.bookmarks = (*others, after) if after else tuple(others)
        self.notify(f"{bookmarks.path()} {UNWRITTEN}", severity="error", timeout=20)
        return False

    def swap(self, one: Bookmark, other: Bookmark) -> None:
        """Let two bookmarks change places in the list."""
        from tui import bookmarks  # noqa: PLC0415

        if bookmarks.swap(one, other) and not self._unwritten:
            self.take_out_bookmarks()
            return
        turned = {one: other, other: one}
        self.bookmarks = tuple(turned.get(kept, kept) for kept in self.bookmarks)

    def action_bookmark(self) -> None:
        """Set a bookmark on what is selected, or take it away."""
        find, comparison = self.selected(), self.comparison
        if find is None or comparison is None:
            self.notify("There is nothing to bookmark here: choose a row that stands in a report.")
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
                self.notify(f"{told} · c note · X list of {len(starred(self.bookmarks))} · e export")

    def remove(self, kept: Bookmark) -> None:
        """Take a bookmark away, or what is struck out; on the same find it can be put back."""
        self._removed.append(kept)
        if self.change(kept, None):
            self.notify(NOT_STRUCK if kept.struck else NOT_KEPT)

    def _removed_from(self, comparison: Comparison, find: Bookmark) -> Bookmark | None:
        """What was last removed from a find; None where nothing was."""
        return next((kept for kept in reversed(self._removed) if same(comparison.event, kept, find)), None)

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
        if find := self.selected():
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
        kept = starred(self.bookmarks)
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
        return next((one for one in candidates if one in starred(self.bookmarks)), None)

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
        shown = starred(self.bookmarks)
        said = "✗ Struck out" if kept.struck else f"★ {shown.index(kept) + 1} of {len(shown)}"
        self.notify(f"{said}: {kept.title}{note}{turned}", timeout=8)


def _today() -> str:
    return f"{datetime.now().astimezone():%Y-%m-%d}"
