"""What is found where reports are set side by side: what agrees, what differs, what is left out, what is copied.

Every finding points to spans of somebody's text (half-open code-point offsets) or to marks; none stores copied text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from align.alignment import Reading
from align.marks import Place, Voice


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
    `between` are the two of these indices that the verdict and its reason are about.
    """

    figures: tuple[int, ...]
    verdict: Verdict
    reason: str
    question: str
    passage: str | None = None
    moments: tuple[int, ...] = ()
    between: tuple[int, ...] = ()


class Difference(StrEnum):
    """How one statement differs between reports."""

    IDENTICAL = "identical"
    CUT = "cut"
    ALTERED = "altered"
    TRANSLATED = "translated"
    PARAPHRASED = "paraphrased"
    OTHER_SPEAKER = "other speaker"
    OWN_VOICE = "own voice"


@dataclass(frozen=True, slots=True)
class QuotationComparison:
    """One statement in several reports."""

    quotations: tuple[int, ...]
    """Indices into `Comparison.quotations`."""
    difference: Difference
    reason: str
    passage: str | None = None
    own_voice: str = ""
    """The siglum of the report that tells in its own voice what the others quote; empty where none does."""


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


@dataclass(frozen=True, slots=True)
class Form:
    """One outlet's words for something: `report` is its siglum, `places` each time they stand there in this voice."""

    report: str
    voice: Voice
    places: tuple[Place, ...]


class RewordingKind(StrEnum):
    """What sort of thing outlets have different words for."""

    ACTOR = "actor"
    PLACE = "place"
    ACT = "act"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Rewording:
    """What outlets call the same thing.

    `forms` are the different words for it, commonest first; the first place of a form shows them.
    """

    kind: RewordingKind
    forms: tuple[Form, ...]


class Telling(StrEnum):
    """How many of the other reports tell a point that one does not tell."""

    ALL = "all"
    SOME = "some"
    ONE = "one"


class State(StrEnum):
    """How a report stands to a point."""

    TOLD = "told"
    PERHAPS = "perhaps told"
    PART = "told in part"
    SILENT = "not told"
    EARLIER = "not told; published earlier"
    AHEAD = "not told; perhaps written earlier"
    LACUNA = "text incomplete"
    UNKNOWN = "undecided"
    STRANGER = "seems to tell another event"


@dataclass(frozen=True, slots=True)
class Omission:
    """A point that others tell and this report does not: never where the report's text is cut off."""

    absent: str
    """The report without the point."""
    named: Place
    """The sentence that stands for the point."""
    passage: str
    """The passage that it belongs to; empty for what one report tells alone."""
    told_by: tuple[str, ...]
    """Who surely tells the same as `named`: its own report among them, and `absent` where it does in other words."""
    nearest: int | None
    """The closest sentence here; of a point told in part the one that tells some of it."""
    score: float
    """How probably that tells the point after all, 0-1."""
    prominence: float = 0.5
    """How much weight the others give to the point, 0-1: how many tell it, how far up, how long."""
    state: State = State.SILENT
    """How the report stands to what `named` tells.

    In part: a likely link joins them, or both to a sentence that surely tells it, or the report answers the same
    question. `UNKNOWN`: the nearest sentence more likely does not tell it and is yet too likely for silence, or a thing
    or a speaker in it hints at the point. `STRANGER`: the report does not seem
    to tell the same event as any of `told_by`. `EARLIER`: it is `published_before`, `AHEAD`: it has words `ahead`.
    """
    published_before: bool = False
    """Whether this report is older than all that tell the point and have a date, whatever it has of it."""
    point: tuple[Reading, ...] = ()
    """The sentences of all who tell the point or perhaps do, one reading a report."""
    telling: Telling = Telling.SOME
    """How many of the others tell it."""
    words: tuple[Place, ...] = ()
    """Words of the tellers that this report has nowhere."""
    perhaps: tuple[str, ...] = ()
    """Who is linked to `named` less surely, answers the same question with a figure, or comes too near for silence."""
    ahead: Place | None = None
    """Words of its heading that foretell what all who tell the point, and are not of a later day, tell as done."""

    @property
    def partly(self) -> bool:
        """Whether the report tells something of the point."""
        return self.state is State.PART

    @property
    def may_tell(self) -> bool:
        """Whether the report tells something of the point, or may."""
        return self.state in {State.PART, State.UNKNOWN}


class Sharing(StrEnum):
    """Why two reports share a run of words.

    Who quotes the other report names its outlet and sets its words in quotation marks; a copy names it and sets none,
    or repeats a report of its own outlet. Where no report names a source, only that the words are the same is known:
    both may have them from a third.
    """

    QUOTATION = "common quotation"
    AGENCY = "common agency text"
    CITED = "quoted from the other report"
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

    `taken` (0-1) counts only copies and agency text, neither quotations nor set phrases.
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
    same. Where the dates do not tell which is later (`dated`), `earlier` is the one that comes first in the event.
    """

    report: str
    earlier: str
    share: float
    same_outlet: bool
    dated: bool = False
