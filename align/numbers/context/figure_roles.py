"""What part a figure plays: a change, a rate, a way from another moment, the whole of a part; and what moves to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from align.lexicon import lexicon
from align.marks import FigureKind
from align.numbers.context.agents import NOBODY, Agent, called, subject
from align.numbers.ranges import CHANGES

APART: Final = frozenset({"difference", "gap", "lead", "margin"})
"""Nouns for how far two numbers lie apart."""

RISING: Final = frozenset(lexicon("quantifiers")["rising"])
FALLING: Final = frozenset(lexicon("quantifiers")["falling"])
MOVING: Final = RISING | FALLING

OFFSET: Final = frozenset({"after", "before"})
"""Behind a time they say when something was, not how long."""

RATE: Final = ("/", "per ", "each", "apiece", "a head")
"""What follows an amount of which there are several."""


class Role(StrEnum):
    """The part that a figure plays where it does not simply say how many."""

    CHANGE = "change"
    """By how much: "by four years", "€3 less"."""
    RATE = "rate"
    """For each of several: "€3 per hectare"."""
    OFFSET = "offset"
    """How far from another moment: "two months after the last"."""
    WHOLE = "whole"
    """All of which another figure tells a part, without a fate of its own: "a third of the 90 members"."""


class Way(StrEnum):
    """How something moves with a figure."""

    BY = "by"
    """As far as it says: "fell 5%"."""
    TO = "to"
    """As far as there: "fell to 5%"."""


@dataclass(frozen=True, slots=True)
class Move:
    """What rises or falls by or to a figure."""

    way: Way | None = None
    """How; None where no word of a change says it."""
    mover: Agent = NOBODY
    """What does: "the *index* fell 5%"."""


NO_MOVE: Final = Move()


def role_of(span: Any, after: str, *, timed: bool) -> Role | None:
    """Whether a figure is what parts two others ("by four years", "€3 less", "a lead of ten") or a rate ("€3/ha").

    A time (`timed`) may also be the way from another moment: "two months after the last". "Out of" tells of a whole.
    """
    following = span.doc[span.end].tag_ if span.end < len(span.doc) else ""
    before = span.doc[span.start - 1] if span.start else None
    by = before is not None and before.lower_ == "by" and before.dep_ != "agent"
    if by or following in {"JJR", "RBR"} or _apart(span, before):
        return Role.CHANGE
    if timed and span.end < len(span.doc) and span.doc[span.end].lower_ in OFFSET:
        return Role.OFFSET
    if before is not None and before.lower_ == "of" and before.i and before.nbor(-1).lower_ == "out":
        return Role.WHOLE
    return Role.RATE if after.lstrip().lower().startswith(RATE) else None


def _apart(span: Any, before: Any) -> bool:
    """Whether it is how far two others lie apart: "a difference of 40 votes", "the lead is 40"."""
    if before is not None and before.lower_ == "of":
        return before.head.lemma_.lower() in APART
    above = span.root.head if span.root.dep_ in {"nummod", "compound"} else span.root
    told = subject(above.head) if above.dep_ == "attr" else None
    return told is not None and told.lemma_.lower() in APART


def move(span: Any, kind: FigureKind) -> Move:
    """What moves by or to a figure, which is a span of its parse."""
    return Move(_way(span, kind), _mover(span))


def _way(span: Any, kind: FigureKind) -> Way | None:
    before, root = span.doc[span.start - 1] if span.start else None, span.root
    if before is not None and before.lower_ in set(Way):
        return Way(before.lower_) if before.head.lower_ in CHANGES else None
    bare = kind is FigureKind.SHARE and root.dep_ in {"dobj", "npadvmod"} and root.head.lower_ in CHANGES
    return Way.BY if bare else None


def _mover(span: Any) -> Agent:
    """The subject of the verb of rising or falling above, if there is one."""
    verb = next((above for above in span.root.ancestors if above.pos_ == "VERB"), None)
    moving = verb is not None and verb.lemma_.lower() in MOVING
    return called(subject(verb)) if moving else NOBODY
