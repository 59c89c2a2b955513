"""One module a format: a `Comparison` becomes bytes that others can read.

`FORMATS` maps the ending of a file to its writer; writers are imported when they are called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

from align.model import Comparison

__all__ = ["FORMATS", "Writer", "export"]

Writer = Callable[[Comparison], bytes]


def _writer(name: str) -> Writer:
    def write(comparison: Comparison) -> bytes:
        written: bytes = getattr(import_module(f"align.export.{name}"), name)(comparison)
        return written

    return write


FORMATS: Final[Mapping[str, Writer]] = {
    ".txt": _writer("as_text"),
    ".json": _writer("as_json"),
}
"""Ending of the file name, longest first where one ends in another, to the function that writes it."""


def export(comparison: Comparison, name: str) -> bytes:
    """The comparison in the format that the ending of `name` says; `KeyError` where no format has this ending."""
    ending = next((ending for ending in FORMATS if name.lower().endswith(ending)), None)
    if ending is None:
        raise KeyError(name)
    return FORMATS[ending](comparison)
