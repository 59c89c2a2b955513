"""Where words stand in the reports of an event. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from align.marks import Place
from corpus.model import Event, Span
from tui.folding import folded, found


def find(event: Event, words: str, order: Iterable[str]) -> tuple[Place, ...]:
    """All places of `words`, report by report in `order`, also where case and accents differ from what was typed.

    Spaces also match line breaks.
    """
    if not words.strip():
        return ()
    pattern = re.compile(r"\s+".join(map(re.escape, folded(words).split())))
    return tuple(
        Place(siglum, Span(start + sentence.span.start, end + sentence.span.start))
        for siglum in order
        for report in [event.report(siglum)]
        for sentence in report.sentences
        for start, end in found(pattern, report.words(sentence.span))
    )
