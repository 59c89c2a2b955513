"""Who tells, when, under which headline, in which language: what each source says, and which of them counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import PurePath
from typing import Final
from urllib.parse import urlsplit

from corpus.furniture import patterns
from corpus.sigla import LABEL_LENGTHS

# Numbers and hashes in file names come from machines and tell a reader nothing.
MACHINE_MADE: Final = re.compile(r"(?=[a-f]*\d)[0-9a-f]{6,}|\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Details:
    """What one source says about a report; None where it does not say."""

    headline: str | None = None
    outlet: str | None = None
    byline: str | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None
    siglum: str | None = None
    section: str | None = None


NOTHING: Final = Details()

FIELDS: Final = tuple(field.name for field in fields(Details))


Origins = tuple[tuple[str, str], ...]
"""Pairs of a field's name and the source that it was taken from."""


def merged(*sources: tuple[str, Details]) -> tuple[Details, Origins]:
    """Each field from the first source that knows it, and for each field which source that was.

    `sources` are pairs of a name for the reader ("event.toml", "first lines", …) and what it says, best first.
    """
    values: dict[str, str] = {}
    origins: list[tuple[str, str]] = []
    for field in FIELDS:
        for origin, details in sources:
            if value := getattr(details, field):
                values[field] = value
                origins.append((field, origin))
                break
    return Details(**values), tuple(origins)


def feed_line(text: str) -> Details:
    """The outlet as a feed reader names it in a line of the text."""
    match = patterns("feed").search(text)
    return Details(outlet=match["outlet"]) if match else Details()


def file_name(path: str) -> Details:
    """What a file's name or an address tells: "nyt.txt" is the label NYT, "001_45894fdb.txt" tells nothing."""
    if path.startswith(("http://", "https://")):
        return Details(outlet=urlsplit(path).netloc.removeprefix("www.") or None, url=path)
    words = [word for word in re.split(r"[\W_]+", PurePath(path).stem) if word and not MACHINE_MADE.fullmatch(word)]
    if len(words) == 1 and len(words[0]) in LABEL_LENGTHS:
        return Details(outlet=words[0].upper(), siglum=words[0].upper())
    return Details(outlet=" ".join(words) or None)
