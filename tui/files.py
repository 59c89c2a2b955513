"""Files that are asked for with -o: checked before anything is computed, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui import streams
from tui.streams import OutputError

if TYPE_CHECKING:
    from corpus.model import Event


def check_endings(files: Iterable[Path], known: Iterable[str]) -> None:
    """Raises `OutputError` where the ending of a file names no format, or its folder is not there."""
    endings = tuple(known)
    for file in files:
        if not file.name.lower().endswith(endings):
            raise OutputError(f"{file}: the ending names no format; there are {' '.join(endings)}.")
        if not file.parent.is_dir():
            raise OutputError(f"{file} cannot be written: there is no folder {file.parent}.")


def spare_reports(files: Sequence[Path], event: Event) -> None:
    """Raises `OutputError` where a file would be written over one of the reports it is made from."""
    for file in files:
        if is_report(file, event):
            raise OutputError(f"{file} is one of the reports; choose another name, so that it is not overwritten.")


def is_report(file: Path, event: Event) -> bool:
    """Whether this file is one of the event's reports, under whatever name."""
    paths = (Path(report.path) for report in event.reports if report.path)
    return file.exists() and any(path.exists() and file.samefile(path) for path in paths)


def write(file: Path, content: bytes, *, quiet: bool) -> None:
    """Write a file and say so on stderr. Raises `OutputError`."""
    from align import writing  # noqa: PLC0415

    try:
        writing.write(file, content)
    except OSError as error:
        raise OutputError(f"{file} cannot be written: {error.strerror}.") from error
    if not quiet:
        streams.tell(f"wrote {file}")
