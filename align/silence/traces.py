"""What a report has of a point: a part of it, perhaps something, or nothing, with the sentence that comes nearest."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from align.alignment import LIKELY, UNTOLD_BELOW
from align.findings import State
from align.link import THRESHOLD
from align.marks import SentenceId
from align.silence.agreed_numbers import giving, telling_words
from align.silence.agreeing import Tellers
from align.silence.nearness import Nearness
from corpus.model import Event, Report

THROUGH: Final = THRESHOLD
"""A sentence linked to one that surely tells the point tells some of it as likely as both links hold; below this, the
two mostly share something else of a long sentence."""

ANSWERED: Final = 0.5
"""Part of the words of a sentence that one which gives the same figure must have too to tell some of it. "Talks to give
400 million" and "400 million airlifted" are two points: of 8 such sentences in raw reports none told what it was
charged with telling in part."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What a report has of a point: its nearest sentence, how likely that tells it, and what follows (`Omission`).

    What it could know is not asked: a report that has nothing of a point is `SILENT`.
    """

    nearest: int | None
    score: float
    state: State = State.SILENT


class Traces:
    """What the reports of an event have of each other's points.

    What is asked is whether the sentence that stands for a point is told, in part or whole. What a report tells of the
    other sentences of its passage does not hide that it is silent on this one.
    """

    def __init__(
        self, event: Event, near: Nearness, tellers: Tellers, answers: Sequence[frozenset[SentenceId]] = ()
    ) -> None:
        self._event = event
        self._near = near
        self._tellers = tellers
        self._answers = answers

    def of(self, absent: Report, point: frozenset[SentenceId], named: SentenceId, *, known: bool) -> Trace:
        """What a report tells of a point, above all of its named sentence; `known`: it could be told at all."""
        same = frozenset({named, *self._tellers.partners(named)})
        if linked := self._linked(absent, named):
            nearest = max(linked, key=lambda number: (linked[number], -number))
            state = State.PART if linked[nearest] >= LIKELY else State.UNKNOWN
            return Trace(nearest, linked[nearest], state)
        given = giving(self._event, absent, named, same)
        answering = self._answering(absent, named) | {number for number, of_it in given.items() if of_it}
        if answering:
            nearest_answer = min((number for number in answering if number >= 0), default=None)
            state = State.PART if self._shares(absent, named, answering) else State.UNKNOWN
            return Trace(nearest_answer, self._near.likely(absent, same, nearest_answer), state)
        doubted = self._doubted(absent, point | same, named, known=known)
        if given and doubted.state is State.SILENT:
            return Trace(min(given), self._near.likely(absent, same, min(given)), State.UNKNOWN)
        return doubted

    def _doubted(self, absent: Report, point: frozenset[SentenceId], named: SentenceId, *, known: bool) -> Trace:
        """Whether any sentence of the point to which no link joins the report may be told after all."""
        asked = {named, *(one for one in point if not self._near.counterparts(one, absent.siglum))}
        nearest, score = self._near.nearest(absent, asked)
        if score >= UNTOLD_BELOW or self._near.is_spread(absent, named):
            return Trace(nearest, score, State.UNKNOWN)
        hinted = self._near.hinted(absent, asked) if known else None
        if hinted is None:
            return Trace(nearest, score)
        return Trace(hinted, self._near.likely(absent, asked, hinted), State.UNKNOWN)

    def _linked(self, absent: Report, named: SentenceId) -> dict[int, float]:
        """The sentences here that a link joins to the point, itself or through one that surely tells it; how likely."""
        found: dict[int, float] = {}
        for sentence, sure in {named: 1.0, **self._tellers.partners(named)}.items():
            for number, likely in self._near.counterparts(sentence, absent.siglum).items():
                if sentence == named or sure * likely >= THROUGH:
                    found[number] = max(found.get(number, 0.0), sure * likely)
        return found

    def _shares(self, absent: Report, named: SentenceId, answering: Collection[int]) -> bool:
        """Whether a sentence here that answers the point has the words of the one that stands for it, besides a figure.

        A headline, whose number is no sentence's, is asked too.
        """
        report = self._event.report(named[0])
        told = telling_words(report.sentence_prose(named[1]))
        spans = (absent.headline_span if number < 0 else absent.sentences[number].span for number in answering)
        said = (telling_words(span.of(absent.prose)) for span in spans if span is not None)
        return any(len(told & its) >= ANSWERED * len(told) for its in said)

    def _answering(self, absent: Report, named: SentenceId) -> set[int]:
        """The sentences here that answer a question of the point with a figure: the same, or another."""
        groups = (group for group in self._answers if named in group)
        return {number for group in groups for siglum, number in group if siglum == absent.siglum}
