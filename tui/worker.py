"""The comparing process: an event comes in on stdin, what is known goes out on stdout after every step, as JSON lines.

Run as `python -m tui.worker` by `tui.analysis`; it alone loads torch and spaCy, and keys stay quick meanwhile.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import Final

import msgspec

from align.model import Comparison
from corpus.model import Event

NICENESS: Final = 15
"""The screen goes first where processors are few."""


class Request(msgspec.Struct, frozen=True):
    """What is to be compared, and with which model (None: the bundled one)."""

    event: Event
    model: str | None = None


class Answer(msgspec.Struct, frozen=True):
    """One line of the answer: what is known so far, or why nothing more will come."""

    comparison: Comparison | None = None
    trouble: str | None = None


def main() -> None:
    """Answer one request."""
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    with contextlib.suppress(OSError, AttributeError):  # Windows knows no niceness
        os.nice(NICENESS)
    answer = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # models that print must not spoil the answer
    with contextlib.suppress(BrokenPipeError), answer:
        for found in _answers(request):
            answer.write(msgspec.json.encode(found) + b"\n")
            answer.flush()


def _answers(request: Request) -> Iterator[Answer]:
    """What is known after every step but the texts, which the asker has."""
    from align.errors import AlignError, StoreError  # noqa: PLC0415
    from tui.growing import growing  # noqa: PLC0415

    try:
        for comparison in growing(request.event, request.model):
            if comparison.done:
                yield Answer(comparison)
    except StoreError:
        return  # a full disk costs speed next time, nothing now
    except AlignError as error:
        yield Answer(trouble=str(error))


if __name__ == "__main__":
    main()
