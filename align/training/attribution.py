"""Learns the networks of `align.attributing.attribution` from articles with annotated attributions.

    python -m align.training.attribution GOLD [--members 4] [--epochs 10]

GOLD holds `text/*.txt` and `attributions/*.ann`. Writes `align/weights/attribution.safetensors` (half precision).
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch.nn import functional

from align.attributing.attribution_features import Features, features, pairs
from align.attributing.attribution_net import ROLES, WEIGHTS, Net
from align.encode import Encoder
from align.parse import Parser
from align.texts.quotemarks import quoted
from align.training.standoff import Article, Marked, Spans, articles

OUT: Final = Path(__file__).parent.parent / "weights" / WEIGHTS

RATE: Final = 1.5e-3
DECAY: Final = 0.1
BATCH: Final = 4
"""Articles a step."""

FOLDS: Final = 5

AVERAGED: Final = 0.99
"""Share of the running average of a network's weights that stays at each step; the average is what is kept."""

FAR_SHARE: Final = 0.25
"""Of the words far from a cue only this share is looked at in each epoch, with as much more weight."""

ROLE_WEIGHTS: Final = (0.1, 0.3, 0.3)
"""Contents have many words, sources and cues few: errors in each role should weigh about alike."""

HEAD_ORDER: Final = {"VERB": 0, "NOUN": 1}
"""Of the words of a cue that hang on none of its others, a verb is its head, else a noun, else the first."""


@dataclass(frozen=True, slots=True)
class Example:
    """An article: its features, the heads of its cues, and for each the words in reach, how they stand, their roles."""

    seen: Features
    cues: tuple[int, ...]
    pairs: tuple[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]], ...]


def example(article: Article, doc: Any, encoder: Encoder) -> Example:
    """What is learned from one article; where several annotators read it, from the first."""
    report = article.report
    encodings = encoder.encode([report.words(sentence.span) for sentence in report.sentences])
    seen = features(report, doc, encodings, quoted(report))
    cues: list[int] = []
    found: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]] = []
    for marked in article.readings[0]:
        cue = _head(doc, marked.cue)
        if cue is not None:
            words, relations = pairs(seen, cue)
            cues.append(cue)
            found.append((words, relations, _roles(doc, marked, words)))
    return Example(seen, tuple(cues), tuple(found))


def loss(net: Net, learned: Example, chance: np.random.Generator) -> Any:
    """Cross-entropy of cues and roles, a cue of the article; `chance` picks the words far from a cue to look at."""
    words = net.words(learned.seen)
    is_cue = torch.zeros(len(words))
    is_cue[list(learned.cues)] = 1.0
    odds = net.cues(words, torch.from_numpy(learned.seen.heads))
    cues = functional.binary_cross_entropy_with_logits(odds, is_cue, reduction="sum") / max(1, len(learned.cues))
    if not learned.cues:
        return cues
    return cues + _role_loss(net, words, learned, chance)


def train(examples: Sequence[Example], *, epochs: int, seed: int) -> Net:
    """One network, the average of its last steps; repeatable by its seed."""
    torch.manual_seed(seed)
    order = random.Random(seed)  # noqa: S311  (shuffling is no secret)
    chance = np.random.default_rng(seed)
    net = Net()
    average = deepcopy(net)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    batches = -(-len(examples) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=epochs * batches, pct_start=0.1)
    shuffled = list(examples)
    for epoch in range(epochs):
        order.shuffle(shuffled)
        total = 0.0
        for first in range(0, len(shuffled), BATCH):
            optimizer.zero_grad()
            for learned in shuffled[first : first + BATCH]:
                value = loss(net, learned, chance) / BATCH
                value.backward()
                total += float(value.detach())
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimizer.step()
            schedule.step()
            _follow(average, net)
        print(f"seed {seed}, epoch {epoch + 1}: loss {total / batches:.3f}", flush=True)
    return average.eval()


