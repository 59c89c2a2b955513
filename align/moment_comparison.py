"""Dates of the same act, brought together across reports: Thursday here, Wednesday there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

from align.model import FigureComparison, Moment, Passage, Verdict
from corpus.model import Event

CONTENT: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
SAME_ACT: Final = 0.34
"""Least share of common content words, beside the same verb, for two sentences that tell one act."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A resolved date with the verb it dates and the content lemmas of its sentence."""

    number: int
    moment: Moment
    words: str
    verb: str
    around: frozenset[str]


def compare_moments(
    event: Event, passages: Sequence[Passage], moments: Sequence[Moment], docs: Mapping[str, Any]
) -> tuple[FigureComparison, ...]:
    """Bring together the dates that the reports of an event give for one act.

    `moments` are those of all reports (the comparisons hold indices into them), `docs` the parses by siglum. One act
    is told where a passage links the sentences, the dates belong to the same verb, and the sentences share words. Only
    dates that are resolved on both sides are compared; single days that differ conflict.
    """
    texts = {report.siglum: report.text for report in event.reports}
    dated = [_dated(n, moment, texts[moment.report], docs[moment.report]) for n, moment in enumerate(moments)]
    places = {(r.report, n): passage.id for passage in passages for r in passage.readings for n in r.sentences}
    pairs = [
        pair
        for pair in combinations([d for d in dated if d and d.moment.first and d.moment.last], 2)
        if _same_act(*pair, places)
    ]
    return tuple(
        FigureComparison(
            (),
            *_verdict(one, other),
            f"when: {one.verb} {' '.join(sorted(one.around & other.around - {one.verb})[:3])}".rstrip(),
            places[one.moment.report, one.moment.sentence],
            (one.number, other.number),
        )
        for one, other in pairs
    )


def _dated(number: int, moment: Moment, text: str, doc: Any) -> _Dated | None:
    span = doc.char_span(moment.span.start, moment.span.end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    verb = next((token.lemma_.lower() for token in span.root.ancestors if token.pos_ == "VERB"), "")
    own = {token.i for token in span}
    around = frozenset(
        token.lemma_.lower()
        for token in span.sent
        if token.pos_ in CONTENT and token.i not in own and not token.is_stop
    )
    return _Dated(number, moment, moment.span.of(text), verb, around)


def _same_act(one: _Dated, other: _Dated, places: Mapping[tuple[str, int], str]) -> bool:
    if one.moment.report == other.moment.report or not one.verb or one.verb != other.verb:
        return False
    passage = places.get((one.moment.report, one.moment.sentence))
    if passage is None or passage != places.get((other.moment.report, other.moment.sentence)):
        return False
    fewer = min(len(one.around), len(other.around))
    return bool(fewer) and len(one.around & other.around) / fewer >= SAME_ACT


def _verdict(one: _Dated, other: _Dated) -> tuple[Verdict, str]:
    (first, last), (start, end) = _days(one.moment), _days(other.moment)
    told = f"“{one.words}” and “{other.words}”"
    if (first, last) == (start, end):
        return Verdict.AGREE, f"{told} are the same time"
    if first <= end and start <= last:
        return Verdict.COMPATIBLE, f"{told}: one is told more exactly"
    if first == last and start == end:
        return Verdict.CONFLICT, f"{told} are {first} and {start}"
    return Verdict.NOT_COMPARABLE, f"{told} may date different acts"


def _days(moment: Moment) -> tuple[str, str]:
    """The first and the last day, without the hours."""
    return (moment.first or "")[:10], (moment.last or "")[:10]
