"""The word under the cursor, and what corresponds to it in the other reports. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from align.model import Comparison, Place
from corpus.model import Report, Span

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
    """The word at `place` and the phrases aligned with it: by word alignment in links, and by differences."""
    report = comparison.event.report(place.report)
    word = Place(place.report, word_at(report, place.span.start))
    found = {word: None}
    for link in comparison.links:
        if place.report in (link.left, link.right):
            flip = place.report == link.right
            other = link.left if flip else link.right
            for left, right in link.evidence.matched:
                here, there = (right, left) if flip else (left, right)
                if here.overlaps(word.span):
                    found[Place(other, there)] = None
    for variant in comparison.variants:
        if any(side.report == word.report and side.span.overlaps(word.span) for side in variant.places):
            found.update((side, None) for side in variant.places if side.report != word.report)
    return tuple(found)


def level(comparison: Comparison, passage: str | None, sigla: Sequence[str]) -> Place | None:
    """Where the reports `sigla` tell a passage, the last of them first; else where the last of them begins."""
    told = comparison.passage(passage)
    readings = [reading for siglum in reversed(sigla) if told and (reading := told.reading(siglum))]
    siglum, number = (readings[0].report, readings[0].sentences[0]) if readings else (sigla[-1], 0)
    report = comparison.event.report(siglum)
    return Place(siglum, report.sentences[number].span) if report.sentences else None


def next_word(report: Report, sentences: Sequence[int], place: Place | None, step: int) -> Place | None:
    """The word after (or before) `place` in these sentences; the first (or last) where `place` is not in them."""
    words = [
        Span(match.start() + span.start, match.end() + span.start)
        for span in (report.sentences[number].span for number in sentences)
        for match in WORD.finditer(report.words(span))
    ]
    if not words:
        return None
    inside = (
        place is not None
        and place.report == report.siglum
        and any(report.sentences[number].span.covers(place.span) for number in sentences)
    )
    if place is None or not inside or place.span not in words:
        return Place(report.siglum, words[0] if step > 0 else words[-1])
    index = words.index(place.span) + step
    return Place(report.siglum, words[index]) if 0 <= index < len(words) else None
