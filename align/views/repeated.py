"""Statements that several reports give word for word, though no comparison of quotations holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from align.marks import Place, Quotation
from align.model import Comparison
from align.texts.content_words import content_words

FEWEST_WORDS: Final = 3
"""Words that carry something, from which on the same words are one statement; with fewer ("Yes") anybody answers."""


def repeated(comparison: Comparison, quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """The quotations in their order, those of other reports with the very same words together with the first.

    Where these are few, only those of one speaker are together.
    """
    speakers = {comparison.quotations[k]: source.identity for source in comparison.sources for k in source.quotations}
    found: dict[object, list[Quotation]] = {}
    for quotation in quotations:
        found.setdefault(_statement(comparison, quotation, speakers), []).append(quotation)
    return list(found.values())


def _statement(comparison: Comparison, quotation: Quotation, speakers: Mapping[Quotation, str]) -> object:
    """What is the same for quotations of one statement."""
    words, speaker = _words(comparison, quotation), speakers.get(quotation)
    text = comparison.event.report(quotation.report).prose
    if sum(len(content_words(text, span)) for span in quotation.content) >= FEWEST_WORDS:
        return words
    return (words, speaker) if words and speaker else quotation


def _words(comparison: Comparison, quotation: Quotation) -> tuple[str, ...]:
    """Letters and digits only, in lower case: marks and line breaks are no words."""
    told = " ".join(comparison.words(Place(quotation.report, span)) for span in quotation.content)
    words = ("".join(filter(str.isalnum, word)) for word in told.casefold().split())
    return tuple(word for word in words if word)
