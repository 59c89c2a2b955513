"""A sentence as it stands on paper: behind its number in the report, with all that stands in its quotation marks."""

from __future__ import annotations

from typing import Final

from align.marks import Place
from align.model import Comparison
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
    """The sentences of its paragraph that close the quotation marks that a sentence leaves open."""
    paragraph = report.sentences[number].paragraph
    first, last = number, number + 1
    while _is_open(report, range(first, last)) and _is_of(report, last, paragraph):
        last += 1
    if _is_open(report, range(first, last)):
        first, last = number, number + 1
    while _is_open(report, range(first, last)) and _is_of(report, first - 1, paragraph):
        first -= 1
    return range(first, last) if last - first <= LONGEST else range(number, number + 1)


def _is_of(report: Report, number: int, paragraph: int) -> bool:
    return 0 <= number < len(report.sentences) and report.sentences[number].paragraph == paragraph


def _is_open(report: Report, numbers: range) -> bool:
    """Whether the quotation marks of these sentences are no pairs."""
    words = "".join(report.sentence_text(number) for number in numbers)
    return words.count('"') % 2 == 1 or words.count("“") != words.count("”")
