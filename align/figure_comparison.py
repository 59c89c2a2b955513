"""Figures that answer the same question, brought together across all reports, with a verdict and its reason.

Two figures answer one question where they measure the same sort of thing in the same unit and the words around them
say so: in sentences that a passage links, or elsewhere in sentences that share most of their words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from align.alignment import Link, Passage
from align.findings import FigureComparison, Verdict
from align.marks import HEADLINE, Figure, FigureKind
from align.numbers.context.figure_contexts import Context, contexts
from align.numbers.matching.alike import same_noun
from align.numbers.matching.counted_apart import counted_apart
from align.numbers.matching.figure_questions import question
from align.numbers.matching.figure_verdicts import GRAVITY, in_unison, verdict
from align.numbers.matching.nobody_counted import (
    Linked,
    as_of_an_hour,
    beside_none,
    contradicted,
    linked_surely,
    none_against_some,
)
from align.numbers.matching.occasions import counted_elsewhere
from align.numbers.matching.pair_verdicts import pair_verdict
from align.numbers.matching.rival_counts import rivals, source
from align.numbers.matching.same_number import is_equal, is_telling, told_twice
from align.numbers.matching.same_question import Places, answers_same, never_one, of_other_acts, together
from align.numbers.matching.side_by_side import told_in_pairs
from align.numbers.matching.vague_counts import beside_numbers, is_vague, of_the_crowd
from align.passages import passages_by_sentence
from corpus.model import Event


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
    told = told_in_pairs(contexts(event, tuple(figures), docs))
    places = passages_by_sentence(passages)
    pairs = [
        (score, a, b)
        for a, b in combinations(range(len(figures)), 2)
        if (score := answers_same(told[a], told[b], places)) is not None
        and not _told_elsewhere(a, b, figures)
        and not counted_apart(told[a], told[b], told)
    ]
    ordered = sorted(pairs, key=lambda pair: (any(is_vague(figures[k]) for k in pair[1:]), -pair[0], pair[1], pair[2]))
    beside = beside_numbers(_grouped(ordered, told, places), pairs, told)
    groups = list(beside)
    linked = linked_surely(links)
    denied = contradicted(groups, told, linked)
    of_rivals = list(rivals(groups, told))
    alone = {group: vague for group, vague in beside.items() if not any(group <= joined[0] for joined in of_rivals)}
    found = [_beside(_comparison(group, told, places), alone.get(group)) for group in groups if group not in denied]
    found += [_beside(_denied(group, none, told, places, linked), alone.get(group)) for group, none in denied.items()]
    untold = as_of_an_hour(groups, told)
    found = [one and _beside_none(one, untold, told) for one in found]
    contested = [_contested(joined, beside, told, places) for joined in of_rivals]
    answered = [_of_one_source(one, contested, told) for one in found if one is not None]
    return tuple(sorted((*answered, *contested), key=lambda comparison: comparison.figures))


def _told_elsewhere(one: int, other: int, figures: Sequence[Figure]) -> bool:
    """Whether the text gives a headline's number, and the other of these two figures is another one of that text."""
    headline, below = (
        (figures[one], figures[other]) if figures[one].sentence == HEADLINE else (figures[other], figures[one])
    )
    if headline.sentence != HEADLINE or headline.report != below.report or is_equal(headline, below):
        return False
    text = (figure for figure in figures if figure.report == headline.report and figure.sentence != HEADLINE)
    return any(figure.kind is headline.kind and is_equal(figure, headline) for figure in text)


def _grouped(pairs: Sequence[tuple[float, int, int]], told: Sequence[Context], places: Places) -> list[frozenset[int]]:
    """Join pairs, surest first, while no report gives two different figures in one group.

    Figures that may not count the same are set side by side only where neither stands beside another one.
    """
    doubtful = {(a, b) for _, a, b in pairs if _is_doubtful(told[a], told[b], places)}
    groups: dict[int, frozenset[int]] = {}
    for _, a, b in sorted(pairs, key=lambda pair: pair[1:] in doubtful):
        joined = groups.get(a, frozenset({a})) | groups.get(b, frozenset({b}))
        sure = not any(_is_doubtful(told[one], told[other], places) for one, other in combinations(joined, 2))
        if (sure or joined == {a, b}) and _consistent(joined, told):
            groups.update(dict.fromkeys(joined, joined))
    return list(dict.fromkeys(groups.values()))


def _is_doubtful(one: Context, other: Context, places: Places) -> bool:
    """Whether two figures, seen together, may not count the same."""
    left, right = one.figure, other.figure
    if (
        never_one(one, other)
        or (of_other_acts(one, other) and not is_equal(left, right))
        or (left.kind is FigureKind.COUNT and counted_elsewhere(one, other))
    ):
        return True
    if left.report == right.report:
        return False
    found, _ = verdict(one.stated, other.stated)
    if together(one, other, places):
        found, _ = pair_verdict(one, other, places)
    return found is Verdict.NOT_COMPARABLE


