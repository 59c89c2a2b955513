"""Mode 7, Overview: outlets against outlets, and the order in which they tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from align.model import Comparison, Passage, Place, Quotation, QuotationKind
from corpus.model import Report
from tui.crossings import crossings
from tui.heads import day, words
from tui.paint import visible
from tui.rows import longest_rising
from tui.tables.table import Column, Entry, Page, Table, lines, outlets, quiet
from tui.view import View

NAME: Final = 30
"""Cells of the column with the outlet."""
BAR: Final = 10
"""Cells of a bar that stands for all of a report."""


def together(comparison: Comparison, view: View, width: int) -> Table:
    """A row an outlet, a column an outlet: how much of the row's report the column's report also tells."""
    label = min(NAME, width // 3)
    sigla = outlets(view, width, label, 12)
    columns = (Column("Report", -label), *(Column(f"also in {siglum}") for siglum in sigla))
    entries = tuple(_report(comparison, siglum, sigla) for siglum in view.order)
    guide = "How many of a report's sentences the other report tells as well; below the name its length and voices."
    return Table(columns, entries, guide, "There is nothing to compare.")


def _report(comparison: Comparison, siglum: str, sigla: Sequence[str]) -> Entry:
    report = comparison.event.report(siglum)
    told = [number for number, sentence in enumerate(report.sentences) if not sentence.boilerplate]
    name = lines(
        Content.assemble((f"{visible(siglum)} ", "bold $accent"), (visible(report.outlet.name), "bold")),
        quiet(f"{day(report.date)} · {words(report)} words"),
        quiet(f"{_quoted(comparison, report):.0%} quoted · {_alone(comparison, siglum, told):.0%} only here"),
    )
    cells = [name]
    for other in sigla:
        if other == siglum:
            cells.append(quiet("·"))
            continue
        share = len(_also(comparison, siglum, other)) / max(1, len(told))
        bar = "▇" * round(BAR * share)
        cells.append(lines(f"{share:.0%}", Content.styled(bar, "$kind-words")))
    first = Place(siglum, report.sentences[told[0]].span) if told else None
    detail = quiet(visible(report.headline or "no headline"))
    return Entry(tuple(cells), (first,) * len(cells), None, detail)


def _also(comparison: Comparison, siglum: str, other: str) -> set[int]:
    """The sentences of one report whose point the other also tells."""
    return {n for p in comparison.passages if p.reading(other) for n in _sentences(p, siglum)}


def _sentences(passage: Passage, siglum: str) -> tuple[int, ...]:
    reading = passage.reading(siglum)
    return reading.sentences if reading else ()


def _alone(comparison: Comparison, siglum: str, told: Sequence[int]) -> float:
    linked = {number for passage in comparison.passages for number in _sentences(passage, siglum)}
    return sum(number not in linked for number in told) / max(1, len(told))


def _quoted(comparison: Comparison, report: Report) -> float:
    """The share of a report's words that stand in quotation marks."""
    direct: list[Quotation] = [
        q for q in comparison.quotations if q.report == report.siglum and q.kind is not QuotationKind.INDIRECT
    ]
    return sum(len(report.words(span).split()) for q in direct for span in q.content) / max(1, words(report))


def order(comparison: Comparison, view: View, width: int) -> Table:
    """The base's order of telling against each other report's, as crossing lines."""
    label = min(NAME, width // 3)
    columns = (Column("Reports", -label), Column("Left: the base from top to bottom. Right: the other report."))
    room = max(8, width - label - 4)
    entries = tuple(_crossing(comparison, view.base, other, room) for other in view.order[1:])
    guide = "Each line is a point both tell. Parallel lines: the same order; crossing lines: another one."
    return Table(columns, entries, guide, "There is nothing to compare.")


def _crossing(comparison: Comparison, base: str, other: str, room: int) -> Entry:
    left, right = comparison.event.report(base), comparison.event.report(other)
    both = [passage for passage in comparison.passages if passage.reading(base) and passage.reading(other)]
    pairs = sorted((_sentences(p, base)[0], _sentences(p, other)[0]) for p in both)
    same = len(longest_rising([there for _, there in pairs]))
    name = lines(
        Content.assemble((f"{visible(base)} – {visible(other)}", "bold $accent")),
        visible(right.outlet.name),
        quiet(f"{len(both)} points in both"),
        quiet(f"{same} in the same order, {len(both) - same} moved"),
    )
    drawn = crossings(pairs, len(left.sentences), len(right.sentences), min(room, 48))
    place = Place(other, right.sentences[0].span) if right.sentences else None
    return Entry((name, Content.styled(drawn, "$kind-words")), (place, place))


PAGES: Final = (Page("Outlets", together), Page("Order of telling", order))
