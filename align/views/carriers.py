"""What carries a sentence that is shown by itself: who says it, or the sentence that it points back to."""

from __future__ import annotations

from typing import Final

from align.datelines import without_dateline
from align.marks import Place, Quotation
from align.model import Comparison
from align.texts.content_words import leans
from align.views.verbatim import said_by
from corpus.model import Report, Span

WHOLE: Final = 6
"""A sentence with fewer words ("It did not say why.") tells too little by itself."""

QUOTES: Final = frozenset('"“”')

SPOKEN: Final = 0.8
"""Whoever says this share of a sentence says it all but for what joins it."""


def is_obscure(report: Report, number: int) -> bool:
    """Whether a sentence needs others to be understood: somebody's words and no more, short, or pointing back."""
    span = without_dateline(report, number)
    words = span.of(report.prose)
    if QUOTES & {words[0], words[-1]}:
        return QUOTES.isdisjoint(words[1:-1]) or len(words.split()) < WHOLE
    return len(words.split()) < WHOLE or leans(report.prose, span)


def speaker(comparison: Comparison, sentence: Place) -> str:
    """Who says a sentence, with the verb, where neither stands in it; empty where that is so or nobody is known."""
    report = comparison.event.report(sentence.report)
    said = [one for one in comparison.quotations if one.report == report.siglum and _says(one, sentence.span)]
    return said_by(report, said[0]) if said else ""


def before(comparison: Comparison, sentence: Place) -> Place | None:
    """The sentence before one of the same paragraph that points back; None where it does not, or none is there."""
    report = comparison.event.report(sentence.report)
    number = report.sentence_at(sentence.span.start)
    if not number or not leans(report.prose, sentence.span):
        return None
    last, this = report.sentences[number - 1], report.sentences[number]
    return None if last.boilerplate or last.paragraph != this.paragraph else Place(report.siglum, last.span)


def _says(quotation: Quotation, sentence: Span) -> bool:
    """Whether a sentence is all within somebody's words, and who says them is named outside of it."""
    if quotation.source is None or quotation.source.overlaps(sentence):
        return False
    return sum(span.common(sentence) for span in quotation.content) >= SPOKEN * len(sentence)
