"""What the rows of the reading screen look like from afar. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from align.findings import Variant
from tui.paint import SIGNS, STAR, STYLES
from tui.rows import Row
from tui.spread import Spread


@dataclass(frozen=True, slots=True)
class Landmark:
    """What one row looks like from afar.

    The lines it takes, a character for its links, sign and style of a difference, whether a bookmark stands in it.
    """

    lines: int
    link: str
    sign: str = " "
    style: str = "$rail"
    starred: bool = False


def landmarks(spread: Spread, heights: Sequence[int]) -> list[Landmark]:
    """One landmark a row; `heights` are the lines that the rows take."""
    best: dict[str, Variant] = {}
    for variant in spread.variants:
        if variant.passage not in best or variant.salience > best[variant.passage].salience:
            best[variant.passage] = variant
    starred = [any(shown and shown.sign == STAR for shown in cells) for cells in spread.cells]
    return [
        replace(_landmark(row, lines, best), starred=star)
        for row, lines, star in zip(spread.rows, heights, starred, strict=True)
    ]


def _landmark(row: Row, lines: int, best: dict[str, Variant]) -> Landmark:
    told = sum(cell is not None for cell in row.cells)
    link = "·" if row.passage is None or told < 2 else "┃" if told == len(row.cells) else "│"
    found = best.get(row.passage.id) if row.passage else None
    return Landmark(lines, link, SIGNS[found.kind], STYLES[found.kind]) if found else Landmark(lines, link)
