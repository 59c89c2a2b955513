"""Mode 5, Words: the same thing in other words, what everything is called, and words that frame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from textual.content import Content

from align.datelines import without_dateline
from align.findings import RateDifference, Rewording, Variant
from align.framing.cue_lexicon import categories, title_of
from align.marks import Cue, Name, Place, Rate, Voice
from align.model import Comparison
from align.steps import Step
from align.views.wordings import Wordings, told_apart
from corpus.model import Report, Span
from tui.differences import listed
from tui.explain import explain_variant, name_variant
from tui.paint import MEANINGS, QUIET, SIGNS, STYLES, Mark, paint, visible
from tui.scene import differing
from tui.tables.table import (
    CUT,
    ROOMY,
    Column,
    Entry,
    Page,
    Table,
    beginning,
    below,
    first_of_each,
    fitted,
    lines,
    outlets,
    quiet,
    under,
    words_of,
)
from tui.view import View
from tui.waiting import one_report

KIND: Final = 14
"""Cells of the column with the kind."""
LABEL: Final = 26
"""Cells of the column with a name or category."""
PAIRS: Final = 3
"""Pairs of outlets named in a title or a cell; the panel below names all."""
AROUND: Final = 36
"""Characters of context at each side of a word."""
KINDS: Final = {"actor": "Actors", "place": "Places", "act": "Acts", "thing": "Things"}
"""Headings of what outlets call by different words."""
BAR: Final = 8
"""Cells of the longest bar."""


def differences(comparison: Comparison, view: View, width: int) -> Table:
    """All differences that the filters let through, the most telling first."""
    columns: tuple[Column, ...] = (
        Column("Kind", -KIND),
        Column("Here", 3),
        Column("There", 3),
        Column("What that is", 2),
    )
    entries = tuple(_difference(comparison, variant) for variant in listed(comparison, view))
    if width < ROOMY:
        columns = (Column("Kind", -KIND), Column("Here, there, and what that is"))
        entries = tuple(below(entry) for entry in entries)
    guide = "The most telling differences first; f chooses the kinds, v whose words."
    none = "No differences inside passages have been found."
    if view.filters and comparison.variants:
        none = f"No differences are left with {view.filters}."
    return Table(columns, entries, guide, none, air=0)


def _difference(comparison: Comparison, variant: Variant) -> Entry:
    style = STYLES[variant.kind]
    cells = [Content.styled(f"{SIGNS[variant.kind]} {variant.kind.value}", style)]
    cells += [_in_context(comparison, variant, side) for side in (variant.left, variant.right)]
    cells.append(quiet(visible(variant.reason) or MEANINGS[variant.kind]))
    first = variant.places[0]
    places = (first, variant.left, variant.right, first)
    said, title = explain_variant(comparison, variant), name_variant(comparison, variant)
    return Entry(tuple(cells), places, variant.passage, said, title=title)


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


def around(report: Report, span: Span) -> tuple[str, str]:
    """Some words before and after a span, inside its sentence or the headline, without a dateline."""
    number = report.sentence_at(span.start)
    sentence = without_dateline(report, number) if number is not None else report.headline_span or span
    before = visible(report.text[max(sentence.start, span.start - AROUND) : span.start])
    after = visible(report.text[span.end : min(sentence.end, span.end + AROUND)])
    if span.start - AROUND > sentence.start:
        before = "… " + before.partition(" ")[2]
    if span.end + AROUND < sentence.end:
        after = after.rpartition(" ")[0] + " …"
    return before, after


def names(comparison: Comparison, view: View, width: int) -> Table:
    """Persons, places and organisations, and what each outlet calls them."""
    label = min(LABEL, width // 3)
    sigla = view.order
    columns = (Column("Name", -label), *(Column(siglum) for siglum in sigla))
    known = [name for name in comparison.names if len({place.report for place in name.mentions}) > 1]
    known = [name for name in known if view.among(place.report for place in name.mentions)]
    known.sort(key=lambda name: (-_forms(comparison, name), -len(name.mentions)))
    entries = []
    for kind in dict.fromkeys(name.kind for name in known):
        entries += under(visible(kind).capitalize(), (_name(comparison, n, sigla) for n in known if n.kind == kind))
    guide = "Under which names each outlet has a person, place or organisation, and how often."
    table = Table(columns, tuple(entries), guide, "No names have been found in two reports.")
    return fitted(table, sigla, width, label, 18)


def _forms(comparison: Comparison, name: Name) -> int:
    return len({comparison.event.report(place.report).words(place.span).lower() for place in name.mentions})


def _name(comparison: Comparison, name: Name, sigla: Sequence[str]) -> Entry:
    cells = [Content.styled(visible(name.form), "bold")]
    places: list[Place | None] = [name.mentions[0]]
    for siglum in sigla:
        report = comparison.event.report(siglum)
        mine = [place for place in name.mentions if place.report == siglum]
        forms = Counter(words_of(report, place.span, 40) for place in mine)
        cells.append(lines(*(f"{form} ×{count}" for form, count in forms.most_common())) if mine else quiet("–"))
        places.append(mine[0] if mine else None)
    return Entry(
        tuple(cells),
        tuple(places),
        None,
        quiet(f"{len(name.mentions)} mentions in all"),
        kept=first_of_each(name.mentions),
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
    ours = {wording.words for siglum in view.order for wording in called.get(siglum, ())}
    return len(ours) > 1 and view.among(called)


def _called(rewording: Rewording, called: Wordings, sigla: Sequence[str]) -> Entry:
    counts = Counter[str]()
    for siglum in sigla:
        for wording in called.get(siglum, ()):
            counts[wording.words] += wording.count
    cells = [Content.styled(visible(counts.most_common(1)[0][0]), "bold")]
    places: list[Place | None] = [rewording.forms[0].places[0]]
    for siglum in sigla:
        mine = [visible(str(wording)) for wording in called.get(siglum, ())]
        cells.append(lines(*mine) if mine else quiet("–"))
        places.append(next((form.places[0] for form in rewording.forms if form.report == siglum), None))
    said = quiet(f"{counts.total()} times in all, in {len(counts)} wordings")
    kept = first_of_each(form.places[0] for form in rewording.forms)
    return Entry(tuple(cells), tuple(places), None, said, kept=kept)


def framing(comparison: Comparison, view: View, width: int) -> Table:
    """Categories of framing words against outlets: how often in the reporters' own words, with the interval."""
    label = min(LABEL, width // 3)
    sigla = outlets(view, width, label, 18)
    columns = (Column("Category", -label), *(Column(siglum) for siglum in sigla))
    ordered = _in_order({rate.category for rate in comparison.rates if rate.count and rate.report in view.order})
    found = [found for found in comparison.rate_differences if view.among((found.left, found.right))]
    supported = {one.category for one in found}
    pairs = dict.fromkeys(f"{one.left}–{one.right}" for one in found)
    title = f"Differ beyond chance: {', '.join(pairs) if len(pairs) <= PAIRS else 'each row names the outlets'}"
    entries = under(title, (_category(comparison, c, sigla, found) for c in ordered if c in supported))
    others = "In this report" if one_report(comparison.event) else "No difference beyond chance"
    entries += under(others, (_category(comparison, c, sigla, found) for c in ordered if c not in supported))
    guide = "Per 1,000 words of the reporter's own, and between which values it lies. Beyond chance: none overlap."
    return Table(columns, tuple(entries), guide, "No framing words have been found.", sigla=sigla)


def _in_order(used: set[str]) -> list[str]:
    """Categories as the lexicon orders them, others after."""
    known = [category for category in categories() if category in used]
    return [*known, *sorted(used - set(known))]


def _category(comparison: Comparison, category: str, sigla: Sequence[str], found: Sequence[RateDifference]) -> Entry:
    rates = {r.report: r for r in comparison.rates if r.category == category and not r.subcategory}
    most = max((rate.per_thousand for rate in rates.values()), default=0.0) or 1.0
    differing = _differing(found, category)
    more = quiet(f"and {len(differing) - PAIRS} more pairs") if len(differing) > PAIRS else None
    cells = [lines((title_of(category), "bold"), *(quiet(words) for words in differing[:PAIRS]), more)]
    places: list[Place | None] = [None]
    for siglum in sigla:
        rate = rates.get(siglum)
        cells.append(_rate(rate, most) if rate else quiet("–"))
        places.append(Place(siglum, comparison.cues[rate.cues[0]].span) if rate and rate.cues else None)
    places[0] = next((place for place in places if place), None)
    about = _about(comparison, category, sigla, differing)
    kept = first_of_each(comparison.cues[rate.cues[0]].place for rate in rates.values() if rate.cues)
    return Entry(tuple(cells), tuple(places), None, about, kept=kept)


def _rate(rate: Rate, most: float) -> Content:
    bar = "▇" * round(BAR * rate.per_thousand / most)
    return lines(
        Content.assemble((f"{rate.per_thousand:.1f}", "bold"), (f" ({rate.low:.0f}–{rate.high:.0f})", QUIET)),
        Content.styled(bar, "$kind-framing"),
    )


def _differing(differences: Sequence[RateDifference], category: str) -> list[str]:
    """Which outlet has more of it than which, beyond chance."""
    return [
        f"{found.left} {'more' if found.difference > 0 else 'less'} than {found.right}"
        + (f", only of the sort “{found.subcategory.replace('_', ' ')}”" if found.subcategory else "")
        for found in sorted(differences, key=lambda found: bool(found.subcategory))
        if found.category == category
    ]


def _about(comparison: Comparison, category: str, sigla: Sequence[str], differing: Sequence[str]) -> Content:
    """What the category is and who says so, which outlets differ, and the words themselves."""
    about = categories().get(category)
    words = [f"{siglum}: {found}" for siglum in sigla if (found := _used(comparison, category, siglum))]
    return lines(
        f"{about.explanation} ({about.source})" if about else title_of(category),
        Content.styled("; ".join(differing), "bold") if differing else None,
        *words,
    )


def _used(comparison: Comparison, category: str, siglum: str) -> str:
    report = comparison.event.report(siglum)
    mine = [cue for cue in comparison.cues if (cue.category, cue.report, cue.voice) == (category, siglum, Voice.OWN)]
    counts = Counter(words_of(report, cue.span, 40).lower() for cue in mine)
    return ", ".join(f"{word} ×{count}" if count > 1 else word for word, count in counts.most_common(8))


def places(comparison: Comparison, view: View, width: int) -> Table:
    """Every framing word in its context, category by category."""
    del width
    columns = (Column("Outlet", -9), Column("In its place", 1), Column("Voice", -10))
    entries = []
    for category in _in_order({cue.category for cue in comparison.cues}):
        found = sorted(
            (cue for cue in comparison.cues if cue.category == category and cue.report in view.order),
            key=lambda cue: (view.order.index(cue.report), cue.span),
        )
        entries += under(title_of(category), _cues(comparison, found))
    guide = "Each framing word with the words around it. Enter opens it in Read."
    return Table(columns, tuple(entries), guide, "No framing words have been found.", air=0)


def _cues(comparison: Comparison, found: Sequence[Cue]) -> Iterator[Entry]:
    for cue in found:
        report = comparison.event.report(cue.report)
        before, after = around(report, cue.span)
        context = Content.assemble(before, (words_of(report, cue.span), "$kind-framing bold underline"), after)
        voice = quiet("own" if cue.voice is Voice.OWN else "quoted")
        place = cue.place
        title = f"Framing word, {title_of(cue.category).lower()}: {cue.report} “{words_of(report, cue.span)}”"
        yield Entry((Content.styled(cue.report, "bold"), context, voice), (place,), None, context, title=title)


PAGES: Final = (
    Page(
        "Differences",
        differences,
        Step.WORDING,
        "differences in words",
        follows=False,
        find="difference",
        compares="what is worded otherwise",
    ),
    Page("Names", names, Step.MARKS, "names", find="name", compares="who is named otherwise"),
    Page(
        "Called",
        called,
        Step.WORDING,
        "what outlets call the same thing",
        find="wording",
        compares="what is called otherwise",
    ),
    Page("Framing", framing, Step.MARKS, "framing words", find="framing"),
    Page("Places", places, Step.MARKS, "framing words", find="framing word"),
)
