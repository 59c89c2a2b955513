"""A figure as a report states it: its words with what is counted, and who gives it where that is said."""

from __future__ import annotations

from align.lexicon import lexicon
from align.marks import Figure
from align.negation import NOBODY
from corpus.model import Report, Span


def counted_beside(figure: Figure) -> Span | None:
    """The words for what is counted, with what joins them to a figure before them: "46 of its soldiers"."""
    counted = figure.counted
    if counted is None or counted.overlaps(figure.span):
        return None
    return counted if counted < figure.span else Span(figure.span.end, counted.end)


def named_supplier(report: Report, figure: Figure) -> Span | None:
    """Who gives a figure, where the report's words say who that is: "it" alone and "no expert" do not."""
    said = report.words(figure.supplier).casefold() if figure.supplier else ""
    nobody = said.partition(" ")[0] in NOBODY  # "no experts believe"
    return None if nobody or said in frozenset(lexicon("sources")["pronouns"]) else figure.supplier
