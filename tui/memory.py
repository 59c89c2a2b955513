"""What is remembered between sessions: the view of each event, the events opened last, the theme."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec
import platformdirs

from align import writing
from corpus.clean import HALVES
from corpus.model import Event
from tui.view import View

KEPT: Final = 12
"""Recent events listed."""


class Recent(msgspec.Struct, frozen=True):
    """An event that was opened: its title, and what was named to open it."""

    title: str
    paths: tuple[str, ...]


def folder() -> Path:
    """Where things are remembered: RASHOMON_STATE, or the platform's folder for a program's state."""
    named = os.environ.get("RASHOMON_STATE")
    return Path(named) if named else Path(platformdirs.user_state_dir("rashomon"))


def recall(event: Event) -> View | None:
    """The view in which this event was left; None where it is new or its file cannot be read."""
    try:
        return msgspec.json.decode(_file(event).read_bytes(), type=View)
    except (OSError, msgspec.DecodeError):
        return None


def remember(event: Event, view: View) -> None:
    """Keep the view of an event. Where nothing can be written, nothing is remembered."""
    write(_file(event), msgspec.json.encode(view))


def recent() -> tuple[Recent, ...]:
    """The events opened last, the newest first."""
    try:
        return msgspec.json.decode((folder() / "recent.json").read_bytes(), type=tuple[Recent, ...])
    except (OSError, msgspec.DecodeError):
        return ()


def opened(event: Event, paths: Sequence[str]) -> None:
    """Put an event at the head of the recent ones; a path that is no text cannot be kept."""
    newest = Recent(event.title, tuple(_lasting(path) for path in paths))
    if any(path != path.translate(HALVES) for path in newest.paths):
        return
    others = [other for other in recent() if other.paths != newest.paths]
    write(folder() / "recent.json", msgspec.json.encode([newest, *others][:KEPT]))


def copied(words: str) -> Path | None:
    """Keep what was copied last in a file, since not every terminal has a clipboard that can be written.

    Gives its path; None where it cannot be written.
    """
    path = folder() / "copied.txt"
    return path if write(path, words.encode()) else None


def theme() -> str:
    """The name of the theme chosen last; empty where none was."""
    try:
        return msgspec.json.decode(_theme_file().read_bytes(), type=str)
    except (OSError, msgspec.DecodeError):
        return ""


def keep_theme(name: str) -> None:
    """Keep the theme that was chosen."""
    write(_theme_file(), msgspec.json.encode(name))


def _theme_file() -> Path:
    return folder() / "theme.json"


def _lasting(path: str) -> str:
    """A path that also holds from another folder; addresses stay what they are."""
    return str(Path(path).absolute()) if Path(path).exists() else path


def _file(event: Event) -> Path:
    told = "\n".join([event.title, *(report.siglum + report.text for report in event.reports)])
    return folder() / "views" / f"{hashlib.sha256(told.encode(errors='replace')).hexdigest()[:24]}.json"


def write(path: Path, content: bytes) -> bool:
    """Write a file whole or not at all; False where the folder may not be written: it costs the memory only."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        writing.write(path, content)
    except OSError:
        return False
    return True
