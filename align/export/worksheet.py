"""What of a comparison is handed out on paper: the few findings that ask for an answer, as tables of a few rows.

Everything else is folded on the page and not printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from align.export import tables as read
from align.export.tables import Table
from align.findings import LETTERS, Omission, VariantKind, Verdict
from align.missing import missing
from align.model import Comparison
from align.silences import Silence, named, silences, sort_of
from corpus.clean import on_one_line

MOST_DIFFERENCES: Final = 8
"""Differences on paper: as many as a class can talk about in a lesson."""
MOST_STATEMENTS: Final = 4
"""Quotations on paper, each of which takes some lines in several columns."""
MOST_LEFT_OUT: Final = 3
"""Points on paper that one report leaves out, those that most others tell."""
MOST_PHRASES: Final = 2
"""Missing words on paper of a point told in part: enough to see which part."""
BESIDE: Final = ",\N{NO-BREAK SPACE}"
"""Between sigla on paper, where a row of two lines costs a page in the end."""
TOLD_OTHERWISE: Final = 0.7
"""From this probability on a report tells most of the point in other words, and its silence asks for nothing."""

ASKED: Final = frozenset((Verdict.CONFLICT, Verdict.NOT_COMPARABLE))
"""Figures that agree ask for nothing."""
CHANGED: Final = frozenset(("altered", "cut"))
"""Quotations whose words were changed or left out between quotation marks."""
UNTOLD: Final = frozenset((Silence.ALL, Silence.MOST, Silence.SOME, Silence.FEW, Silence.ONE))
"""What a report leaves out whole though it could know it."""


def worksheet(comparison: Comparison) -> tuple[Table, ...]:
    """The tables that are printed, those that have rows."""
    made = (differences(comparison), figures(comparison), quotations(comparison), left_out(comparison))
    return tuple(table for table in made if table.rows)


def differences(comparison: Comparison) -> Table:
    """The most telling differences in words; figures have a table of their own on the same sheet."""
    in_words = tuple(v for v in comparison.variants if not v.minor and v.kind is not VariantKind.FIGURE)
    rows = read.variants(replace(comparison, variants=in_words)).rows[:MOST_DIFFERENCES]
    letters = {kind.value: letter for kind, letter in LETTERS.items()}
    return Table(
        "The most telling differences",
        "In brackets the letter that marks them in the texts. An empty side: the words stand only on the other.",
        ("Kind", "One", "Other"),
        tuple((f"{kind} ({letters[kind]})", one, other) for _, kind, one, other, _ in rows),
        ask="Which words would you have chosen, and why?",
    )


def figures(comparison: Comparison) -> Table:
    """Figures that conflict, or that cannot be compared."""
    asked = (found for found in comparison.figure_comparisons if found.verdict in ASKED)
    found = read.figures(replace(comparison, figure_comparisons=tuple(asked)))
    return replace(found, title="Figures that conflict or cannot be compared", ask="Who counted what, when, and how?")


def quotations(comparison: Comparison) -> Table:
    """Quotations whose words were altered or cut, what was done to them before their words.

    Where two reports have the very same words, as an agency and its update, one of them stands for both.
    """
    changed = [found for found in comparison.quotation_comparisons if found.difference in CHANGED]
    changed.sort(key=lambda found: found.difference)
    found = read.quotations(replace(comparison, quotation_comparisons=tuple(changed)))
    *sigla, _, _ = found.columns
    once: dict[tuple[str, frozenset[str]], tuple[str, ...]] = {}
    for *told, difference, why in found.rows:
        once.setdefault((why, frozenset(told)), (f"{difference.capitalize()}: {why}", *told))
    return replace(
        found,
        title="Quotations that were altered or cut",
        columns=("", *sigla),
        rows=tuple(once.values())[:MOST_STATEMENTS],
        ask="Does the rest still mean what the speaker meant?",
    )


def left_out(comparison: Comparison) -> Table:
    """What each report leaves out, a few points each."""
    return Table(
        "What each leaves out",
        "Points that others tell and no sentence of this report was found to tell in full. Look whether it is so.",
        ("Report", "Told by", "In these words", "What is missing"),
        tuple(_left_out(comparison)),
        ask="What could be an innocent reason?",
    )


def _left_out(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    sigla = [report.siglum for report in comparison.event.reports]
    asked = [one for one in silences(comparison) if _weight(comparison, one) is not None]
    asked.sort(key=lambda one: (sigla.index(one.absent), _weight(comparison, one)))
    rows = ((one, _lacking(comparison, one)) for one in asked)
    for siglum, omissions in groupby((row for row in rows if row[1]), key=lambda row: row[0].absent):
        for omission, lacking in list(omissions)[:MOST_LEFT_OUT]:
            yield siglum, BESIDE.join(_others(omission)), _told(comparison, omission), lacking


def _others(omission: Omission) -> list[str]:
    """Who tells the point; a report that tells it in part is among its own tellers."""
    return [teller for teller in omission.told_by if teller != omission.absent]


def _weight(comparison: Comparison, omission: Omission) -> int | None:
    """Its place on paper: what most tell and this report does not, or hardly; then what few tell; None: not asked."""
    sort, most = sort_of(comparison, omission), 2 * len(_others(omission)) > len(comparison.event.reports) - 1
    if sort in UNTOLD:
        return 0 if sort in {Silence.ALL, Silence.MOST} else 2
    hardly = sort is Silence.PART and omission.score < TOLD_OTHERWISE and not omission.published_before
    return 1 if hardly and most else None


def _lacking(comparison: Comparison, omission: Omission) -> str:
    """What is missing: all of the point, or the phrases of it that stand nowhere; empty where these say nothing."""
    if not omission.partly:
        return "all of it"
    words = (on_one_line(comparison.words(place)) for place in missing(comparison, omission))
    return ", ".join(f"“{phrase}”" for phrase in [one for one in words if _says_something(one)][:MOST_PHRASES])


def _says_something(phrase: str) -> bool:
    """Whether a phrase can be understood by itself: a single word ("January", "get") cannot, unless it is a number."""
    return len(phrase.split()) > 1 or any(map(str.isdigit, phrase))


def _told(comparison: Comparison, omission: Omission) -> str:
    place = named(comparison, omission)
    return f"{place.report} “{on_one_line(comparison.words(place))}”"
