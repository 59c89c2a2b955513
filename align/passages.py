"""Passages: links among all reports of an event joined into points told, one reading a report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from align.alignment import Passage, Reading
from align.marks import SentenceId
from corpus.model import Event, Report

if TYPE_CHECKING:
    from align.linking.linking import Linking  # what links sentences imports numpy, which screens do without

COHESION: Final = 0.3
"""Two groups of sentences become one passage while the mean probability between them is at least this.

The mean over all pairs, not the best pair, decides: a chain of weak links does not swallow half of the reports.
"""

FURTHER: Final = 0.4
"""The same where more is claimed: that three reports tell it, or that unlike sentences of one report belong together.

"Told by three" is a stronger claim than a link. On training events left out, of 150 readings in passages of three
reports 7 were wrong; with 0.2 for both it was 16 of 165.
"""

SETTLED: Final = 0.45
"""The same between two passages: each is a point already, and to join them is to say that both are one.

On training events left out it parts 38 pairs of sentences, five of them rightly joined; pairwise F1 rises from 0.651 to
0.663, B³ F1 from 0.699 to 0.704. On e01–e06 both fall a little (0.581 to 0.578, 0.608 to 0.600), but no point swallows
what readers tell apart at once, as two persons' pleas.
"""

UNLIKE: Final = 0.06
"""Two sentences of one report less likely than this to tell one point are held to tell two.

Of 583 pairs of sentences joined on training events left out this parts 14, one of them rightly joined; B³ F1 rises from
0.682 to 0.700. From 0.05 to 0.07 it is the same.
"""


def passages(event: Event, linking: Linking) -> tuple[Passage, ...]:
    """Join the links of `linking` into passages, in the order of the first report, then of the second, and so on.

    Groups are merged along the links, likeliest first, while they hold together (`COHESION`), so that each sentence
    lies in at most one passage and each passage has readings of two reports or more.
    """
    groups: dict[SentenceId, frozenset[SentenceId]] = {}
    for link in sorted(linking.links, key=lambda link: -link.probability):
        left, right = link.ends
        one, other = (groups.get(sentence, frozenset({sentence})) for sentence in (left, right))
        if one is not other and _cohesion(one, other, linking) >= _asked(one, other, linking):
            for sentence in one | other:
                groups[sentence] = one | other
    rank = {report.siglum: number for number, report in enumerate(event.reports)}
    ordered = sorted(set(groups.values()), key=lambda group: min((rank[siglum], number) for siglum, number in group))
    return tuple(Passage(f"p{k}", _readings(group, rank)) for k, group in enumerate(ordered, 1))


def passages_by_sentence(passages: Sequence[Passage]) -> dict[SentenceId, str]:
    """The id of the passage that a sentence lies in, by siglum and sentence number; unlinked sentences are left out."""
    return {(r.report, number): passage.id for passage in passages for r in passage.readings for number in r.sentences}


def sentences_told(passages: Iterable[Passage], siglum: str) -> frozenset[int]:
    """The numbers of the sentences of one report that stand in these passages."""
    readings = (passage.reading(siglum) for passage in passages)
    return frozenset(number for reading in readings if reading for number in reading.sentences)


def telling(report: Report, given: Iterable[Reading]) -> tuple[int, ...]:
    """The sentences of a report that tell something, as `given`; where that was not asked, all but page furniture."""
    return next((reading.sentences for reading in given if reading.report == report.siglum), report.body)


def _asked(one: frozenset[SentenceId], other: frozenset[SentenceId], linking: Linking) -> float:
    """How much two groups must hold together to become one."""
    telling, others = {siglum for siglum, _ in one}, {siglum for siglum, _ in other}
    if not telling & others:
        return FURTHER if len(one) + len(other) > 2 else COHESION
    if min(len(telling), len(others)) > 1:
        return SETTLED
    alike = [
        float(linking.within[siglum][number, further])
        for siglum, number in one
        for same, further in other
        if same == siglum and siglum in linking.within
    ]
    return FURTHER if alike and max(alike) < UNLIKE else COHESION


def _cohesion(one: Iterable[SentenceId], other: Iterable[SentenceId], linking: Linking) -> float:
    """Mean probability of the pairs between two groups; pairs inside one report say nothing and are left out."""
    other = tuple(other)
    known = [_probability(a, b, linking) for a in one for b in other if a[0] != b[0]]
    return sum(known) / len(known) if known else 0.0


def _probability(one: SentenceId, other: SentenceId, linking: Linking) -> float:
    return float(linking.between(one[0], other[0])[one[1], other[1]])


def _readings(group: frozenset[SentenceId], rank: dict[str, int]) -> tuple[Reading, ...]:
    sigla = sorted({siglum for siglum, _ in group}, key=rank.__getitem__)
    return tuple(Reading(siglum, tuple(sorted(number for s, number in group if s == siglum))) for siglum in sigla)
