"""Comparisons kept on disk, so that a second opening of the same reports computes nothing.

A comparison is found again by the content of its event, and by the models, code and weights that made it.
"""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from align.encoding.which_model import encoded_by
from align.errors import ModelError, StoreError
from align.kept import Kept
from align.model import Comparison
from align.parse import parsed_by
from corpus.model import Event

KEPT: Final = Kept("comparisons", most=200)
"""One of ten reports takes about half a megabyte."""

HERE: Final = Path(__file__).parents[1]
NOT_ASKED: Final = ("align/views/", "align/export/", "align/training/", "corpus/events/")
"""Folders that no comparison is made with: how it is shown, how weights are learned, reports of which it is made."""


def load(event: Event, model: str | None = None) -> Comparison | None:
    """The stored comparison of this very event, or None where there is none that can be read, or a model is missing."""
    try:
        content = KEPT.get(*_key(event, model))
    except ModelError:
        return None
    if content is None:
        return None
    try:
        return msgspec.json.decode(gzip.decompress(content), type=Comparison)
    except msgspec.DecodeError:  # other code made it, of the same size and time
        return None


def save(comparison: Comparison, model: str | None = None) -> None:
    """Keep a comparison. Raises `StoreError` where it cannot be written."""
    content = gzip.compress(msgspec.json.encode(comparison), compresslevel=1)
    try:
        KEPT.put(content, *_key(comparison.event, model))
    except OSError as error:
        raise StoreError(f"The comparison cannot be kept in {KEPT.folder}: {error.strerror}.") from error


def _key(event: Event, model: str | None) -> tuple[object, ...]:
    """The event, and all that its comparison is made with; attributions are always made by the bundled model."""
    return event, encoded_by(None), encoded_by(model), parsed_by(), _code()


@cache
def _code() -> str:
    """Names, sizes and times of the code, lexicons and weights: another version makes another comparison."""
    listing = "\n".join(f"{name} {(s := (HERE / name).stat()).st_size} {s.st_mtime_ns}" for name in asked())
    return hashlib.sha256(listing.encode()).hexdigest()


def asked() -> list[str]:
    """The files, by their paths in here, that a comparison is made with."""
    found = [path for package in ("align", "corpus") for path in (HERE / package).rglob("*") if path.is_file()]
    names = sorted(path.relative_to(HERE).as_posix() for path in found)
    return [name for name in names if not name.startswith(NOT_ASKED) and "/__pycache__/" not in name]
