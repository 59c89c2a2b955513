"""How likely two words of two sentences are each other's counterpart: evidence for every pair, and a small network.

The evidence forms a grid (left words × right words). The network reads each pair together with its neighbours in the
grid, so that a word that has many possible counterparts ("the") takes the one beside which its neighbours stand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel, Prefix
from rapidfuzz.process import cdist

from align.linking.layers import gelu

Grid = NDArray[np.float32]

WEIGHTS: Final = Path(__file__).parents[1] / "weights" / "words.npz"

MARGIN_LAYERS: Final = (2, 3, 5)
"""Hidden layers whose cosines are also read against the best of their row and column."""

READ_LAYERS: Final = (0, 2, 4, 6)
"""Hidden layers that the networks project themselves; neighbours among the six say nearly the same."""

HEAD_SCALE: Final = 3.0
"""Brings the cosines of projected vectors to the spread of the other evidence."""

SHARPNESS: Final = 10.0
"""Inverse temperature with which cosines become a share of their row or column."""


def evidence(left: Sequence[str], right: Sequence[str], left_layers: Grid, right_layers: Grid) -> Grid:
    """Evidence for every pair of words, shape (left, right, features).

    `left_layers` and `right_layers` are centred contextual vectors, shape (layers, words, dim).
    """
    cosines = _unit(left_layers) @ _unit(right_layers).transpose(0, 2, 1)
    margins = [grid for layer in MARGIN_LAYERS for grid in _margins(cosines[layer])]
    return np.stack([*cosines, *margins, *_spelling(left, right), *_position(len(left), len(right))], axis=-1)


def _unit(layers: Grid) -> Grid:
    norms = np.linalg.norm(layers, axis=-1, keepdims=True)
    unit: Grid = layers / np.maximum(norms, 1e-6)
    return unit


def _margins(cosine: Grid) -> list[Grid]:
    """How far a pair is behind the best of its row and of its column, and its share of either."""
    powers = np.exp(SHARPNESS * (cosine - 1))
    return [
        cosine - cosine.max(1, keepdims=True),
        cosine - cosine.max(0, keepdims=True),
        powers / powers.sum(1, keepdims=True),
        powers / powers.sum(0, keepdims=True),
    ]


def _spelling(left: Sequence[str], right: Sequence[str]) -> list[Grid]:
    lefts, rights = [word.casefold() for word in left], [word.casefold() for word in right]
    ratio = cdist(lefts, rights, scorer=Indel.normalized_similarity, dtype=np.float32)
    start = cdist(lefts, rights, scorer=Prefix.similarity, dtype=np.float32)
    same = np.float32(ratio == 1.0)
    alone = same / np.maximum(np.maximum(same.sum(1, keepdims=True), same.sum(0, keepdims=True)), 1.0)
    marks = [[not word[:1].isalnum() for word in side] for side in (lefts, rights)]
    digits = [[any(map(str.isdigit, word)) for word in side] for side in (lefts, rights)]
    both_marks, both_digits = (np.float32(np.multiply.outer(*kind)) for kind in (marks, digits))
    one_mark = np.float32(np.not_equal.outer(*marks))
    return [ratio, np.minimum(start, 6.0) / 6.0, same, alone, both_marks, one_mark, both_digits]


def _position(lefts: int, rights: int) -> list[Grid]:
    rows = (np.arange(lefts, dtype=np.float32) + 0.5) / max(lefts, 1)
    columns = (np.arange(rights, dtype=np.float32) + 0.5) / max(rights, 1)
    offset = rows[:, None] - columns[None, :]
    return [offset, np.abs(offset)]


class Network:
    """Several small networks over the grid of word pairs, whose scores are averaged, evaluated in numpy.

    Learned by `align.training.words`, which writes the arrays read here; `weights/README-words.md` says from what and
    how well. All arrays but the scalings have the networks as their first axis.
    """

    def __init__(self, arrays: Mapping[str, Grid]) -> None:
        self._of = arrays
        self._blocks = sum(name.endswith(".near") for name in arrays)

    @classmethod
    @cache
    def bundled(cls) -> Network:
        """The networks that come with Rashomon, for the vectors of the bundled sentence model."""
        with np.load(WEIGHTS) as arrays:
            return cls({name: arrays[name].astype(np.float32) for name in arrays.files})

    def probability(self, left: Sequence[str], right: Sequence[str], left_layers: Grid, right_layers: Grid) -> Grid:
        """How likely each left word and each right word are counterparts, shape (left, right)."""
        lefts, rights = left_layers - self._of["mean"], right_layers - self._of["mean"]
        pairs = (evidence(left, right, lefts, rights) - self._of["evidence.mean"]) / self._of["evidence.scale"]
        grid = self._enter(pairs, self._read(lefts), self._read(rights))
        for number in range(self._blocks):
            grid = grid + self._look_around(f"block{number}", grid)
        score = self._dense("last", self._normed("last", grid))[..., 0].mean(0)
        likely: Grid = 1 / (1 + np.exp(-score))
        return likely

    def _read(self, layers: Grid) -> Grid:
        """The chosen layers side by side, shape (layers, words, dim)."""
        return layers[list(READ_LAYERS)] / self._of["layer.scale"]

    def _enter(self, pairs: Grid, left: Grid, right: Grid) -> Grid:
        """The grid at the first block, shape (networks, left, right, channels)."""
        mixed = [np.einsum("nhl,lwd->nhwd", self._of["heads.mix"], side, optimize=True) for side in (left, right)]
        lefts, rights = (_unit(side @ self._of["heads.weight"]) for side in mixed)
        heads = np.moveaxis(lefts @ rights.transpose(0, 1, 3, 2), 1, -1) * HEAD_SCALE
        shared = np.broadcast_to(pairs, (len(heads), *pairs.shape))
        grid = self._dense("enter", np.concatenate([shared, heads], axis=-1))
        lefts, rights = (
            side.transpose(1, 0, 2).reshape(side.shape[1], -1) @ self._of["word.weight"] for side in (left, right)
        )
        return grid + lefts[:, :, None] + rights[:, None]

    def _look_around(self, block: str, grid: Grid) -> Grid:
        """What a block adds to a pair from its eight neighbours and from the best of its row and column."""
        _, lefts, rights, channels = grid.shape
        normed = self._normed(block, grid)
        framed = np.pad(normed, ((0, 0), (1, 1), (1, 1), (0, 0)))
        mixed = np.empty_like(grid)
        for own, weight, into in zip(framed, self._of[f"{block}.near"], mixed, strict=True):
            # one network after the other: nine times a grid is gigabytes where sentences have hundreds of words
            near = np.concatenate([own[i : i + lefts, j : j + rights] for i in range(3) for j in range(3)], axis=-1)
            into[:] = (near.reshape(-1, 9 * channels) @ weight).reshape(into.shape)
        mixed += (normed.max(2) @ self._of[f"{block}.row"])[:, :, None]
        mixed += (normed.max(1) @ self._of[f"{block}.column"])[:, None]
        mixed += self._of[f"{block}.near.bias"][:, None, None]
        return self._dense(block, gelu(mixed))

    def _normed(self, name: str, grid: Grid) -> Grid:
        """Layer normalisation over the channels."""
        centred = grid - grid.mean(-1, keepdims=True)
        spread = np.sqrt(np.square(centred).mean(-1, keepdims=True) + 1e-5)
        scale, shift = (self._of[f"{name}.norm.{part}"][:, None, None] for part in ("scale", "shift"))
        normed: Grid = centred / spread * scale + shift
        return normed

    def _dense(self, name: str, grid: Grid) -> Grid:
        networks, lefts, rights, channels = grid.shape
        flat = grid.reshape(networks, -1, channels) @ self._of[f"{name}.weight"] + self._of[f"{name}.bias"][:, None]
        dense: Grid = flat.reshape(networks, lefts, rights, -1)
        return dense
