"""Mode 4, Quotations: the same statement in several reports, in whose words; who is heard stands in `heard`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from textual.content import Content

from align.bookmarks import ATTRIBUTION, SOURCE, STATEMENT
from align.findings import Difference, QuotationComparison, VariantKind
from align.marks import Place, Quotation, QuotationKind
from align.model import Comparison
from align.steps import Step
from align.texts.content_words import own_words
from align.texts.quotemarks import quoted
from align.views import known_by
from align.views.compared import compared
from align.views.repeated import repeated
from align.views.spoken import is_statement
from align.views.verbatim import GAP, Piece, pieces
from corpus.model import Report, Span
from tui.excerpts import quote
from tui.paint import STYLES, Mark, drawn, paint
from tui.tables.heard import sources, verb_of
from tui.tables.table import CUT, Column, Entry, Page, Table, beginning, fitted, lines, quiet, under, words_of
from tui.view import View

LABEL: Final = 20
"""Cells of the column that says how the same statement differs."""
SHORTEST: Final = 14
"""At least so many, for "paraphrased"."""

DIFFERENCES: Final = {
    Difference.ALTERED: "Altered: not the same words in the quotation marks",
    Difference.CUT: "Cut: one quotes words that another leaves out",
    Difference.OTHER_SPEAKER: "Other speaker: the words are somebody else's",
    Difference.OWN_VOICE: "Own voice: one says it without naming anybody",
    Difference.PARAPHRASED: "Paraphrased: not all have quotation marks",
    Difference.TRANSLATED: "Translated: other words, from another language",
    Difference.IDENTICAL: "Identical: word for word between the quotation marks",
}
"""What the same statement in several reports can come to, what needs a look first."""
WORD_FOR_WORD: Final = "In several reports, word for word"
WORDED: Final = frozenset((Difference.ALTERED, Difference.CUT))
"""Where the words differ between the quotation marks, those that differ are marked."""


def statements(comparison: Comparison, view: View, width: int) -> Table:
    """The same statement in several reports; then every statement that only one report has."""
    label = max(SHORTEST, min(LABEL, width // 4))
    sigla = view.order
    columns = (Column("Difference", -label), *(Column(siglum) for siglum in sigla))
    marks = {report.siglum: quoted(report) for report in comparison.event.reports}
    compared_words = [comparison.quotations[k] for group in comparison.quotation_comparisons for k in group.quotations]
    single = [
        quotation
        for quotation in comparison.quotations
        if quotation.report in sigla and is_statement(comparison, quotation) and not _within(quotation, compared_words)
    ]
    single.sort(key=lambda quotation: (sigla.index(quotation.report), quotation.content))
    entries: list[Entry] = []
    same = [group for group in comparison.quotation_comparisons if view.among(_reports(comparison, group))]
    for difference, meaning in DIFFERENCES.items():
        groups = (group for group in same if group.difference is difference)
        entries += under(meaning, (_statement(comparison, group, sigla, marks) for group in groups))
    together = repeated(comparison, single)
    in_several = [those for those in together if len({one.report for one in those}) > 1]
    entries += under(WORD_FOR_WORD, (_alike(comparison, those, sigla, marks) for those in in_several))
    alone = [one for one in single if not any(one in those for those in in_several)]
    exact = [quotation for quotation in alone if quotation.kind is not QuotationKind.INDIRECT]
    loose = [quotation for quotation in alone if quotation.kind is QuotationKind.INDIRECT]
    for meaning, those in (("in quotation marks", exact), ("paraphrased", loose)):
        rows = (_alike(comparison, [quotation], sigla, marks) for quotation in those)
        entries += under(f"In one report only, {meaning}", rows)
    guide = "The very words in “ ”; without marks they are paraphrased. Under them who says it, and with which verb."
    table = Table(columns, tuple(entries), guide, "No quotations have been found.")
    return fitted(table, sigla, width, label)


def _reports(comparison: Comparison, group: QuotationComparison) -> tuple[str, ...]:
    """Who gives a statement, also in the reporter's own voice."""
    told = dict.fromkeys(comparison.quotations[index].report for index in group.quotations)
    return (*told, group.own_voice) if group.own_voice else tuple(told)


def _statement(
    comparison: Comparison, group: QuotationComparison, sigla: Sequence[str], marks: Mapping[str, Sequence[Span]]
) -> Entry:
    told = [comparison.quotations[index] for index in group.quotations]
    reports = _reports(comparison, group)
    others = [siglum for siglum in reports if siglum not in sigla]
    over = quiet(f"with {', '.join(others)}") if others else None
    cells = [lines((group.difference, "$kind-voices bold"), over)]
    places: list[Place | None] = [None]
    own, parts = _own(comparison, group, sigla), compared(comparison, group)
    for siglum in sigla:
        report = comparison.event.report(siglum)
        mine = [k for k in group.quotations if comparison.quotations[k].report == siglum]
        said = [_told(report, comparison.quotations[k], marks[siglum], parts[k], own.get(siglum, ())) for k in mine]
        cells.append(lines(*said) if mine else quiet("–"))
        places.append(Place(siglum, parts[mine[0]][0]) if mine else None)
    places[0] = next((place for place in places if place), None)
    title = f"Statement, {group.difference}: {_shortly(comparison, told[0])}"
    why = lines(drawn(group.reason))
    foremost = tuple(Place(comparison.quotations[k].report, span) for k, spans in parts.items() for span in spans)
    return Entry(
        tuple(cells),
        tuple(places),
        group.passage,
        why,
        reports=reports,
        title=title,
        kept=known_by.statement(comparison, group),
        foremost=foremost,
    )


