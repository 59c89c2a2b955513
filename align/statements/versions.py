"""A report's version of a statement that others quote: what it quotes of it, and what it tells without marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from rapidfuzz.distance import LCSseq

from align.statements.likeness import Statement, share_told, statement
from align.statements.quoted_words import Words, in_full
from corpus.model import Report, Span

PARAPHRASE: Final = 0.35
"""Part of the words of meaning that a paraphrase of the statement shares with words that it then does not leave out.

Low, since it was already found to paraphrase this statement."""

NEARBY: Final = 2
"""So many sentences before and behind a quotation may tell the rest of the statement without quotation marks."""

RETOLD: Final = 0.6
"""Part of the words left out of a quotation from which a sentence nearby tells them in other words."""

RETOLD_EXACTLY: Final = 0.5
"""Part of its words of meaning that must be the very same: words that only resemble each other tell many things."""

RETOLD_AROUND: Final = 0.5
"""Part of them that suffices in the sentence that quotes the rest: there the reporter tells what the marks lack."""

VERY_WORDS: Final = 4
"""So many of the same words in a row are the same words wherever they stand: some print a whole statement unmarked."""

MIN_SHOWN_RETOLD: Final = 3
"""Fewer words told without quotation marks are the rest of the sentence around a quotation: nothing to speak of."""

WITHIN: Final = 2
"""So many other words may stand among them."""

MIN_RETOLD: Final = 3
"""So many words in order, whatever they mean, are told again ("wants … to do well")."""


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence near quoted words: the lemmas in quotation marks, those outside, and what it tells outside.

    `quotes` says whether some of the quoted words stand in it.
    """

    quotes: bool
    marked: Sequence[str]
    unmarked: Sequence[str]
    told: Statement


@dataclass(frozen=True)  # without slots, since its words are read once, when they are first asked for
class Version:
    """What a report quotes of one statement (`words`), all that it quotes (`quoted`), what it tells of it else."""

    report: Report
    doc: Any
    words: Words
    quoted: Words
    paraphrased: tuple[Statement, ...] = ()

    @property
    def siglum(self) -> str:
        """Whose version it is."""
        return self.report.siglum

    def plain(self, span: Span) -> str:
        """The compared words in a stretch, by which two reports' stretches are the same."""
        return " ".join(word.text for word in self.words if word.span.overlaps(span))

    @cached_property
    def near(self) -> tuple[Near, ...]:
        """The sentences with the quoted words, and those around them."""
        own = {self.report.sentence_at(word.span.start) for word in self.words} - {None}
        around = {k + step for k in own if k is not None for step in range(-NEARBY, NEARBY + 1)}
        numbers = (k for k in sorted(around) if 0 <= k < len(self.report.sentences))
        return tuple(self._read(self.report.sentences[k].span) for k in numbers)

    @cached_property
    def _whole(self) -> str:
        """All words of the report, with a space before and behind each."""
        return f" {' '.join(_words(self.doc, Span(0, len(self.report.text))))} "

    def _read(self, sentence: Span) -> Near:
        quotes = any(sentence.covers(word.span) for word in self.words)
        marked = tuple(word.span for word in self.quoted if sentence.covers(word.span))
        rest = [sentence]
        for mark in marked:
            rest = [part for one in rest for part in one.without(mark)]
        told = statement(self.siglum, self.doc, rest)
        return Near(quotes, _lemmas(self.doc, marked), _lemmas(self.doc, rest), told)

    def _has(self, words: Sequence[str]) -> bool:
        """Whether these very words, enough not to meet by chance, stand somewhere in the report."""
        return len(words) >= VERY_WORDS and f" {' '.join(words)} " in self._whole

    def quotes(self, other: Version, span: Span) -> bool:
        """Whether it has what another quotes in `span` in quotation marks too, nearby and in whatever sentence."""
        told, lemmas = statement(other.siglum, other.doc, (span,)), _lemmas(other.doc, (span,))
        if len(lemmas) < MIN_SHOWN_RETOLD:
            return bool(told.lemmas) and any(
                sum(one in near.marked for one in told.lemmas) >= RETOLD_AROUND * len(told.lemmas) for near in self.near
            )
        return any(_most_in_order(told, lemmas, near.marked) for near in self.near)

    def retells(self, other: Version, span: Span) -> bool:
        """Whether it tells without quotation marks what another quotes in `span`: nearby, or anywhere word for word."""
        if self._has(_words(other.doc, span)):
            return True
        told = statement(other.siglum, other.doc, (span,))
        lemmas = _lemmas(other.doc, (span,))
        if any(share_told(told, one) >= PARAPHRASE for one in self.paraphrased):
            return True
        return any(_retold(told, lemmas, near) for near in self.near)

    def tells_of(self, other: Version, span: Span) -> bool:
        """Whether it tells in any words, quoted or not, some of what another quotes in `span`."""
        told = statement(other.siglum, other.doc, (span,))
        quoted = statement(self.siglum, self.doc, tuple(word.span for word in self.quoted))
        return share_told(told, quoted) >= PARAPHRASE or self.retells(other, span)


def _retold(told: Statement, lemmas: Sequence[str], near: Near) -> bool:
    if not told.lemmas:
        return False
    if len(lemmas) <= 1:
        return near.quotes and lemmas[0] in near.unmarked
    if _most_in_order(told, lemmas, near.unmarked):
        return True
    exact = sum(lemma in near.told.lemmas for lemma in told.lemmas)
    if near.quotes:
        return exact >= RETOLD_AROUND * len(told.lemmas)
    return exact >= max(MIN_RETOLD, RETOLD_EXACTLY * len(told.lemmas)) and share_told(told, near.told) >= RETOLD


def _most_in_order(told: Statement, lemmas: Sequence[str], mine: Sequence[str]) -> bool:
    """Whether most of the words stand in order among others, and most of those that carry meaning at all."""
    return _in_order(lemmas, mine) and sum(lemma in mine for lemma in told.lemmas) >= RETOLD * len(told.lemmas)


def _in_order(lemmas: Sequence[str], others: Sequence[str]) -> bool:
    """Whether most of the words stand in order close together among the others."""
    least, width = max(MIN_RETOLD, RETOLD * len(lemmas)), len(lemmas) + WITHIN
    windows = (others[start : start + width] for start in range(max(1, len(others) - width + 1)))
    return any(LCSseq.similarity(lemmas, window) >= least for window in windows)


def _lemmas(doc: Any, spans: Sequence[Span]) -> list[str]:
    found = (doc.char_span(span.start, span.end, alignment_mode="contract") or () for span in spans)
    return [token.lemma_.casefold() for words in found for token in words if token.text[0].isalnum()]


def _words(doc: Any, span: Span) -> list[str]:
    return [
        word
        for token in doc.char_span(span.start, span.end, alignment_mode="contract") or ()
        if (word := in_full(token))
    ]
