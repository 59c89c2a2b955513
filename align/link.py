"""Links: which sentences of two reports tell the same point, decided for all reports of an event together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.alignment import Link
from align.encode import Encoder, Encoding
from align.linking import learned, untrained
from align.linking.linking import Linking
from align.linking.occasion import OTHER, groups
from align.linking.reasons import why
from corpus.model import Event

THRESHOLD: Final = 0.3
"""Links are chosen from this probability on: F1 is greatest from 0.28 to 0.38, cross-validated on training events."""

UNTRAINED_THRESHOLD: Final = 0.28
"""The same without learned weights."""

UNTRAINED: Final = (
    "Nothing was learned for the model {model}: links rest on plain similarity and their probabilities are rough."
)

OTHER_EVENT: Final = "{left} and {right} do not seem to tell the same event: they share few names and few points."
EVENTS: Final = "These reports seem to tell {number} events: {groups}. Open those of one event by themselves."
NUMBERS: Final = {2: "two", 3: "three", 4: "four"}
TWO: Final = 2
"""Of two reports it is enough to say that they do not tell the same."""


def link(
    event: Event,
    encodings: Mapping[str, Sequence[Encoding]],
    docs: Mapping[str, Any] | None = None,
    encoder: Encoder | None = None,
) -> Linking:
    """Link every pair of reports of `event`.

    `encodings` has, for each siglum, one encoding a sentence; `docs` the parsed reports, `encoder` the model that made
    the encodings (None: the bundled one). Without `docs`, or for another model, nothing was learned: then plain
    similarity decides, and a warning says so.
    """
    warnings: list[str] = []
    within: Mapping[str, NDArray[np.float64]] = {}
    strangers: list[tuple[str, str]] = []
    if docs is not None and (encoder is None or encoder.bundled):
        judged = learned.judged(event, encodings, docs)
        grids, threshold, within = judged.probabilities, THRESHOLD, judged.within
        strangers = [pair for pair, same in judged.sameness.items() if same < OTHER]
        warnings += doubts(event.sigla, strangers)
    else:
        grids, threshold = untrained.probabilities(event, encodings), UNTRAINED_THRESHOLD
        if encoder is not None and not encoder.bundled:
            warnings.append(UNTRAINED.format(model=encoder.model))
    links = tuple(
        Link(left.siglum, i, right.siglum, j, float(grid[i, j]), why((left, right), (i, j), encodings, docs))
        for left, right in combinations(event.reports, 2)
        for grid in [grids[left.siglum, right.siglum]]
        for i, j in np.argwhere(grid >= threshold).tolist()
    )
    return Linking(links, grids, tuple(warnings), within, frozenset(strangers))


def doubts(order: Sequence[str], strangers: Sequence[tuple[str, str]]) -> list[str]:
    """Which reports tell which event where they fall apart, in one sentence; else each pair that is doubtful."""
    found = groups(order, strangers)
    if len(found) == 1 or len(order) == TWO:
        return [OTHER_EVENT.format(left=left, right=right) for left, right in strangers]
    told = " | ".join(", ".join(group) for group in found)
    return [EVENTS.format(number=NUMBERS.get(len(found), len(found)), groups=told)]
