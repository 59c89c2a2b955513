"""A row of mode 6, Silence: the point, who tells it, where it is missing, and what stands there instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from textual.content import Content

from align.findings import Omission, State
from align.marks import Place
from align.model import Comparison
from align.views.carriers import before, speaker
from align.views.in_part import whole
from align.views.signs import SIGNS
from align.views.silences import FAR, nearest, tellers, told_also
from tui.excerpts import quote
from tui.paint import QUIET, drawn_on_one_line
from tui.tables.charges import charge, explained, published
from tui.tables.table import LONGEST, Entry, lines, quiet, words_of
from tui.telling import phrases
from tui.view import View

NOTES: Final = {State.AHEAD: "perhaps written before", State.STRANGER: "perhaps another event"}
"""Why a report is not charged with silence, below its sign."""
CONTEXT: Final = 70
"""Characters of the sentence before one that points back."""
PHRASES: Final = 6
"""Missing phrases shown in a cell; all are in the panel below."""
FEW: Final = 3
"""The same where several reports tell a part, lest the row be longer than the screen; By report shows more of each."""
NEAREST: Final = 70
"""Characters of the nearest words, and of the part told where several tell one."""


def omitted(comparison: Comparison, absent: Sequence[Omission], view: View) -> Entry:
    """The row of a point that some reports do not tell, in the words of one that is looked at where it can be."""
    event, order = comparison.event, comparison.event.sigla
    absent = sorted(absent, key=lambda omission: order.index(omission.absent))
    first = absent[0]
    near = [place for one in absent if (place := nearest(comparison, one))]
    point, also = first.named, told_also(comparison, first)
    told = next((place for place in (point, *also) if place.report in view.order), point)
    instead = (
        [_part(comparison, one, alone=len(absent) == 1) for one in absent]
        if first.partly
        else _nearest_words(comparison, absent)
    )
    cells = (
        _as_told(comparison, told),
        Content(tellers(first, besides={one.absent for one in absent})),
        _missing_in(comparison, absent),
        lines(*instead),
    )
    missing_in = ", ".join(f"{one.absent}{' (earlier)' if one.published_before else ''}" for one in absent)
    return Entry(
        cells,
        (told, told, near[0] if near else None, near[0] if near else None),
        first.passage or None,
        lines(*(explained(comparison, omission) for omission in absent)),
        reports=(told.report, *(one.absent for one in sorted(absent, key=lambda one: one.published_before))),
        title=f"{charge(first)} in {missing_in}: {quote(event.report(told.report), told.span)}",
        kept=(point,),
        nearest=tuple(near),
        silent=tuple(one.absent for one in absent),
        also=also,
    )


def _as_told(comparison: Comparison, told: Place) -> Content:
    """A point in the words of one who tells it, with what a shred needs: who says it, or the sentence before."""
    report = comparison.event.report(told.report)
    said = speaker(comparison, told)
    back = None if said else before(comparison, told)
    return Content.assemble(
        (f"{told.report} ", "bold"),
        (f"{words_of(report, back.span, CONTEXT)} " if back else "", QUIET),
        words_of(report, told.span),
        (f" – {drawn_on_one_line(said)}" if said else "", QUIET),
    )


def _missing_in(comparison: Comparison, absent: Sequence[Omission]) -> Content:
    """Those who could know the point, then each that was published before anybody told it, with its time."""
    state = absent[0].state
    signed: dict[str, list[str]] = {}
    for one in absent:
        if not one.published_before:
            signed.setdefault(_sign(comparison, one), []).append(one.absent)
    return lines(
        *(Content.styled(f"{sign} {', '.join(sigla)}", "bold") for sign, sigla in signed.items()),
        quiet(NOTES[state]) if state in NOTES else None,
        *(quiet(note) for one in absent if not one.published_before and (note := _whole(comparison, one))),
        *(
            Content.assemble((f"{one.absent} earlier", "bold"), (f": {published(comparison, one)}", QUIET))
            for one in absent
            if one.published_before
        ),
    )


def _sign(comparison: Comparison, omission: Omission) -> str:
    """What is charged; of who tells something of the point the sign that all screens have for that."""
    found = whole(comparison, omission)
    return found.standing.sign if found and omission.partly else SIGNS[omission.state]


def _whole(comparison: Comparison, omission: Omission) -> str:
    """How the report stands to the whole point, where it leaves only this sentence of it out."""
    found = whole(comparison, omission)
    if found is None or omission.partly:
        return ""
    standing = found.standing
    sentence = f" {standing.nearest + 1}" if standing.nearest is not None else ""
    return f"point {found.number} whole: {omission.absent} {standing.sign}{sentence}"


def _nearest_words(comparison: Comparison, absent: Sequence[Omission]) -> Iterator[Content]:
    """The nearest thing that each says where it is near enough to help; else that there is none, of those silent."""
    far = []
    for omission in absent:
        if place := nearest(comparison, omission):
            words = words_of(comparison.event.report(place.report), place.span, NEAREST)
            yield quiet(f"{omission.absent} {omission.score:.0%}: “{words}”")
        elif not omission.published_before:
            far.append(omission.absent)
    if far or not any(nearest(comparison, omission) for omission in absent):
        yield quiet(f"{', '.join(far)}: {FAR}" if len(absent) > 1 and far else FAR)


def _part(comparison: Comparison, omission: Omission, *, alone: bool) -> Content:
    """Which part a report tells, and which words of the others it has nowhere."""
    place = nearest(comparison, omission)
    longest, most = (LONGEST, PHRASES) if alone else (NEAREST, FEW)
    words = words_of(comparison.event.report(place.report), place.span, longest) if place else ""
    told = f"{omission.absent} tells: “{words}”" if place else ""
    lacking = phrases(comparison, omission)
    more = f" and {len(lacking) - most} more" if len(lacking) > most else ""
    without = Content.assemble("but not: ", (", ".join(lacking[:most]), "bold"), more)
    return lines(quiet(told), without)
