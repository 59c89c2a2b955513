"""Which clauses and phrases of two sentences stand against each other, told otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.wording.constituents import constituents
from align.wording.edits import Edit, Side, is_same
from align.wording.setting import Setting

Grid = NDArray[np.float32]

MEANING_LAYER: Final = 4
"""The hidden layer in which vectors of whole phrases are compared: late enough to know the sentence."""

OFFERED: Final = 16
"""Pairs of constituents of two sentences that salience chooses among; of 20, the last four were never chosen."""

ALIKE: Final = 0.6
"""Of two pairs that share this much on both sides (intersection over union of words) only the better is offered."""

LINKED: Final = 0.5
BALANCED: Final = 0.2
LONG: Final = 2.0
"""What linked words, like sizes and length count beside the likeness of meaning (1). Short phrases are nearly always in
the likeliest pair of clauses, and readers point out clauses rather than phrases."""

LONG_ENOUGH: Final = 10
"""Content words of the shorter side from which more do not count."""

FAINT: Final = 0.2
"""What a link of function words counts beside one of content words; also the least that the links of a pair weigh."""

OUT: Final = -9.0
"""Below any value: not to be offered."""


@dataclass(frozen=True, slots=True)
class Facing:
    """Two constituents that stand against each other.

    `evidence` says how: the cosine of their meanings, the share of their links that stay between them, how far they
    are behind the likeliest counterpart of the left and of the right one, their value and their place in the offer.
    """

    edit: Edit
    evidence: tuple[float, ...]


EVIDENCE: Final = 6
"""Numbers in `Facing.evidence`."""


def facing(setting: Setting) -> tuple[Facing, ...]:
    """The likeliest pairs of constituents with a content word that the other sentence lacks, best first."""
    ones, others = constituents(setting.left), constituents(setting.right)
    if not ones or not others:
        return ()
    inside = _inside(ones, setting.left), _inside(others, setting.right)
    content = _content(setting.left), _content(setting.right)
    cosine = _cosine(setting, inside, content)
    shared = _shared(setting, inside, content)
    same = _same(setting)
    kept = inside[0] @ same @ inside[1].T
    new = inside[0] @ (content[0] * ~same.any(1)), inside[1] @ (content[1] * ~same.any(0))
    sizes = (inside[0] @ content[0])[:, None], (inside[1] @ content[1])[None, :]
    fewer = np.minimum(*sizes)
    length = np.log1p(np.minimum(fewer, LONG_ENOUGH))
    value = cosine + LINKED * shared + BALANCED * fewer / np.maximum(*sizes) + LONG * length
    value[np.add.outer(*new) < 1] = OUT
    behind = cosine - cosine.max(1, keepdims=True), cosine - cosine.max(0, keepdims=True)
    grids = (cosine, shared, *behind, value.copy())
    return tuple(
        Facing(Edit(ones[i], others[j], int(kept[i, j])), (*(float(grid[i, j]) for grid in grids), float(place)))
        for place, (i, j) in enumerate(_best(value, *(_overlap(rows) > ALIKE for rows in inside)))
    )


def _best(value: Grid, like_left: NDArray[np.bool_], like_right: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """The places of the greatest values, each unlike those before it; takes them out of `value`."""
    for _ in range(OFFERED):
        i, j = divmod(int(value.argmax()), value.shape[1])
        if value[i, j] <= OUT:
            return
        yield i, j
        value[np.ix_(like_left[i], like_right[j])] = OUT


def _inside(ranges: Sequence[range], side: Side) -> Grid:
    """Which words (columns) each range holds."""
    rows = np.zeros((len(ranges), len(side.words)), np.float32)
    for row, numbers in zip(rows, ranges, strict=True):
        row[numbers.start : numbers.stop] = 1.0
    return rows


def _content(side: Side) -> Grid:
    return np.array([word.content for word in side.words], np.float32)


def _cosine(setting: Setting, inside: Iterable[Grid], content: Iterable[Grid]) -> Grid:
    """How alike the content words of either constituent are in meaning, in the mean."""
    encodings = (setting.left_encoding, setting.right_encoding)
    left, right = (
        _unit((rows * words) @ encoding.layers[MEANING_LAYER])
        for rows, words, encoding in zip(inside, content, encodings, strict=True)
    )
    return np.asarray(left @ right.T, np.float32)


def _shared(setting: Setting, inside: tuple[Grid, Grid], content: tuple[Grid, Grid]) -> Grid:
    """The share of the links of two constituents that stay between them (Dice)."""
    linked = np.zeros((len(content[0]), len(content[1])), np.float32)
    for link in setting.links:
        weighty = content[0][link.left] and content[1][link.right]
        linked[link.left, link.right] = link.probability * (1.0 if weighty else FAINT)
    both = inside[0] @ linked @ inside[1].T
    either = (inside[0] @ linked.sum(1))[:, None] + (linked.sum(0) @ inside[1].T)[None, :]
    share: Grid = 2 * both / np.maximum(either, FAINT)
    return share


def _same(setting: Setting) -> Grid:
    """Which content words of the two sentences are one word."""
    same = np.zeros((len(setting.left.words), len(setting.right.words)), np.float32)
    for link in setting.links:
        weighty = setting.left.words[link.left].content and setting.right.words[link.right].content
        same[link.left, link.right] = weighty and is_same(setting.left, setting.right, link)
    return same


def _overlap(rows: Grid) -> Grid:
    """Intersection over union of every two constituents."""
    both = rows @ rows.T
    sizes = rows.sum(1)
    overlap: Grid = both / (sizes[:, None] + sizes[None, :] - both)
    return overlap


def _unit(rows: Grid) -> Grid:
    unit: Grid = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
    return unit
