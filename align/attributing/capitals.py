"""Lines in capitals amid a report: links to other pages, whose words name and quote nobody here."""

from __future__ import annotations

from typing import Final

from corpus.model import Report, Span

FEWEST: Final = 4
"""Shorter lines in capitals are headings, or a speaker's name in a transcript."""


def in_capitals(report: Report, span: Span) -> bool:
    """Whether the sentence there is all in capitals, in a report that is not."""
    number = report.sentence_at(span.start)
    words = report.sentence_text(number).split() if number is not None else []
    return len(words) >= FEWEST and all(word.upper() == word for word in words) and not report.text.isupper()
