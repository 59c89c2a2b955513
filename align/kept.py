"""What is kept on disk, so that it need not be made again.

Files are written whole and renamed into place, so two processes may write at once; one whose checksum is not that of
its content is ignored and made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec
import platformdirs

from align.writing import write

SUFFIX: Final = ".kept"
OUTDATED: Final = re.compile(r"[0-9a-f]{32}\.(?:json\.gz|grammar|safetensors)")
"""What earlier versions kept in these folders under a hash: none of today reads it, nor counts it among the `most`."""
CHECKSUM: Final = hashlib.sha256
CHECKSUM_BYTES: Final = CHECKSUM().digest_size


def folder() -> Path:
    """Where all of it is kept: RASHOMON_CACHE, or the platform's cache folder."""
    named = os.environ.get("RASHOMON_CACHE")
    return Path(named) if named else Path(platformdirs.user_cache_dir("rashomon"))


@dataclass(frozen=True, slots=True)
class Kept:
    """The files of one kind, in a folder of their own: `most` of them, of which the least recently used go first.

    A key is all that the content was made of, as values that JSON knows.
    """

    kind: str
    most: int

    @property
    def folder(self) -> Path:
        """Where they lie."""
        return folder() / self.kind

    def get(self, *key: object) -> bytes | None:
        """The content that was kept under this key; None where nothing sound is."""
        path = self._path(key)
        try:
            stored = path.read_bytes()
        except OSError:
            return None
        with contextlib.suppress(OSError):  # the folder may not allow it, or another process have removed the file
            os.utime(path)
        checksum, content = stored[:CHECKSUM_BYTES], stored[CHECKSUM_BYTES:]
        return content if CHECKSUM(content).digest() == checksum else None

    def put(self, content: bytes, *key: object) -> None:
        """Keep this content under this key. Raises `OSError` where it cannot be written."""
        self.folder.mkdir(parents=True, exist_ok=True)
        write(self._path(key), CHECKSUM(content).digest() + content)
        there = list(self.folder.iterdir())
        files = sorted((path for path in there if path.suffix == SUFFIX), key=_last_used, reverse=True)
        outdated = [path for path in there if OUTDATED.fullmatch(path.name)]
        with contextlib.suppress(OSError):  # the folder may not allow it
            for old in (*files[self.most :], *outdated):
                old.unlink(missing_ok=True)

    def _path(self, key: tuple[object, ...]) -> Path:
        return self.folder / f"{hashlib.sha256(msgspec.json.encode(key)).hexdigest()[:32]}{SUFFIX}"


def _last_used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # removed meanwhile
        return 0.0
