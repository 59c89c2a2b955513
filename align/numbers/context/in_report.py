"""What the whole report of a figure tells about it: whether it gives the number again, or another one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from align.marks import Figure, FigureKind


@dataclass(frozen=True, slots=True)
class InReport:
    """A figure among all words and figures of its report."""

    words: frozenset[str] = frozenset()
    """All words of the report, as lemmas in lower case."""
    once: bool = False
    """Whether it gives this number of these things nowhere else."""
    sole: bool = False
    """Whether it gives no other number in this unit."""


UNREAD: Final = InReport()


def in_reports(figures: Sequence[Figure], nouns: Sequence[str], docs: Mapping[str, Any]) -> tuple[InReport, ...]:
    """Every figure in its report; `nouns` says what each counts, `docs` are the parses."""
    words = {siglum: frozenset(token.lemma_.lower() for token in doc) for siglum, doc in docs.items()}
    told = [_statement(figure, noun) for figure, noun in zip(figures, nouns, strict=True)]
    times = Counter(told)
    numbers = Counter((siglum, unit) for siglum, unit, *_ in {(f.report, f.unit, f.low, f.high) for f in figures})
    return tuple(
        InReport(words[figure.report], times[number] == 1, numbers[figure.report, figure.unit] == 1)
        for figure, number in zip(figures, told, strict=True)
    )


def _statement(figure: Figure, noun: str) -> tuple[str, FigureKind, str, float | None, float | None]:
    """Which report gives which number of what; of an age only how old."""
    what = "" if figure.kind is FigureKind.AGE else noun
    return figure.report, figure.kind, what, figure.low, figure.high
