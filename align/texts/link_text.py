"""Links to other pages amid a report, whose words name and quote nobody here: lines in capitals, headlines run in."""

from __future__ import annotations

import re
from typing import Final

from corpus.model import Report, Span

FEWEST: Final = 4
"""Shorter lines in capitals are headings, or a speaker's name in a transcript."""

RUN_IN: Final = re.compile(r"\b[A-Z][a-z]+[A-Z][a-z]* [^\n]{20,500}? MORE\b")
"""Headlines run in behind a name, as pages link it: "Ada Finch Ada Ann FinchFerry sinks Mayor quits MORE (R-Me.)"."""


def is_link_text(report: Report, span: Span) -> bool:
    """Whether a place lies in a link: in a sentence in capitals, unless the whole report is, or in headlines run in."""
    number = report.sentence_at(span.start)
    if number is None:
        return False
    sentence = report.sentences[number].span
    text = report.sentence_text(number)
    if len(text.split()) >= FEWEST and text.isupper() and not report.text.isupper():
        return True
    return any(
        span.overlaps(Span(sentence.start + found.start(), sentence.start + found.end()))
        for found in RUN_IN.finditer(text)
    )
