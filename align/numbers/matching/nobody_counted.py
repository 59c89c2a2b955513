"""A count of none against a count of some: "no citizens went to hospital", "19 people had been admitted".

Ministries that count nobody and hospitals that count their patients use other words, so that their sentences are often
linked without being one point; here a link is enough, as none against some is told in no two ways.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from align.alignment import LIKELY, Link
from align.findings import Verdict
from align.lexicon import lexicon
from align.marks import FigureKind, SentenceId
from align.numbers.context.counted_nouns import PEOPLE
from align.numbers.context.fates import FATES
from align.numbers.context.figure_contexts import Context
from align.numbers.matching.figure_verdicts import GRAVITY, verdict
from align.numbers.matching.rival_counts import CROWD

LEXICON: Final = lexicon("fates")["hurt"]
TREATING: Final = frozenset(LEXICON["treating"])
TREATED_AT: Final = frozenset(LEXICON["places"])

EVERYBODY: Final = CROWD | frozenset(lexicon("people")["anybody"])
"""Nouns, and none, with which nobody at all is counted: "no passengers" leaves the crew."""

HURT: Final = "hurt"

Linked = Collection[frozenset[SentenceId]]
"""Pairs of sentences between which there is a likely link."""


def linked_surely(links: Sequence[Link]) -> Linked:
    """The pairs of sentences that are linked at least as likely as not."""
    return {frozenset(link.ends) for link in links if link.probability >= LIKELY}


def contradicted(
    groups: Sequence[frozenset[int]], contexts: Sequence[Context], linked: Linked
) -> dict[frozenset[int], int]:
    """Groups of figures, or single ones, with the number of a count of none that a linked sentence gives."""
    found: dict[frozenset[int], int] = {}
    grouped = frozenset().union(*groups)
    alone = [frozenset({number}) for number in range(len(contexts)) if number not in grouped]
    for number, context in enumerate(contexts):
        if number not in grouped and _counts_nobody(context):
            for group in (*groups, *alone):
                if number not in group and any(_against(context, contexts[other], linked) for other in group):
                    found.setdefault(group, number)
    return found


def none_against_some(
    none: int, group: frozenset[int], contexts: Sequence[Context], linked: Linked
) -> tuple[Verdict, str, tuple[int, int]]:
    """The gravest verdict on a count of none and those of a group that it denies, its reason, and on which two."""
    stated = replace(contexts[none].stated, fate=_fate(contexts[none]))
    verdicts = []
    for other in sorted(group):
        if _against(contexts[none], contexts[other], linked):
            between = (min(none, other), max(none, other))
            verdicts.append((*verdict(stated, replace(contexts[other].stated, fate=stated.fate)), between))
    return max(verdicts, key=lambda found: GRAVITY[found[0]])


def as_of_an_hour(groups: Sequence[frozenset[int]], contexts: Sequence[Context]) -> dict[frozenset[int], int]:
    """Groups with the number of a count of none that held as of an hour: "no deaths as of 8 p.m.".

    What it denies is its own noun, so no link is needed where one group of several reports counts whom that befell.
    """
    found: dict[frozenset[int], int] = {}
    grouped = frozenset[int]().union(*groups)
    for number, none in enumerate(contexts):
        if number in grouped or not none.stated.as_of or not _denies_its_noun(none):
            continue
        tolls = [group for group in groups if _is_toll([contexts[other] for other in group], none)]
        if len(tolls) == 1:
            found.setdefault(tolls[0], number)
    return found


def beside_none(none: int, group: frozenset[int], contexts: Sequence[Context]) -> tuple[Verdict, str, tuple[int, int]]:
    """The verdict on such a count of none and the plainest of a group, its reason, and on which two."""
    other = min(group, key=lambda number: (len(contexts[number].stated.narrower), number))
    return *verdict(contexts[none].stated, contexts[other].stated), (min(none, other), max(none, other))


def _denies_its_noun(none: Context) -> bool:
    """Whether a count of none is of what befalls people: "no deaths", "no arrests"."""
    figure = none.figure
    nobody = figure.kind is FigureKind.COUNT and figure.low == figure.high == 0
    return nobody and FATES.get(none.noun) == none.fate != "" and not none.stated.narrower


def _is_toll(group: Sequence[Context], none: Context) -> bool:
    """Whether several other reports count in a group all whom befell what another says befell none."""
    reports = {context.figure.report for context in group}
    people = all(context.noun in PEOPLE or context.noun in CROWD for context in group)
    if len(reports) == 1 or none.figure.report in reports or not people:
        return False
    fates = {context.fate for context in group}
    whole = any(not context.stated.narrower for context in group)
    return fates == {none.fate} and whole and not any(context.counted.of_them or context.role for context in group)


def _counts_nobody(context: Context) -> bool:
    """Whether a figure says that what it tells befell nobody at all."""
    figure = context.figure
    return figure.kind is FigureKind.COUNT and figure.low == figure.high == 0 and context.noun in EVERYBODY


def _against(none: Context, some: Context, linked: Linked) -> bool:
    """Whether a count in a linked sentence is one of those whom the other says there were none of."""
    left, right = none.figure, some.figure
    if right.kind is not FigureKind.COUNT or not right.low or some.counted.of_them or some.role:
        return False
    if frozenset({left.sentence_id, right.sentence_id}) not in linked:
        return False
    return (some.noun in PEOPLE or some.noun in CROWD) and _fate(none) == _fate(some) != ""


def _fate(context: Context) -> str:
    """What has become of those counted; who is admitted where the hurt are treated is hurt."""
    treated = context.act.verb in TREATING and not TREATED_AT.isdisjoint(context.around.content)
    return context.fate or (HURT if context.act.in_care or treated else "")
