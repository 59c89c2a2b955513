"""What Rashomon finds. Every finding points to spans of somebody's text; none stores copied text.

Spans are half-open code-point offsets into the text of the report with the given siglum (`corpus.model`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from align.marks import (
    HEADLINE,
    VERDICT_SIGNS,
    Cue,
    Figure,
    FigureComparison,
    FigureKind,
    Genre,
    GenreKind,
    Moment,
    Name,
    Place,
    Quotation,
    QuotationComparison,
    QuotationKind,
    Rate,
    RateDifference,
    Source,
    Verdict,
    Voice,
    VoiceShares,
)
from align.steps import STEPS, Step
from corpus.model import Event, Span

__all__ = [
    "HEADLINE",
    "VERDICT_SIGNS",
    "Comparison",
    "Cue",
    "Evidence",
    "Figure",
    "FigureComparison",
    "FigureKind",
    "Form",
    "Genre",
    "GenreKind",
    "Link",
    "Moment",
    "Name",
    "Omission",
    "Passage",
    "Place",
    "Quotation",
    "QuotationComparison",
    "QuotationKind",
    "Rate",
    "RateDifference",
    "Reading",
    "Rewording",
    "SentenceId",
    "Share",
    "SharedText",
    "Sharing",
    "Source",
    "Step",
    "Telling",
    "Variant",
    "VariantKind",
    "Verdict",
    "Version",
    "Voice",
    "VoiceShares",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a link holds, or why a candidate does not.

    `reasons` are plain phrases for the reader, strongest first; `score` is the cosine of the two sentence vectors
    (-1 to 1); `matched` are the pairs of spans, left and right, that carry the match.
    """

    reasons: tuple[str, ...] = ()
    score: float = 0.0
    matched: tuple[tuple[Span, Span], ...] = ()


SentenceId = tuple[str, int]
"""A siglum and the number of a sentence."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences of two reports that tell the same point. n-m tellings are several links; links may cross.

    `left` and `right` are sigla in the event's order, `left_sentence` and `right_sentence` sentence numbers from 0,
    `probability` is calibrated: of links with 0.8, four in five hold.
    """

    left: str
    left_sentence: int
    right: str
    right_sentence: int
    probability: float
    evidence: Evidence = Evidence()

    @property
    def ends(self) -> tuple[SentenceId, SentenceId]:
        """The two sentences that it joins."""
        return (self.left, self.left_sentence), (self.right, self.right_sentence)


