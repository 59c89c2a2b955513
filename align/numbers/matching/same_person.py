"""Whether two ages are of one person, by name, or by what both do or what becomes of them."""

from __future__ import annotations

from typing import Final

from align.lexicon import lexicon
from align.naming.given_names import same_given
from align.numbers.context.figure_contexts import Context
from align.numbers.matching.figure_verdicts import overlap
from align.numbers.matching.same_number import is_equal
from align.numbers.matching.told_once import WORDS, meets

FULL_NAME: Final = 2
"""A name of so many words tells the given name too."""

TITLES: Final = frozenset(lexicon("personal_names")["titles"])
"""Words before a name that tell no two persons of it apart."""

APART: Final = frozenset({"man", "woman", "boy", "girl"})
"""Of people without a name, these are never one another."""


def same_person(one: Context, other: Context, *, near: bool) -> bool:
    """Whether two ages are of one person; `near` tells whether both stand at one point."""
    if _same_named(one, other) or (near and (_same_nameless(one, other) or _named_once(one, other))):
        return True
    return one.in_report.once and other.in_report.once and is_equal(one.figure, other.figure) and _only_one(one, other)


def _only_one(one: Context, other: Context) -> bool:
    """Whether two equal ages, which each report tells of one person only, are of one: by who is named beside them."""
    if _of_two_sorts(one, other):
        return False
    if one.bearer.names or other.bearer.names:
        named, nameless = (one, other) if one.bearer.names else (other, one)
        return not (nameless.bearer.names or nameless.noun) and named.bearer.names - TITLES <= nameless.around.names
    return meets(one, other) and len(one.around.content & other.around.content) >= WORDS


def _same_named(one: Context, other: Context) -> bool:
    """Whether ages belong to one name: of one surname, Jane is not John; a surname alone may be either's."""
    if not one.bearer.names & other.bearer.names:
        return False
    left, right = (
        [word for word in name.bearer.name.split() if word.lower().rstrip(".") not in TITLES] for name in (one, other)
    )
    if len(left) < FULL_NAME or len(right) < FULL_NAME:
        return True
    return any(same_given(this, that) for this in left[:-1] for that in right[:-1])


def _same_nameless(one: Context, other: Context) -> bool:
    """Whether ages at one point are of one person whom neither names: "a 54-year-old man", "a man in his fifties"."""
    if one.bearer.names or other.bearer.names or _of_two_sorts(one, other):
        return False
    left, right = one.figure, other.figure
    same_person = one.noun == other.noun != ""
    return is_equal(left, right) or (same_person and overlap((left.low, left.high), (right.low, right.high)))


def _named_once(one: Context, other: Context) -> bool:
    """Whether one of two equal ages is of somebody by name, the other of somebody without: "a 15-year-old boy".

    Where both are told to do something they do the same, or come to the same: who shot Jane Roe is not she.
    """
    if not is_equal(one.figure, other.figure):
        return False
    if one.bearer.deeds and other.bearer.deeds and one.bearer.deeds.isdisjoint(other.bearer.deeds):
        return False
    return bool(one.bearer.names) != bool(other.bearer.names) and not _of_two_sorts(one, other)


def _of_two_sorts(one: Context, other: Context) -> bool:
    """Whether one is a man and the other a boy, a girl or a woman."""
    return one.noun != other.noun and {one.noun, other.noun} <= APART