def _within(quotation: Quotation, others: Sequence[Quotation]) -> bool:
    """Whether all words of a quotation stand in another of its report."""
    mine = [one for one in others if one.report == quotation.report]
    return any(all(any(span.covers(part) for span in one.content) for part in quotation.content) for one in mine)


def _own(comparison: Comparison, group: QuotationComparison, sigla: Sequence[str]) -> dict[str, tuple[Span, ...]]:
    """Of quotations that differ in words, by siglum the words of each that another report's has not."""
    told = [comparison.quotations[index] for index in group.quotations]
    exact = [one for one in told if one.kind is not QuotationKind.INDIRECT and one.report in sigla]
    if group.difference not in WORDED:
        return {}
    found: dict[str, set[Span]] = {}
    for siglum in dict.fromkeys(quotation.report for quotation in exact):
        theirs = [quotation for quotation in exact if quotation.report == siglum]
        text, whole = comparison.event.report(siglum).text, Span(theirs[0].content[0].start, theirs[-1].content[-1].end)
        for mine in (quotation for quotation in exact if quotation.report != siglum):
            own_text = comparison.event.report(mine.report).text
            words = (word for span in mine.content for word in own_words(own_text, span, text, whole))
            found.setdefault(mine.report, set()).update(words)
    return {siglum: tuple(sorted(words)) for siglum, words in found.items()}


def _alike(
    comparison: Comparison, those: Sequence[Quotation], sigla: Sequence[str], marks: Mapping[str, Sequence[Span]]
) -> Entry:
    """The row of one quotation, or of several with the same words."""
    told: dict[str, Content] = {}
    for quotation in those:
        report = comparison.event.report(quotation.report)
        told.setdefault(report.siglum, _told(report, quotation, marks[report.siglum], quotation.content))
    places = {quotation.report: Place(quotation.report, quotation.content[0]) for quotation in reversed(those)}
    first, several = those[0].report, len(told) > 1
    return Entry(
        (quiet(those[0].kind.value), *(told.get(siglum, Content("")) for siglum in sigla)),
        (places[first], *(map(places.get, sigla) if several else ())),
        None,
        told[first],
        reports=tuple(told) if several else (),
        title=f"Attribution: {_shortly(comparison, those[0])}",
        kept=tuple(place for one in those for place in known_by.attribution(one)),
        find=ATTRIBUTION,
    )


def _told(
    report: Report, quotation: Quotation, marks: Sequence[Span], parts: Sequence[Span], own: Sequence[Span] = ()
) -> Content:
    """The words, those in quotation marks with “ ” around them, and below them who says them with which verb.

    Of what is said only `parts` are shown, and … for the rest. The words in `own` are marked: the other side has them
    not.
    """
    said = Content(GAP).join(
        Content(" ").join(_piece(report, piece, own) for piece in of_span) for of_span in pieces(report, parts, marks)
    )
    before = "… " if parts[0].start > quotation.content[0].start else ""
    after = CUT if parts[-1].end < quotation.content[-1].end else ""
    who = source_name(report, quotation)
    verb = verb_of(report, quotation.cue) if quotation.cue else ""
    return lines(Content.assemble(before, said, after), quiet(f"— {who}, {verb}" if verb else f"— {who}"))


def _shortly(comparison: Comparison, quotation: Quotation) -> str:
    """Who says what, for the line that names a bookmark."""
    report = comparison.event.report(quotation.report)
    return f"{source_name(report, quotation)}, {quote(report, quotation.content[0])}"


def _piece(report: Report, piece: Piece, own: Sequence[Span]) -> Content:
    shown = beginning(report, piece.span)
    told = paint(report.text, [shown], [Mark(span, STYLES[VariantKind.QUOTATION]) for span in own]).content
    told += CUT if shown != piece.span else ""
    return Content.assemble("“", told, "”").stylize("italic") if piece.exact else told


def source_name(report: Report, quotation: Quotation) -> str:
    """Who says it, in the report's words."""
    span = quotation.source_name or quotation.source
    return words_of(report, span, 60) if span else "source not named"


PAGES: Final = (
    Page("Statements", statements, Step.COMPARED, "statements", find=STATEMENT),
    Page("Who is heard", sources, Step.MARKS, "quotations and their sources", find=SOURCE),
)
