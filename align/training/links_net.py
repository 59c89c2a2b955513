"""The linker's networks, to be trained; parameters have the names of `align.linking.grid` and `.wordwise`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn

from align.linking.grid import ROUNDS
from align.linking.wordwise import LAYERS, TRAITS, Words

DIMENSIONS: Final = 384
MEANING: Final = 48
ASKING: Final = 24
HIDDEN: Final = 64
WIDTH: Final = 48
DROPOUT: Final = {"words": 0.2, "cells": 0.25, "features": 0.1}
FORGOTTEN: Final = 0.1
"""So much of the word vectors is left out at each step: the words themselves must not be learned by heart."""

gelu = partial(nn.functional.gelu, approximate="tanh")


@dataclass(frozen=True)
class Side:
    """The words of a report as tensors (`align.linking.wordwise.Words`)."""

    vectors: tuple[Tensor, ...]
    traits: Tensor
    speaking: Tensor
    owner: Tensor
    places: Tensor
    filled: Tensor


@dataclass(frozen=True)
class Told:
    """Two reports' words, and which pairs of sentences are worth comparing."""

    left: Side
    right: Side
    worthwhile: Tensor


def side_of(words: Words) -> Side:
    """The words as tensors."""
    held = (words.traits, words.speaking, words.owner, words.places, words.filled)
    return Side(tuple(torch.from_numpy(v.astype(np.float32)) for v in words.vectors), *map(torch.from_numpy, held))


class WordNet(nn.Module):
    """The network of `align.linking.wordwise.Wordwise`."""

    def __init__(self) -> None:
        super().__init__()
        traits = 2 + len(TRAITS)
        self.meaning = nn.Linear(DIMENSIONS * len(LAYERS), MEANING)
        self.asking = nn.Linear(DIMENSIONS * len(LAYERS), ASKING)
        self.sharpness = nn.Parameter(torch.tensor([8.0, 6.0]))
        self.first = nn.Linear(4 * MEANING + 2 * traits + len(LAYERS) + 1, HIDDEN)
        self.second, self.weight = nn.Linear(HIDDEN, HIDDEN), nn.Linear(MEANING + traits, 1)
        self.out = nn.Linear(4 * HIDDEN, WIDTH)
        self.drop, self.forget = nn.Dropout(DROPOUT["words"]), nn.Dropout(FORGOTTEN)

    def forward(self, told: Told) -> Tensor:
        """What comparing them word by word says of each pair of sentences: n×m×width."""
        left, right = self._seen(told.left), self._seen(told.right)
        means, sums = self._one_way(told.left, left, told.right, right, told.worthwhile)
        back_means, back_sums = self._one_way(told.right, right, told.left, left, told.worthwhile.T)
        back = back_means.transpose(0, 1)
        joined = [means + back, (means - back).abs(), means * back, sums + back_sums.transpose(0, 1)]
        out: Tensor = self.out(self.drop(torch.cat(joined, -1)))
        return out

    def _seen(self, side: Side) -> tuple[Tensor, Tensor]:
        joined = self.forget(torch.cat(side.vectors, 1) * DIMENSIONS**0.5)
        return self.meaning(joined), self.asking(joined)

    def _one_way(
        self, one: Side, seen: tuple[Tensor, Tensor], other: Side, theirs: tuple[Tensor, Tensor], worthwhile: Tensor
    ) -> tuple[Tensor, Tensor]:
        n, m = worthwhile.shape
        (meaning, asking), (known_meaning, asked) = seen, theirs
        word, sentence = (worthwhile[one.owner] & one.speaking[:, None]).nonzero(as_tuple=True)
        alike = [mine @ other_vectors.T for mine, other_vectors in zip(one.vectors, other.vectors, strict=True)]
        looking = asking @ asked.T / 5 + sum(self.sharpness[k] * grid for k, grid in enumerate(alike))
        places, filled = other.places[sentence], other.filled[sentence]
        here = (word[:, None], places)
        attention = looking[here].masked_fill(~filled, -1e4).softmax(-1)
        known = torch.cat([known_meaning, other.traits], 1)
        taken = torch.bmm(attention[:, None], known[places])[:, 0]
        mine, found = meaning[word], taken[:, :MEANING]
        near = [grid[here].masked_fill(~filled, -1).amax(-1) for grid in alike]
        near.append((attention * alike[0][here]).sum(-1))
        compared = [mine, found, mine * found, (mine - found).abs(), one.traits[word], taken[:, MEANING:]]
        hidden = gelu(self.first(torch.cat([*compared, torch.stack(near, -1)], -1)))
        hidden = gelu(self.second(self.drop(hidden)))
        logits = self.weight(torch.cat([meaning, one.traits], 1)).squeeze(-1) + 2 * one.traits[:, 1] - 1
        weight = torch.sigmoid(logits) * one.speaking
        total = hidden.new_zeros(n * m, HIDDEN).index_add(
            0, one.owner[word] * m + sentence, weight[word, None] * hidden
        )
        weights = hidden.new_zeros(n).index_add(0, one.owner, weight)
        grid = total.view(n, m, HIDDEN)
        return grid / weights.clamp(min=1e-3)[:, None, None], grid / 8


