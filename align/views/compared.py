"""Which part of a long quotation stands beside another report's: the sentences that both have, in some words or all.

Who quotes five sentences of which another report has one is compared in that one; the rest is told to nobody here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from align.findings import QuotationComparison
from align.model import Comparison
from align.texts.content_words import content_words, prefixes
from corpus.model import Report, Span

SHARED: Final = 0.5
"""Part of the words of meaning of the shorter of two sentences that the other must have."""

LEAST: Final = 2
"""So many of them at least, where both have so many."""

LONG: Final = 240
"""Characters of a quotation that are shown whole, compared or not."""

AROUND: Final = 60
"""Characters before the first word that both have; what stands before them is folded."""


def compared(comparison: Comparison, group: QuotationComparison) -> dict[int, tuple[Span, ...]]:
    """By the number of each quotation of a statement, the parts of its content to set side by side, in text order.

    Of short quotations, and where no sentence is shared, all of it.
    """
    sentences = {
        k: list(_sentences(comparison.event.report(comparison.quotations[k].report), comparison.quotations[k].content))
        for k in group.quotations
    }
    told = {
        k: [prefixes(comparison.event.report(comparison.quotations[k].report).prose, span) for span in spans]
        for k, spans in sentences.items()
    }
    return {k: _parts(comparison, k, sentences[k], _others(comparison, k, told)) for k in group.quotations}


def _sentences(report: Report, content: Sequence[Span]) -> Iterator[Span]:
    """A content sentence by sentence."""
    for span in content:
        bounds = [*(report.sentences[k].span.start for k in report.sentences_in(span)[1:]), span.end]
        yield from (Span(start, end) for start, end in pairwise([span.start, *bounds]))


def _others(comparison: Comparison, number: int, told: dict[int, list[frozenset[str]]]) -> list[frozenset[str]]:
    """The words of each sentence that other reports have."""
    mine = comparison.quotations[number].report
    return [words for k, those in told.items() if comparison.quotations[k].report != mine for words in those]


def _parts(
    comparison: Comparison, number: int, sentences: Sequence[Span], others: Sequence[frozenset[str]]
) -> tuple[Span, ...]:
    quotation = comparison.quotations[number]
    text = comparison.event.report(quotation.report).prose
    if sum(map(len, quotation.content)) <= LONG:
        return quotation.content
    shown = [span for span in sentences if any(_are_one(prefixes(text, span), other) for other in others)]
    return tuple(_joined([_from_the_first(text, span, others) for span in shown])) or quotation.content


def _are_one(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    shorter = min(len(mine), len(theirs))
    return bool(shorter) and len(mine & theirs) >= max(SHARED * shorter, min(LEAST, shorter))


def _from_the_first(text: str, span: Span, others: Sequence[frozenset[str]]) -> Span:
    """A sentence from a little before the first word that another report has."""
    known = frozenset().union(*(other for other in others if _are_one(prefixes(text, span), other)))
    first = next(word.start for prefix, word in content_words(text, span) if prefix in known)
    start = text.find(" ", first - AROUND, first) + 1
    return Span(start, span.end) if first - AROUND > span.start and start else span


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    """Neighbouring sentences as one part."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    yield from joined
