"""Whether a report tells a point: one answer, for every screen and every file that says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from align.alignment import LIKELY, UNTOLD_BELOW, Link, LinksBySentence, Passage, links_by_sentence
from align.findings import Omission, State, Verdict
from align.marks import SentenceId
from align.model import Comparison
from align.passages import passages_by_sentence
from align.steps import Step
from align.views.alone import alone, foreign, unlinked
from align.views.once import once
from align.views.points import doubtful, supports
from align.views.signs import SIGNS

CAUTIOUS: Final = (
    State.PART,
    State.UNKNOWN,
    State.STRANGER,
    State.AHEAD,
    State.SILENT,
    State.EARLIER,
)
"""Of several omissions at one point that which charges least is told; earlier is who was earlier than all."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one report stands to one point; `nearest` is the number of its sentence that tells most of it.

    `probability` is how likely that sentence tells the point; None where no link joins them, but a figure or a
    difference.
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
        """The state in words, with the nearest sentence where it helps to check: "told in part: sentence 4, 59%"."""
        if self.nearest is None or self.state not in {State.PART, State.UNKNOWN}:
            return self.state.value
        hinted = self.state is State.UNKNOWN and self.probability is not None and self.probability < UNTOLD_BELOW
        likely = "" if self.probability is None or hinted else f", {self.probability:.0%} likely"
        mark = ":" if self.state is State.PART else "; perhaps a hint of it:" if hinted else "; nearest:"
        return f"{self.state.value}{mark} sentence {self.nearest + 1}{likely}"


class Standings:
    """How each report stands to each point of a comparison.

    A report does not tell a point only where an omission says so and nothing else speaks against it: no link, no figure
    that answers the same question, no difference marked, no part of it told. What is only not linked is unknown.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self.supported = supports(comparison)
        self._links: defaultdict[tuple[str, str], list[tuple[float, int]]] = defaultdict(list)
        self._joined: dict[tuple[str, str], int | None] = {}
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

    def charges(self, passage: Passage, siglum: str) -> tuple[Omission, ...]:
        """What a report is charged with leaving out at a point, whose sentence stands for what is left out."""
        omitted = self._omitted.get((passage.id, siglum), ())
        return tuple(omission for omission in omitted if omission.passage == passage.id)

    def of_charge(self, omission: Omission) -> Standing | None:
        """How a report stands to the whole point of which it leaves a sentence out; None where that is in no point."""
        passage = self._comparison.passage(omission.passage)
        return self.of(passage, omission.absent) if passage else None

    @cached_property
    def links(self) -> LinksBySentence:
        """The links of each sentence."""
        return links_by_sentence(self._comparison.links)

    @cached_property
    def alone(self) -> dict[str, frozenset[int]]:
        """By siglum the numbers of the sentences that no other report tells."""
        return alone(self._comparison)

    @cached_property
    def foreign(self) -> dict[str, frozenset[int]]:
        """By siglum the unlinked sentences of reports beside which all others seem to tell another event."""
        return foreign(self._comparison)

    @cached_property
    def unlinked(self) -> dict[str, frozenset[int]]:
        """By siglum the numbers of the sentences that tell something and have no counterpart."""
        return unlinked(self._comparison)

    @cached_property
    def loose(self) -> Mapping[SentenceId, Link]:
        """The likeliest link of each sentence that stands in no point although it has one."""
        placed = passages_by_sentence(self._comparison.passages)
        likeliest = sorted(self._comparison.links, key=lambda link: link.probability)
        return {end: link for link in likeliest for end in link.ends if end not in placed}

    def only(self, siglum: str, sentences: Iterable[int]) -> bool:
        """Whether all of these sentences that tell something are told by this report alone."""
        telling = self.unlinked[siglum].intersection(sentences)
        return bool(telling) and telling <= self.alone[siglum]

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
        if links := self._links.get((passage, siglum)):
            likeliest, number = max(links)
            return Standing(State.PART if likeliest >= LIKELY else State.UNKNOWN, number, likeliest)
        if (passage, siglum) in self._joined:
            return Standing(State.PART, self._joined[passage, siglum])
        omitted = self._omitted.get((passage, siglum))
        if not omitted:
            return Standing(State.UNKNOWN)
        first = min(omitted, key=lambda omission: CAUTIOUS.index(omission.state))
        return Standing(first.state, first.nearest, None if first.state is State.PART else first.score)

    def _note(self, places: dict[SentenceId, str], link: Link) -> None:
        """A link counts for each passage that one of its ends lies in, as the other report's."""
        left, right = link.ends
        for here, (siglum, number) in ((left, right), (right, left)):
            if here in places:
                self._links[places[here], siglum].append((link.probability, number))

    def _note_figures(self) -> None:
        figures = self._comparison.figures
        for found in self._comparison.figure_comparisons:
            if found.passage and found.verdict is not Verdict.NOT_COMPARABLE:
                for figure in (figures[k] for k in found.figures):
                    number = figure.sentence if figure.sentence >= 0 else None  # the headline is no sentence
                    self._joined.setdefault((found.passage, figure.report), number)

    def _note_variants(self) -> None:
        for variant in self._comparison.variants:
            for place in variant.places:
                number = self._comparison.event.report(place.report).sentence_at(place.span.start)
                if number is not None and variant.passage:
                    self._joined.setdefault((variant.passage, place.report), number)


standings_of = once(Standings)
"""The standings of a comparison, worked out once for the one that was asked about last."""


def absent(comparison: Comparison, standings: Standings, passage: Passage) -> dict[str, Standing]:
    """How those stand to a point that have no reading of it, in the event's order; none before points are found."""
    if Step.POINTS not in comparison.done:
        return {}
    sigla = comparison.event.sigla
    return {siglum: standings.of(passage, siglum) for siglum in sigla if passage.reading(siglum) is None}
