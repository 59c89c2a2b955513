"""What is said where something is not known yet, or cannot be: never that there is none. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from align.steps import STEPS, Step, following, step_number
from corpus.model import Event

BY_ITSELF: Final = "By itself it has figures (key 3), quotations (key 4) and words that frame (key 5, then Tab)."
"""What of one report alone can be seen."""


def in_short(step: Step) -> str:
    """The step that is being taken, for the title line: step 4/7 points."""
    return f"step {STEPS.index(step) + 1}/{len(STEPS)} {step.value}"


def not_yet(what: str, needs: Step, done: Sequence[Step], *, working: bool) -> str:
    """A sentence on what comes only with the step `needs`. `working`: the comparison is going on."""
    upcoming = following(done)
    comes = f"{what} come in {step_number(needs)}"
    if working and upcoming:
        return f"Not yet computed: {comes} (now step {STEPS.index(upcoming) + 1}: {upcoming.value})."
    return f"Not computed: {comes}, and comparing stopped before that. Open the event again (o) to go on."


def one_report(event: Event) -> bool:
    """Whether there is nothing to compare with."""
    return len(event.reports) == 1


def alone(what: str) -> str:
    """Why one report does not show `what`."""
    return f"One report alone: {what} shows only beside another (o opens several)."
