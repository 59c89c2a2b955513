"""Why a link holds, in words a reader understands, and which parts of the two sentences match."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.alignment import Evidence
from align.encode import Encoding
from align.linking.mentions import SPEAKING
from corpus.model import Report, Span

RUN: Final = 3
"""Words in a row that stand in both sentences and are worth quoting."""

ALIKE: Final = 0.75
"""Cosine of two words' vectors from which on they are shown as a match."""

QUOTED: Final = 60
"""A quoted run is cut to this many characters."""


def why(
    pair: tuple[Report, Report],
    sentences: tuple[int, int],
    encodings: Mapping[str, Sequence[Encoding]],
    docs: Mapping[str, Any] | None,
) -> Evidence:
    """The evidence for one sentence of each of two reports; reasons with the strongest first."""
    (left, right), (i, j) = pair, sentences
    one, other = encodings[left.siglum][i], encodings[right.siglum][j]
    cosine = float(one.vector @ other.vector)
    runs = tuple(_runs(pair, sentences, (one, other)))
    longest = max(runs, key=lambda run: len(run[0]), default=None)
    reasons = list[str]()
    if docs is not None:
        here, there = _tokens(left, i, docs), _tokens(right, j, docs)
        reasons += _speaker(here, there)
        reasons += _numbers(here, there)
    if longest is not None:
        reasons.append(f"both say “{_cut(longest[0].of(left.text))}”")
    if docs is not None:
        reasons += _names(here, there)
    reasons.append(f"vectors {cosine:.2f}")
    alike = _alike(left.sentences[i].span.start, one, right.sentences[j].span.start, other)
    # A full stop matches every full stop.
    words = (pair for pair in alike if left.text[pair[0].start].isalnum() and not _inside(pair, runs))
    return Evidence(tuple(reasons), cosine, (*runs, *words))


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= QUOTED else text[: QUOTED - 1].rsplit(" ", 1)[0] + " …"


def _tokens(report: Report, number: int, docs: Mapping[str, Any]) -> list[Any]:
    span = report.sentences[number].span
    return list(docs[report.siglum].char_span(span.start, span.end, alignment_mode="expand") or ())


def _speaker(here: list[Any], there: list[Any]) -> Iterator[str]:
    known = [
        {t.lower_: t.text for t in tokens if t.dep_ == "nsubj" and t.head.lemma_ in SPEAKING and t.pos_ == "PROPN"}
        for tokens in (here, there)
    ]
    for key in known[0].keys() & known[1].keys():
        yield f"same speaker: {known[0][key]}"


def _numbers(here: list[Any], there: list[Any]) -> Iterator[str]:
    known = [{t.text.replace(",", ""): t.text for t in tokens if t.text[:1].isdigit()} for tokens in (here, there)]
    shared = [known[0][key] for key in known[0] if key in known[1]]
    if shared:
        yield f"both give {', '.join(shared[:3])}"


def _names(here: list[Any], there: list[Any]) -> Iterator[str]:
    known = [{t.lower_: t.text for t in tokens if t.pos_ == "PROPN" and len(t.text) > 2} for tokens in (here, there)]
    shared = [known[0][key] for key in known[0] if key in known[1]]
    if shared:
        yield f"both name {', '.join(shared[:3])}"


def _runs(
    pair: tuple[Report, Report], sentences: tuple[int, int], encodings: tuple[Encoding, Encoding]
) -> Iterator[tuple[Span, Span]]:
    """Runs of the same words in both sentences, in the order of the left one, as spans of the two reports."""
    texts = [report.sentence_text(number) for report, number in zip(pair, sentences, strict=True)]
    here, there = (
        [span.of(text).lower() for span in encoding.words] for text, encoding in zip(texts, encodings, strict=True)
    )
    for block in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks():
        if sum(form[:1].isalnum() for form in here[block.a : block.a + block.size]) >= RUN:
            one, other = (
                _stretch(report, number, encoding, first, block.size)
                for report, number, encoding, first in zip(pair, sentences, encodings, (block.a, block.b), strict=True)
            )
            yield one, other


def _stretch(report: Report, number: int, encoding: Encoding, first: int, size: int) -> Span:
    start = report.sentences[number].span.start
    return Span(start + encoding.words[first].start, start + encoding.words[first + size - 1].end)


def _alike(start: int, one: Encoding, other_start: int, other: Encoding) -> Iterator[tuple[Span, Span]]:
    """Words that are each other's best match and alike, in the middle layer."""
    if not one.words or not other.words:
        return
    similarity = _unit(one) @ _unit(other).T
    for k, best in enumerate(similarity.argmax(1).tolist()):
        if similarity[k, best] >= ALIKE and similarity[:, best].argmax() == k:
            here, there = one.words[k], other.words[best]
            yield (
                Span(start + here.start, start + here.end),
                Span(other_start + there.start, other_start + there.end),
            )


def _unit(encoding: Encoding) -> NDArray[np.float32]:
    layer = encoding.layers[len(encoding.layers) // 2]
    unit: NDArray[np.float32] = layer / np.maximum(np.linalg.norm(layer, axis=1, keepdims=True), np.float32(1e-9))
    return unit


def _inside(pair: tuple[Span, Span], runs: Sequence[tuple[Span, Span]]) -> bool:
    return any(one.covers(pair[0]) and other.covers(pair[1]) for one, other in runs)
