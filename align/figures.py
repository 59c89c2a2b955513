"""Figures: the quantities that a report states, with what is counted, who supplied them and as of when."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from align.calendar_words import calendar_words
from align.counted import counted
from align.dates import is_moment, never_ahead
from align.model import Figure, Quotation, Voice
from align.quantifying import Reading, reading
from align.quantities import Quantity, quantities
from align.stretches import Stretch, stretches
from corpus.model import Report, Span

AS_OF: Final = "as of"


def figures(report: Report, doc: Any, quotations: Sequence[Quotation] = ()) -> tuple[Figure, ...]:
    """The figures of a report in text order, the headline's included where it stands in the text.

    `doc` is `Parser.parse(report)`. `quotations` are those of the report: a figure inside one is in a quoted voice
    and has its source as supplier.
    """
    own = [quotation for quotation in quotations if quotation.report == report.siglum]
    return tuple(
        _figure(stretch, quantity, doc, own)
        for stretch in stretches(report)
        for quantity in _stated(stretch.text)
        if reading(doc, quantity, stretch.span.start) is not Reading.NAME
    )


def _stated(text: str) -> list[Quantity]:
    """The quantities of a text that are no dates: "two weeks ago" is one, "two weeks later" is both."""
    dated = [stated.span for stated in calendar_words(text, None, never_ahead)]
    return [quantity for quantity in quantities(text, dated) if not is_moment(text, quantity)]


def _figure(stretch: Stretch, quantity: Quantity, doc: Any, quotations: Sequence[Quotation]) -> Figure:
    found = counted(doc, quantity, stretch.span.start)
    low, high = quantity.low, quantity.high
    if reading(doc, quantity, stretch.span.start) is Reading.DENIED:
        low = high = Fraction(0)
    span = stretch.shifted(quantity.span)
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
        supplier=(quotation.source_name or quotation.source) if quotation else None,
        as_of=_as_of(stretch),
        voice=Voice.QUOTED if quotation else Voice.OWN,
        kind=quantity.kind,
    )


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
    """The words that say as of when, anywhere in the sentence: "as of Monday morning"."""
    start = stretch.text.lower().find(AS_OF + " ")
    if start < 0:
        return None
    for stated in calendar_words(stretch.text[start:], None, never_ahead):
        if stated.span.start <= len(AS_OF) + 1:
            return stretch.shifted(Span(start, start + stated.span.end))
    return None
