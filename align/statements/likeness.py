"""What is said, word by word: how alike two stretches of two reports are, whoever's words they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.lexicon import lexicon
from corpus.model import Span

ALIKE: Final = 0.6
"""Cosine of two word vectors from which they may stand for each other ("oppose", "reject"); below are mere topics."""

COMMON: Final = frozenset(lexicon("function_words")["common_verbs"])
"""Lemmas too common to show that two stretches say the same."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of one report: all of them in lower case, and the content words with lemmas and unit vectors (n, 300)."""

    report: str
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    vectors: NDArray[np.float32]


def statement(report: str, doc: Any, spans: Sequence[Span]) -> Statement:
    """The words of a parsed report in `spans`."""
    found = [doc.char_span(span.start, span.end, alignment_mode="contract") for span in spans]
    tokens = [token for words in found if words is not None for token in words if token.text[0].isalnum()]
    telling = [t for t in tokens if not t.is_stop and t.lemma_.casefold() not in COMMON]
    vectors = np.array([t.vector for t in telling], np.float32).reshape(len(telling), doc.vocab.vectors_length)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    words = tuple(token.lower_ for token in tokens)
    return Statement(report, tuple(spans), words, tuple(t.lemma_.casefold() for t in telling), vectors)


def figures_apart(left: Statement, right: Statement) -> bool:
    """Whether both give figures in digits and not one is the same: then they state different things."""
    ours, theirs = _figures(left), _figures(right)
    return bool(ours and theirs) and not ours & theirs


def same_figures(left: Statement, right: Statement) -> bool:
    """Whether a figure in digits stands in both."""
    return bool(_figures(left) & _figures(right))


def _figures(one: Statement) -> set[str]:
    return {word for word in one.words if any(map(str.isdigit, word))}


def share_told(told: Statement, stretch: Statement) -> float:
    """Part of what is told that a stretch shares, measured against all of it where the stretch is the shorter."""
    return shared(told, stretch) * min(1.0, len(stretch.lemmas) / max(1, len(told.lemmas)))


def shared(left: Statement, right: Statement) -> float:
    """Part (0-1) of the content words of the shorter statement that the other has too, or a word much like them.

    A word that only resembles another counts as much as their cosine.
    """
    short, long = sorted((left, right), key=lambda one: len(one.lemmas))
    if not short.lemmas:
        return 0.0
    alike = short.vectors @ long.vectors.T
    same = np.array([[one == other for other in long.lemmas] for one in short.lemmas])
    best = np.where(same, 1.0, np.where(alike >= ALIKE, alike, 0.0)).max(axis=1)
    return float(best.mean())
