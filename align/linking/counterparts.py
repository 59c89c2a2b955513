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

from align.linking.layers import SMALLEST, gelu

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


SCALINGS: Final = ("mean", "layer.scale", "evidence.mean", "evidence.scale")
"""The arrays that all networks share."""


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
        self._of = {name: arrays[name] for name in SCALINGS}
        own = {name: array for name, array in arrays.items() if name not in SCALINGS}
        self._members = [
            _Member({name: array[number] for name, array in own.items()}) for number in range(len(own["enter.weight"]))
        ]

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
        left_read, right_read = self._read(lefts), self._read(rights)
        scores = [member.score(pairs, left_read, right_read) for member in self._members]
        likely: Grid = 1 / (1 + np.exp(-np.mean(scores, axis=0)))
        return likely

    def _read(self, layers: Grid) -> Grid:
        """The chosen layers, shape (layers, words, dim)."""
        return layers[list(READ_LAYERS)] / self._of["layer.scale"]


class _Member:
    """One of the networks; its grids have the shape (left, right, channels)."""

    def __init__(self, arrays: Mapping[str, Grid]) -> None:
        self._of = arrays
        self._blocks = sum(name.endswith(".near") for name in arrays)

    def score(self, pairs: Grid, left: Grid, right: Grid) -> Grid:
        """The log-odds that two words are counterparts, shape (left, right)."""
        grid = self._enter(pairs, left, right)
        for number in range(self._blocks):
            grid += self._look_around(f"block{number}", grid)
        score: Grid = self._dense("last", self._normed("last", grid))[..., 0]
        return score

    def _enter(self, pairs: Grid, left: Grid, right: Grid) -> Grid:
        """The grid at the first block: what is known of a pair, and the two words' own vectors."""
        mixed = (np.tensordot(self._of["heads.mix"], side, 1) for side in (left, right))
        lefts, rights = (_unit(side @ self._of["heads.weight"]) for side in mixed)
        heads = np.moveaxis(lefts @ rights.transpose(0, 2, 1), 0, -1) * HEAD_SCALE
        grid = self._dense("enter", np.concatenate([pairs, heads], axis=-1))
        lefts, rights = (
            side.transpose(1, 0, 2).reshape(side.shape[1], -1) @ self._of["word.weight"] for side in (left, right)
        )
        grid += lefts[:, None]
        grid += rights
        return grid

    def _look_around(self, block: str, grid: Grid) -> Grid:
        """What a block adds to a pair from its eight neighbours and from the best of its row and column."""
        normed = self._normed(block, grid)
        mixed = _over_neighbours(normed, self._of[f"{block}.near"])
        mixed += (normed.max(1) @ self._of[f"{block}.row"])[:, None]
        mixed += normed.max(0) @ self._of[f"{block}.column"] + self._of[f"{block}.near.bias"]
        return self._dense(block, gelu(mixed))

    def _normed(self, name: str, grid: Grid) -> Grid:
        """Layer normalisation over the channels."""
        channels = grid.shape[-1]  # so few that their sum takes `mean` three times as long as `einsum`
        normed: Grid = grid - (np.einsum("lrc->lr", grid) / channels)[..., None]
        normed /= np.sqrt(np.einsum("lrc,lrc->lr", normed, normed) / channels + SMALLEST)[..., None]
        normed *= self._of[f"{name}.norm.scale"]
        normed += self._of[f"{name}.norm.shift"]
        return normed

    def _dense(self, name: str, grid: Grid) -> Grid:
        dense: Grid = grid @ self._of[f"{name}.weight"]
        dense += self._of[f"{name}.bias"]
        return dense


def _over_neighbours(grid: Grid, weight: Grid) -> Grid:
    """Each pair and its eight neighbours times `weight`, shape (9 channels, channels), row by row."""
    lefts, rights, channels = grid.shape
    framed = np.pad(grid, ((1, 1), (1, 1), (0, 0)))
    beside = np.concatenate([framed[:, column : column + rights] for column in range(3)], axis=-1)
    above, level, below = (
        beside[row : row + lefts].reshape(-1, 3 * channels) @ part
        for row, part in enumerate(weight.reshape(3, 3 * channels, channels))
    )
    level += above
    level += below
    return level.reshape(grid.shape)
