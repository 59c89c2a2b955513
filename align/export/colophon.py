"""What a file says of itself: whether the comparison is finished, what to beware of, and how it was made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from align.model import Comparison
from align.steps import unfinished


def notes(comparison: Comparison) -> Iterator[str]:
    """What is to be known before anything is read: whether it is finished, and the warnings."""
    if note := unfinished(comparison.done):
        yield note
    yield from comparison.warnings


def made_with(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """How the comparison was made, for the reader: version, model, settings, and a hash of every report's text."""
    yield "finished", "yes" if comparison.complete else f"no; steps done: {', '.join(comparison.done) or 'none'}"
    yield from comparison.made_with
    for report in comparison.event.reports:
        yield f"SHA-256 of {report.siglum}", hashlib.sha256(report.text.encode()).hexdigest()
