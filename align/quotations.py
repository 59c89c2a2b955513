"""Quotations: who is quoted or paraphrased, in which words, by whose account.

The tagger (`align.attributing.attribution`) finds cues with contents and sources; here they meet the quotation marks,
sources get names, and quoted words that nobody's cue claims are added, so that no quotation mark is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from align.attributing.announced import announced
from align.attributing.attribution import Attribution, Tagger
from align.attributing.borders import held
from align.attributing.continuations import with_continuations
from align.attributing.deeds import tells_a_deed
from align.attributing.programmes import is_programme
from align.attributing.speakers import channel, is_anonymous, source_name
from align.attributing.voiceless import is_voiceless
from align.encode import Encoding
from align.marks import Quotation, QuotationKind
from align.parse import VERBS
from align.texts.quotemarks import left_open, paragraphs, quoted
from corpus.model import Report, Span

MIN_SHARE: Final = 0.5
"""A content that takes this share of a stretch in quotation marks takes all of it, marks included."""

MIN_UNCLAIMED_WORDS: Final = 4
"""Shorter words in quotation marks with no cue are names, titles and scare quotes, not somebody's statement."""

WHOLLY: Final = 0.9
"""Share of a content's characters in quotation marks from which it is direct: conjunctions may stand outside."""


def quotations(report: Report, doc: Any, encodings: Sequence[Encoding], tagger: Tagger) -> tuple[Quotation, ...]:
    """Every direct, partial and indirect quotation of a report, in text order.

    `doc` is the report's parse, `encodings` what the bundled model says of its sentences. Quoted sentences that follow
    a quotation without a cue of their own belong to it; over paragraphs only where the quotation was left open, as is
    the convention. Words in quotation marks that no cue claims have neither cue nor source. Furniture says nothing.
    """
    marked = quoted(report)
    tagged = tagger.attributions(report, doc, encodings, marked)
    marked = tuple(mark for mark in marked if not is_programme(doc, mark))
    told = announced(report, doc, tagged, marked)
    reached = [_within_reach(report, one, marked) for one in told]
    attributions = held(report, doc, reached, marked)
    grown = [_contents(report.prose, attribution, marked) for attribution in attributions]
    grown = _not_twice(report, attributions, grown, marked)
    contents, alone = with_continuations(report, doc, attributions, grown, marked)
    found = [
        _quotation(report, doc, attribution, attributions, content=spans, marked=marked)
        for attribution, spans in zip(attributions, contents, strict=True)
    ]
    found += [Quotation(report.siglum, _kind(report, doc, (span,), marked), (span,)) for span in alone]
    telling = (one for one in _telling(report, found, marked) if not _is_furniture(report, one.content))
    kept = (_cut_at_links(report, one) for one in telling)
    return tuple(sorted(kept, key=lambda one: (one.content[0], one.cue or one.content[0])))


def _telling(report: Report, found: Sequence[Quotation], marked: Sequence[Span]) -> Iterator[Quotation]:
    """The quotations without those of nobody that only scare quotes make, or whose words another gives to somebody."""
    for number, one in enumerate(found):
        others = (other for at, other in enumerate(found) if other.source is not None or at < number)
        inside = (part for span in one.content for mark in marked for part in span.within(mark))
        words = sum(len(span.of(report.prose).split()) for span in inside)
        if one.cue is not None or (words >= MIN_UNCLAIMED_WORDS and all(o.content != one.content for o in others)):
            yield one


def _cut_at_links(report: Report, one: Quotation) -> Quotation:
    """A quotation without the text of links amid what is said; of a source with a link in it what stands before."""
    content, source = list(one.content), one.source
    for link in report.links:
        content = [piece for span in content for piece in span.without(link) if piece.of(report.prose).strip()]
        source = source.without(link)[0] if source and source.overlaps(link) else source
    return replace(one, content=tuple(content), source=source)


def _is_furniture(report: Report, content: Sequence[Span]) -> bool:
    held = {number for span in content for number in report.sentences_in(span)}
    return bool(held) and all(report.sentences[number].boilerplate for number in held)


def _within_reach(report: Report, attribution: Attribution, marked: Sequence[Span]) -> Attribution:
    """The attribution without contents in other paragraphs, unless a quotation left open or a colon leads there."""
    bounds = paragraphs(report)
    own = next((number for number, bound in enumerate(bounds) if bound.overlaps(attribution.cue)), None)
    if own is None:
        return attribution
    reached = own + 1
    while reached < len(bounds) and _leads_on(report.prose, bounds[reached - 1], marked):
        reached += 1
    reach = Span(bounds[own].start, bounds[reached - 1].end)
    cut = (part for span in attribution.content for part in span.within(reach))
    content = tuple(one for one in cut if one.of(report.prose).strip())
    return replace(attribution, content=content or attribution.content)


