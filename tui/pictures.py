"""Where pictures of the screen are saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import platformdirs

from align import writing
from tui.streams import OutputError


def save(name: str, picture: str) -> Path:
    """Write a picture into the first folder that takes it; its path. Raises `OutputError` where none does."""
    reasons = []
    for folder in _folders():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            writing.write(folder / name, picture.encode())
        except OSError as error:
            reasons.append(f"{folder}: {error.strerror}")
        else:
            return folder / name
    raise OutputError(f"The picture could not be saved ({'; '.join(reasons)}).")


def _folders() -> Iterator[Path]:
    """The platform's folders for pictures and downloads where they are there, the current one, then a new one."""
    usual = (Path(platformdirs.user_pictures_dir()), Path(platformdirs.user_downloads_dir()))
    yield from (folder for folder in usual if folder.is_dir())
    yield Path().absolute()
    yield usual[0]
