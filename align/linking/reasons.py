"""Why a link holds, in words a reader understands, and which parts of the two sentences match."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.alignment import Evidence
from align.encode import Encoding
from align.linking.mentions import SPEAKING
from align.texts.content_words import is_function_word
from align.written import Written, words_of_sentence
from corpus.model import Report, Span

Pair = tuple[Report, Report]

RUN: Final = 3
"""Words in a row that stand in both sentences and are worth quoting."""

TELLING: Final = 2
"""So many of them must carry meaning: "veto of a" says nothing."""

LONG: Final = 5
"""From so many on a run is no chance: "There was no warning at all"."""

STOPS: Final = frozenset(".!?")
SHORTENED: Final = 4
"""Letters of a title or another word cut short, behind whose point a sentence goes on."""

MARKS: Final = frozenset('"“”')

ALIKE: Final = 0.75
"""Cosine of two words' vectors from which on they are shown as a match."""

QUOTED: Final = 60
"""A quoted run is cut to this many characters."""


def why(
    pair: Pair,
    sentences: tuple[int, int],
    encodings: Mapping[str, Sequence[Encoding]],
    docs: Mapping[str, Any] | None,
) -> Evidence:
    """The evidence for one sentence of each of two reports; reasons with the strongest first."""
    (left, right), (i, j) = pair, sentences
    one, other = encodings[left.siglum][i], encodings[right.siglum][j]
    cosine = float(one.vector @ other.vector)
    runs = tuple(_runs(pair, sentences))
    longest = max(runs, key=lambda run: len(run[0]), default=None)
    reasons = list[str]()
    if docs is not None:
        here, there = _tokens(left, i, docs), _tokens(right, j, docs)
        reasons += _speaker(here, there)
    reasons += _numbers(pair, sentences)
    if longest is not None:
        reasons.append(f"both say “{_cut(longest[0].of(left.prose))}”")
    if docs is not None:
        reasons += _names(here, there)
    words = [match for match in _alike(pair, sentences, (one, other)) if not _inside(match, runs)]
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
    yield from (f"same speaker: {told}" for key, told in known[0].items() if key in known[1])


def _numbers(pair: Pair, sentences: tuple[int, int]) -> Iterator[str]:
    """Numbers, dates and times that both give, one of them at least in digits; where they are written apart, both."""
    known = [
        {word.says: word.span.of(report.prose) for word in words_of_sentence(report, number) if word.counts}
        for report, number in zip(pair, sentences, strict=True)
    ]
    shared = [(known[0][says], known[1][says]) for says in known[0] if says in known[1]]
    told = [
        one if one.casefold() == other.casefold() else f"{one} ({other})"
        for one, other in shared
        if any(sign.isdigit() for sign in one + other)
    ]
    if told:
        yield f"both give {', '.join(told[:3])}"


def _names(here: list[Any], there: list[Any]) -> Iterator[str]:
    known = [{t.lower_: t.text for t in tokens if t.pos_ == "PROPN" and len(t.text) > 2} for tokens in (here, there)]
    shared = [known[0][key] for key in known[0] if key in known[1]]
    if shared:
        yield f"both name {', '.join(shared[:3])}"


def _runs(pair: Pair, sentences: tuple[int, int]) -> Iterator[tuple[Span, Span]]:
    """Runs of the same words in both sentences, in the order of the left one, as spans of the two reports.

    A run ends where a sentence does, and holds no part of two different names ("Ada Lunt said", "Ida Lunt said").
    """
    here, there = ([*_pieces(report, number)] for report, number in zip(pair, sentences, strict=True))
    mine, theirs = (
        [piece.of(report.prose) for piece in found] for report, found in zip(pair, (here, there), strict=True)
    )
    forms = [form.lower() for form in mine], [form.lower() for form in theirs]
    for block in SequenceMatcher(None, *forms, autojunk=False).get_matching_blocks():
        shift = block.b - block.a
        stops = [k for k in range(block.a, block.a + block.size) if _is_stop(mine, k)]
        for start, end in itertools.pairwise((block.a - 1, *stops, block.a + block.size)):
            low, high = _within_names(mine, theirs, range(start + 1, end), shift)
            low, high = _trimmed(mine, low, high)
            if _is_quotable(forms[0][low:high]):
                yield (
                    Span(here[low].start, here[high - 1].end),
                    Span(there[low + shift].start, there[high + shift - 1].end),
                )


