"""Outlets by outlets: how much of each report another also tells, how alike the wording, what only it tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import permutations

from align.alignment import Passage
from align.marks import Genre
from align.model import Comparison
from align.passages import sentences_told
from align.steps import Step
from align.views.alone import alone, unlinked
from corpus.model import Report


@dataclass(frozen=True, slots=True)
class Profile:
    """One report in numbers: `words` and `sentences` without page furniture, `numbered` sentences with it.

    `unlinked` sentences tell something and have no counterpart; of these `alone` are surely told by no other report,
    None while silence is not yet computed.
    `genre` is what sort of text it says it is, None where it does not say.
    """

    report: str
    words: int
    sentences: int
    alone: int | None
    unlinked: int
    numbered: int
    genre: Genre | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """How `right` stands to `left`.

    `told`: share (0-1) of the sentences of `left` that stand in a passage which `right` tells too. `wording`: share
    (0-1) of the same words in those passages (Dice over word forms, order aside). `shared_words`: words of `left` in
    runs that both have word for word.
    """

    left: str
    right: str
    told: float
    wording: float
    shared_words: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Every report, and every ordered pair of reports."""

    profiles: tuple[Profile, ...]
    pairs: tuple[Pair, ...]

    def pair(self, left: str, right: str) -> Pair:
        """The pair with these sigla; `KeyError` if there is none."""
        for pair in self.pairs:
            if (pair.left, pair.right) == (left, right):
                return pair
        raise KeyError((left, right))


def overview(comparison: Comparison) -> Overview:
    """Count what `comparison` found; nothing is computed anew, so this is quick."""
    reports, without = comparison.event.reports, unlinked(comparison)
    only = alone(comparison) if Step.WORDING in comparison.done else None
    profiles = tuple(
        Profile(
            report.siglum,
            report.length,
            len(report.body),
            None if only is None else len(only[report.siglum]),
            len(without[report.siglum]),
            len(report.sentences),
            next((genre for genre in comparison.genres if genre.report == report.siglum), None),
        )
        for report in reports
    )
    return Overview(profiles, tuple(_pair(comparison, left, right) for left, right in permutations(reports, 2)))


def _pair(comparison: Comparison, left: Report, right: Report) -> Pair:
    common = [p for p in comparison.passages if p.reading(left.siglum) and p.reading(right.siglum)]
    share = len(sentences_told(common, left.siglum).intersection(left.body)) / max(1, len(left.body))
    shares = comparison.shares
    shared = next((one.words for one in shares if (one.report, one.other) == (left.siglum, right.siglum)), 0)
    return Pair(left.siglum, right.siglum, share, _alike(common, left, right), shared)


def _alike(passages: Iterable[Passage], left: Report, right: Report) -> float:
    """Dice coefficient of the word forms of all common passages, each passage against its counterpart."""
    same = total = 0
    for passage in passages:
        bags = [_bag(passage, report) for report in (left, right)]
        same += 2 * (bags[0] & bags[1]).total()
        total += bags[0].total() + bags[1].total()
    return same / total if total else 0.0


def _bag(passage: Passage, report: Report) -> Counter[str]:
    reading = passage.reading(report.siglum)
    numbers = reading.sentences if reading else ()
    return Counter(word.lower() for number in numbers for word in report.sentence_prose(number).split())
