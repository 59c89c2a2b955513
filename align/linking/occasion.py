"""Whether two reports tell the same event: by the names and numbers they share and by how many links are likely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.linking.mentions import NAMING
from align.linking.sides import Side

WEIGHTS: Final = (5.429, 3.871, 1.057, 1.798, -1.465, -0.57, 0.413, -0.965, 5.326, -0.874)
"""Logistic regression on 351 pairs of reports of one event and 342 of two events of one sort (ECB+): names, persons,
places, numbers, organisations, other words; logarithms of expected links and of their rate, the ten likeliest links,
the likeliest one."""

CONSTANT: Final = -7.625

DOUBTFUL: Final = 0.2
"""Below this the links of two reports are trusted in proportion; down to here F1 does not suffer for it."""

OTHER: Final = 0.04
"""Below this the reader is told that the reports do not seem to tell the same event: two false alarms in a hundred."""


def sameness(left: Side, right: Side, probability: NDArray[np.floating[Any]]) -> float:
    """How likely two reports tell one event, 0-1; `probability` is that of every pair of sentences, n×m."""
    one, other = _told(left), _told(right)
    best_left, best_right = (np.sort(probability.max(axis))[::-1] for axis in (1, 0))
    expected = float(probability.sum())
    evidence = [_cosine(one[kind], other[kind]) for kind in one]
    evidence += [
        np.log(expected + 0.05),
        np.log(expected / np.sqrt(probability.size) + 0.01),
        float(best_left[:5].sum() + best_right[:5].sum()) / 10,
        float(probability.max()),
    ]
    return float(1 / (1 + np.exp(-(CONSTANT + np.dot(WEIGHTS, evidence)))))


def _told(side: Side) -> dict[str, dict[str, float]]:
    """Weights of what a report tells, by kind: logarithms of counts; other words count as far as they are unusual."""
    kinds = ("name", "person", "place", "number", "organisation")
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in kinds}
    words: Counter[str] = Counter()
    unusual: dict[str, float] = {}
    for word, rare in zip(side.words, side.unusual.tolist(), strict=True):
        if not word.spoken or word.token is None:
            continue
        named = word.tag == "PROPN" or (word.entity in NAMING and not word.stop)
        numeral = word.tag == "NUM" or word.form[:1].isdigit()
        held = {
            "name": named,
            "person": word.entity == "PERSON",
            "place": word.entity in {"GPE", "LOC", "FAC"},
            "organisation": word.entity == "ORG" and not word.stop,
        }
        for kind, holds in held.items():
            counts[kind][word.folded] += holds
        counts["number"][word.form.replace(",", "")] += numeral
        if word.tag in {"NOUN", "VERB", "ADJ"} and not word.stop:
            words[word.lemma] += 1
            unusual[word.lemma] = max(rare, unusual.get(word.lemma, 0.0))
    told = {kind: {key: float(np.log1p(n)) for key, n in counts[kind].items() if n} for kind in kinds}
    return told | {"words": {key: float(np.log1p(n)) * unusual[key] for key, n in words.items()}}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    shared = sum(weight * other[key] for key, weight in one.items() if key in other)
    norms = np.sqrt(sum(w**2 for w in one.values()) * sum(w**2 for w in other.values()))
    return float(shared / max(norms, 1e-9))
