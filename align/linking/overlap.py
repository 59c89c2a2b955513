"""Links by shared rare words alone: what can be shown at once, before any vector is computed."""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.alignment import Evidence, Link
from align.encode import words
from align.linking.linking import Linking
from corpus.model import Event, Report

THRESHOLD: Final = 0.35
"""Cosine of TF-IDF vectors from which on two sentences are shown together until the vectors are there."""


def link_by_overlap(event: Event) -> Linking:
    """Link sentences by the cosine of their TF-IDF vectors; the probability given is that cosine, not calibrated."""
    bags = {report.siglum: _bags(report) for report in event.reports}
    rarity = _rarity([bag for bags_of_report in bags.values() for bag in bags_of_report])
    vectors = {siglum: _vectors(bags_of_report, rarity) for siglum, bags_of_report in bags.items()}
    probabilities = {
        (left.siglum, right.siglum): vectors[left.siglum] @ vectors[right.siglum].T
        for left, right in combinations(event.reports, 2)
    }
    links = [
        Link(left, i, right, j, min(1.0, float(cosine[i, j])), Evidence(("shared words",), float(cosine[i, j])))
        for (left, right), cosine in probabilities.items()
        for i, j in np.argwhere(cosine >= THRESHOLD).tolist()
    ]
    return Linking(tuple(links), probabilities)


def _bags(report: Report) -> list[Counter[str]]:
    """The words of every sentence; page furniture has none."""
    told = zip(report.sentences, report.prose_by_sentence, strict=True)
    texts = ["" if sentence.boilerplate else text.lower() for sentence, text in told]
    return [Counter(span.of(text) for span in words(text)) for text in texts]


def _rarity(bags: list[Counter[str]]) -> dict[str, float]:
    """Inverse document frequency over the sentences of the event."""
    seen = Counter(word for bag in bags for word in bag)
    return {word: math.log(len(bags) / count) for word, count in seen.items()}


def _vectors(bags: list[Counter[str]], rarity: dict[str, float]) -> NDArray[np.float64]:
    """Unit TF-IDF vectors, shape (sentences, words of the event); a sentence without words is the zero vector."""
    column = {word: k for k, word in enumerate(rarity)}
    vectors = np.zeros((len(bags), len(rarity)))
    for row, bag in enumerate(bags):
        for word, count in bag.items():
            vectors[row, column[word]] = count * rarity[word]
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.where(norms > 0, norms, 1.0)
