"""Where a report speaks of itself in its own voice: "told the Lantern", "seen by MBS", "our reporters saw"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from align.texts.quotemarks import quoted
from corpus.clean import on_one_line
from corpus.model import Report, Span

BEFORE: Final = re.compile(r"(?:\S+\s+){0,4}\S*$")
BEHIND: Final = re.compile(r"\S*(?:\s+\S+){0,4}")
"""A few words on both sides: enough to tell "documents seen by MBS" from "MBS is owned by"."""
OWN: Final = (
    r"(?<![.-])I(?![.-])|me|my|[Ww]e|us|[Oo]ur|told reporters"
    r"|[Tt]his (?:newspaper|paper|magazine|website|station|reporter|correspondent)"
)
"""Who speaks or asks: the reporter, or the outlet by what it is. The "I" of "F.B.I." and "D-R.I." is nobody."""


def of_itself(report: Report) -> Iterator[str]:
    """A sentence an entry: its number, and its first such words with what stands around them: "14: “told MBS that”"."""
    said, names = quoted(report), re.compile(rf"(?<!\w)(?:{OWN}|{'|'.join(_names(report))})(?![\w)])")
    for number in report.body:
        sentence = report.sentences[number].span
        found = (Span(*match.span()) for match in names.finditer(report.text, sentence.start, sentence.end))
        if own := next((one for one in found if not any(part.overlaps(one) for part in said)), None):
            yield f"{number + 1}: “{_around(report, sentence, own)}”"


def _names(report: Report) -> Iterator[str]:
    """How a report names its outlet: whole, by its siglum, as "the Lantern", as "a Transmere reporter"."""
    words = report.outlet.name.removeprefix("The ").split()
    yield from map(re.escape, (" ".join(words) or report.siglum, report.siglum))
    if len(words) > 1:
        yield f"[Tt]he {re.escape(words[-1])}"
    for word in words:
        yield f"{re.escape(word)} (?:reporter|correspondent)s?"


def _around(report: Report, sentence: Span, own: Span) -> str:
    before = BEFORE.search(report.text[sentence.start : own.start])
    behind = BEHIND.match(report.text[own.end : sentence.end])
    parts = (before[0] if before else "", report.words(own), behind[0] if behind else "")
    return on_one_line("".join(parts))
