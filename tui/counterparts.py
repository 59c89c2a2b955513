"""The word under the cursor, and what corresponds to it in the other reports. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from align.attributing.content import content_words
from align.marks import Place
from align.model import Comparison
from corpus.model import Report, Span
from tui.view import DEPTHS

FEW: Final = 24
"""Characters of a difference in which even a small word such as "said" counts."""

WORD: Final = re.compile(r"\w+(?:['’\-.]\w+)*")
NEAR: Final = 60
"""Characters on both sides of an offset in which the word that holds it is looked for."""


def word_at(report: Report, offset: int) -> Span:
    """The word that holds an offset, or the character itself between words."""
    first = max(0, offset - NEAR)
    for match in WORD.finditer(report.text[first : offset + NEAR]):
        word = Span(first + match.start(), first + match.end())
        if word.start <= offset < word.end:
            return word
    return Span(offset, offset + 1)


def counterparts(comparison: Comparison, place: Place) -> tuple[Place, ...]:
    """The word at `place`, then what stands for it in the other reports: the words aligned with it in links.

    In a report that has none, the other side of the most telling difference the word is part of; never more than
    that, since a word is part of many differences. Nothing in a long difference stands for an "of" or "the" of it.
    """
    report = comparison.event.report(place.report)
    word = Place(place.report, word_at(report, place.span.start))
    found = dict.fromkeys(_aligned(comparison, word))
    told = {place.report, *(other.report for other in found)}
    longest = len(report.text) if content_words(report.text, word.span) else FEW
    telling = (variant for variant in comparison.variants if variant.salience >= DEPTHS[1])
    for variant in sorted(telling, key=lambda variant: -variant.salience):
        mine = [side.span for side in variant.places if side.report == word.report]
        if any(span.overlaps(word.span) and len(span) <= longest for span in mine):
            others = [side for side in variant.places if side.report not in told]
            found.update(dict.fromkeys(others))
            told.update(side.report for side in others)
    return word, *found


def _aligned(comparison: Comparison, word: Place) -> Iterator[Place]:
    """What is aligned with a word in the links of its sentence; of a run of the same words the very word."""
    event = comparison.event
    for link in comparison.links:
        if word.report in (link.left, link.right):
            flip = word.report == link.right
            other = link.left if flip else link.right
            for left, right in link.evidence.matched:
                here, there = (right, left) if flip else (left, right)
                if here.overlaps(word.span):
                    yield Place(
                        other, _same_word(event.report(word.report), here, word.span, event.report(other), there)
                    )


def _same_word(report: Report, run: Span, word: Span, other: Report, there: Span) -> Span:
    """The word of `there` at the place that `word` has in `run`, where both are as many words; else all of `there`."""
    mine, theirs = _words(report, run), _words(other, there)
    at = next((number for number, span in enumerate(mine) if span.overlaps(word)), None)
    return theirs[at] if at is not None and len(mine) == len(theirs) else there


def _words(report: Report, span: Span) -> list[Span]:
    return [Span(found.start() + span.start, found.end() + span.start) for found in WORD.finditer(report.words(span))]


def level(comparison: Comparison, passage: str | None, sigla: Sequence[str]) -> Place | None:
    """Where the reports `sigla` tell a passage, the last of them first; else where the last of them begins."""
    told = comparison.passage(passage)
    readings = [reading for siglum in reversed(sigla) if told and (reading := told.reading(siglum))]
    siglum, number = (readings[0].report, readings[0].sentences[0]) if readings else (sigla[-1], 0)
    report = comparison.event.report(siglum)
    return Place(siglum, report.sentences[number].span) if report.sentences else None


def beginning(comparison: Comparison, place: Place) -> Place:
    """Where the telling begins below a headline that holds `place`, in the report that has it."""
    report = comparison.event.report(place.report)
    return Place(place.report, report.sentences[0].span) if report.sentences else place


def next_word(report: Report, sentences: Sequence[int], place: Place | None, step: int) -> Place | None:
    """The word after (or before) `place` in these sentences; the first (or last) where `place` is not in them."""
    words = [word for number in sentences for word in _words(report, report.sentences[number].span)]
    if not words:
        return None
    inside = (
        place is not None
        and place.report == report.siglum
        and any(report.sentences[number].span.covers(place.span) for number in sentences)
    )
    if place is None or not inside:
        return Place(report.siglum, words[0] if step > 0 else words[-1])
    starts = [word.start for word in words]
    stands = place.span in words
    index = (
        bisect_right(starts, place.span.start - (not stands)) if step > 0 else bisect_left(starts, place.span.start) - 1
    )
    return Place(report.siglum, words[index]) if 0 <= index < len(words) else None
