"""How loaded a word is in its place: a small network over contextual word vectors, lexicons and grammar.

What it learned from, and how well it does, stands in `weights/README-framing.md`.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from statistics import fmean
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoding
from align.framing import holding
from align.framing.cue_lexicon import entries, stances
from corpus.model import Report, Span

LAYERS: Final = slice(2, 6)
"""Hidden layers whose mean is a word's vector: in the middle of the model a word is neither spelling nor sentence."""

UNKNOWN: Final = 0.5
"""The weight of words where there is no encoding."""

OTHER_POS: Final = 0.4
"""What a listed lemma counts in a part of speech other than the list's: fiery rhetoric, a fire."""

RARE: Final = 20_000
"""Words in the parser's vector table, ordered by frequency; a word outside it is rare."""

LEARNED: Final = ("enter", "enter_bias", "leave", "leave_bias", "scores", "shares")
"""The arrays of the weights file."""

POS: Final = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "SCONJ", "VERB"),
)
RELATIONS: Final = (
    *("ROOT", "acl", "acomp", "advcl", "advmod", "amod", "appos", "attr", "aux", "auxpass", "ccomp", "compound"),
    *("conj", "dobj", "nsubj", "nsubjpass", "npadvmod", "pcomp", "pobj", "prt", "relcl", "xcomp"),
)
LISTS: Final = (
    *("evaluative", "intensifier"),
    *("affect", "appreciation", "conflict", "drama", "judgement", "label", "amplifier", "emphasiser", "maximiser"),
    *("doubt", "hearsay", "distancing", "emphatic", "endorsing"),
)
"""Parts of speech, relations, and categories, subcategories and stances of the lexicons that are traits of a word."""

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Loadedness:
    """The words of a report's sentences in text order and how loaded each is.

    `spans`, `weights` and `evidence` have one entry a word. A weight is 0-1, the share of words in other reports that
    are less loaded: 0.95 is the foremost twentieth. `evidence` is what speaks, in log-odds, for the word's being what
    a list that has it says (`align.framing.holding`).
    """

    spans: tuple[Span, ...] = ()
    weights: tuple[float, ...] = ()
    evidence: tuple[float, ...] = ()

    def of(self, span: Span) -> float:
        """The weight of the most loaded word in `span`; `UNKNOWN` where it holds no word."""
        return max(self.weights[self._within(span)], default=UNKNOWN)

    def holds(self, span: Span, category: str, subcategory: str) -> bool:
        """Whether listed words are here what their list says; so they are where nothing is known, as in a headline."""
        known = self.evidence[self._within(span)]
        return not known or holding.shipped().holds(fmean(known), category, subcategory)

    def _within(self, span: Span) -> slice:
        first = bisect.bisect_right(self.spans, span.start, key=lambda word: word.end)
        return slice(first, bisect.bisect_left(self.spans, span.end, key=lambda word: word.start))


