"""Mode 7, Overview: outlets against outlets, and the order in which they tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len
from textual.content import Content

from align.alignment import Passage
from align.datelines import without_dateline
from align.genres import in_words
from align.marks import Place
from align.model import Comparison
from align.steps import Step
from align.views.overview import Overview, Pair, Profile, overview
from corpus.days import day
from corpus.model import Report
from tui.crossings import MOVED, crossings
from tui.excerpts import quote
from tui.paint import QUIET, drawn, drawn_on_one_line
from tui.rows import longest_rising
from tui.tables.foremost import foremost
from tui.tables.table import Column, Entry, Page, Table, lines, outlets, quiet
from tui.view import View
from tui.waiting import alone
from tui.wrap import shortened

NAME: Final = 30
"""Cells of the column with the outlet."""
BAR: Final = 10
"""Cells of a bar that stands for all of a report."""
EDGES: Final = 4
"""Cells of rails and gaps beside the two cells of a row."""
DRAWN, DRAWN_LEAST = 44, 8
"""Cells of the lines between two orders: a wider picture only makes them flatter."""
DRAWN_SHARE: Final = 4
"""One of so many cells is theirs, the others the words': a line says which point goes where, words what it is."""
NUMBER: Final = 4
"""Cells of a sentence's number and the space behind it."""
GOES_TO: Final = 5
"""Cells of the number of the sentence that a moved one goes to."""
FEWEST_CELLS: Final = 20
"""With less room than this for the first words on both sides they stand at the left alone."""
NOT_YET: Final = "not computed yet"
TOGETHER: Final = (
    "Sentences of a report that the other tells or perhaps tells; below, of the words with which both tell these, how "
    "many are the same, in any order."
)


