"""Mode 5, Words: the same thing in other words, and what everything is called; words that frame stand in `framing`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from textual.content import Content

from align.bookmarks import DIFFERENCE, FRAMING, FRAMING_WORD, WORDING
from align.findings import Rewording, RewordingKind, Variant
from align.marks import Name, Place
from align.model import Comparison
from align.steps import Step
from align.views import known_by
from align.views.wordings import Wordings, differ, named, told_apart
from tui.differences import listed
from tui.excerpts import around
from tui.explain import explain_variant, meaning_of, name_variant
from tui.paint import SIGNS, STYLES, Mark, drawn, paint
from tui.scene import differing
from tui.tables.framing import every_cue, framing
from tui.tables.table import (
    CUT,
    ROOMY,
    Column,
    Entry,
    Page,
    Table,
    beginning,
    below,
    fitted,
    lines,
    quiet,
    shortened,
    under,
)
from tui.view import View

KIND: Final = 14
"""Cells of the column with the kind."""
LABEL: Final = 26
"""Cells of the column with a name."""
FOREMOST: Final = 25
"""Differences that a reader should look at first; of what readers point out in an event about half is among so many."""
KINDS: Final = {
    RewordingKind.ACTOR: "Actors",
    RewordingKind.PLACE: "Places",
    RewordingKind.ACT: "Acts",
    RewordingKind.THING: "Things",
}
"""Headings of what outlets call by different words."""


def differences(comparison: Comparison, view: View, width: int) -> Table:
    """All differences that the filters let through, the most telling first."""
    columns: tuple[Column, ...] = (
        Column("Kind", -KIND),
        Column("Here", 3),
        Column("There", 3),
        Column("What that is", 2),
    )
    entries = [_difference(comparison, variant) for variant in listed(comparison, view)]
    if width < ROOMY:
        columns = (Column("Kind", -KIND), Column("Here, there, and what that is"))
        entries = [below(entry) for entry in entries]
    if len(entries) > FOREMOST:
        less = under("Less telling, often mere other words", entries[FOREMOST:])
        entries = [*under("Most telling", entries[:FOREMOST]), *less]
    guide = "The most telling differences first; f chooses the kinds, v whose words."
    none = "No differences inside passages have been found."
    if view.filters and comparison.variants:
        none = f"No differences are left with {view.filters}."
    return Table(columns, tuple(entries), guide, none, air=0)


def _difference(comparison: Comparison, variant: Variant) -> Entry:
    style = STYLES[variant.kind]
    cells = [Content.styled(f"{SIGNS[variant.kind]} {variant.kind.value}", style)]
    cells += [_in_context(comparison, variant, side) for side in (variant.left, variant.right)]
    cells.append(quiet(drawn(variant.reason) or meaning_of(comparison, variant)))
    first = variant.places[0]
    places = (first, variant.left, variant.right, first)
    said, title = explain_variant(comparison, variant), name_variant(comparison, variant)
    return Entry(tuple(cells), places, variant.passage, said, title=title, kept=variant.places)


def _in_context(comparison: Comparison, variant: Variant, place: Place | None) -> Content:
    """The words of one side with some around them; of a long stretch only what the other side has not is marked."""
    if place is None:
        return quiet("– not there")
    report = comparison.event.report(place.report)
    before, after = around(report, place.span)
    marks = [Mark(span, STYLES[variant.kind]) for span in differing(comparison.event, variant, place)]
    shown = beginning(report, place.span)
    told = paint(report.text, [shown], marks).content
    return Content.assemble((f"{place.report} ", "bold"), before, told, after if shown == place.span else CUT)


def names(comparison: Comparison, view: View, width: int) -> Table:
    """Persons, places and organisations, and what each outlet calls them."""
    label = min(LABEL, width // 3)
    sigla = view.order
    columns = (Column("Name", -label), *(Column(siglum) for siglum in sigla))
    known = [name for name in comparison.names if len({place.report for place in name.mentions}) > 1]
    known = [name for name in known if view.among(place.report for place in name.mentions)]
    told = [(name, named(comparison.event, name)) for name in known]
    told.sort(key=lambda one: (-_forms(one[1]), -len(one[0].mentions)))
    entries = []
    for kind in dict.fromkeys(name.kind for name, _ in told):
        entries += under(kind.capitalize(), (_name(n, forms, sigla) for n, forms in told if n.kind is kind))
    guide = "Under which names each outlet has a person, place or organisation, and how often."
    table = Table(columns, tuple(entries), guide, "No names have been found in two reports.")
    return fitted(table, sigla, width, label, 18)


def _forms(told: Mapping[str, Counter[str]]) -> int:
    return len({form.lower() for forms in told.values() for form in forms})


def _name(name: Name, told: Mapping[str, Counter[str]], sigla: Sequence[str]) -> Entry:
    cells = [Content.styled(drawn(name.form), "bold")]
    places: list[Place | None] = [name.mentions[0]]
    for siglum in sigla:
        forms = told.get(siglum, Counter[str]()).most_common()
        cells.append(lines(*(f"{shortened(form, 40)} ×{count}" for form, count in forms)) if forms else quiet("–"))
        places.append(next((place for place in name.called if place.report == siglum), None))
    return Entry(
        tuple(cells),
        tuple(places),
        None,
        quiet(f"{len(name.mentions)} mentions in all"),
        kept=known_by.first_of_each(name.called),
    )


def called(comparison: Comparison, view: View, width: int) -> Table:
    """What each outlet calls the same actor, place, act or thing, and how often."""
    label = min(LABEL, width // 3)
    sigla = view.order
    columns = (Column("Mostly called", -label), *(Column(siglum) for siglum in sigla))
    told = [(r, its) for r, its in told_apart(comparison.event, comparison.rewordings) if _differ(view, its)]
    entries = []
    for kind in KINDS:
        entries += under(KINDS[kind], (_called(r, called, sigla) for r, called in told if r.kind == kind))
    guide = "What each outlet calls the same thing, and how often, other words than the name too; “ ” where it quotes."
    table = Table(columns, tuple(entries), guide, "Nothing has been found that outlets call by different words.")
    return fitted(table, sigla, width, label, 18)


def _differ(view: View, called: Wordings) -> bool:
    """Whether the reports that are looked at have different words for it."""
    ours = {siglum: called[siglum] for siglum in view.order if siglum in called}
    return differ(ours) and view.among(called)


def _called(rewording: Rewording, called: Wordings, sigla: Sequence[str]) -> Entry:
    counts = Counter[str]()
    for siglum in sigla:
        for wording in called.get(siglum, ()):
            counts[wording.words] += wording.count
    cells = [Content.styled(drawn(counts.most_common(1)[0][0]), "bold")]
    places: list[Place | None] = [rewording.forms[0].places[0]]
    for siglum in sigla:
        mine = [drawn(str(wording)) for wording in called.get(siglum, ())]
        cells.append(lines(*mine) if mine else quiet("–"))
        places.append(next((form.places[0] for form in rewording.forms if form.report == siglum), None))
    said = quiet(f"{counts.total()} times in all, in {len(counts)} wordings")
    return Entry(tuple(cells), tuple(places), None, said, kept=known_by.wording(rewording))


PAGES: Final = (
    Page(
        "Differences",
        differences,
        Step.WORDING,
        "differences in words",
        follows=False,
        find=DIFFERENCE,
        compares="what is worded otherwise",
    ),
    Page("Names", names, Step.MARKS, "names", find="name", compares="who is named otherwise"),
    Page(
        "Called",
        called,
        Step.WORDING,
        "what outlets call the same thing",
        find=WORDING,
        compares="what is called otherwise",
    ),
    Page("Framing", framing, Step.MARKS, "framing words", find=FRAMING),
    Page("Places", every_cue, Step.MARKS, "framing words", find=FRAMING_WORD),
)
