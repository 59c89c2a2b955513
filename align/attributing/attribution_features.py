"""What the attribution tagger sees: vectors, parse and quotation marks of every word, and pairs of words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoding
from align.texts.quotemarks import DOUBLE, SINGLE
from corpus.model import Report, Span

LAYERS: Final = (2, 4, 6)
"""Hidden layers of the encoder that are read: form, syntax, meaning."""

REACH: Final = 170
"""How many words before and after a cue its source and content are looked for: five long sentences."""

# fmt: off
PARTS: Final = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
    "SYM", "VERB", "X", "SPACE",
)
RELATIONS: Final = (
    "ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case", "cc",
    "ccomp", "compound", "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj", "mark",
    "meta", "neg", "nmod", "npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "pobj",
    "poss", "preconj", "predet", "prep", "prt", "punct", "quantmod", "relcl", "xcomp",
)
ENTITIES: Final = (
    "PERSON", "ORG", "GPE", "NORP", "DATE", "TIME", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW",
    "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "LANGUAGE",
)
# fmt: on

PART: Final = {name: number for number, name in enumerate(PARTS, 1)}
RELATION: Final = {name: number for number, name in enumerate(RELATIONS, 1)}
ENTITY: Final = {name: number for number, name in enumerate(ENTITIES, 1)}
"""Numbers of the parser's labels; 0 for none or an unknown one."""

CATEGORIES: Final = (len(PARTS) + 1, len(RELATIONS) + 1, len(ENTITIES) + 1, 4, 4, 4)
"""How many values each column of `Features.categories` takes."""

DISTANCES: Final = (1, 2, 3, 4, 6, 9, 14, 22, 35, 60, 100)
"""Borders of the classes of distance, in words."""

SENTENCES_APART: Final = 3
DEEPEST: Final = 40
"""Ancestors looked at: parses deeper than this are run-on lists."""

PLACES: Final = 9
"""How a word can hang together with a cue in the parse (`_place`)."""

ELSEWHERE: Final = (8, 0)
"""The place of a word in another sentence, and no relation."""

PAIR_CATEGORIES: Final = (PLACES, len(RELATIONS) + 1, 2 * len(DISTANCES) + 1, 2 * SENTENCES_APART + 1, 4)
"""How many values each column of the relations of a pair takes."""


@dataclass(frozen=True, slots=True)
class Features:
    """The words (tokens of the parser) of one report; n of them.

    `vectors`: (layers, n, dim) contextual word vectors; `parse_vectors`: (n, 96) the parser's own; `word_vectors`:
    (n, 300) what the parser knows of the word in any context, unit length or zero; `categories`: (n, 6)
    part of speech, relation, entity, quotation marks, place in the paragraph, capitals; `heads`: (n,) heads in the
    parse; `sentences`: (n,) sentence numbers; `quotes`: (n,) 0 outside, else the number of the quotation in marks;
    `ancestors`: each word, its head, and so on up.
    """

    vectors: NDArray[np.float32]
    parse_vectors: NDArray[np.float32]
    word_vectors: NDArray[np.float32]
    categories: NDArray[np.int64]
    heads: NDArray[np.int64]
    sentences: NDArray[np.int64]
    quotes: NDArray[np.int64]
    ancestors: tuple[tuple[int, ...], ...]


def features(report: Report, doc: Any, encodings: Sequence[Encoding], quoted: Sequence[Span]) -> Features:
    """The features of a report: its parse, an encoding a sentence (at least one), its stretches in quotation marks."""
    quotes = _quotes(doc, quoted)
    return Features(
        vectors=_vectors(report, doc, encodings),
        parse_vectors=np.asarray(doc.tensor, np.float32),
        word_vectors=_word_vectors(doc),
        categories=_categories(doc, quotes),
        heads=np.array([token.head.i for token in doc], np.int64),
        sentences=np.array([number for number, sentence in enumerate(doc.sents) for _ in sentence], np.int64),
        quotes=quotes,
        ancestors=tuple(_ancestors(token) for token in doc),
    )


