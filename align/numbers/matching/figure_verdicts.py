"""How two figures that answer one question stand to each other, with the reason in words.

When in doubt never *conflict*: only two exact figures of the same thing, told of the same act, can conflict.
"""

from __future__ import annotations

import datetime as dt
from calendar import month_name
from collections.abc import Sequence
from decimal import Decimal
from math import floor, log10
from typing import Final

from align.findings import Verdict
from align.marks import FigureKind
from align.numbers.context.fates import GROWING
from align.numbers.context.stated import Stated
from align.numbers.units import convert, dimension
from corpus.days import DAY

GRAVITY: Final = {Verdict.AGREE: 0, Verdict.COMPATIBLE: 1, Verdict.NOT_COMPARABLE: 2, Verdict.CONFLICT: 3}
"""A group has the gravest verdict of its pairs."""

Interval = tuple[float | None, float | None]

OPEN: Final = (None, None)
"""The interval of "some" and "many"."""

ROUNDING: Final = 0.05
"""Two exact figures differ by at most this share where one only rounds the other (1.9 million, 1.87 million)."""

ROUGHLY: Final = 0.1
"""The same for one to nine millions, billions or trillions: "a $2 trillion bill" of 2.2 trillion; not 200 million."""

MILLIONS: Final = 1e6
THOUSANDS: Final = 3
"""Powers of ten from a million to a billion."""

CONVERTED: Final = 0.1
"""The same where they are in two units, of which one may be converted ("a 10-metre dhow", "24 to 30 feet")."""

FAR_BLUR: Final = 0.5
""""About 200 feet" cannot mean 150 metres: no "about" leaves a factor of two."""

CLOSE_BLUR: Final = 0.15
""""About 150" and 140: "about" leaves this much room."""


SHORT: Final = len("the")
"""Words of at most so many letters do not tell suppliers apart."""


def verdict(left: Stated, right: Stated) -> tuple[Verdict, str]:
    """The verdict on two figures of one question, and its reason."""
    one, other = left.figure, right.figure
    if one.kind is FigureKind.SPLIT or other.kind is FigureKind.SPLIT:
        return _split(left, right)
    told = f"“{left.words}” and “{right.words}”"
    stated = (one.low, one.high)
    against = (_in_unit(other.low, other.unit, one.unit), _in_unit(other.high, other.unit, one.unit))
    if stated == against and left.bounded != right.bounded and one.low != one.high:
        return Verdict.COMPATIBLE, f"{told} can both hold: {_room(left, right)}"
    if stated == against and (stated != OPEN or left.words.lower() == right.words.lower()):
        return Verdict.AGREE, f"{told} say the same"
    if OPEN in {stated, against}:
        open_words = left.words if stated == OPEN else right.words
        return Verdict.COMPATIBLE, f"{told}: “{open_words}” leaves open how many"
    if overlap(stated, against):
        return Verdict.COMPATIBLE, f"{told} can both hold: a bound or a range takes in the other figure"
    return _apart(left, right, *_facing(stated, against))


def _room(left: Stated, right: Stated) -> str:
    """Why bounds at one number, and counts without one, are not the same: "at least 40", "more than 40"."""
    if left.figure.modifier is None or right.figure.modifier is None:
        return "one of them is a bound"
    return f"only “{(left if left.bounded else right).words}” leaves room for the number itself"


def in_unison(words: Sequence[str]) -> str:
    """Why reports agree that all use the same words: "both say “14”"; empty where their words differ."""
    if len({told.lower() for told in words}) > 1:
        return ""
    return f"{'both' if len(words) == len(('one', 'other')) else 'all'} say “{words[0]}”"


def _apart(left: Stated, right: Stated, value: float, against: float) -> tuple[Verdict, str]:
    """The verdict on intervals that do not meet; `value` and `against` are their nearest ends in one unit."""
    told = f"“{left.words}” and “{right.words}”"
    difference = abs(value - against) / max(abs(value), abs(against), 1e-9)
    blurred = left.blurred or right.blurred
    converted = left.figure.unit != right.figure.unit and dimension(left.figure.unit)
    room = CONVERTED if converted else room_for(value, against)
    if difference <= room and (is_round(value, against) or is_round(against, value)):
        return Verdict.COMPATIBLE, f"{told}: one rounds the other"
    if left.narrower != right.narrower and left.thing != right.thing and left.figure.kind is not FigureKind.AGE:
        return _parted(left, right) if value < against else _parted(right, left)
    if blurred and difference <= CLOSE_BLUR:
        return Verdict.COMPATIBLE, f"{told}: about the same"
    return _of_times(*((left, right) if value < against else (right, left)), far=blurred and difference <= FAR_BLUR)


