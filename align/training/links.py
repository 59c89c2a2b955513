"""Learns `weights/links.npz`: `python -m align.training.links GOLD ARTICLES [--cache FILE]`.

First boosted trees, then networks over the graph drawn from the trees' probabilities. What the networks see in training
are probabilities of trees that did not see the event: both steps are cross-validated by topic, and the calibration is
fitted to the networks' probabilities of events unseen. e01–e06 are never trained on. ARTICLES is the folder of JSON
files of the public collection that `links_data` names.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import lightgbm
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from align.linking.graph import Graph, logit, sigmoid
from align.linking.grid import BOUND
from align.linking.learned import WEIGHTS
from align.linking.vouching import CERTAIN, Vouching, vouched
from align.linking.wordwise import WORTHWHILE, Words
from align.training.links_data import GOLD_EVENTS, HELD_OUT, Data, Key, load
from align.training.links_net import Net, Told, side_of
from align.training.links_trees import Grids, first_judged, local_columns, plain

FOLDS: Final = 4
NETWORKS: Final = 4
WORDWISE: Final = 2
"""So many of the networks, the first, compare sentences word by word."""

EPOCHS: Final = {"plain": 8, "wordwise": 3}
VALIDATED: Final = 1
"""On so many of the folds the networks are cross-validated: enough for a calibration, and a third of the time."""

BATCH: Final = 4
RATE: Final = 1.5e-3
DECAY: Final = 0.1
ALONE: Final = 0.25
"""How often a pair of reports is shown without the event's other reports, so that two reports will do."""


def folds(data: Data) -> list[list[str]]:
    """The training events in folds, events of one topic together."""
    random = np.random.default_rng(0)
    topics = sorted({topic for event, topic in data.topics.items() if event not in HELD_OUT})
    fold_of = {str(topic): k % FOLDS for k, topic in enumerate(random.permutation(topics))}
    return [
        [event for event, topic in data.topics.items() if event not in HELD_OUT and fold_of[topic] == k]
        for k in range(FOLDS)
    ]


def cells(data: Data, first: Grids, key: Key, *, alone: bool) -> NDArray[np.float32]:
    """What the networks see of a pair of reports; `alone`: without the event's other reports."""
    event, left, right = key
    sigla = [left, right] if alone else data.sigla(event)
    graph = Graph(
        {siglum: len(first[event, siglum, siglum]) for siglum in sigla},
        {(a, b): grid for (e, a, b), grid in first.items() if e == event and a != b and {a, b} <= set(sigla)},
        {siglum: first[event, siglum, siglum] for siglum in sigla},
    )
    return np.concatenate([graph.features(left, right), data.values[key]], axis=-1)


def train(seen: Seen, keys: Sequence[Key], number: int) -> Net:
    """Network `number` from standardised cells and words: each pair of reports in its event or, sometimes, alone."""
    torch.manual_seed(number)
    random = np.random.default_rng(number)
    net = Net(seen.cells[keys[0]][0].shape[-1], wordwise=number < WORDWISE)
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    epochs = EPOCHS["wordwise" if net.words else "plain"]
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, RATE, total_steps=epochs * (len(keys) // BATCH) + 1, pct_start=0.15
    )
    for epoch in range(epochs):
        order = random.permutation(len(keys))
        for first in range(0, len(keys) - BATCH + 1, BATCH):
            optimizer.zero_grad()
            for k in order[first : first + BATCH]:
                features = seen.cells[keys[k]][int(random.random() < ALONE)]
                loss_of(net, features, seen.told(keys[k]), seen.labels[keys[k]]).backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(net.parameters(), 3.0)
            optimizer.step()
            schedule.step()
        print("network", number, "epoch", epoch + 1, "of", epochs, flush=True)
    return net.eval()


def loss_of(net: Net, features: Tensor, told: Told, labels: Tensor) -> Tensor:
    """Cross-entropy over all pairs of sentences; of the words alone over those that they compare, at half weight."""
    cross_entropy = nn.functional.binary_cross_entropy_with_logits
    logits, by_words = net(features, told)
    loss: Tensor = cross_entropy(logits, labels, reduction="sum")
    if by_words is not None:
        worthwhile = told.worthwhile
        loss = loss + cross_entropy(by_words[worthwhile], labels[worthwhile], reduction="sum") / 2
    return loss / 40


