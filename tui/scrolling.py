"""Which line a screen of rows begins with, so that the row under the cursor is whole and none is cut above it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

OVERLAP: Final = 2
"""Lines of a row longer than the screen that stay in sight when it is paged through."""


@dataclass(frozen=True, slots=True)
class Block:
    """A row among the lines of all: its number, its first line, the line after its last; whether it can be current."""

    row: int
    top: int
    bottom: int
    choosable: bool = True

    @property
    def height(self) -> int:
        """How many lines it has."""
        return self.bottom - self.top


def head_of(blocks: Sequence[Block], index: int) -> int:
    """The first line of the headings right above a row, else of the row itself."""
    while index and not blocks[index - 1].choosable:
        index -= 1
    return blocks[index].top


def in_sight(blocks: Sequence[Block], index: int, first: int, height: int) -> int:
    """The first line of a screen of `height` lines that shows a row whole, as near to the line `first` as may be.

    A row beyond the lower edge lets whole rows go above. Its headings come with it; of what is longer than the screen
    with them the beginning is shown.
    """
    block, head = blocks[index], head_of(blocks, index)
    if block.bottom - head > height or head < first:
        return head
    if block.bottom > first + height:
        return next(one.top for one in blocks if one.top >= block.bottom - height)
    return first


def page_down(blocks: Sequence[Block], first: int, height: int) -> tuple[int, int]:
    """The row that becomes current a screen further down, and the first line of that screen.

    The first row that is not whole on the screen comes to its top; one longer than the screen is paged through.
    """
    found = next((k for k, block in enumerate(blocks) if block.bottom > first + height), None)
    if found is None:
        return _choosable(blocks, len(blocks) - 1, -1), first
    block, head = blocks[found], head_of(blocks, found)
    if head > first:
        return _choosable(blocks, found, 1), head
    return _choosable(blocks, found, 1), min(first + max(1, height - OVERLAP), block.bottom - height)


def page_up(blocks: Sequence[Block], first: int, height: int) -> tuple[int, int]:
    """The same a screen further up: the last row that is not whole there comes to the foot of the screen."""
    above = max((k for k, block in enumerate(blocks) if block.top < first), default=None)
    if above is None:
        return _choosable(blocks, 0, 1), 0
    block = blocks[above]
    long = block.height > height
    start = max(0, (min(block.bottom, first + OVERLAP) if long else block.bottom) - height)
    whole = next((k for k, one in enumerate(blocks) if start <= one.top <= block.top), None)
    if whole is None:
        return _choosable(blocks, above, 1), min(start, first - 1)
    return _choosable(blocks, whole, 1), min(blocks[whole].top, first - 1)


def nearest(choosable: Sequence[bool], index: int, step: int) -> int:
    """The nearest choosable place from `index` on in the direction of `step`, else the other way, else `index`."""
    below, above = range(index, len(choosable)), range(index, -1, -1)
    places = (*below, *above) if step > 0 else (*above, *below)
    return next((place for place in places if choosable[place]), index)


def _choosable(blocks: Sequence[Block], index: int, step: int) -> int:
    """The number of the nearest row that can be current."""
    return blocks[nearest([block.choosable for block in blocks], index, step)].row
