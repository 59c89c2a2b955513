"""Lines between two lists, drawn in braille: which point of the left stands where at the right. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Final

from textual.content import Content

BLANK: Final = 0x2800
DOTS: Final = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Braille bits by row and column inside a cell of four by two dots."""
MIDDLE: Final = 1
"""The row of dots at which a line of the picture is met."""
LEVEL: Final = "$kind-words"
MOVED: Final = "$kind-figures bold"


def crossings(order: Sequence[int], width: int, moved: Collection[int]) -> list[Content]:
    """A line of `width` cells for each point: the k-th from the top at the left is the `order[k]`-th at the right.

    The points `moved`, by their place at the left, stand out.
    """
    bits = [[0] * width for _ in order]
    lit = [[False] * width for _ in order]
    for here, there in enumerate(order):
        for x, y in _line(here, there, width):
            row, column = y // len(DOTS), x // 2
            bits[row][column] |= DOTS[y % len(DOTS)][x % 2]
            lit[row][column] |= here in moved
    return [_painted(*row) for row in zip(bits, lit, strict=True)]


def _line(here: int, there: int, width: int) -> Iterator[tuple[int, int]]:
    """The dots from the middle of one line at the left to that of another at the right."""
    top, bottom = (len(DOTS) * row + MIDDLE for row in (here, there))
    for x in range(2 * width):
        yield x, round(top + (bottom - top) * x / (2 * width - 1))


def _painted(bits: Sequence[int], lit: Sequence[bool]) -> Content:
    cells = [(chr(BLANK + bit), MOVED if bright else LEVEL) for bit, bright in zip(bits, lit, strict=True)]
    runs = groupby(cells, key=lambda cell: cell[1])
    return Content.assemble(*(("".join(sign for sign, _ in run), style) for style, run in runs))
