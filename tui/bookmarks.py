"""Where bookmarks are kept: one file for all events, beside what else is remembered."""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec

from align.bookmarks import Bookmark
from tui import memory


def path() -> Path:
    """The file."""
    return memory.folder() / "bookmarks.json"


def every() -> tuple[Bookmark, ...]:
    """All bookmarks of all events, in their order. A file that cannot be understood is set aside, never overwritten."""
    file = path()
    try:
        return msgspec.json.decode(file.read_bytes(), type=tuple[Bookmark, ...])
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.DecodeError):
        with contextlib.suppress(OSError):
            file.replace(file.with_suffix(".damaged.json"))
        return ()


def change(before: Bookmark | None, after: Bookmark | None) -> bool:
    """Put `after` in the place of `before`; None: there was none, or there is none any more. False: not written."""
    kept = list(every())
    if before in kept:
        kept[kept.index(before) : kept.index(before) + 1] = [after] if after else []
    elif after:
        kept.append(after)
    return _write(kept)


def swap(one: Bookmark, other: Bookmark) -> bool:
    """Let two bookmarks change places; whether it was written."""
    kept = list(every())
    if one in kept and other in kept:
        first, second = kept.index(one), kept.index(other)
        kept[first], kept[second] = other, one
    return _write(kept)


def _write(kept: list[Bookmark]) -> bool:
    return memory.write(path(), msgspec.json.encode(kept))
