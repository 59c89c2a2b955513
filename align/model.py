"""What Rashomon finds. Every finding points to spans of somebody's text; none stores copied text.

Spans are half-open code-point offsets into the text of the report with the given siglum (`corpus.model`).
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


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a link holds, or why a candidate does not.

    `reasons` are plain phrases for the reader, strongest first; `score` is the cosine of the two sentence vectors
    (-1 to 1); `matched` are the pairs of spans, left and right, that carry the match.
    """

    reasons: tuple[str, ...] = ()
    score: float = 0.0
    matched: tuple[tuple[Span, Span], ...] = ()


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

    def reading(self, siglum: str) -> Reading | None:
        """The reading of one report, or None where the passage is not linked to it."""
        return next((reading for reading in self.readings if reading.report == siglum), None)


class Voice(StrEnum):
    """Whose words: the reporter's own, or somebody's whom the report quotes or paraphrases."""

    OWN = "own"
    QUOTED = "quoted"


class FigureKind(StrEnum):
    """What sort of quantity: things counted, a measure, money, a part of a whole, a vote or score, an age, a factor."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    SHARE = "share"
    SPLIT = "split"
    AGE = "age"
    TIMES = "times"


HEADLINE: Final = -1
"""The sentence number of what stands in the headline."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated quantity.

    `sentence` is the number of its sentence, `HEADLINE` for the headline; `span` includes the modifier. `low` and
    `high` are its interval in `unit` (None: open end), or the two sides of a vote or score. `unit` is the unit's name
    ("percent", "USD", "years") or, for a count, the lemma of what is counted. `counted` is the noun phrase of what is
    counted; `modifier` the words that bound or blur it; `supplier` the source it is attributed to; `as_of` the words
    that date it.
    """

    report: str
    sentence: int
    span: Span
    low: float | None
    high: float | None
    unit: str
    counted: Span | None = None
    modifier: Span | None = None
    supplier: Span | None = None
    as_of: Span | None = None
    voice: Voice = Voice.OWN
    kind: FigureKind = FigureKind.COUNT


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


class Verdict(StrEnum):
    """How figures that answer one question stand to each other."""

    AGREE = "agree"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    NOT_COMPARABLE = "not comparable"


@dataclass(frozen=True, slots=True)
class FigureComparison:
    """Figures of several reports that answer the same question.

    `figures` are indices into `Comparison.figures`, `reason` says in words why the verdict holds, `question` is what
    is asked, in words taken from the reports. For dates `moments` holds indices into `Comparison.moments` instead.
    """

    figures: tuple[int, ...]
    verdict: Verdict
    reason: str
    question: str
    passage: str | None = None
    moments: tuple[int, ...] = ()


class QuotationKind(StrEnum):
    """How somebody's words are given."""

    DIRECT = "direct"
    PARTIAL = "partial"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words or thoughts as a report gives them (attribution in PARC and PolNeAR).

    `content` are the spans of what is said, `source` who says it, `cue` the words that attribute. `source_name` is the
    resolved name (a pronoun's last fitting person) in the report's own words, `anonymous` a source without a name,
    `channel` an outlet or agency that only passed the words on ("told CNN").
    """

    report: str
    kind: QuotationKind
    content: tuple[Span, ...]
    source: Span | None = None
    cue: Span | None = None
    source_name: Span | None = None
    anonymous: bool = False
    channel: Span | None = None


@dataclass(frozen=True, slots=True)
class QuotationComparison:
    """One statement in several reports; `quotations` are indices into `Comparison.quotations`.

    `difference` is one of: identical, cut, altered, translated, paraphrased, other speaker, own voice.
    """

    quotations: tuple[int, ...]
    difference: str
    reason: str
    passage: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody heard in one report: `quotations` are indices into `Comparison.quotations`, in text order.

    `mention` is the fullest words for the source here, `name` the index of its name in `Comparison.names` (None without
    one). `words` counts the words given to it in direct, partial and indirect quotations; `direct`, `partial` and
    `indirect` count the quotations; `only_here`: no other report hears it. `cues` are the words that attribute.
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


@dataclass(frozen=True, slots=True)
class VoiceShares:
    """Whose words a report consists of, in words: in quotation marks, paraphrased, and the reporter's own."""

    report: str
    quoted: int
    paraphrased: int
    own: int


@dataclass(frozen=True, slots=True)
class Name:
    """One person, place or organisation across spellings and reports: every mention is a place."""

    form: str
    kind: str
    mentions: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that frames. `category` and `subcategory` are ids in the lexicons.

    `weight` is 0-1, how loaded the word is here (`align.loadedness`). `voice` is QUOTED inside quotation marks only:
    the words of an indirect quotation are the reporter's.
    """

    report: str
    sentence: int
    span: Span
    category: str
    subcategory: str = ""
    voice: Voice = Voice.OWN
    weight: float = 0.5


@dataclass(frozen=True, slots=True)
class Rate:
    """How often one report uses a category of cues in its own voice.

    `subcategory` "" is the whole category. `count` cues in `words` own-voice words make `per_thousand`; `low` and
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


@dataclass(frozen=True, slots=True)
class RateDifference:
    """A difference between two reports' rates of a category that its interval supports: it leaves out zero.

    `difference` is left minus right per 1,000 own-voice words, `low` and `high` its 99% interval (bootstrap over
    sentences).
    """

    category: str
    subcategory: str
    left: str
    right: str
    difference: float
    low: float
    high: float


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


@dataclass(frozen=True, slots=True)
class Variant:
    """A difference inside a passage between two readings. None on one side: the words stand only on the other.

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

    `point` are the sentences that tell it, one reading a report of `told_by`; `passage` is the passage that they belong
    to, empty for what one report tells alone. `nearest` is the closest sentence here and `score` (0-1) the probability
    that it tells the point after all. `words` are words of the tellers that this report has nowhere; `partly` means
    that this report tells another part of the same passage. `prominence` (0-1) is how much weight the others give to
    the point: how many tell it, how far up, how long. `published_before` is whether this report is older than all that
    tell it.
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


class Sharing(StrEnum):
    """Why two reports share a run of words."""

    QUOTATION = "common quotation"
    AGENCY = "common agency text"
    COPY = "copy"
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
    """Two states of one article: `report` is the later one, or the reprint, of `earlier`; `share` as in `Share`."""

    report: str
    earlier: str
    share: float
    same_outlet: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that `align.compare` finds in an event. `made_with` records model, settings and version for the reader.

    `warnings` are sentences for the reader, e.g. that the reports do not seem to tell the same event.
    """

    event: Event
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
