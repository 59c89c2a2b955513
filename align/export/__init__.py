"""One module a format: a `Comparison` becomes bytes that others can read.

`FORMATS` maps the ending of a file to its writer; writers are imported when they are called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

from align.alignment import Passage
from align.model import Comparison

__all__ = ["FORMATS", "SAY_UNFINISHED", "Writer", "ending", "export", "one_point"]

Writer = Callable[[Comparison], bytes]


def _writer(name: str) -> Writer:
    def write(comparison: Comparison) -> bytes:
        written: bytes = getattr(import_module(f"align.export.{name}"), name)(comparison)
        return written

    return write


FORMATS: Final[Mapping[str, Writer]] = {
    ".txt": _writer("as_text"),
    ".md": _writer("as_markdown"),
    ".pupils.html": _writer("as_pupils"),
    ".html": _writer("as_html"),
    ".json": _writer("as_json"),
    ".csv": _writer("as_points"),
    ".csv.zip": _writer("as_csv"),
    ".tei.xml": _writer("as_tei"),
    ".jsonld": _writer("as_jsonld"),
    ".qdpx": _writer("as_qdpx"),
}
"""Ending of the file name to the function that writes it."""

SAY_UNFINISHED: Final = frozenset((".txt", ".md", ".html", ".pupils.html", ".json", ".csv"))
"""The formats that say so where a comparison is not finished; the others have no place for it."""


def ending(name: str) -> str | None:
    """The ending of a file name that names a format, or None."""
    return max((ending for ending in FORMATS if name.lower().endswith(ending)), key=len, default=None)


def one_point(comparison: Comparison, passage: Passage) -> bytes:
    """One point of the comparison as a page to print."""
    from align.export.as_html import one_point as written  # noqa: PLC0415

    return written(comparison, passage)


def export(comparison: Comparison, name: str) -> bytes:
    """The comparison in the format that the ending of `name` says; `KeyError` where no format has this ending."""
    found = ending(name)
    if found is None:
        raise KeyError(name)
    return FORMATS[found](comparison)
