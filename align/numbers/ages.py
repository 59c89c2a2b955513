"""Whether a number is somebody's age, by the words around it; that of "36-year-old" is in its unit (`amounts`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from align.lexicon import lexicon
from align.numbers.numerals import SOMEBODYS, Numeral, Style
from align.numbers.tokens import HYPHENS, Token, lower_at

AGED: Final = frozenset({"age", "aged", "ages"})

AGE_BEFORE: Final = 6
"""Words before a number in which the age stands that moves "from 60 to 62"."""

WORDS: Final = lexicon("people")["age_told"]
ONE_PERSON: Final = frozenset((*lexicon("people")["kin"], *WORDS["aged"]))
"""Nouns that a bare number behind a comma says the age of."""

PERSONS: Final = frozenset(WORDS["persons"])
ONE: Final = frozenset(WORDS["one_person"])
DYING: Final = frozenset(WORDS["dying"])
SOMEBODY: Final = PERSONS | {"who"}
SINCE: Final = frozenset(WORDS["since"])
CALENDAR: Final = lexicon("dates")
TIMES: Final = frozenset({*CALENDAR["months"], *CALENDAR["month_short"], *CALENDAR["season"]})
NO_NAMES: Final = frozenset(lexicon("function_words")["words"])
NOW: Final = frozenset(WORDS["now"])
TURNING: Final = frozenset(WORDS["turning"])
BEING: Final = frozenset(WORDS["being"])
AFTER_A_NAME: Final = frozenset({".", *lexicon("personal_names")["after"]})
"""Between a name and the comma before an age: "John Roe Jr., 39"."""

AFTER_AN_AGE: Final = frozenset(WORDS["after"])
"""What may stand between somebody and a bare number that is an age, and behind it."""

HOURS: Final = 24
"""Up to here "died at 9" tells the hour."""

OLDEST: Final = 120
"""Ages in years; a larger bare number between commas is something else."""


def is_age(words: Sequence[Token], numeral: Numeral) -> bool:
    """As in "aged 35", "ages 47 and 48", "the age will go up from 60 to 62", "Jane Roe, 35, of Salem"."""
    first = numeral.first
    while first > 2 and lower_at(words, first - 1) in {"and", ",", "to", "or", "-"} and words[first - 2].is_number:
        first -= 2
    before = lower_at(words, first - 1)
    if before in {"of", "between"}:
        before = lower_at(words, first - 2)
    moved = before == "from" and any(lower_at(words, place) in AGED for place in range(first - AGE_BEFORE, first))
    return before in AGED or moved or _after_a_name(words, numeral) or _of_somebody(words, numeral)


def is_age_in_tens(words: Sequence[Token], at: int) -> bool:
    """Whether tens at token `at` are of somebody's age: "her mid-20s"."""
    place = at - 1
    while place > 0 and (words[place].text in HYPHENS or words[place].lower in {"early", "mid", "late"}):
        place -= 1
    return lower_at(words, place) in SOMEBODYS


def _of_somebody(words: Sequence[Token], numeral: Numeral) -> bool:
    """As in "when she was 14", "Jane Roe, now 53,", "dies at 75", "his age, 75,", "the age of consent is 16"."""
    if numeral.high is None or not 0 < numeral.high <= OLDEST or not _ends(words, numeral.after):
        return False
    before, place = lower_at(words, numeral.first - 1), numeral.first - 2
    who = lower_at(words, place)
    named = place >= 0 and words[place].text[0].isupper() and who not in NO_NAMES  # not "At turn 4"
    is_so_old = _at_a_time(words, numeral.after)
    of_consent = any(lower_at(words, near) in AGED for near in range(place - 2, place + 1))
    return (
        (before in NOW and _is_called(words, place))
        or (before in TURNING and (who in SOMEBODY or named))
        or (before == "," and who in AGED)
        or (before == "at" and who in DYING and numeral.high > HOURS)
        or (before == "was" and who in ONE and is_so_old)
        or (before in BEING and of_consent)
        or (before in BEING and who in PERSONS and lower_at(words, place - 1) in SINCE and is_so_old)
    )


def _ends(words: Sequence[Token], at: int) -> bool:
    """Whether no noun follows that the number could count."""
    follows = lower_at(words, at)
    return not follows.isalnum() or follows in AFTER_AN_AGE


def _at_a_time(words: Sequence[Token], at: int) -> bool:
    """Whether an "in" at token `at` is of a time: "was 14 in May", not "was 2 in the rankings"; true of other words."""
    if lower_at(words, at) != "in":
        return True
    place = at + 2 if lower_at(words, at + 1) == "the" else at + 1
    return lower_at(words, place) in TIMES or (place < len(words) and words[place].is_number)


def _after_a_name(words: Sequence[Token], numeral: Numeral) -> bool:
    """As in "Jane Roe, 35, of Salem", "his brother, 31, got away"."""
    if numeral.style is not Style.DIGITS or numeral.first < 2 or numeral.high is None or numeral.high > OLDEST:
        return False
    ends = numeral.after == len(words) or words[numeral.after].text in ",.;)—"
    return ends and _is_called(words, numeral.first - 1)


def _is_called(words: Sequence[Token], comma: int) -> bool:
    """Whether token `comma` is one, behind a name or a word for one person: "Jane Roe,", "his brother,"."""
    last = comma - 1
    while last > 0 and words[last].lower in AFTER_A_NAME:
        last -= 1
    if last < 0 or words[comma].text != ",":
        return False
    name = words[last].text
    return name.isalpha() and ((name[0].isupper() and not name.isupper()) or name in ONE_PERSON)
