"""Learns `weights/occasion.npz`: `python -m align.training.occasion GOLD [--cache FILE]`.

Pairs of ECB+ documents: of one sub-event (one event) and of the two sub-events of one topic (two events of one sort).
Left out are pairs whose links the linker learned from; of those its probabilities are too good. GOLD is the folder with
`ecbplus_dev.json`. Besides the model the file holds one for each fold of topics, learned from the other topics.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from align.encode import Encoder
from align.linking.learned import taken_for_one
from align.linking.occasion import WEIGHTS, evidence, identity
from align.linking.sides import Rarity, sides
from align.parse import Parser
from corpus.model import Event, Outlet, Report, Sentence, Span

PAIRS: Final = Path(__file__).parent / "occasion_pairs.json"
"""Names of the documents of each pair: drawn at random, at most 20 of one event and 36 of two from a topic."""

FOLDS: Final = 8
SEED: Final = 0

FREEDOM: Final = 0.01
"""Inverse strength of the regularisation: of 0.001 to 0.03 the best on topics left out; it matters little."""

Rows = NDArray[np.float64]


@dataclass(frozen=True)
class Data:
    """One row of evidence a pair; whether it tells one event; its topic."""

    names: tuple[str, ...]
    rows: Rows
    same: NDArray[np.bool_]
    topics: NDArray[np.int64]


def load(gold: Path, cache: Path) -> Data:
    """The data of `cache`, made there first from the gold folder if it is missing (half an hour)."""
    if not cache.is_file():
        measured = list(_measured(gold))
        names, rows, same, topics = (list(column) for column in zip(*measured, strict=True))
        np.savez_compressed(
            cache, allow_pickle=False, names=np.array(names[0]), rows=np.array(rows), same=same, topics=topics
        )
    with np.load(cache, allow_pickle=False) as file:
        return Data(tuple(file["names"].tolist()), file["rows"], file["same"], file["topics"])


def _measured(gold: Path) -> Iterator[tuple[list[str], list[float], bool, int]]:
    documents = {d["doc"]: d for d in json.loads((gold / "ecbplus_dev.json").read_text(encoding="utf-8"))["docs"]}
    pairs = json.loads(PAIRS.read_text(encoding="utf-8"))
    encoder, parser = Encoder(), Parser()
    for topic, of_topic in groupby(pairs, key=lambda pair: int(documents[pair[0]]["topic"])):
        told = list(of_topic)
        reports = {name: _report(documents[name]) for pair in told for name in pair}
        docs = {name: parser.parse(report) for name, report in reports.items()}
        encodings = {name: encoder.encode([r.words(s.span) for s in r.sentences]) for name, r in reports.items()}
        for one, other in told:
            event = Event("", (reports[one], reports[other]))
            found = sides(event, encodings, docs)
            grid = taken_for_one(found, Rarity(event, docs))[one, other]
            weighed = evidence(identity(found[one]), identity(found[other]), grid)
            yield list(weighed), list(weighed.values()), documents[one]["sub"] == documents[other]["sub"], topic
        print("read topic", topic, flush=True)


def _report(document: dict[str, Any]) -> Report:
    texts, sentences, offset = [s["t"] for s in document["sents"]], list[Sentence](), 0
    for number, text in enumerate(texts):
        sentences.append(Sentence(Span(offset, offset + len(text)), number))
        offset += len(text) + 1
    return Report(document["doc"], Outlet(document["doc"]), "\n".join(texts), tuple(sentences))


def fit(data: Data, chosen: NDArray[np.bool_]) -> tuple[Rows, float]:
    """Weights and constant of a logistic regression; both answers weigh the same, and so nearly do all topics."""
    rows, same, topics = data.rows[chosen], data.same[chosen], data.topics[chosen]
    mean, deviation = rows.mean(0), rows.std(0) + 1e-6
    sizes = np.array([((topics == topic) & (same == answer)).sum() for topic, answer in zip(topics, same, strict=True)])
    weight = 1 / np.sqrt(sizes)
    for answer in (True, False):
        weight[same == answer] *= len(same) / 2 / weight[same == answer].sum()
    model = LogisticRegression(C=FREEDOM, max_iter=3000).fit((rows - mean) / deviation, same, weight)
    weights = model.coef_[0] / deviation
    return weights, float(model.intercept_[0] - weights @ mean)


def folds(topics: NDArray[np.int64]) -> dict[int, int]:
    """The fold of each topic."""
    drawn = np.random.default_rng(SEED).permutation(np.unique(topics))
    return {int(topic): k % FOLDS for k, topic in enumerate(drawn)}


def main(argv: list[str] | None = None) -> None:
    """Learn from GOLD and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--cache", type=Path, default=Path("occasion-evidence.npz"), help="where the evidence is kept")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    asked = parser.parse_args(argv)
    data = load(asked.gold, asked.cache)
    fold_of = folds(data.topics)
    fold = np.array([fold_of[topic] for topic in data.topics.tolist()])
    unseen = [fit(data, fold != k) for k in range(FOLDS)]
    weights, constant = fit(data, np.ones(len(fold), bool))
    np.savez_compressed(
        asked.weights,
        allow_pickle=False,
        names=np.array(data.names),
        weights=weights,
        constant=constant,
        topics=np.array(list(fold_of)),
        folds=np.array(list(fold_of.values())),
        unseen_weights=np.array([w for w, _ in unseen]),
        unseen_constants=np.array([c for _, c in unseen]),
    )
    logits = np.array([row @ unseen[k][0] + unseen[k][1] for row, k in zip(data.rows, fold.tolist(), strict=True)])
    for answer, name in ((True, "one event"), (False, "two events")):
        share = np.quantile(1 / (1 + np.exp(-logits[data.same == answer])), [0.02, 0.05, 0.1, 0.5, 0.9, 0.95]).round(3)
        print(f"{name}, topics unseen: 2, 5, 10, 50, 90, 95% lie below", *share.tolist())


if __name__ == "__main__":
    main()
