"""Mode 6, Silence: what is told elsewhere and not here, and what is told in borrowed words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from textual.content import Content

from align.missing import missing
from align.model import Comparison, Omission, Place, Reading, Share, SharedText, Step, Telling
from align.tellings import version_words
from corpus.days import day
from tui.explain import quote
from tui.paint import QUIET, visible
from tui.tables.table import ROOMY, Column, Entry, Page, Table, below, lines, outlets, quiet, under, words_of
from tui.view import View

SIGLA: Final = 14
"""Cells of a column of sigla."""
NAME: Final = 30
"""Cells of the column with the outlet."""
TITLES: Final = {
    Telling.ALL: "Told by all others",
    Telling.SOME: "Told by some others",
    Telling.ONE: "Told by one alone",
}
OMISSIONS: Final = (
    Column("The point, as told", 3),
    Column("Told by", -SIGLA),
    Column("Missing in", -SIGLA),
    Column("What stands there instead", 2),
)
IN_PART: Final = "Told only in part"
PHRASES: Final = 6
"""Missing phrases shown in a cell; all are in the panel below."""
GUIDE: Final = "∅ not told, ◐ told only in part. Only complete texts are silent; look at the nearest thing they say."
COMPLETE: Final = "Nothing is left out: every point found is told by all."
Point = tuple[Reading, ...]


def omissions(comparison: Comparison, view: View, width: int) -> Table:
    """Points that some reports tell and others do not, the most prominent first."""
    del view
    points: dict[tuple[str, str, Point], list[Omission]] = {}
    for omission in sorted(comparison.omissions, key=lambda found: (found.partly, -found.prominence)):
        title = IN_PART if omission.partly else TITLES[omission.telling]
        points.setdefault((title, omission.passage, omission.point), []).append(omission)
    entries: list[Entry] = []
    for title in (*TITLES.values(), IN_PART):
        entries += under(title, (_omitted(comparison, absent) for key, absent in points.items() if key[0] == title))
    return _fitting(entries, width)


def by_report(comparison: Comparison, view: View, width: int) -> Table:
    """The same, report by report: what each does not tell."""
    entries: list[Entry] = []
    for siglum in view.order:
        left_out = [omission for omission in comparison.omissions if omission.absent == siglum]
        left_out.sort(key=lambda omission: (list(Telling).index(omission.telling), -omission.prominence))
        name = f"{siglum} · {visible(comparison.event.report(siglum).outlet.name)}"
        whole = (_omitted(comparison, [omission]) for omission in left_out if not omission.partly)
        part = (_omitted(comparison, [omission]) for omission in left_out if omission.partly)
        entries += [*under(f"{name} does not tell", whole), *under(f"{name} tells only in part", part)]
    return _fitting(entries, width)


def _fitting(entries: Sequence[Entry], width: int) -> Table:
    """Four columns, or two where the cells have no room beside each other."""
    if width >= ROOMY:
        return Table(OMISSIONS, tuple(entries), GUIDE, COMPLETE)
    columns = (Column("The point, as told"), Column("Missing in, and what stands there instead"))
    return Table(columns, tuple(below(_with_tellers(entry)) for entry in entries), GUIDE, COMPLETE)


def _with_tellers(entry: Entry) -> Entry:
    """The row with those who tell the point said to be so, where no title stands above them."""
    if entry.heading:
        return entry
    point, tellers, absent, instead = entry.cells
    return replace(entry, cells=(point, absent, Content.assemble(("told by ", QUIET), tellers), instead))


def _omitted(comparison: Comparison, absent: list[Omission]) -> Entry:
    event, first = comparison.event, absent[0]
    told = _told(comparison, first)
    nearest = next((place for omission in absent if (place := _near(comparison, omission))), None)
    cells = (
        Content.assemble((f"{told.report} ", "bold"), words_of(event.report(told.report), told.span)),
        Content(", ".join(first.told_by)),
        Content.styled(f"{'◐' if first.partly else '∅'} {', '.join(omission.absent for omission in absent)}", "bold"),
        lines(*(_part(comparison, o) if o.partly else _nearest(comparison, o) for o in absent)),
    )
    detail = lines(*(_explained(comparison, omission) for omission in absent))
    about = (told.report, first.absent)
    not_told = "Told only in part" if first.partly else "Not told"
    missing_in = ", ".join(omission.absent for omission in absent)
    return Entry(
        cells,
        (told, told, nearest, nearest),
        first.passage or None,
        detail,
        reports=about,
        title=f"{not_told} in {missing_in}: {quote(event.report(told.report), told.span)}",
        kept=(told,),
        nearest=tuple(place for omission in absent if (place := _near(comparison, omission))),
    )


def _told(comparison: Comparison, omission: Omission) -> Place:
    """Where the point is told first: the sentences that make it, else the passage's."""
    passage = next((p for p in comparison.passages if p.id == omission.passage), None)
    reading = (omission.point or (passage.readings if passage else ()))[0]
    return Place(reading.report, comparison.event.report(reading.report).sentences[reading.sentences[0]].span)


def _near(comparison: Comparison, omission: Omission) -> Place | None:
    if omission.nearest is None:
        return None
    report = comparison.event.report(omission.absent)
    return Place(omission.absent, report.sentences[omission.nearest].span)


