"""Quoted words without a cue of their own: whose quotation they belong to, by what stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from align.attributing.attribution import Attribution
from align.parse import VERBS, tokens_within
from align.texts.quotemarks import left_open
from corpus.model import Report, Span


def with_continuations(
    report: Report,
    doc: Any,
    attributions: Sequence[Attribution],
    grown: Sequence[tuple[Span, ...]],
    marked: Sequence[Span],
) -> tuple[list[tuple[Span, ...]], list[Span]]:
    """The contents with the quoted sentences that follow them, and the quoted stretches that follow none.

    What a speaker quotes in turn, cue and all inside the same marks, does not claim the marks.
    """
    contents, alone = list(grown), []
    claims = [(one.cue, content) for one, spans in zip(attributions, grown, strict=True) for content in spans]
    for span in marked:
        if any(span.overlaps(content) and not span.covers(cue) for cue, content in claims):
            continue
        closing = _closing(report, span, attributions)
        owner = _continued(report, span, attributions, contents, marked) if closing is None else closing
        if owner is None:
            alone.append(span)
        else:
            kept = contents[owner] if closing is None else _clauses(doc, contents[owner], marked)
            contents[owner] = tuple(sorted({*kept, span}))
    return contents, alone


def _closing(report: Report, span: Span, attributions: Sequence[Attribution]) -> int | None:
    """The attribution whose cue and source come right behind a stretch, in its last sentence: "“Go!” Ada said"."""
    for number, one in enumerate(attributions):
        if one.source is None:
            continue
        first, last = sorted((one.cue, one.source))
        adjoins = first.start >= span.end and not report.prose[span.end : first.start].strip()
        together = not report.prose[first.end : last.start].strip()
        if adjoins and together and report.sentence_at(span.end - 1) == report.sentence_at(last.start):
            return number
    return None


def _continued(
    report: Report,
    span: Span,
    attributions: Sequence[Attribution],
    contents: Sequence[tuple[Span, ...]],
    marked: Sequence[Span],
) -> int | None:
    """The attribution whose quotation goes straight on with `span`: nothing but its own cue and source in between."""
    before = [mark for mark in marked if mark.end <= span.start]
    if not before or not _follows(report, before[-1], span):
        return None
    owners = [number for number, spans in enumerate(contents) if any(s.overlaps(before[-1]) for s in spans)]
    if not owners:
        return None
    between = Span(before[-1].end, span.start)
    others = (one for number, one in enumerate(attributions) if number != owners[-1])
    return None if any(between.overlaps(one.cue) for one in others) else owners[-1]


def _clauses(doc: Any, content: Sequence[Span], marked: Sequence[Span]) -> Iterator[Span]:
    """What of a content is said beside the quotation: not whom the words are for ("“Late?” Ada asked | her clerk")."""
    for span in content:
        said = any(token.pos_ in VERBS for token in tokens_within(doc, span))
        if said or any(span.overlaps(mark) for mark in marked):
            yield span


def _follows(report: Report, before: Span, span: Span) -> bool:
    """Whether `span` opens its sentence right after that of `before`, or the paragraph after one left open."""
    numbers = report.sentence_at(before.end - 1), report.sentence_at(span.start)
    if numbers[0] is None or numbers[1] is None:
        return False
    first, second = (report.sentences[number] for number in numbers if number is not None)
    opens = not report.prose[second.span.start : span.start].strip()
    goes_on = second.paragraph == first.paragraph or left_open(report.prose, before)
    return opens and goes_on and numbers[1] - numbers[0] <= 1
