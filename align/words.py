"""Word alignment: for every word of one sentence its counterparts in another that tells the same point."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from rapidfuzz.distance import JaroWinkler

from align.encode import Encoding
from align.linking.counterparts import Grid, Network
from align.spelling import standard, stem
from corpus.model import Span

CHOSEN: Final = 0.5
"""Pairs at or above this probability are linked: as likely as not. F1 is the same within 0.002 from 0.45 to 0.6."""

NAME_LIKENESS: Final = 0.8
"""Jaro-Winkler likeness from which two capitalised words are one name in two spellings ("Maliar", "Malyar")."""

MUTUAL_LAYER: Final = 3
"""The middle of six hidden layers: there word vectors of sentence encoders align best without training."""


class Relation(StrEnum):
    """How two counterparts differ, from not at all to wholly other words."""

    IDENTICAL = "identical"
    CASE = "case"
    SPELLING = "spelling"
    INFLECTED = "inflected"
    NAME = "name"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class WordLink:
    """Word `left` of the left sentence and word `right` of the right one are counterparts (numbers from 0)."""

    left: int
    right: int
    relation: Relation
    probability: float


@dataclass(frozen=True, slots=True)
class WordAlignment:
    """The counterparts of two sentences, by left word, then right; a phrase has several links a word.

    `left` and `right` are the spans of the words in either sentence. `learned` is False where the vectors are of a
    model for which nothing was learned: then each link is merely the mutual best match.
    """

    left: tuple[Span, ...]
    right: tuple[Span, ...]
    links: tuple[WordLink, ...]
    learned: bool = True


def align_words(
    left_text: str, left: Encoding, right_text: str, right: Encoding, *, learned: bool = True
) -> WordAlignment:
    """Align the words of two texts as encoded; the spans in `left` and `right` say what the words are.

    Pass `learned=False` where the vectors are not the bundled model's (`Encoder.bundled`).
    """
    lefts = [span.of(left_text) for span in left.words]
    rights = [span.of(right_text) for span in right.words]
    if not lefts or not rights:
        return WordAlignment(left.words, right.words, (), learned)
    if learned:
        probability = Network.bundled().probability(lefts, rights, left.layers, right.layers)
        chosen = probability >= CHOSEN
    else:
        probability = cosine(left.layers[MUTUAL_LAYER], right.layers[MUTUAL_LAYER])
        chosen = mutual_best(probability)
    links = tuple(
        WordLink(int(i), int(j), relation(lefts[i], rights[j]), float(probability[i, j]))
        for i, j in np.argwhere(chosen)
    )
    return WordAlignment(left.words, right.words, links, learned)


def mutual_best(likeness: Grid) -> np.ndarray:
    """Where each is the other's likeliest: SimAlign's argmax (Jalili Sabet et al. 2020). Shape as given, boolean."""
    best = np.zeros(likeness.shape, bool)
    columns = likeness.argmax(1)
    rows = np.arange(len(columns))
    best[rows, columns] = likeness.argmax(0)[columns] == rows
    return best


def cosine(left: Grid, right: Grid) -> Grid:
    """Cosines of every left with every right vector, shape (left, right)."""
    norms = np.linalg.norm(left, axis=1)[:, None] * np.linalg.norm(right, axis=1)[None, :]
    likeness: Grid = (left @ right.T) / np.maximum(norms, 1e-6)
    return likeness


def relation(left: str, right: str) -> Relation:
    """How two counterparts differ; the first that holds, from least to most."""
    if left == right:
        return Relation.IDENTICAL
    if left.casefold() == right.casefold():
        return Relation.CASE
    if standard(left) == standard(right):
        return Relation.SPELLING
    if stem(left) == stem(right):
        return Relation.INFLECTED
    capitals = left[:1].isupper() and right[:1].isupper()
    if capitals and JaroWinkler.similarity(left, right) >= NAME_LIKENESS:
        return Relation.NAME
    return Relation.REWORDED
