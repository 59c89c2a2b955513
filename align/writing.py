"""Files written whole or not at all: what was there before stays until the new content stands on the disk."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Put `content` into the file at `path`, whose access rights remain. Raises `OSError`; then nothing has changed.

    A device or a pipe is written to as it is, and so is a file in whose folder no other file may be made.
    """
    there = path.resolve()  # a link stays a link
    if (there.exists() and not there.is_file()) or (there.is_file() and not os.access(there.parent, os.W_OK)):
        there.write_bytes(content)
        return
    part = there.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
        if there.exists():
            shutil.copymode(there, part)
        part.replace(there)
    finally:
        part.unlink(missing_ok=True)
