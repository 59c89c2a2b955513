"""Pairs of sentences whose words are linked, for training the word aligner: annotated ones read once more, and others.

MTRef's training part was annotated quickly. `read_words.json` holds, without any text, what careful readers said: of
the annotated links that networks trained on the other pairs doubted (`disputed`); of the links that such networks were
unsure of in pairs of translations that nobody annotated (`further`) and in linked sentences of the gold data (`news`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.encode import Encoder, words
from corpus.model import Span

READ: Final = Path(__file__).parent / "read_words.json"

DISPUTED: Final = (0.1, 0.5, 0.9)
"""How surely an annotated link that a network doubted is one, by how many of two readers drew it."""

UNSURE: Final = (0.2, 0.8)
"""How surely a link that the networks were unsure of is one, by whether the reader drew it."""

Grid = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences: their words, layers (layers, words, dim), and how surely each two words are linked, 0-1."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    left_layers: Grid
    right_layers: Grid
    links: Grid


def read(gold: Path, encoder: Encoder) -> list[Pair]:
    """Every pair there is to learn from, in GOLD: the annotated ones first, in the order of their file."""
    rows = _rows(gold / "words" / "mtref-train.tsv")
    told = json.loads(READ.read_text(encoding="utf-8"))
    texts = [(row[1], row[3]) for row in rows]
    texts += [tuple(rows[row][column] for row, column in (one["left"], one["right"])) for one in told["further"]]
    texts += _news(gold / "passages.json", told["news"])
    found = _encoded(texts, encoder)
    for row, pair in zip(rows, found, strict=False):
        _draw(pair, (link.split("-") for cell in row[7:9] for link in cell.split()))
    for row, links in told["disputed"]:
        for i, j, votes in links:
            found[row].links[i, j] = DISPUTED[votes]
    for one, pair in zip((*told["further"], *told["news"]), found[len(rows) :], strict=True):
        _draw(pair, one["links"])
        for i, j, drawn in one["doubted"]:
            pair.links[i, j] = UNSURE[drawn]
    return found


def _rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _news(path: Path, told: Iterable[dict[str, Any]]) -> list[tuple[str, str]]:
    """The sentences of the gold data that were read, in lower-cased words as the aligner sees them."""
    reports = {
        (entry["event"], report["outlet"]): report["sentences"]
        for entry in json.loads(path.read_text(encoding="utf-8"))
        for report in entry["reports"]
    }

    def sentence(event: str, outlet: str, number: int) -> str:
        text = reports[event, outlet][number]
        return " ".join(span.of(text) for span in words(text)).lower()

    return [(sentence(one["event"], *one["left"]), sentence(one["event"], *one["right"])) for one in told]


def given_words(text: str) -> tuple[Span, ...]:
    """The words of a text in which spaces stand between all words."""
    return tuple(Span(*match.span()) for match in re.finditer(r"\S+", text))


def _encoded(texts: Sequence[tuple[str, ...]], encoder: Encoder) -> list[Pair]:
    """Pairs of sentences in given words, without links; a sentence that stands in several is encoded once."""
    different = list(dict.fromkeys(text for two in texts for text in two))
    layers = {text: found.layers for text, found in zip(different, encoder.encode(different, given_words), strict=True)}
    return [_pair(left, right, layers[left], layers[right]) for left, right in texts]


def _pair(left: str, right: str, left_layers: Grid, right_layers: Grid) -> Pair:
    links = np.zeros((left_layers.shape[1], right_layers.shape[1]), np.float32)
    return Pair(tuple(left.split()), tuple(right.split()), left_layers, right_layers, links)


def _draw(pair: Pair, links: Iterable[Sequence[Any]]) -> None:
    for i, j in links:
        pair.links[int(i), int(j)] = 1.0


def mirrored(pair: Pair) -> Pair:
    """The same pair read from the other side."""
    return Pair(pair.right, pair.left, pair.right_layers, pair.left_layers, pair.links.T.copy())
