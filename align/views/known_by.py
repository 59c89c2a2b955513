"""By which places a finding is known: a bookmark on it stands there, and there it is found again. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from align.alignment import Passage
from align.findings import FigureComparison, QuotationComparison, Rewording
from align.marks import Place, Quotation, Rate
from align.model import Comparison
from corpus.model import Event


def figures(comparison: Comparison, found: FigureComparison) -> tuple[Place, ...]:
    """Every figure, or date, that answers the question."""
    return tuple(stated.place for stated in comparison.stated(found))


def statement(comparison: Comparison, found: QuotationComparison) -> tuple[Place, ...]:
    """All that is said, wherever it is given."""
    return tuple(place for index in found.quotations for place in attribution(comparison.quotations[index]))


def attribution(quotation: Quotation) -> tuple[Place, ...]:
    """All that is said."""
    return tuple(Place(quotation.report, span) for span in quotation.content)


def wording(rewording: Rewording) -> tuple[Place, ...]:
    """What each report calls it first."""
    return first_of_each(form.places[0] for form in rewording.forms)


def framing(comparison: Comparison, rates: Iterable[Rate]) -> tuple[Place, ...]:
    """Of words that frame, by the rates of one sort, the first in each report."""
    return first_of_each(comparison.cues[rate.cues[0]].place for rate in rates if rate.cues)


def point(event: Event, passage: Passage) -> tuple[Place, ...]:
    """Every sentence of every reading."""
    return tuple(
        Place(reading.report, event.report(reading.report).sentences[number].span)
        for reading in passage.readings
        for number in reading.sentences
    )


def first_of_each(places: Iterable[Place]) -> tuple[Place, ...]:
    """The first place in each report, in the order given."""
    found: dict[str, Place] = {}
    for place in places:
        found.setdefault(place.report, place)
    return tuple(found.values())
