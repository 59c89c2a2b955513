"""Whether two figures answer one question: by what they count, the words around them, and the passages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from align.marks import HEADLINE, Figure, FigureKind, SentenceId
from align.numbers.context.counted_nouns import is_person
from align.numbers.context.fates import ABOARD, GROWING
from align.numbers.context.figure_contexts import TIME, Context
from align.numbers.context.figure_roles import FALLING, RISING, Role, Way
from align.numbers.context.payees import same_payee
from align.numbers.matching.alike import FAR, LINKED, alike, names_other, same_noun, shared
from align.numbers.matching.figure_verdicts import overlap
from align.numbers.matching.occasions import of_two_occasions
from align.numbers.matching.rival_counts import CROWD
from align.numbers.matching.same_number import (
    TELLING,
    is_about,
    is_close,
    is_equal,
    is_telling,
    nearness,
    rounds,
    rounds_fraction,
    same_number,
)
from align.numbers.matching.same_person import same_person
from align.numbers.matching.told_afar import told_afar
from align.numbers.matching.vague_counts import is_vague
from align.numbers.units import convert, dimension

NEIGHBOURS: Final = 60
"""An open count and another are in units at most so many times apart: "some hours" may be minutes, not weeks."""

POINTS: Final = frozenset({"point", "percentage points"})
"""Units of which one may stand for the other, where both can hold: "by 18 points", "by nearly 18 percentage points"."""

SAME_NOUN: Final = 0.5
"""Of several candidates the one that counts the same is meant, but sooner one of the same number."""

ASKED_ONCE: Final = frozenset({"magnitude"})
"""Units in which only one thing is told at a point."""

Places = Mapping[SentenceId, str]
"""Sentence to the passage that it is in."""


def answers_same(one: Context, other: Context, places: Places) -> float | None:
    """How surely two figures answer one question, or None where they do not."""
    left, right = one.figure, other.figure
    equal, near, common = is_equal(left, right), together(one, other, places), shared(one, other)
    one_text = left.report == right.report and HEADLINE not in {left.sentence, right.sentence}
    if one_text or not _comparable(left, right) or not _same_set(one, other, equal=equal):
        return None
    if _is_open(left) and _is_open(right) and one.role is other.role is Role.OFFSET:
        return None  # "hours after the fire" and "hours after the rescue" say of no time how long it was
    if (is_vague(left) or is_vague(right)) and not _told_of_same(one, other, common):
        return None
    sure = common + nearness(left, right) + SAME_NOUN * (one.noun == other.noun != "")
    if left.kind is FigureKind.AGE:
        return sure + 1 if same_person(one, other, near=near) else None
    if near and _told_alike(one, other, common, equal=equal):
        return sure + 1
    beside = equal and is_telling(left) and _beside(left, right, places) and alike(one, other) is not False
    return sure if beside or told_afar(one, other, common, equal=equal) else None


def together(one: Context, other: Context, places: Places) -> bool:
    """Whether both stand in one passage or in one report, or each beside a count of another thing that both tell."""
    left, right = one.figure, other.figure
    if left.report == right.report or one.pairs & other.pairs:
        return True
    passage = places.get(left.sentence_id)
    return passage is not None and passage == places.get(right.sentence_id)


def _beside(left: Figure, right: Figure, places: Places) -> bool:
    """Whether one stands in a sentence of no passage that goes on from one of the other's passage."""
    for one, other in ((left, right), (right, left)):
        before = places.get((one.report, one.sentence - 1))
        alone = one.sentence_id not in places
        if alone and before is not None and before == places.get(other.sentence_id):
            return True
    return False


def _same_set(one: Context, other: Context, *, equal: bool) -> bool:
    """Whether both may count the same.

    Small numbers of two places are two counts, equal or not. Some of them are not all, a change is no level, a rate no
    sum, and the French are not the Germans, unless the figures are equal or one leaves open how many.
    """
    if never_one(one, other):
        return False
    of_one_length = equal and (is_telling(one.figure) or dimension(one.figure.unit) is not None)
    if one.circumstances.of_other_sort(other.circumstances) and not of_one_length:
        return False
    if of_two_occasions(one, other) or (equal and _few_of_a_set(one, other)):
        return False
    if equal or _is_open(one.figure) or _is_open(other.figure):
        return True
    if one.counted.names and other.counted.names and not one.counted.names & other.counted.names:
        return False
    one_set = one.counted.of_them == other.counted.of_them or same_condition(one, other) or _same_part(one, other)
    return one_set and one.role == other.role


def _few_of_a_set(one: Context, other: Context) -> bool:
    """Whether only one of two small counts of people is some of a set, and no act says that both are those.

    "Two of the men were taken last year" does not count the two men of "the relationship between the two men".
    """
    of_people = is_person(one.noun) and is_person(other.noun) and not is_telling(one.figure)
    return of_people and one.counted.of_them != other.counted.of_them and not _same_act(one, other)


def _same_part(one: Context, other: Context) -> bool:
    """Whether one says that they are some of a set, and both tell the same act: "more than 50 girls", "50 of them"."""
    return same_number(one.figure, other.figure) and one.act.verb == other.act.verb != ""


def never_one(one: Context, other: Context) -> bool:
    """Whether the dead stand beside the hurt, what fell by 5% beside what fell to 5%, or a gain beside a loss."""
    ways = ((one, other), (other, one))
    moves = {one.move.way, other.move.way} == {Way.BY, Way.TO} or any(
        a.act.verb in RISING and b.act.verb in FALLING for a, b in ways
    )
    fates = {one.fate, other.fate}
    of_all_aboard = ABOARD in fates and is_equal(one.figure, other.figure)
    return moves or (len(fates) > 1 and "" not in fates and not of_all_aboard)


