"""What a figure answers, in words of the reports: "how many people were injured", "how many knots (gusts)"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from align.model import FigureKind
from align.numbers.fates import fate_words
from align.numbers.figure_contexts import Context, is_person
from align.numbers.units import dimension

ASKED: Final = {
    FigureKind.MONEY: "how much money",
    FigureKind.SPLIT: "what result",
    FigureKind.SHARE: "what share",
}
DEFINITE: Final = frozenset(
    {"the", "these", "those", "its", "their", "his", "her", "our", "my", "your", "them", "whom"}
)
"""Of what begins with one of these, some are counted: "124 of the homes"."""


def question(group: Sequence[Context]) -> str:
    """What the figures of a group answer, in the words of the report that says it best and in the fewest letters."""
    asked = min((_asked(context) for context in group), key=lambda asked: (asked[0], len(asked[1]), asked[1]))[1]
    return " ".join(asked.split())


def _asked(context: Context) -> tuple[int, str]:
    """A question that the figure answers, and how far it is from a plain sentence: 0 where it is one."""
    figure, topic = context.stated.figure, context.clause.topic
    if figure.kind is FigureKind.AGE:
        if context.whose:
            return 0, f"how old is {context.whose}"
        if context.noun:
            return 1, f"how old is the {context.noun}"
        return (2 if topic.endswith(" age") else 3, f"how old ({topic})") if topic else (4, "how old")
    if figure.kind is FigureKind.COUNT and dimension(figure.unit) is None:
        return _counted(context)
    unit = ASKED.get(figure.kind) or f"how many {figure.unit}"
    told = topic if figure.kind in {FigureKind.MONEY, FigureKind.SPLIT} else context.counted or topic
    return (0 if " " in told else 1, f"{unit} ({told})") if told else (2, unit)


def _counted(context: Context) -> tuple[int, str]:
    """The question of a count: a sentence, or the noun phrase with what is told of it in brackets."""
    figure, clause, counted = context.stated.figure, context.clause, context.counted
    joined = figure.unit and figure.unit in context.stated.words.lower()  # "225-page report"
    if counted and (joined or (figure.high is not None and figure.high <= 1)):
        return 4, f"how many ({context.stated.words} {counted})"
    of = "of " if counted.partition(" ")[0].lower() in DEFINITE else ""
    start = f"how many {of}{counted}".strip()
    if context.fate and " " in counted and not clause.predicate:
        return 0, start
    if clause.predicate:
        return (1 if counted else 2), f"{start} {clause.predicate}"
    if context.fate and (not counted or is_person(context.noun)):
        return 2, f"{start} {fate_words(context.fate)}"
    topic = clause.topic if " " in clause.topic or not counted else ""
    return 3 + (not counted), f"{start} ({topic})" if topic else start
