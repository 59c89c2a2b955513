"""What reports tell in the reporters' own voice, beside what others quote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, Final

from align.alignment import Reading
from align.marks import Quotation, QuotationKind
from align.statements.asserted import assertion_within
from align.statements.likeness import Statement, figures_apart, share_told, statement
from align.texts.posts import posts
from align.voice import own
from corpus.model import Event, Span

MIN_SHARED: Final = 0.8
MIN_WORDS: Final = 4
"""Fewer quoted content words than this in the reporter's own voice are common phrases."""


class OwnVoice:
    """What the reports of an event assert themselves, by their parses (by siglum) and without their quotations."""

    def __init__(self, event: Event, docs: Mapping[str, Any], quotations: Sequence[Quotation]) -> None:
        self._event = event
        self._docs = docs
        self._quotations = quotations

    def tells(self, quotation: Quotation, told: Statement, reading: Reading) -> bool:
        """Whether a reading tells quoted words of another report, as a statement, in the reporter's own voice."""
        if quotation.kind is QuotationKind.INDIRECT or len(told.lemmas) < MIN_WORDS:
            return False
        return any(value >= MIN_SHARED for value, _ in self.sharing(told, reading))

    def sharing(self, told: Statement, reading: Reading) -> list[tuple[float, Span]]:
        """What a reading asserts, with the part of what is told that it shares: most, then longest first.

        Words that only attribute (sources, cues) state nothing and are left out, and so is what gives other figures.
        """
        report, doc = self._event.report(reading.report), self._docs[reading.report]
        sentences = [report.sentences[number].span for number in reading.sentences]
        stretches = self._stretches[reading.report]
        kept = [assertion_within(doc, s) for s in stretches if any(sentence.covers(s) for sentence in sentences)]
        stated = [(statement(reading.report, doc, (span,)), span) for span in kept if span is not None]
        valued = [(share_told(told, words), span) for words, span in stated if not figures_apart(told, words)]
        return sorted(valued, key=lambda one: (-one[0], -len(one[1]), one[1]))

    def may_be_quoted(self, siglum: str, span: Span) -> bool:
        """Whether a stretch lies in a post, or in a sentence whose quotation marks do not pair: somebody's words."""
        report = self._event.report(siglum)
        if any(post.overlaps(span) for post in posts(report)):
            return True
        held = (report.sentences[number].span.of(report.prose) for number in report.sentences_in(span))
        return any(text.count('"') % 2 or text.count("“") != text.count("”") for text in held)

    @cached_property
    def _stretches(self) -> dict[str, tuple[Span, ...]]:
        """By siglum the reporter's own words, without those that only attribute."""
        found = {}
        for report in self._event.reports:
            mine = [one for one in self._quotations if one.report == report.siglum]
            attributing = tuple(part for one in mine for part in (one.source, one.cue) if part)
            theirs = Quotation(report.siglum, QuotationKind.INDIRECT, attributing)
            found[report.siglum] = tuple(own(report, [*mine, theirs]))
        return found
