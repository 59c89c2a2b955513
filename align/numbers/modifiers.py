"""Words that bound or blur a number: "more than", "nearly", "about", "or so"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Final

from align.lexicon import any_of, lexicon
from align.numbers.tokens import Token, by_word, lower_at, matches, skip_hyphen

LEXICON: Final = lexicon("quantifiers")
PREPOSITIONS: Final = frozenset(LEXICON["before"]["prepositions"])
JOINED: Final = frozenset(LEXICON["after"]["joined"])

INCLUSIVE: Final = re.compile(rf"\b(?:{any_of(LEXICON['inclusive'])})(?!\w)", re.IGNORECASE)

MOST_STACKED: Final = 3
""""perhaps as many as about 50": nobody stacks more modifiers."""

Bounds = tuple[Fraction | None, Fraction | None]


class Effect(StrEnum):
    """What a modifier does to the number."""

    FLOOR = "floor"
    CEILING = "ceiling"
    ABOUT = "about"
    EXACT = "exact"

    def bound(self, low: Fraction | None, high: Fraction | None) -> Bounds:
        """The interval after this modifier: "more than" opens the upper end, "nearly" the lower."""
        if self is Effect.FLOOR:
            return low if low is not None else high, None
        if self is Effect.CEILING:
            return None, high if high is not None else low
        return low, high


def before(words: Sequence[Token], at: int, *, small_count: bool, since: int = 0) -> tuple[tuple[Effect, ...], int]:
    """The modifiers that end just before token `at`, innermost first, and where the first of them begins.

    `small_count`: whether a small bare count follows, before which "over" and its like are prepositions; they are so
    before another modifier too ("turned over roughly half"). No modifier begins before token `since`.
    """
    effects: list[Effect] = []
    for _ in range(MOST_STACKED):
        found = _before(words, at, since, prepositions=not (small_count or effects))
        if found is None:
            break
        effect, start = found
        if {effect, *effects} >= {Effect.FLOOR, Effect.CEILING}:  # "may be exceeded within 10 days"
            break
        effects.append(effect)
        at = start
    return tuple(effects), at


def after(words: Sequence[Token], at: int) -> tuple[Effect, int] | None:
    """The modifier that begins at token `at` ("or more", "-plus"), and the place after it."""
    place = skip_hyphen(words, at)
    for phrase, effect in _phrases_after().get(lower_at(words, place), ()):
        end = matches(words, place, phrase)
        if end and (phrase[0] not in JOINED or words[place].glued):
            return effect, end
    return None


def is_inclusive(modifier: str) -> bool:
    """Whether the words of a bound leave room for the number itself: "at least", "up to", not "more than"."""
    return bool(INCLUSIVE.search(modifier))


def _before(words: Sequence[Token], at: int, since: int, *, prepositions: bool) -> tuple[Effect, int] | None:
    for phrase, effect in _phrases_before().get(lower_at(words, at - 1), ()):
        start = at - len(phrase)
        if start < since or any(words[start + number].lower != word for number, word in enumerate(phrase)):
            continue
        if prepositions or " ".join(phrase) not in PREPOSITIONS:
            return effect, start
    return None


@cache
def _phrases_before() -> dict[str, list[tuple[tuple[str, ...], Effect]]]:
    """Modifiers by their last word, longest first."""
    return by_word(((phrase, effect) for effect in Effect for phrase in LEXICON["before"][effect.value]), -1)


@cache
def _phrases_after() -> dict[str, list[tuple[tuple[str, ...], Effect]]]:
    """Modifiers by their first word, longest first."""
    effects = (Effect.FLOOR, Effect.CEILING, Effect.ABOUT)
    return by_word((phrase, effect) for effect in effects for phrase in LEXICON["after"][effect.value])
