"""Figures of reports of one sentence or a few, as the parser reads them."""

from __future__ import annotations

from functools import cache

from align.alignment import Link, Passage, Reading
from align.figure_comparison import compare_figures
from align.figures import figures
from align.findings import FigureComparison, Verdict
from align.marks import Figure
from align.parse import Parser
from corpus.model import Event, Report
from tests.build import report


@cache
def parser() -> Parser:
    return Parser()


def of_one_passage(*tellings: str, date: str = "2014-02-26") -> tuple[Event, tuple[Passage, ...]]:
    """An event whose reports, "r0", "r1" and so on, tell one sentence each, all of one passage."""
    reports = tuple(report(f"r{number}", [text], date=date) for number, text in enumerate(tellings))
    return Event("event", reports), (Passage("p1", tuple(Reading(told.siglum, (0,)) for told in reports)),)


def compared(
    reports: tuple[Report, ...], passages: tuple[Passage, ...] = (), links: tuple[Link, ...] = ()
) -> tuple[tuple[FigureComparison, ...], tuple[Figure, ...]]:
    """The comparisons of the figures of these reports, and the figures."""
    docs = {told.siglum: parser().parse(told) for told in reports}
    stated = tuple(figure for told in reports for figure in figures(told, docs[told.siglum]))
    return compare_figures(Event("event", reports), passages, stated, docs, links), stated


def at_one_point(
    *tellings: str,
) -> tuple[tuple[FigureComparison, ...], tuple[Figure, ...], tuple[Passage, ...]]:
    """The comparisons and figures of reports that tell one sentence each, and the passage that has them all."""
    told, passages = of_one_passage(*tellings)
    return *compared(told.reports, passages), passages


def verdicts(*tellings: str) -> list[Verdict]:
    """The verdicts of the comparisons between reports that tell one sentence each, all of one passage."""
    return [comparison.verdict for comparison in at_one_point(*tellings)[0]]
