"""Whether a report tells a point: one answer, for every screen and every file that says it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from align.agreeing import Sentence
from align.model import Comparison, Link, Omission, Passage, Step, Verdict
from align.passages import passages_by_sentence
from align.points import DOUBTED, LIKELY, TOLD, doubtful, supports
from align.silences import is_shown


class State(StrEnum):
    """How a report stands to a point."""

    TOLD = "told"
    PERHAPS = "perhaps told"
    PART = "told in part"
    SILENT = "not told"
    EARLIER = "not told; published before"
    LACUNA = "text incomplete"
    UNKNOWN = "no counterpart found"


SIGNS: Final = {
    State.TOLD: TOLD,
    State.PERHAPS: DOUBTED,
    State.PART: "◐",
    State.SILENT: "∅",
    State.EARLIER: "∅",
    State.LACUNA: "✂",
    State.UNKNOWN: "–",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How one report stands to one point; `nearest` is the number of its sentence that tells most of it.

    `probability` is how likely that sentence tells the point; None where only a figure or a difference joins them.
    """

    state: State
    nearest: int | None = None
    probability: float | None = None

    @property
    def sign(self) -> str:
        """The sign that stands for the state on every screen."""
        return SIGNS[self.state]

    @property
    def words(self) -> str:
        """The state in words, with the nearest sentence where it helps to check: "told in part: sentence 4 (59%)"."""
        if self.nearest is None or self.state not in {State.PART, State.UNKNOWN}:
            return self.state.value
        likely = "" if self.probability is None else f", {self.probability:.0%} likely"
        mark = ":" if self.state is State.PART else "; nearest:"
        return f"{self.state.value}{mark} sentence {self.nearest + 1}{likely}"


class Standings:
    """How each report stands to each point of a comparison.

    A report does not tell a point only where an omission says so and nothing else speaks against it: no likely link, no
    figure that answers the same question, no difference marked, no part of it told. What is only not linked is unknown.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self.supported = supports(comparison)
        self._links: defaultdict[tuple[str, str], list[tuple[float, int]]] = defaultdict(list)
        self._joined: dict[tuple[str, str], int] = {}
        self._omitted: defaultdict[tuple[str, str], list[Omission]] = defaultdict(list)
        self._known: dict[tuple[str, str], Standing] = {}
        places = passages_by_sentence(comparison.passages)
        for link in comparison.links:
            self._note(places, link)
        self._note_figures()
        self._note_variants()
        for omission in comparison.omissions:
            point = {places.get((reading.report, n)) for reading in omission.point for n in reading.sentences}
            for passage in filter(None, {*point, omission.passage}):
                self._omitted[passage, omission.absent].append(omission)

    def of(self, passage: Passage, siglum: str) -> Standing:
        """How the report with this siglum stands to a point; found out once, since screens ask again and again."""
        asked = (passage.id, siglum)
        if asked not in self._known:
            self._known[asked] = self._found(passage, siglum)
        return self._known[asked]

    def _found(self, passage: Passage, siglum: str) -> Standing:
        reading = passage.reading(siglum)
        if reading:
            likely = doubtful(passage, self.supported).get(siglum)
            state = State.TOLD if likely is None else State.PERHAPS
            return Standing(state, reading.sentences[0], likely)
        if self._comparison.event.report(siglum).lacuna:
            return Standing(State.LACUNA)
        return self._without(passage.id, siglum)

    def _without(self, passage: str, siglum: str) -> Standing:
        """How a report that has no reading stands to a point: what it tells of it counts before what it omits."""
        omitted = [one for one in self._omitted[passage, siglum] if is_shown(self._comparison, one)]
        likeliest, number = max(self._links[passage, siglum], default=(None, None))
        parts = [omission for omission in omitted if omission.partly]
        if parts and parts[0].nearest is not None:
            best = max(parts, key=lambda omission: omission.score)
            return Standing(State.PART, best.nearest, best.score)
        if likeliest is not None and (likeliest >= LIKELY or parts):
            return Standing(State.PART, number, likeliest)
        if (passage, siglum) in self._joined or parts:
            return Standing(State.PART, self._joined.get((passage, siglum)))
        if likeliest is not None:
            return Standing(State.UNKNOWN, number, likeliest)
        if not omitted:
            return Standing(State.UNKNOWN)
        first = omitted[0]
        state = State.EARLIER if all(one.published_before for one in omitted) else State.SILENT
        return Standing(state, first.nearest, first.score)

    def _note(self, places: dict[Sentence, str], link: Link) -> None:
        """A link counts for each passage that one of its ends lies in, as the other report's."""
        left, right = (link.left, link.left_sentence), (link.right, link.right_sentence)
        for here, (siglum, number) in ((left, right), (right, left)):
            if here in places:
                self._links[places[here], siglum].append((link.probability, number))

    def _note_figures(self) -> None:
        figures = self._comparison.figures
        for found in self._comparison.figure_comparisons:
            if found.passage and found.verdict is not Verdict.NOT_COMPARABLE:
                for figure in (figures[k] for k in found.figures):
                    self._joined.setdefault((found.passage, figure.report), max(0, figure.sentence))

    def _note_variants(self) -> None:
        for variant in self._comparison.variants:
            for place in filter(None, (variant.left, variant.right)):
                number = self._comparison.event.report(place.report).sentence_at(place.span.start)
                if number is not None:
                    self._joined.setdefault((variant.passage, place.report), number)


def absent(comparison: Comparison, standings: Standings, passage: Passage) -> dict[str, Standing]:
    """How those stand to a point that have no reading of it, in the event's order; none before points are found."""
    if Step.POINTS not in comparison.done:
        return {}
    sigla = (report.siglum for report in comparison.event.reports)
    return {siglum: standings.of(passage, siglum) for siglum in sigla if passage.reading(siglum) is None}
