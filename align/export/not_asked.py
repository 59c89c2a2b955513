"""What a worksheet does not ask about, since the reports of the event offer nothing of it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from align.export.task import Task
from align.model import Comparison

FIGURES, SAME_WORDS, STATEMENTS = "Figures", "The same words", "One statement, several reports"
TELLINGS, LEFT_OUT = "Two tellings", "Told by some"
"""Titles of tasks, by which they are missed."""
OFFERED: Final = {
    FIGURES: "a figure that several reports give",
    SAME_WORDS: "a long run of the same words",
    STATEMENTS: "a statement that several reports quote",
    TELLINGS: "a point told in two wordings",
    LEFT_OUT: "a point that a report leaves out though it could know it",
}
"""What is not found where a task is missing."""


def not_asked(comparison: Comparison, tasks: Collection[Task]) -> str:
    """A sentence; empty where something of every sort is asked, and where not all is compared yet."""
    given = {task.given.title for task in tasks}
    missed = [what for title, what in OFFERED.items() if title not in given]
    if not missed or not comparison.complete or len(comparison.event.reports) == 1:
        return ""
    return f"Not asked, as none was found in these reports: {'; '.join(missed)}."
