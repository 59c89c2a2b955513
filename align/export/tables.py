"""The tables that people read, as plain strings: one set of rows for text, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from textwrap import shorten
from typing import Final

from align.alignment import LIKELY
from align.export.in_marks import in_marks
from align.findings import FigureComparison, State
from align.framing.cue_lexicon import title_of
from align.genres import in_words
from align.marks import Figure, Moment, Place, Quotation
from align.model import Comparison
from align.sharing.common_words import common_words
from align.steps import Step
from align.texts.quotemarks import quoted
from align.views.differences import asked_once
from align.views.missing import missing
from align.views.overview import overview
from align.views.points import told_by
from align.views.signs import DOUBTED, VERDICT_SIGNS, signed
from align.views.silences import FAR, missing_in, nearest, silences, sort_of, tellers
from align.views.standings import Standing, standings_of
from align.views.stated import counted_beside, named_supplier
from align.views.verbatim import LONGEST_NAME, as_told, said_by
from align.views.wordings import told_apart
from corpus.clean import on_one_line
from corpus.days import day
from corpus.model import Report, Span

FIRST_DIFFERENCES: Final = 20
"""Differences in words shown at once, the most telling of the event: a page that can be read; the others are folded."""
FIRST_OMISSIONS: Final = 10
"""Omissions shown at once: what most others tell."""

SIDE_BY_SIDE: Final = "The same points, side by side"
SILENCE: Final = "Silence"
SIGNS_TOLD: Final = (
    "∅ not told, ◐ told in part, ✂ text incomplete, – undecided. "
    f"{DOUBTED} stands before words that tell the point only perhaps, which is less than {LIKELY:.0%} likely."
)
"""What the signs for a report beside a point mean."""


@dataclass(frozen=True, slots=True)
class Table:
    """A title, one sentence on how to read it, the columns and the rows; every row has as many cells as columns.

    `prose`: the cells are running words of the reports, which need room. `first` rows are what most readers want to
    see; the others stay within reach (0: all rows are shown at once). `ask` is a question to a
    class, on a worksheet.
    """

    title: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    prose: bool = False
    first: int = 0
    ask: str = ""

    @property
    def folded(self) -> tuple[tuple[str, ...], ...]:
        """The rows that are not shown at once."""
        return self.rows[self.first :] if self.first else ()

    @property
    def shown(self) -> tuple[tuple[str, ...], ...]:
        """The rows that are."""
        return self.rows[: self.first] if self.first else self.rows


def tables(comparison: Comparison) -> tuple[Table, ...]:
    """All tables that have rows, in the order in which they are read."""
    made = (
        reports(comparison),
        _told_by_others(comparison),
        points(comparison),
        figures(comparison),
        quotations(comparison),
        sources(comparison),
        framing(comparison),
        variants(comparison),
        called(comparison),
        silence(comparison),
        shared(comparison),
    )
    return tuple(table for table in made if table.rows)


def reports(comparison: Comparison) -> Table:
    """The reports: who, when, what sort of text, how long."""
    profiles = {profile.report: profile for profile in overview(comparison).profiles}
    rows = []
    for report in comparison.event.reports:
        profile = profiles[report.siglum]
        lacuna = report.lacuna.reason if report.lacuna else ""
        rows.append(
            _row(
                report.siglum,
                report.outlet.name,
                report.headline or "",
                day(report.date),
                in_words(profile.genre),
                profile.words,
                "not computed" if profile.alone is None else f"{profile.alone} of {profile.sentences}",
                lacuna,
            )
        )
    columns = ("Siglum", "Outlet", "Headline", "Date", "Genre", "Words", "Sentences told here alone", "Text missing")
    return Table(
        "The reports",
        "Genre: what the report says of itself. Lengths leave out page furniture such as captions and link lists; "
        "sentence numbers count it.",
        columns,
        tuple(rows),
    )


def _told_by_others(comparison: Comparison) -> Table:
    """Outlets by outlets: the share of the row's sentences that the column tells too."""
    sigla = comparison.event.sigla
    found = overview(comparison)

    def cell(left: str, right: str) -> str:
        if left == right:
            return "–"
        pair = found.pair(left, right)
        shared = f", {pair.shared_words} words shared" if pair.shared_words else ""
        return f"{pair.told:.0%} told, words {pair.wording:.0%} alike{shared}"

    rows = tuple(_row(left, *(cell(left, right) for right in sigla)) for left in sigla) if len(sigla) > 1 else ()
    about = "How much of the report in the row the outlet in the column also tells, and how alike they word it."
    return Table("What they have in common", about, ("", *sigla), rows)