def _nearest(comparison: Comparison, omission: Omission) -> Content:
    place = _near(comparison, omission)
    if place is None:
        return quiet(f"{omission.absent}: nothing near")
    words = words_of(comparison.event.report(place.report), place.span, 70)
    return quiet(f"{omission.absent} {omission.score:.0%}: “{words}”")


def _part(comparison: Comparison, omission: Omission) -> Content:
    """Which part a report tells, and which words of the others it has nowhere."""
    place = _near(comparison, omission)
    told = f"{omission.absent} tells: “{words_of(comparison.event.report(place.report), place.span)}”" if place else ""
    phrases = _missing(comparison, omission)
    more = f" and {len(phrases) - PHRASES} more" if len(phrases) > PHRASES else ""
    return lines(quiet(told), Content.assemble("but not: ", (", ".join(phrases[:PHRASES]), "bold"), more))


def _missing(comparison: Comparison, omission: Omission) -> list[str]:
    places = missing(comparison, omission)
    return list(dict.fromkeys(quote(comparison.event.report(place.report), place.span) for place in places))


def _explained(comparison: Comparison, omission: Omission) -> str:
    place = _near(comparison, omission)
    near = (
        f"; the nearest thing it says is {quote(comparison.event.report(place.report), place.span)}, "
        f"{omission.score:.0%} likely the same point"
        if place
        else ""
    )
    part = "does not tell this"
    if omission.partly:
        part = f"tells only a part of this, without {', '.join(_missing(comparison, omission))}"
    early = "; but it was published before all that tell it" if omission.published_before else ""
    return f"{omission.absent} {part}{near}{early}."


def shared(comparison: Comparison, view: View, width: int) -> Table:
    """Runs of the same words in several reports, the longest first."""
    del view, width
    columns = (Column("Words", -8), Column("Reports", -SIGLA), Column("The same words", 1))
    found = sorted(comparison.shared_text, key=lambda run: (run.sharing.value, -run.words))
    entries: list[Entry] = []
    for sharing, runs in groupby(found, key=lambda run: run.sharing):
        entries += under(sharing.value.capitalize(), _runs(comparison, list(runs)))
    guide = "Why the words are the same, as far as the reports say. No source named: both may have them from a third."
    return Table(columns, tuple(entries), guide, "No longer run of the same words stands in two reports.")


def _runs(comparison: Comparison, runs: list[SharedText]) -> Iterator[Entry]:
    for run in runs:
        first = run.places[0]
        words = words_of(comparison.event.report(first.report), first.span, 400)
        sigla = ", ".join(dict.fromkeys(place.report for place in run.places))
        cells = (Content(str(run.words)), Content.styled(sigla, "bold"), Content(words))
        agency = f" · credited to {visible(run.agency)}" if run.agency else ""
        earlier = f" · published first: {run.first}" if run.first else ""
        detail = quiet(f"{run.sharing.value.capitalize()} in {sigla}{agency}{earlier}")
        yield Entry(
            cells, (first, run.places[-1], first), None, detail, title=f"The same words in {sigla}", kept=run.places
        )


def borrowed(comparison: Comparison, view: View, width: int) -> Table:
    """A row a report, a column a report: how much of the row's words stand word for word in the column's report."""
    label = min(NAME, width // 3)
    sigla = outlets(view, width, label, 12)
    columns = (Column("Report", -label), *(Column(f"in {siglum}") for siglum in sigla))
    entries = tuple(_borrower(comparison, siglum, sigla) for siglum in view.order) if comparison.shares else ()
    guide = "How much of a report stands word for word in another; below that, quotations and set phrases left out."
    return Table(columns, entries, guide, "No two reports share longer runs of words.", shown=len(sigla))


def _borrower(comparison: Comparison, siglum: str, sigla: Sequence[str]) -> Entry:
    report = comparison.event.report(siglum)
    found = {share.other: share for share in comparison.shares if share.report == siglum}
    name = lines(
        Content.assemble((f"{visible(siglum)} ", "bold $siglum"), (visible(report.outlet.name), "bold")),
        quiet(day(report.date)),
    )
    places = tuple(_first_run(comparison, siglum, other) for other in sigla)
    versions = [v for v in comparison.versions if v.report == siglum]
    detail = lines(
        *(version_words(version) for version in versions),
    )
    first = next((place for place in places if place), None) or Place(siglum, report.sentences[0].span)
    return Entry(
        (name, *(_share(found.get(other), siglum == other) for other in sigla)), (first, *places), None, detail
    )


def _share(share: Share | None, same: bool) -> Content:
    if share is None:
        return quiet("·" if same else "0%")
    return lines(Content.styled(f"{share.share:.0%}", "bold"), (f"{share.taken:.0%} unquoted", QUIET))


def _first_run(comparison: Comparison, siglum: str, other: str) -> Place | None:
    """The longest run that two reports share, in the first of them."""
    runs = [run for run in comparison.shared_text if {siglum, other} <= {place.report for place in run.places}]
    longest = max(runs, key=lambda run: run.words, default=None)
    return next((place for place in longest.places if place.report == siglum), None) if longest else None


PAGES: Final = (
    Page("Not told", omissions, Step.WORDING, "points that are not told", find="not told"),
    Page("By report", by_report, Step.WORDING, "points that are not told", find="not told"),
    Page("Same words", shared, Step.MARKS, "runs of the same words, and why they are shared,", find="same words"),
    Page("Who shares", borrowed, Step.MARKS, "runs of the same words, and why they are shared,"),
)
