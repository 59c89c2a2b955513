"""Learns how loaded a word is in its place: `python -m align.training.framing GOLD ARTICLES`.

GOLD is a folder with `passages.json`, ARTICLES the folder `data/jsons` of the collection of Baly et al. 2020; in the
reports of both, readers have pointed out words (`read_loaded.json`). Writes `align/weights/framing.npz`. Takes ten
minutes of one core; comes out the same every time.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from align.encode import Encoder
from align.framing.loadedness import Array, Sample, Weights, sampled
from align.parse import Parser
from corpus.model import Outlet, Report, Sentence, Span

OUTPUT: Final = Path(__file__).resolve().parents[1] / "weights" / "framing.npz"
READ: Final = Path(__file__).parent / "read_loaded.json"

SEEDS: Final = (0, 1, 2)
"""One network a seed; their answers are averaged."""

HIDDEN: Final = 64
DROPOUT: Final = 0.2
EPOCHS: Final = 8
BATCH: Final = 512
RATE: Final = 2e-3
DECAY: Final = 1e-3

VECTOR_SCALE: Final = 0.5
"""What a vector's numbers are multiplied with after they have been standardised: there are many of them."""

TRAIT_SCALE: Final = 1.5

KNOTS: Final = np.concatenate([np.linspace(0, 0.9, 10), 1 - np.geomspace(0.05, 0.0001, 24), [1.0]])
"""Shares of words at which the scores are noted."""

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Marked:
    """Which words of a report were pointed out (`loaded`), and of which nothing is known (`unsure`): each (words,)."""

    sample: Sample
    loaded: Flags
    unsure: Flags


def fit(marked: Sequence[Marked]) -> Weights:
    """Weights learned from these reports, of which one at least has a word."""
    raw, dimensions = np.concatenate([report.sample.inputs for report in marked]), marked[0].sample.vectors.shape[1]
    known = ~np.concatenate([report.unsure for report in marked])
    target = torch.from_numpy(np.concatenate([report.loaded for report in marked])[known].astype(np.float32))
    mean, scale = np.zeros(raw.shape[1], np.float32), np.full(raw.shape[1], TRAIT_SCALE, np.float32)
    mean[:dimensions] = raw[:, :dimensions].mean(0)
    scale[:dimensions] = VECTOR_SCALE / (raw[:, :dimensions].std(0) + 1e-3)
    inputs = torch.from_numpy(((raw - mean) * scale).astype(np.float32)[known])
    weights = _joined([_network(inputs, target, seed) for seed in SEEDS], mean, scale)
    return replace(
        weights, scores=np.quantile(weights.score(raw), KNOTS).astype(np.float32), shares=KNOTS.astype(np.float32)
    )


def _network(inputs: torch.Tensor, target: torch.Tensor, seed: int) -> nn.Sequential:
    """A network with one hidden layer."""
    torch.manual_seed(seed)
    layers = (nn.Linear(inputs.shape[1], HIDDEN), nn.ReLU(), nn.Dropout(DROPOUT), nn.Linear(HIDDEN, 1))
    network = nn.Sequential(nn.Dropout(DROPOUT), *layers)
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(inputs) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, max_lr=RATE, total_steps=steps)
    for epoch in range(EPOCHS):
        for batch in torch.split(torch.randperm(len(inputs)), BATCH):
            logits = network(inputs[batch]).squeeze(1)
            loss = nn.functional.binary_cross_entropy_with_logits(logits, target[batch])
            optimiser.zero_grad()
            torch.autograd.backward(loss)
            optimiser.step()
            schedule.step()
        print(f"network {seed}, epoch {epoch + 1} of {EPOCHS}", flush=True)
    return network.eval()


