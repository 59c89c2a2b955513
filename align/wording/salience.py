"""How much a teacher of source criticism would make of a difference: a small learned model, then variety.

The model is boosted trees, learned by `align.training.salience`; `weights/README-words.md` says from what and how well.
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
from align.marks import Place, SentenceId
from align.wording.traits import Features

WEIGHTS: Final = Path(__file__).parents[1] / "weights" / "salience.npz"

REPEATED: Final = 0.5
"""A further difference of the same two sentences counts this much of the one before: a list shows variety first."""

ELSEWHERE: Final = 0.9
"""A difference of a sentence with another sentence of the same report counts this much of the one before."""

BREVITY: Final = 0.15
"""The power of its length by which a difference counts less: of two as likely, one half as long counts 1.11 times as
much. Without it long rows, likelier to hold what readers mean, come first and say less."""

USUAL: Final = 15.0
"""Words a side of a row that counts as it is."""

SHORTEST: Final = 3.0
"""Words a side below which a row gains no more by being short."""

SURE: Final = 0.45
"""From this probability of a link on its differences count whole, below in proportion: readers, from whom likelihood is
learned, pointed out differences of links that they had drawn themselves."""

WORD: Final = 6
"""Characters of a word and the space after it."""

LIKELIEST: Final = 0.99
"""No difference is certain to be what a reader would point out."""

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


def doubted(likely: Features, sure: Sequence[float]) -> Features:
    """The likelihood of differences weighed by how sure it is that their sentences tell one point (`sure`, 0-1)."""
    weighed: Features = likely * np.minimum(np.array(sure, np.float32) / SURE, 1.0)
    return weighed.astype(np.float32)


def brief(likely: Features, places: Sequence[Sequence[Place]]) -> Features:
    """The likelihood of differences weighed by how much there is to read; `places` are the spans of each."""
    words = np.array([sum(len(place.span) for place in sides) / 2 / WORD for sides in places], np.float32)
    worth: Features = np.minimum(likely * (np.maximum(words, SHORTEST) / USUAL) ** -BREVITY, LIKELIEST)
    return worth.astype(np.float32)


def varied(likely: Sequence[float], pairs: Sequence[tuple[SentenceId, SentenceId]]) -> list[float]:
    """Salience with variety: each further difference of the same two sentences, named in `pairs`, counts less."""
    times: Counter[object] = Counter()
    salience = [0.0] * len(likely)
    queue = [(-float(value), k) for k, value in enumerate(likely)]
    heapq.heapify(queue)
    while queue:
        _, best = heapq.heappop(queue)
        one, other = pair = pairs[best]
        sides = ((one, other[0]), (other, one[0]))
        elsewhere = sum(times[side] - times[pair] for side in sides)
        value = likely[best] * REPEATED ** times[pair] * ELSEWHERE**elsewhere
        if queue and value < -queue[0][0]:  # what is shown since has made it worth less: let it queue again
            heapq.heappush(queue, (-value, best))
            continue
        salience[best] = float(value)
        times.update((pair, *sides))
    return salience