def pairs(seen: Features, cue: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The words within reach of a cue, shape (m,), and how each stands to it, shape (m, 5).

    The columns are: place in the parse, relation there, distance, sentences apart, shared quotation marks.
    """
    words = np.arange(max(0, cue - REACH), min(len(seen.heads), cue + REACH + 1))
    relations = np.empty((len(words), len(PAIR_CATEGORIES)), np.int64)
    relations[:, :2] = ELSEWHERE
    here = np.flatnonzero(seen.sentences[words] == seen.sentences[cue])
    steps = {ancestor: number for number, ancestor in enumerate(seen.ancestors[cue])}
    relations[here, :2] = [_place(seen, cue, steps, int(words[k])) for k in here]
    apart = words - cue
    relations[:, 2] = np.digitize(np.abs(apart), DISTANCES) * np.sign(apart) + len(DISTANCES)
    sentences = seen.sentences[words] - seen.sentences[cue]
    relations[:, 3] = np.clip(sentences, -SENTENCES_APART, SENTENCES_APART) + SENTENCES_APART
    relations[:, 4] = (seen.quotes[words] == seen.quotes[cue]) + 2 * (seen.quotes[words] > 0)
    return words, relations


def _place(seen: Features, cue: int, steps: Mapping[int, int], word: int) -> tuple[int, int]:
    """How a word hangs together with the cue, whose ancestors are so many `steps` up, and by which relation.

    0 the cue itself; 1 below it; 2 to 4 one, two, more steps above; 5 to 7 below something above; 8 another sentence.
    """
    up = seen.ancestors[word]
    meeting = next((number for number, ancestor in enumerate(up) if ancestor in steps), None)
    if meeting is None:
        return ELSEWHERE
    above = steps[up[meeting]]
    if meeting == 0 and above == 0:
        return 0, 0
    branch = up[meeting - 1] if meeting else seen.ancestors[cue][above - 1]
    relation = int(seen.categories[branch, 1])
    if above == 0:
        return 1, relation
    return (1 if meeting == 0 else 4) + min(above, 3), relation


def _vectors(report: Report, doc: Any, encodings: Sequence[Encoding]) -> NDArray[np.float32]:
    """(layers, n, dim): the vector of the encoder's first word in each word of the parser; zero where there is none."""
    layers = np.concatenate([encoding.layers[list(LAYERS)] for encoding in encodings], axis=1)
    places = [
        (sentence.span.start + word.start, sentence.span.start + word.end)
        for sentence, encoding in zip(report.sentences, encodings, strict=True)
        for word in encoding.words
    ]
    starts, ends = np.array([*places, (len(report.prose), len(report.prose) + 1)]).T
    first = np.array([token.idx for token in doc])
    word = np.searchsorted(ends, first, side="right")
    there = starts[word] < first + [len(token) for token in doc]
    found = np.zeros((len(LAYERS), len(doc), layers.shape[2]), np.float32)
    found[:, there] = layers[:, word[there]]
    return found


def _word_vectors(doc: Any) -> NDArray[np.float32]:
    found: NDArray[np.float32] = np.array([token.vector for token in doc], np.float32)
    found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6)
    return found


def _quotes(doc: Any, quoted: Sequence[Span]) -> NDArray[np.int64]:
    found = np.zeros(len(doc), np.int64)
    for number, span in enumerate(quoted, 1):
        inside = doc.char_span(span.start, span.end, alignment_mode="contract")
        if inside is not None:
            found[inside.start : inside.end] = number
    return found


def _categories(doc: Any, quotes: NDArray[np.int64]) -> NDArray[np.int64]:
    found = np.zeros((len(doc), len(CATEGORIES)), np.int64)
    for token in doc:
        starts_line = token.i == 0 or "\n" in doc[token.i - 1].text
        found[token.i] = (
            PART.get(token.pos_, 0),
            RELATION.get(token.dep_, 0),
            ENTITY.get(token.ent_type_, 0),
            (quotes[token.i] > 0) + 2 * (token.text in DOUBLE or token.text in SINGLE),
            bool(token.is_sent_start) + 2 * starts_line,
            token.is_upper + 2 * token.is_title,
        )
    return found


def _ancestors(token: Any) -> tuple[int, ...]:
    found = [token.i]
    while token.head.i != token.i and len(found) < DEEPEST:
        token = token.head
        found.append(token.i)
    return tuple(found)
