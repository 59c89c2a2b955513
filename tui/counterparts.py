"""The word under the cursor, and what corresponds to it in the other reports. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from align.findings import Variant
from align.marks import Place, SentenceId, sentence_of
from align.model import Comparison
from align.texts.content_words import content_words, is_filler
from align.written import Written, words_of_sentence, written
from corpus.model import Report, Span
from tui.view import DEPTHS

FEW: Final = 24
"""Characters of a difference in which even a small word such as "said" counts, or one number among other words."""


@dataclass(frozen=True, slots=True)
class Found:
    """A word, and what the other reports have for it: the `same`, other words `instead`, or a long passage `around`."""

    word: Place
    same: tuple[Place, ...] = ()
    instead: tuple[Place, ...] = ()
    around: tuple[Place, ...] = ()


def word_at(report: Report, offset: int) -> Span:
    """The word that holds an offset, or the character itself between words."""
    found = _written_at(report, offset)
    return found.span if found else Span(offset, offset + 1)


def counterparts(comparison: Comparison, place: Place) -> tuple[Place, ...]:
    """The word at `place`, then all that was found for it in the other reports."""
    found = found_for(comparison, place)
    return found.word, *found.same, *found.instead, *found.around


def found_for(comparison: Comparison, place: Place) -> Found:
    """What the other reports have for the word at a place.

    The words aligned with it in links, and where the linked sentences have the same word, number, date or time. In a
    report that has none of these, the other side of the most telling difference the word is part of; never more than
    that, since a word is part of many differences. Nothing in a long difference stands for an "of" or "the" of it, nor
    for a number.
    """
    report = comparison.event.report(place.report)
    word = Place(place.report, word_at(report, place.span.start))
    same = list(_same_words(comparison, word))
    aligned = [one for one in dict.fromkeys(_aligned(comparison, word)) if not any(one.overlaps(it) for it in same)]
    told = {place.report, *(other.report for other in (*same, *aligned))}
    around: list[Place] = []
    for variant in _differences(comparison, word):
        short = max(len(side.span) for side in variant.places) <= FEW
        for side in (side for side in variant.places if side.report not in told):
            inside = _same_in(comparison, word, side)
            (same if inside else aligned if short else around).extend(inside or [side])
            told.add(side.report)
    return Found(word, tuple(same), tuple(aligned), tuple(around))


def _differences(comparison: Comparison, word: Place) -> list[Variant]:
    """The telling differences a word is part of, the most telling first; short ones for small words and numbers."""
    report = comparison.event.report(word.report)
    this = _written_at(report, word.span.start)
    content = content_words(report.text, word.span) and not (this and this.counts)
    longest = len(report.text) if content else FEW
    found = (
        variant
        for variant in comparison.variants
        if variant.salience >= DEPTHS[1]
        and any(side.overlaps(word) and len(side.span) <= longest for side in variant.places)
    )
    return sorted(found, key=lambda variant: -variant.salience)


def _same_words(comparison: Comparison, word: Place) -> Iterator[Place]:
    """Where the linked sentences have the same word, number, date or time."""
    for siglum, number in linked_sentences(comparison, word):
        yield from _same_in(comparison, word, Place(siglum, comparison.event.report(siglum).sentences[number].span))


def _same_in(comparison: Comparison, word: Place, place: Place) -> list[Place]:
    """Where a place has the same word, number, date or time; nowhere for an "of" or "the"."""
    report, other = comparison.event.report(word.report), comparison.event.report(place.report)
    this = _written_at(report, word.span.start)
    if this is None or not tells(report, this):
        return []
    return [Place(place.report, one.span) for one in written(other.text, place.span) if one.says == this.says]


def linked_sentences(comparison: Comparison, place: Place) -> tuple[SentenceId, ...]:
    """The sentences of other reports that a link or a point joins to the sentence of a place, in the event's order."""
    here = sentence_of(comparison.event, place)
    ends = {end for link in comparison.links if here in link.ends for end in link.ends}
    points = {one for passage in comparison.passages if here in passage.sentences for one in passage.sentences}
    order = comparison.event.sigla
    others = (one for one in ends | points if one[0] != place.report)
    return tuple(sorted(others, key=lambda one: (order.index(one[0]), one[1])))


def within_word(comparison: Comparison, place: Place) -> bool:
    """Whether a place is a word or a part of one."""
    this = _written_at(comparison.event.report(place.report), place.span.start)
    return this is not None and this.span.covers(place.span)


def tells(report: Report, word: Written) -> bool:
    """Whether a word carries meaning by itself, as numbers do and "of" and "the" do not."""
    return word.counts or not is_filler(report.words(word.span).lower())


def _written_at(report: Report, offset: int) -> Written | None:
    """The word that holds an offset, in its sentence or in the headline."""
    number = report.sentence_at(offset)
    if number is not None:
        words = words_of_sentence(report, number)
    else:
        words = written(report.text, report.headline_span) if report.headline_span else ()
    return next((word for word in words if word.span.start <= offset < word.span.end), None)


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
    mine, theirs = written(report.text, run), written(other.text, there)
    at = next((number for number, one in enumerate(mine) if one.span.overlaps(word)), None)
    return theirs[at].span if at is not None and len(mine) == len(theirs) else there


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
    return Place(place.report, report.opening) if report.opening else place


def next_word(report: Report, sentences: Sequence[int], place: Place | None, step: int) -> Place | None:
    """The word after (or before) `place` in these sentences; the first (or last) where `place` is not in them.

    It steps over an "of" or "the", which nothing stands for.
    """
    told = (word for number in sentences for word in words_of_sentence(report, number) if tells(report, word))
    words = [word.span for word in told]
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
