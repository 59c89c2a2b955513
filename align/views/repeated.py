"""Statements that several reports give word for word, though no comparison of quotations holds them."""

from __future__ import annotations

from collections.abc import Sequence

from align.marks import Place, Quotation
from align.model import Comparison


def repeated(comparison: Comparison, quotations: Sequence[Quotation]) -> list[list[Quotation]]:
    """The quotations in their order, those of other reports with the very same words together with the first."""
    found: dict[tuple[str, ...], list[Quotation]] = {}
    for quotation in quotations:
        found.setdefault(_words(comparison, quotation), []).append(quotation)
    return list(found.values())


def _words(comparison: Comparison, quotation: Quotation) -> tuple[str, ...]:
    """Letters and digits only, in lower case: marks and line breaks are no words."""
    told = " ".join(comparison.words(Place(quotation.report, span)) for span in quotation.content)
    words = ("".join(filter(str.isalnum, word)) for word in told.casefold().split())
    return tuple(word for word in words if word)
