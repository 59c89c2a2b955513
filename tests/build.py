"""Builds reports from sentences, for unit tests and for the gold data."""

from __future__ import annotations

from corpus.model import Outlet, Report, Sentence, Span


def report(
    siglum: str,
    sentences: list[str],
    *,
    title: str | None = None,
    date: str | None = None,
    paragraphs: list[int] | None = None,
) -> Report:
    """A report whose text is the sentences, one a line: a paragraph each, if these are not given."""
    spans: list[Sentence] = []
    offset = 0
    for number, sentence in enumerate(sentences):
        paragraph = paragraphs[number] if paragraphs else number
        spans.append(Sentence(Span(offset, offset + len(sentence)), paragraph))
        offset += len(sentence) + 1
    return Report(siglum, Outlet(siglum), "\n".join(sentences), tuple(spans), headline=title, date=date)
