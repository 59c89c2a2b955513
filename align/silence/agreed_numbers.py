"""Numbers on which tellers of a point agree: a report that gives one of them tells some of the point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from typing import Final

from align.alignment import Reading
from align.numbers.numerals import numeral_at
from align.numbers.tokens import tokens
from corpus.model import Event, Report

COUNTED: Final = 12
YEARS: Final = range(1500, 2100)
"""A number above `COUNTED` that is no year is rarely the same by chance: who gives the number on which tellers agree
tells some of the point."""


def giving(event: Event, absent: Report, readings: Sequence[Reading]) -> set[int]:
    """The sentences of a report that give a telling number on which two tellers of the point agree."""
    given = Counter(number for reading in readings for number in _stated(event.report(reading.report), reading))
    agreed = {number for number, tellers in given.items() if tellers > 1}
    everywhere = range(len(absent.sentences)) if agreed else ()
    return {number for number in everywhere if agreed & _stated(absent, Reading(absent.siglum, (number,)))}


def _stated(report: Report, reading: Reading) -> frozenset[Fraction]:
    """The telling numbers in some sentences of a report."""
    told = (its.span for its in map(report.sentences.__getitem__, reading.sentences) if not its.boilerplate)
    return frozenset().union(*(_numbers(report.words(span)) for span in told))


@cache
def _numbers(text: str) -> frozenset[Fraction]:
    """The numbers in a text, in digits or in words, that are rarely the same by chance."""
    words = tokens(text)
    stated = (numeral_at(words, at) for at in range(len(words)))
    values = {numeral.low for numeral in stated if numeral is not None and numeral.low is not None}
    return frozenset(value for value in values if value > COUNTED and value not in YEARS)