def points(comparison: Comparison) -> Table:
    """The passages: a row a point, a column a report, the very words."""
    sigla = comparison.event.sigla
    standings = standings_of(comparison)
    rows = []
    for passage in comparison.passages:
        number = comparison.number_of(passage)
        cells = []
        for report in comparison.event.reports:
            reading = passage.reading(report.siglum)
            told = reading.sentences if reading else ()
            words = " … ".join(report.sentence_text(sentence) for sentence in told)
            its = standings.of(passage, report.siglum)
            doubted = f"{DOUBTED} {words}"
            cells.append({State.TOLD: words, State.PERHAPS: doubted}.get(its.state, _standing(comparison, its)))
        rows.append(_row(f"Point {number}, {told_by(passage, standings.supported)}", *cells))
    about = f"Each row is one point. Of a report that has no sentence for it the cell says what is known: {SIGNS_TOLD}"
    return Table(SIDE_BY_SIDE, about, ("Point", *sigla), tuple(rows))


def _standing(comparison: Comparison, standing: Standing) -> str:
    """Why a cell has no words of a report; nothing before the points are found."""
    return f"{standing.sign} {standing.words}" if Step.POINTS in comparison.done else ""


def figures(comparison: Comparison) -> Table:
    """Figures that answer the same question: a row a question, a column a report."""
    sigla = comparison.event.sigla
    rows = []
    for found in figures_in_order(comparison):
        told = comparison.stated(found)
        cells = ["; ".join(stated(comparison, [one for one in told if one.report == siglum])) for siglum in sigla]
        rows.append(_row(found.question, *cells, signed(found.verdict), found.reason))
    about = "The verdict concerns the figures only: it does not say which is true."
    return Table("Figures", about, ("Question", *sigla, "Verdict", "Why"), tuple(rows))


def figures_in_order(comparison: Comparison) -> list[FigureComparison]:
    """What needs a look first, as on the screen."""
    order = list(VERDICT_SIGNS)
    return sorted(comparison.figure_comparisons, key=lambda found: order.index(found.verdict))


def stated(comparison: Comparison, told: Iterable[Figure | Moment], *, by_whom: bool = True) -> list[str]:
    """The figures of a report in its very words, each once, and if asked who gives them: "“23” people, says Ann"."""
    once: dict[str, str] = {}
    for one in told:
        report = comparison.event.report(one.report)
        words = _words(comparison, one.place)
        if isinstance(one, Figure):
            counted, supplier = counted_beside(one), named_supplier(report, one) if by_whom else None
            words += f" {report.words(counted)}" if counted else ""
            words += f", says {shorten(report.words(supplier), LONGEST_NAME, placeholder=' …')}" if supplier else ""
        once.setdefault(on_one_line(words).casefold(), words)
    return [words for key, words in once.items() if not any(k != key and k.startswith(key) for k in once)]


def quotations(comparison: Comparison) -> Table:
    """Statements that several reports give: a row a statement, a column a report."""
    marks = {report.siglum: quoted(report) for report in comparison.event.reports}
    sigla = comparison.event.sigla
    rows = []
    for found in comparison.quotation_comparisons:
        told = [comparison.quotations[k] for k in found.quotations]
        cells = []
        for report in comparison.event.reports:
            mine = [quotation for quotation in told if quotation.report == report.siglum]
            cells.append(" / ".join(_by_speaker(report, mine, marks[report.siglum])))
        rows.append(_row(*cells, found.difference, found.reason))
    about = (
        "The same statement in each report; “ ” stand around what has quotation marks there, the rest is paraphrase. "
        "Behind — stands who says it, and with which verb."
    )
    return Table("Quotations", about, (*sigla, "Difference", "Why"), tuple(rows), prose=True)


def _by_speaker(report: Report, told: Iterable[Quotation], marks: Sequence[Span]) -> Iterator[str]:
    """What a report quotes, and behind it who says it and how: once where the same person says more in the same way."""
    for speaker, those in groupby(told, lambda quotation: said_by(report, quotation)):
        words = as_told(report, [span for quotation in those for span in quotation.content], marks)
        yield " — ".join(filter(None, (words, speaker)))


