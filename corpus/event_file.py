"""`event.toml`: what the maker of a folder says of the event and of its reports."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from corpus.clean import shown
from corpus.errors import EventFileError
from corpus.metadata import FIELDS, Details
from corpus.published import published

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
    """What `event.toml` in this folder says; nothing where there is none. What cannot be used is told in `problems`."""
    path = folder / EVENT_FILE
    if not path.is_file():
        return EventFile()
    try:
        return parse(path, problems)
    except EventFileError as error:
        problems.append(str(error))
        return EventFile()


def parse(path: Path, problems: list[str]) -> EventFile:
    """What the file says; each thing that has no meaning is left out and told in `problems`.

    Raises `EventFileError` where it is no TOML.
    """
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise EventFileError(f"{shown(path)} is left aside, since it cannot be read as TOML: {error}.") from error
    fields = _Fields(f"{shown(path)}:", problems)
    title, place, note = (fields.words(said, name) for name in ("title", "place", "note"))
    return EventFile(title, fields.day(said), place, note, dict(_reports(said, path, problems)))


def _reports(said: Mapping[str, Any], path: Path, problems: list[str]) -> Iterator[tuple[str, Details]]:
    tables = said.get("report", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        problems.append(f"{shown(path)}: what it says of reports is left out, since each must begin with [[report]].")
        return
    sigla: set[str] = set()
    for number, table in enumerate(tables, 1):
        fields = _Fields(f"{shown(path)}, report {number}:", problems)
        file = fields.words(table, "file")
        if not file:
            problems.append(f"{fields.place} it is left out, since it does not say which file it is.")
            continue
        details = Details(**{name: fields.words(table, name) for name in FIELDS if name != "date"})
        if details.siglum in sigla:
            problems.append(
                f"{fields.place} “{shown(details.siglum)}” is another report's siglum too, so it gets a number."
            )
        sigla |= {details.siglum} if details.siglum else set()
        yield file, replace(details, date=fields.day(table))


@dataclass(frozen=True, slots=True)
class _Fields:
    """Reads the fields of a table and tells what cannot be used; `place` says where that is."""

    place: str
    problems: list[str]

    def words(self, table: Mapping[str, Any], name: str) -> str | None:
        """The string under `name`, on one line."""
        value = table.get(name)
        if value is not None and not isinstance(value, str):
            self.problems.append(f"{self.place} “{name}” is left out, since it must be words in quotation marks.")
            return None
        return " ".join(value.split()) or None if value else None

    def day(self, table: Mapping[str, Any]) -> str | None:
        """The day or the minute under "date", written as a TOML date or as people write it, in ISO 8601."""
        value = table.get("date")
        if isinstance(value, datetime):
            return f"{value:%Y-%m-%dT%H:%M}"
        if isinstance(value, date):
            return value.isoformat()
        words = self.words(table, "date")
        day = published(words) if words else None
        if words and not day:
            self.problems.append(
                f"{self.place} the date “{shown(words)}” is left out; 2024-03-08 or 8 March 2024 is read."
            )
        return day
