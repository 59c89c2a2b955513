"""The steps of a comparison, in order, so that nobody takes what is not known yet for what is not there."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final


class Step(StrEnum):
    """What each step finds, in few words."""

    SHARED_WORDS = "shared words"
    GRAMMAR = "grammar"
    VECTORS = "vectors"
    POINTS = "points"
    MARKS = "quotations, figures"
    COMPARED = "what agrees"
    WORDING = "wording, silence"


STEPS: Final = tuple(Step)
"""All of them, in order."""

DOING: Final = {
    Step.SHARED_WORDS: "Looking for words the reports share",
    Step.GRAMMAR: "Reading the grammar of every sentence",
    Step.VECTORS: "Turning sentences into vectors",
    Step.POINTS: "Finding the passages that tell the same point",
    Step.MARKS: "Finding who is quoted, which figures are given and which words frame",
    Step.COMPARED: "Comparing what stands at the same point",
    Step.WORDING: "Aligning the linked sentences word by word",
}
"""What is done in each step, as a sentence."""


def following(done: Sequence[Step]) -> Step | None:
    """The first step that is not done yet; None where all are."""
    return next((step for step in STEPS if step not in done), None)


def doing(done: Sequence[Step]) -> str:
    """What is done next, as a sentence; empty where all is done."""
    step = following(done)
    return DOING[step] if step else ""


def step_number(step: Step) -> str:
    """A step and how many there are: step 4 of 7."""
    return f"step {STEPS.index(step) + 1} of {len(STEPS)}"


def unfinished(done: Sequence[Step]) -> str | None:
    """One sentence for whoever reads a comparison that is not finished; None where it is."""
    missing = [step.value for step in STEPS if step not in done]
    if not missing:
        return None
    return (
        f"This comparison is not finished: {len(done)} of {len(STEPS)} steps are done. Not computed yet: "
        f"{', '.join(missing)}. What is missing here may still be found."
    )
