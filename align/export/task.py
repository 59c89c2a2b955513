"""One sort of finding on paper, under one of the four questions of source criticism."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from align.export.tables import Table

AUTHENTICITY: Final = "Authenticity"
TIME: Final = "Time"
DEPENDENCE: Final = "Dependence"
TENDENCY: Final = "Tendency"
QUESTIONS: Final = {
    AUTHENTICITY: "Who made this, and is it what it says it is?",
    TIME: "When was it written, and what could not be known then?",
    DEPENDENCE: "Who has it from whom?",
    TENDENCY: "Who has an interest, and does it show in words or in silence?",
}
"""The questions that historians ask of every source, in the order in which the paper asks them."""


@dataclass(frozen=True, slots=True)
class Task:
    """One sort of finding on paper: `question` is one of `QUESTIONS`.

    `given` is what is printed for pupils, `found` what was found, with the same rows in the same order, each with its
    number in the first cell. Cells of a column without a name head their row. `lines` to write on stand below each row
    given; where its empty cells are to be ticked (`fill`), below the last one.
    """

    question: str
    given: Table
    found: Table
    lines: int = 1
    fill: bool = False