def _consistent(group: frozenset[int], told: Sequence[Context]) -> bool:
    """Whether no report gives two numbers; one that it cites as an older count may stand beside its own."""
    stated = [(told[number], told[number].figure) for number in sorted(group)]
    own = [pair for pair in stated if pair[1].sentence != HEADLINE]
    return all(
        (left.low, left.high) == (right.low, right.high)
        or one.stated.as_of != other.stated.as_of
        or (told_twice(left, right) and (one.act.verb == other.act.verb != "" or same_noun(one, other)))
        for (one, left), (other, right) in combinations(own, 2)
        if left.report == right.report
    )


def _comparison(group: frozenset[int], told: Sequence[Context], places: Places) -> FigureComparison | None:
    numbers = sorted(group)
    figures = [told[number].figure for number in numbers]
    bridged = _bridged(figures, places)
    verdicts = [
        (pair_verdict(told[a], told[b], bridged), (a, b))
        for a, b in combinations(numbers, 2)
        if told[a].figure.report != told[b].figure.report
        or HEADLINE in {told[a].figure.sentence, told[b].figure.sentence}
    ]
    if not verdicts:
        return None
    (gravest, reason), between = max(
        verdicts, key=lambda found: (GRAVITY[found[0][0]], _differ(*(told[number].stated.words for number in found[1])))
    )
    if gravest is Verdict.AGREE and len({figure.report for figure in figures}) == 1:
        return None  # a headline that repeats its own text
    reason = in_unison([told[number].stated.words for number in numbers]) or reason
    return _answering(numbers, gravest, reason, between, told=told, places=places)


def _differ(one: str, other: str) -> bool:
    """Whether two reports use other words; a reason that quotes such tells more."""
    return one.lower() != other.lower()


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


def _denied(
    group: frozenset[int], none: int, told: Sequence[Context], places: Places, linked: Linked
) -> FigureComparison:
    """A group beside a count of none that denies it."""
    found, reason, between = none_against_some(none, group, told, linked)
    return _answering(sorted(group | {none}), found, reason, between, told=told, places=places)


def _beside_none(
    found: FigureComparison, untold: Mapping[frozenset[int], int], told: Sequence[Context]
) -> FigureComparison:
    """A comparison with the count of none that held at an hour before its figures, if there is one."""
    group = next((group for group in untold if group <= {*found.figures}), None)
    if group is None:
        return found
    whole = replace(found, figures=tuple(sorted({*found.figures, untold[group]})))
    judged, reason, between = beside_none(untold[group], group, told)
    if GRAVITY[judged] <= GRAVITY[found.verdict]:
        return whole
    return replace(whole, verdict=judged, reason=reason, between=between)


def _rivals(group: frozenset[int], left: int, right: int, told: Sequence[Context], places: Places) -> FigureComparison:
    """Counts of one crowd by several sources; `left` and `right` are two that a report sets side by side."""
    one, other = told[left], told[right]
    reason = (
        f"“{one.stated.words}” ({source(one)}) and “{other.stated.words}” ({source(other)}) cannot both hold: "
        f"{one.figure.report} gives both, by different sources"
    )
    return _answering(sorted(group), Verdict.CONFLICT, reason, (left, right), told=told, places=places)


def _contested(
    joined: tuple[frozenset[int], int, int],
    beside: Mapping[frozenset[int], frozenset[int]],
    told: Sequence[Context],
    places: Places,
) -> FigureComparison:
    """Counts of one crowd by several sources, and the vague ones beside them."""
    whole = joined[0]
    vague = frozenset[int]().union(*(beside[group] for group in beside if group <= whole))
    return replace(_rivals(*joined, told, places), figures=tuple(sorted(whole | vague | of_the_crowd(told, whole))))


def _beside(found: FigureComparison | None, vague: frozenset[int] | None) -> FigureComparison | None:
    """A comparison with the vague counts that answer its question, which its verdict is not about."""
    return found and replace(found, figures=tuple(sorted({*found.figures, *(vague or ())})))


def _of_one_source(
    found: FigureComparison, contested: Sequence[FigureComparison], told: Sequence[Context]
) -> FigureComparison:
    """A comparison of one source's counts under the question that its rivals answer too, with the source named."""
    whole = next((one for one in contested if set(found.figures) < set(one.figures)), None)
    sources = Counter(named for number in found.figures if (named := source(told[number])))
    if whole is None or not sources:
        return found
    who = re.sub(r"^The\b", "the", sources.most_common(1)[0][0])
    article = "the " if who.islower() and " " not in who else ""
    return replace(found, question=f"{whole.question}, according to {article}{who}")


def _answering(
    numbers: Sequence[int],
    gravest: Verdict,
    reason: str,
    between: tuple[int, int],
    *,
    told: Sequence[Context],
    places: Places,
) -> FigureComparison:
    """The figures `numbers` compared, with the question that they answer and the first passage that tells one."""
    group = [told[number] for number in numbers]
    at = (context.figure.sentence_id for context in group)
    passage = next((places[sentence] for sentence in at if sentence in places), None)
    return FigureComparison(tuple(numbers), gravest, reason, question(group), passage, between=between)
