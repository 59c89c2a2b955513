"""Links to other pages: lines in capitals, and runs amid sentences. Their words name and quote nobody here."""

from __future__ import annotations

from typing import Final

from corpus.model import Report, Span

FEWEST: Final = 4
"""Shorter lines in capitals are headings, or a speaker's name in a transcript."""


def in_link(report: Report, span: Span) -> bool:
    """Whether a place lies in a run of links, or in a sentence in capitals, unless the whole report is."""
    if any(link.covers(span) for link in report.links):
        return True
    number = report.sentence_at(span.start)
    if number is None:
        return False
    text = report.sentence_prose(number)
    return len(text.split()) >= FEWEST and text.isupper() and not report.prose.isupper()
