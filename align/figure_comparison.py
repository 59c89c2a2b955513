"""Figures that answer the same question, brought together across all reports, with a verdict and its reason.

Two figures answer one question where they measure the same sort of thing in the same unit and the words around them
say so: in sentences that a passage links, or elsewhere in sentences that share most of their words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from align.alignment import Link, Passage
from align.findings import FigureComparison, Verdict
from align.marks import HEADLINE, Figure
from align.numbers.context.figure_contexts import Context, contexts
from align.numbers.matching.figure_questions import asks_nothing, question
from align.numbers.matching.figure_verdicts import GRAVITY, in_unison
from align.numbers.matching.grouping import answering_pairs, grouped
from align.numbers.matching.nobody_counted import (
    Linked,
    as_of_an_hour,
    beside_none,
    contradicted,
    linked_surely,
    none_against_some,
)
from align.numbers.matching.pair_verdicts import pair_verdict
from align.numbers.matching.rival_counts import rivals, source
from align.numbers.matching.same_number import is_equal, is_telling
from align.numbers.matching.same_question import Places
from align.numbers.matching.side_by_side import told_in_pairs
from align.numbers.matching.vague_counts import beside_numbers, of_the_crowd
from align.passages import passages_by_sentence
from corpus.model import Event

Group = frozenset[int]
"""Figures that answer one question, by their numbers."""


def compare_figures(
    event: Event,
    passages: Sequence[Passage],
    figures: Sequence[Figure],
    docs: Mapping[str, Any],
    links: Sequence[Link] = (),
) -> tuple[FigureComparison, ...]:
    """Bring together the figures of an event that answer the same question.

    `figures` are those of all reports (the comparisons hold indices into them), `docs` the parses by siglum. A figure
    of a headline is also compared with the text under it, which tells something only where they differ. Over `links`
    counts of none are set against counts of some.
    """
    read = told_in_pairs(contexts(event, tuple(figures), docs))
    answers = _Answers(read, passages_by_sentence(passages), linked_surely(links))
    pairs = answering_pairs(read, answers.places)
    vague = beside_numbers(grouped(pairs, read, answers.places), pairs, read)
    crowds = [
        _with(answers.crowd(whole, left, right), *(vague[group] for group in vague if group <= whole))
        for whole, left, right in rivals(list(vague), read)
    ]
    answered = [answers.named_by_source(one, crowds) for one in _answered(answers, vague, crowds)]
    return tuple(sorted((*answered, *crowds), key=lambda comparison: comparison.figures))


def _answered(
    answers: _Answers, vague: Mapping[Group, Group], crowds: Sequence[FigureComparison]
) -> Iterable[FigureComparison]:
    """The comparison of every group, with the count of none that denies it and the vague counts beside it.

    Vague counts beside one of several sources' counts of a crowd belong to the whole crowd.
    """
    groups = list(vague)
    denied = contradicted(groups, answers.contexts, answers.linked)
    untold = as_of_an_hour(groups, answers.contexts)
    for group in dict.fromkeys((*groups, *denied)):
        found = answers.denied(group, denied[group]) if group in denied else answers.compared(group)
        if found is not None:
            of_crowd = any(group <= {*crowd.figures} for crowd in crowds)
            yield answers.beside_none(found if of_crowd else _with(found, vague.get(group, Group())), untold)


def _with(found: FigureComparison, *others: Iterable[int]) -> FigureComparison:
    """A comparison with more figures that answer its question, which its verdict is not about."""
    return replace(found, figures=tuple(sorted({*found.figures}.union(*others))))


@dataclass(frozen=True, slots=True)
class _Answers:
    """Says how the figures of a group stand to each other, by the words around them and by where they stand."""

    contexts: Sequence[Context]
    """Of all figures, by their numbers."""
    places: Places
    linked: Linked

    def compared(self, group: Group) -> FigureComparison | None:
        """The comparison of a group with the gravest verdict of its pairs; None for one that tells nothing."""
        numbers = sorted(group)
        members = [self.contexts[number] for number in numbers]
        bridged = _bridged([member.figure for member in members], self.places)
        verdicts = [
            (pair_verdict(self.contexts[a], self.contexts[b], bridged), (a, b))
            for a, b in combinations(numbers, 2)
            if _may_differ(self.contexts[a].figure, self.contexts[b].figure)
        ]
        if not verdicts:
            return None
        (gravest, reason), between = max(verdicts, key=lambda found: (GRAVITY[found[0][0]], self._differ(*found[1])))
        repeated = len({member.figure.report for member in members}) == 1  # a headline that repeats its own text
        if gravest is Verdict.AGREE and (repeated or asks_nothing(members)):
            return None
        return self._comparison(group, gravest, in_unison([one.stated.words for one in members]) or reason, between)

    def _differ(self, one: int, other: int) -> bool:
        """Whether two reports use other words; a reason that quotes such tells more."""
        return self.contexts[one].stated.words.lower() != self.contexts[other].stated.words.lower()

    def denied(self, group: Group, none: int) -> FigureComparison:
        """A group beside a count of none that denies it."""
        found, reason, between = none_against_some(none, group, self.contexts, self.linked)
        return self._comparison(group | {none}, found, reason, between)

    def beside_none(self, found: FigureComparison, untold: Mapping[Group, int]) -> FigureComparison:
        """A comparison with the count of none that held at an hour before its figures, if there is one."""
        group = next((group for group in untold if group <= {*found.figures}), None)
        if group is None:
            return found
        whole = _with(found, {untold[group]})
        judged, reason, between = beside_none(untold[group], group, self.contexts)
        if GRAVITY[judged] <= GRAVITY[found.verdict]:
            return whole
        return replace(whole, verdict=judged, reason=reason, between=between)

    def crowd(self, group: Group, left: int, right: int) -> FigureComparison:
        """Counts of one crowd by several sources, two of which a report sets side by side, with the vague ones."""
        one, other = self.contexts[left], self.contexts[right]
        reason = (
            f"“{one.stated.words}” ({source(one)}) and “{other.stated.words}” ({source(other)}) cannot both hold: "
            f"{one.figure.report} gives both, by different sources"
        )
        rivalling = self._comparison(group, Verdict.CONFLICT, reason, (left, right))
        return _with(rivalling, of_the_crowd(self.contexts, group))

    def named_by_source(self, found: FigureComparison, crowds: Sequence[FigureComparison]) -> FigureComparison:
        """A comparison of one source's counts under the question that its rivals answer too, with the source named."""
        whole = next((crowd for crowd in crowds if {*found.figures} < {*crowd.figures}), None)
        sources = Counter(named for number in found.figures if (named := source(self.contexts[number])))
        if whole is None or not sources:
            return found
        who = re.sub(r"^The\b", "the", sources.most_common(1)[0][0])
        article = "the " if who.islower() and " " not in who else ""
        return replace(found, question=f"{whole.question}, according to {article}{who}")

    def _comparison(self, group: Group, found: Verdict, reason: str, between: tuple[int, int]) -> FigureComparison:
        """The comparison of a group, with the question that it answers and the first passage that tells of it."""
        numbers = tuple(sorted(group))
        members = [self.contexts[number] for number in numbers]
        at = (member.figure.sentence_id for member in members)
        passage = next((self.places[sentence] for sentence in at if sentence in self.places), None)
        return FigureComparison(numbers, found, reason, question(members), passage, between=between)


def _may_differ(one: Figure, other: Figure) -> bool:
    """Whether two figures are of two reports, or of a headline and its text."""
    return one.report != other.report or HEADLINE in {one.sentence, other.sentence}


def _bridged(figures: Sequence[Figure], places: Places) -> Places:
    """The places, where passages are one in which figures of a group are the same telling number."""
    same: list[frozenset[str]] = []
    for one, other in combinations(figures, 2):
        if is_telling(one) and is_equal(one, other):
            pair = {places[figure.sentence_id] for figure in (one, other) if figure.sentence_id in places}
            near = [passages for passages in same if passages & pair]
            same = [passages for passages in same if passages not in near] + [frozenset(pair).union(*near)]
    named = {passage: min(passages) for passages in same for passage in passages}
    return {place: named.get(passage, passage) for place, passage in places.items()}
