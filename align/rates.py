"""How often each report frames, per 1,000 words outside of quotation marks, and which differences the texts support."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from align.findings import RateDifference
from align.framing.cue_lexicon import categories
from align.marks import Cue, Quotation, Rate, Voice
from align.voice import spoken
from corpus.model import Event, Report, Span

RESAMPLES: Final = 2000
SEED: Final = 7

WITHIN: Final = (2.5, 97.5)
"""Percentiles of a rate's 95% interval."""

UP_TO: Final = (0, 95)
"""The same where nothing was found: it begins at zero."""

SUPPORTED: Final = (0.5, 99.5)
"""Percentiles of a difference's interval: at 95% one of the fifteen rows looked at would often differ by chance."""

LEAST: Final = 3
"""Fewer cues than this in both reports together are no difference to point out, whatever the interval says."""

SPLIT: Final = frozenset({"reporting_verb"})
"""Categories that are also counted by subcategory: "said" and "claimed" are both verbs of saying."""

WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")

Array = NDArray[np.float64]

NOTHING: Final[Array] = np.random.default_rng(SEED).exponential(size=RESAMPLES)
"""How many may be in a text of which none was found, in every resample."""

Row = tuple[str, str]
"""A category and a subcategory, "" for all."""


@dataclass(frozen=True, slots=True)
class _Counts:
    """One report by sentence: own-voice `words` (sentences,), and for each row the indices of its cues by sentence."""

    report: str
    words: Array
    cues: dict[Row, dict[int, list[int]]]
    resampled: Array

    def drawn(self, row: Row) -> Array:
        """The rate of a row in every resample, per 1,000 words: shape (resamples,).

        Where nothing was found nothing can be resampled, and still the rate need not be zero: then as likely as none
        is found at each rate (95% of it below three in as many words: Hanley and Lippman-Hand 1983).
        """
        if row not in self.cues:
            return np.asarray(1000 * NOTHING / np.maximum(self.words.sum(), 1))
        counts = np.zeros(len(self.words))
        for sentence, found in self.cues[row].items():
            counts[sentence] = len(found)
        return np.asarray(1000 * (self.resampled @ counts) / np.maximum(self.resampled @ self.words, 1))


def rates(
    event: Event, cues: Sequence[Cue], quotations: Sequence[Quotation] = ()
) -> tuple[tuple[Rate, ...], tuple[RateDifference, ...]]:
    """The rate of every category in every report, in the order of the categories, and the supported differences.

    `cues` and `quotations` are those of all reports; words in quotation marks that somebody said do not count.
    """
    counts = [_counted(report, cues, quotations) for report in event.reports]
    rows = list(_rows(cues))
    found = tuple(_rate(one, row) for row in rows for one in counts)
    pairs = ((row, left, right) for row in rows for left, right in combinations(counts, 2))
    return found, tuple(one for pair in pairs if (one := _difference(*pair)) is not None)


def _rows(cues: Sequence[Cue]) -> Iterator[Row]:
    for category in categories():
        yield category, ""
        if category in SPLIT:
            yield from ((category, name) for name in sorted({c.subcategory for c in cues if c.category == category}))


def _counted(report: Report, cues: Sequence[Cue], quotations: Sequence[Quotation]) -> _Counts:
    theirs = spoken(report, quotations)
    words = np.array([_own_words(report, number, theirs) for number in range(len(report.sentences))], float)
    rows: dict[Row, dict[int, list[int]]] = {}
    for index, cue in enumerate(cues):
        if cue.report == report.siglum and cue.voice is Voice.OWN:
            for row in ((cue.category, ""), (cue.category, cue.subcategory)):
                if not row[1] or row[0] in SPLIT:
                    rows.setdefault(row, {}).setdefault(cue.sentence, []).append(index)
    size = len(words)
    chance = np.random.default_rng(SEED)
    drawn = chance.multinomial(size, np.full(size, 1 / size), RESAMPLES) if size else np.zeros((RESAMPLES, 0))
    return _Counts(report.siglum, words, rows, drawn.astype(float))


def _own_words(report: Report, number: int, theirs: Sequence[Span]) -> int:
    """Words of a sentence outside quotations; none where it is page furniture."""
    sentence = report.sentences[number]
    if sentence.boilerplate:
        return 0
    near = [span for span in theirs if span.overlaps(sentence.span)]
    places = (Span(*match.span()) for match in WORD.finditer(report.prose, sentence.span.start, sentence.span.end))
    return sum(not any(span.overlaps(place) for span in near) for place in places)


def _rate(counts: _Counts, row: Row) -> Rate:
    indices = tuple(sorted(index for found in counts.cues.get(row, {}).values() for index in found))
    words = int(counts.words.sum())
    low, high = np.percentile(counts.drawn(row), WITHIN if indices else UP_TO)
    per_thousand = 1000 * len(indices) / max(words, 1)
    return Rate(
        counts.report,
        *row,
        len(indices),
        words,
        round(per_thousand, 2),
        round(float(low), 2),
        round(float(high), 2),
        indices,
    )


def _difference(row: Row, left: _Counts, right: _Counts) -> RateDifference | None:
    """The difference between two reports if its interval leaves out zero and their own do not overlap.

    The second asks for more where both are as uncertain; it also keeps a difference that hangs on the few sentences of
    one report, of which resamples know too little, from being claimed beside intervals that deny it.
    """
    one, other = _rate(left, row), _rate(right, row)
    if one.count + other.count < LEAST or not one.words or not other.words:
        return None
    if one.low <= other.high and other.low <= one.high:
        return None
    low, high = np.percentile(left.drawn(row) - right.drawn(row), SUPPORTED)
    if low <= 0 <= high:
        return None
    difference = round(one.per_thousand - other.per_thousand, 2)
    return RateDifference(*row, left.report, right.report, difference, round(float(low), 2), round(float(high), 2))
