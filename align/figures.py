"""Figures: the quantities that a report states, with what is counted, who supplied them and as of when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any, Final

from align.dates import is_moment, never_ahead
from align.marks import Figure, FigureKind, Quotation, Voice
from align.numbers.context.counted import Counted, counted
from align.numbers.context.fates import GROWING, OLDER, fate
from align.numbers.context.givers import giver, named
from align.numbers.context.quantifying import Sense, lasting, sense, tokens_of
from align.numbers.context.told_days import as_of, is_toll
from align.numbers.quantifiers import Needs
from align.numbers.quantities import Quantity, quantities
from align.numbers.times.calendar_words import calendar_words
from align.parse import span_of
from align.texts.stretches import Stretch, stretches
from align.voice import speaks_itself
from corpus.model import Report, Span

AS_OF: Final = "as of"


def figures(report: Report, doc: Any, quotations: Sequence[Quotation] = ()) -> tuple[Figure, ...]:
    """The figures of a report in text order, the headline's included where it stands in the text.

    `doc` is `Parser.parse(report)`. `quotations` are those of the report: a figure inside one is in a quoted voice
    and has its source as supplier; what somebody only does tells nothing ("pleaded guilty to theft of 40 dollars").
    """
    own = [quotation for quotation in quotations if quotation.report == report.siglum and quotation.gives_words]
    found = [
        _figure(stretch, quantity, doc, own, report.date)
        for stretch in stretches(report)
        for quantity in _stated(stretch, doc)
    ]
    found = [_in_voice(report, figure, own) for figure in found]
    bare = [figure.span for figure in found if figure.kind is FigureKind.COUNT and figure.counted is None]
    return tuple(_supplied(figure, bare) for figure in found)


def _in_voice(report: Report, figure: Figure, quotations: Sequence[Quotation]) -> Figure:
    """The figure in the reporter's voice where the outlet itself is its supplier: "the Signal has learned of 20"."""
    quotation = _around(figure.span, quotations)
    itself = quotation is not None and speaks_itself(report, quotation)
    return replace(figure, voice=Voice.OWN) if itself else figure


def _supplied(figure: Figure, bare: Sequence[Span]) -> Figure:
    """The figure without a supplier that is a number: "Nine thousand, says the mayor".

    `bare` are the counts without a noun; "two officials" may well have supplied one.
    """
    numbered = figure.supplier is not None and any(figure.supplier.overlaps(span) for span in bare)
    return replace(figure, supplier=None) if numbered else figure


def _stated(stretch: Stretch, doc: Any) -> Iterator[Quantity]:
    """The quantities that a stretch states. "Two weeks ago" is only a date, "two weeks later" both."""
    text = stretch.text
    dated = [stated.span for stated in calendar_words(text, None, never_ahead)]
    for read in quantities(text, dated):
        if is_moment(text, read):
            continue
        quantity = lasting(doc, read, stretch.span.start)
        found = sense(doc, quantity, stretch.span.start)
        if found is Sense.DENIED:
            yield replace(quantity, low=Fraction(0), high=Fraction(0))
        elif found is Sense.STATED:
            yield quantity


def _figure(
    stretch: Stretch, quantity: Quantity, doc: Any, quotations: Sequence[Quotation], published: str | None
) -> Figure:
    found = counted(doc, quantity, stretch.span.start)
    low, high = quantity.low, quantity.high
    span = stretch.shifted(quantity.span)
    if quantity.needs is Needs.NOBODY and found.span is not None:
        span = Span(span.start, found.span.end)  # "no" alone says nothing to a reader
    quotation = _around(span, quotations)
    return Figure(
        stretch.report,
        stretch.number,
        span,
        None if low is None else float(low),
        None if high is None else float(high),
        quantity.unit or found.unit,
        found.span,
        stretch.shifted(quantity.modifier) if quantity.modifier else None,
        supplier=(quotation.source_name or quotation.source) if quotation else _giver(doc, quantity, found, stretch),
        as_of=_as_of(stretch) or _older(doc, quantity, found, stretch, published),
        voice=Voice.QUOTED if quotation else Voice.OWN,
        kind=quantity.kind,
    )


def _giver(doc: Any, quantity: Quantity, what: Counted, stretch: Stretch) -> Span | None:
    """The words for who gives a count that nobody is quoted with: "police put the crowd at 8,000"."""
    number = tokens_of(doc, quantity.number, stretch.span.start)
    if number is None or quantity.kind is not FigureKind.COUNT:
        return None
    noun = doc.char_span(what.span.start, what.span.end, alignment_mode="expand") if what.span else None
    subject = giver(number.root, noun.root if noun is not None and len(noun) else None)
    words = named(subject) if subject is not None else None
    return span_of(words[0], words[-1]) if words is not None else None


def _around(span: Span, quotations: Sequence[Quotation]) -> Quotation | None:
    """The innermost quotation whose content holds the span."""
    holding = [
        (len(content), number)
        for number, quotation in enumerate(quotations)
        for content in quotation.content
        if content.covers(span)
    ]
    return quotations[min(holding)[1]] if holding else None


def _as_of(stretch: Stretch) -> Span | None:
    """The words of the sentence that say as of when a count holds: "as of Monday morning", "an early count"."""
    start = stretch.text.lower().find(AS_OF + " ")
    if start < 0:
        older = OLDER.search(stretch.text)
        return stretch.shifted(Span(*older.span())) if older else None
    for stated in calendar_words(stretch.text[start:], None, never_ahead):
        if stated.span.start <= len(AS_OF) + 1:
            return stretch.shifted(Span(start, start + stated.span.end))
    return None


def _older(doc: Any, quantity: Quantity, what: Counted, stretch: Stretch, published: str | None) -> Span | None:
    """The words that say that those dead, hurt or held were counted before the day of the report: "by Monday"."""
    number = tokens_of(doc, quantity.number, stretch.span.start)
    if number is None or quantity.kind is not FigureKind.COUNT:
        return None
    noun = doc.char_span(what.span.start, what.span.end, alignment_mode="expand") if what.span else None
    if fate(number[-1], noun.root if noun else None) not in GROWING and not is_toll(number):
        return None
    words = as_of(number, published)
    return span_of(words[0], words[-1]) if words is not None else None
