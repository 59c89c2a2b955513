"""What is named on the command line: files, folders, addresses, standard input, bundled events; and what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui import streams
from tui.program import Trouble

if TYPE_CHECKING:
    from corpus import ReadEvent
    from corpus.model import Event


def event(paths: Sequence[str], base: str | None) -> Event:
    """The event to compare, in the order of the report `base` where one is named; `Trouble` where it has one report.

    Reports that cannot be read are told on stderr.
    """
    reading = read(paths)
    found = reading.event
    alone = len(found.reports) == 1
    for problem in reading.problems[: -1 if alone else None]:
        streams.tell(problem)
    if alone:
        raise Trouble(f"{reading.problems[-1]} 'rashomon PATH' shows what it says by itself.")
    if base is None:
        return found
    try:
        return found.with_base(base)
    except KeyError:
        sigla = ", ".join(report.siglum for report in found.reports)
        raise Trouble(f"There is no report {base!r} here; there are {sigla}.") from None


def read(paths: Sequence[str]) -> ReadEvent:
    """The reports that were named; `Trouble` where none of them can be read."""
    from corpus import CorpusError, read_event  # noqa: PLC0415

    try:
        return read_event(located(paths))
    except CorpusError as error:
        raise Trouble(str(error)) from error


def located(paths: Sequence[str]) -> list[str]:
    """The paths, with the names of bundled events replaced by their folders; the default event where none is named."""
    from corpus.examples import DEFAULT  # noqa: PLC0415

    return [_located_one(path) for path in paths or (DEFAULT,)]


def _located_one(path: str) -> str:
    """A path, an address or `-` as it is, the folder of a bundled event; `Trouble` where there is none of them."""
    from corpus.examples import example, examples  # noqa: PLC0415
    from corpus.read import STDIN, kind  # noqa: PLC0415

    if path == STDIN or "://" in path or kind(Path(path)):
        return path
    if found := example(path):
        return str(found.folder)
    import difflib  # noqa: PLC0415

    known = [*(bundled.slug for bundled in examples()), *_commands()]
    near = difflib.get_close_matches(path, known, n=1)
    raise Trouble(
        f"There is no file, folder or bundled event {path!r}"
        + (f"; did you mean {near[0]!r}?" if near else "; 'rashomon events' lists the bundled ones.")
    )


def _commands() -> Iterable[str]:
    """The commands of the program that runs: one that is misspelt stands where a path may stand."""
    program = click.get_current_context().find_root().command
    return program.commands if isinstance(program, click.Group) else ()
