"""Links: which sentences of two reports tell the same point, decided for all reports of an event together."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoder, Encoding
from align.model import Evidence, Link
from corpus.model import Event, Report

THRESHOLD: Final = 0.28
"""Links are chosen from this probability on: where F1 is greatest on the training events."""

LAYER: Final = 3
"""The hidden layer whose word vectors tell best whether two words say the same (higher ones mix in the sentence)."""

WEIGHTS: Final = (-14.61, 4.61, 11.21, 10.53)
"""Logistic regression on the training events: constant, sentence cosine, soft overlap of the left, of the right."""

Probabilities = Mapping[tuple[str, str], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Linking:
    """The links of an event, and the probability of every pair of sentences.

    `links` are sorted by pair of reports, then by sentence. `probabilities` has one n×m array for each pair of sigla
    in the event's order; pairs with page furniture have probability 0.
    """

    links: tuple[Link, ...]
    probabilities: Probabilities


def link(
    event: Event,
    encodings: Mapping[str, Sequence[Encoding]],
    docs: Mapping[str, Any] | None = None,
    encoder: Encoder | None = None,
) -> Linking:
    """Link every pair of reports of `event`.

    `encodings` has, for each siglum, one encoding a sentence; `docs` the parsed reports, `encoder` the model that made
    the encodings.
    """
    del docs, encoder
    rarity = _rarity(event)
    words = {report.siglum: _Words.of(report, encodings[report.siglum], rarity) for report in event.reports}
    probabilities: dict[tuple[str, str], NDArray[np.float64]] = {}
    links: list[Link] = []
    for left, right in combinations(event.reports, 2):
        cosine = words[left.siglum].sentences @ words[right.siglum].sentences.T
        forth, back = _soft_overlap(words[left.siglum], words[right.siglum])
        constant, *weights = WEIGHTS
        logit = constant + sum(weight * value for weight, value in zip(weights, (cosine, forth, back), strict=True))
        probability = 1 / (1 + np.exp(-logit)) * np.outer(_body(left), _body(right))
        probabilities[left.siglum, right.siglum] = probability
        for i, j in np.argwhere(probability >= THRESHOLD).tolist():
            evidence = Evidence((f"vectors {cosine[i, j]:.2f}",), float(cosine[i, j]))
            links.append(Link(left.siglum, i, right.siglum, j, float(probability[i, j]), evidence))
    return Linking(tuple(links), probabilities)


def _body(report: Report) -> NDArray[np.float64]:
    return np.array([not sentence.boilerplate for sentence in report.sentences], float)


def _rarity(event: Event) -> dict[str, float]:
    """How rare each word is among the sentences of the event, as inverse document frequency."""
    texts = [report.sentence_text(k).lower() for report in event.reports for k in range(len(report.sentences))]
    seen = Counter(word for text in texts for word in set(text.split()))
    return {word: math.log((len(texts) + 1) / (count + 0.5)) for word, count in seen.items()}


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a report as arrays; `starts` are the first words of the sentences, each of which has one or more."""

    sentences: NDArray[np.float32]
    vectors: NDArray[np.float32]
    weights: NDArray[np.float64]
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, report: Report, encodings: Sequence[Encoding], rarity: Mapping[str, float]) -> _Words:
        size = encodings[0].vector.shape[0]
        vectors, weights = [], []
        for number, encoding in enumerate(encodings):
            text = report.sentence_text(number)
            layer = encoding.layers[LAYER] if encoding.words else np.zeros((1, size), np.float32)
            vectors.append(layer / np.maximum(np.linalg.norm(layer, axis=1, keepdims=True), 1e-9))
            weights.append([_weight(span.of(text), rarity) for span in encoding.words] or [0.0])
        starts = np.cumsum([0, *(len(vector) for vector in vectors)])[:-1]
        return cls(
            np.stack([encoding.vector for encoding in encodings]),
            np.concatenate(vectors),
            np.concatenate(weights),
            starts,
        )


def _weight(word: str, rarity: Mapping[str, float]) -> float:
    return rarity.get(word.lower(), max(rarity.values(), default=1.0)) if word[0].isalnum() else 0.0


def _soft_overlap(left: _Words, right: _Words) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How much of each left sentence each right one covers, and the other way round: two n×m arrays, 0-1."""
    similarity = np.maximum(left.vectors @ right.vectors.T, 0.0)
    return _covered(similarity, left, right), _covered(similarity.T, right, left).T


def _covered(similarity: NDArray[np.float32], one: _Words, other: _Words) -> NDArray[np.float64]:
    best = np.maximum.reduceat(similarity, other.starts, axis=1) * one.weights[:, None]
    weight = np.maximum(np.add.reduceat(one.weights, one.starts), 1e-9)
    return np.add.reduceat(best, one.starts, axis=0) / weight[:, None]
