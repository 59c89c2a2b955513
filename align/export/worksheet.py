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
from align.model import LETTERS, Comparison, Omission, VariantKind, Verdict
from align.silences import Silence, silences, sort_of
from corpus.clean import on_one_line

MOST_DIFFERENCES: Final = 8
"""Differences on paper: as many as a class can talk about in a lesson."""
MOST_STATEMENTS: Final = 5
"""Quotations on paper, each of which takes some lines in several columns."""
MOST_LEFT_OUT: Final = 3
"""Points on paper that one report leaves out, those that most others tell."""

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
    """Quotations whose words were altered or cut, what was done to them before their words."""
    changed = [found for found in comparison.quotation_comparisons if found.difference in CHANGED]
    changed.sort(key=lambda found: found.difference)
    found = read.quotations(replace(comparison, quotation_comparisons=tuple(changed[:MOST_STATEMENTS])))
    *sigla, _, _ = found.columns
    return replace(
        found,
        title="Quotations that were altered or cut",
        columns=("", *sigla),
        rows=tuple((f"{difference.capitalize()}: {why}", *told) for *told, difference, why in found.rows),
        ask="Does the rest still mean what the speaker meant?",
    )


def left_out(comparison: Comparison) -> Table:
    """What each report leaves out whole, a few points each."""
    return Table(
        "What each leaves out",
        "Points that the others tell and no sentence of this report was found to tell. Look whether it is so.",
        ("Report", "Told by", "In these words"),
        tuple(_left_out(comparison)),
        ask="What could be an innocent reason?",
    )


def _left_out(comparison: Comparison) -> Iterator[tuple[str, ...]]:
    sigla = [report.siglum for report in comparison.event.reports]
    whole = [omission for omission in silences(comparison) if sort_of(comparison, omission) in UNTOLD]
    whole.sort(key=lambda omission: sigla.index(omission.absent))
    for siglum, omissions in groupby(whole, key=lambda omission: omission.absent):
        for omission in list(omissions)[:MOST_LEFT_OUT]:
            yield siglum, ", ".join(omission.told_by), _told(comparison, omission)


def _told(comparison: Comparison, omission: Omission) -> str:
    teller = omission.point[0]
    words = comparison.event.report(teller.report).sentence_text(teller.sentences[0])
    return f"{teller.report} “{on_one_line(words)}”"
