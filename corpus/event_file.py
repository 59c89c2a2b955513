"""`event.toml`: what the maker of a folder says of the event and of its reports."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from corpus.errors import EventFileError
from corpus.metadata import FIELDS, Details

EVENT_FILE: Final = "event.toml"


@dataclass(frozen=True, slots=True)
class EventFile:
    """The event's own fields, and for each report's file name what is said of it, in the order of the file."""

    title: str | None = None
    date: str | None = None
    place: str | None = None
    note: str | None = None
    reports: Mapping[str, Details] = field(default_factory=dict)


def read_event_file(folder: Path, problems: list[str]) -> EventFile:
    """What `event.toml` in this folder says; nothing where there is none. A broken one is told in `problems`."""
    path = folder / EVENT_FILE
    if not path.is_file():
        return EventFile()
    try:
        return parse(path)
    except EventFileError as error:
        problems.append(str(error))
        return EventFile()


def parse(path: Path) -> EventFile:
    """What the file says. Raises `EventFileError` where it is no TOML or says something that has no meaning."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise EventFileError(f"{path} is left aside, since it cannot be read as TOML: {error}.") from error
    title, day, place, note = (_words(said, name, path) for name in ("title", "date", "place", "note"))
    return EventFile(title, day, place, note, dict(_reports(said, path)))


def _reports(said: Mapping[str, Any], path: Path) -> Iterator[tuple[str, Details]]:
    tables = said.get("report", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise EventFileError(f"{path} is left aside: its reports must each begin with [[report]].")
    for number, table in enumerate(tables, 1):
        file = _words(table, "file", path)
        if not file:
            raise EventFileError(f"{path} is left aside: report {number} in it does not say which file it is.")
        yield file, Details(**{name: _words(table, name, path) for name in FIELDS})


def _words(table: Mapping[str, Any], name: str, path: Path) -> str | None:
    """The string under `name`; a TOML date or time becomes ISO 8601."""
    value = table.get(name)
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if value is not None and not isinstance(value, str):
        raise EventFileError(f"{path} is left aside: “{name}” in it must be words in quotation marks.")
    return value.strip() or None if value else None
