"""How much a teacher of source criticism would make of a difference: a small learned model, then variety.

The model is boosted trees, learned by `align.training.salience`; `weights/README-words.md` says from what and how well.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
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

ELSEWHERE: Final = 0.8
"""A difference of a sentence with another sentence of the same report counts this much of the one before."""

SEEN: Final = 0.8
"""A difference at words that a more salient one already shows counts this much."""

Sentence = tuple[str, int]
"""A siglum and the number of a sentence."""

Weights = Mapping[str, NDArray[Any]]


@cache
def _weights() -> Weights:
    with np.load(WEIGHTS) as arrays:
        return {name: arrays[name] for name in arrays.files}


def likelihood(rows: Features, weights: Weights | None = None) -> Features:
    """How far each row (a difference a row) is likely to be what readers point out, 0-1."""
    learned = weights or _weights()
    logits = Trees.load(learned, "trees").logits(rows) / learned["growths"]
    likely: Features = (1 / (1 + np.exp(-logits))).astype(np.float32)
    return likely


def varied(
    likely: Sequence[float], pairs: Sequence[tuple[Sentence, Sentence]], places: Sequence[Sequence[Place]]
) -> list[float]:
    """Salience with variety: each further difference of the same sentences, or at words already shown, counts less.

    `pairs` names the two sentences of each difference, `places` its spans.
    """
    shown: defaultdict[Sentence, list[Span]] = defaultdict(list)
    times: Counter[object] = Counter()
    salience = [0.0] * len(likely)
    queue = [(-float(value), k) for k, value in enumerate(likely)]
    heapq.heapify(queue)
    while queue:
        _, best = heapq.heappop(queue)
        one, other = pair = pairs[best]
        sides = ((one, other[0]), (other, one[0]))
        elsewhere = sum(times[side] - times[pair] for side in sides)
        seen = sum(place.span.overlaps(span) for place in places[best] for span in shown[_sentence(pair, place)])
        value = likely[best] * REPEATED ** times[pair] * ELSEWHERE**elsewhere * SEEN**seen
        if queue and value < -queue[0][0]:  # what is shown since has made it worth less: let it queue again
            heapq.heappush(queue, (-value, best))
            continue
        salience[best] = float(value)
        times.update((pair, *sides))
        for place in places[best]:
            shown[_sentence(pair, place)].append(place.span)
    return salience


def _sentence(pair: tuple[Sentence, Sentence], place: Place) -> Sentence:
    return next(sentence for sentence in pair if sentence[0] == place.report)