def same_condition(one: Context, other: Context) -> bool:
    """Whether both count people of whom the same condition is told, "serious" or "critical"."""
    return one.circumstances.condition == other.circumstances.condition != ""


def _told_of_same(one: Context, other: Context, common: float) -> bool:
    """Whether the words, not the number, say that both count the same: thousands have died, thousands open homes."""
    if one.figure.report == other.figure.report:
        return True
    fate = one.fate == other.fate != ""
    if fate or one.act.verb == other.act.verb != "":
        return alike(one, other) is not False
    if one.fate != other.fate or one.counted.of_them != other.counted.of_them or alike(one, other) is not True:
        return False
    return common >= FAR or (one.noun == other.noun and one.noun not in CROWD)


def _told_alike(one: Context, other: Context, common: float, *, equal: bool) -> bool:
    """Whether figures in sentences of one passage answer one question: what is surest decides first."""
    if one.figure.unit in ASKED_ONCE:
        return True
    said_again = _is_said_again(one, other, common, equal=equal)
    if said_again and _of_two_spans(one, other, common):
        return False
    of_others = one.figure.kind is FigureKind.COUNT and names_other(one, other)
    if (said_again and not of_others) or same_payee(one.payee, other.payee):
        return True
    if not equal and one.figure.report == other.figure.report and common < FAR:
        return False  # a headline and another event of the text under it
    if common < LINKED or alike(one, other) is False:
        return False
    return (
        (_same_value(one, other, common, equal=equal) and not _perhaps_of_others(one, other))
        or (same_noun(one, other) and not of_other_acts(one, other))
        or _same_act(one, other)
        or is_close(one, other)
        or _counted_up(one, other)
        or (alike(one, other) is True and _is_near(one, other, common))
    )


def _is_said_again(one: Context, other: Context, common: float, *, equal: bool) -> bool:
    """Whether the number alone says that it is told twice: one that tells, or rounds the other; of a measure a few."""
    measured = dimension(one.figure.unit) is not None and common >= FAR
    rounded = rounds(one, other) or rounds_fraction(one, other)
    return rounded or (equal and (is_telling(one.figure) or measured))


def _same_value(one: Context, other: Context, common: float, *, equal: bool) -> bool:
    """Whether the numbers are one; small ones of a headline and the text under it are so where the words are too."""
    if one.figure.report == other.figure.report and not is_telling(one.figure):
        return one.fate == other.fate != "" or common >= FAR
    return equal or same_number(one.figure, other.figure)


def _same_act(one: Context, other: Context) -> bool:
    """Whether one verb tells of both, or the same has become of them."""
    same_fate = one.fate == other.fate != "" and one.counted.of_them == other.counted.of_them
    return one.act.verb == other.act.verb != "" or same_fate or same_condition(one, other)


def _is_near(one: Context, other: Context, common: float) -> bool:
    """Whether the numbers of things that are alike may be one: about the same, or, with words in common, close."""
    return is_about(one, other) or (common >= FAR and is_close(one, other, TELLING))


def of_other_acts(one: Context, other: Context) -> bool:
    """Whether people of whom only once is told what became of them do other things: "six were shot", "four died"."""
    fates, verbs = {one.fate, other.fate}, {one.act.verb, other.act.verb}
    once = len(fates) > 1 and "" in fates and not (one.act.in_care or other.act.in_care)
    return once and len(verbs - {""}) > 1 and one.noun in CROWD


def _of_two_spans(one: Context, other: Context, common: float) -> bool:
    """Whether two times of one length are told of two deeds: "jailed for 14 years", "married for 14 years"."""
    if dimension(one.figure.unit) != TIME or common >= LINKED or alike(one, other) is True:
        return False
    return "" not in {one.act.verb, other.act.verb} and one.act.verb != other.act.verb


def _perhaps_of_others(one: Context, other: Context) -> bool:
    """Whether one of two small counts does not say of what: "every school needs at least one", "at least one state"."""
    figure = one.figure
    return figure.kind is FigureKind.COUNT and not is_telling(figure) and bool(one.noun) != bool(other.noun)


def _counted_up(one: Context, other: Context) -> bool:
    """Whether one is a bare count of which only the counter is told, of those whose fate the other tells.

    As in "the centre had counted 131", "police detained at least 112 people, the centre said".
    """
    for bare, told in ((one, other), (other, one)):
        if bare.counter and not bare.noun and not bare.fate and told.fate in GROWING and is_telling(bare.figure):
            return bare.figure.kind is FigureKind.COUNT
    return False


def _comparable(left: Figure, right: Figure) -> bool:
    if {left.unit, right.unit} == POINTS:
        return overlap((left.low, left.high), (right.low, right.high))
    if left.kind is not right.kind:
        return False
    if left.unit == right.unit:
        return True
    measure = dimension(left.unit)
    if measure is None:
        return dimension(right.unit) is None and left.kind in {FigureKind.COUNT, FigureKind.SPLIT}
    if measure != dimension(right.unit):
        return False
    times = convert(1, left.unit, right.unit) or 1
    return not (_is_open(left) or _is_open(right)) or 1 / NEIGHBOURS <= times <= NEIGHBOURS


def _is_open(figure: Figure) -> bool:
    return figure.low is None and figure.high is None
