"""Learns `weights/occasion.npz`: `python -m align.training.occasion GOLD ARTICLES [--cache FILE]`.

Pairs of ECB+ documents: of one sub-event (one event) and of the two sub-events of one topic (two events of one sort).
Pairs of articles of a public collection (Baly et al. 2020, "Article-Bias-Prediction") that readers linked, or found
nothing to link in. Left out are pairs whose links the linker learned from; of those its probabilities are too good.

GOLD is the folder with `ecbplus_dev.json`, ARTICLES that collection's folder of JSON files. Besides the model the file
holds one for each fold of topics, learned from the other topics and all articles.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from align.encode import Encoder
from align.linking.learned import Decision
from align.linking.occasion import WEIGHTS, evidence, identity
from align.linking.sides import lemma_rarity, sides
from align.parse import Parser
from corpus.clean import boilerplate
from corpus.model import Event, Outlet, Report, Sentence, Span
from corpus.segment import sentences

PAIRS: Final = Path(__file__).parent / "occasion_pairs.json"
"""Names of the documents of each pair: drawn at random, at most 20 of one event and 36 of two from a topic."""

ARTICLES: Final = Path(__file__).parent / "occasion_articles.json"
"""Pairs of articles read together, and whether they tell one event: `[[[article, article, same], …], …]`."""

NO_TOPIC: Final = 0
"""The topic of all pairs of articles. They lie in no fold: no ECB+ document tells of their events."""

SHARE: Final = 0.5
"""What a pair of articles counts beside a pair of documents: all are politics, and read more quickly."""

SHORTEST: Final = 3
"""Words of a sentence of an article; shorter ones are mostly captions."""

FOLDS: Final = 8
SEED: Final = 0

FREEDOM: Final = 0.015
"""Inverse strength of the regularisation: of 0.003 to 0.03 the best on topics left out; it matters little."""

Rows = NDArray[np.float64]


@dataclass(frozen=True)
class Data:
    """One row of evidence a pair; whether it tells one event; its topic."""

    names: tuple[str, ...]
    rows: Rows
    same: NDArray[np.bool_]
    topics: NDArray[np.int64]


def load(gold: Path, articles: Path, kept: Path) -> Data:
    """The data of `kept`, made there first from the two folders if it is missing (an hour)."""
    if not kept.is_file():
        measured = [*_documents(gold), *_articles(articles)]
        names, rows, same, topics = (list(column) for column in zip(*measured, strict=True))
        np.savez_compressed(
            kept, allow_pickle=False, names=np.array(names[0]), rows=np.array(rows), same=same, topics=topics
        )
    with np.load(kept, allow_pickle=False) as file:
        return Data(tuple(file["names"].tolist()), file["rows"], file["same"], file["topics"])


Measured = tuple[list[str], list[float], bool, int]
"""Names and values of the evidence, whether the pair tells one event, its topic."""


def _documents(gold: Path) -> Iterator[Measured]:
    documents = {d["doc"]: d for d in json.loads((gold / "ecbplus_dev.json").read_text(encoding="utf-8"))["docs"]}
    pairs = json.loads(PAIRS.read_text(encoding="utf-8"))
    for topic, of_topic in groupby(pairs, key=lambda pair: int(documents[pair[0]]["topic"])):
        told = [(one, other, documents[one]["sub"] == documents[other]["sub"]) for one, other in of_topic]
        texts = {name: [s["t"] for s in documents[name]["sents"]] for pair in told for name in pair[:2]}
        for names, values, same in _measured(texts, told):
            yield names, values, same, topic
        print("read topic", topic, flush=True)


def _articles(folder: Path) -> Iterator[Measured]:
    for told in json.loads(ARTICLES.read_text(encoding="utf-8")):
        texts = {name: _sentences(folder / f"{name}.json") for pair in told for name in pair[:2]}
        for names, values, same in _measured(texts, told):
            yield names, values, same, NO_TOPIC


def _sentences(article: Path) -> list[str]:
    text = json.loads(article.read_text(encoding="utf-8"))["content_original"]
    furniture = boilerplate(text)
    body = (span for span, _ in sentences(text) if not any(span.overlaps(other) for other in furniture))
    return [" ".join(words) for span in body if len(words := span.of(text).split()) >= SHORTEST]


def _measured(
    texts: Mapping[str, list[str]], told: Sequence[tuple[str, str, bool]]
) -> Iterator[tuple[list[str], list[float], bool]]:
    """The evidence for each pair of reports, given their sentences."""
    reports = {name: _report(name, lines) for name, lines in texts.items()}
    docs = {name: _parser().parse(report) for name, report in reports.items()}
    encodings = {name: _encoder().encode(r.prose_by_sentence) for name, r in reports.items()}
    for one, other, same in told:
        event = Event("", (reports[one], reports[other]))
        found = sides(event, encodings, docs)
        grid = Decision(found, lemma_rarity(event, docs)).probabilities()[one, other]
        weighed = evidence(identity(found[one]), identity(found[other]), grid)
        yield list(weighed), list(weighed.values()), same


_parser, _encoder = cache(Parser), cache(Encoder)


def _report(name: str, lines: list[str]) -> Report:
    found, offset = list[Sentence](), 0
    for number, text in enumerate(lines):
        found.append(Sentence(Span(offset, offset + len(text)), number))
        offset += len(text) + 1
    return Report(name, Outlet(name), "\n".join(lines), tuple(found))


def fit(data: Data, chosen: NDArray[np.bool_]) -> tuple[Rows, float]:
    """Weights and constant of a logistic regression; both answers weigh the same, and so nearly do all topics.

    Topics of documents, that is: all articles together are one, each pair a `SHARE` of a mean pair of documents.
    """
    rows, same, topics = data.rows[chosen], data.same[chosen], data.topics[chosen]
    mean, deviation = rows.mean(0), rows.std(0) + 1e-6
    sizes = np.array([((topics == topic) & (same == answer)).sum() for topic, answer in zip(topics, same, strict=True)])
    weight = 1 / np.sqrt(sizes)
    weight[topics == NO_TOPIC] = SHARE * weight[topics != NO_TOPIC].mean()
    for answer in (True, False):
        weight[same == answer] *= len(same) / 2 / weight[same == answer].sum()
    model = LogisticRegression(C=FREEDOM, max_iter=3000).fit((rows - mean) / deviation, same, weight)
    weights = model.coef_[0] / deviation
    return weights, float(model.intercept_[0] - weights @ mean)


def folds(topics: NDArray[np.int64]) -> dict[int, int]:
    """The fold of each topic of documents."""
    drawn = np.random.default_rng(SEED).permutation(np.unique(topics[topics != NO_TOPIC]))
    return {int(topic): k % FOLDS for k, topic in enumerate(drawn)}


def main(argv: list[str] | None = None) -> None:
    """Learn from GOLD and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--cache", type=Path, default=Path("occasion-evidence.npz"), help="where the evidence is kept")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    asked = parser.parse_args(argv)
    data = load(asked.gold, asked.articles, asked.cache)
    fold_of = folds(data.topics)
    fold = np.array([fold_of.get(topic, FOLDS) for topic in data.topics.tolist()])
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
    documents = fold < FOLDS
    unknown = zip(data.rows[documents], fold[documents].tolist(), strict=True)
    logits = np.array([row @ unseen[k][0] + unseen[k][1] for row, k in unknown])
    for answer, name in ((True, "one event"), (False, "two events")):
        chosen = logits[data.same[documents] == answer]
        share = np.quantile(1 / (1 + np.exp(-chosen)), [0.02, 0.05, 0.1, 0.5, 0.9, 0.95]).round(3)
        print(f"{name}, topics unseen: 2, 5, 10, 50, 90, 95% lie below", *share.tolist())


if __name__ == "__main__":
    main()