def _leads_on(text: str, paragraph: Span, marked: Sequence[Span]) -> bool:
    """Whether what a paragraph says goes on in the next: it ends with a colon or inside a quotation."""
    last = next((mark for mark in reversed(marked) if paragraph.covers(mark)), None)
    ends_inside = last is not None and last.end == paragraph.end and left_open(text, last)
    return ends_inside or text[paragraph.start : paragraph.end].rstrip().endswith(":")


def _contents(text: str, attribution: Attribution, marked: Sequence[Span]) -> tuple[Span, ...]:
    """The content, grown to the quotation marks it lies in, without the cue and the source where they cut in."""
    whole = [
        mark
        for mark in marked
        if not mark.overlaps(attribution.cue) and any(_claims(span, mark) for span in attribution.content)
    ]
    merged = _merged([*attribution.content, *whole], text)
    return merged or attribution.content


def _not_twice(
    report: Report, attributions: Sequence[Attribution], grown: Sequence[tuple[Span, ...]], marked: Sequence[Span]
) -> list[tuple[Span, ...]]:
    """The contents without quoted stretches that a cue of their own sentence, or one nearer by, gives to another."""
    contents = list(grown)
    for mark in marked:
        ends_in = report.sentence_at(mark.end - 1)
        claim = [k for k, spans in enumerate(contents) if mark in spans and not mark.overlaps(attributions[k].cue)]
        near = {k for k in claim if ends_in == report.sentence_at(attributions[k].cue.start)}
        far = {k for k in claim if near and k not in near} | _parted(mark, {k: attributions[k].cue for k in claim})
        for number in (k for k in claim if k in far and len(contents[k]) > 1):
            contents[number] = tuple(span for span in contents[number] if span != mark)
    return contents


def _parted(mark: Span, claim: Mapping[int, Span]) -> set[int]:
    """Those of the claims (numbers with their cues) that another's cue parts from the quoted stretch."""
    return {
        k
        for k, cue in claim.items()
        for other in claim.values()
        if cue.end <= other.start < other.end <= mark.start or mark.end <= other.start < other.end <= cue.start
    }


def _claims(span: Span, mark: Span) -> bool:
    """Whether a content has most of a stretch in quotation marks, or its first or last words."""
    shared = span.common(mark)
    touches = shared > 0 and (span.start <= mark.start + 1 or span.end >= mark.end - 1)
    return touches or shared >= MIN_SHARE * len(mark)


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
    others = tuple(span for one in attributions if one is not attribution for span in one.content)
    furniture = (sentence.span for sentence in report.sentences if sentence.boilerplate)
    aside = (*content, *marked, *furniture)
    name = None
    if source is not None:  # whom others only speak of is a speaker where nobody else can be
        name = source_name(doc, source, (*aside, *others), earlier) or source_name(doc, source, aside, earlier)
    described = name is not None and name in earlier
    anonymous = is_anonymous(doc, name if described else source, None if described else name)
    voiceless = is_voiceless(doc, attribution, content, marked)
    if voiceless and bare.kind is not QuotationKind.INDIRECT:
        return replace(bare, source=None, cue=None)  # quoted words are somebody's, but not of who "received" them
    said = not (voiceless or tells_a_deed(doc, attribution, content, marked))
    return replace(bare, source_name=name, channel=passed_on, anonymous=anonymous, said=said)


def _kind(report: Report, doc: Any, content: Iterable[Span], marked: Sequence[Span]) -> QuotationKind:
    """Direct: a clause wholly in quotation marks. Partial: some words of the content are. Indirect: none."""
    spans = tuple(content)
    inside = sum(span.common(mark) for span in spans for mark in marked)
    if not inside:
        return QuotationKind.INDIRECT
    whole = sum(len(span.of(report.prose).strip()) for span in spans)
    words = [token for span in spans for token in doc.char_span(span.start, span.end, alignment_mode="expand") or ()]
    clause = any(token.pos_ in VERBS and token.morph.get("VerbForm") == ["Fin"] for token in words)
    return QuotationKind.DIRECT if inside >= WHOLLY * whole and clause else QuotationKind.PARTIAL


def _merged(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Spans that overlap or touch, save for white space, as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and not text[merged[-1].end : span.start].strip():
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
