"""Comparisons kept on disk, so that a second opening of the same reports computes nothing.

A comparison is found again by the content of its event, and by the models, code and weights that made it. Files are
written whole and renamed into place, so two processes may write at once; a damaged file is ignored and made anew.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import zlib
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
import platformdirs

from align.encoding.which_model import encoded_by
from align.errors import ModelError, StoreError
from align.model import Comparison
from align.parse import parsed_by
from align.writing import write
from corpus.model import Event

KEPT: Final = 200
"""Comparisons kept; the least recently used go first. One of ten reports takes about half a megabyte."""

HERE: Final = Path(__file__).parents[1]
NOT_ASKED: Final = ("align/views/", "align/export/", "align/training/", "corpus/events/")
"""Folders that no comparison is made with: how it is shown, how weights are learned, reports of which it is made."""

CHECKSUM: Final = hashlib.sha256
CHECKSUM_BYTES: Final = CHECKSUM().digest_size


def folder() -> Path:
    """Where comparisons are kept: RASHOMON_CACHE, or the platform's cache folder."""
    named = os.environ.get("RASHOMON_CACHE")
    return Path(named) if named else Path(platformdirs.user_cache_dir("rashomon"))


def load(event: Event, model: str | None = None) -> Comparison | None:
    """The stored comparison of this very event, or None where there is none that can be read, or a model is missing."""
    try:
        path = _path(event, model)
        stored = path.read_bytes()
    except (ModelError, OSError):
        return None
    try:
        comparison = msgspec.json.decode(gzip.decompress(stored), type=Comparison)
    except (OSError, EOFError, zlib.error, msgspec.DecodeError):
        return None
    touch(path)
    return comparison


def save(comparison: Comparison, model: str | None = None) -> Path:
    """Keep a comparison; returns the file. Raises `StoreError` where it cannot be written."""
    path = _path(comparison.event, model)
    try:
        keep(path, gzip.compress(msgspec.json.encode(comparison), compresslevel=1), KEPT)
    except OSError as error:
        raise StoreError(f"The comparison cannot be kept in {path.parent}: {error.strerror}.") from error
    return path


def _path(event: Event, model: str | None) -> Path:
    models = encoded_by(None), encoded_by(model), parsed_by()  # attributions are always the bundled model's
    content = msgspec.json.encode((event, models, _code()))
    return folder() / "comparisons" / f"{hashlib.sha256(content).hexdigest()[:32]}.json.gz"


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


def keep(path: Path, content: bytes, most: int) -> None:
    """Write a file, whole, and remove the least recently used ones of its kind beyond `most`. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write(path, content)
    kind = "".join(path.suffixes)
    kept = sorted(path.parent.glob(f"*{kind}"), key=_last_used, reverse=True)
    with contextlib.suppress(OSError):  # another process may have removed it first
        for old in kept[most:]:
            old.unlink(missing_ok=True)


def touch(path: Path) -> None:
    """Mark as used, where the folder allows it and no other process has removed the file."""
    with contextlib.suppress(OSError):
        os.utime(path)


def sealed(content: bytes) -> bytes:
    """The content with its checksum before it."""
    return CHECKSUM(content).digest() + content


def unsealed(stored: bytes) -> bytes | None:
    """The content of what `sealed` gave; None where one bit of it has changed."""
    checksum, content = stored[:CHECKSUM_BYTES], stored[CHECKSUM_BYTES:]
    return content if CHECKSUM(content).digest() == checksum else None


def _last_used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # removed meanwhile
        return 0.0
