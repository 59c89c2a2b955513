"""Whose words stand where: each place of a comparison, and the differences in one voice alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from align.findings import Variant
from align.marks import Place, Voice
from align.model import Comparison
from align.voice import spoken, theirs

QUOTED: Final = "quoted"
PARAPHRASED: Final = "paraphrased"
OWN: Final = "own"
"""Whose words stand somewhere, as it is called on every screen; own is neither quoted nor paraphrased."""


class Voices:
    """Whose words stand where in an event, asked of many places.

    `theirs`: by siglum, somebody else's words; `spoken`: those of them in quotation marks.
    """

    def __init__(self, comparison: Comparison) -> None:
        reports = comparison.event.reports
        self.theirs = {report.siglum: theirs(report, comparison.quotations) for report in reports}
        self.spoken = {report.siglum: spoken(report, comparison.quotations) for report in reports}

    def of(self, place: Place) -> Voice:
        """Whose words stand there: quoted where more than half of them lie in what somebody else says."""
        inside = sum(place.span.common(content) for content in self.theirs[place.report])
        return Voice.QUOTED if 2 * inside > len(place.span) else Voice.OWN

    def whose(self, place: Place) -> str:
        """The same for the reader, who is told what is quoted from what is paraphrased."""
        if any(mark.overlaps(place.span) for mark in self.spoken[place.report]):
            return QUOTED
        return PARAPHRASED if self.of(place) is Voice.QUOTED else OWN

    def holds(self, variant: Variant, voice: Voice) -> bool:
        """Whether a difference is in this voice: a side in it is enough, as the other may be missing."""
        return any(self.of(place) is voice for place in variant.places)


def in_voice(comparison: Comparison, voice: Voice) -> Comparison:
    """The same comparison with the differences in this voice only."""
    voices = Voices(comparison)
    return replace(comparison, variants=tuple(v for v in comparison.variants if voices.holds(v, voice)))
