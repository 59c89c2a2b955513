"""Mode 2, Points: every point told, and which outlets tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from textual.content import Content

from align.alignment import LIKELY, Passage
from align.bookmarks import POINT
from align.datelines import without_dateline
from align.findings import State
from align.marks import Place
from align.model import Comparison
from align.steps import Step, step_number
from align.views.points import doubtful
from align.views.signs import DOUBTED, TOLD
from align.views.standing_for import named_by
from align.views.standings import Standings, standings_of
from tui.explain import explain_passage
from tui.paint import QUIET
from tui.tables.table import Column, Entry, Page, Table, lines, quiet, under, words_of
from tui.telling import in_short
from tui.view import View

CELL: Final = 8
"""Cells of an outlet's column: a mark and a sentence number."""
LINES: Final = 2
"""Lines of a point's words, more or less."""
EARLY: Final = "early"
"""Stands for a report that does not tell a point, and was published before all that do; as long as a cell is wide."""
OTHER: Final = "other"
"""Stands for a report that seems to tell another event than those who tell a point."""
SAID: Final = {State.EARLIER: EARLY, State.STRANGER: OTHER}
GUIDE: Final = (
    f"{TOLD} sentence that tells it · {DOUBTED} perhaps (under {LIKELY:.0%}) · ◐ in part · ∅ not told · "
    f"{EARLY}: published before · – undecided"
)
RAGGED: Final = 8
"""Cells of a line that its number, its margins and the break at a space leave empty."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What every row needs: what was found, how it is looked at, the sigla with a column, who tells what.

    `longest` is how many characters of a point's words are shown.
    """

    comparison: Comparison
    view: View
    sigla: tuple[str, ...]
    standings: Standings
    longest: int

    @property
    def final(self) -> bool:
        """Whether the points are found."""
        return Step.POINTS in self.comparison.done

    def likely(self, passage: Passage) -> int:
        """How many reports likely tell a point."""
        return len(passage.readings) - len(doubtful(passage, self.standings.supported))


def points(comparison: Comparison, view: View, width: int) -> Table:
    """A row a point, a column an outlet: ● with the number of the sentence, else how the report stands to it."""
    sigla = _fitting(view, width)
    columns = (Column("Point", 1), *(Column(s, -CELL) for s in sigla))
    longest = LINES * max(20, width - CELL * len(sigla) - RAGGED)
    told = _Told(comparison, view, sigla, standings_of(comparison), longest)
    ours = (passage for passage in comparison.passages if any(map(passage.reading, view.order)))
    by_count = sorted(ours, key=lambda passage: -told.likely(passage))
    entries: list[Entry] = []
    for count, passages in groupby(by_count, key=told.likely):
        entries += under(_group(told, count), (_point(told, passage) for passage in passages))
    if told.final:
        for siglum in view.order if len(view.order) > 1 else ():
            entries += _unlinked(told, siglum)
        stranger = any(omission.state is State.STRANGER for omission in comparison.omissions)
        guide = f"{GUIDE} · {OTHER}: another event" if stranger else f"{GUIDE} · ✂ text incomplete"
    else:
        guide = f"{TOLD} sentence that tells it. Points found by shared words; all come in {step_number(Step.POINTS)}."
    empty = "No point is told by two reports." if told.final else guide
    return Table(columns, tuple(entries), guide, empty, air=0, sigla=sigla)


def _fitting(view: View, width: int) -> tuple[str, ...]:
    return view.shown(max(1, min(len(view.order), (width - 30) // CELL)))


def _group(told: _Told, count: int) -> str:
    """The heading over the points that so many reports likely tell."""
    total = len(told.comparison.event.reports)
    name = f"Told by all {total}" if count == total else f"Told by {count} of {total} reports"
    name = name if count else f"{DOUBTED} Perhaps told by two or more, under {LIKELY:.0%} likely"
    return name if told.final else f"By shared words so far: {name[0].lower()}{name[1:]}"


def _point(told: _Told, passage: Passage) -> Entry:
    comparison = told.comparison
    places = [_place(comparison, passage, siglum) for siglum in told.sigla]
    named = named_by(comparison, passage, told.view.order)
    words = words_of(comparison.event.report(named.report), named.span, told.longest)
    return Entry(
        (
            Content.assemble((f"{comparison.number_of(passage)} ", QUIET), words),
            *(_mark(told, passage, siglum) for siglum in told.sigla),
        ),
        (_place(comparison, passage, named.report), *places),
        passage.id,
        lines(
            *explain_passage(comparison, told.standings, passage, told.view.order),
            *in_short(comparison, told.standings, passage),
        ),
        reports=_tellers(told, passage),
    )


def _tellers(told: _Told, passage: Passage) -> tuple[str, ...]:
    """Those who tell a point, in the order of the columns; those who perhaps do come last."""
    doubted = doubtful(passage, told.standings.supported)
    return tuple(sorted((s for s in told.view.order if passage.reading(s)), key=lambda siglum: siglum in doubted))


def _place(comparison: Comparison, passage: Passage, siglum: str) -> Place | None:
    reading = passage.reading(siglum)
    return Place(siglum, comparison.event.report(siglum).sentences[reading.sentences[0]].span) if reading else None


def _mark(told: _Told, passage: Passage, siglum: str) -> Content:
    reading = passage.reading(siglum)
    if reading:
        numbers = f" {reading.sentences[0] + 1}{'+' if len(reading.sentences) > 1 else ''}"
        if siglum in doubtful(passage, told.standings.supported):
            return quiet(f"{DOUBTED}{numbers}")
        return Content.assemble((TOLD, "bold $kind-words"), numbers)
    if not told.final:
        return Content("")
    standing = told.standings.of(passage, siglum)
    if standing.state in SAID:
        return quiet(SAID[standing.state])
    if standing.state is State.PART and standing.nearest is not None:
        return quiet(f"{standing.sign} {standing.nearest + 1}")
    return Content(standing.sign) if standing.state is State.SILENT else quiet(standing.sign)


def _unlinked(told: _Told, siglum: str) -> Iterator[Entry]:
    """What no link joins to another report: told alone, where no other report tells this event, and undecided."""
    alone, foreign = told.standings.alone[siglum], told.standings.foreign[siglum]
    others = told.standings.unlinked[siglum] - alone - foreign
    yield from under(f"Told by {siglum} alone", _alone(told, siglum, alone))
    yield from under(f"{siglum}: the others seem to tell another event", _alone(told, siglum, foreign))
    yield from under(f"{siglum}: no counterpart found, perhaps told by others", _alone(told, siglum, others))


def _alone(told: _Told, siglum: str, numbers: Iterable[int]) -> Iterator[Entry]:
    """Sentences of one report that no other has a counterpart for."""
    report = told.comparison.event.report(siglum)
    for number in sorted(numbers):
        here = Content.assemble((TOLD, "bold"), f" {number + 1}")
        marks = (here if s == siglum else Content("") for s in told.sigla)
        detail = Content.assemble((f"{siglum}, sentence {number + 1}", "bold"), (" · no counterpart elsewhere", QUIET))
        place = Place(siglum, report.sentences[number].span)
        yield Entry((Content(words_of(report, without_dateline(report, number))), *marks), (place,), None, detail)


PAGES: Final = (Page("Points", points, Step.SHARED_WORDS, "points", find=POINT, compares="who else tells its points"),)
