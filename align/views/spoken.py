"""Which quotations are shown as somebody's statement: no deeds, nothing that an outlet only passes on."""

from __future__ import annotations

from align.marks import Quotation
from align.model import Comparison


def is_statement(comparison: Comparison, quotation: Quotation) -> bool:
    """Whether something is said, and by whom it is given to.

    What is given to nobody but stands in quotation marks is shown. An outlet's account of what it lets another say
    ("“...,” said Ada, according to the Signal") is Ada's statement.
    """
    if not quotation.gives_words:
        return False
    if quotation.channel is None or quotation.channel != quotation.source:
        return True
    return not any(_says_it(other, quotation) for other in comparison.quotations)


def _says_it(other: Quotation, passed: Quotation) -> bool:
    """Whether another than the outlet is given words of what it passes on."""
    if other.report != passed.report or other is passed or other.source is None or other.channel == other.source:
        return False
    return any(one.overlaps(two) for one in other.content for two in passed.content)
