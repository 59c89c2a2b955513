"""A report as arrays, one entry a word: what comparing it with another report needs, made once."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoding, Vectors
from align.linking.mentions import CONTENT, NAMING, Mentions, Word, mentions
from align.texts.rarity import Rarity
from corpus.model import Event, Report

LAYERS: Final = (1, 3, 5)
"""Hidden layers whose word vectors are compared: nearly the word alone, the word in place, the word in its sentence."""

VOCABULARY: Final = 20_000
"""The parser's vectors are sorted by frequency and end here: a word beyond is as rare as can be."""

_DESCRIBING: Final = frozenset({"ADJ", "ADV"})

Weights = NDArray[np.float64]


@dataclass(frozen=True)
class Side:
    """The words of one report in order; each sentence has one word or more (an empty one: a word of no weight).

    `sentences`: sentence vectors, (sentences, dim). `vectors`: for each of `LAYERS`, unit word vectors, (words, dim).
    `starts`: the first word of each sentence; `owner`: the sentence of each word. `rarity`: inverse document frequency
    of each word's lemma among the sentences of the event; `unusual`: how rare the word is in English, 0-1; both are 0
    for punctuation. `classes`: masks of words by name ("name", "verb", "noun", "number", "describing", "quoted",
    "content"). `mentions`: what each sentence mentions.
    """

    report: Report
    sentences: Vectors
    vectors: Mapping[int, Vectors]
    starts: NDArray[np.int64]
    owner: NDArray[np.int64]
    words: tuple[Word, ...]
    rarity: Weights
    unusual: Weights
    classes: Mapping[str, NDArray[np.bool_]]
    mentions: Mentions

    @cached_property
    def lengths(self) -> Weights:
        """Words a sentence, without punctuation."""
        return self.total(self.rarity > 0)

    def total(self, weights: NDArray[Any]) -> Weights:
        """The sum of `weights` (one a word) in each sentence."""
        return np.add.reduceat(weights.astype(float), self.starts)

    def __len__(self) -> int:
        return len(self.starts)


def sides(event: Event, encodings: Mapping[str, Sequence[Encoding]], docs: Mapping[str, Any]) -> dict[str, Side]:
    """Every report of the event as a `Side`, by siglum.

    `encodings` has one encoding a sentence, `docs` the parsed report (`align.parse`).
    """
    rarity = lemma_rarity(event, docs)
    return {r.siglum: _side(r, encodings[r.siglum], docs[r.siglum], rarity) for r in event.reports}


def lemma_rarity(event: Event, docs: Mapping[str, Any]) -> Rarity:
    """How rare lemmas are among the sentences of an event."""
    spans = ((docs[report.siglum], sentence.span) for report in event.reports for sentence in report.sentences)
    found = (doc.char_span(span.start, span.end, alignment_mode="expand") if len(span) else () for doc, span in spans)
    return Rarity([token.lemma_.lower() for token in tokens or ()] for tokens in found)


def _side(report: Report, encodings: Sequence[Encoding], doc: Any, rarity: Rarity) -> Side:
    words = _words(report, encodings, doc)
    owner = np.array([word.sentence for word in words])
    return Side(
        report=report,
        sentences=np.stack([encoding.vector for encoding in encodings]),
        vectors={layer: _unit(_layer(encodings, layer)) for layer in LAYERS},
        starts=np.searchsorted(owner, np.arange(len(encodings))),
        owner=owner,
        words=words,
        rarity=np.array([rarity.of(word.lemma) if word.spoken else 0.0 for word in words]),
        unusual=np.array([_unusual(word) if word.spoken else 0.0 for word in words]),
        classes=_classes(words),
        mentions=mentions(words, len(encodings)),
    )


def _words(report: Report, encodings: Sequence[Encoding], doc: Any) -> tuple[Word, ...]:
    """The words of the encodings with the parser's token at each."""
    tokens = list(doc)
    at, words = 0, list[Word]()
    quoted, paragraph = False, None
    for number, (sentence, encoding) in enumerate(zip(report.sentences, encodings, strict=True)):
        # A quotation that is not closed ends with its paragraph. Weights were learned with this reading, not `quoted`.
        quoted, paragraph = quoted and sentence.paragraph == paragraph, sentence.paragraph
        for span in encoding.words:
            start, end = sentence.span.start + span.start, sentence.span.start + span.end
            while at < len(tokens) and tokens[at].idx + len(tokens[at]) <= start:
                at += 1
            token = tokens[at] if at < len(tokens) and tokens[at].idx < end else None
            form = report.prose[start:end].lower()
            mark = form in {"“", "”", '"'}
            if mark:
                quoted = form == "“" or (form == '"' and not quoted)
            words.append(Word(form, number, token, quoted=quoted and not mark))
        if not encoding.words:
            words.append(Word("", number, None))
    return tuple(words)


def _layer(encodings: Sequence[Encoding], layer: int) -> Vectors:
    empty = np.zeros((1, encodings[0].vector.shape[0]), np.float32)
    return np.concatenate([encoding.layers[layer] if encoding.words else empty for encoding in encodings])


def _unit(vectors: Vectors) -> Vectors:
    unit: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.float32(1e-9))
    return unit


def _unusual(word: Word) -> float:
    rank = VOCABULARY if word.token is None else min(word.token.lex.rank, VOCABULARY)
    return math.log(rank + 5) / math.log(VOCABULARY)


def _classes(words: Sequence[Word]) -> dict[str, NDArray[np.bool_]]:
    return {
        "name": np.array([word.tag == "PROPN" or (word.entity in NAMING and not word.stop) for word in words]),
        "verb": np.array([word.tag == "VERB" for word in words]),
        "noun": np.array([word.tag == "NOUN" for word in words]),
        "number": np.array([word.tag == "NUM" or word.form[:1].isdigit() for word in words]),
        "describing": np.array([word.tag in _DESCRIBING and not word.stop for word in words]),
        "quoted": np.array([word.quoted for word in words]),
        "content": np.array([word.spoken and word.tag in CONTENT and not word.stop for word in words]),
    }
