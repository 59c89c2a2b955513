"""How much a teacher of source criticism would make of a difference: a small learned model, then variety.

The model is boosted trees, learned by `align.training.salience`; `weights/README-words.md` says from what and how well.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from align.marks import Place, SentenceId
from align.wording.judging import Weights, judged, weights_of
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

WORD: Final = 6
"""Characters of a word and the space after it."""

LIKELIEST: Final = 0.99
"""No difference is certain to be what a reader would point out."""


def likelihood(rows: Features, weights: Weights | None = None) -> Features:
    """How far each row (a difference a row) is likely to be what readers point out, 0-1."""
    return judged(rows, weights or weights_of(WEIGHTS))


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
