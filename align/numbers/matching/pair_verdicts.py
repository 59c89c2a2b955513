"""How two figures in their sentences stand to each other, by what they measure and by the words around them.

Never a conflict where only the numbers differ: the same act must be told of the same things, in one passage.
"""

from __future__ import annotations

from typing import Final

from align.findings import Verdict
from align.marks import FigureKind
from align.numbers.context.fates import GROWING
from align.numbers.context.figure_contexts import Context
from align.numbers.matching.alike import shared
from align.numbers.matching.figure_verdicts import verdict
from align.numbers.matching.occasions import perhaps_of_another
from align.numbers.matching.same_question import Places, same_condition, together
from align.numbers.matching.same_sum import EMPTY_VERBS, same_bill

ADDED_UP: Final = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.TIMES})
"""Of these the whole is the sum of its parts; a longer fall or a stronger gust is none."""

MUCH_MORE: Final = 1.5
"""From so many times a count another one of a narrower place is rather a part of it than its rival."""

EMPTY: Final = EMPTY_VERBS | {""}
"""Verbs that are no act: two who have so many votes need not have the same."""

SAME_ACT: Final = 0.4
"""Least share of common words for a conflict, unless the verb is the same."""


def pair_verdict(one: Context, other: Context, places: Places) -> tuple[Verdict, str]:
    """The verdict on two figures, and its reason; where it is not sure that they count the same, never a conflict."""
    found, reason = verdict(one.stated, other.stated)
    if found is not Verdict.CONFLICT or one.figure.kind is FigureKind.AGE:
        return found, reason
    differ = f"“{one.stated.words}” and “{other.stated.words}” differ"
    if not together(one, other, places):
        return Verdict.NOT_COMPARABLE, f"{differ}, but stand in different passages"
    same_act = _same_act(one, other) and not any(speaks_against(one, other) for speaks_against in AGAINST)
    if same_act and _of_a_part(one, other):
        return Verdict.NOT_COMPARABLE, f"{differ}, but perhaps one counts only a part"
    if same_act and _same_things(one, other):
        return found, reason
    return Verdict.NOT_COMPARABLE, f"{differ}, but perhaps do not count the same"


def _same_act(one: Context, other: Context) -> bool:
    """Whether the same act is told of both, of people in one condition, or of one bill."""
    if same_condition(one, other) or same_bill(one, other):
        return True
    thing = one.figure.kind in {FigureKind.COUNT, FigureKind.MEASURE}
    in_like_words = thing and _is_exact(one) and _is_exact(other) and shared(one, other) >= SAME_ACT
    same_verb = one.act.verb == other.act.verb and one.act.verb not in EMPTY
    same_beings = one.act.being == other.act.being or "" in {one.act.being, other.act.being}
    return (same_verb or in_like_words or one.fate != "") and _same_fate(one, other) and same_beings


def _same_things(one: Context, other: Context) -> bool:
    """Whether both count things of one noun, or one does not say what it counts."""
    return one.noun == other.noun or not (one.noun and other.noun) or one.stated.thing == other.stated.thing


def _of_two_agents(one: Context, other: Context) -> bool:
    """Whether two who are surely not one did it."""
    return one.act.agent.is_other(other.act.agent, fated=one.fate != "")


def _of_two_places(one: Context, other: Context) -> bool:
    """Whether both are told of places that are not one."""
    return one.circumstances.elsewhere(other.circumstances)


def _of_two_days(one: Context, other: Context) -> bool:
    """Whether tolls that grow were told on two days."""
    days = one.circumstances.said_on, other.circumstances.said_on
    return one.fate in GROWING and all(days) and not days[0] & days[1]


def _of_two_lengths(one: Context, other: Context) -> bool:
    """Whether what adds up was counted in times of two lengths: "17,000 cases in three days", "5,000 cases"."""
    adds_up = one.figure.kind in ADDED_UP
    return adds_up and one.circumstances.lengths != other.circumstances.lengths


def _of_two_movers(one: Context, other: Context) -> bool:
    """Whether two things of other names rise or fall: "the Gull index fell 5%", "shares of mines fell 9%"."""
    return one.move.mover.is_other(other.move.mover, fated=True)


AGAINST: Final = (_of_two_agents, _of_two_places, _of_two_days, perhaps_of_another, _of_two_lengths, _of_two_movers)
"""What speaks against one act though the words for it are the same."""


def _same_fate(one: Context, other: Context) -> bool:
    """Whether the same has become of them; who was taken to hospital may be told so without a word for the hurt."""
    return one.fate == other.fate or (one.act.in_care and other.act.in_care and "" in {one.fate, other.fate})


def _of_a_part(one: Context, other: Context) -> bool:
    """Whether one may be told of a part of where the other holds: "3,000 homes in Ohio", "12,000 homes"."""
    if one.figure.kind is FigureKind.SHARE:
        return any(
            a.circumstances.places.beyond(b.around.content | b.in_report.words) for a, b in ((one, other), (other, one))
        )
    return one.figure.kind in ADDED_UP and any(_adds_to(a, b) for a, b in ((one, other), (other, one)))


def _adds_to(part: Context, whole: Context) -> bool:
    """Whether the smaller number is told of a place or a time, or the larger of all, where the other is not.

    Where it is not much smaller, the place is mostly that of all, which the other report names elsewhere.
    """
    fewer, more = part.figure.high, whole.figure.low
    if fewer is None or more is None or fewer >= more:
        return False
    there, where = part.circumstances.places, whole.circumstances.places
    if where.scopes - there.scopes or there.beyond(whole.around.words | whole.in_report.words):
        return True
    then, when = part.circumstances, whole.circumstances
    if part.figure.kind is FigureKind.COUNT and then.bygone.words and not when.bygone.words:
        return True
    for_a_while = (then.years and not when.years) or (then.months and not when.months)
    return more >= MUCH_MORE * fewer and bool(for_a_while or there.beyond(whole.around.words))


def _is_exact(context: Context) -> bool:
    figure = context.figure
    return figure.low is not None and figure.high is not None
