"""Which differences are marked in the reports shown, and in which words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from align.findings import Variant, VariantKind
from align.marks import Place, QuotationKind, Voice, words_at
from align.model import Comparison
from align.steps import Step
from align.texts.content_words import own_words
from align.views.voices import Voices
from corpus.model import Event, Span
from tui.paint import QUIET, QUOTED, SIGNS, STYLES, Mark
from tui.view import View
from tui.waiting import one_report

LONG: Final = 60
"""Characters from which on a difference is a whole clause: only the words are marked that the other side has not."""


class Scene:
    """A comparison, a view and the sigla shown: what every step of painting needs."""

    def __init__(self, comparison: Comparison, view: View, sigla: Sequence[str]) -> None:
        self.comparison = comparison
        self.event: Event = comparison.event
        self.view = view
        self.sigla = tuple(sigla)

    @property
    def compared(self) -> bool:
        """Whether the reports are set beside each other; one report alone never is."""
        return bool(self.comparison.done) and not one_report(self.event)

    @property
    def final(self) -> bool:
        """Whether the points are found; before that, nothing can be said to stand in one report only."""
        return self.compared and Step.POINTS in self.comparison.done

    @cached_property
    def quoted(self) -> dict[str, list[Span]]:
        """Spans of somebody else's words, by siglum; indirect speech is the reporter's wording."""
        found: dict[str, list[Span]] = {siglum: [] for siglum in self.sigla}
        for quotation in self.comparison.quotations:
            if quotation.kind is not QuotationKind.INDIRECT and quotation.report in found:
                found[quotation.report].extend(quotation.content)
        return found

    @cached_property
    def _voices(self) -> Voices:
        return Voices(self.comparison)

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """The differences marked, the most salient first where two claim the same words."""
        candidates = [v for v in self.comparison.variants if self.lets_through(v) and self._between_shown(v)]
        candidates.sort(key=lambda variant: -variant.salience)
        taken: dict[str, list[Span]] = {siglum: [] for siglum in self.sigla}
        chosen = []
        for variant in candidates:
            places = variant.places
            if any(self._clashes(place, taken, variant) for place in places):
                continue
            chosen.append(variant)
            for place in places:
                taken.setdefault(place.report, []).extend(marked(self.event, variant, place))
        return tuple(chosen)

    def _between_shown(self, variant: Variant) -> bool:
        """Whether the sides are shown and compared with each other."""
        reports = [place.report for place in variant.places]
        return self.compares(reports) if len(reports) > 1 else reports[0] in self.sigla

    def compares(self, reports: Sequence[str]) -> bool:
        """Whether two reports are marked against each other: one is the base or has the cursor, and both are shown.

        In a single column the report is marked against all others.
        """
        if len(self.sigla) == 1:
            return self.sigla[0] in reports
        return all(report in self.sigla for report in reports) and bool({self.sigla[0], self.focus} & set(reports))

    def lets_through(self, variant: Variant) -> bool:
        """Whether kind, depth and voice are chosen, wherever the difference stands."""
        if not self.view.marks(variant):
            return False
        return self.view.voice is None or self._voices.holds(variant, self.view.voice)

    @property
    def focus(self) -> str:
        """The siglum of the column with the cursor."""
        return self.sigla[min(self.view.column, len(self.sigla) - 1)]

    def _clashes(self, place: Place, taken: dict[str, list[Span]], variant: Variant) -> bool:
        """Words marked once need no second mark, save that the base stands against several reports."""
        if place.report == self.sigla[0] and len(variant.places) == 2:
            return False
        mine = marked(self.event, variant, place)
        return any(span.overlaps(one) for span in taken.get(place.report, ()) for one in mine)

    def marks(self, siglum: str) -> Iterator[Mark]:
        """Everything marked in one report: voices beneath, differences above."""
        for span in self.quoted.get(siglum, ()):
            yield Mark(span, QUOTED)
        if self.view.voice is Voice.OWN:
            yield from (Mark(span, QUIET) for span in self._voices.theirs[siglum])
        drawn: list[Span] = []
        ordered = sorted(self.variants, key=lambda v: (self.focus not in [p.report for p in v.places], -v.salience))
        for variant in ordered:
            for place in (place for place in variant.places if place.report == siglum):
                spans = marked(self.event, variant, place)
                if not any(other.overlaps(span) for other in drawn for span in spans):
                    drawn += spans
                    yield from (Mark(span, STYLES[variant.kind]) for span in spans[:-1])
                    yield Mark(spans[-1], STYLES[variant.kind], SIGNS[variant.kind])


def marked(event: Event, variant: Variant, place: Place) -> tuple[Span, ...]:
    """The words of one side that carry the mark; the last one stands for a long side that has no words of its own."""
    words = words_at(event, place)
    last = Span(place.span.start + words.rstrip().rfind(" ") + 1, place.span.end)
    return differing(event, variant, place) or (last,)


def differing(event: Event, variant: Variant, place: Place) -> tuple[Span, ...]:
    """The words of one side that differ: all, or where one side is long those that the other side has not.

    None of a whole statement, which differs in its voice alone.
    """
    if all(len(side.span) <= LONG for side in variant.places):
        return (place.span,)
    other = variant.right if place == variant.left else variant.left
    if other is None or variant.kind is VariantKind.VOICE:
        return ()
    return own_words(event.report(place.report).text, place.span, event.report(other.report).text, other.span)
