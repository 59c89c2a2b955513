"""Whether two figures count the same sort of thing, by their nouns and the words of their sentences."""

from __future__ import annotations

from typing import Any, Final

from align.lexicon import lexicon
from align.numbers.context.counted_nouns import is_person
from align.numbers.context.figure_contexts import Context
from align.numbers.context.surroundings import share_in_common

ALIKE: Final = 0.6
"""Cosine of the parser's word vectors from which two nouns may name the same things (legislators, lawmakers)."""

THINGS: Final = [frozenset(names) for names in lexicon("things")["same"]]
"""Nouns that name the same things, whatever else they mean."""

OTHER: Final = "other"
"""The noun of "34 others", which may be whatever others count."""

ANYBODY: Final = frozenset(lexicon("things")["anybody"])

LINKED: Final = 0.12
"""Least share of common words in sentences of one passage, where the figures or the nouns differ."""

FAR: Final = 0.34
"""Least share of common words in sentences that no passage links, where figure and noun are the same."""


def alike(one: Context, other: Context) -> bool | None:
    """Whether two figures count the same sort of thing; None where a noun is unknown."""
    nouns = {one.noun, other.noun}
    if "" in nouns:
        return None
    if len(nouns) == 1:
        return True
    if OTHER in nouns:
        return None
    if is_person(one.noun) and is_person(other.noun):
        return True
    named_alike = any(nouns <= names for names in THINGS) or _cosine(one.counted.vector, other.counted.vector) >= ALIKE
    return named_alike and not names_other(one, other)


def same_noun(one: Context, other: Context) -> bool:
    """Whether one noun names what both count; "people" and "individuals" are one."""
    return one.noun == other.noun != "" or {one.noun, other.noun} <= ANYBODY


def names_other(one: Context, other: Context) -> bool:
    """Whether one sentence names what both count, apart: "two helicopters and three lifeboats".

    "100 attacks" and "attacked 100 ships" are not apart.
    """
    both_known = one.noun != other.noun and one.noun and other.noun
    return bool(both_known) and (one.noun in other.around.nouns or other.noun in one.around.nouns)


def _cosine(one: Any, other: Any) -> float:
    if one is None or other is None:
        return 0.0
    norm = float((one @ one) ** 0.5 * (other @ other) ** 0.5)
    return float(one @ other) / norm if norm else 0.0


def shared(one: Context, other: Context) -> float:
    """How much of the shorter sentence's content words the other has too: 0 to 1."""
    return share_in_common(one.around.content, other.around.content)
