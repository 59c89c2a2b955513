"""The words of a text as a reader takes them: a time, a date or a number is one word, and is known by what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final
from unicodedata import category

from align.numbers.numerals import Numeral, exact_numerals
from align.numbers.times.calendar_days import MONTHS
from align.numbers.times.calendar_words import DAY, MONTH, ORDINAL
from align.numbers.times.clock_times import clock_times
from align.numbers.tokens import Token, tokens
from align.numbers.units import TIMES, currency_before, unit_at
from align.spelling import stem
from corpus.model import Report, Span

WORD: Final = re.compile(r"\w+(?:['’\-./]\w+)*(?:(?<=\.\w)\.)?")
"""With the last point of an abbreviation: "p.m.", "U.S."."""
CODE: Final = re.compile(
    r"\d+(?:[/:–-]\d+)+(?![\w,]\w|\w)|(?<!from )\b\d+(?: votes)? (?:to|against) \d+\b|\d+(?:st|nd|rd|th)\b"
)
"""Digits that say something only together: "9/11", "97-1", "131 to 98", "11th"."""
BETWEEN: Final = re.compile(r"–|(?: votes)? (?:to|against) ")
DATE: Final = re.compile(
    rf"\b(?:(?P<month>{MONTH})\s+(?P<day>{DAY}){ORDINAL}"
    rf"|(?P<day2>{DAY}){ORDINAL}\s+(?:of\s+)?(?P<month2>{MONTH})(?!\.?\s+\d\d?\b))(?!\w)",
    re.IGNORECASE,
)
SIGN: Final = "Sc"
"""Unicode's category of signs of currencies: one that we do not know still tells its numbers from others."""
PERCENT: Final = re.compile(r"\s?%|\s+per\s?cent\b")
POUNDS: Final = frozenset({"pound", "pounds"})
"""Behind a number rather money than weight where news are compared."""
PRONOUN: Final = "one"
"""More often somebody than a number."""


@dataclass(frozen=True, slots=True)
class Written:
    """A word and where it stands; words that `say` the same are the same word, number, date or time.

    "16:40" and "4:40 p.m." say the same, so do "37" and "thirty-seven", "house" and "houses", but not "$5" and "5%".
    `counts` where it is a number, a date or a time.
    """

    span: Span
    says: str
    counts: bool = False


@lru_cache(maxsize=1 << 12)  # the sentences of an event are read again for each link and each step of a reader
def written(text: str, span: Span) -> tuple[Written, ...]:
    """The words of `text` in `span`, in order."""
    said = span.of(text)
    whole: dict[int, Written] = {}
    for reader in (_numbers, _codes, _dates, _times):  # the later knows better: "9" in "9/11", "11" in "Sept. 11"
        whole |= {word.span.start: word for word in reader(said)}
    found: list[Written] = []
    at = 0
    while at < len(said):
        word = whole.get(at) or _word_at(said, at)
        if word:
            start, end = word.span.start + span.start, word.span.end + span.start
            found.append(Written(Span(start, end), word.says, word.counts))
        at = word.span.end if word else at + 1
    return tuple(found)


def words_of_sentence(report: Report, number: int) -> tuple[Written, ...]:
    """The words of a sentence of a report."""
    return written(report.prose, report.sentences[number].span)


def _word_at(said: str, at: int) -> Written | None:
    match = WORD.match(said, at)
    return Written(Span(*match.span()), stem(match[0])) if match else None


def _numbers(said: str) -> Iterator[Written]:
    """Exact numbers in digits or words, with the sign of money or the per cent they are of."""
    words = tokens(said)
    for value, number in exact_numerals(words):
        start, end = words[number.first].start, words[number.after - 1].end
        if said[start:end].lower() == PRONOUN or said[end : end + 1].isalpha():  # "5G"
            continue
        sign, behind = currency_before(words, number.first), PERCENT.match(said, end)
        money, worth = ("%", 1) if behind else _money(words, number)
        whole = Span(words[sign[1]].start if sign else start, behind.end() if behind else end)
        yield Written(whole, f"{money}{value * worth}", counts=True)


def _money(words: Sequence[Token], number: Numeral) -> tuple[str, Fraction | int]:
    """The currency of a number, and how much of it one is: a cent is a hundredth of a dollar; "" where it is none."""
    if sign := currency_before(words, number.first):
        return sign[0], 1
    if found := unit_at(words, number.after):
        unit, after = found
        if words[after - 1].lower in POUNDS:
            return "GBP", 1
        return (unit.name, unit.times) if unit.dimension == unit.name != TIMES else ("", 1)
    before = words[number.first - 1].text if number.first else ""
    return (before, 1) if len(before) == 1 and category(before) == SIGN else ("", 1)


def _codes(said: str) -> Iterator[Written]:
    for match in CODE.finditer(said):
        yield Written(Span(*match.span()), BETWEEN.sub("-", match[0]), counts=True)


def _dates(said: str) -> Iterator[Written]:
    for match in DATE.finditer(said):
        month, day = match["month"] or match["month2"], match["day"] or match["day2"]
        yield Written(Span(*match.span()), f"{day.lstrip('0')}.{MONTHS[month.lower().rstrip('.')]}.", counts=True)


def _times(said: str) -> Iterator[Written]:
    for span, hours in clock_times(said):
        yield Written(span, hours[0] if hours else _half_unknown(span.of(said)), counts=True)


def _half_unknown(time: str) -> str:
    """What an hour says of which we do not know the half of the day: "3 o'clock" as "three o’clock"."""
    value = next((value for value, _ in exact_numerals(tokens(time))), None)
    return time.lower() if value is None else f"{value} o'clock"