def _is_stop(words: Sequence[str], at: int) -> bool:
    """Whether a sentence ends with a mark: no point behind a short word with a capital ("Rep.", "Jr.", "L.")."""
    if words[at] not in STOPS:
        return False
    before = words[at - 1] if at else ""
    return words[at] != "." or not before[:1].isupper() or len(before) > SHORTENED


def _trimmed(words: Sequence[str], low: int, high: int) -> tuple[int, int]:
    """The run without marks at its ends, save a quotation mark whose partner is inside."""
    first, after = low, high
    while low < high and not _is_word(words[low]):
        low += 1
    while low < high and not _is_word(words[high - 1]):
        high -= 1
    if sum(word in MARKS for word in words[low:high]) % 2:
        if low > first and words[low - 1] in MARKS:
            return low - 1, high
        if high < after and words[high] in MARKS:
            return low, high + 1
    return low, high


def _is_word(piece: str) -> bool:
    return any(sign.isalnum() for sign in piece)


def _is_quotable(words: Sequence[str]) -> bool:
    """Whether a run of lower-case words is long enough and tells something."""
    said = [word for word in words if _is_word(word)]
    return len(said) >= LONG or (len(said) >= RUN and sum(not is_function_word(word) for word in said) >= TELLING)


def _within_names(mine: Sequence[str], theirs: Sequence[str], run: range, shift: int) -> tuple[int, int]:
    """Where a run begins and ends without the parts of names that go on differently in the two texts."""
    low, high = run.start, run.stop

    def is_named(k: int) -> bool:
        """Whether both texts have a capital there."""
        return all(0 <= at < len(words) and words[at][0].isupper() for words, at in ((mine, k), (theirs, k + shift)))

    if is_named(low - 1):
        while low < high and is_named(low):
            low += 1
    if is_named(high):
        while low < high and is_named(high - 1):
            high -= 1
    return low, high


def _pieces(report: Report, number: int) -> Iterator[Span]:
    """The words of a sentence, and the marks between them."""
    at = report.sentences[number].span.start
    for word in words_of_sentence(report, number):
        yield from _marks(report.prose, at, word.span.start)
        yield word.span
        at = word.span.end
    yield from _marks(report.prose, at, report.sentences[number].span.end)


def _marks(text: str, start: int, end: int) -> Iterator[Span]:
    return (Span(at, at + 1) for at in range(start, end) if not text[at].isspace())


def _alike(pair: Pair, sentences: tuple[int, int], encodings: tuple[Encoding, Encoding]) -> Iterator[tuple[Span, Span]]:
    """Words that are each other's best match and alike, in the middle layer; a number or a time as a whole."""
    one, other = encodings
    if not one.words or not other.words:
        return
    here, there = (
        [_whole(words, report.sentences[number].span.start, piece) for piece in encoding.words]
        for report, number, encoding in zip(pair, sentences, encodings, strict=True)
        for words in [words_of_sentence(report, number)]
    )
    similarity = _unit(one) @ _unit(other).T
    found: dict[tuple[Span, Span], None] = {}
    for k, best in enumerate(similarity.argmax(1).tolist()):
        mine, theirs = here[k], there[best]
        if mine and theirs and similarity[k, best] >= ALIKE and similarity[:, best].argmax() == k:
            found[mine.span, theirs.span] = None
    yield from found


def _whole(words: Sequence[Written], start: int, piece: Span) -> Written | None:
    """The word that holds a piece of a sentence; none for a full stop, which matches every full stop."""
    return next((word for word in words if word.span.start <= piece.start + start < word.span.end), None)


def _unit(encoding: Encoding) -> NDArray[np.float32]:
    layer = encoding.layers[len(encoding.layers) // 2]
    unit: NDArray[np.float32] = layer / np.maximum(np.linalg.norm(layer, axis=1, keepdims=True), np.float32(1e-9))
    return unit


def _inside(pair: tuple[Span, Span], runs: Sequence[tuple[Span, Span]]) -> bool:
    return any(one.covers(pair[0]) and other.covers(pair[1]) for one, other in runs)
