"""The comparison of an event: all that is found of its reports, from their genres to what they share."""

from __future__ import annotations

from dataclasses import dataclass

from align.alignment import Link, Passage, Reading
from align.findings import (
    FigureComparison,
    Omission,
    QuotationComparison,
    RateDifference,
    Rewording,
    Share,
    SharedText,
    Variant,
    Version,
)
from align.marks import Cue, Figure, Genre, Moment, Name, Place, Quotation, Rate, Source, VoiceShares, words_at
from align.steps import STEPS, Step
from corpus.model import Event


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that `align.compare` finds in an event. `made_with` records model, settings and version for the reader.

    `warnings` are sentences for the reader, e.g. that the reports do not seem to tell the same event. `done` are the
    steps that have been taken: before all of them are, an empty tuple here means nothing. `asserted` has for each
    report the sentences that tell something of what happened, not headings, bylines, captions or words to the readers.
    """

    event: Event
    genres: tuple[Genre, ...] = ()
    asserted: tuple[Reading, ...] = ()
    links: tuple[Link, ...] = ()
    passages: tuple[Passage, ...] = ()
    figures: tuple[Figure, ...] = ()
    moments: tuple[Moment, ...] = ()
    figure_comparisons: tuple[FigureComparison, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quotation_comparisons: tuple[QuotationComparison, ...] = ()
    sources: tuple[Source, ...] = ()
    voices: tuple[VoiceShares, ...] = ()
    names: tuple[Name, ...] = ()
    cues: tuple[Cue, ...] = ()
    rates: tuple[Rate, ...] = ()
    rate_differences: tuple[RateDifference, ...] = ()
    variants: tuple[Variant, ...] = ()
    rewordings: tuple[Rewording, ...] = ()
    omissions: tuple[Omission, ...] = ()
    shared_text: tuple[SharedText, ...] = ()
    shares: tuple[Share, ...] = ()
    versions: tuple[Version, ...] = ()
    warnings: tuple[str, ...] = ()
    made_with: tuple[tuple[str, str], ...] = ()
    done: tuple[Step, ...] = STEPS

    @property
    def complete(self) -> bool:
        """Whether every step has been taken."""
        return len(self.done) == len(STEPS)

    def stated(self, found: FigureComparison) -> tuple[Figure | Moment, ...]:
        """The figures, or the dates, that answer one question."""
        figures, moments = (self.figures[k] for k in found.figures), (self.moments[k] for k in found.moments)
        return (*figures, *moments)

    def words(self, place: Place) -> str:
        """The very words that stand there."""
        return words_at(self.event, place)

    def sentence(self, place: Place) -> Place:
        """The whole sentence that a place begins in; the place itself outside of all sentences, as in a headline."""
        report = self.event.report(place.report)
        number = report.sentence_at(place.span.start)
        return place if number is None else Place(place.report, report.sentences[number].span)

    def passage(self, id: str | None) -> Passage | None:  # noqa: A002 - what the passage calls it
        """The passage with this id; None where there is none."""
        return next((passage for passage in self.passages if passage.id == id), None)

    def number_of(self, passage: Passage) -> int:
        """The number that readers see of a passage, from 1 on: that of its id; it stays where others are left out."""
        return int(passage.id.removeprefix("p"))
