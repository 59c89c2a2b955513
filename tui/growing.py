"""A comparison that is made in this process, the command's or the worker's, and kept when it is complete."""

from __future__ import annotations

from collections.abc import Iterator

from align import store
from align.errors import NO_MEMORY, AlignError
from align.model import Comparison
from align.processors import prepare
from corpus.model import Event


def growing(event: Event, model: str | None) -> Iterator[Comparison]:
    """What is known after every step.

    Raises `AlignError` where comparing fails, `StoreError` at last where the comparison cannot be kept.
    """
    prepare()
    from align.pipeline import Models, stages  # noqa: PLC0415  (imports numpy, which must find all prepared)

    comparison = Comparison(event, done=())
    try:
        for comparison in stages(event, Models(model)):
            yield comparison
    except MemoryError as error:
        raise AlignError(NO_MEMORY) from error
    store.save(comparison, model)
