"""Where cells stand: widths of columns, lines of rows, and which character lies under a point. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import split_graphemes
from textual.content import Content

MARGIN: Final = 2
"""Cells left of each cell's text: its rail and a space."""
GAP: Final = 1
"""Empty cells right of each cell's text."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """What stands in one column of one row. `rail` is the character at its left edge, `sign` that on its first line."""

    content: Content
    rail: str = " "
    sign: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One cell a column; None leaves the column empty. `choosable` rows can be the current row; `air` lines follow.

    In a `wide` row the first cell goes over all columns.
    """

    cells: tuple[GridCell | None, ...]
    choosable: bool = True
    air: int = 1
    wide: bool = False


@dataclass(slots=True)
class Flow:
    """How the rows follow each other in one column: row numbers, and the line on which each begins."""

    order: list[int]
    tops: list[int]
    height: int

    def at(self, line: int) -> tuple[int, int] | None:
        """Row number and line inside it."""
        index = bisect_right(self.tops, line) - 1
        if index < 0 or line >= self.height:
            return None
        return self.order[index], line - self.tops[index]

    def top(self, row: int) -> int | None:
        """The first line of a row, None where this column does not have it."""
        return self.tops[self.order.index(row)] if row in self.order else None


def column_widths(width: int, shares: Sequence[int]) -> list[int]:
    """Divide `width` cells; the last shared column takes what is left over."""
    fixed = sum(-share for share in shares if share < 0)
    total = sum(share for share in shares if share > 0)
    free = max(0, width - fixed)
    widths = [-share if share < 0 else max(MARGIN + 2, free * share // total) for share in shares]
    last = max((k for k, share in enumerate(shares) if share > 0), default=None)
    if last is not None:
        widths[last] += max(0, width - sum(widths))
    return widths


def cell_index(text: str, x: int) -> int | None:
    """The index of the character that covers cell `x`, None beyond the end."""
    graphemes, _ = split_graphemes(text)
    left = 0
    for start, _, size in graphemes:
        if left <= x < left + size:
            return start
        left += size
    return None


def flow_of(order: list[int], heights: Sequence[int]) -> Flow:
    """The flow of the rows `order`; `heights` has the lines of every row of the grid."""
    tops: list[int] = []
    line = 0
    for row in order:
        tops.append(line)
        line += heights[row]
    return Flow(order, tops, line)
