"""Where words stand in the reports of an event. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from align.marks import Place
from corpus.model import Event, Span


def find(event: Event, words: str, order: Iterable[str]) -> tuple[Place, ...]:
    """All places of `words`, in upper or lower case, report by report in `order`. Spaces also match line breaks."""
    if not words.strip():
        return ()
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    return tuple(
        Place(siglum, Span(match.start() + sentence.span.start, match.end() + sentence.span.start))
        for siglum in order
        for report in [event.report(siglum)]
        for sentence in report.sentences
        for match in pattern.finditer(report.words(sentence.span))
    )
