"""The comparing process: an event comes in on stdin, stages go out on stdout, a line of JSON each.

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
    """One line of the answer: what is being done next, what is known so far, or why nothing more will come."""

    doing: str = ""
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
    """The stages of a comparison; the last one is kept, so that the next opening is quick."""
    from align import store  # noqa: PLC0415
    from align.errors import NO_MEMORY, AlignError, StoreError  # noqa: PLC0415
    from align.processors import prepare  # noqa: PLC0415

    prepare()
    from align.pipeline import Models, stages  # noqa: PLC0415

    comparison: Comparison | None = None
    try:
        for stage in stages(request.event, Models(request.model)):
            comparison = stage.comparison
            yield Answer(stage.doing, comparison if comparison.done else None)
    except AlignError as error:
        yield Answer(trouble=str(error))
        return
    except MemoryError:
        yield Answer(trouble=NO_MEMORY)
        return
    if comparison is not None:
        with contextlib.suppress(StoreError):  # a full disk costs speed next time, nothing now
            store.save(comparison, request.model)


if __name__ == "__main__":
    main()