def variants(comparison: Comparison) -> Table:
    """The differences inside the passages, most telling first."""
    shown = asked_once(comparison, (variant for variant in comparison.variants if not variant.minor))
    rows = tuple(
        _row(
            variant.passage,
            variant.kind.value,
            _side(comparison, variant.left),
            _side(comparison, variant.right),
            variant.reason,
        )
        for variant in shown
    )
    about = (
        "Most telling first; an empty side means that the words stand only on the other. Of figures that answer one "
        "question only the two that its verdict is about."
    )
    columns = ("Point", "Kind", "One", "Other", "Why")
    return Table("Differences in words", about, columns, rows, first=FIRST_DIFFERENCES)


def called(comparison: Comparison) -> Table:
    """What each outlet calls the same thing: a row a thing, a column a report."""
    sigla = comparison.event.sigla
    rows = tuple(
        _row(rewording.kind, *("; ".join(map(str, by_report.get(s, ()))) for s in sigla))
        for rewording, by_report in told_apart(comparison.event, comparison.rewordings)
    )
    about = "Each row is one actor, place, act or thing in the words of each outlet, and how often; “ ” where quoted."
    return Table("What each calls it", about, ("Kind", *sigla), rows, first=FIRST_DIFFERENCES)


def silence(comparison: Comparison) -> Table:
    """What others tell and a report does not."""
    rows = []
    for omission in silences(comparison):
        told = comparison.words(omission.named)
        near = nearest(comparison, omission)
        said = f"{_words(comparison, near)} ({omission.score:.0%})" if near else FAR
        lacking = "all of it"
        if omission.partly:
            lacking = ", ".join(_words(comparison, place) for place in missing(comparison, omission))
        sort, absent = sort_of(comparison, omission), missing_in(comparison, omission)
        rows.append(_row(absent, sort.value, lacking, tellers(omission), told, said))
    about = (
        "First what a report leaves out whole, then what it tells in part, then what was told only after it was "
        "published (earlier). The nearest sentence there, and how likely it tells the point after all, let the reader "
        "check; text that is cut off is never counted."
    )
    columns = ("Missing in", "Which is", "What is missing", "Told by", "In these words", "Nearest there")
    return Table(SILENCE, about, columns, tuple(rows), first=FIRST_OMISSIONS)


def sources(comparison: Comparison) -> Table:
    """Who is heard: a row a source in a report, most words first."""
    rows = []
    for source in sorted(comparison.sources, key=lambda source: -source.words):
        report = comparison.event.report(source.report)
        cues = ", ".join(dict.fromkeys(on_one_line(report.words(cue)).lower() for cue in source.cues))
        given = f"{source.direct + source.partial} quoted, {source.indirect} paraphrased"
        about = ", ".join(
            known for known, holds in (("no name", source.anonymous), ("only here", source.only_here)) if holds
        )
        rows.append(_row(source.report, report.words(source.mention), source.words, given, cues, about))
    about = "How many words each source is given, and how the report introduces them."
    return Table("Who is heard", about, ("In", "Source", "Words", "Statements", "Cues", ""), tuple(rows))


def framing(comparison: Comparison) -> Table:
    """Rates of each category of cues: a row a category, a column a report."""
    sigla = comparison.event.sigla
    whole = {(rate.category, rate.report): rate for rate in comparison.rates if not rate.subcategory}
    counted = dict.fromkeys(rate.category for rate in comparison.rates)

    def cell(category: str, siglum: str) -> str:
        rate = whole.get((category, siglum))
        return f"{rate.per_thousand:.0f} ({rate.low:.0f}–{rate.high:.0f})" if rate else ""

    rows = tuple(_row(title_of(category), *(cell(category, siglum) for siglum in sigla)) for category in counted)
    about = (
        "Cues per 1,000 words outside of quotation marks, with 95% intervals; where these overlap, rates may be alike."
    )
    return Table("Framing", about, ("Category", *sigla), rows)


def shared(comparison: Comparison) -> Table:
    """Runs of the same words."""
    rows = tuple(
        _row(
            run.sharing.value,
            run.words,
            ", ".join(place.report for place in run.places),
            f"“{common_words(comparison.event, run)}”",
        )
        for run in comparison.shared_text
    )
    about = (
        "The same words in several reports; “…” stands where one of them has others. Where no source is named, both "
        "may have them from a third."
    )
    return Table("Shared text", about, ("Why shared", "Words", "In", "The words"), rows)


def _row(*cells: object) -> tuple[str, ...]:
    return tuple(on_one_line(str(cell)) for cell in cells)


def _words(comparison: Comparison, place: Place) -> str:
    return in_marks(comparison.words(place))


def _side(comparison: Comparison, place: Place | None) -> str:
    return f"{place.report} {_words(comparison, place)}" if place else ""
