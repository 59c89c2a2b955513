"""What of a comparison is handed out on paper, by the four questions of source criticism.

Every task has two tables with the same numbered rows: what is given to those who are to find out, and what was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from align.export import asked
from align.export import tables as read
from align.export.in_full import in_full
from align.export.in_marks import in_marks
from align.export.left_out import LeftOut, lacking, left_out
from align.export.makers import makers
from align.export.not_asked import FIGURES, LEFT_OUT, SAME_WORDS, STATEMENTS, TELLINGS
from align.export.plain_questions import plain_question
from align.export.shares import Share, shares
from align.export.tables import Table
from align.export.task import DEPENDENCE, TENDENCY, TIME, Task
from align.findings import FigureComparison, State, Variant, Verdict
from align.marks import Place
from align.model import Comparison
from align.sharing.common_words import common_words
from align.views.signs import LETTERS, SIGNS
from align.views.standings import standings_of

SIGNS_TOLD: Final = (
    "● tells it, ○ perhaps, ◐ in part, ∅ not, early: published before it was known, "
    "– undecided or perhaps written before, ✂ text missing. Look whether it is so."
)
COUNTED: Final = "Who counted what, when, and how?"
WEIGHED: Final = "Which words beside a figure make it look large or small?"
"""What is asked of figures that conflict, and of those that do not."""


def worksheet(comparison: Comparison) -> tuple[Task, ...]:
    """The tasks that have rows, who made the reports first; the numbers go on from task to task."""
    made = (
        makers(comparison),
        _figures(comparison),
        _same_words(comparison),
        _quotations(comparison),
        _sums(comparison),
        _shares(comparison),
        _wordings(comparison),
        _left_out(comparison),
    )
    return tuple(_numbered([task for task in made if task.given.rows]))


def _numbered(tasks: Sequence[Task]) -> Iterator[Task]:
    """Each row of both tables with its number before it."""
    first = 1
    for task in tasks:
        yield replace(task, given=_counted(task.given, first), found=_counted(task.found, first))
        first += len(task.given.rows)


def _counted(table: Table, first: int) -> Table:
    rows = tuple((f"{number}", *row) for number, row in enumerate(table.rows, first))
    return replace(table, columns=("", *table.columns), rows=rows)


def _figures(comparison: Comparison) -> Task:
    """Figures that answer one question, with or without verdict and reason."""
    chosen = asked.figures(comparison)
    ask = f"Can the figures under one number all be right at one time? {COUNTED if _clash(chosen) else WEIGHED}"
    return _numbers(comparison, chosen, TIME, (FIGURES, "figures that ask for an answer"), ask)


def _sums(comparison: Comparison) -> Task:
    """Sums of money on which reports agree, with or without what is asked of them on the screen."""
    ask = "Which reports leave this sum out? What else must one know to find it high or low?"
    return _numbers(comparison, asked.sums(comparison), TENDENCY, ("Sums of money", "sums of money"), ask)


def _numbers(
    comparison: Comparison, chosen: list[FigureComparison], question: str, titles: tuple[str, str], ask: str
) -> Task:
    """Questions and what each report states; `titles` are that for pupils and that of what was found."""
    only = replace(comparison, figure_comparisons=tuple(chosen))
    title, found_title = titles
    rows, found = tuple(_asked(comparison, one) for one in read.figures_in_order(only)), read.figures(only)
    given = replace(found, title=title, about="", columns=("", *found.columns[1:-2]), rows=rows, ask=ask)
    return Task(question, given, replace(found, title=f"{question}: {found_title}", ask=ask))


def _asked(comparison: Comparison, question: FigureComparison) -> tuple[str, ...]:
    """A question and what each report states, without who says so."""
    told = comparison.stated(question)
    by_report = ([one for one in told if one.report == report.siglum] for report in comparison.event.reports)
    return plain_question(comparison, question), *(
        "; ".join(read.stated(comparison, mine, by_whom=False)) for mine in by_report
    )


def _clash(chosen: Sequence[FigureComparison]) -> bool:
    return any(found.verdict is Verdict.CONFLICT for found in chosen)


def _shares(comparison: Comparison) -> Task:
    """Shares and what they are of, where no figures conflict: true figures may still look large or small."""
    chosen = [] if _clash(asked.figures(comparison)) else shares(comparison)
    ask = "Of what is it a share, and how many is that? Would you print the share or the number?"
    told = [in_full(comparison, one.place) for one in chosen]
    return Task(
        TENDENCY,
        Table("Shares and numbers", "", ("",), tuple((one,) for one in told), ask=ask),
        Table(
            "Tendency: shares and numbers",
            "Where nothing is said beside a share, the sentences before it say of what.",
            ("In these words", "A share of", "Counts of it in the reports"),
            tuple((one, *_worked_out(comparison, share)) for one, share in zip(told, chosen, strict=True)),
            ask=ask,
        ),
    )


def _worked_out(comparison: Comparison, share: Share) -> tuple[str, str]:
    """What stands beside the shares of a sentence, and the counts report by report: "RAD “412”, “124”"."""
    beside = [comparison.words(Place(one.report, one.counted)) for one in share.shares if one.counted]
    counts = {
        report.siglum: [in_marks(comparison.words(one.place)) for one in share.counts if one.report == report.siglum]
        for report in comparison.event.reports
    }
    return (
        ", ".join(in_marks(words) for words in dict.fromkeys(beside)),
        "; ".join(f"{siglum} {', '.join(dict.fromkeys(mine))}" for siglum, mine in counts.items() if mine),
    )


def _same_words(comparison: Comparison) -> Task:
    """Runs of the same words; found is who has them."""
    ask = "Which reports have these words? Underline them there. Where may each have them from?"
    found = read.shared(replace(comparison, shared_text=tuple(asked.runs(comparison))))
    words = tuple((f"“{common_words(comparison.event, run)}”",) for run in asked.runs(comparison))
    about = "These words stand in more than one report; “…” stands where one of them has others."
    return Task(
        DEPENDENCE,
        Table(SAME_WORDS, about, ("",), words, ask=ask),
        replace(found, title="Dependence: the same words", ask=ask),
    )


def _quotations(comparison: Comparison) -> Task:
    """One statement in the words of each report, with or without what was done to it."""
    ask = "What has been changed or left out? Does the rest still mean what the speaker meant?"
    found = read.quotations(replace(comparison, quotation_comparisons=tuple(asked.statements(comparison))))
    *sigla, _, _ = found.columns
    given = replace(
        found,
        title=STATEMENTS,
        about="“ ” stand around what has quotation marks in the report.",
        columns=tuple(sigla),
        rows=tuple(row[:-2] for row in found.rows),
        ask=ask,
    )
    told = tuple((f"{difference.capitalize()}: {why}", *words) for *words, difference, why in found.rows)
    title = "Dependence: quotations that were changed or cut"
    return Task(DEPENDENCE, given, replace(found, title=title, columns=("", *sigla), rows=told, ask=ask), lines=2)


def _wordings(comparison: Comparison) -> Task:
    """Two sentences at one point; found are the words in which they differ, and how."""
    ask = "What does only one of the two say? What picture does each make in your head, and by which words?"
    chosen = asked.differences(comparison)
    whole = tuple(tuple(in_full(comparison, place) for place in variant.places) for variant in chosen)
    return Task(
        TENDENCY,
        Table(TELLINGS, "", ("", ""), whole, ask=ask),
        Table(
            "Tendency: telling differences",
            "In brackets the letter that marks them in the texts.",
            ("Kind", "One", "Other"),
            tuple(_difference(comparison, variant) for variant in chosen),
            ask=ask,
        ),
    )


def _difference(comparison: Comparison, variant: Variant) -> tuple[str, ...]:
    sides = (f"{place.report} {in_marks(comparison.words(place))}" for place in variant.places)
    return (f"{variant.kind.value}\N{NO-BREAK SPACE}({LETTERS[variant.kind]})", *sides)


def _left_out(comparison: Comparison) -> Task:
    """Points with a cell for each report, empty or with the sign of how it stands to the point."""
    ask = "Who tells it? Mark each report: ✓ all of it, / a part, – nothing. What could be an innocent reason?"
    sigla = comparison.event.sigla
    points = left_out(comparison)
    words, blank = [in_full(comparison, point.place) for point in points], [""] * len(sigla)
    return Task(
        TENDENCY,
        Table(LEFT_OUT, "", ("", *sigla), tuple((told, *blank) for told in words), ask=ask),
        Table(
            "Tendency: what is left out",
            SIGNS_TOLD,
            ("In these words", *sigla, "Missing where it is told in part"),
            tuple(
                (told, *(_sign(comparison, point, siglum) for siglum in sigla), _parts(comparison, point))
                for told, point in zip(words, points, strict=True)
            ),
            ask=ask,
        ),
        lines=2,
        fill=True,
    )


def _sign(comparison: Comparison, point: LeftOut, siglum: str) -> str:
    """How a report stands to a point, as the screen says; of what is no point of several, as the silences say."""
    state = _state(comparison, point, siglum)
    return "early" if state is State.EARLIER else SIGNS[state]


def _state(comparison: Comparison, point: LeftOut, siglum: str) -> State:
    first = next(iter(point.by.values()))
    if passage := comparison.passage(first.passage):
        return standings_of(comparison).of(passage, siglum).state
    if siglum in point.by:
        return point.by[siglum].state
    if comparison.event.report(siglum).lacuna and siglum not in first.told_by:
        return State.LACUNA
    known = {**dict.fromkeys(first.perhaps, State.PERHAPS), **dict.fromkeys(first.told_by, State.TOLD)}
    return known.get(siglum, State.UNKNOWN)


def _parts(comparison: Comparison, point: LeftOut) -> str:
    """What those lack that tell the point in part; nothing where no words of it stand out."""
    whole = in_marks(comparison.words(comparison.sentence(point.place)))
    partly = [siglum for siglum in point.by if _state(comparison, point, siglum) is State.PART]
    told = ((siglum, lacking(comparison, point.by[siglum])) for siglum in partly)
    return "; ".join(f"{siglum}: {phrases}" for siglum, phrases in told if phrases not in {"", whole})
