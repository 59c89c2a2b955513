"""Pages of mode 5, Words: words that frame, how often each report has them and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from textual.content import Content

from align.findings import RateDifference
from align.framing.cue_lexicon import categories, title_of
from align.marks import Cue, Place, Rate, Voice
from align.model import Comparison
from tui.paint import QUIET
from tui.quoting import around
from tui.tables.table import Column, Entry, Table, first_of_each, lines, outlets, quiet, under, words_of
from tui.view import View
from tui.waiting import one_report

LABEL: Final = 26
"""Cells of the column with a category."""
PAIRS: Final = 3
"""Pairs of outlets named in a title or a cell; the panel below names all."""
BAR: Final = 8
"""Cells of the longest bar."""


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


def every_cue(comparison: Comparison, view: View, width: int) -> Table:
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