def _of_times(lower: Stated, higher: Stated, *, far: bool) -> tuple[Verdict, str]:
    """The verdict on counts too different to be one number: of different times, too blurred to say, or a conflict."""
    told = f"“{lower.words}” and “{higher.words}”"
    if lower.condition and higher.condition and lower.dated[:DAY] == higher.dated[:DAY]:
        return Verdict.CONFLICT, f"{told} cannot both hold at one time ({_when(lower)}, {_when(higher)})"
    if higher.figure.kind is FigureKind.SHARE and (lower.figure.high or 0) < FAR_BLUR * (higher.figure.low or 0):
        return Verdict.NOT_COMPARABLE, f"{told} may be shares of two things"
    if (lower.condition and higher.condition) or lower.as_of.lower() != higher.as_of.lower():
        return Verdict.COMPATIBLE, f"{told} were counted at different times: {_when(lower)}, {_when(higher)}"
    if _has_grown(lower, higher):
        return Verdict.COMPATIBLE, f"“{lower.words}” is an older count: {_when(lower)}, {_when(higher)}"
    if far:
        return Verdict.NOT_COMPARABLE, f"{told}: one of them is too rough to say"
    return Verdict.CONFLICT, f"{told} cannot both hold{_later(lower, higher)}"


def _later(lower: Stated, higher: Stated) -> str:
    """What may explain a conflict of two tolls of one day: the hours at which they were told."""
    tolls = lower.fate == higher.fate and higher.fate in GROWING
    if not tolls or min(len(lower.dated), len(higher.dated)) <= DAY:
        return ""
    grown = ": it may have grown" if lower.dated < higher.dated else ""
    return f" at one time ({_when(lower)}, {_when(higher)}{grown})"


def _has_grown(older: Stated, newer: Stated) -> bool:
    """Whether the higher of two counts of the dead, hurt or held is of a later day, and not another side's."""
    fates = {older.fate, newer.fate} - {""}  # "131 by Monday, among them eleven minors" need not repeat what of them
    if len(fates) != 1 or not fates <= GROWING or not older.dated:
        return False
    if older.supplier and newer.supplier and not _words(older.supplier) & _words(newer.supplier):
        return False
    return older.dated[:DAY] < newer.dated[:DAY]


def _words(phrase: str) -> set[str]:
    return {word for word in phrase.lower().split() if len(word) > SHORT}


def _when(stated: Stated) -> str:
    """When a figure holds: "HNA as of 8 p.m.", else the date of its report: "HNA on 8 March at 20:55"."""
    if stated.as_of:
        return f"{stated.figure.report} {stated.as_of}"
    day, _, minute = stated.dated.partition("T")
    if not day:
        return f"{stated.figure.report} without a date"
    date = dt.date.fromisoformat(day)
    told = f"{stated.figure.report} on {date.day} {month_name[date.month]}"
    return f"{told} at {minute}" if minute else told


def _parted(smaller: Stated, larger: Stated) -> tuple[Verdict, str]:
    """The verdict where what is counted is narrowed differently: a part of the whole, or another set."""
    extra = sorted(smaller.narrower - larger.narrower)
    same = smaller.figure.kind is FigureKind.COUNT or smaller.noun == larger.noun
    if extra and same and larger.narrower < smaller.narrower:
        return Verdict.COMPATIBLE, f"“{smaller.words}” counts a part ({', '.join(extra)}) of “{larger.words}”"
    return Verdict.NOT_COMPARABLE, f"“{smaller.words}” and “{larger.words}” do not count the same"


def _split(left: Stated, right: Stated) -> tuple[Verdict, str]:
    """Votes and scores agree or, where one side is the same, conflict; others are different votes and games."""
    told = f"“{left.words}” and “{right.words}”"
    one, other = (left.figure.low, left.figure.high), (right.figure.low, right.figure.high)
    if one in {other, other[::-1]}:
        return Verdict.AGREE, f"{told} say the same"
    if left.figure.kind is right.figure.kind and set(one) & set(other):
        return Verdict.CONFLICT, f"{told} cannot both hold"
    return Verdict.NOT_COMPARABLE, f"{told} may be different votes or games"


def _in_unit(value: float | None, unit: str, to: str) -> float | None:
    if value is None or unit == to:
        return value
    converted = convert(value, unit, to)
    return value if converted is None else converted


def overlap(one: Interval, other: Interval) -> bool:
    """Whether two intervals have a number in common; None is an open end."""
    infinite = float("inf")
    low = max(-infinite if one[0] is None else one[0], -infinite if other[0] is None else other[0])
    high = min(infinite if one[1] is None else one[1], infinite if other[1] is None else other[1])
    return low <= high


def _facing(one: Interval, other: Interval) -> tuple[float, float]:
    """The ends of two intervals that do not meet between which the gap lies."""
    if one[1] is not None and other[0] is not None and one[1] < other[0]:
        return one[1], other[0]
    return one[0] or 0.0, other[1] or 0.0


def room_for(one: float, other: float) -> float:
    """By what share two numbers may differ, of which one rounds the other."""
    rough = min((one, other), key=digits)
    of_one_digit = rough >= MILLIONS and digits(rough) == 1 and floor(log10(rough)) % THOUSANDS == 0
    return ROUGHLY if of_one_digit else ROUNDING


def digits(value: float) -> int:
    """How many digits a number has without the zeros around them: 2 for 1.2 trillion."""
    return len(Decimal(f"{value:.10g}").normalize().as_tuple().digits)


def is_round(value: float, exact: float) -> bool:
    """Whether `value` is `exact` rounded, up or down, to the digits that `value` has."""
    place = 10.0 ** (floor(log10(abs(exact))) - digits(value) + 1) if exact else 1.0
    return value != exact and abs(value - exact) < place