NOT_LEARNED: Final = Loadedness()
"""How loaded words are without encodings."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The words of one report as the model sees them: spans, vectors (words, dim) and traits (words, traits)."""

    spans: tuple[Span, ...]
    vectors: Array
    traits: Array

    @property
    def inputs(self) -> Array:
        """Vectors and traits side by side: (words, dim + traits)."""
        return np.column_stack([self.vectors, self.traits])


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned: several small networks side by side as one hidden layer, whose answers are averaged.

    `enter` (inputs, hidden) and `enter_bias` (hidden,) take a word's vector and traits; `leave` (hidden,) and
    `leave_bias` (1,) make a score of what is positive. `scores` (n,) are those below which the shares `shares` (n,) of
    the words lie.
    """

    enter: Array
    enter_bias: Array
    leave: Array
    leave_bias: Array
    scores: Array
    shares: Array

    def score(self, inputs: Array) -> Array:
        """The log-odds that a reader would point each word out as loaded: (words, inputs) to (words,)."""
        hidden = inputs @ self.enter + self.enter_bias
        return np.asarray(np.maximum(hidden, 0) @ self.leave + self.leave_bias, np.float32)

    def share(self, scores: Array) -> Array:
        """Scores as shares of the words below them, 0-1."""
        return np.interp(scores, self.scores, self.shares).astype(np.float32)


@cache
def shipped() -> Weights:
    """The weights that come with the package."""
    with (
        (resources.files("align") / "weights" / "framing.npz").open("rb") as file,
        np.load(file, allow_pickle=False) as arrays,
    ):
        return Weights(**{name: arrays[name].astype(np.float32) for name in LEARNED})


def loadedness(report: Report, doc: Any, encodings: Sequence[Encoding]) -> Loadedness:
    """How loaded every word of the report's sentences is; empty without encodings.

    `encodings` are those of the report's sentences, in order, by the bundled model.
    """
    if not encodings:
        return NOT_LEARNED
    sample = sampled(report, doc, encodings)
    if not sample.spans:
        return NOT_LEARNED
    weights, inputs = shipped(), sample.inputs
    shares, evidence = weights.share(weights.score(inputs)), holding.shipped().score(inputs)
    return Loadedness(sample.spans, tuple(shares.tolist()), tuple(evidence.tolist()))


def sampled(report: Report, doc: Any, encodings: Sequence[Encoding]) -> Sample:
    """Every word with a letter in it, as the model sees it."""
    starts = [token.idx for token in doc]
    spans: list[Span] = []
    vectors: list[Array] = []
    traits: list[list[float]] = []
    for number, (sentence, encoding) in enumerate(zip(report.sentences, encodings, strict=True)):
        place = _place(number, len(report.sentences))
        middle = encoding.layers[LAYERS].mean(0)
        for word, vector in zip(encoding.words, middle, strict=True):
            span = Span(sentence.span.start + word.start, sentence.span.start + word.end)
            if any(letter.isalpha() for letter in span.of(report.prose)):
                token = doc[max(bisect.bisect_right(starts, span.start) - 1, 0)]
                spans.append(span)
                vectors.append(vector)
                traits.append([*_traits(report.prose, span, token), *place])
    if not spans:
        return Sample((), np.zeros((0, 0), np.float32), np.zeros((0, 0), np.float32))
    return Sample(tuple(spans), np.array(vectors, np.float32), np.array(traits, np.float32))


def _traits(text: str, span: Span, token: Any) -> Iterator[float]:
    word, own, governing, role = span.of(text), token.pos_, token.head.pos_, token.dep_
    yield from (float(own == pos) for pos in POS)
    yield from (float(governing == pos) for pos in POS)
    yield from (float(role == relation) for relation in RELATIONS)
    yield from _lists(token, word)
    rank = token.rank if token.has_vector else RARE
    yield from (float(np.log1p(rank)) / 10, float(rank >= RARE), len(word) / 8, float("-" in word))
    yield from (float(bool(token.ent_type_)), float(word[0].isupper()), float(text[max(span.start - 1, 0)] in "“\"‘'"))


def _lists(token: Any, word: str) -> Iterator[float]:
    """How the lexicons list the word alone, by subcategory: 1 in this part of speech, `OTHER_POS` in another."""
    found: dict[str, float] = {}
    for lemma in {token.lemma_.lower(), token.lower_, word.lower()}:
        for entry in entries().get(lemma, ()):
            if len(entry.lemmas) == 1:
                degree = 1.0 if entry.pos in {"", token.pos_} else OTHER_POS
                for name in (entry.category, entry.subcategory):
                    found[name] = max(found.get(name, 0.0), degree)
        if lemma in stances():
            found[stances()[lemma]] = 1.0 if token.pos_ == "VERB" else OTHER_POS
    yield from (found.get(name, 0.0) for name in LISTS)


def _place(number: int, total: int) -> tuple[float, float, float]:
    return float(number == 0), float(number < 4), number / total
