"""Numbers that name something and state no quantity: "Section 5", "AR-15", "27th", "24/7", "No. 2", "one of"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Final

from align.lexicon import lexicon
from align.numbers.numerals import DENOMINATOR, SMALL
from align.numbers.tokens import TOKEN, Token, lower_at, matches, skip_hyphen
from align.numbers.units import unit_at

LEXICON: Final = lexicon("number_names")
TITLES: Final = frozenset(LEXICON["titles"])
SEVERAL: Final = frozenset(title for title in TITLES if title.endswith("s") and title[:-1] in TITLES)
"""The plurals among them, of which two numbers follow."""

STEPS: Final = frozenset(LEXICON["steps"])
THINGS: Final = frozenset(LEXICON["things"])
PLACES: Final = frozenset(LEXICON["places"])
LEADS: Final = frozenset(LEXICON["leads"])
PLACE_LEADS: Final = LEADS | frozenset(LEXICON["place_leads"])
PLURAL: Final = frozenset(LEXICON["plural"])
NO_PLURAL: Final = ("ss", "us", "is", "'s", "’s")
"""Endings with which a word is hardly a plural."""

ABBREVIATED: Final = frozenset(LEXICON["abbreviated"])
JOINED: Final = frozenset(LEXICON["joined"])
STREETS: Final = frozenset(LEXICON["streets"])
SIGNS: Final = frozenset(LEXICON["signs"])
ORDINALS: Final = frozenset(LEXICON["ordinals"]) | {word for word in DENOMINATOR if word not in {"half", "quarter"}}
APOSTROPHES: Final = frozenset("'’‘")
"""Before two digits they mark a year: "'87"."""

TELEPHONE: Final = (3, 4)
"""Digits of the two halves of a telephone number."""

TOLL_FREE: Final = frozenset(LEXICON["toll_free"])
"""What follows the "1-" of telephone numbers that cost the caller nothing."""

GROUP_WORDS: Final = 2
"""A group known by its number has at most so many words before it: "the Long Quay Four"."""

FEWEST_DIALLED: Final = 7
"""Digits of a telephone number told in groups; "7 5 2" are scores."""

FEWEST_GROUPS: Final = 3
"""So many groups of digits are one, and two where the first begins with a zero."""

STREET_WORDS: Final = 3
"""An address has at most so many capitalised words between the number and "Street"."""


def is_name(words: Sequence[Token], first: int, after: int) -> bool:
    """Whether the numeral in tokens `first` to `after` only names something, as far as its neighbours show."""
    return (
        _joined_before(words, first)
        or _joined_after(words, after)
        or _telephone(words, first)
        or _clause(words, first, after)
        or _group(words, first, after)
        or _titled(words, first, after)
        or _address(words, first, after)
        or _in_phrase(words, first, after)
    )


def _joined_before(words: Sequence[Token], first: int) -> bool:
    """As in "G7", "AR-15", "#2", "24/7", "10:30", "three-on-two", "gull.example/6C3"."""
    if not first or not words[first].glued:
        return False
    before = words[first - 1]
    if before.text in SIGNS or before.text.isalpha():
        return True
    if before.text in APOSTROPHES and words[first].text.isdecimal() and len(words[first].text) == len("87"):
        return not before.glued
    if before.text in ":/." and first > 1 and before.glued:
        return words[first - 2].is_number or (before.text == "/" and words[first - 2].text.isalpha())
    if skip_hyphen(words, first - 1) == first and first > 1 and _titled(words, first - 2, first - 1):
        return words[first - 2].is_number  # "Boeing 737-800"
    return (
        before.text == "-"
        and before.glued
        and first > 1
        and words[first - 2].text.isalpha()
        and (words[first - 2].lower not in SMALL)
    )


def _joined_after(words: Sequence[Token], after: int) -> bool:
    """As in "27th", "76ers", "1980s", "9/11", "10:30", "1.800.555.0123", "one-sided", "twenty-first"."""
    if after >= len(words) or not words[after].glued:
        return False
    following = words[after]
    if following.text.isalpha():
        return words[after - 1].is_number and unit_at(words, after) is None
    if following.text in ":/." and after + 1 < len(words) and words[after + 1].glued:
        return words[after + 1].is_number
    place = skip_hyphen(words, after)
    if words[after - 1].is_number and lower_at(words, place) == "second":
        return False
    return place > after and (words[place].lower in JOINED or words[place].lower in ORDINALS)


def _telephone(words: Sequence[Token], first: int) -> bool:
    """As in "555-0123", "1-800-555-0123" and "0800 555 111", and likewise their later parts."""
    if _in_a_run(words, first) or _toll_free(words, first):
        return True
    for at in (first, first - 2):
        if at >= 0 and skip_hyphen(words, at + 1) == at + 2 and words[at].is_number and words[at + 2].is_number:
            return (len(words[at].text), len(words[at + 2].text)) == TELEPHONE
    return False


def _toll_free(words: Sequence[Token], first: int) -> bool:
    """As in "1-800-FLY-HIGH" and "800-555-0123": the first groups, whatever is joined on."""
    if words[first].text == "1":
        return lower_at(words, _joined_group(words, first)) in TOLL_FREE
    begin = first - 2 if first > 1 and _joined_group(words, first - 2) == first else first
    second = _joined_group(words, begin)
    if words[begin].text not in TOLL_FREE or second == begin:
        return begin < first and words[begin].text == "1" and words[first].text in TOLL_FREE
    return words[second].text.isupper() or _joined_group(words, second) > second


def _joined_group(words: Sequence[Token], at: int) -> int:
    """The place of what a hyphen joins to the token at `at`; `at` itself where there is none."""
    place = skip_hyphen(words, at + 1)
    return place if place > at + 1 else at


def _clause(words: Sequence[Token], first: int, after: int) -> bool:
    """As in "501(c)(4)", both numbers of it."""
    if not words[first].is_number:
        return False
    if matches(words, after, ("(",)) and words[after].glued:
        return lower_at(words, after + 1).isalpha() and lower_at(words, after + 2) == ")"
    return matches(words, first - 2, (")", "(")) is not None and lower_at(words, after) == ")"


def _group(words: Sequence[Token], first: int, after: int) -> bool:
    """As in "the Harbour Five were tried": a number in capitals behind capitalised words and an article."""
    if not words[first].text.istitle() or words[first].lower not in SMALL or after - first > 1:
        return False
    follows = words[after].text if after < len(words) else ""
    if follows.endswith("s") and follows.islower() and not follows.endswith(NO_PLURAL):
        return False
    named = 0
    while (
        named < GROUP_WORDS and lower_at(words, first - named - 1) != "the" and _in_capitals(words, first - named - 1)
    ):
        named += 1
    return named > 0 and lower_at(words, first - named - 1) in {"the", "called"}


def _in_capitals(words: Sequence[Token], at: int) -> bool:
    return at >= 0 and words[at].text.istitle()


def _in_a_run(words: Sequence[Token], first: int) -> bool:
    """Whether groups of digits, with nothing between them, are dialled one after the other."""
    begin, end = first, first + 1
    while begin and words[begin - 1].text.isdecimal():
        begin -= 1
    while end < len(words) and words[end].text.isdecimal():
        end += 1
    dialled = end - begin >= FEWEST_GROUPS or words[begin].text.startswith("0")
    return dialled and end - begin > 1 and sum(len(word.text) for word in words[begin:end]) >= FEWEST_DIALLED


def _titled(words: Sequence[Token], first: int, after: int) -> bool:
    """As in "Section 5", "No. 2", "day one", "junctions 8 and 9"."""
    if lower_at(words, first - 1) in {"and", "to"} and words[first - 2].text.isdecimal():
        return lower_at(words, first - 3) in SEVERAL and unit_at(words, after) is None
    if _counts_on(words, first, after):
        return False
    before = lower_at(words, first - 1)
    if before == "." and lower_at(words, first - 2) in ABBREVIATED:
        return True
    if words[first].is_number:
        return before in TITLES and unit_at(words, after) is None
    follows = lower_at(words, after)
    return before in STEPS and not (follows.isalpha() and len(follows) > len("for"))


def _counts_on(words: Sequence[Token], first: int, after: int) -> bool:
    """As in "last week 12 people were hurt", "in the building 40 men": a thing, and how many others."""
    follows = words[after].text if after < len(words) else ""
    several = follows in PLURAL or (follows.islower() and follows.endswith("s") and not follows.endswith(NO_PLURAL))
    before = words[first - 1].text
    leads = PLACE_LEADS if before in PLACES else LEADS
    return several and before in THINGS and lower_at(words, first - 2) in leads


def _address(words: Sequence[Token], first: int, after: int) -> bool:
    """As in "1600 Pennsylvania Avenue", "the 12200 block of"."""
    if not words[first].is_number:
        return False
    if matches(words, after, ("block", "of")):
        return True
    for place in range(after, min(after + STREET_WORDS + 1, len(words))):
        if not words[place].text[0].isupper():
            return False
        if words[place].lower in STREETS and place > after:
            return True
    return False


def _in_phrase(words: Sequence[Token], first: int, after: int) -> bool:
    for phrase, offset in _phrases().get(words[first].lower, ()):
        starts = range(max(0, first - 2 * offset), first - offset + 1)  # a hyphen may stand before each word: "9-1-1"
        if any((matches(words, start, phrase) or 0) > first for start in starts):
            return True
    return after - first > 1 and _in_phrase(words, after - 1, after)


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """Fixed phrases by each number in them, with its place in the phrase."""
    found: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for phrase in LEXICON["phrases"]:
        parts = tuple(TOKEN.findall(phrase))
        for offset, part in enumerate(parts):
            if part in SMALL or part[0].isdecimal() or part in {"half", "million"}:
                found[part].append((parts, offset))
    return found
