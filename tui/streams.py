"""What goes in and out of the program: results to stdout, sentences to stderr, whatever these happen to be."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from io import TextIOWrapper
from types import FrameType
from typing import Final, NoReturn

import click

ENDED: Final = 128
"""Added to the number of the signal that ended a program it is its exit code, as shells have it."""

CLOSED: Final = (("stdin", os.O_RDONLY, "r"), ("stdout", os.O_RDONLY, "w"), ("stderr", os.O_WRONLY, "w"))
"""How the null device takes the place of a closed stream; what is printed to a closed stdout must fail."""


class OutputError(Exception):
    """Standard output cannot be written; the message says why in one sentence."""


def prepare() -> None:
    """Make the streams such that they can be used, and end in good order when told to end.

    A closed stream becomes the null device, else the next file that is opened would take its place. Characters that
    the encoding of stdout does not have become question marks.
    """
    for number, (name, access, mode) in enumerate(CLOSED):
        if getattr(sys, name) is None:
            null = os.open(os.devnull, access)
            os.dup2(null, number)
            if null != number:
                os.close(null)
            setattr(sys, name, open(number, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - stays open
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    signal.signal(signal.SIGTERM, _end)


def tell(sentence: str) -> None:
    """One line on stderr, which no terminal obeys; where nobody listens, the work goes on."""
    from corpus.clean import visible  # noqa: PLC0415

    with contextlib.suppress(BrokenPipeError):
        click.echo(f"rashomon: {visible(' '.join(sentence.split()))}", err=True)


def put(content: str | bytes) -> None:
    """A result to stdout. A reader who closes the pipe early has read enough. Raises `OutputError`."""
    try:
        click.echo(content, nl=False)
        sys.stdout.flush()
    except BrokenPipeError:
        _put_no_more()
    except OSError as error:
        _put_no_more()
        raise OutputError(f"Standard output cannot be written: {error.strerror}.") from error


def _put_no_more() -> None:
    """What is still to be written goes nowhere, for Python would try once more at the end."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)


def _end(number: int, frame: FrameType | None) -> NoReturn:
    """Leave by the way of an exception, so that nothing stays half-written and no process behind."""
    del frame
    sys.exit(ENDED + number)
