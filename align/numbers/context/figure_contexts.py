"""What the words around a figure say it measures: the noun, its narrowing words, the verb, the rest of the sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from align.marks import Figure, FigureKind
from align.numbers.context.acts import NO_ACT, Act, act
from align.numbers.context.age_bearers import NOBODYS, Bearer, bearer, person_of_age
from align.numbers.context.circumstances import NOT_TOLD, Circumstances, circumstances
from align.numbers.context.counted_nouns import counted_head, counted_noun, extent
from align.numbers.context.fates import fate_within
from align.numbers.context.figure_clauses import NO_CLAUSE, Clause, clause
from align.numbers.context.figure_roles import NO_MOVE, Move, Role, move, role_of
from align.numbers.context.givers import counter
from align.numbers.context.in_report import UNREAD, InReport, in_reports
from align.numbers.context.payees import payee
from align.numbers.context.stated import Stated, stated
from align.numbers.context.surroundings import NO_WORDS, Around, around
from align.numbers.context.things import NO_THINGS, Things, things
from align.numbers.units import dimension
from corpus.model import Event, Report

OUT_OF: Final = re.compile(r"\s+of\s+(?:\w+\s+)?")
"""Between a figure and the whole that it is told of: "a third of the 90 members"."""

TIME: Final = "time"
"""The dimension of a time."""


@dataclass(frozen=True, slots=True)
class Context:
    """A figure in its sentence. What the sentence does not tell is empty."""

    stated: Stated
    """The figure with what decides how its number compares."""
    noun: str
    """The lemma of what is counted, or of whose age is told; "" also for a pronoun."""
    counted: Things = NO_THINGS
    """What is counted, in the words of the report."""
    bearer: Bearer = NOBODYS
    """Of an age, whose it is."""
    act: Act = NO_ACT
    """What those counted do or are, or what is done to them."""
    move: Move = NO_MOVE
    """What rises or falls with the figure."""
    around: Around = NO_WORDS
    """The words of the sentence."""
    clause: Clause = NO_CLAUSE
    """Those from which a question is made."""
    circumstances: Circumstances = NOT_TOLD
    """Whether it is a fact, where and when it holds."""
    role: Role | None = None
    """What part it plays; None where it simply says how many."""
    counter: str = ""
    """Who gives the count: "police put it at 8,000"."""
    payee: str = ""
    """The name that a sum of money went to: "$90 at Roe Gardens"."""
    in_report: InReport = UNREAD
    """What its report tells of it elsewhere."""
    pairs: frozenset[tuple[int, int]] = frozenset()
    """Itself and a count of another report, by their numbers: each stands beside another count that both tell."""

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.stated.figure

    @property
    def fate(self) -> str:
        """What has become of those counted, or ""."""
        return self.stated.fate


def contexts(event: Event, figures: tuple[Figure, ...], docs: Mapping[str, Any]) -> tuple[Context, ...]:
    """The context of every figure, in their order, which is that of the text in each report; `docs` are the parses."""
    reports = {report.siglum: report for report in event.reports}
    read = [
        _context(figure, reports[figure.report], docs[figure.report], whole=_is_whole(before, figure, reports))
        for before, figure in pairwise((None, *figures))
        if figure is not None
    ]
    placed = in_reports(figures, [context.noun for context in read], docs)
    return tuple(replace(context, in_report=place) for context, place in zip(read, placed, strict=True))


def _is_whole(before: Figure | None, figure: Figure, reports: Mapping[str, Report]) -> bool:
    """Whether the figure before it in its report says how much of it: "a third of the 90 members"."""
    if before is None or before.report != figure.report or figure.kind is not FigureKind.COUNT:
        return False
    return OUT_OF.fullmatch(reports[figure.report].text, before.span.end, figure.span.start) is not None


def _context(figure: Figure, report: Report, doc: Any, *, whole: bool) -> Context:
    """The context of a figure; `whole` says that the figure before tells a part of it."""
    span = doc.char_span(figure.span.start, figure.span.end, alignment_mode="expand")
    head = counted_head(figure, doc)
    noun = counted_noun(figure, head) or extent(figure, span)
    if span is None or not len(span):
        return Context(stated(figure, report, span, head, ""), noun)
    of_age = figure.kind is FigureKind.AGE
    if of_age:
        noun = person_of_age(span, noun)
    whole = whole and not (head is not None and fate_within(head))
    after, timed = report.prose[figure.span.end :], dimension(figure.unit) == TIME
    told = circumstances(span, report.date)
    return Context(
        stated(figure, report, span, head, told.condition),
        noun,
        things(figure, report.prose, span, head, noun),
        bearer(span) if of_age else NOBODYS,
        act(span, head, noun),
        move(span, figure.kind),
        around(span),
        clause(span, head if noun else None),
        told,
        Role.WHOLE if whole else role_of(span, after, timed=timed),
        counter(span.root),
        payee(span) if figure.kind is FigureKind.MONEY else "",
    )
