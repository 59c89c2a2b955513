"""Figures that answer the same question, brought together across all reports, with a verdict and its reason.

Two figures answer one question where they measure the same sort of thing in the same unit and the words around them
say so: in sentences that a passage links, or elsewhere in sentences that share most of their words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any, Final

from align.model import HEADLINE, Figure, FigureComparison, FigureKind, Passage, Verdict
from align.numbers.figure_contexts import Context, alike, contexts, is_part, shared
from align.numbers.figure_questions import question
from align.numbers.figure_verdicts import ROUNDING, verdict
from align.numbers.rival_counts import rivals
from align.numbers.units import dimension
from align.passages import passages_by_sentence
from corpus.model import Event

LINKED: Final = 0.12
"""Least share of common words in sentences of one passage, where the figures or the nouns differ."""

FAR: Final = 0.34
"""Least share of common words in sentences that no passage links, where figure and noun are the same."""

NAMED: Final = 2
"""So many words of names in common say that two sentences tell of the same: a name and a surname, two surnames."""

SAME_ACT: Final = 0.4
"""Least share of common words for a conflict, unless the verb is the same."""

TELLING: Final = 12
"""A number above this, or a fraction, is rarely the same by chance."""

GRAVITY: Final = {Verdict.AGREE: 0, Verdict.COMPATIBLE: 1, Verdict.NOT_COMPARABLE: 2, Verdict.CONFLICT: 3}
"""A group has the gravest verdict of its pairs."""

Places = Mapping[tuple[str, int], str]


def compare_figures(
    event: Event, passages: Sequence[Passage], figures: Sequence[Figure], docs: Mapping[str, Any]
) -> tuple[FigureComparison, ...]:
    """Bring together the figures of an event that answer the same question.

    `figures` are those of all reports (the comparisons hold indices into them), `docs` the parses by siglum. A figure
    of a headline is also compared with the text under it.
    """
    told = contexts(event, tuple(figures), docs)
    places = passages_by_sentence(passages)
    pairs = [
        (score, a, b)
        for a, b in combinations(range(len(figures)), 2)
        if (score := _same_question(told[a], told[b], places)) is not None
    ]
    groups = _grouped(sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])), told)
    found = [_comparison(group, told, places) for group in groups]
    found += [_rivals(*joined, told, places) for joined in rivals(groups, told)]
    return tuple(sorted((c for c in found if c is not None), key=lambda comparison: comparison.figures))


def _same_question(one: Context, other: Context, places: Places) -> float | None:
    """How surely two figures answer one question, or None where they do not."""
    left, right = one.stated.figure, other.stated.figure
    if left.report == right.report and HEADLINE not in {left.sentence, right.sentence}:
        return None
    if not _comparable(left, right):
        return None
    same_noun, common, equal = alike(one, other), shared(one, other), _equal(left, right)
    if same_noun is False or not _same_set(one, other, equal=equal):
        return None
    sure = common + _nearness(left, right) + 0.5 * (one.noun == other.noun != "")
    if left.kind is FigureKind.AGE:
        return sure + 1 if one.names & other.names or _same_nameless(one, other, places) else None
    if _together(left, right, places) and _told_alike(one, other, common, equal=equal):
        return sure + 1
    return sure if _told_afar(one, other, common, equal=equal, same_noun=bool(same_noun)) else None


def _same_nameless(one: Context, other: Context, places: Places) -> bool:
    """Whether ages at one point are of one person whom neither names: "a 71-year-old woman", "a woman aged 71"."""
    together = _together(one.stated.figure, other.stated.figure, places)
    return together and not one.names and not other.names and _equal(one.stated.figure, other.stated.figure)


def _same_set(one: Context, other: Context, *, equal: bool) -> bool:
    """Whether both may count the same.

    The dead are not the hurt. Some of them are not all, a change is no level and a rate no sum, unless the figures are
    equal or one leaves open how many.
    """
    if one.fate and other.fate and one.fate != other.fate:
        return False
    if equal or any(f.low is None and f.high is None for f in (one.stated.figure, other.stated.figure)):
        return True
    return one.of_them == other.of_them and one.role == other.role


def _equal(left: Figure, right: Figure) -> bool:
    """Whether both have the same interval in the same unit (the nouns of counts may differ)."""
    same = left.unit == right.unit or dimension(left.unit) is dimension(right.unit) is None
    return same and (left.low, left.high) == (right.low, right.high)


def _nearness(left: Figure, right: Figure) -> float:
    """1 for the same interval, less where one rounds the other, else 0: of several candidates the nearest is meant."""
    if _equal(left, right):
        return 1.0
    one, other = (figure.low if figure.low is not None else figure.high for figure in (left, right))
    if not one or not other or left.unit != right.unit:
        return 0.0
    return 0.7 if min(one, other) / max(one, other) >= 1 - ROUNDING else 0.0


def _told_alike(one: Context, other: Context, common: float, *, equal: bool) -> bool:
    """Whether figures in sentences of one passage answer one question."""
    if equal and _is_telling(one.stated.figure):
        return True
    return common >= LINKED and (equal or one.noun == other.noun != "" or one.verb == other.verb != "")


def _told_afar(one: Context, other: Context, common: float, *, equal: bool, same_noun: bool) -> bool:
    """Whether figures in sentences that no passage links answer one question."""
    figure = one.stated.figure
    if not equal:
        return same_noun and one.verb == other.verb != "" and _part_of_whole(one, other)
    if figure.low is None and figure.high is None:
        return False
    if len(one.named & other.named) >= NAMED:
        return True
    least = LINKED if _is_telling(figure) and same_noun else FAR
    return common >= least and (same_noun or _is_telling(figure))


def _part_of_whole(one: Context, other: Context) -> bool:
    """Whether one of the two says that it counts others of a larger number: "19 other children", "26 people"."""
    if is_part(one) == is_part(other):
        return False
    part, whole = (one, other) if is_part(one) else (other, one)
    most, least = part.stated.figure.high, whole.stated.figure.low
    return most is not None and least is not None and most < least


def _comparable(left: Figure, right: Figure) -> bool:
    if left.kind is not right.kind:
        return False
    if left.unit == right.unit:
        return True
    measure = dimension(left.unit)
    if measure is None:
        return dimension(right.unit) is None and left.kind in {FigureKind.COUNT, FigureKind.SPLIT}
    return measure == dimension(right.unit)


def _is_telling(figure: Figure) -> bool:
    values = [value for value in (figure.low, figure.high) if value is not None]
    return any(value > TELLING or value % 1 for value in values)


def _together(left: Figure, right: Figure, places: Places) -> bool:
    if left.report == right.report:
        return True
    passage = places.get((left.report, left.sentence))
    return passage is not None and passage == places.get((right.report, right.sentence))


def _grouped(pairs: Sequence[tuple[float, int, int]], told: Sequence[Context]) -> list[frozenset[int]]:
    """Join pairs, surest first, while no report gives two different figures in one group."""
    groups: dict[int, frozenset[int]] = {}
    for _, a, b in pairs:
        joined = groups.get(a, frozenset({a})) | groups.get(b, frozenset({b}))
        if _consistent(joined, told):
            groups.update(dict.fromkeys(joined, joined))
    return list(dict.fromkeys(groups.values()))


def _consistent(group: frozenset[int], told: Sequence[Context]) -> bool:
    figures = [told[number].stated.figure for number in group]
    of_report: dict[str, set[tuple[float | None, float | None]]] = {}
    for figure in figures:
        if figure.sentence != HEADLINE:
            of_report.setdefault(figure.report, set()).add((figure.low, figure.high))
    return all(len(intervals) == 1 for intervals in of_report.values())


def _comparison(group: frozenset[int], told: Sequence[Context], places: Places) -> FigureComparison | None:
    numbers = sorted(group)
    verdicts = [
        (_pair_verdict(told[a], told[b], places), (a, b))
        for a, b in combinations(numbers, 2)
        if told[a].stated.figure.report != told[b].stated.figure.report
        or HEADLINE in {told[a].stated.figure.sentence, told[b].stated.figure.sentence}
    ]
    if not verdicts:
        return None
    (gravest, reason), between = max(verdicts, key=lambda found: GRAVITY[found[0][0]])
    figures = [told[number].stated.figure for number in numbers]
    passage = next((places[f.report, f.sentence] for f in figures if (f.report, f.sentence) in places), None)
    asked = question([told[number] for number in numbers])
    return FigureComparison(tuple(numbers), gravest, reason, asked, passage, between=between)


def _rivals(group: frozenset[int], left: int, right: int, told: Sequence[Context], places: Places) -> FigureComparison:
    """Counts of one crowd by several sources; `left` and `right` are two that a report sets side by side."""
    numbers = sorted(group)
    one, other = told[left], told[right]
    reason = (
        f"“{one.stated.words}” ({one.counter}) and “{other.stated.words}” ({other.counter}) cannot both hold: "
        f"{one.stated.figure.report} gives both, by different sources"
    )
    figures = [told[number].stated.figure for number in numbers]
    passage = next((places[f.report, f.sentence] for f in figures if (f.report, f.sentence) in places), None)
    asked = question([told[number] for number in numbers])
    return FigureComparison(tuple(numbers), Verdict.CONFLICT, reason, asked, passage, between=(left, right))


def _of_two_agents(one: Context, other: Context) -> bool:
    """Whether two count those whom each treated, held or killed: "medics treated 64, the hospital treated 23"."""
    return one.fate != "" and "" not in {one.agent, other.agent} and one.agent != other.agent


def _pair_verdict(one: Context, other: Context, places: Places) -> tuple[Verdict, str]:
    found, reason = verdict(one.stated, other.stated)
    if found is not Verdict.CONFLICT or one.stated.figure.kind is FigureKind.AGE:
        return found, reason
    differ = f"“{one.stated.words}” and “{other.stated.words}” differ"
    if not _together(one.stated.figure, other.stated.figure, places):
        return Verdict.NOT_COMPARABLE, f"{differ}, but stand in different passages"
    thing = one.stated.figure.kind in {FigureKind.COUNT, FigureKind.MEASURE}
    same_act = one.verb == other.verb != "" or (thing and shared(one, other) >= SAME_ACT) or one.fate != ""
    same_act = same_act and one.fate == other.fate and not _of_two_agents(one, other)
    if same_act and (one.noun == other.noun or not (one.noun and other.noun)):
        return found, reason
    return Verdict.NOT_COMPARABLE, f"{differ}, but perhaps do not count the same"