@dataclass(frozen=True, slots=True)
class Reading:
    """How one report tells a passage: sentence numbers in text order."""

    report: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One point told: the linked sentences of all reports that tell it, one reading a report, in the event's order.

    `tellings` counts them independently: readings that take their words from each other count once; 0 is uncounted.
    """

    id: str
    readings: tuple[Reading, ...]
    tellings: int = 0

    @property
    def sentences(self) -> frozenset[SentenceId]:
        """All sentences that tell it."""
        return frozenset((reading.report, number) for reading in self.readings for number in reading.sentences)

    def reading(self, siglum: str) -> Reading | None:
        """The reading of one report, or None where the passage is not linked to it."""
        return next((reading for reading in self.readings if reading.report == siglum), None)


class VariantKind(StrEnum):
    """What sort of difference."""

    WORDING = "wording"
    LABEL = "label"
    VERB = "verb"
    FIGURE = "figure"
    QUOTATION = "quotation"
    VOICE = "voice"
    HEDGE = "hedge"
    AGENCY = "agency"
    DETAIL = "detail"
    NAME = "name"


LETTERS: Final = {
    VariantKind.WORDING: "w",
    VariantKind.LABEL: "l",
    VariantKind.VERB: "v",
    VariantKind.FIGURE: "f",
    VariantKind.QUOTATION: "c",
    VariantKind.VOICE: "o",
    VariantKind.HEDGE: "h",
    VariantKind.AGENCY: "a",
    VariantKind.DETAIL: "d",
    VariantKind.NAME: "n",
}
"""The letter that stands for a kind wherever differences are marked, so that none depends on colour."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A difference inside a passage between two readings. None on one side: the words stand only on the other.

    `passage` is empty where two points introduce one person in other words.
    `salience` is 0-1, what a teacher of source criticism would point out first; `minor` marks case, punctuation,
    inflection and spelling standard; `reason` is one phrase for the reader.
    """

    passage: str
    kind: VariantKind
    left: Place | None
    right: Place | None
    salience: float = 0.5
    minor: bool = False
    reason: str = ""

    @property
    def places(self) -> tuple[Place, ...]:
        """Its sides that there are, one or two."""
        return tuple(place for place in (self.left, self.right) if place)


class Telling(StrEnum):
    """How many of the other reports tell a point that one does not tell."""

    ALL = "all"
    SOME = "some"
    ONE = "one"


@dataclass(frozen=True, slots=True)
class Form:
    """One outlet's words for something: `report` is its siglum, `places` each time they stand there in this voice."""

    report: str
    voice: Voice
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Rewording:
    """What outlets call the same thing: `kind` is "actor", "place", "act" or "thing".

    `forms` are the different words for it, commonest first; the first place of a form shows them.
    """

    kind: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """A point that others tell and this report does not: never where the report's text is cut off.

    `named` is the sentence that stands for the point and `told_by` are those who surely tell the same, its own report
    among them, and `absent` where it tells that in other words; `perhaps` are linked to it less surely, answer the same
    question with a figure, or come too near for silence. `point` are the sentences of both, one reading a report;
    `passage` is the passage that they belong to, empty for what one report tells alone. `nearest` is the closest
    sentence here and `score` (0-1) the probability that it tells the point after all. `words` are words of the tellers
    that this report has nowhere; `partly` means that this report tells something of the point or of its passage: a link
    joins them, or it answers the same question; then `nearest` is that sentence. `unsure` means that its nearest
    sentence is less likely than a link and yet too likely for silence: it has no counterpart, and may tell the point.
    `prominence` (0-1) is how much weight the others give to the point: how many tell it, how far up, how long.
    `published_before` is whether this report is older than all that tell it.
    """

    absent: str
    passage: str
    told_by: tuple[str, ...]
    nearest: int | None
    score: float
    prominence: float = 0.5
    published_before: bool = False
    point: tuple[Reading, ...] = ()
    telling: Telling = Telling.SOME
    words: tuple[Place, ...] = ()
    partly: bool = False
    unsure: bool = False
    perhaps: tuple[str, ...] = ()
    named: Place | None = None


class Sharing(StrEnum):
    """Why two reports share a run of words.

    A copy names the other outlet as its source, or repeats a report of its own outlet. Where no report names a source,
    only that the words are the same is known: both may have them from a third.
    """

    QUOTATION = "common quotation"
    AGENCY = "common agency text"
    COPY = "copy"
    UNNAMED = "same words, source not named"
    SET_PHRASE = "set phrase"


@dataclass(frozen=True, slots=True)
class SharedText:
    """A run of the same words in two or more reports, one place a report, in the event's order.

    `words` is how many words are the same; a few between them may differ. `agency` is the agency that one of the
    reports credits for it; `first` the siglum of the report that was published first, None where dates do not tell.
    """

    places: tuple[Place, ...]
    sharing: Sharing
    words: int
    agency: str | None = None
    first: str | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """How much of one report stands in another: `words` are the same, `share` (0-1) is their part of all its words.

    `taken` (0-1) counts only copies and agency text, neither common quotations nor set phrases.
    """

    report: str
    other: str
    words: int
    share: float
    taken: float


@dataclass(frozen=True, slots=True)
class Version:
    """Two states of one article: `report` is the later one; `share` as in `Share`.

    Of two reports of one outlet it is an update; of two outlets nothing more is known than that their words are the
    same, and where the dates do not tell, `earlier` is the one that comes first in the event.
    """

    report: str
    earlier: str
    share: float
    same_outlet: bool


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

    def passage(self, id: str | None) -> Passage | None:  # noqa: A002 - what the passage calls it
        """The passage with this id; None where there is none."""
        return next((passage for passage in self.passages if passage.id == id), None)