def _joined(networks: Sequence[nn.Sequential], mean: Array, scale: Array) -> Weights:
    """The networks side by side, for inputs as they are: centring and scale go into the first layer. No shares yet."""
    first, last = ([network.get_submodule(place) for network in networks] for place in ("1", "4"))
    arrays = {
        "enter": torch.cat([layer.get_parameter("weight") for layer in first]),
        "enter_bias": torch.cat([layer.get_parameter("bias") for layer in first]),
        "leave": torch.cat([layer.get_parameter("weight")[0] for layer in last]) / len(networks),
        "leave_bias": torch.stack([layer.get_parameter("bias") for layer in last]).mean(0),
    }
    plain = {name: tensor.detach().numpy() for name, tensor in arrays.items()}
    enter = (plain["enter"] * scale).T.astype(np.float32)
    bias = (plain["enter_bias"] - mean @ enter).astype(np.float32)
    none = np.zeros(0, np.float32)
    return Weights(enter, bias, plain["leave"], plain["leave_bias"], none, none)


def read(listed: Path, gold: Path, articles: Path) -> Iterator[tuple[Report, list[list[Span]]]]:
    """The reports of a list of what readers pointed out, each with the spans of every reader."""
    passages = json.loads((gold / "passages.json").read_text(encoding="utf-8"))
    told = {(entry["event"], one["outlet"]): one["sentences"] for entry in passages for one in entry["reports"]}
    for row in json.loads(listed.read_text(encoding="utf-8")):
        if "article" in row:
            text = json.loads((articles / f"{row['article']}.json").read_text(encoding="utf-8"))["content_original"]
            report = report_of(row["article"], text, [Span(*span) for span in row["sentences"]])
        else:
            report = _of_lines(row["outlet"], told[row["event"], row["outlet"]])
        yield report, [[Span(*span) for span in reader] for reader in row["readers"]]


def _of_lines(siglum: str, lines: Sequence[str]) -> Report:
    starts = np.cumsum([0, *(len(line) + 1 for line in lines)]).tolist()
    spans = [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=False)]
    return report_of(siglum, "\n".join(lines), spans)


def report_of(siglum: str, text: str, spans: Sequence[Span]) -> Report:
    """A report of these sentences, each a paragraph."""
    return Report(siglum, Outlet(siglum), text, tuple(Sentence(span, number) for number, span in enumerate(spans)))


def sample_of(report: Report, parser: Parser, encoder: Encoder) -> Sample:
    """The words of a report as the model sees them."""
    encodings = encoder.encode(report.prose_by_sentence)
    return sampled(report, parser.parse(report), encodings)


def pointed_out(report: Report, sample: Sample, spans: Sequence[Span]) -> tuple[Flags, Flags]:
    """The words that a reader pointed out, and those of which nothing is known.

    Of several words pointed out as one the longest stands for them; of the others nothing is known.
    """
    loaded, unsure = np.zeros(len(sample.spans), bool), np.zeros(len(sample.spans), bool)
    for span in spans:
        inside = [number for number, word in enumerate(sample.spans) if word.overlaps(span)]
        unsure[inside] = True
        if inside:
            loaded[max(inside, key=lambda number: len(sample.spans[number].of(report.text)))] = True
    return loaded, unsure & ~loaded


def write(weights: Weights, path: Path = OUTPUT) -> None:
    """Store the first layer in half precision, the rest in single."""
    single: dict[str, Any] = {
        name: getattr(weights, name) for name in ("enter_bias", "leave", "leave_bias", "scores", "shares")
    }
    np.savez_compressed(path, enter=weights.enter.astype(np.float16), **single)


def main() -> None:
    """Learn from the folders named on the command line and write the weights."""
    parser, encoder = Parser(), Encoder()
    marked = []
    for report, (spans,) in read(READ, Path(sys.argv[1]), Path(sys.argv[2])):
        sample = sample_of(report, parser, encoder)
        marked.append(Marked(sample, *pointed_out(report, sample, spans)))
    weights = fit(marked)
    write(weights)
    print(f"{sum(len(m.loaded) for m in marked)} words, {sum(m.loaded.sum() for m in marked)} marked; wrote {OUTPUT}")


if __name__ == "__main__":
    main()
