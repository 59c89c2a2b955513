"""What of an attribution holds: what attributes nothing is dropped, source and content are held to their borders.

The tagger judges word by word; here its words are held to the borders of clauses, phrases and quotation marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from align.attributing.attesting import attributes
from align.attributing.attribution import Attribution
from align.attributing.claims import settled
from align.attributing.content_pieces import content_within
from align.attributing.cue_words import cue_alone
from align.attributing.owners import rightly_owned
from align.attributing.source_phrases import source_within
from align.attributing.whole_sources import made_whole
from align.parse import span_of, tokens_within
from align.texts.quotemarks import DOUBLE, SINGLE
from corpus.model import Report, Span

SETS_OFF: Final = frozenset(DOUBLE + SINGLE + "`,;")
"""What at the start of a piece parts it from the source before it."""


def held(report: Report, doc: Any, found: Sequence[Attribution], marked: Sequence[Span]) -> list[Attribution]:
    """The attributions that give somebody's words or thoughts, with content and source between their borders."""
    kept = []
    for one in settled(report, found, marked):
        bounded = made_whole(doc, _apart(report, _turned(doc, cue_alone(doc, one))), marked)
        bounded = rightly_owned(doc, replace(bounded, source=source_within(doc, bounded)))
        others = [other.cue for other in found if other is not one and other.cue != one.cue]
        content = tuple(content_within(report, doc, bounded, marked, others))
        bounded = replace(bounded, content=content)
        if content and attributes(report, doc, bounded, marked):
            kept.append(bounded)
    return kept


def _turned(doc: Any, one: Attribution) -> Attribution:
    """Source and content in their places where a bare number comes first: "Eighteen, says the ministry"."""
    verb, before = doc[one.head], tokens_within(doc, one.source) if one.source else []
    speakers = [child for child in verb.children if child.dep_ == "nsubj" and child.i > verb.i and child.tag_ != "CD"]
    subject = next((token for token in before if token.head == verb), None)
    if subject is None or subject.tag_ != "CD" or subject.i > verb.i or not speakers or verb.nbor(-1).text != ",":
        return one
    said = span_of(*(token for token in subject.subtree if token.i < verb.i))
    return replace(one, source=span_of(*speakers[0].subtree), content=(said,))


def _apart(report: Report, one: Attribution) -> Attribution:
    """Source and content that touch, set apart: behind a comma what is said begins ("according to a study, most").

    Where it was said before ("..., says Ben, who was there"), all that follows the source describes it.
    """
    if one.source is None or one.source.start < one.cue.end:
        return one
    source, text = one.source, report.prose
    goes_on = next((span for span in one.content if span.start >= source.end or span.overlaps(source)), None)
    if goes_on is None or text[source.end : max(source.end, goes_on.start)].strip() or text[goes_on.start] in SETS_OFF:
        return one
    others = tuple(span for span in one.content if span != goes_on)
    if any(span.end <= one.cue.start for span in others):
        number = report.sentence_at(source.start)
        end = goes_on.end if number is None else min(goes_on.end, report.sentences[number].span.end)
        end = next((k for k in range(goes_on.start, end) if text[k] in DOUBLE), end)
        rest = (Span(end, goes_on.end),) if end < goes_on.end else ()
        return replace(one, source=Span(source.start, end), content=tuple(sorted((*others, *rest))))
    comma = text.rfind(",", source.start, source.end)
    if comma < 0 or not one.cue.of(text).casefold().startswith("according"):
        return one
    moved = Span(comma + 1, goes_on.end)
    return replace(one, source=Span(source.start, comma), content=tuple(sorted((*others, moved))))
