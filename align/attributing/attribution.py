"""Who says what: cues with their contents and sources, found by a small network over parse and word vectors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from align.attributing.attribution_features import Features, features, pairs
from align.encode import Encoding
from align.parse import span_of
from corpus.model import Report, Span

MIN_CUE: Final = 0.4
"""Probability from which a word is taken as a cue; between 0.35 and 0.5 F1 on left-out training articles is flat."""

MIN_CUE_INSIDE: Final = 0.8
"""The same for a cue in another's content: annotators, and readers, pass over most of what speakers say of others."""

CONTENT_LEAN: Final = 1.0
"""Log odds that words of content get as a gift: networks that have learned to doubt give too short contents."""

CONTENT_CHANGE: Final = 3.0
CUE_CHANGE: Final = 2.0
"""Log odds that it costs to leave a role and come back: a gap or an island must be worth that much."""

CONTENT_NEAR_BEST: Final = 1.5
"""Of a cue whose words of content are all doubtful, the likeliest and those so little less likely are its content."""

SOURCE_LEAN: Final = 0.3
SOURCE_NEAR_BEST: Final = 1.0
SOURCE_LEAST: Final = -2.5
"""Nearly every cue has a source, so its words get some odds as a gift: so much, or what lifts the likeliest word so
far; none where even that one has less than the last."""

NEVER: Final = -99.0
"""Log odds with which a word of the cue is its content."""

CUE_HEAD: Final = 5.0
"""Log odds at least with which the head of a cue belongs to the cue."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words that attribute (`cue`), what is said (`content`, not empty) and by whom (`source`, None where not told).

    `head` is the number of the cue's main word in the parse, `probability` how sure the cue is.
    """

    head: int
    probability: float
    cue: Span
    content: tuple[Span, ...]
    source: Span | None


class Tagger:
    """Finds attributions; the networks, learned for vectors of the bundled model, are loaded on first use."""

    @cached_property
    def _nets(self) -> Any:
        from align.attributing.attribution_net import load  # noqa: PLC0415  (torch takes seconds)

        return load()

    def attributions(
        self, report: Report, doc: Any, encodings: Sequence[Encoding], quoted: Sequence[Span]
    ) -> tuple[Attribution, ...]:
        """The attributions of a report in the order of their cues.

        `doc` is its parse, `encodings` what the bundled model says of its sentences; `quoted` lies between quotation
        marks.
        """
        if not encodings:
            return ()
        seen = features(report, doc, encodings, quoted)
        found = (attribution(doc, *scored) for scored in score(self._nets, seen))
        return undoubted([one for one in found if one is not None])


def score(
    nets: Sequence[Any], seen: Features, least: float = MIN_CUE
) -> Iterator[tuple[int, float, NDArray[np.int64], NDArray[np.float32]]]:
    """Each likely cue: its word, its probability, the words around it (m,) and the log odds of their roles (m, 3)."""
    import torch  # noqa: PLC0415

    heads = torch.from_numpy(seen.heads)
    with torch.inference_mode():
        contexts = [net.words(seen) for net in nets]
        odds = torch.stack([net.cues(words, heads) for net, words in zip(nets, contexts, strict=True)]).mean(0)
        chances = torch.sigmoid(odds).numpy()
        cues = [int(cue) for cue in np.nonzero(chances >= least)[0]]
        around = [pairs(seen, cue) for cue in cues]
        if not cues:
            return
        others, relations = (torch.from_numpy(np.concatenate(column)) for column in zip(*around, strict=True))
        sizes = [len(words) for words, _ in around]
        owners = torch.tensor(cues).repeat_interleave(torch.tensor(sizes))
        each = [net.roles(words, owners, others, relations) for net, words in zip(nets, contexts, strict=True)]
        roles = np.split(torch.stack(each).mean(0).numpy(), np.cumsum(sizes)[:-1])
    for cue, (words, _), scored in zip(cues, around, roles, strict=True):
        yield cue, float(chances[cue]), words, scored


def attribution(
    doc: Any, head: int, probability: float, words: NDArray[np.int64], odds: NDArray[np.float32]
) -> Attribution | None:
    """What the scores of one cue say; None where nothing but the cue itself looks like its content."""
    own = odds[:, 2].copy()
    at = int(np.searchsorted(words, head))
    own[at] = max(own[at], CUE_HEAD)
    cues = _spans(doc, words[smoothed(own, CUE_CHANGE)])
    word = span_of(doc[head])
    cue = next((span for span in cues if span.covers(word)), word)
    is_cue = np.array([cue.start <= doc[int(number)].idx < cue.end for number in words])
    content = _spans(doc, words[_content(np.where(is_cue, NEVER, odds[:, 0]))])
    if not content:
        return None
    source = _spans(doc, words[_source(odds[:, 1])])
    return Attribution(head, probability, cue, content, source[0] if source else None)


def undoubted(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions without the doubtful ones that stand in what somebody else says."""
    sure = [one for one in found if one.probability >= MIN_CUE_INSIDE]
    return tuple(
        one
        for one in found
        if one.probability >= MIN_CUE_INSIDE
        or not any(content.covers(one.cue) for other in sure for content in other.content)
    )


def _content(odds: NDArray[np.float32]) -> NDArray[np.bool_]:
    """The words that are content: whoever attributes attributes something, however doubtful the words."""
    found = smoothed(odds + CONTENT_LEAN, CONTENT_CHANGE)
    if not found.any():
        found[heaviest(odds - odds.max() + CONTENT_NEAR_BEST)] = True
    return found


def _source(odds: NDArray[np.float32]) -> slice:
    best = float(odds.max())
    return heaviest(odds + max(SOURCE_LEAN, SOURCE_NEAR_BEST - best)) if best >= SOURCE_LEAST else slice(0, 0)


def smoothed(odds: NDArray[np.float32], change: float) -> NDArray[np.bool_]:
    """The likeliest sequence of in and out (Viterbi's algorithm) where going in and out again costs `change`."""
    path = np.zeros(len(odds), np.bool_)
    likely = np.flatnonzero(odds > 0)
    if not len(likely):
        return path
    first, last = int(likely[0]), int(likely[-1])  # no run begins or ends with an unlikely word
    out, inside = 0.0, -change / 2
    came_from_inside: list[tuple[bool, bool]] = []
    for value in odds[first : last + 1].tolist():
        came_from_inside.append((inside - change / 2 > out, inside >= out - change / 2))
        out, inside = max(out, inside - change / 2), max(inside, out - change / 2)
        out, inside = out - value / 2, inside + value / 2
    state = inside - change / 2 > out
    for number in range(last, first - 1, -1):
        path[number] = state
        state = came_from_inside[number - first][state]
    return path


def heaviest(odds: NDArray[np.float32]) -> slice:
    """The run of words whose log odds sum up highest; empty where none is above 0 (Kadane's algorithm)."""
    best, best_run = 0.0, slice(0, 0)
    total, start = 0.0, 0
    for number, value in enumerate(odds.tolist()):
        if total <= 0:
            total, start = 0.0, number
        total += value
        if total > best:
            best, best_run = total, slice(start, number + 1)
    return best_run


def _spans(doc: Any, words: Iterable[int]) -> tuple[Span, ...]:
    """Runs of words as spans, without white space at their ends."""
    runs: list[list[Any]] = []
    for token in (doc[int(word)] for word in words):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    trimmed = [[token for token in run if not token.is_space] for run in runs]
    return tuple(span_of(*run) for run in trimmed if run)
