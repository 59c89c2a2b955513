"""The very words of a report in one line of ours. Pure."""

from __future__ import annotations

from typing import Final

from corpus.model import Report, Span
from tui.paint import on_one_line

LONGEST_QUOTE: Final = 70
"""Characters of a report quoted in a line of the panel."""
QUOTES: Final = frozenset('"“”')
"""Of a whole quotation the marks are left out, since it stands in ours."""


def quote(report: Report, span: Span, longest: int = LONGEST_QUOTE) -> str:
    """The very words in quotation marks; where they are long, words in the middle are left out."""
    words = on_one_line(report.words(span))
    words = words[1:-1] if words[:1] in QUOTES and words[-1:] in QUOTES else words.lstrip(",; ")
    if len(words) > longest:
        before, after = words[: longest // 2 + 1], words[-(longest // 2 - 2) :]
        words = f"{before.rpartition(' ')[0] or before} … {after.partition(' ')[2] or after}"
    return f"“{words}”"
