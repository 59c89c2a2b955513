"""Where bookmarks are kept: one file for all events, beside what else is remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count
from pathlib import Path

import msgspec

from align.bookmarks import Bookmark, on_find
from corpus.model import Event
from tui import memory

Edit = Callable[[tuple[Bookmark, ...]], tuple[Bookmark, ...]]
"""A change of all bookmarks."""


class BookmarksError(Exception):
    """Bookmarks cannot be read; the message says what became of them in one sentence."""


def path() -> Path:
    """The file."""
    return memory.folder() / "bookmarks.json"


def every() -> tuple[Bookmark, ...]:
    """All bookmarks of all events, in their order.

    Raises `BookmarksError` where the file cannot be opened, and where it cannot be understood: then it is set aside
    under another name, so that nothing ever writes over it, and from there on there are none.
    """
    file = path()
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise BookmarksError(f"Your bookmarks in {file} cannot be opened: {error.strerror}.") from error
    try:
        return msgspec.json.decode(content, type=tuple[Bookmark, ...])
    except msgspec.DecodeError as error:
        aside = _set_aside(file)
        raise BookmarksError(f"Your bookmarks could not be understood; {aside} keeps them as they were.") from error


def put(event: Event, before: Bookmark | None, after: Bookmark | None) -> Edit:
    """Puts `after` in the place of `before`; None: there was none, or there is none any more.

    Where `before` is not among those it is applied to (the file could not be read then, or another window wrote it),
    one on the same find is changed: no find is kept twice. It keeps its note where no other was written here.
    """

    def edit(kept: tuple[Bookmark, ...]) -> tuple[Bookmark, ...]:
        here, new = before, after
        if here not in kept and after:
            here = on_find(event, kept, after)
            written = "" if before and before.note == after.note else after.note
            new = replace(after, note=written or here.note) if here else after
        if here is None or here not in kept:
            return (*kept, new) if new else tuple(kept)
        at = kept.index(here)
        return (*kept[:at], *([new] if new else ()), *kept[at + 1 :])

    return edit


def swap(one: Bookmark, other: Bookmark) -> Edit:
    """Lets two bookmarks change places."""
    turned = {one: other, other: one}

    def edit(kept: tuple[Bookmark, ...]) -> tuple[Bookmark, ...]:
        return tuple(turned.get(each, each) for each in kept) if one in kept and other in kept else tuple(kept)

    return edit


def write(edits: Iterable[Edit]) -> bool:
    """Change what is on the disk; False where it cannot be read or written."""
    try:
        kept = every()
    except BookmarksError:
        return False
    return memory.write(path(), msgspec.json.encode(changed(kept, edits)))


def changed(kept: tuple[Bookmark, ...], edits: Iterable[Edit]) -> tuple[Bookmark, ...]:
    """Bookmarks as they are after changes, one after the other."""
    for edit in edits:
        kept = edit(kept)
    return kept


class Shelf:
    """What is on the disk, and the changes that could not be written yet, of whichever event: none of them is lost."""

    def __init__(self) -> None:
        self._waiting: list[Edit] = []

    @property
    def settled(self) -> bool:
        """Whether all is on the disk."""
        return not self._waiting

    def take(self, edit: Edit) -> None:
        """A change that waits to be written."""
        self._waiting.append(edit)

    def settle(self) -> tuple[tuple[Bookmark, ...], str]:
        """Write what waits; all bookmarks of all events, and what became of those on the disk that cannot be read.

        The latter is empty where they were read. It is asked before anything is written: a file that was set aside
        leaves room for a new one, with what waits in it.
        """
        kept: tuple[Bookmark, ...] = ()
        said = ""
        try:
            kept = every()
        except BookmarksError as error:
            said = str(error)
        kept = changed(kept, self._waiting)
        if self._waiting and write(self._waiting):
            self._waiting.clear()
        return kept, said


def _set_aside(file: Path) -> Path:
    """Rename a file to a name that is free; the name that it has then."""
    names = (file.with_suffix(f".damaged{number or ''}.json") for number in count())
    aside = next(name for name in names if not name.exists())
    try:
        return file.rename(aside)
    except OSError:
        return file
