"""Pages of mode 6, Silence: what is told in borrowed words, and how much of each report stands in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from textual.content import Content

from align.findings import Share, SharedText
from align.marks import Place
from align.model import Comparison
from align.shared_text import FEWEST_WORDS
from align.sharing.common_words import common_words
from align.tellings import version_words
from corpus.days import day
from tui.paint import QUIET, drawn
from tui.tables.table import Column, Entry, Table, lines, outlets, quiet, shortened, under
from tui.view import View

SIGLA: Final = 14
"""Cells of a column of sigla."""
SHARE: Final = 15
"""Cells of a column with shares."""
NAME: Final = 30
"""Cells of the column with the outlet."""
WHOLE: Final = f"How much of a report stands in another in runs of {FEWEST_WORDS} or more same words"
LONGEST_RUN: Final = 400
"""Characters of a run that are shown: whole paragraphs can be the same."""


def shared(comparison: Comparison, view: View, width: int) -> Table:
    """Runs of the same words in several reports, the longest first."""
    del width
    columns = (Column("Words", -8), Column("Reports", -SIGLA), Column("The same words", 1))
    ours = (run for run in comparison.shared_text if view.among(place.report for place in run.places))
    found = sorted(ours, key=lambda run: (run.sharing.value, -run.words))
    entries: list[Entry] = []
    for sharing, runs in groupby(found, key=lambda run: run.sharing):
        entries += under(sharing.value.capitalize(), _runs(comparison, list(runs)))
    guide = (
        "Why the words are the same, as far as the reports say. No source named: both may have them from a third. "
        "…: here one has other words."
    )
    return Table(columns, tuple(entries), guide, "No longer run of the same words stands in two reports.")


def _runs(comparison: Comparison, runs: list[SharedText]) -> Iterator[Entry]:
    for run in runs:
        first = run.places[0]
        words = shortened(common_words(comparison.event, run), LONGEST_RUN)
        sigla = ", ".join(dict.fromkeys(place.report for place in run.places))
        cells = (Content(str(run.words)), Content.styled(sigla, "bold"), Content(words))
        agency = f" · credited to {drawn(run.agency)}" if run.agency else ""
        earlier = f" · published first: {run.first}" if run.first else ""
        detail = quiet(f"{run.sharing.value.capitalize()} in {sigla}{agency}{earlier}")
        yield Entry(
            cells, (first, run.places[-1], first), None, detail, title=f"The same words in {sigla}", kept=run.places
        )


def borrowed(comparison: Comparison, view: View, width: int) -> Table:
    """A row a report, a column a report: how much of the row's words stand word for word in the column's report."""
    label = min(NAME, width // 3)
    sigla = outlets(view, width, label, SHARE)
    columns = (Column("Report", -label), *(Column(f"in {siglum}") for siglum in sigla))
    entries = tuple(_borrower(comparison, siglum, sigla, view) for siglum in view.order) if comparison.shares else ()
    guide = f"{WHOLE}; unquoted: without quotations and set phrases. In any order: 7."
    return Table(columns, entries, guide, "No two reports share longer runs of words.", sigla=sigla)


def _borrower(comparison: Comparison, siglum: str, sigla: Sequence[str], view: View) -> Entry:
    report = comparison.event.report(siglum)
    found = {share.other: share for share in comparison.shares if share.report == siglum and share.other in view.order}
    name = lines(
        Content.assemble((f"{drawn(siglum)} ", "bold $siglum"), (drawn(report.outlet.name), "bold")),
        quiet(day(report.date)),
    )
    places = tuple(_first_run(comparison, siglum, other) for other in sigla)
    versions = [version_words(version) for version in comparison.versions if version.report == siglum]
    most = max(found.values(), key=lambda share: share.share, default=None)
    detail = lines(*versions, quiet(_in_words(most)) if most else "It shares no longer run of words with another.")
    details = (detail, *(lines(quiet(_in_words(found[s])), *versions) if s in found else detail for s in sigla))
    first = next((place for place in places if place), None) or Place(siglum, report.sentences[0].span)
    return Entry(
        (name, *(_share(found.get(other), siglum == other) for other in sigla)),
        (first, *places),
        None,
        detail,
        details=details,
    )


def _in_words(share: Share) -> str:
    """A cell in a whole sentence."""
    return (
        f"{share.words} words of {share.report} ({share.share:.0%}) stand word for word in {share.other}; without "
        f"quotations and set phrases {share.taken:.0%}."
    )


def _share(share: Share | None, same: bool) -> Content:
    if share is None:
        return quiet("·" if same else "0%")
    return lines(Content.styled(f"{share.share:.0%}", "bold"), (f"{share.taken:.0%} unquoted", QUIET))


def _first_run(comparison: Comparison, siglum: str, other: str) -> Place | None:
    """The longest run that two reports share, in the first of them."""
    runs = [run for run in comparison.shared_text if {siglum, other} <= {place.report for place in run.places}]
    longest = max(runs, key=lambda run: run.words, default=None)
    return next((place for place in longest.places if place.report == siglum), None) if longest else None
