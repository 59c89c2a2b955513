"""Vectors of a report kept on disk by model and text, so that a report is encoded once however often it is compared.

Half precision, one file a report. Files are written whole and renamed into place, so two processes may write at once; a
file whose checksum is not that of its content is ignored and made anew. What was just computed is rounded the same way,
so that both give the same links.
"""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from align.encode import Encoder, Encoding, words
from align.store import folder, keep, sealed, touch, unsealed
from corpus.model import Report

KEPT: Final = 60
"""Reports whose vectors are kept; the least recently used go first. One of 800 words takes about 5 MB."""

Arrays = dict[str, NDArray[np.float16]]


def encode(report: Report, encoder: Encoder) -> tuple[Encoding, ...]:
    """One encoding a sentence of `report`, from the disk where they are there. Errors of `Encoder` pass through."""
    texts = report.prose_by_sentence
    path = _path(texts, encoder)
    kept = _load(path, texts)
    if kept is None:
        kept = _pack(encoder.encode(texts))
        _save(path, kept)
    return _unpack(kept, texts)


def _path(texts: list[str], encoder: Encoder) -> Path:
    content = "\x00".join([encoder.name, *texts])
    return (
        folder() / "vectors" / f"{hashlib.sha256(content.encode(errors='surrogatepass')).hexdigest()[:32]}.safetensors"
    )


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


def _load(path: Path, texts: list[str]) -> Arrays | None:
    """What is kept, or None where nothing is, or nothing that fits these texts."""
    try:
        content = unsealed(path.read_bytes())
        kept = load(content) if content else {}
    except (OSError, SafetensorError):
        return None
    count = sum(len(words(text)) for text in texts)
    fits = (
        set(kept) == {"vectors", "layers"} and len(kept["vectors"]) == len(texts) and kept["layers"].shape[1] == count
    )
    touch(path)
    return kept if fits else None


def _save(path: Path, kept: Arrays) -> None:
    """Keep the vectors where the folder can be written; a full or read-only disk costs only time."""
    with contextlib.suppress(OSError):
        keep(path, sealed(save(kept)), KEPT)
