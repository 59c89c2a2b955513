"""Wrapping text into lines of terminal cells, as offsets into the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len, split_graphemes

Line = tuple[int, int]
"""A line as half-open offsets into the wrapped text; the spaces at its end are left out."""

_WORD: Final = re.compile(r"\S+")


def wrap(text: str, width: int) -> tuple[Line, ...]:
    """Break `text` between words into lines at most `width` cells wide; newlines always break.

    Words wider than a line are broken between graphemes, so combining marks and joined emoji stay whole. An empty
    paragraph gives an empty line, an empty text one empty line. `width` below 2 counts as 2, the widest grapheme.
    """
    width = max(2, width)
    lines: list[Line] = []
    start = 0
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(text, start, start + len(paragraph), width))
        start += len(paragraph) + 1
    return tuple(lines)


def _wrap_paragraph(text: str, start: int, end: int, width: int) -> list[Line]:
    if end - start <= width and text.isascii():
        return [(start, end)]
    lines: list[Line] = []
    first: int | None = None
    last = start
    used = 0
    for match in _WORD.finditer(text, start, end):
        for left, right, cells in _pieces(text, match.start(), match.end(), width):
            gap = left - last
            if first is not None and used + gap + cells > width:
                lines.append((first, last))
                first = None
            if first is None:
                first, used = left, cells
            else:
                used += gap + cells
            last = right
    lines.append((start, start) if first is None else (first, last))
    return lines


def _pieces(text: str, start: int, end: int, width: int) -> list[tuple[int, int, int]]:
    """A word as (start, end, cells), in one piece where it fits into a line."""
    word = text[start:end]
    cells = len(word) if word.isascii() else cell_len(word)
    if cells <= width:
        return [(start, end, cells)]
    pieces: list[tuple[int, int, int]] = []
    left, used = start, 0
    graphemes, _ = split_graphemes(word)
    for low, _, size in graphemes:
        if used + size > width:
            pieces.append((left, start + low, used))
            left, used = start + low, 0
        used += size
    pieces.append((left, end, used))
    return pieces


def shortened(text: str, width: int) -> str:
    """`text` on one line of at most `width` cells, cut after a whole word where it is longer and one fits."""
    text = " ".join(text.split())
    if cell_len(text) <= width:
        return text
    start, end = wrap(text, width - 1)[0]
    return f"{text[start:end].rstrip(' ,;:·–—-')}…"


def in_lines(text: str, width: int, lines: int) -> str:
    """`text` as far as it goes into so many lines of `width` cells, cut after a whole word where it is longer."""
    found = wrap(text, width)
    if len(found) <= lines:
        return text
    start, _ = found[lines - 1]
    return text[:start] + shortened(text[start:], width)


def as_many(parts: Sequence[str], width: int) -> str:
    """Parts with dots between them, the most useful first: as many as fit into `width` cells, the first one always."""
    kept = list(parts)
    while len(kept) > 1 and cell_len(" · ".join(kept)) > width:
        kept.pop()
    return shortened(" · ".join(kept), width)
