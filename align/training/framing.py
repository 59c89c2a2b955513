"""Learns how loaded a word is in its place: `python -m align.training.framing GOLD`.

GOLD is a folder with `framing.json` (spans that readers marked as loaded) and `passages.json` (the reports they stand
in). Writes `align/weights/framing.npz`. Needs the `train` extra; takes two minutes and comes out the same every time.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoder
from align.framing.loadedness import LISTS, Array, Sample, Weights, sampled
from align.parse import Parser
from corpus.model import Event, Outlet, Report, Sentence, Span

OUTPUT: Final = Path(__file__).resolve().parents[1] / "weights" / "framing.npz"

SEED: Final = 7

AXES: Final = 96
"""Dimensions kept of a word's vector: some 200 marked words cannot support more."""

AXIS_SPREAD: Final = 0.2
"""Standard deviation of the axes taken together: holds them back against the traits, which need fewer examples."""

LISTED_PENALTY: Final = 0.01
LOADED_PENALTY: Final = 0.1
"""Inverse strength of the two logistic regressions' penalties; any value within a factor of three does as well."""

KNOTS: Final = np.concatenate([np.linspace(0, 0.9, 10), 1 - np.geomspace(0.05, 0.0001, 12), [1.0]])
"""Shares of words at which the scores are noted."""

AFTER_LISTS: Final = 10
"""Traits of a word that follow those of the lists."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A report's words with what readers marked: `loaded` (words,) and the event's id."""

    event: str
    sample: Sample
    loaded: NDArray[np.bool_]


def fit(marked: Sequence[Marked]) -> Weights:
    """Weights learned from these reports."""
    vectors = np.concatenate([report.sample.vectors for report in marked])
    traits = np.concatenate([report.sample.traits for report in marked])
    loaded = np.concatenate([report.loaded for report in marked])
    mean, axes = _axes(vectors)
    projected = (vectors - mean) @ axes
    listed = _logistic(projected / AXIS_SPREAD, _evaluative(traits), LISTED_PENALTY)
    listed[:-1] /= AXIS_SPREAD
    guess = projected @ listed[:-1] + listed[-1]
    final = _logistic(np.column_stack([projected, traits, guess / 2]), loaded, LOADED_PENALTY)
    final[-2] /= 2
    none = np.zeros(0, np.float32)
    unscaled = Weights(mean, axes, listed, final, none, none, tuple(sorted({report.event for report in marked})))
    scores = np.concatenate([unscaled.score(report.sample) for report in marked])
    return replace(unscaled, scores=np.quantile(scores, KNOTS).astype(np.float32), shares=KNOTS.astype(np.float32))


def _axes(vectors: Array) -> tuple[Array, Array]:
    """Mean and scaled principal axes of standardised vectors."""
    mean, spread = vectors.mean(0), vectors.std(0) + 1e-3
    standard = ((vectors - mean) / spread).astype(np.float64)
    _, turned = np.linalg.eigh(standard.T @ standard / len(standard))
    axes = turned[:, ::-1][:, :AXES]
    axes = axes * np.sign(axes.sum(0)) / spread[:, None]
    scale = AXIS_SPREAD / ((vectors - mean) @ axes).std()
    return mean, (axes * scale).astype(np.float32)


def _evaluative(traits: Array) -> NDArray[np.bool_]:
    """Which words the lexicon of evaluative words lists in this part of speech."""
    return np.asarray(traits[:, traits.shape[1] - AFTER_LISTS - len(LISTS) + LISTS.index("evaluative")] == 1.0)


def _logistic(inputs: Array, target: NDArray[np.bool_], penalty: float) -> Array:
    """Coefficients and, last, the bias of a logistic regression."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    model = LogisticRegression(C=penalty, max_iter=500, random_state=SEED).fit(inputs, target)
    return np.append(model.coef_[0], model.intercept_).astype(np.float32)


def read(gold: Path) -> list[Marked]:
    """The reports of the gold with their marked words. Spans in quotations are examples as well."""
    framing = json.loads((gold / "framing.json").read_text(encoding="utf-8"))
    passages = json.loads((gold / "passages.json").read_text(encoding="utf-8"))
    parser, encoder = Parser(), Encoder()
    wanted = {span["event"] for span in framing}
    marked = []
    for event in (_event(entry) for entry in passages if entry["event"] in wanted):
        for report in event.reports:
            spans = [s for s in framing if (s["event"], s["outlet"]) == (event.title, report.siglum)]
            encodings = encoder.encode([report.sentence_text(k) for k in range(len(report.sentences))])
            sample = sampled(report, parser.parse(report), encodings)
            marked.append(Marked(event.title, sample, touched(report, sample, spans)))
    return marked


def touched(report: Report, sample: Sample, spans: Sequence[dict[str, Any]]) -> NDArray[np.bool_]:
    """Which words of a report lie in one of these gold spans of lexical bias."""
    found = np.zeros(len(sample.spans), bool)
    for span in spans:
        if span["bias"] == "lexical":
            offset = report.sentences[span["sentence"]].span.start
            place = Span(offset + span["start"], offset + span["end"])
            found |= [word.overlaps(place) for word in sample.spans]
    return found


def _event(entry: dict[str, Any]) -> Event:
    return Event(entry["event"], tuple(_report(report) for report in entry["reports"]))


def _report(entry: dict[str, Any]) -> Report:
    sentences, offset = [], 0
    for number, text in enumerate(entry["sentences"]):
        sentences.append(Sentence(Span(offset, offset + len(text)), number))
        offset += len(text) + 1
    return Report(entry["outlet"], Outlet(entry["outlet"]), "\n".join(entry["sentences"]), tuple(sentences))


def write(weights: Weights, path: Path = OUTPUT) -> None:
    """Store the weights in half precision, the scores in single."""
    half = {name: getattr(weights, name).astype(np.float16) for name in ("axes", "listed", "loaded")}
    single = {name: getattr(weights, name).astype(np.float32) for name in ("mean", "scores", "shares")}
    np.savez_compressed(path, trained_on=np.array(weights.trained_on), **half, **single)


def main() -> None:
    """Learn from the gold folder named on the command line and write the weights."""
    marked = read(Path(sys.argv[1]))
    weights = fit(marked)
    write(weights)
    print(f"{sum(len(m.loaded) for m in marked)} words, {sum(m.loaded.sum() for m in marked)} marked; wrote {OUTPUT}")


if __name__ == "__main__":
    main()
