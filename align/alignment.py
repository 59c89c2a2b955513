"""Which sentences of different reports tell the same point: links between two reports, passages across all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from align.marks import SentenceId
from corpus.model import Span

LIKELY: Final = 0.5
"""Probabilities are calibrated: of tellings whose best link has less, most do not tell the point after all."""

UNTOLD_BELOW: Final = 0.15
"""A sentence whose likeliest counterpart here is at least this probable may be told: it is not called untold. On the
training events one in ten of the sentences below is told after all."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a link holds, or why a candidate does not.

    `reasons` are plain phrases for the reader, strongest first; `score` is the cosine of the two sentence vectors
    (-1 to 1); `matched` are the pairs of spans, left and right, that carry the match.
    """

    reasons: tuple[str, ...] = ()
    score: float = 0.0
    matched: tuple[tuple[Span, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of two reports that tell the same point. n-m tellings are several links; links may cross.

    `left` and `right` are sigla in the event's order, `left_sentence` and `right_sentence` sentence numbers from 0,
    `probability` is calibrated: of links with 0.8, four in five hold.
    """

    left: str
    left_sentence: int
    right: str
    right_sentence: int
    probability: float
    evidence: Evidence = Evidence()

    @property
    def ends(self) -> tuple[SentenceId, SentenceId]:
        """The two sentences that it joins."""
        return (self.left, self.left_sentence), (self.right, self.right_sentence)


LinksBySentence = Mapping[SentenceId, Mapping[SentenceId, Link]]
"""The links of each linked sentence, by the sentence at the other end."""


def links_by_sentence(links: Iterable[Link]) -> LinksBySentence:
    """The links of each sentence that has any, in their order."""
    found: defaultdict[SentenceId, dict[SentenceId, Link]] = defaultdict(dict)
    for link in links:
        left, right = link.ends
        found[left][right] = found[right][left] = link
    return dict(found)


@dataclass(frozen=True, slots=True)
class Reading:
    """How one report tells a passage: sentence numbers in text order."""

    report: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One point told: the linked sentences of all reports that tell it, one reading a report, in the event's order.

    `tellings` counts them independently: readings that take their words from each other count once; 0 is uncounted.
    """

    id: str
    readings: tuple[Reading, ...]
    tellings: int = 0

    @property
    def sentences(self) -> frozenset[SentenceId]:
        """All sentences that tell it."""
        return frozenset((reading.report, number) for reading in self.readings for number in reading.sentences)

    def reading(self, siglum: str) -> Reading | None:
        """The reading of one report, or None where the passage is not linked to it."""
        return next((reading for reading in self.readings if reading.report == siglum), None)
