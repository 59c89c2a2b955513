"""Mode 7, Overview: outlets against outlets, and the order in which they tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from textual.content import Content

from align.alignment import Passage
from align.genres import in_words
from align.marks import Place
from align.model import Comparison
from align.steps import Step
from align.views.overview import Overview, Pair, Profile, overview
from corpus.days import day
from tui.crossings import crossings
from tui.excerpts import quote
from tui.paint import QUIET, visible
from tui.rows import longest_rising
from tui.tables.table import Column, Entry, Page, Table, lines, outlets, quiet
from tui.view import View
from tui.waiting import alone

NAME: Final = 30
"""Cells of the column with the outlet."""
BAR: Final = 10
"""Cells of a bar that stands for all of a report."""
NOT_YET: Final = "not computed yet"
TOGETHER: Final = (
    "How many of a report's sentences the other tells or perhaps tells; below that, how many words are the same."
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
        Content.assemble((f"{visible(siglum)} ", "bold $siglum"), (visible(report.outlet.name), "bold")),
        quiet(day(report.date)),
        quiet(f"{profile.words} words"),
        quiet(profile.genre.kind.value if profile.genre else "genre not stated"),
        quiet(f"told only here: {_known(profile)}") if sigla else None,
    )
    pairs = {other: counted.pair(siglum, other) for other in sigla if other != siglum}
    cells = [_pair(pairs[other], profile) if other in pairs else _whole(profile) for other in sigla]
    place = Place(siglum, report.sentences[0].span) if report.sentences else None
    places = (place, *(_first(comparison, siglum, other) for other in sigla))
    genre = quiet(f"Genre: {visible(in_words(profile.genre))}")
    about = lines(
        _alone(profile) if sigla else None, visible(report.headline or "no headline"), genre, *_said(comparison, siglum)
    )
    details = [lines(_in_words(pairs[other], profile), about) if other in pairs else about for other in sigla]
    return Entry((name, *cells), places, None, about, details=(about, *details))


def _pair(pair: Pair, profile: Profile) -> Content:
    """The count, a bar whose whole length is the report, and how alike the words are."""
    full = round(BAR * pair.told)
    bar = Content.assemble(("▇" * full, "$kind-words"), ("─" * (BAR - full), QUIET))
    count = Content.assemble((f"{_told(pair, profile)}", "bold"), f" of {profile.sentences}")
    return lines(count, bar, quiet(f"{pair.wording:.0%} same"))


def _whole(profile: Profile) -> Content:
    """Where a report meets itself: how many sentences it has."""
    numbered = f"numbered to {profile.numbered}" if profile.numbered > profile.sentences else None
    return lines(quiet(f"{profile.sentences} in all"), quiet(numbered) if numbered else None)


def _told(pair: Pair, profile: Profile) -> int:
    return round(pair.told * profile.sentences)


def _in_words(pair: Pair, profile: Profile) -> str:
    """A cell in a whole sentence."""
    counted = f"{_told(pair, profile)} of {pair.left}’s {profile.sentences} sentences ({pair.told:.0%})"
    return f"{pair.right} also tells {counted}; where both tell the same, {pair.wording:.0%} of the words are the same."


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
    room = max(8, width - label - 4)
    entries = tuple(_crossing(comparison, view.base, other, room) for other in view.order[1:])
    guide = "Each line is a point both tell; where lines cross, the order is another."
    return Table(columns, entries, guide, "There is nothing to compare.")


def _crossing(comparison: Comparison, base: str, other: str, room: int) -> Entry:
    left, right = comparison.event.report(base), comparison.event.report(other)
    both = [passage for passage in comparison.passages if passage.reading(base) and passage.reading(other)]
    pairs = sorted((_sentences(p, base)[0], _sentences(p, other)[0]) for p in both)
    level = longest_rising([there for _, there in pairs])
    moved = [pair for number, pair in enumerate(pairs) if number not in level]
    name = lines(
        Content.assemble((f"{visible(base)} – {visible(other)}", "bold $siglum")),
        visible(right.outlet.name),
        quiet(f"{len(both)} point{'' if len(both) == 1 else 's'} in both"),
        quiet(f"{len(level)} in the same order, {len(moved)} moved"),
    )
    drawn = crossings(pairs, len(left.sentences), len(right.sentences), min(room, 48))
    place = Place(other, right.sentences[moved[0][1] if moved else 0].span) if right.sentences else None
    told = (quote(right, right.sentences[there].span) for _, there in moved)
    places = (f"Moved: sentence {here + 1} in {left.siglum}, {there + 1} in {other}: " for here, there in moved)
    detail = lines(*map("".join, zip(places, told, strict=True))) if moved else quiet("Nothing is moved.")
    return Entry((name, Content.styled(drawn, "$kind-words")), (place, place), None, detail)


def problems(comparison: Comparison, view: View, width: int) -> Table:
    """What went wrong in reading the reports, and what to bear in mind about the comparison."""
    del view, width
    entries = (*(Entry((Content(visible(warning)),)) for warning in comparison.warnings), *_unknown(comparison))
    guide = "What could not be read, and what to bear in mind."
    return Table((Column("", 1),), entries, guide, "Every report was read without a problem, with headline and date.")


def _unknown(comparison: Comparison) -> Iterator[Entry]:
    """Which reports have no date or no headline, and what that means."""
    for report in comparison.event.reports:
        first = (Place(report.siglum, report.sentences[0].span),) if report.sentences else ()
        if not report.date:
            undated = "has no date: nothing in it can be called earlier or later than in the others."
            yield Entry((Content(visible(f"{report.siglum} {undated}")),), first)
        if not report.headline:
            unnamed = "has no headline: none was found in its first lines; an event.toml can name it."
            yield Entry((Content(visible(f"{report.siglum} {unnamed}")),), first)


PAGES: Final = (
    Page("Outlets", together, Step.POINTS, "points that outlets have in common", find="report"),
    Page("Order of telling", order, Step.POINTS, "points that outlets have in common", compares="the order of telling"),
    Page("Problems", problems, Step.SHARED_WORDS, "problems"),
)
