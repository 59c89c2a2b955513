"""What is named on the command line: files, folders, addresses, standard input, bundled events; and what they hold."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from tui import streams
from tui.program import DEFAULT, OpensByDefault, Trouble

if TYPE_CHECKING:
    from corpus import ReadEvent

NEAR: Final = 0.8
"""How alike names must be that one may be a slip of the other: "marhc" and "march", but not "nope" and "open"."""
NEAR_FILE: Final = 0.85
"""The same for files, whose endings alone make "a.txt" and "b.txt" 0.8 alike."""
MOST_NAMES: Final = 2000
"""Names of a folder that are looked at for one that is near: more take longer than the reader waits."""


def reports(paths: Sequence[str], base: str | None) -> ReadEvent:
    """The reports to compare, in the order of the report `base` where one is named; `Trouble` where there is only one.

    A siglum may be typed in any case. Reports that cannot be read are told on stderr.
    """
    reading = read(paths)
    found = reading.event
    alone = len(found.reports) == 1
    for problem in reading.problems[: -1 if alone else None]:
        streams.tell(problem)
    if alone:
        raise Trouble(f"{reading.problems[-1]} 'rashomon PATH' shows what it says by itself.")
    if base is None:
        return reading
    siglum = found.meant(base)
    if siglum is None:
        raise Trouble(f"There is no report {base!r} here; there are {', '.join(found.sigla)}.")
    return replace(reading, event=found.with_base(siglum))


def read(paths: Sequence[str]) -> ReadEvent:
    """The reports that were named; `Trouble` where none of them can be read."""
    from corpus import CorpusError, read_event  # noqa: PLC0415

    try:
        return read_event(located(paths))
    except CorpusError as error:
        raise Trouble(str(error)) from error


def located(paths: Sequence[str]) -> list[str]:
    """The paths, with the names of bundled events replaced by their folders; the default event where none is named."""
    from corpus import examples  # noqa: PLC0415

    return [_located_one(path) for path in paths or (examples.DEFAULT,)]


def model(name: str | None) -> str | None:
    """The model that was named, None where none was; `Trouble` where its name is empty."""
    if name is not None and not name.strip():
        raise Trouble("--model names no model; without it the bundled one is taken.")
    return name


def _located_one(path: str) -> str:
    """A path, an address or `-` as it is, the folder of a bundled event; `Trouble` where there is none of them."""
    from corpus.examples import example  # noqa: PLC0415
    from corpus.read import STDIN, kind  # noqa: PLC0415

    if path == STDIN or "://" in path or (path and kind(Path(path))):  # an empty path would be the folder one is in
        return path
    if found := example(path):
        return str(found.folder)
    if not path.strip():
        raise Trouble("An empty name names no file or folder.")
    if os.path.islink(path):  # noqa: PTH114 - asked of a Path, a name that is too long is an error
        raise Trouble(f"{path!r} is a link that leads nowhere.")
    near = _near(path)
    raise Trouble(
        f"There is no file, folder or bundled event {path!r}"
        + (f"; did you mean {near!r}?" if near else "; 'rashomon events' lists the bundled ones.")
    )


def _near(path: str) -> str:
    """What may have been misspelt: a file or folder that lies there, a bundled event, else a command; empty if none."""
    import difflib  # noqa: PLC0415

    from corpus.examples import examples  # noqa: PLC0415

    named = Path(path)
    beside = difflib.get_close_matches(named.name, _names(named.parent), n=1, cutoff=NEAR_FILE)
    if beside:
        return str(named.with_name(beside[0]))
    if named.name != path:  # a place was named: no event and no command
        return ""
    known = [*(bundled.slug for bundled in examples()), *_commands()]
    return next(iter(difflib.get_close_matches(path, known, n=1, cutoff=NEAR)), "")


def _names(folder: Path) -> list[str]:
    """What lies in a folder that can be read; nothing in any other."""
    try:
        return [one.name for one in islice(folder.iterdir(), MOST_NAMES) if not one.name.startswith(".")]
    except (OSError, ValueError):  # as with `corpus.read.kind`
        return []


def _commands() -> Iterable[str]:
    """The commands one of which may be misspelt: where none is named, it stands where a path may stand."""
    here = click.get_current_context()
    program = here.find_root().command
    return program.commands if isinstance(program, OpensByDefault) and here.info_name == DEFAULT else ()
