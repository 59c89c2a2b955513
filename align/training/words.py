"""Learns `weights/words.npz`: `python -m align.training.words GOLD` (half an hour).

GOLD is the folder that holds `words/mtref-train.tsv` and `passages.json`; what was read of them stands in
`read_words.json` (`words_data`). Each network sees the pairs of sentences in another order and from either side.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch import Tensor, nn

from align.encode import Encoder
from align.linking.counterparts import HEAD_SCALE, READ_LAYERS, WEIGHTS, evidence
from align.training.words_data import Grid, Pair, mirrored, read

NETWORKS: Final = 3
EPOCHS: Final = 10
CHANNELS: Final = 48
BLOCKS: Final = 4
HEADS: Final = 4
HEAD_SIZE: Final = 32
BATCH: Final = 16
RATE: Final = 2e-3
DECAY: Final = 1e-2
WORD_DROPOUT: Final = 0.2
"""Of the words' vectors: some thousand pairs of sentences hold few words, which shall not be learned by heart."""
DROPOUT: Final = 0.1
AVERAGING: Final = 0.995
"""The weights kept are a running mean over the last steps (exponential, this much kept a step)."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What a network sees of a pair: scaled evidence (n, m, features), the layers it reads (n, layers, dim), links."""

    pairs: Tensor
    left: Tensor
    right: Tensor
    links: Tensor


@dataclass(frozen=True, slots=True)
class Scaling:
    """Means and spreads over the training pairs, so that all evidence enters alike."""

    mean: Grid
    layer: Grid
    evidence_mean: Grid
    evidence_scale: Grid

    @classmethod
    def of(cls, pairs: Sequence[Pair]) -> Scaling:
        """Measured over the pairs; evidence over every fifth, which is plenty."""
        sides = [side for pair in pairs for side in (pair.left_layers, pair.right_layers)]
        mean = np.mean([side.mean(1) for side in sides], 0)[:, None]
        layer = np.sqrt(np.mean([np.square(side - mean).mean((1, 2)) for side in sides], 0))
        found = np.concatenate(
            [grid.reshape(-1, grid.shape[-1]) for grid in (_evidence(pair, mean) for pair in pairs[::5])]
        )
        read_scale = layer[list(READ_LAYERS), None, None]
        return cls(mean, read_scale, found.mean(0), found.std(0) + np.float32(1e-6))

    def sample(self, pair: Pair) -> Sample:
        """The pair as a network sees it."""
        found = (_evidence(pair, self.mean) - self.evidence_mean) / self.evidence_scale
        left, right = (
            torch.from_numpy(((side - self.mean)[list(READ_LAYERS)] / self.layer).transpose(1, 0, 2))
            for side in (pair.left_layers, pair.right_layers)
        )
        return Sample(torch.from_numpy(found), left, right, torch.from_numpy(pair.links))


def _evidence(pair: Pair, mean: Grid) -> Grid:
    return evidence(pair.left, pair.right, pair.left_layers - mean, pair.right_layers - mean)


