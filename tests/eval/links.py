"""The gate for links: `python -m tests.eval.links GOLD [--dump FILE]`, GOLD of the form of passages.json.

With `--articles FOLDER` GOLD is a list without texts, as `align/training/read_twice.json`: events that nothing was
learned from, told by articles of the collection in FOLDER, which two readers linked (`align/training/README.md`).

Sure links are linked by at least two readers (where there is one reader: by that one), possible ones by any. Precision
counts the possible, recall the sure, micro over all pairs of reports; average precision runs over all pairs of
sentences with the sure as positive, and so does the calibration error (ten bins of equal width).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoder
from align.link import link
from align.parse import Parser
from align.passages import passages
from align.training.links_data import article_entries
from corpus.model import Event
from tests.eval import gold
from tests.eval.passages import Counts, count, summed

BINS = 10
RESAMPLES = 1000
KINDS = ("sure", "possible")


@dataclass(frozen=True, slots=True)
class Pair:
    """One pair of reports: what readers said and what the linker says; all arrays are n×m."""

    event: str
    name: str
    sure: NDArray[np.bool_]
    possible: NDArray[np.bool_]
    strong: NDArray[np.bool_]
    probability: NDArray[np.float64]
    chosen: NDArray[np.bool_]


def read(path: Path) -> list[dict[str, Any]]:
    """The events of a file, or of all JSON files with events in a folder."""
    files = [path] if path.is_file() else sorted(path.glob("*.json"))
    values = [gold.load(file) for file in files]
    return [
        entry
        for value in values
        if isinstance(value, list)
        for entry in value
        if "links" in entry and "reports" in entry
    ]


def judged(rows: list[list[Any]], readers: int, shape: tuple[int, int]) -> tuple[NDArray[np.bool_], ...]:
    """Sure, possible and strong (every one of the first readers says S) as n×m masks."""
    sure, possible, strong = (np.zeros(shape, bool) for _ in range(3))
    for i, j, *verdicts in rows:
        said = [verdict for verdict in verdicts if verdict is not None]
        possible[i, j] = bool(said)
        sure[i, j] = len(said) >= min(readers, 2)
        strong[i, j] = verdicts[:readers] == ["S"] * readers
    return sure, possible, strong


def predict(
    entries: list[dict[str, Any]], encoder: Encoder, parser: Parser
) -> tuple[list[Pair], list[Counts], list[str]]:
    """Links every event with the product's own linker: every pair of reports, every event's passages, all warnings."""
    pairs, counts, warnings = list[Pair](), list[Counts](), list[str]()
    for entry in entries:
        event = gold.event(entry)
        linking = _linked(event, encoder, parser)
        warnings += linking.warnings
        first = len(pairs)
        sizes = {report.siglum: len(report.sentences) for report in event.reports}
        for left, right in combinations(sizes, 2):
            shape = (sizes[left], sizes[right])
            sure, possible, strong = judged(entry["links"].get(f"{left}-{right}", []), entry["readers"], shape)
            chosen = np.zeros(shape, bool)
            for found in linking.links:
                if (found.left, found.right) == (left, right):
                    chosen[found.left_sentence, found.right_sentence] = True
            probability = linking.probabilities[left, right]
            pairs.append(Pair(entry["event"], f"{left}-{right}", sure, possible, strong, probability, chosen))
        read_links = [{tuple(pair.name.split("-")): getattr(pair, kind) for pair in pairs[first:]} for kind in KINDS]
        counts.append(count(event, passages(event, linking), *read_links))
    return pairs, counts, warnings


def _linked(event: Event, encoder: Encoder, parser: Parser):
    encodings = {report.siglum: encoder.encode(report.prose_by_sentence) for report in event.reports}
    docs = {report.siglum: parser.parse(report) for report in event.reports}
    return link(event, encodings, docs, encoder)


def average_precision(scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> float:
    """Mean precision at each positive, ties in the order least favourable to us."""
    order = np.lexsort((positive, -scores))
    hits = positive[order]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean()) if hits.any() else 0.0


def calibration_error(scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> float:
    """Expected calibration error: mean distance of probability and frequency over bins, weighted by their size."""
    bins = np.minimum((scores * BINS).astype(int), BINS - 1)
    gaps = [abs(scores[bins == k].sum() - positive[bins == k].sum()) for k in range(BINS) if (bins == k).any()]
    return float(sum(gaps) / len(scores))


def score(pairs: Sequence[Pair]) -> dict[str, float]:
    """Precision, recall, F1, average precision and calibration error over all the pairs of reports together."""
    sure, possible, probability, chosen = (_flat(pairs, name) for name in ("sure", "possible", "probability", "chosen"))
    precision = float((chosen & possible).sum() / max(chosen.sum(), 1))
    recall = float((chosen & sure).sum() / max(sure.sum(), 1))
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(precision + recall, 1e-9),
        "ap": average_precision(probability, sure),
        "ece": calibration_error(probability, sure),
    }


def _flat(pairs: Sequence[Pair], name: str) -> NDArray[Any]:
    return np.concatenate([getattr(pair, name).ravel() for pair in pairs])


def recall_at(pairs: Sequence[Pair], precision: float) -> tuple[float, float]:
    """The greatest recall of strong and of sure links at a threshold that keeps `precision` or more."""
    scores, sure, possible, strong = (_flat(pairs, name) for name in ("probability", "sure", "possible", "strong"))
    order = np.argsort(-scores, kind="stable")
    kept = np.cumsum(possible[order]) / np.arange(1, len(order) + 1) >= precision
    last = int(np.flatnonzero(kept)[-1]) + 1 if kept.any() else 0
    return (
        float(strong[order[:last]].sum() / max(strong.sum(), 1)),
        float(sure[order[:last]].sum() / max(sure.sum(), 1)),
    )


def intervals(pairs: Sequence[Pair], seed: int = 0) -> dict[str, tuple[float, float]]:
    """95% intervals of F1 and average precision, resampling whole events."""
    random = np.random.default_rng(seed)
    by_event: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_event.setdefault(pair.event, []).append(pair)
    events = list(by_event.values())
    drawn = [
        score([pair for k in random.integers(len(events), size=len(events)) for pair in events[k]])
        for _ in range(RESAMPLES)
    ]
    return {
        key: tuple(np.percentile([value[key] for value in drawn], [2.5, 97.5]).round(3).tolist())
        for key in ("f1", "ap")
    }


def dump(pairs: Sequence[Pair]) -> dict[str, Any]:
    """`{event: {pair: {"probability": [[n×m]], "links": [[i, j], …]}}}`."""
    value: dict[str, Any] = {}
    for pair in pairs:
        value.setdefault(pair.event, {})[pair.name] = {
            "probability": pair.probability.round(5).tolist(),
            "links": np.argwhere(pair.chosen).tolist(),
        }
    return value


def main(argv: list[str] | None = None) -> dict[str, float]:
    """Scores the linker on GOLD; the last line printed is one JSON object."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--passages", type=Path, help="not needed here; accepted as by every gate")
    parser.add_argument("--dump", type=Path)
    parser.add_argument("--articles", type=Path, help="the folder of the articles whose sentences GOLD numbers")
    parser.add_argument("--events", default="", help="only events whose name begins so, e.g. e0 or x; several by comma")
    asked = parser.parse_args(argv)
    prefixes = tuple(asked.events.split(","))
    known = article_entries(asked.gold, asked.articles) if asked.articles else read(asked.gold)
    entries = [entry for entry in known if entry["event"].startswith(prefixes)]
    pairs, counts, warnings = predict(entries, Encoder(), Parser())
    if asked.dump:
        asked.dump.write_text(json.dumps(dump(pairs)), encoding="utf-8")
    strong, sure = recall_at(pairs, 0.75)
    print(f"{len(entries)} events, {len(pairs)} pairs of reports")
    print(f"at precision 0.75: {strong:.3f} of the links that all readers call S, {sure:.3f} of the sure ones")
    print(f"taken for different events: {len(warnings)} pairs of reports")
    print("passages:", ", ".join(f"{key} {value:.3f}" for key, value in summed(counts).items()))
    for key, (low, high) in intervals(pairs).items():
        print(f"{key}: 95% of resampled sets of events lie in {low}–{high}")
    result = score(pairs)
    print(json.dumps(result))
    return result


if __name__ == "__main__":
    main()
