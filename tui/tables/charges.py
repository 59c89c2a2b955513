"""What is known of one report's silence, in a phrase and in a sentence."""

from __future__ import annotations

from typing import Final

from align.findings import Omission, State
from align.model import Comparison
from align.views.in_part import whole
from align.views.silences import FAR, nearest
from corpus.days import day
from tui.excerpts import quote
from tui.telling import phrases

CHARGES: Final = {
    State.PART: "Told only in part",
    State.UNKNOWN: "Perhaps told",
    State.STRANGER: "Perhaps another event",
}
"""What is said of a report that does not just leave a point out."""

LEAST: Final = 0.01
"""The least probability that is named."""


def charge(omission: Omission) -> str:
    """What an omission charges, as a title."""
    return CHARGES.get(omission.state, "Not told")


def published(comparison: Comparison, omission: Omission) -> str:
    """When the report was published."""
    return day(comparison.event.report(omission.absent).date)


def explained(comparison: Comparison, omission: Omission) -> str:
    """What is known of one report's silence, in a sentence, with the words of it that the table shows as nearest."""
    earlier = ""
    if omission.published_before:
        when, undated = published(comparison, omission), _undated(comparison, omission)
        earlier = f", and was published ({when}) before all that tell it{undated}"
    near = "" if omission.partly else f"; {FAR}"  # a part may stand in the headline alone
    if place := nearest(comparison, omission):
        words = quote(comparison.event.report(place.report), place.span)
        near = f"; nearest: {words}, {_likely(omission.score)} likely the same point"
    return f"{omission.absent} {_said(comparison, omission)}{earlier}{near}{_besides(comparison, omission)}."


def _besides(comparison: Comparison, omission: Omission) -> str:
    """How the report stands to the whole point, where it leaves only this sentence of it out."""
    found = whole(comparison, omission)
    if found is None or omission.partly:
        return ""
    return f"; point {found.number} as a whole: {found.standing.words}"


def _said(comparison: Comparison, omission: Omission) -> str:
    state, found = omission.state, whole(comparison, omission)
    if omission.partly:
        told = found is not None and found.standing.state is State.TOLD
        tells = f"tells this (point {found.number})" if found and told else "tells only a part of this"
        return f"{tells}, without {', '.join(phrases(comparison, omission))}"
    if state is State.STRANGER:
        return "seems to tell another event, so nothing follows from its silence"
    if state is State.UNKNOWN:
        return "has no sentence that likely tells this"
    if omission.ahead:
        foretold = quote(comparison.event.report(omission.absent), omission.ahead.span)
        done = "what the others tell as done, so it was perhaps written before"
        return f"does not tell this: its heading foretells ({foretold}) {done}"
    return "does not tell this"


def _undated(comparison: Comparison, omission: Omission) -> str:
    """Of which tellers nobody knows when they told it: " (MET has no date)"; empty where all have a date."""
    tell = (*omission.told_by, *omission.perhaps)
    undated = [siglum for siglum in tell if comparison.event.report(siglum).date is None]
    return f" ({', '.join(undated)} {'has' if len(undated) == 1 else 'have'} no date)" if undated else ""


def _likely(score: float) -> str:
    return f"{score:.0%}" if score >= LEAST else f"under {LEAST:.0%}"
