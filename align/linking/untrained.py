"""Links without anything learned for the model at hand: soft overlap of words and cosine of sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoding
from align.texts.rarity import Rarity
from corpus.model import Event, Report

WEIGHTS: Final = (-14.61, 4.61, 11.21, 10.53)
"""Logistic regression on read events with the bundled model: constant, cosine, overlap of the left, of the right."""

Grid = NDArray[np.float64]


def probabilities(event: Event, encodings: Mapping[str, Sequence[Encoding]]) -> dict[tuple[str, str], Grid]:
    """The probability of every pair of sentences of every pair of reports; 0 for page furniture."""
    rarity = _rarity(event)
    told = {r.siglum: _Words.of(r, encodings[r.siglum], rarity) for r in event.reports if r.sentences}
    found = {}
    for left, right in combinations(event.reports, 2):
        grid = np.zeros((len(left.sentences), len(right.sentences)))
        if grid.size:
            grid = _probability(told[left.siglum], told[right.siglum]) * np.outer(_body(left), _body(right))
        found[left.siglum, right.siglum] = grid
    return found


def _body(report: Report) -> Grid:
    return np.array([not sentence.boilerplate for sentence in report.sentences], float)


def _rarity(event: Event) -> Rarity:
    """How rare each word is among the sentences of the event."""
    return Rarity(text.lower().split() for report in event.reports for text in report.prose_by_sentence)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a report as arrays; `starts` are the first words of the sentences, each of which has one or more."""

    sentences: NDArray[np.float32]
    vectors: NDArray[np.float32]
    weights: Grid
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, report: Report, encodings: Sequence[Encoding], rarity: Rarity) -> _Words:
        size = encodings[0].vector.shape[0]
        vectors, weights = list[NDArray[np.float32]](), list[float]()
        for number, encoding in enumerate(encodings):
            text = report.sentence_prose(number)
            # Halfway up a model word vectors tell best whether two words say the same.
            layer = encoding.layers[len(encoding.layers) // 2] if encoding.words else np.zeros((1, size), np.float32)
            vectors.append(layer / np.maximum(np.linalg.norm(layer, axis=1, keepdims=True), np.float32(1e-9)))
            weights += [_weight(span.of(text), rarity) for span in encoding.words] or [0.0]
        starts = np.cumsum([0, *(len(vector) for vector in vectors)])[:-1]
        return cls(np.stack([e.vector for e in encodings]), np.concatenate(vectors), np.array(weights), starts)


def _weight(word: str, rarity: Rarity) -> float:
    return rarity.of(word.lower()) if word[0].isalnum() else 0.0


def _probability(left: _Words, right: _Words) -> Grid:
    similarity = np.maximum(left.vectors @ right.vectors.T, 0.0)
    constant, cosine, forth, back = WEIGHTS
    overlap = forth * _covered(similarity, left, right) + back * _covered(similarity.T, right, left).T
    return np.asarray(1 / (1 + np.exp(-(constant + cosine * (left.sentences @ right.sentences.T) + overlap))), float)


def _covered(similarity: NDArray[np.float32], one: _Words, other: _Words) -> Grid:
    """How much of each sentence of `one` each sentence of `other` covers, 0-1."""
    best = np.maximum.reduceat(similarity, other.starts, axis=1) * one.weights[:, None]
    weight = np.maximum(np.add.reduceat(one.weights, one.starts), 1e-9)
    return np.asarray(np.add.reduceat(best, one.starts, axis=0) / weight[:, None], float)
