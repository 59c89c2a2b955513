"""Vectors of a report kept on disk by model and text, so that a report is encoded once however often it is compared.

Half precision, one file a report. What was just computed is rounded the same way, so that both give the same links.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load, save

from align.encode import Encoder, Encoding, words
from align.kept import Kept
from corpus.model import Report

KEPT: Final = Kept("vectors", most=60)
"""The vectors of a report of 800 words take about 5 MB."""

Arrays = dict[str, NDArray[np.float16]]


def encode(report: Report, encoder: Encoder) -> tuple[Encoding, ...]:
    """One encoding a sentence of `report`, from the disk where they are there. Errors of `Encoder` pass through."""
    texts = report.prose_by_sentence
    kept = _load(texts, encoder)
    if kept is None:
        kept = _pack(encoder.encode(texts))
        _save(kept, texts, encoder)
    return _unpack(kept, texts)


def _pack(encodings: tuple[Encoding, ...]) -> Arrays:
    """Sentence vectors (sentences, dim) and the word vectors of all sentences in a row (layers, words, dim)."""
    if not encodings:
        return {"vectors": np.zeros((0, 0), np.float16), "layers": np.zeros((0, 0, 0), np.float16)}
    vectors = np.stack([encoding.vector for encoding in encodings])
    layers = np.concatenate([encoding.layers for encoding in encodings], axis=1)
    return {"vectors": vectors.astype(np.float16), "layers": np.ascontiguousarray(layers, np.float16)}


def _unpack(kept: Arrays, texts: list[str]) -> tuple[Encoding, ...]:
    spans = [words(text) for text in texts]
    ends = np.cumsum([len(of_text) for of_text in spans])
    layers = np.split(kept["layers"].astype(np.float32), ends[:-1], axis=1) if texts else []
    vectors = kept["vectors"].astype(np.float32)
    return tuple(Encoding(*found) for found in zip(vectors, spans, layers, strict=True))


def _load(texts: Sequence[str], encoder: Encoder) -> Arrays | None:
    """What is kept, or None where nothing is, or it has other words than are found in these texts now."""
    content = KEPT.get(encoder.name, texts)
    if content is None:
        return None
    kept: Arrays = load(content)
    return kept if kept["layers"].shape[1] == sum(len(words(text)) for text in texts) else None


def _save(kept: Arrays, texts: Sequence[str], encoder: Encoder) -> None:
    """Keep the vectors where the folder can be written; a full or read-only disk costs only time."""
    with contextlib.suppress(OSError):
        KEPT.put(save(kept), encoder.name, texts)
