"""What a report does not tell although others do: candidates for silence, each with what speaks for and against it.

Two kinds. A point is *missing* if none of its sentences has a counterpart here. It is *missing in part* if this report
tells something of the same passage, but two others agree on words that it has nowhere ("Apple and American Airlines
contacted the governor" beside "businesses contacted the governor"). A report whose text is cut off omits nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, reduce
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.agreeing import Sentence, agreeing
from align.attributing.content import content_words
from align.link import Linking
from align.model import Link, Omission, Passage, Place, Reading, Telling
from align.numbers.numerals import numeral_at, tokens
from align.passages import passages_by_sentence
from align.shared_text import is_earlier
from align.statements import statements
from corpus.model import Event, Report, Span

TOLD: Final = 0.15
"""A sentence whose likeliest counterpart here is at least this probable may be told: it is not called untold. On the
training events one in ten of the sentences below is told after all."""

NEW_WORDS: Final = 3
NAME_WEIGHT: Final = 1.5
"""Words that two tellers share and a report has nowhere make a point missing in part if they weigh this much; a name or
a number weighs more than another word, for which the report may have a synonym."""

WEAK: Final = 0.4
"""Of less probable links fewer than half are right (30 of 69 on the test events): what such a link joins is one point
only where both tell it in words that the report has nowhere."""

COUNTED: Final = 12
YEARS: Final = range(1500, 2100)
"""A number above `COUNTED` that is no year is rarely the same by chance: who gives the number on which tellers agree
tells some of the point."""

BOXED: Final = 0.5
"""A sentence of which a background box of the report has this share of the content words may be told there: links leave
the box out, so that no probability tells."""

WEIGHT_OF_OUTLETS: Final = 0.5
WEIGHT_OF_PLACE: Final = 0.35
WEIGHT_OF_LENGTH: Final = 0.15
LONG_POINT: Final = 4
HEADLINE_SHARE: Final = 0.4
"""Prominence: how many of the others tell the point counts most, then how far up they tell it (the headline, if the
sentence holds this share of its words, then the first sentence, falling to the end), then how many sentences they spend
on it."""

DOUBT: Final = 0.5
PARTLY: Final = 0.7
ENOUGH_WORDS: Final = 12
"""What may be told after all comes later: prominence falls by up to `DOUBT` as the score nears `TOLD`, and, for a point
that is missing only in part, to `PARTLY` or less: the fewer words the tellers share that this report has nowhere, the
less."""


def omissions(
    event: Event,
    passages: Sequence[Passage],
    linking: Linking,
    docs: Mapping[str, Any] | None = None,
    answers: Sequence[frozenset[Sentence]] = (),
) -> tuple[Omission, ...]:
    """For every report without a lacuna the points that others tell and it does not, most prominent first.

    Points of which it tells another part come after those of which it tells nothing.

    `linking` holds the probability of every pair of sentences; `passages` come from it (`align.passages`). `docs` are
    the parsed reports, by which headings and bylines are known. `answers` are sentences that answer the same question:
    who answers what a point answers tells some of it.
    """
    telling = _Telling(event, passages, linking, docs or {}, answers)
    found = [omission for report in event.reports if report.lacuna is None for omission in telling.omitted(report)]
    return tuple(sorted(found, key=lambda omission: (omission.partly, -omission.prominence)))


class _Telling:
    """Who tells what, by the linking: answers for one event."""

    def __init__(
        self,
        event: Event,
        passages: Sequence[Passage],
        linking: Linking,
        docs: Mapping[str, Any],
        answers: Sequence[frozenset[Sentence]],
    ) -> None:
        self.event = event
        self.linking = linking
        self.answers = answers
        self.weights = _Weights(event)
        self.passage_of = passages_by_sentence(passages)
        self.stated = {report.siglum: statements(report, docs.get(report.siglum)) for report in event.reports}

    def omitted(self, absent: Report) -> Iterator[Omission]:
        """What several others tell and this report does not, then what one tells alone."""
        untold = [
            sentence
            for sentence in self._sentences(absent)
            if self._nearest(absent, [sentence])[1] < TOLD and not self._is_boxed(absent, sentence)
        ]
        pairs = list(self._pairs(absent, frozenset(untold)))
        told_twice = {sentence for pair in pairs for sentence in pair.sentences}
        for point in _joined(pairs):
            yield self._omission(absent, point)
        for paragraph in self._paragraphs(sentence for sentence in untold if sentence not in told_twice):
            yield self._omission(absent, _Point(frozenset(paragraph)))

    def _sentences(self, absent: Report) -> Iterator[Sentence]:
        """All sentences of the other reports that tell something."""
        for report in self.event.reports:
            if report is not absent:
                yield from ((report.siglum, number) for number in sorted(self.stated[report.siglum]))

    def _is_boxed(self, absent: Report, sentence: Sentence) -> bool:
        """Whether a background box of the report may tell what this sentence tells."""
        told = _stems(self.event.report(sentence[0]), sentence[1])
        boxed = (number for number, its in enumerate(absent.sentences) if its.background)
        return any(len(told & _stems(absent, number)) >= BOXED * len(told) for number in boxed)

    def _pairs(self, absent: Report, untold: frozenset[Sentence]) -> Iterator[_Point]:
        """Linked sentences of two other reports that tell what this one does not.

        Either one of the two has no counterpart here, or both share enough words that this report has nowhere.
        """
        here = self.weights.words(absent)
        for link in self.linking.links:
            if absent.siglum in (link.left, link.right):
                continue
            left, right = _ends(link)
            point = _Point.of(self.event, left, right, here)
            if link.probability < WEAK and not point.words:
                continue
            if point.sentences & untold or point.weight >= NEW_WORDS:
                yield point

    def _paragraphs(self, sentences: Iterable[Sentence]) -> list[list[Sentence]]:
        """Sentences of one paragraph together."""
        paragraphs: dict[tuple[str, int], list[Sentence]] = {}
        for siglum, number in sentences:
            paragraph = self.event.report(siglum).sentences[number].paragraph
            paragraphs.setdefault((siglum, paragraph), []).append((siglum, number))
        return list(paragraphs.values())

    def _omission(self, absent: Report, point: _Point) -> Omission:
        order = [report.siglum for report in self.event.reports]
        readings = point.readings(order)
        links = [link for link in self.linking.links if set(_ends(link)) <= point.sentences]
        named, told_by = agreeing(self.event, point.sentences, links)
        sure = tuple(reading for reading in readings if reading.report in told_by)
        nearest, score = self._nearest(absent, point.sentences)
        partly = score >= TOLD or self._is_counted(absent, readings) or self._answers(absent, point)
        report = self.event.report(named[0])
        return Omission(
            absent.siglum,
            self._passage(point, named),
            told_by,
            nearest,
            score,
            prominence=self.weights.prominence(sure) * _certainty(point, score),
            published_before=all(
                is_earlier(absent, self.event.report(teller)) for teller in self._heard(absent, point)
            ),
            point=readings,
            telling=self._telling(absent, [self.event.report(siglum) for siglum in told_by]),
            words=point.words,
            partly=partly,
            perhaps=tuple(reading.report for reading in readings if reading.report not in told_by),
            named=Place(named[0], report.sentences[named[1]].span),
        )

    def _heard(self, absent: Report, point: _Point) -> set[str]:
        """All who may tell some of the point: who was published after one of them could know it."""
        linked = {end[0] for link in self.linking.links if set(_ends(link)) & point.sentences for end in _ends(link)}
        return (linked | {siglum for siglum, _ in point.sentences}) - {absent.siglum}

    def _answers(self, absent: Report, point: _Point) -> bool:
        """Whether the report answers a question that the point answers: with the same figure, or with another."""
        return any(
            group & point.sentences and any(siglum == absent.siglum for siglum, _ in group) for group in self.answers
        )

    def _is_counted(self, absent: Report, readings: Sequence[Reading]) -> bool:
        """Whether the report gives a telling number on which two tellers of the point agree."""
        given = Counter(number for reading in readings for number in self.weights.numbers(reading))
        here = Reading(absent.siglum, tuple(range(len(absent.sentences))))
        return bool({number for number, tellers in given.items() if tellers > 1} & self.weights.numbers(here))

    def _passage(self, point: _Point, named: Sentence) -> str:
        """The passage of the sentence that stands for the point, else that of most of its sentences."""
        if named in self.passage_of:
            return self.passage_of[named]
        held = Counter(self.passage_of[sentence] for sentence in sorted(point.sentences) if sentence in self.passage_of)
        return held.most_common(1)[0][0] if held else ""

    def _nearest(self, absent: Report, point: Iterable[Sentence]) -> tuple[int | None, float]:
        """The sentence here that is likeliest to tell the point, and how likely."""
        likely = np.max([self._between(siglum, absent.siglum)[number] for siglum, number in point], axis=0)
        return (int(likely.argmax()), float(likely.max())) if likely.size else (None, 0.0)

    def _between(self, one: str, other: str) -> NDArray[np.float64]:
        """The probabilities between two reports, whichever of them comes first in the event."""
        forth = self.linking.probabilities.get((one, other))
        return self.linking.probabilities[other, one].T if forth is None else forth

    def _telling(self, absent: Report, tellers: Sequence[Report]) -> Telling:
        """Reports of which a part is missing may tell the point there: they do not count as silent."""
        if len(tellers) == 1:
            return Telling.ONE
        others = [report for report in self.event.reports if report is not absent]
        silent = [report for report in others if report not in tellers and report.lacuna is None]
        return Telling.SOME if silent else Telling.ALL


def _ends(link: Link) -> tuple[Sentence, Sentence]:
    return (link.left, link.left_sentence), (link.right, link.right_sentence)


@dataclass(frozen=True, slots=True)
class _Point:
    """Sentences that tell a point; `words` are what tellers share and a report has nowhere, and how much they weigh."""

    sentences: frozenset[Sentence]
    words: tuple[Place, ...] = ()
    weight: float = 0.0

    @classmethod
    def of(cls, event: Event, one: Sentence, other: Sentence, here: frozenset[str]) -> _Point:
        """A pair of sentences, with the words that they share and `here` has not."""
        places = []
        for siglum, number in (one, other):
            report = event.report(siglum)
            said = content_words(report.text, report.sentences[number].span)
            places.append({stem: Place(siglum, span) for stem, span in reversed(said) if stem not in here})
        shared = places[0].keys() & places[1].keys()
        words = tuple(sorted(its[stem] for its in places for stem in shared))
        weight = sum(NAME_WEIGHT if _is_name(event, places[0][stem]) else 1.0 for stem in shared)
        return cls(frozenset((one, other)), words, weight)

    def readings(self, order: Sequence[str]) -> tuple[Reading, ...]:
        """The sentences by report, in the order of the event."""
        return tuple(
            Reading(siglum, numbers)
            for siglum in order
            if (numbers := tuple(sorted(number for report, number in self.sentences if report == siglum)))
        )

    def joined(self, other: _Point) -> _Point:
        """Both in one."""
        words = tuple(sorted({*self.words, *other.words}))
        return _Point(self.sentences | other.sentences, words, max(self.weight, other.weight))


def _is_name(event: Event, place: Place) -> bool:
    """Whether a word is written as a name or a number."""
    return not event.report(place.report).words(place.span)[0].islower()


def _certainty(point: _Point, score: float) -> float:
    """0-1: how sure it is that the point is not told after all."""
    if score < TOLD:
        return 1 - DOUBT * score / TOLD
    return PARTLY * min(1.0, point.weight / ENOUGH_WORDS)


def _joined(pairs: Iterable[_Point]) -> list[_Point]:
    """Pairs with a sentence in common, as one point."""
    points: list[_Point] = []
    for pair in pairs:
        near = [point for point in points if point.sentences & pair.sentences]
        points = [point for point in points if point not in near] + [reduce(_Point.joined, near, pair)]
    return points


class _Weights:
    """How much weight reports give to a point; computed once for each report."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.stems: dict[str, frozenset[str]] = {}

    def words(self, report: Report) -> frozenset[str]:
        """The stems of all that a report tells, its headline included."""
        if report.siglum not in self.stems:
            told = (k for k, its in enumerate(report.sentences) if its.background or not its.boilerplate)
            self.stems[report.siglum] = _headline(report).union(*(_stems(report, number) for number in told))
        return self.stems[report.siglum]

    def numbers(self, reading: Reading) -> frozenset[Fraction]:
        """The telling numbers in some sentences of a report."""
        report = self.event.report(reading.report)
        told = (its.span for its in map(report.sentences.__getitem__, reading.sentences) if not its.boilerplate)
        return frozenset().union(*(_numbers(report.words(span)) for span in told))

    def prominence(self, point: Sequence[Reading]) -> float:
        """0-1: how many of the others tell the point, how far up, in how many sentences."""
        others = len(self.event.reports) - 1
        places = [self._place(self.event.report(reading.report), reading) for reading in point]
        length = sum(len(reading.sentences) for reading in point) / len(point)
        return (
            WEIGHT_OF_OUTLETS * len(point) / others
            + WEIGHT_OF_PLACE * max(places)
            + WEIGHT_OF_LENGTH * min(1.0, length / LONG_POINT)
        )

    def _place(self, report: Report, reading: Reading) -> float:
        """1 for the headline or the first sentence, falling to 0 for the last one."""
        headline = _headline(report)
        for number in reading.sentences:
            if headline and len(_stems(report, number) & headline) >= HEADLINE_SHARE * len(headline):
                return 1.0
        told = [number for number, sentence in enumerate(report.sentences) if not sentence.boilerplate]
        return 1.0 - told.index(reading.sentences[0]) / max(1, len(told))


def _stems(report: Report, number: int) -> frozenset[str]:
    """The stems of a sentence's content words."""
    return frozenset(stem for stem, _ in content_words(report.text, report.sentences[number].span))


@cache
def _numbers(text: str) -> frozenset[Fraction]:
    """The numbers in a text, in digits or in words, that are rarely the same by chance."""
    words = tokens(text)
    stated = (numeral_at(words, at) for at in range(len(words)))
    values = {numeral.low for numeral in stated if numeral is not None and numeral.low is not None}
    return frozenset(value for value in values if value > COUNTED and value not in YEARS)


def _headline(report: Report) -> frozenset[str]:
    return frozenset(stem for stem, _ in content_words(report.headline or "", Span(0, len(report.headline or ""))))
