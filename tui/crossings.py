"""Lines between two lists, drawn in braille: which point of the left stands where at the right. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

BLANK: Final = 0x2800
DOTS: Final = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Braille bits by row and column inside a cell of four by two dots."""
LINES: Final = 8
"""Lines of one picture: 32 dots from the first sentence to the last."""


def crossings(pairs: Sequence[tuple[int, int]], left: int, right: int, width: int) -> str:
    """A picture `LINES` lines high; `pairs` are sentence numbers among `left` and `right` sentences."""
    canvas = [[0] * width for _ in range(LINES)]
    height = LINES * len(DOTS)
    for here, there in pairs:
        top = _dot(here, left, height)
        bottom = _dot(there, right, height)
        for x in range(width * 2):
            y = round(top + (bottom - top) * x / max(1, width * 2 - 1))
            canvas[y // len(DOTS)][x // 2] |= DOTS[y % len(DOTS)][x % 2]
    return "\n".join("".join(chr(BLANK + bits) for bits in row) for row in canvas)


def _dot(number: int, count: int, height: int) -> int:
    return min(height - 1, round((height - 1) * number / max(1, count - 1)))
