"""How two figures in their sentences stand to each other, by what they measure and by the words around them.

Never a conflict where only the numbers differ: the same act must be told of the same things, in one passage.
"""

from __future__ import annotations

from typing import Final

from align.findings import Verdict
from align.lexicon import lexicon
from align.marks import FigureKind
from align.numbers.figure_contexts import HE_OR_SHE, Context
from align.numbers.figure_verdicts import verdict
from align.numbers.likeness import shared
from align.numbers.same_question import Places, same_condition, together

ON_DUTY: Final = frozenset(lexicon("people")["on_duty"])

SAME_ACT: Final = 0.4
"""Least share of common words for a conflict, unless the verb is the same."""


def pair_verdict(one: Context, other: Context, places: Places) -> tuple[Verdict, str]:
    """The verdict on two figures, and its reason; where it is not sure that they count the same, never a conflict."""
    found, reason = verdict(one.stated, other.stated)
    if found is not Verdict.CONFLICT or one.stated.figure.kind is FigureKind.AGE:
        return found, reason
    differ = f"“{one.stated.words}” and “{other.stated.words}” differ"
    if not together(one.stated.figure, other.stated.figure, places):
        return Verdict.NOT_COMPARABLE, f"{differ}, but stand in different passages"
    thing = one.stated.figure.kind in {FigureKind.COUNT, FigureKind.MEASURE}
    exact = _is_exact(one) and _is_exact(other)
    alike = thing and exact and shared(one, other) >= SAME_ACT
    same_act = (one.verb == other.verb != "" or alike or one.fate != "") and _same_fate(one, other)
    same_act = same_act or same_condition(one, other)
    same_act = same_act and not _of_two_agents(one, other)
    same_act = same_act and not one.circumstances.elsewhere(other.circumstances)
    if same_act and (one.noun == other.noun or not (one.noun and other.noun)):
        return found, reason
    return Verdict.NOT_COMPARABLE, f"{differ}, but perhaps do not count the same"


def _of_two_agents(one: Context, other: Context) -> bool:
    """Whether two count those whom each treated, held or killed: "medics treated 64, the hospital treated 23".

    Elsewhere one may have several names, unless both are names of persons, countries or firms, or only one is on duty.
    """
    agents = {one.agent, other.agent}
    if "" in agents or len(agents) == 1:
        return False
    if agents & HE_OR_SHE:
        return agents == HE_OR_SHE
    named = all(agent[0].isupper() for agent in agents)
    return one.fate != "" or named or len(agents & ON_DUTY) == 1


def _same_fate(one: Context, other: Context) -> bool:
    """Whether the same has become of them; who was taken to hospital may be told so without a word for the hurt."""
    return one.fate == other.fate or (one.in_care and other.in_care and "" in {one.fate, other.fate})


def _is_exact(context: Context) -> bool:
    figure = context.stated.figure
    return figure.low is not None and figure.high is not None
