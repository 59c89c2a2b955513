"""A sentence as it stands on paper: behind its number in the report, with all that stands in its quotation marks."""

from __future__ import annotations

from typing import Final

from align.marks import Place
from align.model import Comparison
from align.texts.quotemarks import quoted
from corpus.clean import on_one_line
from corpus.model import Report

LONGEST: Final = 3
"""Sentences of a quotation that are told whole; of a longer one only the sentence itself."""


def in_full(comparison: Comparison, place: Place) -> str:
    """The sentence of a place behind its number in the report, with all that stands in its quotation marks."""
    report = comparison.event.report(place.report)
    number = report.sentence_at(place.span.start)
    if number is None:
        return f"{place.report}: {on_one_line(comparison.words(place))}"
    numbers = _closed(report, number)
    at = f"{numbers[0] + 1}" if len(numbers) == 1 else f"{numbers[0] + 1}–{numbers[-1] + 1}"
    return f"{place.report} {at}: {on_one_line(' '.join(report.sentence_text(k) for k in numbers))}"


def _closed(report: Report, number: int) -> range:
    """The sentences that hold what stands between the quotation marks of a sentence, as far as its paragraph goes."""
    first = last = number
    marks = quoted(report)
    for mark in (*marks, *reversed(marks)):
        held = report.sentences_in(mark)
        if held and held[0] <= last and first <= held[-1]:
            first, last = min(first, held[0]), max(last, held[-1])
    return range(first, last + 1) if last - first < LONGEST else range(number, number + 1)
