"""What reports do not tell, in a reader's order: what most tell and it could know comes first."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Final

from align.findings import Omission, State, Telling
from align.marks import Place, sentence_of
from align.model import Comparison
from align.views.carriers import is_obscure
from align.views.missing import missing
from align.views.standings import standings_of
from corpus.days import day

NEAR: Final = 0.05
"""From this probability on the nearest sentence of a report is mostly about the same thing, and helps to check; below
it, it is only the least unlike of all ("It said it was too early to say" for a quotation of a union)."""


FAR: Final = "no sentence near it"
"""What is said of a report without a sentence that near: it may still name the thing by another word."""


SHRED: Final = 0.5
"""What of its prominence is left to a point that only a shred stands for ("He did not mention it."): it comes after as
prominent ones that can be read by themselves, not after all."""


class Silence(StrEnum):
    """What sort of silence it is, those first that ask most for a reason.

    Of a point told in part a report may tell more in other words; a sentence that comes near may tell it; a report that
    was published before any that tells the point may not have known it, so nobody can ask it; nor can one whose heading
    foretells what the others tell as done.
    """

    ALL = "told by all others"
    MOST = "told by most others"
    SOME = "told by some others"
    FEW = "told by one, perhaps by others"
    ONE = "told by one alone"
    PART = "told only in part"
    UNSURE = "perhaps told, not surely"
    AHEAD = "perhaps written before the others told it"
    EARLIER = "published before the others told it"
    STRANGER = "seems to tell another event"


ORDER: Final = tuple(Silence)
OTHERWISE: Final = {
    State.PART: Silence.PART,
    State.UNKNOWN: Silence.UNSURE,
    State.AHEAD: Silence.AHEAD,
    State.EARLIER: Silence.EARLIER,
    State.STRANGER: Silence.STRANGER,
}


def sort_of(comparison: Comparison, omission: Omission) -> Silence:
    """The sort of one omission."""
    if omission.state is not State.SILENT:
        return OTHERWISE[omission.state]
    others = len(comparison.event.reports) - 1
    if omission.telling is Telling.SOME and 2 * len(omission.told_by) > others:
        return Silence.MOST
    if omission.telling is Telling.ONE and (omission.perhaps or not _is_alone(comparison, omission)):
        return Silence.FEW
    return Silence[omission.telling.name]


def _is_alone(comparison: Comparison, omission: Omission) -> bool:
    """Whether its one teller tells it alone, as every screen and file says: no other may tell it after all."""
    siglum = omission.named.report
    number = comparison.event.report(siglum).sentence_at(omission.named.span.start)
    return number in standings_of(comparison).alone[siglum]


def silences(comparison: Comparison) -> list[Omission]:
    """All omissions sort by sort, the most prominent of each first; those told in part by earlier reports last.

    A point told in part of which nothing is missing is told in other words: it is left out. What is understood by
    itself comes before what needs the sentences around it.
    """

    def rank(omission: Omission) -> tuple[int, bool, float]:
        return ORDER.index(sort_of(comparison, omission)), omission.published_before, -_weight(comparison, omission)

    return sorted((one for one in comparison.omissions if is_shown(comparison, one)), key=rank)


def _weight(comparison: Comparison, omission: Omission) -> float:
    """Its prominence, or a share of it where the sentence that stands for it is a shred."""
    report = comparison.event.report(omission.named.report)
    number = report.sentence_at(omission.named.span.start)
    return omission.prominence * (SHRED if number is not None and is_obscure(report, number) else 1.0)


def is_shown(comparison: Comparison, omission: Omission) -> bool:
    """Whether something of the point is missing indeed: all of it, or words that can be named."""
    return not omission.may_tell or bool(missing(comparison, omission))


def told_also(comparison: Comparison, omission: Omission) -> tuple[Place, ...]:
    """How the others who surely tell the point tell it: of each the sentence most surely linked with the one named."""
    here = sentence_of(comparison.event, omission.named)
    links = standings_of(comparison).links.get(here, {}) if here else {}
    found: dict[str, int] = {}
    for siglum, number in sorted(links, key=lambda there: -links[there].probability):
        found.setdefault(siglum, number)
    others = (siglum for siglum in omission.told_by if siglum in found)
    return tuple(Place(siglum, comparison.event.report(siglum).sentences[found[siglum]].span) for siglum in others)


def tellers(omission: Omission, besides: Collection[str] = ()) -> str:
    """Who tells the point, and who perhaps does: "OST, OBS; perhaps HAL".

    What is said of the report without the point, and of those `besides`, is not said again.
    """
    others = [siglum for siglum in omission.perhaps if siglum != omission.absent and siglum not in besides]
    perhaps = f"; perhaps {', '.join(others)}" if others else ""
    return f"{', '.join(omission.told_by)}{perhaps}"


def missing_in(comparison: Comparison, omission: Omission) -> str:
    """The report that does not tell a point; one published before anybody told it with its time.

    One that was perhaps written before with the words of its heading that say so.
    """
    if omission.ahead:
        words = comparison.event.report(omission.absent).words(omission.ahead.span)
        return f"{omission.absent} (perhaps written before: “{words}”)"
    if not omission.published_before:
        return omission.absent
    return f"{omission.absent} (earlier: {day(comparison.event.report(omission.absent).date)})"


def nearest(comparison: Comparison, omission: Omission) -> Place | None:
    """The nearest sentence of the report where it is near enough to help; None where nothing is like the point.

    A sentence for which silence is doubted, or that holds a part of the point, is shown however near.
    """
    if omission.nearest is None or (round(omission.score, 2) < NEAR and not omission.may_tell):
        return None
    report = comparison.event.report(omission.absent)
    return Place(omission.absent, report.sentences[omission.nearest].span)