class Block(nn.Module):
    """Adds to each pair what its neighbours and the best of its row and column say."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(CHANNELS)
        self.near = nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1)
        self.row = nn.Linear(CHANNELS, CHANNELS, bias=False)
        self.column = nn.Linear(CHANNELS, CHANNELS, bias=False)
        self.out = nn.Linear(CHANNELS, CHANNELS)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, grid: Tensor, there: Tensor) -> Tensor:
        """`grid` (batch, left, right, channels); `there` (batch, left, right, 1) is 0 beyond a sentence."""
        normed = self.norm(grid) * there
        seen = normed.masked_fill(there == 0, -1e4)
        mixed = self.near(normed.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)
        mixed = mixed + self.row(seen.amax(2, keepdim=True)) + self.column(seen.amax(1, keepdim=True))
        added: Tensor = grid + self.drop(self.out(nn.functional.gelu(mixed, approximate="tanh")))
        return added


class GridNetwork(nn.Module):
    """The network that `align.linking.counterparts.Network` evaluates, in torch."""

    def __init__(self, features: int, dim: int) -> None:
        super().__init__()
        self.mix = nn.Parameter(torch.zeros(HEADS, len(READ_LAYERS)))
        self.heads = nn.Parameter(torch.randn(HEADS, dim, HEAD_SIZE) / dim**0.5)
        self.word = nn.Linear(dim * len(READ_LAYERS), CHANNELS, bias=False)
        nn.init.normal_(self.word.weight, std=0.01)
        self.enter = nn.Linear(features + HEADS, CHANNELS)
        self.around = [Block() for _ in range(BLOCKS)]
        self.blocks = nn.ModuleList(self.around)
        self.norm = nn.LayerNorm(CHANNELS)
        self.last = nn.Linear(CHANNELS, 1)
        self.drop = nn.Dropout(WORD_DROPOUT)

    def forward(self, pairs: Tensor, left: Tensor, right: Tensor, there: Tensor) -> Tensor:
        """Scores (batch, left, right) before the logistic."""
        left, right = self.drop(left), self.drop(right)
        heads = torch.einsum("bhwd,bhvd->bwvh", self._project(left), self._project(right)) * HEAD_SCALE
        grid = self.enter(torch.cat([pairs, heads], -1))
        grid = grid + self.word(left.flatten(2))[:, :, None] + self.word(right.flatten(2))[:, None]
        for block in self.around:
            grid = block(grid, there)
        score: Tensor = self.last(self.norm(grid))
        return score.squeeze(-1)

    def _project(self, side: Tensor) -> Tensor:
        mixed = torch.einsum("hl,bwld->bhwd", torch.softmax(self.mix, -1), side)
        return nn.functional.normalize(mixed @ self.heads, dim=-1)

    def arrays(self) -> dict[str, Grid]:
        """What `align.linking.counterparts.Network` reads, of one network."""
        found: dict[str, Tensor | None] = {
            "heads.mix": torch.softmax(self.mix, -1),
            "heads.weight": self.heads,
            "word.weight": self.word.weight.T,
            **_dense("enter", self.enter),
            **_norm("last", self.norm),
            **_dense("last", self.last),
        }
        for number, block in enumerate(self.around):
            name = f"block{number}"
            found |= {
                f"{name}.near": block.near.weight.permute(2, 3, 1, 0).reshape(9 * CHANNELS, CHANNELS),
                f"{name}.near.bias": block.near.bias,
                f"{name}.row": block.row.weight.T,
                f"{name}.column": block.column.weight.T,
                **_norm(name, block.norm),
                **_dense(name, block.out),
            }
        return {name: value.detach().numpy() for name, value in found.items() if value is not None}


def _dense(name: str, layer: nn.Linear) -> dict[str, Tensor | None]:
    return {f"{name}.weight": layer.weight.T, f"{name}.bias": layer.bias}


def _norm(name: str, layer: nn.LayerNorm) -> dict[str, Tensor | None]:
    return {f"{name}.norm.scale": layer.weight, f"{name}.norm.shift": layer.bias}


def batches(samples: Sequence[Sample], chance: np.random.Generator) -> Iterator[tuple[Tensor, ...]]:
    """All samples once, padded, in shuffled batches of about one length: evidence, left, right, links, where it is."""
    order = np.argsort([len(sample.links) + chance.normal() * 2 for sample in samples])
    groups = [order[first : first + BATCH] for first in range(0, len(order), BATCH)]
    chance.shuffle(groups)
    for group in groups:
        yield padded([samples[k] for k in group])


def padded(group: Sequence[Sample]) -> tuple[Tensor, ...]:
    """Samples on one grid as large as the largest of them."""
    lefts, rights = (max(sample.links.shape[side] for sample in group) for side in (0, 1))
    first = group[0]
    pairs = torch.zeros(len(group), lefts, rights, first.pairs.shape[-1])
    left, right = (torch.zeros(len(group), size, *first.left.shape[1:]) for size in (lefts, rights))
    links, there = torch.zeros(2, len(group), lefts, rights).unbind()
    for k, sample in enumerate(group):
        n, m = sample.links.shape
        pairs[k, :n, :m], left[k, :n], right[k, :m], links[k, :n, :m] = (
            sample.pairs,
            sample.left,
            sample.right,
            sample.links,
        )
        there[k, :n, :m] = 1.0
    return pairs, left, right, links, there


def learn(seed: int, samples: Sequence[Sequence[Sample]]) -> GridNetwork:
    """One network. `samples` are the same pairs from either side; epochs take turns."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    first = samples[0][0]
    network, kept = (GridNetwork(first.pairs.shape[-1], first.left.shape[-1]) for _ in range(2))
    kept.load_state_dict(network.state_dict())
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    total = EPOCHS * -(-len(samples[0]) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=total, pct_start=0.1)
    step = 0
    for epoch in range(EPOCHS):
        losses = []
        for pairs, left, right, links, there in batches(_either_side(samples, chance), chance):
            scores = network(pairs, left, right, there[..., None])
            loss = nn.functional.binary_cross_entropy_with_logits(scores, links, there, reduction="sum") / there.sum()
            optimiser.zero_grad()
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            _average(kept, network, min(AVERAGING, step / (step + 9)))
            losses.append(loss.item())
        print(f"network {seed}, epoch {epoch + 1}: loss {np.mean(losses):.4f}", flush=True)
    return kept.eval()


def _either_side(samples: Sequence[Sequence[Sample]], chance: np.random.Generator) -> list[Sample]:
    sides = chance.integers(0, 2, len(samples[0]))
    return [samples[side][k] for k, side in enumerate(sides)]


def _average(kept: nn.Module, network: nn.Module, keep: float) -> None:
    with torch.no_grad():
        for mean, now in zip(kept.parameters(), network.parameters(), strict=True):
            mean.lerp_(now, 1 - keep)


def main() -> None:
    """Learn the networks one after the other and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    torch.set_num_threads(1)  # sums in one order: the same weights every time
    shown = read(options.gold, Encoder())
    scaling = Scaling.of(shown)
    samples = [[scaling.sample(pair) for pair in shown], [scaling.sample(mirrored(pair)) for pair in shown]]
    learned = [learn(seed, samples).arrays() for seed in range(NETWORKS)]
    arrays = {name: np.stack([network[name] for network in learned]) for name in learned[0]}
    arrays |= {
        "mean": scaling.mean,
        "layer.scale": scaling.layer,
        "evidence.mean": scaling.evidence_mean,
        "evidence.scale": scaling.evidence_scale,
    }
    halves: dict[str, Any] = {name: value.astype(np.float16) for name, value in arrays.items()}
    np.savez_compressed(options.out, **halves)


if __name__ == "__main__":
    main()
