"""Names a report has in another form: who writes "the NFA" or "Ms Roe" does not lack the words of the full name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from align.marks import Place
from align.model import Comparison
from align.numbers.times.calendar_days import MONTHS, WEEKDAYS
from align.texts.content_words import is_function_word
from corpus.model import Report, Span

CALENDAR: Final = frozenset({*MONTHS, *WEEKDAYS} - {"jan"})
"""Days and months, which belong to no name beside them; "Jan" may be somebody's."""


def known(comparison: Comparison, siglum: str) -> frozenset[Place]:
    """The mentions, in all reports, of whatever a report names too."""
    both = (name.mentions for name in comparison.names if any(place.report == siglum for place in name.mentions))
    return frozenset(place for mentions in both for place in mentions if _is_name(comparison.words(place)))


def is_known(comparison: Comparison, place: Place, mentions: frozenset[Place]) -> bool:
    """Whether a word is a name's, or part of one, that the report has in some form: "Ada" beside "Lunt"."""
    if comparison.words(place)[0].islower():
        return False
    return any(place.report == one.report and one.span.covers(place.span) for one in mentions)


def _is_name(words: str) -> bool:
    """Whether a mention is a name, not a description ("a Norwegian citizen"), whose words may be missing indeed."""
    return all(word[0].isupper() or is_function_word(word) for word in words.split())


def whole_name(comparison: Comparison, place: Place) -> Span:
    """Words with the rest of the name that they are part of: of "III" in "World War III" all three.

    Where no mention of a name covers them, that is what has capitals around them, without days and months, and without
    the first word of a sentence that is no name elsewhere.
    """
    report, span = comparison.event.report(place.report), place.span
    if report.prose[span.start].islower():
        return span
    mentions = (one for name in comparison.names for one in name.mentions if one.report == place.report)
    covering = [one.span for one in mentions if one.span.covers(span) and _is_name(comparison.words(one))]
    return max(covering, key=len) if covering else _in_capitals(comparison, report, span)


def _in_capitals(comparison: Comparison, report: Report, span: Span) -> Span:
    """Words with the neighbours that may be of one name with them by their capitals."""
    number = report.sentence_at(span.start)
    words = list(_words(report, report.sentences[number].span)) if number is not None else []
    inside = [k for k, word in enumerate(words) if word.overlaps(span)]
    if not inside:
        return span
    first, last = inside[0], inside[-1]
    opens = 0 if _is_named(comparison, words[0].of(report.prose)) else 1
    while first > opens and _joined(report, words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and last >= opens and _joined(report, words[last], words[last + 1]):
        last += 1
    if words[first].start < span.start and is_function_word(words[first].of(report.prose).lower()):
        first += 1  # "The" of "The Human Ferry Campaign", behind a dateline
    return Span(min(span.start, words[first].start), max(span.end, words[last].end))


def _is_named(comparison: Comparison, word: str) -> bool:
    """Whether a word with which a sentence begins has its capital elsewhere too: "Human", not "Yesterday"."""
    inside = re.compile(rf"[a-z,;] {re.escape(word)}\b")
    return not is_function_word(word.lower()) and any(inside.search(one.text) for one in comparison.event.reports)


def _words(report: Report, sentence: Span) -> Iterator[Span]:
    """The words of a sentence, without the signs around them."""
    at = sentence.start
    for word in sentence.of(report.prose).split():
        start = report.prose.index(word, at)
        at = start + len(word)
        bare = word.strip(".,;:!?()[]“”\"'‘’")
        if bare:
            yield Span(start + word.index(bare), start + word.index(bare) + len(bare))


def _joined(report: Report, one: Span, other: Span) -> bool:
    """Whether two neighbouring words are written as one name: with capitals, only a space between, and no days."""
    told = [span.of(report.prose) for span in (one, other)]
    if any(word.lower().removesuffix("'s").removesuffix("’s") in CALENDAR for word in told):
        return False
    return all(word[0].isupper() for word in told) and report.prose[one.end : other.start] == " "
