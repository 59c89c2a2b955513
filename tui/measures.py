"""What fits on a terminal of which size. Pure."""

from __future__ import annotations

from typing import Final

COLUMN_STEPS: Final = ((150, 4), (110, 3), (64, 2))
"""So many columns from this width on; each then has some 36 cells, a comfortable newspaper column."""
PANEL_STEPS: Final = ((45, 10), (32, 7), (0, 5))
"""So many lines for the detail panel, its rule included, from this height on."""
PANEL_EDGES: Final = 2
"""Cells beside the words of the panel."""
LOW: Final = 16
"""On a terminal this low or lower the body needs every line."""
TIGHT_HEADS: Final = 30
"""Below this height the heads of the columns have two lines, else four."""


def columns_for(width: int, reports: int) -> int:
    """How many reports stand side by side in so many cells."""
    return min(reports, next((count for least, count in COLUMN_STEPS if width >= least), 1))


def panel_lines(height: int) -> int:
    """Lines of the detail panel, its rule included."""
    return next(lines for least, lines in PANEL_STEPS if height >= least)


def head_lines(height: int) -> int:
    """Lines of the heads of the columns at most."""
    return 2 if height < TIGHT_HEADS else 4
