"""The words of a run that stand in each of its reports; what one of them words otherwise gives way to an ellipsis."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from align.findings import SharedText
from align.marks import Place
from align.sharing.runs import WORD, form
from corpus.model import Event, Span


def common_words(event: Event, shared: SharedText) -> str:
    """What may be shown as “the same words”: `a boat … struck the pier` where one report puts more between them.

    A run bridges small edits, so its place in one report holds words that another has not. The words are given as the
    first report writes them; spaces and line breaks are kept.
    """
    first, *others = shared.places
    spans, forms = _words(event, first)
    everywhere = set(range(len(forms)))
    for place in others:
        blocks = SequenceMatcher(None, forms, _words(event, place)[1], autojunk=False).get_matching_blocks()
        everywhere &= {number for block in blocks for number in range(block.a, block.a + block.size)}
    text = event.report(first.report).text
    return " … ".join(text[spans[piece.start].start : spans[piece.stop - 1].end] for piece in _pieces(everywhere))


def _words(event: Event, place: Place) -> tuple[list[Span], list[str]]:
    """The words of a place: where they stand, and their forms."""
    found = list(WORD.finditer(event.report(place.report).text, place.span.start, place.span.end))
    spans = [Span(match.start(), match.end()) for match in found]
    return spans, [form(match.group()) for match in found]


def _pieces(numbers: set[int]) -> Iterator[range]:
    """The numbers as ranges without a gap."""
    ordered = sorted(numbers)
    starts = [ordered[0], *(b for a, b in pairwise(ordered) if b - a > 1)] if ordered else []
    ends = [*(a for a, b in pairwise(ordered) if b - a > 1), *ordered[-1:]]
    for start, end in zip(starts, ends, strict=True):
        yield range(start, end + 1)
