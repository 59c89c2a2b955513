"""Mode 4, Quotations: who is heard, in whose words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from textual.content import Content

from align.attributing.content import own_words
from align.attributing.quotemarks import quoted
from align.findings import QuotationComparison, VariantKind
from align.marks import Place, Quotation, QuotationKind, Source
from align.model import Comparison
from align.steps import Step
from align.views.compared import compared
from align.views.spoken import is_statement
from align.views.verbatim import GAP, Piece, pieces
from corpus.model import Report, Span
from tui.paint import STYLES, Mark, paint, visible
from tui.quoting import quote
from tui.tables.table import CUT, Column, Entry, Page, Table, beginning, fitted, lines, quiet, under, words_of
from tui.view import View

LABEL: Final = 20
"""Cells of the column that says how the same statement differs."""
SHORTEST: Final = 14
"""At least so many, for "paraphrased"."""
NAME: Final = 26
"""Cells of the column with a source's name."""


DIFFERENCES: Final = {
    "altered": "Altered: not the same words in the quotation marks",
    "cut": "Cut: one quotes words that another leaves out",
    "other speaker": "Other speaker: the words are somebody else's",
    "own voice": "Own voice: one says it without naming anybody",
    "paraphrased": "Paraphrased: not all have quotation marks",
    "translated": "Translated: other words, from another language",
    "identical": "Identical: word for word between the quotation marks",
}
"""What the same statement in several reports can come to, what needs a look first."""
WORDED: Final = frozenset(("altered", "cut"))
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
        if is_statement(comparison, quotation) and not _within(quotation, compared_words)
    ]
    single.sort(key=lambda quotation: (sigla.index(quotation.report), quotation.content))
    entries: list[Entry] = []
    same = comparison.quotation_comparisons
    for difference in dict.fromkeys((*DIFFERENCES, *(group.difference for group in same))):
        groups = (group for group in same if group.difference == difference)
        meaning = DIFFERENCES.get(difference, visible(difference).capitalize())
        entries += under(meaning, (_statement(comparison, group, sigla, marks) for group in groups))
    exact = [quotation for quotation in single if quotation.kind is not QuotationKind.INDIRECT]
    loose = [quotation for quotation in single if quotation.kind is QuotationKind.INDIRECT]
    for meaning, those in (("in quotation marks", exact), ("paraphrased", loose)):
        rows = (_single(comparison, quotation, sigla, marks) for quotation in those)
        entries += under(f"In one report only, {meaning}", rows)
    guide = "The very words in “ ”; without marks they are paraphrased. Under them who says it, and with which verb."
    table = Table(columns, tuple(entries), guide, "No quotations have been found.")
    return fitted(table, sigla, width, label)


def _statement(
    comparison: Comparison, group: QuotationComparison, sigla: Sequence[str], marks: Mapping[str, Sequence[Span]]
) -> Entry:
    told = [comparison.quotations[index] for index in group.quotations]
    cells = [Content.styled(visible(group.difference), "$kind-voices bold")]
    places: list[Place | None] = [None]
    own, parts = _own(comparison, group), compared(comparison, group)
    for siglum in sigla:
        report = comparison.event.report(siglum)
        mine = [k for k in group.quotations if comparison.quotations[k].report == siglum]
        said = [_told(report, comparison.quotations[k], marks[siglum], parts[k], own.get(siglum, ())) for k in mine]
        cells.append(lines(*said) if mine else quiet("–"))
        places.append(Place(siglum, parts[mine[0]][0]) if mine else None)
    places[0] = next((place for place in places if place), None)
    stands = tuple(Place(quotation.report, span) for quotation in told for span in quotation.content)
    title = f"Statement, {visible(group.difference)}: {_shortly(comparison, told[0])}"
    why = lines(visible(group.reason))
    # The reason names who tells it without quoting: that report belongs beside the quotation too.
    named = [siglum for siglum in sigla if siglum in group.reason.split()]
    reports = tuple(dict.fromkeys([*(place.report for place in stands), *named]))
    foremost = tuple(Place(comparison.quotations[k].report, span) for k, spans in parts.items() for span in spans)
    return Entry(
        tuple(cells),
        tuple(places),
        group.passage,
        why,
        reports=reports,
        title=title,
        kept=stands,
        foremost=foremost,
    )


def _within(quotation: Quotation, others: Sequence[Quotation]) -> bool:
    """Whether all words of a quotation stand in another of its report."""
    mine = [one for one in others if one.report == quotation.report]
    return any(all(any(span.covers(part) for span in one.content) for part in quotation.content) for one in mine)


def _own(comparison: Comparison, group: QuotationComparison) -> dict[str, tuple[Span, ...]]:
    """Of quotations that differ in words, by siglum the words of each that another report's has not."""
    told = [comparison.quotations[index] for index in group.quotations]
    exact = [quotation for quotation in told if quotation.kind is not QuotationKind.INDIRECT]
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


