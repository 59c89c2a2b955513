"""A figure as its report states it: all that decides how it compares with another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from align.marks import Figure, FigureKind
from align.numbers.context.counted_nouns import lemma_of, narrowing
from align.numbers.context.fates import fate
from align.numbers.modifiers import is_inclusive
from corpus.model import Report

OVER: Final = frozenset({"additional", "another", "further"})
"""Words of a figure itself that say that it counts what is over: "another 40"."""

COUPLE: Final = "couple"


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure with what decides how it compares: its words, and whether it is a part of what others count.

    `blurred` says that its number is only about right, `bounded` that a bound leaves room for the number itself ("at
    least"), `condition` in what condition people counted are ("serious", or "").
    `narrower` are the words that its counted things have beside their noun ("other", "Republican", "wounded"), `fate`
    what has become of people counted ("dead", or ""), `dated` the report's date (ISO 8601, a day or a minute, or ""),
    `supplier` and `as_of` the words that say whose count it is and as of when.
    """

    figure: Figure
    words: str
    blurred: bool = False
    bounded: bool = False
    narrower: frozenset[str] = frozenset()
    fate: str = ""
    dated: str = ""
    supplier: str = ""
    as_of: str = ""
    condition: str = ""
    noun: str = ""
    """The lemma of what is counted or measured, "" where that is not told."""

    @property
    def thing(self) -> str:
        """What is counted as one word, so that "crew members" are "crewmembers"."""
        return "".join((*sorted(self.narrower), self.noun))


def stated(figure: Figure, report: Report, span: Any, head: Any, condition: str) -> Stated:
    """The figure as its report states it; `span` is it in the parse and `head` the noun that it counts, or None."""
    text = report.prose
    words = figure.span.of(text)
    of_people = span is not None and len(span) and figure.kind is FigureKind.COUNT
    return Stated(
        figure,
        words,
        bounded=is_inclusive(figure.modifier.of(text)) if figure.modifier else False,
        blurred=figure.low == figure.high and (figure.modifier is not None or _is_rough(figure, words)),
        narrower=(narrowing(head) if head is not None else frozenset()) | OVER.intersection(words.lower().split()),
        fate=fate(span[-1], head) if of_people else "",
        dated=report.date or "",
        supplier=figure.supplier.of(text) if figure.supplier else "",
        as_of=figure.as_of.of(text) if figure.as_of else "",
        condition=condition,
        noun="" if head is None else lemma_of(head),
    )


def _is_rough(figure: Figure, words: str) -> bool:
    """Whether words without digits only say about how many: "a third of", "a couple of"."""
    told = words.lower()
    return (figure.kind is FigureKind.SHARE and not any(sign.isdecimal() for sign in told)) or COUPLE in told.split()