def together(comparison: Comparison, view: View, width: int) -> Table:
    """A row an outlet, a column an outlet: how much of the row's report the column's report also tells."""
    label = min(NAME, width // 3)
    sigla = outlets(view, width, label, 14) if len(view.order) > 1 else ()
    columns = (Column("Of this report …", -label), *(Column(f"also in {siglum}") for siglum in sigla))
    counted = overview(comparison)
    entries = tuple(_report(comparison, counted, siglum, sigla) for siglum in view.order)
    guide = TOGETHER if sigla else alone("what it tells in common with others")
    return Table(columns, entries, guide, "There is nothing to compare.", sigla=sigla)


def _report(comparison: Comparison, counted: Overview, siglum: str, sigla: Sequence[str]) -> Entry:
    report = comparison.event.report(siglum)
    profile = next(profile for profile in counted.profiles if profile.report == siglum)
    name = lines(
        Content.assemble((f"{drawn(siglum)} ", "bold $siglum"), (drawn(report.outlet.name), "bold")),
        quiet(day(report.date)),
        quiet(f"{profile.words} words"),
        quiet(profile.genre.kind.value if profile.genre else "genre not stated"),
        quiet(f"told only here: {_known(profile)}") if sigla else None,
    )
    pairs = {other: counted.pair(siglum, other) for other in sigla if other != siglum}
    cells = [_pair(pairs[other], profile) if other in pairs else _whole(profile) for other in sigla]
    place = Place(siglum, report.sentences[0].span) if report.sentences else None
    places = (place, *(_first(comparison, siglum, other) for other in sigla))
    genre = quiet(f"Genre: {drawn(in_words(profile.genre))}")
    about = lines(
        _alone(profile) if sigla else None, drawn(report.headline or "no headline"), genre, *_said(comparison, siglum)
    )
    details = [lines(_in_words(pairs[other], profile), about) if other in pairs else about for other in sigla]
    return Entry((name, *cells), places, None, about, details=(about, *details))


def _pair(pair: Pair, profile: Profile) -> Content:
    """The count, a bar whose whole length is the report, and how alike the words are."""
    full = round(BAR * pair.told)
    bar = Content.assemble(("▇" * full, "$kind-words"), ("─" * (BAR - full), QUIET))
    count = Content.assemble((f"{_told(pair, profile)}", "bold"), f" of {profile.sentences}")
    return lines(count, bar, quiet(f"{pair.wording:.0%} same words"))


def _whole(profile: Profile) -> Content:
    """Where a report meets itself: how many sentences it has."""
    numbered = f"numbered to {profile.numbered}" if profile.numbered > profile.sentences else None
    return lines(quiet(f"{profile.sentences} in all"), quiet(numbered) if numbered else None)


def _told(pair: Pair, profile: Profile) -> int:
    return round(pair.told * profile.sentences)


def _in_words(pair: Pair, profile: Profile) -> str:
    """A cell in a whole sentence."""
    counted = f"{_told(pair, profile)} of {pair.left}’s {profile.sentences} sentences ({pair.told:.0%})"
    alike = f"where both tell the same, {pair.wording:.0%} of the words are the same, in any order"
    runs = f"in runs of the same words {pair.right} has {pair.shared_words} words of {pair.left}: 6, Who shares"
    return f"{pair.right} also tells {counted}; {alike}; {runs}."


def _alone(profile: Profile) -> str:
    counted = f"No counterpart was found for {profile.unlinked} of {profile.report}’s {profile.sentences} sentences"
    furniture = profile.numbered - profile.sentences
    numbered = f" Its numbers run to {profile.numbered}: they count {furniture} of page furniture." if furniture else ""
    return f"{counted}; told here alone: {_known(profile)}.{numbered}"


def _known(profile: Profile) -> str:
    return NOT_YET if profile.alone is None else f"{profile.alone}"


def _first(comparison: Comparison, siglum: str, other: str) -> Place | None:
    """The first sentence of one report whose point the other also tells."""
    numbers = [n for p in comparison.passages if p.reading(other) for n in _sentences(p, siglum)]
    return Place(siglum, comparison.event.report(siglum).sentences[min(numbers)].span) if numbers else None


def _said(comparison: Comparison, siglum: str) -> Iterator[Content]:
    for share in comparison.voices:
        if share.report == siglum:
            total = max(1, share.quoted + share.paraphrased + share.own)
            yield quiet(f"{share.quoted / total:.0%} quoted, {share.paraphrased / total:.0%} paraphrased")


def _sentences(passage: Passage, siglum: str) -> tuple[int, ...]:
    reading = passage.reading(siglum)
    return reading.sentences if reading else ()


def order(comparison: Comparison, view: View, width: int) -> Table:
    """The base's order of telling against each other report's, as crossing lines."""
    label = min(NAME, width // 3)
    columns = (Column("Reports", -label), Column("Left the base, right the other, from the top down"))
    room = width - label - EDGES
    entries = tuple(_crossing(comparison, view.base, other, room) for other in view.order[1:])
    guide = "A line for each point both tell, between its sentences; → moved, to the sentence of that number."
    return Table(columns, entries, guide, "There is nothing to compare.")


def _crossing(comparison: Comparison, base: str, other: str, room: int) -> Entry:
    right = comparison.event.report(other)
    both = [passage for passage in comparison.passages if passage.reading(base) and passage.reading(other)]
    pairs = sorted((_sentences(p, base)[0], _sentences(p, other)[0]) for p in both)
    level = longest_rising([there for _, there in pairs])
    moved = [number for number in range(len(pairs)) if number not in level]
    name = lines(
        Content.assemble((f"{drawn(base)} – {drawn(other)}", "bold $siglum")),
        drawn(right.outlet.name),
        quiet(f"{len(both)} point{'' if len(both) == 1 else 's'} in both"),
        quiet(f"{len(level)} in the same order, {len(moved)} moved"),
    )
    picture = (
        _picture(comparison.event.report(base), right, pairs, moved, room) if pairs else quiet("No point in both.")
    )
    place = Place(other, right.sentences[pairs[moved[0]][1] if moved else 0].span) if right.sentences else None
    told = [_moved(base, right, *pairs[number]) for number in moved]
    return Entry((name, picture), (place, place), None, lines(*told) if told else quiet("Nothing is moved."))


def _moved(base: str, right: Report, here: int, there: int) -> str:
    words = quote(right, right.sentences[there].span)
    return f"Moved: sentence {here + 1} in {base}, {there + 1} in {right.siglum}: {words}"


def _picture(left: Report, right: Report, pairs: Sequence[tuple[int, int]], moved: Sequence[int], room: int) -> Content:
    """A line a point: its sentence at the left, the way to its place at the right, the sentence that stands there.

    Of a moved one the number of its sentence at the right stands before its way, lest the eye lose it. A line begins
    with the first words of its sentence; where there is room, the sentence at the right has its first words too.
    """
    theirs = sorted(there for _, there in pairs)
    line_of = {there: line for line, there in enumerate(theirs)}  # a sentence is in one point at most
    ways = [line_of[there] for _, there in pairs]
    cells = room - GOES_TO - 2 * NUMBER
    drawn_cells = max(DRAWN_LEAST, min(DRAWN, cells // DRAWN_SHARE))
    words = max(0, cells - drawn_cells)
    mine, its = (words // 2, words // 2) if words // 2 >= FEWEST_CELLS else (words, 0)
    picture = crossings(ways, drawn_cells, moved)
    goes_to = [f"→{there + 1}" if number in moved else "" for number, (_, there) in enumerate(pairs)]
    return lines(
        *(
            Content.assemble(
                _sentence(left, here, mine), (f"{to:<{GOES_TO}}", MOVED), way, f" {_sentence(right, there, its)}"
            ).rstrip()
            for (here, _), to, way, there in zip(pairs, goes_to, picture, theirs, strict=True)
        )
    )


def _sentence(report: Report, number: int, cells: int) -> str:
    """The number of a sentence and its first words in so many cells; "4 " where there is no room for words."""
    said = shortened(drawn_on_one_line(report.words(without_dateline(report, number))), cells - 1) if cells else ""
    return f"{number + 1:<{NUMBER}}{said}{' ' * (cells - cell_len(said))}"


def problems(comparison: Comparison, view: View, width: int) -> Table:
    """What went wrong in reading the reports, and what to bear in mind about the comparison."""
    del view, width
    entries = (*(Entry((Content(drawn(warning)),)) for warning in comparison.warnings), *_unknown(comparison))
    guide = "What could not be read, and what to bear in mind."
    return Table((Column("", 1),), entries, guide, "Every report was read without a problem, with headline and date.")


def _unknown(comparison: Comparison) -> Iterator[Entry]:
    """Which reports have no date or no headline, and what that means."""
    for report in comparison.event.reports:
        first = (Place(report.siglum, report.sentences[0].span),) if report.sentences else ()
        if not report.date:
            undated = "has no date: it is never called earlier than the others, and later only by a day it tells of."
            yield Entry((Content(drawn(f"{report.siglum} {undated}")),), first)
        if not report.headline:
            unnamed = "has no headline: none was found in its first lines; an event.toml can name it."
            yield Entry((Content(drawn(f"{report.siglum} {unnamed}")),), first)


PAGES: Final = (
    Page("Begin with", foremost, Step.WORDING, "the strongest finds", follows=False, compares="what differs most"),
    Page("Outlets", together, Step.POINTS, "points that outlets have in common", find="report"),
    Page("Order of telling", order, Step.POINTS, "points that outlets have in common", compares="the order of telling"),
    Page("Problems", problems, Step.SHARED_WORDS, "problems"),
)
