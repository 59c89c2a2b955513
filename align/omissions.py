"""What a report does not tell although others do: candidates for silence, each with what speaks for and against it.

A point is *missing* if no sentence here comes near it. It is *missing in part* if a link joins this report to the point
or its passage, or it answers the same question, but two others agree on words that it has nowhere ("Apple and American
Airlines contacted the governor" beside "businesses contacted the governor"). Between both it is *unsure*. A report
whose text is cut off omits nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.agreed_numbers import giving
from align.agreeing import Tellers
from align.alignment import Link, Passage, Reading
from align.assertions import assertions
from align.attributing.content import stems
from align.findings import Omission, Telling
from align.foretelling import foretold
from align.hints import Hints
from align.link import Linking
from align.marks import Place, SentenceId
from align.passages import passages_by_sentence, sentences_by_passage
from align.prominence import prominence
from align.shared_text import is_earlier
from align.untold import NEW_WORDS, Point, all_stems, joined
from corpus.model import Event, Report

TOLD: Final = 0.15
"""A sentence whose likeliest counterpart here is at least this probable may be told: it is not called untold. On the
training events one in ten of the sentences below is told after all."""

WEAK: Final = 0.4
"""Of less probable links fewer than half are right (30 of 69 on the test events): what such a link joins is one point
only where both tell it in words that the report has nowhere."""

HINTED: Final = 0.02
"""A less likely counterpart may tell the point from here on where both name a thing that each report names once, and
neither has a link to the other's report. On training events left out 15 of 50 such sentences from 0.01 to `TOLD` are
told after all, and 47 of the 706 others; below 0.02 months and common words hint at what is not told."""

BOXED: Final = 0.5
"""A sentence of which a background box of the report has this share of the content words may be told there: links leave
the box out, so that no probability tells."""

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
    answers: Sequence[frozenset[SentenceId]] = (),
) -> tuple[Omission, ...]:
    """For every report without a lacuna the points that others tell and it does not, most prominent first.

    Points of which it tells another part, or perhaps something, come after those of which it surely tells nothing.

    `linking` holds the probability of every pair of sentences; `passages` come from it (`align.passages`). `docs` are
    the parsed reports, by which headings and bylines are known. `answers` are sentences that answer the same question:
    who answers what a point answers tells some of it.
    """
    silent = _Silent(event, passages, linking, docs or {}, answers)
    found = [omission for report in event.reports if report.lacuna is None for omission in silent.omitted(report)]
    return tuple(sorted(found, key=lambda omission: (omission.partly or omission.unsure, -omission.prominence)))


class _Silent:
    """Who leaves out what, by the linking: answers for one event."""

    def __init__(
        self,
        event: Event,
        passages: Sequence[Passage],
        linking: Linking,
        docs: Mapping[str, Any],
        answers: Sequence[frozenset[SentenceId]],
    ) -> None:
        self.event = event
        self.linking = linking
        self.answers = answers
        self.tellers = Tellers(event, linking.links)
        self.passage_of = passages_by_sentence(passages)
        self.sentences = sentences_by_passage(passages)
        self.linked_with = _linked_with(linking.links)
        self.hints = Hints(event, docs)
        self.foretold = foretold(event)
        self.asserted = {report.siglum: assertions(report, docs.get(report.siglum)) for report in event.reports}

    def omitted(self, absent: Report) -> Iterator[Omission]:
        """What several others tell and this report does not, then what one tells alone."""
        untold = [
            sentence
            for sentence in self._sentences(absent)
            if self._nearest(absent, [sentence])[1] < TOLD and not _is_boxed(self.event, absent, sentence)
        ]
        pairs = list(self._pairs(absent, frozenset(untold)))
        told_twice = {sentence for pair in pairs for sentence in pair.sentences}
        for point in joined(pairs):
            yield self._omission(absent, point)
        for paragraph in self._paragraphs(sentence for sentence in untold if sentence not in told_twice):
            yield self._omission(absent, Point(frozenset(paragraph)))

    def _sentences(self, absent: Report) -> Iterator[SentenceId]:
        """All sentences of the other reports that tell something."""
        for report in self.event.reports:
            if report is not absent:
                yield from ((report.siglum, number) for number in sorted(self.asserted[report.siglum]))

    def _pairs(self, absent: Report, untold: frozenset[SentenceId]) -> Iterator[Point]:
        """Linked sentences of two other reports that tell what this one does not.

        Either one of the two has no counterpart here, or both share enough words that this report has nowhere.
        """
        here = all_stems(absent)
        for link in self.linking.links:
            if absent.siglum in (link.left, link.right):
                continue
            point = Point.of(self.event, *link.ends, here)
            if link.probability < WEAK and not point.words:
                continue
            if point.sentences & untold or point.weight >= NEW_WORDS:
                yield point

    def _paragraphs(self, sentences: Iterable[SentenceId]) -> list[list[SentenceId]]:
        """Sentences of one paragraph together."""
        paragraphs: dict[tuple[str, int], list[SentenceId]] = {}
        for siglum, number in sentences:
            paragraph = self.event.report(siglum).sentences[number].paragraph
            paragraphs.setdefault((siglum, paragraph), []).append((siglum, number))
        return list(paragraphs.values())

    def _omission(self, absent: Report, point: Point) -> Omission:
        readings = point.readings([report.siglum for report in self.event.reports])
        named = self._named(absent, point)
        told_by = self.tellers.surely(named)
        others = [siglum for siglum in told_by if siglum != absent.siglum]
        passage = self._passage(point, named)
        whole = point.sentences | {one for one in self.sentences.get(passage, ()) if one[0] != absent.siglum}
        nearest, score = self._nearest(absent, whole)
        linked = bool(self.linked_with[absent.siglum] & whole)
        answering = set() if linked else self._answering(absent, point, readings)
        if answering:
            nearest = min((number for number in answering if number >= 0), default=None)
            score = 0.0 if nearest is None else float(self._likely(absent, whole)[nearest])
        partly = linked or bool(answering)
        earlier = self._is_earlier(absent, point)
        hinted = None if partly or earlier or score >= TOLD else self._hinted(absent, point.sentences)
        if hinted is not None:
            nearest, score = hinted, float(self._likely(absent, point.sentences)[hinted])
        unsure = not partly and (score >= TOLD or hinted is not None)
        report = self.event.report(named[0])
        return Omission(
            absent.siglum,
            passage,
            told_by,
            nearest,
            score,
            prominence=prominence(self.event, [its for its in readings if its.report in others])
            * _certainty(point, score, doubtful=partly or unsure),
            published_before=earlier,
            point=readings,
            telling=self._telling(absent, [self.event.report(siglum) for siglum in others]),
            words=point.words,
            partly=partly,
            unsure=unsure,
            perhaps=self._perhaps(named, told_by),
            named=Place(named[0], report.sentences[named[1]].span),
            ahead=None if earlier else self._ahead(absent, point),
        )

    def _is_earlier(self, absent: Report, point: Point) -> bool:
        """Whether a report is earlier than all with a date who may tell some of the point, and there is one.

        Who was published after one of them could know it; one without a date says nothing of when it was known.
        """
        dated = [teller for teller in self._heard(absent, point) if teller.date is not None]
        return bool(dated) and all(is_earlier(absent, teller) for teller in dated)

    def _ahead(self, absent: Report, point: Point) -> Place | None:
        """The words that foretell what all who may tell some of the point tell as done, or have a later day."""
        others = [teller.siglum for teller in self._heard(absent, point) if not is_earlier(absent, teller)]
        words = [self.foretold.get((absent.siglum, siglum)) for siglum in others]
        return words[0] if words and all(words) else None

    def _heard(self, absent: Report, point: Point) -> list[Report]:
        """All who may tell some of the point, in the order of their sigla."""
        linked = {end[0] for link in self.linking.links if {*link.ends} & point.sentences for end in link.ends}
        heard = linked | {siglum for siglum, _ in point.sentences}
        return [self.event.report(siglum) for siglum in sorted(heard - {absent.siglum})]

    def _named(self, absent: Report, point: Point) -> SentenceId:
        """The sentence that stands for the point: of those that no link joins to the report, if two surely tell one."""
        named = self.tellers.named(point.sentences)
        free = point.sentences - self.linked_with[absent.siglum]
        if named in free or not free:
            return named
        left_out = self.tellers.named(free)
        also = {siglum for siglum in self.tellers.surely(left_out) if any(one[0] == siglum for one in free)}
        return left_out if len(also) > 1 and absent.siglum not in self.tellers.surely(left_out) else named

    def _perhaps(self, named: SentenceId, told_by: Sequence[str]) -> tuple[str, ...]:
        """Those who may tell the same: linked less surely, answering the same question, or too near for silence.

        Whoever names a thing with the sentence that both reports name once is near as well.

        It is the same whoever is charged: one point has the same tellers on every screen.
        """
        linked = self.tellers.perhaps(named)
        answering = {siglum for group in self.answers if named in group for siglum, _ in group}
        others = [r for r in self.event.reports if r.siglum not in {*told_by, *linked}]
        near = {r.siglum for r in others if r.siglum in answering or self._is_near(r, named)}
        return tuple(report.siglum for report in self.event.reports if report.siglum in near.union(linked))

    def _is_near(self, report: Report, sentence: SentenceId) -> bool:
        """Whether a report comes too near to a sentence for silence."""
        return self._nearest(report, [sentence])[1] >= TOLD or self._hinted(report, [sentence]) is not None

    def _hinted(self, absent: Report, point: Collection[SentenceId]) -> int | None:
        """The likeliest sentence here that names a thing with one of the point, and is not quite unlike all of it."""
        likely = self._likely(absent, point)
        naming = {
            number
            for sentence in point
            for number in self.hints.of(sentence, absent.siglum)
            if likely[number] >= HINTED and (absent.siglum, number) not in self.linked_with[sentence[0]]
        }
        return max(naming, key=lambda number: (float(likely[number]), -number), default=None)

    def _answering(self, absent: Report, point: Point, readings: Sequence[Reading]) -> set[int]:
        """The sentences here that answer a question of the point: with the same figure, or with another."""
        answering = {
            number
            for group in self.answers
            if group & point.sentences
            for siglum, number in group
            if siglum == absent.siglum
        }
        return answering | giving(self.event, absent, readings)

    def _passage(self, point: Point, named: SentenceId) -> str:
        """The passage of the sentence that stands for the point, else that of most of its sentences."""
        if named in self.passage_of:
            return self.passage_of[named]
        held = Counter(self.passage_of[sentence] for sentence in sorted(point.sentences) if sentence in self.passage_of)
        return held.most_common(1)[0][0] if held else ""

    def _nearest(self, absent: Report, point: Iterable[SentenceId]) -> tuple[int | None, float]:
        """The sentence here that is likeliest to tell the point, and how likely."""
        likely = self._likely(absent, point)
        return (int(likely.argmax()), float(likely.max())) if likely.size else (None, 0.0)

    def _likely(self, absent: Report, point: Iterable[SentenceId]) -> NDArray[np.float64]:
        """For each sentence here (n,) how likely it tells what the likeliest of the point's sentences tells."""
        likely: NDArray[np.float64] = np.max(
            [self.linking.between(siglum, absent.siglum)[number] for siglum, number in point], axis=0
        )
        return likely

    def _telling(self, absent: Report, tellers: Sequence[Report]) -> Telling:
        """Reports of which a part is missing may tell the point there: they do not count as silent."""
        if len(tellers) == 1:
            return Telling.ONE
        others = [report for report in self.event.reports if report is not absent]
        silent = [report for report in others if report not in tellers and report.lacuna is None]
        return Telling.SOME if silent else Telling.ALL


def _linked_with(links: Iterable[Link]) -> Mapping[str, set[SentenceId]]:
    """By siglum the sentences of other reports that have a counterpart there."""
    found: defaultdict[str, set[SentenceId]] = defaultdict(set)
    for link in links:
        left, right = link.ends
        found[link.left].add(right)
        found[link.right].add(left)
    return found


def _certainty(point: Point, score: float, *, doubtful: bool) -> float:
    """0-1: how sure it is that the point is not told after all."""
    if doubtful:
        return PARTLY * min(1.0, point.weight / ENOUGH_WORDS)
    return 1 - DOUBT * score / TOLD


def _is_boxed(event: Event, absent: Report, sentence: SentenceId) -> bool:
    """Whether a background box of the report may tell what a sentence of another tells."""
    other = event.report(sentence[0])
    told = stems(other.text, other.sentences[sentence[1]].span)
    boxed = (its.span for its in absent.sentences if its.background)
    return any(len(told & stems(absent.text, span)) >= BOXED * len(told) for span in boxed)
