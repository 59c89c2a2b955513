"""The very words of a report in one line of ours, and those around them. Pure."""

from __future__ import annotations

from typing import Final

from align.datelines import without_dateline
from corpus.model import Report, Span
from tui.paint import drawn, drawn_on_one_line

LONGEST_QUOTE: Final = 70
"""Characters of a report quoted in a line of the panel."""
AROUND: Final = 36
"""Characters of context at each side of a word."""
QUOTES: Final = frozenset('"“”')
"""Of a whole quotation the marks are left out, since it stands in ours."""


def quote(report: Report, span: Span, longest: int = LONGEST_QUOTE) -> str:
    """The very words in quotation marks; where they are long, words in the middle are left out."""
    words = drawn_on_one_line(report.quoted(span))
    words = words[1:-1] if words[:1] in QUOTES and words[-1:] in QUOTES else words.lstrip(",; ")
    if len(words) > longest:
        before, after = words[: longest // 2 + 1], words[-(longest // 2 - 2) :]
        words = f"{before.rpartition(' ')[0] or before} … {after.partition(' ')[2] or after}"
    return f"“{words}”"


def around(report: Report, span: Span) -> tuple[str, str]:
    """Some words before and after a span, inside its sentence or the headline, without a dateline."""
    number = report.sentence_at(span.start)
    sentence = without_dateline(report, number) if number is not None else report.headline_span or span
    before = drawn(report.text[max(sentence.start, span.start - AROUND) : span.start])
    after = drawn(report.text[span.end : min(sentence.end, span.end + AROUND)])
    if span.start - AROUND > sentence.start:
        before = "… " + before.partition(" ")[2]
    if span.end + AROUND < sentence.end:
        after = after.rpartition(" ")[0] + " …"
    return before, after
