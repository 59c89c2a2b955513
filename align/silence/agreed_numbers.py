"""Numbers on which tellers of a point agree: a report that gives one of them may tell some of the point."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from functools import lru_cache
from typing import Final

from align.marks import SentenceId
from align.numbers.numerals import exact_numbers
from align.texts.content_words import content_words
from corpus.model import Event, Report, Span

COUNTED: Final = 12
YEARS: Final = range(1500, 2100)
"""A number above `COUNTED` that is no year is rarely the same by chance: who gives the number on which tellers agree,
of the same things, tells some of the point."""


def giving(event: Event, absent: Report, named: SentenceId, tellers: Collection[SentenceId]) -> dict[int, bool]:
    """The sentences of a report that give a telling number of a sentence on which another teller agrees.

    Each with whether it has another word of that sentence too: "the 74" of candles are not the 74 of the dead.
    """
    given = _numbers(_text(event, named))
    others = [_numbers(_text(event, other)) for other in tellers if other[0] != named[0]]
    agreed = given & frozenset().union(*others)
    words = telling_words(_text(event, named))
    here = ((number, _text(event, (absent.siglum, number))) for number in (absent.body if agreed else ()))
    return {number: bool(words & telling_words(text)) for number, text in here if agreed & _numbers(text)}


def _text(event: Event, sentence: SentenceId) -> str:
    siglum, number = sentence
    report = event.report(siglum)
    return report.sentence_prose(number)


def _numbers(text: str) -> frozenset[Fraction]:
    """The numbers in a text, in digits or in words, that are rarely the same by chance."""
    return frozenset(value for value, _ in exact_numbers(text) if value > COUNTED and value not in YEARS)


@lru_cache(maxsize=1 << 12)  # each sentence is set beside every point that its report may tell
def telling_words(text: str) -> frozenset[str]:
    """The first letters of the words that carry meaning and are no part of a number."""
    numerals = [span for _, span in exact_numbers(text)]
    said = content_words(text, Span(0, len(text)))
    return frozenset(prefix for prefix, span in said if not any(span.overlaps(numeral) for numeral in numerals))