def regressed(columns: Sequence[NDArray[np.floating]], positive: NDArray[np.bool_]) -> list[float]:
    """The logistic regression of what is a link on `columns`: a weight for each of them, and the constant."""
    values, labels = torch.tensor(np.stack(columns, 1), dtype=torch.float64), torch.tensor(positive).double()
    line = torch.tensor([1.0] + [0.0] * len(columns), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([line], max_iter=100)

    def closure() -> Tensor:
        optimizer.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(values @ line[:-1] + line[-1], labels)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimizer.step(closure)  # type: ignore[no-untyped-call]
    weights: list[float] = line.detach().tolist()
    return weights


def calibrated(logits: Grids, data: Data) -> tuple[dict[str, NDArray[Any]], Grids]:
    """What turns the networks' log-odds into probabilities and lets third reports be heard; these probabilities."""
    gold = [key for key in logits if key[0].startswith(GOLD_EVENTS)]
    positive = _flat(data.sure, gold)
    slope, constant = regressed([_flat(logits, gold)], positive)
    alone = {key: sigmoid(slope * grid + constant) for key, grid in logits.items()}
    events = {event: {key[1:]: alone[key] for key in alone if key[0] == event} for event, _, _ in alone}
    support = {key: vouched(events[key[0]], key[1:]) for key in gold}
    line = regressed([logit(_flat(alone, gold), CERTAIN), _flat(support, gold)], positive)
    heard = {
        (event, *pair): grid
        for event, grids in events.items()
        for pair, grid in Vouching(*line).heard(grids, grids).items()
    }
    return {"slope": np.array(slope), "constant": np.array(constant), "vouching": np.array(line)}, heard


def _flat(grids: Mapping[Key, NDArray[Any]], keys: Iterable[Key]) -> NDArray[Any]:
    return np.concatenate([grids[key].ravel() for key in keys])


@dataclass(frozen=True)
class Seen:
    """What the networks see: for each pair of reports standardised cells (in its event, alone), words and labels."""

    mean: NDArray[np.float32]
    deviation: NDArray[np.float32]
    cells: dict[Key, list[Tensor]]
    words: Mapping[tuple[str, str], Words]
    worthwhile: dict[Key, Tensor]
    labels: dict[Key, Tensor]

    def told(self, key: Key) -> Told:
        """The words of both reports."""
        event, left, right = key
        return Told(side_of(self.words[event, left]), side_of(self.words[event, right]), self.worthwhile[key])


def shown(data: Data, first: Grids) -> Seen:
    """Standardised cells and words of every pair of reports that has first probabilities."""
    keys = [key for key in first if key[1] != key[2]]
    raw = {key: [cells(data, first, key, alone=alone) for alone in (False, True)] for key in keys}
    flat = np.concatenate([values[0].reshape(-1, values[0].shape[-1]) for values in raw.values()])
    mean, deviation = flat.mean(0), flat.std(0) + np.float32(1e-3)
    standard = {
        key: [torch.from_numpy(np.clip((grid - mean) / deviation, -BOUND, BOUND)) for grid in grids]
        for key, grids in raw.items()
    }
    overlap = data.names.index("overlap")
    worthwhile = {key: torch.from_numpy(data.values[key][..., overlap] >= WORTHWHILE) for key in keys}
    labels = {key: torch.from_numpy(data.sure[key]).float() for key in keys}
    return Seen(mean, deviation, standard, data.words, worthwhile, labels)


def cross_validated(seen: Seen, parts: Sequence[Sequence[str]]) -> Grids:
    """Log-odds of the pairs of sentences in the first folds, by networks that did not see the event."""
    logits: Grids = {}
    for part in parts[:VALIDATED]:
        keys = [key for key in seen.cells if key[0] not in part]
        nets = [train(seen, keys, number) for number in range(NETWORKS)]
        logits |= {key: mean_logits(nets, seen, key) for key in seen.cells if key[0] in part}
    return logits


@torch.inference_mode()
def mean_logits(nets: Sequence[Net], seen: Seen, key: Key) -> NDArray[np.float32]:
    """The mean of what the networks say of a pair of reports in its event."""
    said = [net(seen.cells[key][0], seen.told(key))[0].numpy() for net in nets]
    return np.asarray(np.mean(said, 0), np.float32)


def main() -> None:
    """Cross-validates, then learns from all training events and writes the weights."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--cache", type=Path, default=Path("links-evidence.npz"), help="where the evidence is kept")
    parser.add_argument("--dump", type=Path, help="write the cross-validated probabilities, as the gate does")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    asked = parser.parse_args()
    data = load(asked.gold, asked.articles, asked.cache)
    parts = folds(data)
    training = [event for part in parts for event in part]
    first: Grids = {}
    for part in parts:
        first |= first_judged(data, [event for event in training if event not in part], part)[0]
    _, boosters = first_judged(data, training, [])
    seen = shown(data, first)
    logits = cross_validated(seen, parts)
    calibration, probabilities = calibrated(logits, data)
    if asked.dump:
        _dump(asked.dump, probabilities)
    nets = [train(seen, list(seen.cells), number) for number in range(NETWORKS)]
    arrays: dict[str, Any] = {"names": np.array(data.names), "local": local_columns(data)} | calibration
    write(asked.weights, seen, nets, boosters, arrays)


def write(
    path: Path, seen: Seen, nets: Sequence[Net], boosters: Mapping[str, lightgbm.Booster], arrays: dict[str, Any]
) -> None:
    """Write the weights where the linker reads them; `arrays`: what else it needs to know."""
    arrays |= {"networks": np.array(NETWORKS), "wordwise": np.array(WORDWISE)}
    arrays |= {"mean": seen.mean, "deviation": seen.deviation}
    for kind, booster in boosters.items():
        arrays |= plain(booster).arrays(kind)
    for number, net in enumerate(nets):
        kept = {name: p for name, p in net.state_dict().items() if not name.startswith("words_out.")}
        arrays |= {f"network{number}.{name}": p.numpy().astype(np.float16) for name, p in kept.items()}
    np.savez_compressed(path, **arrays)
    print("weights", path.stat().st_size, "bytes")


def _dump(path: Path, grids: Grids) -> None:
    found: dict[str, dict[str, Any]] = {}
    for (event, left, right), grid in grids.items():
        found.setdefault(event, {})[f"{left}-{right}"] = {"probability": grid.round(5).tolist()}
    path.write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
