"""Whether figures in sentences that no passage joins answer one question: by the number, the nouns and the words."""

from __future__ import annotations

from typing import Final

from align.lexicon import lexicon
from align.marks import Figure, FigureKind
from align.numbers.context.counted_nouns import is_person
from align.numbers.context.figure_contexts import Context
from align.numbers.matching.alike import FAR, LINKED, alike
from align.numbers.matching.rival_counts import CROWD
from align.numbers.matching.same_number import is_rare, is_telling, rounds, within
from align.numbers.matching.same_sum import same_sum
from align.numbers.matching.told_once import only_vote, told_once
from align.numbers.units import dimension

NEARLY_ALL: Final = 0.5
"""Share of common words from which sentences say the same, so that an equal measure needs no noun, and a telling
number not the same."""

NAMES_IN_COMMON: Final = 2
"""So many words of names in common say that two sentences tell of the same: a name and a surname, two surnames."""

HALF_AND_MORE: Final = (50.0, None)

RATE: Final = " per "
"""In the unit of what is told at a rate: "$600 a week" is rarely two sums of one event."""

PARTS: Final = frozenset(lexicon("people")["parts"])
"""Words with which a figure says that it counts what is over: "19 other children"."""


def told_afar(one: Context, other: Context, common: float, *, equal: bool) -> bool:
    """Whether two figures answer one question; `common` is the share (0-1) of words in common."""
    if only_vote(one, other):
        return True
    if same_sum(one, other, common):
        return common >= LINKED
    if alike(one, other) is False:
        return equal and is_telling(one.figure) and common >= NEARLY_ALL
    if told_once(one, other):
        return True
    return _equal_afar(one, other, common) if equal else _near_afar(one, other, common)


def _near_afar(one: Context, other: Context, common: float) -> bool:
    """Whether the words say that two numbers that are not equal answer one question."""
    same = alike(one, other) is True and one.act.verb == other.act.verb != ""
    if same and _part_of_whole(one, other):
        return True
    rounded = (same or _says_it_rounds(one, other)) and rounds(one, other)
    return common > 0 and (rounded or within(one.figure, other.figure))


def _says_it_rounds(one: Context, other: Context) -> bool:
    """Whether one of two figures says itself that it is only about right, or a bound."""
    return any(context.figure.modifier is not None for context in (one, other))


def _equal_afar(one: Context, other: Context, common: float) -> bool:
    """Whether a number is rare enough, or its words are alike enough, to answer one question twice."""
    figure = one.figure
    if (figure.low is None and figure.high is None) or (common == 0 and _of_two_sorts(one, other)):
        return False
    if is_rare(figure) or (_of_same_names(one, other) and (is_telling(figure) or _of_same_few(one, other))):
        return True
    same_noun, same_verb = alike(one, other) is True, one.act.verb == other.act.verb != ""
    measured = dimension(figure.unit) is not None
    same_noun = same_noun and (one.noun == other.noun or not _is_most(figure))
    specific = measured and one.noun == other.noun != ""
    if is_telling(figure):
        specific = same_noun or same_verb or RATE in figure.unit
    told_again = measured and common >= NEARLY_ALL
    return common >= (LINKED if specific else FAR) and (same_noun or is_telling(figure) or told_again)


def _of_same_names(one: Context, other: Context) -> bool:
    """Whether both sentences tell of the same persons or places."""
    return len(one.around.names & other.around.names) >= NAMES_IN_COMMON


def _of_same_few(one: Context, other: Context) -> bool:
    """Whether a number that much may have counts the same beside names in common; "both" are rather the persons named.

    "A pair of statements" of two rivals does not count what "both know" counts, as "two senators" may.
    """
    if one.figure.kind is not FigureKind.COUNT or alike(one, other) is True:
        return True
    if one.fate == other.fate != "" or one.act.verb == other.act.verb != "":
        return True
    return not (one.noun and other.noun) and is_person(one.noun or other.noun)


def _is_most(figure: Figure) -> bool:
    """Whether it says "most" or "a majority", as is said of much: most voters, most Republicans."""
    return figure.kind is FigureKind.SHARE and (figure.low, figure.high) == HALF_AND_MORE


def _of_two_sorts(one: Context, other: Context) -> bool:
    """Whether nouns say what is counted, and not the same: "1,200 officers", "1,200 marchers"; not "1,200 people"."""
    nouns = {one.noun, other.noun}
    return len(nouns) > 1 and "" not in nouns and not nouns <= CROWD


def _part_of_whole(one: Context, other: Context) -> bool:
    """Whether one of the two says that it counts others of a larger number: "19 other children", "26 people"."""
    if _is_part(one) == _is_part(other):
        return False
    part, whole = (one, other) if _is_part(one) else (other, one)
    most, least = part.figure.high, whole.figure.low
    return most is not None and least is not None and most < least


def _is_part(context: Context) -> bool:
    """Whether a figure says that it counts what is over ("19 other children")."""
    return bool(context.stated.narrower & PARTS)
