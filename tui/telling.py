"""How the reports stand to a point: their very words, and what those are without that do not tell it whole. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from textual.content import Content

from align.alignment import Passage
from align.findings import Omission, State
from align.marks import Place
from align.model import Comparison
from align.views.in_part import answer, other_charges
from align.views.missing import missing
from align.views.signs import SIGNS
from align.views.silences import is_shown
from align.views.standings import Standings
from align.views.standings import absent as known
from tui.excerpts import quote
from tui.paint import QUIET
from tui.panel import Quoted, quoted

AS: Final = {
    State.PERHAPS: "perhaps",
    State.PART: "in part",
    State.UNKNOWN: "nearest",
}
"""What is said before a sentence that does not surely tell the point."""


def in_their_words(
    comparison: Comparison,
    standings: Standings,
    passage: Passage,
    alone: Sequence[str] = (),
    *,
    first: str | None = None,
) -> list[Quoted]:
    """The sentences that tell a point, then of each other report the one that tells a part of it or comes nearest.

    Those of the report `first` come first; where some are looked at `alone`, there are no others. What does not surely
    tell the point says so before its words.
    """
    sigla = [*(reading.report for reading in passage.readings), *known(comparison, standings, passage)]
    asked = sorted((siglum for siglum in sigla if not alone or siglum in alone), key=lambda siglum: siglum != first)
    return [one for siglum in asked for one in _of_report(comparison, standings, passage, siglum)]


def _of_report(comparison: Comparison, standings: Standings, passage: Passage, siglum: str) -> Iterator[Quoted]:
    standing, reading = standings.of(passage, siglum), passage.reading(siglum)
    mark = AS.get(standing.state)
    spans = comparison.event.report(siglum).sentences
    if reading:
        places = tuple(Place(siglum, spans[number].span) for number in reading.sentences)
    else:
        places = answer(comparison, passage, siglum, standing) if mark else ()
    for one in quoted(comparison, places):
        yield replace(one, source=f"{standing.sign} {one.source.rstrip(':')}, {mark}:") if mark else one


def absent(comparison: Comparison, standings: Standings, passage: Passage) -> list[Content]:
    """Of those that have nothing here, what is known of it: one line, none before the points are found."""
    groups: dict[str, list[str]] = {}
    for siglum, standing in known(comparison, standings, passage).items():
        groups.setdefault(f"{standing.sign} {{}}: {standing.words}", []).append(siglum)
    told = " · ".join(words.replace("{}", ", ".join(who), 1) for words, who in groups.items())
    return [Content.styled(told, QUIET)] if told else []


def charges(comparison: Comparison, standings: Standings, passage: Passage) -> Iterator[Content]:
    """What mode 6 says of one sentence of the point that is not said of the whole of it, a line each."""
    yield from (Content.styled(line, QUIET) for line in _charges(comparison, standings, passage))


def in_short(comparison: Comparison, standings: Standings, passage: Passage) -> list[Content]:
    """Of whom mode 6 says that, in one line; nothing where of nobody."""
    found = list(other_charges(comparison, standings, passage))
    lacking = ", ".join(dict.fromkeys(one.absent for one in found if one.partly and is_shown(comparison, one)))
    silent = dict.fromkeys(f"{SIGNS[one.state]} {one.absent} of one sentence" for one in found if not one.partly)
    told = " · ".join([*([f"Without some of its words: {lacking}"] if lacking else []), *silent])
    return [Content.styled(told, QUIET)] if told else []


def _charges(comparison: Comparison, standings: Standings, passage: Passage) -> Iterator[str]:
    for omission in other_charges(comparison, standings, passage):
        siglum, state = omission.absent, omission.state
        if omission.partly:
            if lacking := phrases(comparison, omission):  # else it tells all of it in other words
                yield f"{siglum} is without {', '.join(lacking)}"
        else:
            teller = comparison.event.report(omission.named.report)
            words = quote(teller, omission.named.span)
            yield f"{SIGNS[state]} {siglum}: {state.value}, of {teller.siglum} {words} alone"


def phrases(comparison: Comparison, omission: Omission) -> list[str]:
    """What a report lacks of a point told in part, in quotation marks, each once."""
    places = missing(comparison, omission)
    return list(dict.fromkeys(quote(comparison.event.report(place.report), place.span) for place in places))
