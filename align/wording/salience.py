"""How much a teacher of source criticism would make of a difference: a small learned model, then variety.

The model is the mean of a logistic regression and of boosted trees, which err differently. Both are learned by
`align.training.salience`; `weights/README-words.md` says from what and how well.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.linking.trees import Trees
from align.model import Place
from align.wording.traits import Features
from corpus.model import Span

WEIGHTS: Final = Path(__file__).parents[1] / "weights" / "salience.npz"

REPEATED: Final = 0.5
"""A further difference of the same two sentences counts this much of the one before: a list shows variety first."""

SEEN: Final = 0.8
"""A difference at words that a more salient one already shows counts this much."""

Weights = Mapping[str, NDArray[Any]]


@cache
def _weights() -> Weights:
    with np.load(WEIGHTS) as arrays:
        return {name: arrays[name] for name in arrays.files}


def likelihood(rows: Features, weights: Weights | None = None) -> Features:
    """How likely each row (a difference a row) is one that readers point out, 0-1."""
    learned = weights or _weights()
    straight = ((rows - learned["mean"]) / learned["scale"]) @ learned["weight"] + learned["bias"]
    grown = Trees.load(learned, "trees").logits(rows) / learned["growths"]
    likely: Features = (1 / (1 + np.exp(-(straight + grown) / 2))).astype(np.float32)
    return likely


def varied(
    likely: Sequence[float], pairs: Sequence[tuple[object, object]], places: Sequence[Sequence[Place]]
) -> list[float]:
    """Salience with variety: each further difference of the same two sentences, or at words already shown, counts less.

    `pairs` names the two sentences of each difference, `places` its spans.
    """
    shown: dict[str, list[Span]] = {}
    times: Counter[tuple[object, object]] = Counter()
    salience = [0.0] * len(likely)
    queue = [(-float(value), k) for k, value in enumerate(likely)]
    heapq.heapify(queue)
    while queue:
        _, best = heapq.heappop(queue)
        value = _discounted(likely[best], times[pairs[best]], places[best], shown)
        if queue and value < -queue[0][0]:  # what is shown since has made it worth less: let it queue again
            heapq.heappush(queue, (-value, best))
            continue
        salience[best] = value
        times[pairs[best]] += 1
        for place in places[best]:
            shown.setdefault(place.report, []).append(place.span)
    return salience


def _discounted(likely: float, times: int, places: Sequence[Place], shown: Mapping[str, list[Span]]) -> float:
    seen = sum(any(place.span.overlaps(span) for span in shown.get(place.report, ())) for place in places)
    return float(likely * REPEATED**times * SEEN**seen)
