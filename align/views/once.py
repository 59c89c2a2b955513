"""What is worked out once for the comparison that was asked about last, since screens ask again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from align.model import Comparison

Made = TypeVar("Made")


def once(make: Callable[[Comparison], Made]) -> Callable[[Comparison], Made]:
    """The same, made anew only for another comparison than the last: the very one, for to compare two takes longer."""
    kept: tuple[Comparison, Made] | None = None

    def made(comparison: Comparison) -> Made:
        nonlocal kept
        last = kept
        if last is None or last[0] is not comparison:
            last = kept = comparison, make(comparison)
        return last[1]

    return made
