"""What a report does not tell although others do: candidates for silence, each with what speaks for and against it.

A point is *missing* if no sentence here comes near it. It is *missing in part* if a link joins this report to the
sentence that stands for the point, or to one that surely tells the same, or it answers the same question, but two
others agree on words that it has nowhere ("Norvane Rail and the port wrote to the mayor" beside "businesses wrote
to the mayor"). Between both it is *unknown* whether it is told. A report whose text is cut off omits nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from align.alignment import LIKELY, UNTOLD_BELOW, LinksBySentence, Passage, Reading, links_by_sentence
from align.findings import Omission, State, Telling
from align.linking.linking import Linking
from align.marks import Moment, Place, SentenceId
from align.passages import passages_by_sentence, telling
from align.silence.agreeing import Tellers
from align.silence.hints import Hints, Speakers
from align.silence.knowing import Knowing
from align.silence.latest_told import latest_told
from align.silence.nearness import Nearness
from align.silence.prominence import prominence
from align.silence.traces import Trace, Traces
from align.silence.untold import NEW_WORDS, Point, all_stems, joined
from corpus.model import Event, Report

DOUBT: Final = 0.5
PARTLY: Final = 0.7
ENOUGH_WORDS: Final = 12
"""What may be told after all comes later: prominence falls by up to `DOUBT` as the score nears `UNTOLD_BELOW`, and, for
a point that is missing only in part, to `PARTLY` or less: the fewer words the tellers share that this report has
nowhere, the less."""


def omissions(
    event: Event,
    passages: Sequence[Passage],
    linking: Linking,
    docs: Mapping[str, Any] | None = None,
    answers: Sequence[frozenset[SentenceId]] = (),
    *,
    asserted: Sequence[Reading] = (),
    speakers: Speakers | None = None,
    moments: Sequence[Moment] = (),
) -> tuple[Omission, ...]:
    """For every report without a lacuna the points that others tell and it does not, most prominent first.

    Points of which it tells another part, or perhaps something, come after those of which it surely tells nothing.

    `linking` holds the probability of every pair of sentences; `passages` come from it (`align.passages`). `docs` are
    the parsed reports, by which headings and bylines are known. `answers` are sentences that answer the same question:
    who answers what a point answers tells some of it. `asserted` are the sentences that tell something, report by
    report; without it all but page furniture do. `speakers` tells whose words stand in which sentence.
    `moments` are the dates that reports state, by which it is known until when they could know.
    """
    hints = Hints(event, docs or {}, speakers or {})
    links = links_by_sentence(linking.links)
    near = Nearness(event, linking, links, hints)
    knowing = Knowing(event, links, latest_told(event, moments, docs or {}, links))
    silent = _Silent(event, passages, linking, links, near, knowing=knowing, asserted=asserted, answers=answers)
    found = [omission for report in event.reports if report.lacuna is None for omission in silent.omitted(report)]
    return tuple(sorted(found, key=lambda omission: (omission.may_tell, -omission.prominence)))


class _Silent:
    """Who leaves out what, by the linking: answers for one event."""

    def __init__(
        self,
        event: Event,
        passages: Sequence[Passage],
        linking: Linking,
        links: LinksBySentence,
        near: Nearness,
        *,
        knowing: Knowing,
        asserted: Sequence[Reading],
        answers: Sequence[frozenset[SentenceId]],
    ) -> None:
        self.event = event
        self.sigla = event.sigla
        self.links = linking.links
        self.strangers = frozenset(map(frozenset, linking.strangers))
        self.near = near
        self.knowing = knowing
        self.tellers = Tellers(event, links)
        self.passage_of = passages_by_sentence(passages)
        self.telling = {report.siglum: telling(report, asserted) for report in event.reports}
        self.answers = answers
        self.traces = Traces(event, self.near, self.tellers, answers)

    def omitted(self, absent: Report) -> Iterator[Omission]:
        """What several others tell and this report does not, then what one tells alone."""
        untold = [sentence for sentence in self._sentences(absent) if self.near.is_untold(absent, sentence)]
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
                yield from ((report.siglum, number) for number in self.telling[report.siglum])

    def _tells(self, sentence: SentenceId) -> bool:
        """Whether a sentence tells something."""
        siglum, number = sentence
        return number in self.telling[siglum]

    def _pairs(self, absent: Report, untold: frozenset[SentenceId]) -> Iterator[Point]:
        """Linked sentences of two other reports that tell what this one does not.

        Either one of the two has no counterpart here, or both share enough words that this report has nowhere. Two
        headings, or the times of two pages, tell nothing. What a link under `LIKELY` joins (on training events 39% of
        those from 0.4 on are right) is one point only where both tell it in words that this report has nowhere.
        """
        here = all_stems(absent)
        for link in self.links:
            if absent.siglum in (link.left, link.right) or not any(map(self._tells, link.ends)):
                continue
            point = Point.of(self.event, *link.ends, here)
            if link.probability < LIKELY and not point.words:
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
        readings = point.readings(self.sigla)
        named = self._named(absent, point)
        told_by = self.tellers.surely(named)
        others = [siglum for siglum in told_by if siglum != absent.siglum]
        passage = self._passage(point, named)
        earlier = self.knowing.precedes_tellers(absent, point.sentences)
        trace = self.traces.of(absent, point.sentences, named, known=not earlier)
        ahead = None if earlier else self.knowing.ahead(absent, point.sentences)
        strange = all(frozenset((absent.siglum, siglum)) in self.strangers for siglum in others)
        state = _state(trace, strange=strange, earlier=earlier, ahead=ahead is not None)
        return Omission(
            absent.siglum,
            Place(named[0], self.event.report(named[0]).sentences[named[1]].span),
            passage,
            told_by,
            trace.nearest,
            trace.score,
            prominence=prominence(self.event, [its for its in readings if its.report in others])
            * _certainty(point, trace),
            state=state,
            published_before=earlier,
            point=readings,
            telling=self._telling(absent, [self.event.report(siglum) for siglum in others]),
            words=point.words,
            perhaps=self._perhaps(named, told_by),
            ahead=ahead if state is State.AHEAD else None,
        )

    def _named(self, absent: Report, point: Point) -> SentenceId:
        """The sentence that stands for the point: of those that no link joins to the report, if two surely tell one."""
        telling = frozenset(filter(self._tells, point.sentences)) or point.sentences
        named = self.tellers.named(telling)
        free = frozenset(one for one in telling if not self.near.counterparts(one, absent.siglum))
        if named in free or not free:
            return named
        left_out = self.tellers.named(free)
        also = {siglum for siglum in self.tellers.surely(left_out) if any(one[0] == siglum for one in free)}
        return left_out if len(also) > 1 and absent.siglum not in self.tellers.surely(left_out) else named

    def _perhaps(self, named: SentenceId, told_by: Sequence[str]) -> tuple[str, ...]:
        """Those who may tell the same: linked less surely, answering the same question, or too near for silence.

        It is the same whoever is charged: one point has the same tellers on every screen.
        """
        linked = self.tellers.perhaps(named)
        answering = {siglum for group in self.answers if named in group for siglum, _ in group}
        others = [r for r in self.event.reports if r.siglum not in {*told_by, *linked}]
        near = {r.siglum for r in others if r.siglum in answering or self.near.is_near(r, named)}
        return tuple(siglum for siglum in self.event.sigla if siglum in near.union(linked))

    def _passage(self, point: Point, named: SentenceId) -> str:
        """The passage of the sentence that stands for the point, else that of most of its sentences."""
        if named in self.passage_of:
            return self.passage_of[named]
        held = Counter(self.passage_of[sentence] for sentence in sorted(point.sentences) if sentence in self.passage_of)
        return held.most_common(1)[0][0] if held else ""

    def _telling(self, absent: Report, tellers: Sequence[Report]) -> Telling:
        """Reports of which a part is missing may tell the point there: they do not count as silent."""
        if len(tellers) == 1:
            return Telling.ONE
        others = [report for report in self.event.reports if report is not absent]
        silent = [report for report in others if report not in tellers and report.lacuna is None]
        return Telling.SOME if silent else Telling.ALL


def _state(trace: Trace, *, strange: bool, earlier: bool, ahead: bool) -> State:
    """How a report stands to a point: by what it has of it, then by what it could know."""
    if trace.state is State.PART:
        return trace.state
    if strange:
        return State.STRANGER
    if trace.state is State.UNKNOWN or not (earlier or ahead):
        return trace.state
    return State.EARLIER if earlier else State.AHEAD


def _certainty(point: Point, trace: Trace) -> float:
    """0-1: how sure it is that the point is not told after all."""
    if trace.state is not State.SILENT:
        return PARTLY * min(1.0, point.weight / ENOUGH_WORDS)
    return 1 - DOUBT * trace.score / UNTOLD_BELOW