class Net(nn.Module):
    """The network of `align.linking.grid.Network`, to be trained; its parameters have the names used there."""

    def __init__(self, features: int, *, wordwise: bool) -> None:
        super().__init__()
        self.words = WordNet() if wordwise else None
        self.features = nn.Linear(features, WIDTH)
        self.cell, self.out = nn.Linear(2 * WIDTH if wordwise else WIDTH, WIDTH), nn.Linear(WIDTH, 1)
        self.norm, self.words_out = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, 1)
        for number in range(ROUNDS):
            self.add_module(f"norm{number}", nn.LayerNorm(WIDTH))
            self.add_module(f"mix{number}a", nn.Linear(7 * WIDTH, WIDTH))
            self.add_module(f"mix{number}b", nn.Linear(WIDTH, WIDTH))
        self.drop, self.drop_features = nn.Dropout(DROPOUT["cells"]), nn.Dropout(DROPOUT["features"])
        # Few pairs are links.
        nn.init.constant_(self.out.bias, -3.0)
        nn.init.constant_(self.words_out.bias, -3.0)

    def forward(self, features: Tensor, told: Told) -> tuple[Tensor, Tensor | None]:
        """Log-odds of every cell, n×m×features to n×m; and those by the words alone, to train these better."""
        seen, by_words = gelu(self.features(self.drop_features(features))), None
        if self.words is not None:
            compared = gelu(self.words(told))
            by_words = self.words_out(self.drop(compared)).squeeze(-1)
            seen = torch.cat([seen, compared], -1)
        values: Tensor = self.cell(self.drop(seen))
        for number in range(ROUNDS):
            part = self.get_submodule
            mixed = part(f"mix{number}a")(_around(part(f"norm{number}")(values)))
            values = values + part(f"mix{number}b")(self.drop(gelu(mixed)))
        logits: Tensor = self.out(self.norm(values)).squeeze(-1)
        return logits, by_words


def _around(cells: Tensor) -> Tensor:
    """`align.linking.grid.around` for tensors."""
    row, column = (cells.mean(axis, keepdim=True).expand_as(cells) for axis in (1, 0))
    best_row, best_column = (cells.amax(axis, keepdim=True).expand_as(cells) for axis in (1, 0))
    padded = nn.functional.pad(cells, (0, 0, 1, 1, 1, 1))
    diagonal = padded[2:, 2:] + padded[:-2, :-2]
    beside = padded[2:, 1:-1] + padded[:-2, 1:-1] + padded[1:-1, 2:] + padded[1:-1, :-2]
    mixed = (row + column, (row - column).abs(), best_row + best_column, (best_row - best_column).abs())
    return torch.cat([cells, *mixed, diagonal, beside], -1)
