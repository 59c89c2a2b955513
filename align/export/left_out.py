"""Which silences stand on paper: the gravest points that each report leaves out, or tells in part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from align.export.asked import differences, quoted_sentences
from align.export.in_marks import in_marks
from align.findings import Omission
from align.marks import Place, sentence_of
from align.model import Comparison
from align.views.missing import missing
from align.views.silences import Silence, silences, sort_of
from corpus.clean import on_one_line

MOST_LEFT_OUT: Final = 3
"""Points a report that it leaves out, the gravest."""
MOST_POINTS: Final = 6
LEAST_POINTS: Final = 3
"""Where fewer are told by several, what one report tells alone is asked too: a class needs something to tick."""
ALONE: Final = 3
"""The place on paper of what one report tells alone."""
FEWEST_TELLERS: Final = 2
"""What one report tells alone may be only its own colour; of two reports each can only be asked about the other."""
MOST_PHRASES: Final = 2
"""Missing words of a point told in part: enough to see which part."""
TOLD_OTHERWISE: Final = 0.7
"""From this probability on a report tells most of the point in other words, and its silence asks for nothing."""
UNTOLD: Final = frozenset((Silence.ALL, Silence.MOST, Silence.SOME, Silence.FEW, Silence.ONE))
"""What a report leaves out whole though it could know it."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A point that some report leaves out: the sentence that stands for it, and what is said of who is without it."""

    place: Place
    by: Mapping[str, Omission]


def left_out(comparison: Comparison) -> list[LeftOut]:
    """The gravest points that each report leaves out, those first that most do; none that is asked about already.

    What one report tells alone is asked only where little else is.
    """
    compared = {sentence_of(comparison.event, place) for one in differences(comparison) for place in one.places}
    used = compared | quoted_sentences(comparison)
    every = [one for one in silences(comparison) if sentence_of(comparison.event, one.named) not in used]
    by_point: dict[Place, dict[str, Omission]] = {}
    for omission in every:
        by_point.setdefault(omission.named, {}).setdefault(omission.absent, omission)
    by_report = [_gravest(comparison, every, report.siglum) for report in comparison.event.reports]
    in_turn = [one for nth in zip_longest(*by_report) for one in nth if one]
    alone = [one for one in in_turn if _weight(comparison, one) == ALONE]
    points = list(dict.fromkeys(one.named for one in in_turn if one not in alone))[:MOST_POINTS]
    if len(points) < LEAST_POINTS:
        points = list(dict.fromkeys([*points, *(one.named for one in alone)]))[:LEAST_POINTS]
    return sorted((LeftOut(place, by_point[place]) for place in points), key=lambda point: -len(point.by))


def _gravest(comparison: Comparison, every: list[Omission], siglum: str) -> list[Omission]:
    """A few omissions of a report: what most tell and it does not, or hardly; then what few tell."""
    mine = [one for one in every if one.absent == siglum and lacking(comparison, one)]
    asked = [(weight, one) for one in mine if (weight := _weight(comparison, one)) is not None]
    return [one for _, one in sorted(asked, key=lambda pair: pair[0])[:MOST_LEFT_OUT]]


def _weight(comparison: Comparison, omission: Omission) -> int | None:
    """Its place on paper; None: it asks for nothing, as what is only perhaps left out."""
    told, rest = len(others(omission)), len(comparison.event.reports) - 1
    sort, most = sort_of(comparison, omission), 2 * told > rest
    if told < min(FEWEST_TELLERS, rest):
        return ALONE if told and sort in UNTOLD else None
    if sort in UNTOLD:
        return 0 if sort in {Silence.ALL, Silence.MOST} else 2
    hardly = omission.partly and omission.score < TOLD_OTHERWISE and not omission.published_before
    return 1 if hardly and most else None


def others(omission: Omission) -> list[str]:
    """Who tells the point; a report that tells it in part is among its own tellers."""
    return [teller for teller in omission.told_by if teller != omission.absent]


def lacking(comparison: Comparison, omission: Omission) -> str:
    """What is missing: all of the point, or the phrases of it that stand nowhere; empty where these say nothing."""
    if not omission.partly:
        return "all of it"
    words = (on_one_line(comparison.words(place)) for place in missing(comparison, omission))
    return ", ".join(in_marks(phrase) for phrase in [one for one in words if _says_something(one)][:MOST_PHRASES])


def _says_something(phrase: str) -> bool:
    """Whether a phrase can be understood by itself: a single word ("January", "get") cannot, unless it is a number."""
    return len(phrase.split()) > 1 or any(map(str.isdigit, phrase))
