"""Runs of the same words in two texts, tolerating small edits.

Every shared run of three words is a seed (the k-gram idea of Winnowing: Schleimer, Wilkerson and Aiken 2003, here with
every k-gram kept, since texts are short); seeds grow to the longest exact run, and neighbouring runs join over a few
changed words. The time is linear in the words of both texts and the seeds they share.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.model import Report, Span

SEED: Final = 3
"""Words of a seed: two words meet by chance everywhere, four miss what stands between two edits."""

GAP: Final = 3
"""Words that may differ, on each side, inside one run: a date changed, an adjective put in."""

FREQUENT: Final = 8
"""A seed that stands in a text more often is a formula and starts nothing."""

WORD: Final = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a report as they are compared, with their spans; marks that equal nothing part paragraphs."""

    forms: tuple[str, ...]
    spans: tuple[Span, ...]
    seeds: Mapping[tuple[str, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Run:
    """The same words on both sides: half-open ranges of word numbers, and how many words are the same."""

    left: range
    right: range
    words: int


def words_of(report: Report) -> Words:
    """The words of the headline and of all sentences that are not page furniture."""
    pieces = [(-1, report.headline_span)] if report.headline_span else []
    pieces += [(sentence.paragraph, sentence.span) for sentence in report.sentences if not sentence.boilerplate]
    forms: list[str] = []
    spans: list[Span] = []
    last = None
    for paragraph, piece in pieces:
        if paragraph != last:
            # One mark more than a run may bridge, so that no run goes from one paragraph into the next.
            forms += [f"\n{report.siglum}"] * (GAP + 1)
            spans += [Span(piece.start, piece.start)] * (GAP + 1)
            last = paragraph
        for match in WORD.finditer(report.prose, piece.start, piece.end):
            forms.append(form(match.group()))
            spans.append(Span(match.start(), match.end()))
    return Words(tuple(forms), tuple(spans), _seeds(forms))


def form(word: str) -> str:
    """A word as it is compared: in lower case, with one sort of apostrophe."""
    return word.lower().replace("’", "'")


def runs(left: Words, right: Words, fewest: int) -> tuple[Run, ...]:
    """The runs that begin and end with at least `fewest` of the same words in a row, in the order of the left text.

    None overlaps another.
    """
    chains = _chained(_exact(left, right), fewest)
    chosen: list[Run] = []
    for run in sorted(chains, key=lambda run: (-run.words, run.left.start, run.right.start)):
        if run.words < fewest:
            break
        if not any(_overlap(run.left, other.left) or _overlap(run.right, other.right) for other in chosen):
            chosen.append(run)
    return tuple(sorted(chosen, key=lambda run: run.left.start))


def _seeds(forms: Sequence[str]) -> dict[tuple[str, ...], tuple[int, ...]]:
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in range(len(forms) - SEED + 1):
        found[tuple(forms[number : number + SEED])].append(number)
    return {seed: tuple(places) for seed, places in found.items() if len(places) <= FREQUENT}


def _exact(left: Words, right: Words) -> list[Run]:
    """The longest runs without any edit, in the order of the left text."""
    starts = [
        (i, j) for seed in left.seeds.keys() & right.seeds.keys() for i in left.seeds[seed] for j in right.seeds[seed]
    ]
    found: list[Run] = []
    reached: dict[int, int] = {}
    for i, j in sorted(starts):
        if reached.get(i - j, 0) > i:
            continue
        length = _same(left.forms, right.forms, i, j)
        reached[i - j] = i + length - SEED + 1
        found.append(Run(range(i, i + length), range(j, j + length), length))
    return found


def _same(left: Sequence[str], right: Sequence[str], i: int, j: int) -> int:
    """How many words are the same from `i` on the left and `j` on the right."""
    longest = min(len(left) - i, len(right) - j)
    return next((k for k in range(SEED, longest) if left[i + k] != right[j + k]), longest)


def _chained(exact: Iterable[Run], fewest: int) -> list[Run]:
    """Runs joined with the one before where only a few words lie between them on both sides."""
    chains: list[list[Run]] = []
    for run in exact:
        near = [
            number
            for number in range(len(chains) - 1, -1, -1)
            if 0 <= run.left.start - chains[number][-1].left.stop <= GAP
            and 0 <= run.right.start - chains[number][-1].right.stop <= GAP
        ]
        if near:
            best = max(near, key=lambda number: sum(one.words for one in chains[number]))
            chains[best].append(run)
        else:
            chains.append([run])
    return [_joined(solid) for chain in chains if (solid := _solid(chain, fewest))]


def _solid(chain: Sequence[Run], fewest: int) -> Sequence[Run]:
    """The runs of a chain without short ones at its ends: beside other words they are the language, not the text."""
    solid = [number for number, run in enumerate(chain) if run.words >= fewest]
    return chain[solid[0] : solid[-1] + 1] if solid else ()


def _joined(chain: Sequence[Run]) -> Run:
    return Run(
        range(chain[0].left.start, chain[-1].left.stop),
        range(chain[0].right.start, chain[-1].right.stop),
        sum(run.words for run in chain),
    )


def _overlap(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop
