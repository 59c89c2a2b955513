"""Who shares whose words: runs of the same words, told apart into quotations, agency text, copies and set phrases.

What the product claims is only what stands there: the same words in two reports. Where neither names a source, that is
said, and not that one has them from the other; which of the two was first is said only where the dates tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, permutations
from typing import Final

from align.findings import SharedText, Sharing
from align.lexicon import lexicon
from align.marks import Place, Quotation, QuotationKind
from align.sharing.agencies import Credit, agency_credits
from align.sharing.runs import Run, Words, runs, words_of
from align.texts.content_words import is_function_word
from align.texts.quotemarks import quoted, quoted_in_headline
from corpus.model import Event, Report, Span

FEWEST_WORDS: Final = 5
"""Shorter runs of the same words are the language, not the text."""

COPIED_WORDS: Final = 8
COPIED_CONTENT: Final = 3
"""A run outside quotations with fewer words, or fewer that carry meaning besides names, may well be written twice."""

QUOTED_SHARE: Final = 0.6
"""A run is a quotation if this share of its letters stands in quotation marks. It need not in every report: one may set
a long quotation as a block, without marks."""

SAME_PLACE: Final = 0.75
"""Runs of several pairs are one if they cover the same words of a report: at least this Jaccard index. Where one report
has cut more than a quarter of the words, what it shares with the others is a run of its own."""


def shared_text(event: Event, quotations: Sequence[Quotation] = ()) -> tuple[SharedText, ...]:
    """Runs of the same words among the reports of an event, longest first.

    `quotations` add to what quotation marks already show. The time grows with the number of pairs of reports: ten
    reports of 1,000 words take less than 0.3 s.
    """
    words = {report.siglum: words_of(report) for report in event.reports}
    pairs = [
        _Shared.of(left, right, run, words)
        for left, right in combinations(event.reports, 2)
        for run in runs(words[left.siglum], words[right.siglum], FEWEST_WORDS)
    ]
    judge = _Judge(event, quotations)
    found = [judge.judged(group) for group in _grouped(pairs)]
    return tuple(sorted(found, key=lambda shared: (-shared.words, shared.places)))


@dataclass(frozen=True, slots=True)
class _Shared:
    """One run in two reports, or, once grouped, in more."""

    spans: Mapping[str, Span]
    words: int

    @classmethod
    def of(cls, left: Report, right: Report, run: Run, words: Mapping[str, Words]) -> _Shared:
        return cls(
            {
                report.siglum: Span(
                    words[report.siglum].spans[places.start].start, words[report.siglum].spans[places.stop - 1].end
                )
                for report, places in ((left, run.left), (right, run.right))
            },
            run.words,
        )

    def is_same(self, other: _Shared) -> bool:
        """Whether both cover the same words of a report."""
        return any(
            _jaccard(self.spans[siglum], other.spans[siglum]) >= SAME_PLACE
            for siglum in self.spans.keys() & other.spans.keys()
        )

    def joined(self, other: _Shared) -> _Shared:
        """Both in one; where both have a place in a report, the longer one."""
        spans = {
            siglum: max((s.spans[siglum] for s in (self, other) if siglum in s.spans), key=len)
            for siglum in [*self.spans, *(siglum for siglum in other.spans if siglum not in self.spans)]
        }
        return _Shared(spans, min(self.words, other.words))


def _grouped(pairs: Iterable[_Shared]) -> list[_Shared]:
    """Runs of pairs of reports that are the same run, joined."""
    groups: list[_Shared] = []
    for pair in sorted(pairs, key=lambda pair: -pair.words):
        same = [group for group in groups if group.is_same(pair)]
        groups = [group for group in groups if group not in same]
        for group in same:
            pair = pair.joined(group)  # noqa: PLW2901  # grows with each group that it belongs to
        groups.append(pair)
    return groups


class _Judge:
    """Says why a run is shared, with the credits and the quotation marks of all reports at hand."""

    def __init__(self, event: Event, quotations: Sequence[Quotation]) -> None:
        self.reports = {report.siglum: report for report in event.reports}
        self.credits = agency_credits(event)
        self.quoted = {report.siglum: _quoted(report, quotations) for report in event.reports}

    def judged(self, group: _Shared) -> SharedText:
        """The group as a finding."""
        order = [siglum for siglum in self.reports if siglum in group.spans]
        places = tuple(Place(siglum, group.spans[siglum]) for siglum in order)
        sharing, agency = self._sharing(places, group.words)
        return SharedText(places, sharing, group.words, agency, _first([self.reports[siglum] for siglum in order]))

    def _sharing(self, places: Sequence[Place], words: int) -> tuple[Sharing, str | None]:
        outlets = {self.reports[place.report].outlet for place in places}
        if len(outlets) > 1 and self._is_common_quotation(places, words):
            return Sharing.QUOTATION, None
        if _is_set_phrase(self.reports[places[0].report].words(places[0].span), words):
            return Sharing.SET_PHRASE, None
        agency = self._agency(places) if len(outlets) > 1 else None
        if agency:
            return Sharing.AGENCY, agency
        if len(outlets) > 1 and self._is_cited(places):
            return Sharing.CITED, None
        return (Sharing.COPY if len(outlets) == 1 or self._is_named(places) else Sharing.UNNAMED), None

    def _is_common_quotation(self, places: Sequence[Place], words: int) -> bool:
        """Whether somebody is quoted; not where one outlet quotes the other itself."""
        quoting = self._quoting(places)
        if len(quoting) == len(places):
            return True
        return bool(quoting) and words >= COPIED_WORDS and not self._is_cited(places)

    def _is_cited(self, places: Sequence[Place]) -> bool:
        """Whether a report names another's outlet and has in quotation marks what the other tells without."""
        quoting = self._quoting(places)
        others = [place for place in places if place not in quoting]
        return any(self._names(place, other) for place in quoting for other in others)

    def _quoting(self, places: Sequence[Place]) -> list[Place]:
        return [place for place in places if self._quoted_share(place) >= QUOTED_SHARE]

    def _is_named(self, places: Sequence[Place]) -> bool:
        """Whether one of the reports names another's outlet beside these words."""
        return any(self._names(one, other) for one, other in permutations(places, 2))

    def _names(self, place: Place, other: Place) -> bool:
        """Whether the paragraph of this place names the outlet of the other."""
        outlet = self.reports[other.report].outlet.name
        return outlet.removeprefix("The ").lower() in self.reports[place.report].line_around(place.span).lower()

    def _quoted_share(self, place: Place) -> float:
        return sum(place.span.common(span) for span in self.quoted[place.report]) / max(1, len(place.span))

    def _agency(self, places: Sequence[Place]) -> str | None:
        """The agency that a report other than its own credits for these words."""
        for place in places:
            for credit in self.credits[place.report]:
                if not credit.own and self._covers(credit, place):
                    return credit.agency
        return None

    def _covers(self, credit: Credit, place: Place) -> bool:
        return credit.sentence is None or self.reports[place.report].sentences[credit.sentence].span.overlaps(
            place.span
        )


def _quoted(report: Report, quotations: Iterable[Quotation]) -> list[Span]:
    """What stands in quotation marks, and what quotations mark as somebody's very words; no span overlaps another."""
    marked = quoted(report)
    direct = [
        span
        for quotation in quotations
        if quotation.report == report.siglum and quotation.kind is not QuotationKind.INDIRECT
        for span in quotation.content
    ]
    others = (*quoted_in_headline(report), *direct)
    return [*marked, *(span for span in others if not any(span.overlaps(mark) for mark in marked))]


def _is_set_phrase(text: str, words: int) -> bool:
    """Whether two reporters may well have come to these words by themselves."""
    content = [word for word in re.findall(r"[^\W_]+", text) if not is_function_word(word.lower())]
    if words < COPIED_WORDS or sum(not word[0].isupper() for word in content) < COPIED_CONTENT:
        return True
    forms = re.findall(r"[^\W_]+", text.lower())
    phrase = " ".join(forms)
    return any(len(match.group()) >= QUOTED_SHARE * len(phrase) for match in _set_phrases().finditer(phrase))


def _first(reports: Sequence[Report]) -> str | None:
    """The report published first, where all dates are known and tell it."""
    for report in reports:
        if all(report is other or report.precedes(other) for other in reports):
            return report.siglum
    return None


def _jaccard(one: Span, other: Span) -> float:
    both = one.common(other)
    return both / max(1, len(one) + len(other) - both)


@cache
def _set_phrases() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in lexicon("set_phrases")["patterns"]))
