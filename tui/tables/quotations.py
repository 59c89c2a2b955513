"""Mode 4, Quotations: who is heard, in whose words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from textual.content import Content

from align.model import Comparison, Place, Quotation, QuotationComparison, QuotationKind
from corpus.model import Report, Span
from tui.paint import visible
from tui.tables.table import Column, Entry, Page, Table, lines, outlets, quiet, under, words_of
from tui.view import View

LABEL: Final = 20
"""Cells of the column that says how the same statement differs."""
MARKS: Final = "“”\"'‘’ "
"""Quotation marks that a span may bring along; ours stand around it."""
NAME: Final = 26
"""Cells of the column with a source's name."""


def statements(comparison: Comparison, view: View, width: int) -> Table:
    """The same statement in several reports; then every statement that only one report has."""
    label = min(LABEL, width // 4)
    sigla = outlets(view, width, label)
    columns = (Column("Difference", -label), *(Column(siglum) for siglum in sigla))
    shared = [_statement(comparison, group, sigla) for group in comparison.quotation_comparisons]
    used = {index for group in comparison.quotation_comparisons for index in group.quotations}
    single = [q for index, q in enumerate(comparison.quotations) if index not in used and q.report in sigla]
    single.sort(key=lambda quotation: (sigla.index(quotation.report), quotation.content))
    entries = under("The same statement in several reports", shared)
    entries += under("In one report only", (_single(comparison, quotation, sigla) for quotation in single))
    guide = "The very words in “ ”; without marks they are paraphrased. Under them who says it, and with which verb."
    return Table(columns, tuple(entries), guide, "No quotations have been found.")


def _statement(comparison: Comparison, group: QuotationComparison, sigla: Sequence[str]) -> Entry:
    told = [comparison.quotations[index] for index in group.quotations]
    cells = [Content.styled(visible(group.difference), "$kind-voices bold")]
    places: list[Place | None] = [None]
    for siglum in sigla:
        mine = [quotation for quotation in told if quotation.report == siglum]
        cells.append(lines(*(_told(comparison.event.report(siglum), q) for q in mine)) if mine else quiet("–"))
        places.append(Place(siglum, mine[0].content[0]) if mine and mine[0].content else None)
    places[0] = next((place for place in places if place), None)
    others = [q.report for q in told if q.report not in sigla]
    detail = lines(visible(group.reason), f"also in {', '.join(others)}" if others else None)
    return Entry(tuple(cells), tuple(places), group.passage, detail)


def _single(comparison: Comparison, quotation: Quotation, sigla: Sequence[str]) -> Entry:
    report = comparison.event.report(quotation.report)
    place = Place(quotation.report, quotation.content[0])
    cells = [_told(report, quotation) if siglum == quotation.report else Content("") for siglum in sigla]
    return Entry((quiet(quotation.kind.value), *cells), (place,), None, _told(report, quotation))


def _told(report: Report, quotation: Quotation) -> Content:
    """The words, and below them who says them with which verb."""
    words = " … ".join(words_of(report, span) for span in quotation.content)
    exact = quotation.kind is not QuotationKind.INDIRECT
    said = Content.styled(f"“{words.strip(MARKS)}”", "italic") if exact else Content(words)
    who = source_name(report, quotation)
    cue = f", {words_of(report, quotation.cue)}" if quotation.cue else ""
    return lines(said, quiet(f"— {who}{cue}"))


def source_name(report: Report, quotation: Quotation) -> str:
    """Who says it, in the report's words."""
    span = quotation.source_name or quotation.source
    return words_of(report, span, 60) if span else "source not named"


@dataclass(slots=True)
class _Heard:
    """What one outlet has from one source."""

    statements: int = 0
    words: int = 0
    direct: int = 0
    cues: Counter[str] = field(default_factory=Counter)
    first: Place | None = None


def sources(comparison: Comparison, view: View, width: int) -> Table:
    """Who is heard: for each source and outlet the statements, the words, and the verbs they are given with."""
    label = min(NAME, width // 3)
    sigla = outlets(view, width, label, 18)
    columns = (Column("Source", -label), *(Column(siglum) for siglum in sigla))
    heard = _heard(comparison)
    names = sorted(heard, key=lambda name: (-sum(h.words for h in heard[name].values()), name))
    everywhere = [name for name in names if len(heard[name]) > 1]
    alone = [name for name in names if len(heard[name]) == 1]
    entries = under("Heard in several reports", (_source(name, heard[name], sigla) for name in everywhere))
    entries += under("Heard in one report only", (_source(name, heard[name], sigla) for name in alone))
    guide = "Statements and the words given to each source; how many of them are direct; the verbs of saying."
    return Table(columns, tuple(entries), guide, "No sources have been found.")


def _heard(comparison: Comparison) -> dict[str, dict[str, _Heard]]:
    """Source name to siglum to what is heard there."""
    found: dict[str, dict[str, _Heard]] = {}
    for quotation in comparison.quotations:
        report = comparison.event.report(quotation.report)
        heard = found.setdefault(_known_as(comparison, report, quotation), {}).setdefault(report.siglum, _Heard())
        heard.statements += 1
        heard.words += sum(len(report.words(span).split()) for span in quotation.content)
        heard.direct += quotation.kind is not QuotationKind.INDIRECT
        if quotation.cue:
            heard.cues[words_of(report, quotation.cue).lower()] += 1
        heard.first = heard.first or Place(report.siglum, quotation.content[0])
    return found


def _known_as(comparison: Comparison, report: Report, quotation: Quotation) -> str:
    """The name by which a source is known in the whole event, else the words of this report."""
    span = quotation.source_name or quotation.source
    if span is None:
        return "source not named"
    named = next((n.form for n in comparison.names if n.kind != "place" and _mentions(n.mentions, report, span)), None)
    return visible(named) if named else words_of(report, span, 60)


def _mentions(mentions: Sequence[Place], report: Report, span: Span) -> bool:
    return any(place.report == report.siglum and place.span.overlaps(span) for place in mentions)


def _source(name: str, heard: dict[str, _Heard], sigla: Sequence[str]) -> Entry:
    cells = tuple(_count(heard[siglum]) if siglum in heard else quiet("–") for siglum in sigla)
    places = tuple(heard[siglum].first if siglum in heard else None for siglum in sigla)
    first = next(iter(heard.values())).first
    return Entry((Content.styled(name, "bold"), *cells), (first, *places), None, lines(*_verbs(heard)))


def _count(heard: _Heard) -> Content:
    plural = "" if heard.statements == 1 else "s"
    direct = f", {heard.direct} direct" if heard.direct else ""
    return lines(f"{heard.statements} statement{plural}{direct}", quiet(f"{heard.words} words"))


def _verbs(heard: dict[str, _Heard]) -> Iterator[str]:
    for siglum, found in heard.items():
        verbs = ", ".join(f"{verb} ×{count}" if count > 1 else verb for verb, count in found.cues.most_common(6))
        yield f"{siglum}: {verbs or 'no verb of saying'}"


PAGES: Final = (Page("Statements", statements), Page("Who is heard", sources))
