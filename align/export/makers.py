"""Who made each report, on paper: its genre, where it speaks of itself, and whom it hears."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from align.export.itself import of_itself
from align.export.tables import Table
from align.export.task import AUTHENTICITY, Task
from align.genres import in_words
from align.model import Comparison
from align.views.overview import overview
from corpus.clean import on_one_line
from corpus.model import Report

MOST_HEARD: Final = 4
"""Sources a report that are named: those with most words."""
MOST_OWN: Final = 3
"""Places a report where it speaks of itself: enough to see whether somebody was there."""


ASKS: Final = (
    "Who made it, and for whom?",
    "Was the reporter there? Which words show it?",
    "Who may speak? Who does not?",
)
FOUND: Final = (
    "Report",
    "What sort of text it says it is",
    "Where it speaks of itself",
    "Who is heard, most words first",
)


def makers(comparison: Comparison) -> Task:
    """A row a report, in their order, with room for who made it; found is where it says so, and who is heard."""
    genres = {profile.report: in_words(profile.genre) for profile in overview(comparison).profiles}
    reports = comparison.event.reports
    given = tuple((_name(report), *("" for _ in ASKS)) for report in reports)
    found = tuple(
        (_name(report), genres[report.siglum], _of_itself(report), _heard(comparison, report)) for report in reports
    )
    about = "By the report's own words, outside of quotations, with the numbers of the sentences; then its sources."
    return Task(
        AUTHENTICITY,
        Table("Who tells it", "", ("", *ASKS), given),
        Table("Authenticity: who tells it", about, FOUND, found, ask=" ".join(ASKS)),
    )


def _name(report: Report) -> str:
    return f"{report.siglum} {report.outlet.name}"


def _of_itself(report: Report) -> str:
    return _listed(list(of_itself(report)), MOST_OWN)


def _heard(comparison: Comparison, report: Report) -> str:
    """The sources of a report, who has most words first."""
    its = sorted((s for s in comparison.sources if s.report == report.siglum), key=lambda source: -source.words)
    return _listed([on_one_line(report.words(source.mention)) for source in its], MOST_HEARD) or "nobody"


def _listed(told: Sequence[str], most: int) -> str:
    more = f"; and {len(told) - most} more" if len(told) > most else ""
    return f"{'; '.join(told[:most])}{more}"
