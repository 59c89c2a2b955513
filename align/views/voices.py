"""Whose words stand where: each place of a comparison, and the differences in one voice alone."""

from __future__ import annotations

from dataclasses import replace

from align.findings import Variant
from align.marks import Place, Voice
from align.model import Comparison
from align.voice import theirs


class Voices:
    """Whose words stand where in an event, asked of many places. `theirs`: by siglum, somebody else's words."""

    def __init__(self, comparison: Comparison) -> None:
        reports = comparison.event.reports
        self.theirs = {report.siglum: theirs(report, comparison.quotations) for report in reports}

    def of(self, place: Place) -> Voice:
        """Whose words stand there: quoted where more than half of them lie in what somebody else says."""
        inside = sum(place.span.common(content) for content in self.theirs[place.report])
        return Voice.QUOTED if 2 * inside > len(place.span) else Voice.OWN

    def holds(self, variant: Variant, voice: Voice) -> bool:
        """Whether a difference is in this voice: a side in it is enough, as the other may be missing."""
        return any(self.of(place) is voice for place in variant.places)


def in_voice(comparison: Comparison, voice: Voice) -> Comparison:
    """The same comparison with the differences in this voice only."""
    voices = Voices(comparison)
    return replace(comparison, variants=tuple(v for v in comparison.variants if voices.holds(v, voice)))
