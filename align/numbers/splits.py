"""Votes and scores: "234-193", "a 5-to-4 decision", "by 52 votes to 48", "(10-0)"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from align.lexicon import lexicon
from align.marks import FigureKind
from align.numbers.amount import Amount
from align.numbers.number_names import is_name
from align.numbers.numerals import Style, numeral_at
from align.numbers.tokens import HYPHENS, Token, lower_at, skip_hyphen
from align.numbers.units import currency_before, unit_at

LEXICON: Final = lexicon("quantifiers")["split"]
VOTES: Final = frozenset(LEXICON["votes"])
SCORES: Final = frozenset(LEXICON["scores"])

LARGEST: Final = 2000
"""No chamber and no game counts further by hyphens; longer pairs are years and telephone numbers."""

LOOK_AROUND: Final = 8
"""Words on both sides in which a vote or a game must be mentioned for a rising pair ("3-11") to be a split."""


def split_at(words: Sequence[Token], at: int) -> Amount | None:
    """The vote or score whose first number is token `at`; low is for, high is against (or the other side).

    "From 60 to 64" is none, whatever is voted on.
    """
    left = numeral_at(words, at)
    if left is None or left.style not in {Style.DIGITS, Style.WORDS} or left.scaled or currency_before(words, at):
        return None
    place = _joint(words, left.after)
    if place is None or (lower_at(words, at - 1) == "from" and lower_at(words, place - 1) == "to"):
        return None
    right = numeral_at(words, place)
    if right is None or right.style is not left.style or right.scaled or left.low is None or right.low is None:
        return None
    after = _draws(words, right.after)
    whole = max(left.low, right.low) <= LARGEST and left.low.denominator == right.low.denominator == 1
    if not whole or unit_at(words, after) or is_name(words, at, at + 1) or _goes_on(words, after):
        return None
    told = _contest(words, at, after)
    if not (told or (left.low >= right.low and words[place - 1].text in HYPHENS)):
        return None
    unit = "vote_split" if told != "score" else "score"
    return Amount(at, after, left.low, right.low, FigureKind.SPLIT, unit, left.style, (at, after))


def _joint(words: Sequence[Token], at: int) -> int | None:
    """The place after what joins the two numbers: "-", "-to-", " to ", " votes to ", " votes against "."""
    place = skip_hyphen(words, at)
    if place > at and words[place].lower not in {"to", "votes"}:
        return place
    voted = lower_at(words, place) == "votes"
    place += voted
    if lower_at(words, place) != "to" and not (voted and lower_at(words, place) == "against"):
        return None
    return skip_hyphen(words, place + 1)


def _draws(words: Sequence[Token], at: int) -> int:
    """The place after a third number: "45-7-2"."""
    place = skip_hyphen(words, at)
    return place + 1 if place > at and words[place].is_number else at


def _goes_on(words: Sequence[Token], after: int) -> bool:
    """Whether more is joined on ("40-60-hour", "5-4th")."""
    return after < len(words) and words[after].glued and (words[after].text.isalnum() or words[after].text in HYPHENS)


def _contest(words: Sequence[Token], at: int, after: int) -> str | None:
    """As in "vote" or "score" where the words around tell of one, else None."""
    around = [words[place].lower for place in range(max(0, at - LOOK_AROUND), min(len(words), after + LOOK_AROUND))]
    if any(word in VOTES for word in around):
        return "vote"
    if any(word in SCORES for word in around):
        return "score"
    bracketed = lower_at(words, at - 1) == "(" and lower_at(words, after) in {")", ","}
    return "score" if bracketed else None
