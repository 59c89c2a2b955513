"""Quotations: who is quoted or paraphrased, in which words, by whose account.

The tagger (`align.attributing.attribution`) finds cues with contents and sources; here they meet the quotation marks,
sources get names, and quoted words that nobody's cue claims are added, so that no quotation mark is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, Final

from align.attributing.attribution import Attribution, Tagger
from align.attributing.quotemarks import quoted
from align.attributing.speakers import channel, is_anonymous, source_name
from align.model import Quotation, QuotationKind
from corpus.model import Report, Span

MIN_SHARE: Final = 0.5
"""A content that takes this share of a stretch in quotation marks takes all of it, marks included."""

MIN_UNCLAIMED_WORDS: Final = 4
"""Shorter words in quotation marks with no cue are names, titles and scare quotes, not somebody's statement."""

WHOLLY: Final = 0.9
"""Share of a content's characters in quotation marks from which it is direct: conjunctions may stand outside."""


def quotations(report: Report, doc: Any, tagger: Tagger) -> tuple[Quotation, ...]:
    """Every direct, partial and indirect quotation of a report, in text order.

    `doc` is the report's parse. Quoted sentences that follow a quotation without a cue of their own belong to it, also
    over paragraphs. Words in quotation marks that no cue claims have neither cue nor source. Furniture says nothing.
    """
    marked = quoted(report)
    attributions = tagger.attributions(doc, marked)
    grown = [_contents(report.text, attribution, marked) for attribution in attributions]
    contents, alone = _with_continuations(report, attributions, grown, marked)
    found = [
        _quotation(report, doc, attribution, attributions, content=spans, marked=marked)
        for attribution, spans in zip(attributions, contents, strict=True)
    ]
    found += [
        Quotation(report.siglum, _kind(report, doc, (span,), marked), (span,))
        for span in alone
        if len(report.words(span).split()) >= MIN_UNCLAIMED_WORDS
    ]
    told = (one for one in found if not _is_furniture(report, one.content))
    return tuple(sorted(told, key=lambda one: (one.content[0], one.cue or one.content[0])))


def _is_furniture(report: Report, content: Sequence[Span]) -> bool:
    held = [sentence for sentence in report.sentences if any(sentence.span.overlaps(span) for span in content)]
    return bool(held) and all(sentence.boilerplate for sentence in held)


def _contents(text: str, attribution: Attribution, marked: Sequence[Span]) -> tuple[Span, ...]:
    """The content, grown to the quotation marks it lies in, without the cue and the source where they cut in."""
    whole = [
        mark
        for mark in marked
        if not mark.overlaps(attribution.cue) and any(_claims(span, mark) for span in attribution.content)
    ]
    merged = _merged([*attribution.content, *whole], text)
    return merged or attribution.content


def _claims(span: Span, mark: Span) -> bool:
    """Whether a content has most of a stretch in quotation marks, or its first or last words."""
    shared = _shared(span, mark)
    touches = shared > 0 and (span.start <= mark.start + 1 or span.end >= mark.end - 1)
    return touches or shared >= MIN_SHARE * len(mark)


def _with_continuations(
    report: Report, attributions: Sequence[Attribution], grown: Sequence[tuple[Span, ...]], marked: Sequence[Span]
) -> tuple[list[tuple[Span, ...]], list[Span]]:
    """The contents with the quoted sentences that follow them, and the quoted stretches that follow none.

    What a speaker quotes in turn, cue and all inside the same marks, does not claim the marks.
    """
    contents, alone = list(grown), []
    claims = [(one.cue, content) for one, spans in zip(attributions, grown, strict=True) for content in spans]
    for span in marked:
        if any(span.overlaps(content) and not span.covers(cue) for cue, content in claims):
            continue
        owner = _continued(report, span, contents, marked)
        if owner is None:
            alone.append(span)
        else:
            contents[owner] = tuple(sorted({*contents[owner], span}))
    return contents, alone


def _continued(report: Report, span: Span, contents: Sequence[tuple[Span, ...]], marked: Sequence[Span]) -> int | None:
    """The attribution whose quotation goes straight on with `span`: nothing but its own cue and source in between.

    Straight on means: the quoted words before it are that attribution's, in the same paragraph or the one before.
    """
    before = [mark for mark in marked if mark.end <= span.start]
    if not before or not _follows(report, before[-1], span):
        return None
    owners = [number for number, spans in enumerate(contents) if any(s.overlaps(before[-1]) for s in spans)]
    return owners[-1] if owners else None


def _follows(report: Report, before: Span, span: Span) -> bool:
    """Whether `span` opens its sentence, and lies in the sentence or paragraph right after `before`."""
    numbers = report.sentence_at(before.start), report.sentence_at(span.start)
    if numbers[0] is None or numbers[1] is None:
        return False
    first, second = (report.sentences[number] for number in numbers if number is not None)
    opens = not report.text[second.span.start : span.start].strip()
    return opens and second.paragraph - first.paragraph <= 1 and numbers[1] - numbers[0] <= 1


def _quotation(
    report: Report,
    doc: Any,
    attribution: Attribution,
    attributions: Sequence[Attribution],
    *,
    content: tuple[Span, ...],
    marked: Sequence[Span],
) -> Quotation:
    bare = Quotation(report.siglum, _kind(report, doc, content, marked), content, attribution.source, attribution.cue)
    inner = [one for one in attributions if one is not attribution and any(s.covers(one.cue) for s in content)]
    passed_on = channel(doc, attribution, has_inner=bool(inner))
    source = attribution.source
    earlier = [one.source for one in attributions if one.source and source and one.source.end <= source.start]
    name = source_name(doc, source, (*content, *marked), earlier) if source else None
    anonymous = is_anonymous(doc, source, name)
    return replace(bare, source_name=name, channel=passed_on, anonymous=anonymous)


def _kind(report: Report, doc: Any, content: Iterable[Span], marked: Sequence[Span]) -> QuotationKind:
    """Direct: a clause wholly in quotation marks. Partial: some words of the content are. Indirect: none."""
    spans = tuple(content)
    inside = sum(_shared(span, mark) for span in spans for mark in marked)
    if not inside:
        return QuotationKind.INDIRECT
    whole = sum(len(report.words(span).strip()) for span in spans)
    words = [token for span in spans for token in doc.char_span(span.start, span.end, alignment_mode="expand") or ()]
    clause = any(token.pos_ in {"VERB", "AUX"} and token.morph.get("VerbForm") == ["Fin"] for token in words)
    return QuotationKind.DIRECT if inside >= WHOLLY * whole and clause else QuotationKind.PARTIAL


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _merged(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Spans that overlap or touch, save for white space, as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and not text[merged[-1].end : span.start].strip():
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
