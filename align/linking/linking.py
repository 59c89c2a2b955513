"""The links of an event, with the probabilities on which they rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from align.alignment import Link
from align.linking.graph import grid_between

Probabilities = Mapping[tuple[str, str], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Linking:
    """The links of an event, and the probability of every pair of sentences.

    `links` are sorted by pair of reports, then by sentence. `probabilities` has one n×m array for each pair of sigla
    in the event's order; pairs with page furniture have probability 0. `warnings` are sentences for the reader.
    `strangers` are the pairs of sigla whose reports do not seem to tell the same event.
    `within` has, by siglum, how likely two sentences of one report tell one point (n×n); it is empty where that is not
    known.
    """

    links: tuple[Link, ...]
    probabilities: Probabilities
    warnings: tuple[str, ...] = ()
    within: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)
    strangers: frozenset[tuple[str, str]] = frozenset()

    def between(self, one: str, other: str) -> NDArray[np.float64]:
        """The probabilities with a row for each sentence of `one`; `KeyError` where the event has not both."""
        return grid_between(self.probabilities, one, other)
