"""The days told beside a figure: that of what it counts ("killed 14 on Monday"), and that of the count itself.

"By Monday 14 had died", "the toll, which stood at 14 on Monday": in a report of Tuesday these are an older count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from align.lexicon import lexicon
from align.numbers.context.fates import FATES
from align.numbers.context.givers import COUNTING
from align.numbers.times.calendar_days import WEEKDAYS
from align.numbers.times.calendar_words import StatedTime, calendar_words
from align.numbers.times.tenses import is_ahead
from align.parse import VERBS
from corpus.days import DAY

OLDER: Final = lexicon("fates")["older"]
UNTIL: Final = frozenset(OLDER["until"])
DATING: Final = COUNTING | frozenset(OLDER["standing"])
"""Verbs whose day is that of a count: "the toll stood at 14 on Monday", "officials had put it at 14 on Monday"."""


TOLLS: Final = frozenset(OLDER["counts"])
OF_A_VERB: Final = frozenset({"dobj", "nsubj", "nsubjpass"})
NEAR_DAYS: Final = frozenset({"today", "tomorrow", "tonight", "yesterday"})
YEAR: Final = re.compile(r"(?:19|20)\d\d")
THE_YEAR: Final = re.compile(r"\b(?:last|next|previous|this) year\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A day beside a figure: its tokens, the day (ISO 8601) or, where it is not known, its words."""

    words: Any
    day: str
    resolved: bool
    of_verb: bool
    """Whether it belongs to the figure's own verb, not to one above ("police said on Monday")."""

    @property
    def of_the_count(self) -> bool:
        """Whether it is told as of when the count holds."""
        above = next((token for token in self.words.root.ancestors if token.pos_ in VERBS), None)
        until = any(token.lower_ in UNTIL for token in (self.words.root.head, self.words[0]))
        return until or (above is not None and above.lemma_ in DATING and above.lemma_ not in FATES)


def told_days(figure: Any, published: str | None) -> tuple[ToldDay, ...]:
    """The single days told with a figure, a span of its parse, in a report published on that day (ISO 8601).

    A day with another number between it and the figure is that number's.
    """
    today = date.fromisoformat(published[:DAY]) if published else None
    start, verbs = figure.sent.start_char, [above for above in figure.root.ancestors if above.pos_ in VERBS]
    found = []
    for stated in calendar_words(figure.sent.text, today, lambda at: is_ahead(figure.doc, at + start)):
        words = figure.doc.char_span(stated.span.start + start, stated.span.end + start, alignment_mode="expand")
        if words is None or not _is_day(stated, words.text) or _is_anothers(figure, words):
            continue
        verb = next((above for above in words.root.ancestors if above.pos_ in VERBS), None)
        if verb is None or verb in verbs:
            day = stated.first.isoformat() if stated.first else words.text.lower()
            found.append(ToldDay(words, day, stated.first is not None, verb is None or verb == verbs[0]))
    return tuple(found)


def years_around(figure: Any, published: str | None) -> frozenset[str]:
    """The years told in the sentence of a figure, beside the figure itself."""
    own = range(figure.start, figure.end)
    named = {word.text for word in figure.sent if word.i not in own and YEAR.fullmatch(word.text)}
    today, text = (date.fromisoformat(published[:DAY]) if published else None), figure.sent.text
    stated = (calendar_words(match[0], today, lambda _: False) for match in THE_YEAR.finditer(text))
    return frozenset(named | {str(first.year) for found in stated for one in found if (first := one.first)})


def is_toll(figure: Any) -> bool:
    """Whether the verb above says a number of a count: "the death toll was 31", "put the toll at 31"."""
    above = next((token for token in figure.root.ancestors if token.pos_ in VERBS), None)
    return above is not None and any(child.lemma_ in TOLLS and child.dep_ in OF_A_VERB for child in above.children)


def as_of(figure: Any, published: str | None) -> Any | None:
    """The words that say that a figure was counted on a day before that of its report; None where there are none."""
    told = published and next(_older(figure, published), None)
    if not told:
        return None
    before = told.words.start - 1
    joined = before >= 0 and told.words.root.head.i == before and told.words.root.head.dep_ == "prep"
    return told.words.doc[before if joined else told.words.start : told.words.end]


def _older(figure: Any, published: str) -> Iterator[ToldDay]:
    return (
        told
        for told in told_days(figure, published)
        if told.resolved and told.of_the_count and told.day < published[:DAY]
    )


def _is_day(stated: StatedTime, words: str) -> bool:
    """Whether it is a single day, or the name of one that a report without a date leaves open; not "the same day"."""
    if stated.first is None:
        return any(word in WEEKDAYS or word in NEAR_DAYS for word in words.lower().split())
    return stated.first == stated.last


def _is_anothers(figure: Any, words: Any) -> bool:
    """Whether another number stands between a figure and a date."""
    between = (
        figure.doc[figure.end : words.start] if words.start >= figure.end else figure.doc[words.end : figure.start]
    )
    return any(token.like_num for token in between)
