"""What is marked in one report by itself: genre, figures, dates, quotations, names, cues, and what is counted of them.

Every mark points to spans of a report's text (half-open code-point offsets); none stores copied text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from corpus.model import Event, Span


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span of one report: `report` is its siglum."""

    report: str
    span: Span

    def overlaps(self, other: Place) -> bool:
        """Whether both have a character of one report in common."""
        return self.report == other.report and self.span.overlaps(other.span)


SentenceId = tuple[str, int]
"""A siglum and the number of a sentence."""


def sentence_of(event: Event, place: Place | None) -> SentenceId | None:
    """The sentence in which a place begins; None outside of sentences (a headline) and of no place."""
    number = None if place is None else event.report(place.report).sentence_at(place.span.start)
    return None if place is None or number is None else (place.report, number)


def words_at(event: Event, place: Place) -> str:
    """The very words that stand at a place."""
    return event.report(place.report).words(place.span)


GENERATIONS: Final = frozenset({"Jr.", "Sr.", "II", "III", "IV"})
"""What behind a name tells somebody from a parent or child of the same name."""

HEADLINE: Final = -1
"""The sentence number of what stands in the headline."""


class Voice(StrEnum):
    """Whose words: the reporter's own, or somebody's whom the report quotes or paraphrases."""

    OWN = "own"
    QUOTED = "quoted"


class GenreKind(StrEnum):
    """What sort of text a report says it is."""

    NEWS = "news report"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    EXPLAINER = "explainer"
    LIVE = "live blog"
    AGENCY = "agency report"
    INTERVIEW = "interview"


class SaidIn(StrEnum):
    """Where a report says what sort of text it is."""

    SECTION = "section"
    HEADING = "heading"
    FIRST_LINES = "first lines"
    BYLINE = "byline"
    NOTE = "note"
    ADDRESS = "address"
    DATELINE = "dateline"
    OUTLET_NAME = "outlet name"


@dataclass(frozen=True, slots=True)
class Genre:
    """What sort of text a report says it is, with its evidence: the very words, and what they are said in."""

    report: str
    kind: GenreKind
    said_in: SaidIn
    words: str
    at: Span | None = None
    """Where the words stand in the text; None where they stand outside it."""


class FigureKind(StrEnum):
    """What sort of quantity: things counted, a measure, money, a part of a whole, a vote or score, an age, a factor."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    SHARE = "share"
    SPLIT = "split"
    AGE = "age"
    TIMES = "times"


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated quantity, as an interval, or as the two sides of a vote or score."""

    report: str
    sentence: int
    """The number of its sentence, `HEADLINE` for the headline."""
    span: Span
    """Its words with the modifier."""
    low: float | None
    high: float | None
    """The ends of the interval; None where it is open there."""
    unit: str
    """The unit's name ("percent", "USD", "years"); of a count the lemma of what is counted."""
    counted: Span | None = None
    """The noun phrase of what is counted."""
    modifier: Span | None = None
    """The words that bound or blur it."""
    supplier: Span | None = None
    """The source it is attributed to."""
    as_of: Span | None = None
    """The words that date it."""
    voice: Voice = Voice.OWN
    kind: FigureKind = FigureKind.COUNT

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.report, self.span)

    @property
    def sentence_id(self) -> SentenceId:
        """The sentence it stands in."""
        return self.report, self.sentence

    @property
    def value(self) -> float | None:
        """Its lower end, or the only one that it has."""
        return self.low if self.low is not None else self.high


@dataclass(frozen=True, slots=True)
class Moment:
    """A stated date or time, resolved against the report's date.

    `first` and `last` are ISO 8601 (a day, or a minute where a time of day is stated), None where open or unknown.
    """

    report: str
    sentence: int
    span: Span
    first: str | None
    last: str | None

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.report, self.span)

    @property
    def sentence_id(self) -> SentenceId:
        """The sentence it stands in."""
        return self.report, self.sentence


class QuotationKind(StrEnum):
    """How somebody's words are given."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words or thoughts as a report gives them (attribution in PARC and PolNeAR).

    `content` are the spans of what is said, `source` who says it, `cue` the words that attribute. `source_name` is the
    resolved name (a pronoun's last fitting person) in the report's own words, or the words for somebody without a name
    whom a pronoun stands for; `anonymous` a source without a name, `channel` an outlet or agency that only passed the
    words on ("told CNN"). Where it is not `said`, the cue tells only what the source does: "ordered him held".
    """

    report: str
    kind: QuotationKind
    content: tuple[Span, ...]
    source: Span | None = None
    cue: Span | None = None
    source_name: Span | None = None
    anonymous: bool = False
    channel: Span | None = None
    said: bool = True

    @property
    def gives_words(self) -> bool:
        """Whether something is said, or stands in quotation marks whatever the cue tells."""
        return self.said or self.kind is not QuotationKind.INDIRECT


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody heard in one report: `quotations` are indices into `Comparison.quotations`, in text order.

    `mention` is the fullest words for the source here, `name` the index of its name in `Comparison.names` (None without
    one). `words` counts the words given to it in direct, partial and indirect quotations; `direct`, `partial` and
    `indirect` count the quotations; `only_here`: no other report hears it. `cues` are the words that attribute.
    Sources of several reports that are one have the same `identity`.
    """

    report: str
    mention: Span
    quotations: tuple[int, ...]
    words: int
    direct: int = 0
    partial: int = 0
    indirect: int = 0
    name: int | None = None
    anonymous: bool = False
    only_here: bool = False
    cues: tuple[Span, ...] = ()
    identity: str = ""


@dataclass(frozen=True, slots=True)
class VoiceShares:
    """Whose words a report consists of, in words: in quotation marks, paraphrased, and the reporter's own."""

    report: str
    quoted: int
    paraphrased: int
    own: int


class NameKind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Name:
    """One person, place or organisation across spellings and reports: every mention is a place.

    `titled` are the mentions of a person as reports address one, with the courtesy title, office or rank before the
    name, and of descriptions with what follows with "of", in the same order; empty of all else.
    """

    form: str
    kind: NameKind
    mentions: tuple[Place, ...]
    titled: tuple[Place, ...] = ()

    @property
    def called(self) -> tuple[Place, ...]:
        """What it is called at each mention, titles and all."""
        return self.titled or self.mentions

    @property
    def surname(self) -> str:
        """The last word of its form, before what tells a generation ("Jr.")."""
        words = [word for word in self.form.split() if word not in GENERATIONS] or [self.form]
        return words[-1]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that frames. `category` and `subcategory` are ids in the lexicons.

    `weight` is 0-1, how loaded the word is here (`align.framing.loadedness`). `voice` is QUOTED inside quotation marks
    only: the words of an indirect quotation are the reporter's.
    """

    report: str
    sentence: int
    span: Span
    category: str
    subcategory: str = ""
    voice: Voice = Voice.OWN
    weight: float = 0.5

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.report, self.span)

    @property
    def sentence_id(self) -> SentenceId:
        """The sentence it stands in."""
        return self.report, self.sentence


@dataclass(frozen=True, slots=True)
class Rate:
    """How often one report uses a category of cues outside of quotation marks.

    `subcategory` "" is the whole category. `count` cues in `words` words outside of them make `per_thousand`; `low` and
    `high` are its 95% interval (bootstrap over sentences). `cues` are indices into `Comparison.cues`: the very places.
    """

    report: str
    category: str
    subcategory: str
    count: int
    words: int
    per_thousand: float
    low: float
    high: float
    cues: tuple[int, ...] = ()
