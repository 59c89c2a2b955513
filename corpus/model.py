"""What Rashomon reads: an event and the reports that tell it.

All offsets are code points into `Report.text`, which is the decoded text of the file, never altered.
Spans are half-open: `text[span.start:span.end]`.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass, replace

from corpus.links import link_text, without_links


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one report's text: half-open code-point offsets."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The very words: `text[start:end]`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def common(self, other: Span) -> int:
        """How many characters both spans have."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def within(self, other: Span) -> tuple[Span, ...]:
        """What of this span lies inside `other`; nothing where they share nothing."""
        return (Span(max(self.start, other.start), min(self.end, other.end)),) if self.overlaps(other) else ()

    def without(self, other: Span) -> tuple[Span, ...]:
        """What of this span lies before and behind `other`; the whole where they share nothing."""
        if not self.overlaps(other):
            return (self,)
        parts = (Span(self.start, max(self.start, other.start)), Span(min(self.end, other.end), self.end))
        return tuple(part for part in parts if len(part))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its span, the number of its paragraph (from 0), and whether it is page furniture.

    `background` marks furniture that tells something: a full sentence of an explanatory box ("Everything you need to
    know"). It is no part of the running story, so nothing is linked to it, but its dates and figures are compared.
    """

    span: Span
    paragraph: int
    boilerplate: bool = False
    background: bool = False


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who tells: a newspaper, an agency, a broadcaster."""

    name: str


@dataclass(frozen=True, slots=True)
class Lacuna:
    """Text that we do not have: `reason` is one sentence for the reader, `at` where the text breaks off."""

    at: int
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """One outlet's telling of an event."""

    siglum: str
    """Its short label, unique in the event."""
    outlet: Outlet
    text: str
    sentences: tuple[Sentence, ...]
    """In text order, without the lines that are only metadata (headline, outlet, date)."""
    headline: str | None = None
    headline_span: Span | None = None
    """The headline where it stands in the text; None where it is known from elsewhere."""
    byline: str | None = None
    date: str | None = None
    """ISO 8601: a day, or a minute."""
    url: str | None = None
    language: str = "en"
    section: str | None = None
    """The section under which it was published: "Opinion"."""
    path: str | None = None
    lacuna: Lacuna | None = None
    origins: tuple[tuple[str, str], ...] = ()
    """Of each field of metadata where it was taken from: `("date", "first lines")`."""

    @property
    def body(self) -> tuple[int, ...]:
        """The numbers of the sentences that are not page furniture."""
        return tuple(number for number, sentence in enumerate(self.sentences) if not sentence.boilerplate)

    @property
    def opening(self) -> Span | None:
        """Where the report begins to tell: its first sentence that is no page furniture, else its first."""
        first = next(iter(self.body), 0)
        return self.sentences[first].span if self.sentences else None

    def precedes(self, other: Report) -> bool:
        """Whether the dates tell that it was published before `other`; a day alone does not tell the hour."""
        if self.date is None or other.date is None:
            return False
        known = min(len(self.date), len(other.date))
        return self.date[:known] < other.date[:known]

    def words(self, span: Span) -> str:
        """The very words of `span` in this report."""
        return span.of(self.text)

    def sentence_text(self, number: int) -> str:
        """The text of sentence `number` (from 0), to be shown."""
        return self.sentences[number].span.of(self.text)

    @property
    def prose(self) -> str:
        """What the report itself says, to be compared: the text with a space for each character of a link."""
        return without_links(self.text)

    def sentence_prose(self, number: int) -> str:
        """What the report itself says in sentence `number` (from 0), to be compared."""
        return self.sentences[number].span.of(self.prose)

    @property
    def prose_by_sentence(self) -> list[str]:
        """The same of all sentences, in order."""
        prose = self.prose
        return [sentence.span.of(prose) for sentence in self.sentences]

    @property
    def length(self) -> int:
        """How many words it tells: what is no page furniture and no text of a link."""
        told = self.prose_by_sentence
        return sum(len(told[number].split()) for number in self.body)

    @property
    def links(self) -> tuple[Span, ...]:
        """Where words of links to other pages stand within its sentences, in text order."""
        return tuple(Span(*ends) for ends in link_text(self.text))

    def quoted(self, span: Span) -> str:
        """The words of a span as they are quoted: […] stands for what links to other pages set between them."""
        parts, end = [], span.start
        for link in self.links:
            if link.overlaps(span):
                parts += [self.text[end : link.start].strip(), "[…]"]
                end = link.end
        return " ".join(filter(None, (*parts, self.text[end : span.end].strip()))) if parts else self.words(span)

    def sentence_at(self, offset: int) -> int | None:
        """The number of the sentence that holds `offset`, or None between sentences."""
        number = bisect(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
        return number if number >= 0 and offset < self.sentences[number].span.end else None

    def sentences_in(self, span: Span) -> tuple[int, ...]:
        """The numbers of the sentences of which `span` holds at least a character."""
        return tuple(number for number, sentence in enumerate(self.sentences) if sentence.span.overlaps(span))

    def line_around(self, span: Span) -> str:
        """The text from the line break before `span` to the one after it, which is mostly its paragraph."""
        start, end = self.text.rfind("\n", 0, span.start) + 1, self.text.find("\n", span.end)
        return self.text[start : end if end >= 0 else None]


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, and the reports that tell it, in the order in which they are shown."""

    title: str
    reports: tuple[Report, ...]
    date: str | None = None
    place: str | None = None
    note: str | None = None

    @property
    def sigla(self) -> tuple[str, ...]:
        """The sigla of its reports, in their order."""
        return tuple(report.siglum for report in self.reports)

    def report(self, siglum: str) -> Report:
        """The report with this siglum; `KeyError` if there is none."""
        for report in self.reports:
            if report.siglum == siglum:
                return report
        raise KeyError(siglum)

    def meant(self, typed: str) -> str | None:
        """The siglum that somebody typed, in any case; None if no report has it, or several in that case."""
        alike = [siglum for siglum in self.sigla if siglum.casefold() == typed.casefold()]
        if typed in alike:
            return typed
        return alike[0] if len(alike) == 1 else None

    def with_base(self, siglum: str) -> Event:
        """The same event with this report first, so that passages follow its order; `KeyError` if there is none."""
        base = self.report(siglum)
        return replace(self, reports=(base, *(report for report in self.reports if report is not base)))