def _single(
    comparison: Comparison, quotation: Quotation, sigla: Sequence[str], marks: Mapping[str, Sequence[Span]]
) -> Entry:
    report = comparison.event.report(quotation.report)
    place = Place(quotation.report, quotation.content[0])
    told = _told(report, quotation, marks[report.siglum], quotation.content)
    cells = [told if siglum == quotation.report else Content("") for siglum in sigla]
    stands = tuple(Place(quotation.report, span) for span in quotation.content)
    return Entry(
        (quiet(quotation.kind.value), *cells),
        (place,),
        None,
        told,
        title=f"Statement: {_shortly(comparison, quotation)}",
        kept=stands,
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
    verb = _verb(report, quotation.cue) if quotation.cue else ""
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


def _verb(report: Report, cue: Span) -> str:
    """The verb of a cue; a mark alone (":", "―") is none."""
    return words_of(report, cue).strip(":,-–—― ")


def source_name(report: Report, quotation: Quotation) -> str:
    """Who says it, in the report's words."""
    span = quotation.source_name or quotation.source
    return words_of(report, span, 60) if span else "source not named"


def sources(comparison: Comparison, view: View, width: int) -> Table:
    """Who is heard: for each source and outlet the statements, the words, and the verbs they are given with."""
    label = min(NAME, width // 3)
    sigla = view.order
    columns = (Column("Source", -label), *(Column(siglum) for siglum in sigla))
    heard: dict[str, list[Source]] = {}
    for source in comparison.sources:
        heard.setdefault(source.identity or _known_as(comparison, source), []).append(source)
    called = {who: _known_as(comparison, its[0]) for who, its in heard.items()}
    names = sorted(heard, key=lambda who: (-sum(source.words for source in heard[who]), called[who]))
    several = [name for name in names if len({source.report for source in heard[name]}) > 1]
    named = [name for name in names if name not in several and not all(s.anonymous for s in heard[name])]
    hidden = [name for name in names if name not in several and name not in named]
    entries = _voices(comparison, sigla)
    for title, group in (
        ("Heard in several reports", several),
        ("Heard in one report only", named),
        ("Without a name", hidden),
    ):
        entries += under(title, (_source(comparison, called[who], heard[who], sigla) for who in group))
    guide = "How often and at what length each source is heard; the verbs stand below."
    table = Table(columns, tuple(entries), guide, "No sources have been found.")
    return fitted(table, sigla, width, label, 18)


def _voices(comparison: Comparison, sigla: Sequence[str]) -> list[Entry]:
    """One row on how much of each report is whose words."""
    shares = {share.report: share for share in comparison.voices}
    if not shares:
        return []
    cells = [Content.styled("Whose words", "bold")]
    places: list[Place | None] = [None]
    for siglum in sigla:
        share, report = shares.get(siglum), comparison.event.report(siglum)
        total = max(1, share.quoted + share.paraphrased + share.own) if share else 1
        parts = ((share.quoted, "quoted"), (share.paraphrased, "paraphrased"), (share.own, "own")) if share else ()
        cells.append(lines(*(f"{count / total:.0%} {what}" for count, what in parts)))
        places.append(Place(siglum, report.sentences[0].span) if report.sentences else None)
    detail = quiet("Words in quotation marks, words of others in the reporter's wording, and the reporter's own.")
    return [Entry(tuple(cells), tuple(places), None, detail)]


def _known_as(comparison: Comparison, source: Source) -> str:
    """The name by which a source is known in the whole event, else the words of this report."""
    if source.name is not None:
        return visible(comparison.names[source.name].form)
    return words_of(comparison.event.report(source.report), source.mention, 60)


def _source(comparison: Comparison, name: str, heard: Sequence[Source], sigla: Sequence[str]) -> Entry:
    cells = [Content.styled(name, "bold")]
    places: list[Place | None] = [Place(heard[0].report, heard[0].mention)]
    for siglum in sigla:
        mine = [source for source in heard if source.report == siglum]
        cells.append(_count(mine) if mine else quiet("–"))
        places.append(Place(siglum, mine[0].mention) if mine else None)
    return Entry(tuple(cells), tuple(places), None, lines(*(_verbs(comparison, source) for source in heard)))


def _count(heard: Sequence[Source]) -> Content:
    statements = sum(len(source.quotations) for source in heard)
    direct = sum(source.direct + source.partial for source in heard)
    plural = "" if statements == 1 else "s"
    return lines(
        f"{statements} statement{plural}{f', {direct} direct' if direct else ''}",
        quiet(f"{sum(source.words for source in heard)} words"),
    )


def _verbs(comparison: Comparison, source: Source) -> str:
    report = comparison.event.report(source.report)
    verbs = Counter(filter(None, (_verb(report, cue).lower() for cue in source.cues)))
    listed = ", ".join(f"{verb} ×{count}" if count > 1 else verb for verb, count in verbs.most_common(6))
    return f"{source.report} “{words_of(report, source.mention, 60)}”: {listed or 'no verb of saying'}"


PAGES: Final = (
    Page("Statements", statements, Step.COMPARED, "statements", find="statement"),
    Page("Who is heard", sources, Step.MARKS, "quotations and their sources", find="source"),
)
