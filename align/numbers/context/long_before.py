"""The time of something long before its report, of which a figure is told: "in December", "last month".

A report of one crash names the dead of an earlier one; these are never counts of one thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from align.numbers.times.calendar_words import StatedTime, calendar_words
from align.numbers.times.tenses import is_ahead
from align.parse import SUBJECTS
from corpus.days import DAY

NEWS: Final = timedelta(days=10)
"""What happened within so many days may well be what the report is about."""

WHEN: Final = frozenset({"at", "during", "in", "on"})
"""Prepositions with which a date says when something was; "since December" does not."""

OF_A_NOUN: Final = frozenset({"amod", "compound", "nmod", "poss"})
"""Relations of a date before the noun that it belongs to: "the *September* shooting"."""

OF_A_VERB: Final = SUBJECTS | {"pobj"}
"""Relations of a noun whose time is that of the verb above: "an attack *in May* killed 22"."""

PREPOSITIONS: Final = frozenset({"ADP", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Bygone:
    """A time by its words ("in December") and its first and last days (ISO 8601); all empty where none is told."""

    words: str = ""
    first: str = ""
    last: str = ""

    def apart(self, other: Bygone) -> bool:
        """Whether both are told and have no day in common."""
        told = bool(self.words and other.words)
        return told and (self.last < other.first or other.last < self.first)


def bygone(figure: Any, published: str | None) -> Bygone:
    """The time long before a report of that day (ISO 8601) of which a figure, a span of its parse, is told."""
    if not published:
        return Bygone()
    above = [figure.root, *figure.root.ancestors]
    told = [
        (above.index(head), Bygone(words, str(stated.first or ""), str(stated.last)))
        for stated, dated in _earlier(figure, date.fromisoformat(published[:DAY]))
        for head, words in _said(dated)
        if head in above
    ]
    return min(told, key=lambda found: found[0])[1] if told else Bygone()


def _said(dated: Any) -> Iterator[tuple[Any, str]]:
    """The words of which a date is told, and how one says it: "in September"."""
    root, head = dated.root, dated.root.head
    if dated[0].pos_ in PREPOSITIONS and dated[0].lower_ not in WHEN:
        return
    if head.dep_ == "prep":
        if head.lower_ not in WHEN or head.i != dated.start - 1:
            return
        words, head = f"{head.lower_} {dated.text}", head.head
    elif root.dep_ in OF_A_NOUN:
        words = f"in {dated.text}"
    else:
        words = dated.text if root.pos_ == "PROPN" else dated.text[0].lower() + dated.text[1:]
    yield head, words
    if head.dep_ in OF_A_VERB:
        yield (head.head.head if head.dep_ == "pobj" else head.head), words


def _earlier(figure: Any, today: date) -> Iterator[tuple[StatedTime, Any]]:
    """The dates in the sentence of a figure that ended long before that day, with their tokens."""
    start = figure.sent.start_char
    for stated in calendar_words(figure.sent.text, today, lambda at: is_ahead(figure.doc, at + start)):
        words = figure.doc.char_span(stated.span.start + start, stated.span.end + start, alignment_mode="expand")
        if words is None or (words.start < figure.end and figure.start < words.end):
            continue
        if stated.last is not None and stated.last < today - NEWS:
            yield stated, words
