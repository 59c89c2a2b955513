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
from align.views import known_by
from align.views.voices import Voices
from tui.excerpts import around
from tui.paint import QUIET
from tui.tables.table import Column, Entry, Table, lines, outlets, quiet, under, words_of
from tui.view import View
from tui.waiting import one_report

LABEL: Final = 26
"""Cells of the column with a category."""
PAIRS: Final = 3
"""Pairs of outlets named in a title or a cell; the panel below names all."""
BAR: Final = 8
"""Cells of the longest bar of the table."""
LEAST: Final = "▏"
"""A bar too short for a cell."""

Sort = tuple[str, str]
"""A category of framing words, and a sort of it or "" for all."""


def framing(comparison: Comparison, view: View, width: int) -> Table:
    """Categories of framing words against outlets: how often outside of quotation marks, with the interval."""
    label = min(LABEL, width // 3)
    sigla = outlets(view, width, label, 18)
    columns = (Column("Category", -label), *(Column(siglum) for siglum in sigla))
    ordered = _in_order({rate.category for rate in comparison.rates if rate.count and rate.report in view.order})
    found = [found for found in comparison.rate_differences if view.among((found.left, found.right))]
    differing = sorted(
        {(one.category, one.subcategory) for one in found},
        key=lambda sort: (ordered.index(sort[0]) if sort[0] in ordered else len(ordered), sort[1]),
    )
    most = max((rate.per_thousand for rate in comparison.rates if rate.report in sigla), default=0.0) or 1.0
    pairs = dict.fromkeys(f"{one.left}–{one.right}" for one in found)
    title = f"Differ beyond chance: {', '.join(pairs) if len(pairs) <= PAIRS else 'each row names the outlets'}"
    entries = under(title, (_category(comparison, sort, sigla, found, most) for sort in differing))
    others = "In this report" if one_report(comparison.event) else "No difference beyond chance"
    rest = [(category, "") for category in ordered if (category, "") not in differing]
    entries += under(others, (_category(comparison, sort, sigla, found, most) for sort in rest))
    guide = (
        "Per 1,000 words outside of quotation marks, and between which values it lies; all bars on one scale. "
        "Beyond chance: none overlap."
    )
    return Table(columns, tuple(entries), guide, "No framing words have been found.", sigla=sigla)


def _in_order(used: set[str]) -> list[str]:
    """Categories as the lexicon orders them, others after."""
    known = [category for category in categories() if category in used]
    return [*known, *sorted(used - set(known))]


def _category(
    comparison: Comparison, sort: Sort, sigla: Sequence[str], found: Sequence[RateDifference], most: float
) -> Entry:
    """A row of rates; the longest bar of the table stands for `most`."""
    rates = {rate.report: rate for rate in comparison.rates if (rate.category, rate.subcategory) == sort}
    differing = _differing(found, sort)
    more = quiet(f"and {len(differing) - PAIRS} more pairs") if len(differing) > PAIRS else None
    only = f"only of the sort “{_sort_words(sort)}”" if sort[1] else None
    cells = [lines((title_of(sort[0]), "bold"), only, *(quiet(words) for words in differing[:PAIRS]), more)]
    places: list[Place | None] = [None]
    for siglum in sigla:
        rate = rates.get(siglum)
        cells.append(_rate(rate, most) if rate else quiet("–"))
        places.append(Place(siglum, comparison.cues[rate.cues[0]].span) if rate and rate.cues else None)
    places[0] = next((place for place in places if place), None)
    about = _about(comparison, sort, sigla, differing)
    kept = known_by.framing(comparison, rates.values())
    return Entry(tuple(cells), tuple(places), None, about, kept=kept)


def _sort_words(sort: Sort) -> str:
    return sort[1].replace("_", " ")


def _rate(rate: Rate, most: float) -> Content:
    bar = "▇" * round(BAR * rate.per_thousand / most) or (LEAST if rate.count else "")
    return lines(
        Content.assemble((f"{rate.per_thousand:.1f}", "bold"), (f" ({rate.low:.0f}–{rate.high:.0f})", QUIET)),
        Content.styled(bar, "$kind-framing"),
    )


def _differing(differences: Sequence[RateDifference], sort: Sort) -> list[str]:
    """Which outlet has more of it than which, beyond chance."""
    return [
        f"{found.left} {'more' if found.difference > 0 else 'less'} than {found.right}"
        for found in differences
        if (found.category, found.subcategory) == sort
    ]


def _about(comparison: Comparison, sort: Sort, sigla: Sequence[str], differing: Sequence[str]) -> Content:
    """What the category is and who says so, which outlets differ, and the words themselves."""
    category, only = sort
    about = categories().get(category)
    words = [f"{siglum}: {found}" for siglum in sigla if (found := _used(comparison, sort, siglum))]
    said = [*([f"only of the sort “{_sort_words(sort)}”"] if only else []), "; ".join(differing)]
    return lines(
        f"{about.explanation} ({about.source})" if about else title_of(category),
        Content.styled(": ".join(said), "bold") if differing else None,
        *words,
    )


def _used(comparison: Comparison, sort: Sort, siglum: str) -> str:
    report, (category, only) = comparison.event.report(siglum), sort
    mine = [cue for cue in comparison.cues if (cue.category, cue.report, cue.voice) == (category, siglum, Voice.OWN)]
    counts = Counter(words_of(report, cue.span, 40).lower() for cue in mine if only in {"", cue.subcategory})
    return ", ".join(f"{word} ×{count}" if count > 1 else word for word, count in counts.most_common(8))


def every_cue(comparison: Comparison, view: View, width: int) -> Table:
    """Every framing word in its context, category by category."""
    del width
    columns = (Column("Outlet", -9), Column("In its place", 1), Column("Voice", -11))
    entries, voices = [], Voices(comparison)
    for category in _in_order({cue.category for cue in comparison.cues}):
        found = sorted(
            (cue for cue in comparison.cues if cue.category == category and cue.report in view.order),
            key=lambda cue: (view.order.index(cue.report), cue.span),
        )
        entries += under(title_of(category), _cues(comparison, voices, found))
    guide = "Each framing word with the words around it. Enter opens it in Read."
    return Table(columns, tuple(entries), guide, "No framing words have been found.", air=0)


def _cues(comparison: Comparison, voices: Voices, found: Sequence[Cue]) -> Iterator[Entry]:
    for cue in found:
        report = comparison.event.report(cue.report)
        before, after = around(report, cue.span)
        context = Content.assemble(before, (words_of(report, cue.span), "$kind-framing bold underline"), after)
        place = cue.place
        voice = quiet(voices.whose(place))
        title = f"Framing word, {title_of(cue.category).lower()}: {cue.report} “{words_of(report, cue.span)}”"
        yield Entry((Content.styled(cue.report, "bold"), context, voice), (place,), None, context, title=title)
