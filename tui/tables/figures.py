"""Mode 3, Figures: the numbers and dates, a row a question, a column an outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from textual.content import Content

from align.bookmarks import FIGURES
from align.findings import FigureComparison, Verdict
from align.marks import HEADLINE, Figure, Moment, Place
from align.model import Comparison
from align.steps import Step
from align.views import known_by
from align.views.signs import VERDICT_SIGNS, signed
from align.views.stated import counted_beside, named_supplier
from align.views.voices import OWN, Voices
from corpus.days import DAY, day, period
from corpus.model import Report
from tui.amounts import amount
from tui.paint import drawn
from tui.tables.table import Column, Entry, Page, Table, fitted, lines, quiet, under, words_of
from tui.view import View

VERDICT_STYLES: Final = {
    Verdict.CONFLICT: "$kind-figures bold reverse",
    Verdict.NOT_COMPARABLE: "$quiet bold",
    Verdict.COMPATIBLE: "$kind-words bold",
    Verdict.AGREE: "bold",
}
QUESTION: Final = 34
"""Cells of the question's column on a wide screen."""


def compared(comparison: Comparison, view: View, width: int) -> Table:
    """Figures that answer the same question, with the verdict and why."""
    label = min(QUESTION, width // 3)
    sigla = view.order
    columns = (Column("Question", -label), *(Column(siglum) for siglum in sigla))
    entries: list[Entry] = []
    for verdict, sign in VERDICT_SIGNS.items():
        asked = (group for group in comparison.figure_comparisons if group.verdict is verdict)
        found = [group for group in asked if view.among(found.report for found in comparison.stated(group))]
        name = f"{sign} {verdict.value.capitalize()}"
        entries += under(name, (_question(comparison, group, sigla) for group in found))
    guide = "≠ conflict · ? not comparable · ≈ compatible (a bound, a rounding, a count of an earlier day) · = agree"
    table = Table(columns, tuple(entries), guide, "No figures answer the same question in two reports.")
    return fitted(table, sigla, width, label)


def _question(comparison: Comparison, group: FigureComparison, sigla: Sequence[str]) -> Entry:
    stated = comparison.stated(group)
    mark = Content.assemble((signed(group.verdict), VERDICT_STYLES[group.verdict]))
    stands = tuple(found.place for found in stated)
    between = [stands[[*group.figures, *group.moments].index(k)] for k in group.between]
    others = any(place.report not in sigla for place in between)
    opposed = f"between {' and '.join(dict.fromkeys(place.report for place in between))}"
    cells = [lines(drawn(group.question), mark, quiet(opposed) if others else None)]
    places: list[Place | None] = [None]
    for siglum in sigla:
        mine = [found for found in stated if found.report == siglum]
        cells.append(lines(*(_stated(comparison, found) for found in mine)) if mine else quiet("–"))
        places.append(mine[0].place if mine else None)
    detail = lines(
        Content.assemble((signed(group.verdict), "bold"), f": {drawn(group.reason)}"),
    )
    first = [*between, *stands]
    places[0] = first[0]
    reports = tuple(dict.fromkeys(place.report for place in first))
    title = f"Figures, {drawn(group.question)}: {group.verdict.value}"
    return Entry(
        tuple(cells),
        tuple(places),
        group.passage,
        detail,
        reports=reports,
        title=title,
        kept=known_by.figures(comparison, group),
        foremost=tuple(between),
    )


def _stated(comparison: Comparison, found: Figure | Moment) -> Content:
    report = comparison.event.report(found.report)
    words = Content.styled(words_of(report, found.span), "bold")
    if isinstance(found, Moment):
        dates = _dates(found)
        return words if dates in words.plain else lines(words, quiet(dates))
    counted = f" {words_of(report, beside, 40)}" if (beside := counted_beside(found)) else ""
    told_by = named_supplier(report, found)
    supplier = quiet(f"says {words_of(report, told_by, 50)}") if told_by else None
    dated = quiet(words_of(report, found.as_of, 40)) if found.as_of else None
    return lines(words + counted, supplier, dated)


def _dates(moment: Moment) -> str:
    first, last = moment.first, moment.last
    if first and last and first != last and first[:DAY] == last[:DAY]:
        return f"{day(first)}–{last[DAY + 1 :]}"
    if whole := first and last and period(first, last):
        return whole
    ends = [day(end) for end in (first, last) if end]
    return " to ".join(dict.fromkeys(ends)) or "no exact date"


def every(comparison: Comparison, view: View, width: int) -> Table:
    """Every figure of every report, in text order."""
    del width
    columns = (Column("Figure", 2), Column("As a number", 2), Column("Sentence", 5))
    entries: list[Entry] = []
    for siglum in view.order:
        name = f"{siglum} · {drawn(comparison.event.report(siglum).outlet.name)}"
        entries += under(name, _figures_of(comparison, siglum))
    guide = "Every quantity, as it stands and as the interval it means."
    return Table(columns, tuple(entries), guide, "No figures have been found.", air=0)


def _figures_of(comparison: Comparison, siglum: str) -> Iterator[Entry]:
    report, voices = comparison.event.report(siglum), Voices(comparison)
    for figure in sorted((f for f in comparison.figures if f.report == siglum), key=lambda figure: figure.span):
        number, voice = amount(report, figure), voices.whose(figure.place)
        cells = (
            Content.styled(words_of(report, figure.span), "bold"),
            Content(number if voice == OWN else f"{number} · {voice}"),
            quiet(_around(report, figure)),
        )
        yield Entry(cells, (figure.place,), within=(comparison.sentence(figure.place),))


def _around(report: Report, figure: Figure) -> str:
    if figure.sentence == HEADLINE:
        return f"headline: {drawn(report.headline or '')}"
    return words_of(report, report.sentences[figure.sentence].span)


PAGES: Final = (
    Page(
        "Compared",
        compared,
        Step.COMPARED,
        "figures that answer the same question",
        find=FIGURES,
        follows=False,
        compares="which figures conflict",
    ),
    Page("Every figure", every, Step.MARKS, "figures", find="figure"),
)
