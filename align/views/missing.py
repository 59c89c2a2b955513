"""What exactly a report lacks of a point that it tells in part, in the words of those who tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache, partial
from typing import Final

from align.alignment import links_by_sentence
from align.datelines import in_dateline
from align.findings import Omission
from align.marks import Moment, Place, sentence_of
from align.model import Comparison
from align.numbers.numerals import exact_numbers
from align.views.known_names import is_known, known, whole_name
from align.views.once import once
from corpus.days import DAY
from corpus.model import Report, Span

JOINT: Final = 5
"""Missing words with no more characters between them ("Norvane Rail and the port") are shown as one phrase."""

TELLING: Final = 3
"""Fewer words without a name among them may be other words for what the report tells."""

SHORT: Final = 9
"""A sentence with fewer words that gives a number tells little besides it."""

OPENING: Final = re.compile(r"\W*")
"""What may stand before the first word of a sentence: quotation marks, brackets."""

ENDS: Final = frozenset('.,;:!?()“”"\n')
"""Signs over which no phrase goes on."""


def missing(comparison: Comparison, omission: Omission) -> tuple[Place, ...]:
    """Where the tellers say what the report has nowhere, names and numbers first, then the longest phrases.

    These are phrases of the sentence that stands for the point: what others tell besides is a point of its own. Where
    the words that the report has nowhere are few and plain, it may only word the point otherwise: then the sentence
    itself, if no link joins it to the report.
    """
    return _lacking(comparison).of(omission)


class _Lacking:
    """What the reports of a comparison lack, worked out once for each point."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._links = links_by_sentence(comparison.links)
        self._given = cache(partial(_numbers, comparison))
        self._names = cache(partial(known, comparison))
        self.of = cache(self._of)

    def _of(self, omission: Omission) -> tuple[Place, ...]:
        comparison, given = self._comparison, self._given(omission.absent)
        names = self._names(omission.absent)
        unsaid = (place for place in omission.words if not is_known(comparison, place, names))
        said = [place for place in unsaid if not _is_given(comparison, place, given)]
        counted = [place for place in said if not _is_formal(comparison, omission.absent, place)]
        words = sorted(place for place in counted or said if omission.named.overlaps(place))
        few = sum(len(comparison.words(place).split()) for place in words) < TELLING
        if few and not any(_is_name(comparison, place) for place in words):
            untold = not (self._is_linked(omission) or _is_told(comparison, omission.named, given))
            return (omission.named,) if untold else ()
        report = comparison.event.report(omission.named.report)
        phrases = sorted(_phrases(report, words), key=lambda p: (not _is_name(comparison, p), -len(p.span), p))
        return tuple(_without_repeats(report, _whole(comparison, phrases)))

    def _is_linked(self, omission: Omission) -> bool:
        """Whether a link joins the sentence that stands for the point to the report."""
        named = sentence_of(self._comparison.event, omission.named)
        links = self._links.get(named, ()) if named else ()
        return any(siglum == omission.absent for siglum, _ in links)


_lacking = once(_Lacking)


def _whole(comparison: Comparison, phrases: Sequence[Place]) -> Iterator[Place]:
    """The phrases with the rest of the names that they begin, end or stand in, each place once."""
    told: list[Span] = []
    for place in phrases:
        span = whole_name(comparison, place)
        if not any(other.covers(span) for other in told):
            told.append(span)
            yield Place(place.report, span)


def _numbers(comparison: Comparison, siglum: str) -> frozenset[Fraction]:
    """The numbers that a report gives, in whatever form: 18,000 for "eighteen thousand"."""
    report = comparison.event.report(siglum)
    spans = [sentence.span for sentence in report.sentences if sentence.background or not sentence.boilerplate]
    return frozenset(value for span in spans for value, _ in _numerals(report, span))


def _numerals(report: Report, span: Span) -> list[tuple[Fraction, Span]]:
    """The exact numbers in a span, in digits or words, and where they stand."""
    found = exact_numbers(span.of(report.prose))
    return [(value, Span(span.start + its.start, span.start + its.end)) for value, its in found]


def _is_given(comparison: Comparison, place: Place, given: frozenset[Fraction]) -> bool:
    """Whether a word is part of a number that the report gives in another form."""
    report = comparison.event.report(place.report)
    number = report.sentence_at(place.span.start)
    if number is None:
        return False
    numerals = _numerals(report, report.sentences[number].span)
    return any(value in given and span.overlaps(place.span) for value, span in numerals)


def _is_told(comparison: Comparison, place: Place, given: frozenset[Fraction]) -> bool:
    """Whether a sentence is short and all its numbers are given: "Eighteen thousand, says the ministry"."""
    report = comparison.event.report(place.report)
    stated = [value for value, _ in _numerals(report, place.span)]
    return bool(stated) and set(stated) <= given and len(report.words(place.span).split()) < SHORT


def _is_formal(comparison: Comparison, absent: str, place: Place) -> bool:
    """Whether a word belongs to a dateline, or only names a day that the report tells too: "Friday", "last night"."""
    report = comparison.event.report(place.report)
    if in_dateline(report, place.span):
        return True
    moments = comparison.moments
    days = {_day(m) for m in moments if m.report == place.report and m.span.covers(place.span)} - {None}
    return any(moment.report == absent and _day(moment) in days for moment in moments)


def _day(moment: Moment) -> str | None:
    """The day that a moment means, or a part of it; None where it is longer, unknown, or told to the minute."""
    first, last = moment.first, moment.last
    if first is None or last is None or first[:DAY] != last[:DAY] or (first == last and len(first) > DAY):
        return None
    return first[:DAY]


def _without_repeats(report: Report, phrases: Iterable[Place]) -> Iterator[Place]:
    """The phrases but those that stand in one before: "Berg" in "Ada Berg"."""
    said: list[str] = []
    for place in phrases:
        words = report.words(place.span).lower().removesuffix("’s").removesuffix("'s")
        if not any(words in other for other in said):
            said.append(words)
            yield place


def _is_name(comparison: Comparison, place: Place) -> bool:
    """Whether words begin as a name or a number does, and not only as a sentence."""
    report = comparison.event.report(place.report)
    words = report.words(place.span)
    number = report.sentence_at(place.span.start)
    start = place.span.start if number is None else report.sentences[number].span.start
    opens = number is not None and OPENING.fullmatch(report.prose, start, place.span.start)
    if not opens or not words[0].isupper() or exact_numbers(words):
        return not words[0].islower()
    return re.search(rf"[a-z,;] {re.escape(words)}\b", report.prose) is not None


def _phrases(report: Report, words: Sequence[Place]) -> Iterator[Place]:
    """Neighbouring words joined."""
    start, end = words[0].span.start, words[0].span.end
    for place in words[1:]:
        between = report.prose[end : place.span.start]
        if len(between) > JOINT or ENDS & set(between):
            yield Place(report.siglum, Span(start, end))
            start = place.span.start
        end = place.span.end
    yield Place(report.siglum, Span(start, end))
