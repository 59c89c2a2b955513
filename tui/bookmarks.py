"""Where bookmarks are kept: one file for all events, beside what else is remembered."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import msgspec

from align.bookmarks import Bookmark
from tui import memory


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


def change(before: Bookmark | None, after: Bookmark | None) -> bool:
    """Put `after` in the place of `before`; None: there was none, or there is none any more. False: not written."""
    try:
        kept = list(every())
    except BookmarksError:
        return False
    if before in kept:
        kept[kept.index(before) : kept.index(before) + 1] = [after] if after else []
    elif after:
        kept.append(after)
    return _write(kept)


def swap(one: Bookmark, other: Bookmark) -> bool:
    """Let two bookmarks change places; whether it was written."""
    try:
        kept = list(every())
    except BookmarksError:
        return False
    if one in kept and other in kept:
        first, second = kept.index(one), kept.index(other)
        kept[first], kept[second] = other, one
    return _write(kept)


def _set_aside(file: Path) -> Path:
    """Rename a file to a name that is free; the name that it has then."""
    names = (file.with_suffix(f".damaged{number or ''}.json") for number in count())
    aside = next(name for name in names if not name.exists())
    try:
        return file.rename(aside)
    except OSError:
        return file


def _write(kept: list[Bookmark]) -> bool:
    return memory.write(path(), msgspec.json.encode(kept))
