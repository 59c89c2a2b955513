"""What those counted do or are, or what is done to them: "the hospital treated 23", "nine of them were children"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from align.numbers.context.agents import NOBODY, Agent, agent, subject
from align.numbers.context.fates import in_care
from align.numbers.context.surroundings import verb_above
from align.numbers.context.things import OF_THEM, is_of_them
from align.parse import SUBJECTS


@dataclass(frozen=True, slots=True)
class Act:
    """What is told of those counted. What the sentence does not tell is empty."""

    verb: str = ""
    """The lemma of the nearest verb above; where that only says that something is so much, with the thing's lemma."""
    agent: Agent = NOBODY
    """Who did what is counted: "the hospital treated 23"."""
    being: str = ""
    """The lemma of what those counted are: "nine of them were *children*", "40 of them *seriously*"."""
    in_care: bool = False
    """Whether they were taken to hospital, or treated there."""


NO_ACT: Final = Act()


def act(span: Any, head: Any | None, noun: str) -> Act:
    """What is told of those whom a span of the parse counts; `head` is their noun, or None, `noun` its lemma or ""."""
    number = span.root
    return Act(
        verb_above(number) or _said_of(number),
        _agent(number, head if noun else None),
        _being(span),
        in_care(number if head is None else head),
    )


def _said_of(number: Any) -> str:
    """The verb "be" and the lemma of what is so much: "*revenue was* $4.2 billion"."""
    above = number.head
    if above.lemma_ != "be" or number.dep_ != "attr":
        return ""
    what = subject(above)
    return "" if what is None or what.pos_ != "NOUN" else f"be {what.lemma_.lower()}"


def _agent(number: Any, counted: Any | None) -> Agent:
    """Who does what is counted, or does it as often as the figure says."""
    found = NOBODY if counted is None else agent(counted)
    return agent(number) if found == NOBODY else found


def _being(span: Any) -> str:
    """What is told of those counted by a verb like "be", or right after "of them"."""
    above, behind = span.root.head, span.end + len(OF_THEM)
    told = [child for child in above.rights if child.dep_ in {"acomp", "attr"} and span.root.dep_ in SUBJECTS]
    if is_of_them(span) and behind < len(span.doc) and span.doc[behind].pos_ in {"ADJ", "ADV", "NOUN"}:
        told.append(span.doc[behind])
    return str(told[0].lemma_.lower()) if told else ""
