"""Words that never name one act or thing, by what they mean: "charged" and "convicted", a store and a robbery."""

from __future__ import annotations

from typing import Final

from align.lexicon import lexicon

STEPS: Final[tuple[dict[str, int], ...]] = tuple(
    {word: number for number, step in enumerate(steps) for word in step} for steps in lexicon("unlike")["steps"]
)
"""For each procedure the number of the step that a word names."""

ACTS: Final = frozenset(lexicon("unlike")["acts"])

PLACES: Final = frozenset(noun for group in lexicon("places")["narrow"]["groups"] for noun in group)
"""Nouns for narrow places."""


def are_two_steps(one: str, other: str) -> bool:
    """Whether two words (lemmas) name different steps of one procedure, or what excludes one another."""
    return any(one in steps and other in steps and steps[one] != steps[other] for steps in STEPS)


def are_two_things(one: str, other: str) -> bool:
    """Whether two nouns (lemmas) name a place and an act, or two steps of one procedure."""
    place_and_act = any(here in PLACES and there in ACTS for here, there in ((one, other), (other, one)))
    return place_and_act or are_two_steps(one, other)
