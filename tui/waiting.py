"""What is said where something is not known yet: never that there is none. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from align.steps import STEPS, Step, following, step_number


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
