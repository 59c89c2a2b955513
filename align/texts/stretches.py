"""What figures and dates are read from: a report's headline and sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from align.marks import HEADLINE
from corpus.model import Report, Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence of a report, or its headline: its number (`HEADLINE`), its span and its text."""

    report: str
    number: int
    span: Span
    text: str

    def shifted(self, span: Span) -> Span:
        """A span of this text as a span of the report."""
        return Span(span.start + self.span.start, span.end + self.span.start)


def stretches(report: Report) -> Iterator[Stretch]:
    """The headline (where it stands in the text outside every sentence) and the sentences.

    Of the page furniture only the background is read: a box tells dates and figures too.
    """
    headline, text = report.headline_span, report.prose
    if headline and not any(sentence.span.overlaps(headline) for sentence in report.sentences):
        yield Stretch(report.siglum, HEADLINE, headline, headline.of(text))
    for number, sentence in enumerate(report.sentences):
        if sentence.background or not sentence.boilerplate:
            yield Stretch(report.siglum, number, sentence.span, sentence.span.of(text))
