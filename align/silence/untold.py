"""Points in the making: sentences that others tell, and the words they share that a report has nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from typing import Final

from align.alignment import Reading
from align.lexicon import lexicon
from align.marks import Place, SentenceId, words_at
from align.texts.content_words import PREFIX_LETTERS, content_words, prefixes
from corpus.model import Event, Report, Span

NEW_WORDS: Final = 3
NAME_WEIGHT: Final = 1.5
"""Words that two tellers share and a report has nowhere make a point missing in part if they weigh this much; a name or
a number weighs more than another word, for which the report may have a synonym."""


@dataclass(frozen=True, slots=True)
class Point:
    """Sentences that tell a point; `words` are what tellers share and a report has nowhere, and how much they weigh."""

    sentences: frozenset[SentenceId]
    words: tuple[Place, ...] = ()
    weight: float = 0.0

    @classmethod
    def of(cls, event: Event, one: SentenceId, other: SentenceId, here: frozenset[str]) -> Point:
        """A pair of sentences, with the words that they share and `here` has not."""
        places = []
        for siglum, number in (one, other):
            report = event.report(siglum)
            said = content_words(report.prose, report.sentences[number].span)
            places.append({prefix: Place(siglum, span) for prefix, span in reversed(said) if prefix not in here})
        shared = places[0].keys() & places[1].keys()
        words = tuple(sorted(its[prefix] for its in places for prefix in shared))
        weight = sum(NAME_WEIGHT if _is_name(event, places[0][prefix]) else 1.0 for prefix in shared)
        return cls(frozenset((one, other)), words, weight)

    def readings(self, order: Sequence[str]) -> tuple[Reading, ...]:
        """The sentences by report, in the order of the event."""
        return tuple(
            Reading(siglum, numbers)
            for siglum in order
            if (numbers := tuple(sorted(number for report, number in self.sentences if report == siglum)))
        )

    def joined(self, other: Point) -> Point:
        """Both in one."""
        words = tuple(sorted({*self.words, *other.words}))
        return Point(self.sentences | other.sentences, words, max(self.weight, other.weight))


def joined(pairs: Iterable[Point]) -> list[Point]:
    """Pairs with a sentence in common, as one point."""
    points: list[Point] = []
    for pair in pairs:
        near = [point for point in points if point.sentences & pair.sentences]
        points = [point for point in points if point not in near] + [reduce(Point.joined, near, pair)]
    return points


def all_stems(report: Report) -> frozenset[str]:
    """The first letters of all words that a report tells, its headline included.

    "Senator Roe" tells "Sen. Roe" too, and the other way round.
    """
    told = (sentence.span for sentence in report.sentences if sentence.background or not sentence.boilerplate)
    headline = prefixes(report.headline or "", Span(0, len(report.headline or "")))
    said = headline.union(*(prefixes(report.prose, span) for span in told))
    return said.union(*(titles for titles in _titles() if titles & said))


@cache
def _titles() -> tuple[frozenset[str], ...]:
    """The first letters of short titles, each with those of the title written out."""
    written_out: dict[str, str] = lexicon("personal_names")["written_out"]
    return tuple(frozenset((short[:PREFIX_LETTERS], whole[:PREFIX_LETTERS])) for short, whole in written_out.items())


def _is_name(event: Event, place: Place) -> bool:
    """Whether a word is written as a name or a number."""
    return not words_at(event, place)[0].islower()