def left_out_loss(net: Net, examples: Sequence[Example], member: int) -> float:
    """Mean loss of a member on the articles that it has not seen."""
    chance = np.random.default_rng(member)
    unseen = [one for number, one in enumerate(examples) if number % FOLDS == member % FOLDS]
    with torch.inference_mode():
        return float(np.mean([loss(net, one, chance) for one in unseen]))


def without_fold(examples: Sequence[Example], member: int) -> list[Example]:
    """What one member learns from: all but every fifth article, on which thresholds can then be judged."""
    return [one for number, one in enumerate(examples) if number % FOLDS != member % FOLDS]


def save(nets: Sequence[Net], path: Path) -> None:
    """Write the networks in half precision."""
    tensors = {
        f"{k}.{name}": t.half().contiguous() for k, net in enumerate(nets) for name, t in net.state_dict().items()
    }
    path.parent.mkdir(exist_ok=True)
    save_file(tensors, path)


def main() -> None:
    """Parse, learn, write; what is learned so far is written after every network."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("--members", type=int, default=4)
    arguments.add_argument("--epochs", type=int, default=10)
    arguments.add_argument("--out", type=Path, default=OUT, help="where to write the weights")
    options = arguments.parse_args()
    parser, encoder = Parser(), Encoder()
    examples = [example(article, parser.parse(article.report), encoder) for article in articles(options.gold)]
    print(f"{len(examples)} articles, {sum(len(one.cues) for one in examples)} attributions", flush=True)
    nets = []
    for member in range(options.members):
        nets.append(train(without_fold(examples, member), epochs=options.epochs, seed=member))
        print(f"seed {member}: loss on articles left out {left_out_loss(nets[-1], examples, member):.3f}", flush=True)
        save(nets, options.out)


def _follow(average: Net, net: Net) -> None:
    with torch.no_grad():
        for kept, new in zip(average.parameters(), net.parameters(), strict=True):
            kept.lerp_(new, 1 - AVERAGED)


def _role_loss(net: Net, words: Any, learned: Example, chance: np.random.Generator) -> Any:
    sampled = [_sampled(*pair, chance) for pair in learned.pairs]
    others, relations, roles, weights = (
        torch.from_numpy(np.concatenate(column)) for column in zip(*sampled, strict=True)
    )
    cues = torch.tensor(learned.cues).repeat_interleave(torch.tensor([len(one[0]) for one in sampled]))
    odds = net.roles(words, cues, others, relations)
    each = functional.binary_cross_entropy_with_logits(odds, roles, reduction="none") * weights[:, None]
    return (each.sum(0) / len(learned.cues) * torch.tensor(ROLE_WEIGHTS)).sum()


def _sampled(
    words: NDArray[np.int64], relations: NDArray[np.int64], roles: NDArray[np.float32], chance: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32], NDArray[np.float32]]:
    near = (np.abs(relations[:, 3] - 3) <= 1) | (roles[:, 0] > 0)
    kept = near | (chance.random(len(words)) < FAR_SHARE)
    weights = np.where(near, 1.0, 1 / FAR_SHARE).astype(np.float32)
    return words[kept], relations[kept], roles[kept], weights[kept]


def _roles(doc: Any, marked: Marked, words: NDArray[np.int64]) -> NDArray[np.float32]:
    parts = {"content": marked.content, "source": marked.source, "cue": marked.cue}
    return np.stack([np.isin(words, _words(doc, parts[role])) for role in ROLES], axis=1).astype(np.float32)


def _words(doc: Any, spans: Spans) -> list[int]:
    found = (doc.char_span(span.start, span.end, alignment_mode="expand") for span in spans)
    return [token.i for words in found if words is not None for token in words]


def _head(doc: Any, cue: Spans) -> int | None:
    words = [number for number in _words(doc, cue) if not doc[number].is_space]
    tops = [number for number in words if doc[number].head.i not in words or doc[number].head.i == number]
    return min(tops, key=lambda number: (HEAD_ORDER.get(doc[number].pos_, 2), number), default=None)


if __name__ == "__main__":
    main()
