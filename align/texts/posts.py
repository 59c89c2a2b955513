"""Posts that a page has set into a report as they stand, without quotation marks: somebody's own words."""

from __future__ import annotations

import re
from typing import Final

from align.texts.quotemarks import paragraphs
from corpus.model import Report, Span

SIGNED: Final = re.compile(r"[—–-]\s*[^\n()—]{2,60}\s\(@\w{1,15}\)(?:\s+\w+\.? \d{1,2}, \d{4})?\s*$")
"""How an embedded post ends: "— Ada Berg (@adaberg) March 2, 2026"."""


def posts(report: Report) -> tuple[Span, ...]:
    """The words of each post, a paragraph that ends with who posted it, in text order."""
    written = ((bound, _signed_words(report.prose, bound)) for bound in paragraphs(report))
    return tuple(Span(bound.start, bound.start + len(words)) for bound, words in written if words)


def _signed_words(text: str, bound: Span) -> str:
    """What stands in a paragraph before who posted it; nothing where nobody did."""
    signed = SIGNED.search(text, bound.start, bound.end)
    return text[bound.start : signed.start()].rstrip() if signed else ""
