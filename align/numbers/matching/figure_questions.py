"""What a figure answers, in words of the reports: "how many people were injured", "how many knots (gusts)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from align.lexicon import lexicon
from align.marks import HEADLINE, FigureKind
from align.numbers.context.counted_nouns import is_person
from align.numbers.context.fates import fate_words
from align.numbers.context.figure_contexts import Context
from align.numbers.context.long_before import WHEN
from align.numbers.matching.alike import OTHER
from align.numbers.matching.same_number import is_telling
from align.numbers.units import dimension

ASKED: Final = {
    FigureKind.MONEY: "how much money",
    FigureKind.SPLIT: "what result",
    FigureKind.SHARE: "what share",
}
PLAIN: Final = frozenset(lexicon("function_words")["plain"]) | {"which", "whom"}
"""Words that say nothing of what is counted."""

NO_TOPIC: Final = frozenset(lexicon("things")["no_topic"])
DEFINITE: Final = frozenset(
    {"the", "these", "those", "its", "their", "his", "her", "our", "my", "your", "them", "whom"}
)
"""Of what begins with one of these, some are counted: "124 of the homes"."""

PAST: Final = frozenset({"died", "was", "were"})
"""Verbs of a question to which a time can be added."""

WORD: Final = re.compile(r"\w+")
QUOTE: Final = re.compile(r"[\"“”]")
"""A mark of a quotation within the words around a figure, which are quoted themselves."""

POSSESSED: Final = re.compile(r"(?:[A-Z]\S* )*[A-Z]\S*['’]s? ")
"""What begins with a name's possession: of "Roe's staff" some are counted."""

ONE_OF: Final = "one of …"
"""Of "she was one of 45,000 people" the words around ask after her."""

NOTHING: Final = 6
"""How far from a plain sentence a question is that has only its first words: "how many"."""

FEWEST: Final = 4
"""Words around a figure, its gap counting for one, below which they tell a reader little."""


def question(group: Sequence[Context]) -> str:
    """What the figures of a group answer, in the words of the report that says it best and in the fewest letters.

    A headline leaves out words and another figure confuses: a sentence without them that says it as well is preferred.
    What was long before the reports is asked with its time: "how many people were killed in December".
    """
    asked = min(_ranked(context) for context in group)[-1]
    times = {context.circumstances.bygone.words for context in group} - {""}
    if not times or PAST.isdisjoint(asked.split()) or "“" in asked or any(_tells(asked, words) for words in times):
        return asked
    return f"{asked} {min(times, key=lambda words: (len(words), words))}"


def asks_nothing(group: Sequence[Context]) -> bool:
    """Whether no words around the figures say what they answer."""
    return all(_asked(context)[0] >= NOTHING for context in group)


def _tells(asked: str, time: str) -> bool:
    """Whether a question has the words of a time already: "killed in the December fire"."""
    return set(WORD.findall(time)) - WHEN <= set(WORD.findall(asked))


def _ranked(context: Context) -> tuple[int, bool, bool, int, str]:
    far, asked = _asked(context)
    told = " ".join(asked.split())
    of_two = any(sign.isdecimal() for sign in told)
    return far, of_two, context.figure.sentence == HEADLINE, len(told), told


def _asked(context: Context) -> tuple[int, str]:
    """A question that the figure answers, and how far it is from a plain sentence: 0 where it is one."""
    figure, topic = context.figure, context.clause.topic
    if figure.kind is FigureKind.AGE:
        if context.bearer.name:
            return 0, f"how old is {context.bearer.name}"
        if context.noun:
            return 1, f"how old is the {context.noun}"
        return (2, f"how old ({topic})") if topic.endswith(" age") else _quoting("how old", context)
    if figure.kind is FigureKind.COUNT and dimension(figure.unit) is None:
        return _counted(context)
    unit = ASKED.get(figure.kind) or f"how many {figure.unit}"
    told = topic if figure.kind in {FigureKind.MONEY, FigureKind.SPLIT} else context.counted.words or topic
    told = told or context.payee
    if not told or _says_nothing(told):
        return _quoting(unit, context)
    bare = 3 if figure.kind is FigureKind.SHARE else 1  # "what share (homes)" might be a share of anything
    return (0 if " " in told else bare), f"{unit} ({told})"


def _says_nothing(topic: str) -> bool:
    """Whether nobody can tell by a topic what is measured: a lone name, "the equivalent", "the course"."""
    *_, last = topic.lower().split()
    return last in NO_TOPIC or (" " not in topic and topic[0].isupper())


def _quoting(start: str, context: Context) -> tuple[int, str]:
    """A question that quotes the words around the figure: "how old: “raises the pension age to …”"."""
    around = " ".join(QUOTE.sub(" ", context.clause.around).split())
    if ONE_OF in around or len(around.split()) < FEWEST:
        return (NOTHING, start) if PLAIN.issuperset(WORD.findall(around.lower())) else (5, f"{start}: “{around}”")
    return (2 if context.clause.whole else 4), f"{start}: “{around}”"


def _counted(context: Context) -> tuple[int, str]:
    """The question of a count: a sentence, or the noun phrase with what is told of it in brackets."""
    figure, clause, counted = context.figure, context.clause, context.counted.words
    joined = figure.unit and figure.unit in context.stated.words.lower()  # "225-page report"
    people = not counted or is_person(context.noun) or context.noun == OTHER
    if counted and (joined or (figure.high is not None and figure.high <= 1)):
        if context.fate and people and not joined:
            return 3, f"how many {fate_words(context.fate)}"
        return 4, f"how many ({context.stated.words} {counted})"
    of = "of " if counted.partition(" ")[0].lower() in DEFINITE or POSSESSED.match(counted) else ""
    start = f"how many {of}{counted}".strip()
    if context.fate and context.counted.fated and " " in counted and not clause.predicate:
        return 0, start
    if clause.predicate:
        return (1 if counted else 2), f"{start} {clause.predicate}"
    told = clause.done if counted else ""
    if told or (context.fate and people):
        told = told or fate_words(context.fate)
        return (1 if clause.done else 2), f"{start.removesuffix(clause.where).strip()} {told} {clause.where}".strip()
    bare = 3 if " " in counted else 4 if is_telling(figure) else 5  # "how many men" may be any two
    return min(_quoting("how many", context), (bare, start) if counted else (NOTHING, start))
