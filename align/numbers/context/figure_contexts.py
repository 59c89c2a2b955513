"""What the words around a figure say it measures: the noun, its narrowing words, the verb, the rest of the sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from align.marks import Figure, FigureKind
from align.numbers.context.age_bearers import deeds_of_age, names_of_age, person_of_age
from align.numbers.context.agents import NOBODY, Agent, agent, subject
from align.numbers.context.circumstances import NOT_TOLD, Circumstances, circumstances
from align.numbers.context.counted_nouns import counted_head, counted_noun, extent, lemma_of, names_narrowing, narrowing
from align.numbers.context.fates import fate, fate_within, in_care, told_in
from align.numbers.context.figure_clauses import NO_CLAUSE, WHEN, Clause, clause
from align.numbers.context.figure_roles import Role, moved_of, mover_of, role_of
from align.numbers.context.givers import COUNTING
from align.numbers.context.payees import payee
from align.numbers.context.stated import Stated
from align.numbers.context.surroundings import content_around, verb_above
from align.numbers.modifiers import is_inclusive
from align.numbers.units import dimension
from align.parse import NOUNS, SUBJECTS
from corpus.model import Event, Report

CONTENT: Final = NOUNS | {"VERB", "ADJ", "NUM"}
OVER: Final = frozenset({"additional", "another", "further"})
"""Words of a figure itself that say that it counts what is over: "another 40"."""

COUPLE: Final = "couple"

OUT_OF: Final = re.compile(r"\s+of\s+(?:\w+\s+)?")
"""Between a figure and the whole that it is told of: "a third of the 90 members"."""

TIME: Final = "time"
"""The dimension of a time."""


@dataclass(frozen=True, slots=True)
class Context:
    """A figure in its sentence. What the sentence does not tell is empty."""

    stated: Stated
    noun: str
    """The lemma of what is counted, or of whose age is told; "" also for a pronoun."""
    verb: str
    """The lemma of the nearest verb above; where that only says that something is so much, with the thing's lemma."""
    around: frozenset[str]
    """The content lemmas of the sentence but the figure's own."""
    things: frozenset[str] = frozenset()
    """Those of them that are nouns."""
    names: frozenset[str] = frozenset()
    """The words of the name that an age belongs to, in lower case."""
    whose: str = ""
    """The same name as it is written."""
    deeds: frozenset[str] = frozenset()
    """What whoever is so old does, and what befalls them."""
    named: frozenset[str] = frozenset()
    """All words of names in the sentence, in lower case; a day's or a month's is none."""
    counted: str = ""
    """The words of what is counted."""
    fated: bool = False
    """Whether these say themselves what has become of them: "people on board"."""
    vector: Any = None
    """The parser's word vector of the noun; None where it has none."""
    clause: Clause = NO_CLAUSE
    """The words around, from which a question is made."""
    of_them: bool = False
    """Whether it counts some of a set just named: "four of them"."""
    role: Role | None = None
    """What part it plays; None where it simply says how many."""
    agent: Agent = NOBODY
    """Who did what is counted: "the hospital treated 23"."""
    counter: str = ""
    """Who gives the count: "police put it at 8,000"."""
    proper: frozenset[str] = frozenset()
    """The names among the words that narrow the noun: "French soldiers"."""
    in_care: bool = False
    """Whether they were taken to hospital, or treated there."""
    circumstances: Circumstances = NOT_TOLD
    """Whether it is a fact, where and when it holds."""
    moved: str = ""
    """Whether something moved "to" the figure ("fell to 5%") or "by" it ("fell 5%")."""
    mover: Agent = NOBODY
    """What rises or falls by or to the figure: "the *index* fell 5%"."""
    payee: str = ""
    """The name that a sum of money went to: "$90 at Roe Gardens"."""
    being: str = ""
    """The lemma of what those counted are: "nine of them were *children*", "40 of them *seriously*"."""
    in_report: frozenset[str] = frozenset()
    """All words of its report, as lemmas in lower case."""
    once: bool = False
    """Whether its report gives this number of these things nowhere else."""
    sole: bool = False
    """Whether its report gives no other number in its unit."""
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
    words = {siglum: frozenset(token.lemma_.lower() for token in doc) for siglum, doc in docs.items()}
    read = [
        _context(figure, reports[figure.report], docs[figure.report], whole=_is_whole(before, figure, reports))
        for before, figure in pairwise((None, *figures))
        if figure is not None
    ]
    times = Counter(_told(context) for context in read)
    numbers = Counter((siglum, unit) for siglum, unit, *_ in {(f.report, f.unit, f.low, f.high) for f in figures})
    return tuple(
        replace(
            context,
            in_report=words[figure.report],
            once=times[_told(context)] == 1,
            sole=numbers[figure.report, figure.unit] == 1,
        )
        for figure, context in zip(figures, read, strict=True)
    )


def _told(context: Context) -> tuple[str, FigureKind, str, float | None, float | None]:
    """Which report gives which number of what; of an age only how old."""
    figure = context.figure
    noun = "" if figure.kind is FigureKind.AGE else context.noun
    return figure.report, figure.kind, noun, figure.low, figure.high


def _is_whole(before: Figure | None, figure: Figure, reports: Mapping[str, Report]) -> bool:
    """Whether the figure before it in its report says how much of it: "a third of the 90 members"."""
    if before is None or before.report != figure.report or figure.kind is not FigureKind.COUNT:
        return False
    return OUT_OF.fullmatch(reports[figure.report].text, before.span.end, figure.span.start) is not None


def _context(figure: Figure, report: Report, doc: Any, *, whole: bool) -> Context:
    text = report.prose
    span = doc.char_span(figure.span.start, figure.span.end, alignment_mode="expand")
    head = counted_head(figure, doc)
    noun = counted_noun(figure, head) or extent(figure, span)
    if span is None or not len(span):
        return Context(_stated(figure, report, span, head), noun, "", frozenset())
    told = circumstances(span, report.date)
    stated = _stated(figure, report, span, head, told.condition)
    names = names_of_age(span)
    if figure.kind is FigureKind.AGE:
        noun = person_of_age(span, noun)
    whole = whole and not (head is not None and fate_within(head))
    return Context(
        stated,
        noun,
        verb_above(span.root) or _said_of(span.root),
        content_around(span, CONTENT),
        content_around(span, NOUNS),
        names=frozenset(token.lower_ for token in names),
        whose=" ".join(token.text for token in names),
        deeds=deeds_of_age(span) if figure.kind is FigureKind.AGE else frozenset(),
        named=frozenset(token.lower_ for token in span.sent if token.pos_ == "PROPN" and token.ent_type_ not in WHEN),
        counted=figure.counted.of(text) if figure.counted and noun else "",
        fated=bool(head is not None and figure.counted and told_in(head, figure.counted)),
        vector=head.vector if head is not None and head.has_vector else None,
        clause=clause(span, head if noun else None),
        of_them=_of_them(span),
        role=Role.WHOLE if whole else role_of(span, text[figure.span.end :], timed=dimension(figure.unit) == TIME),
        agent=_agent(span, head if noun else None),
        counter=_counter(span.root),
        proper=names_narrowing(head) if head is not None else frozenset(),
        in_care=in_care(head if head is not None else span.root),
        circumstances=told,
        moved=moved_of(span, figure.kind),
        mover=mover_of(span),
        payee=payee(span) if figure.kind is FigureKind.MONEY else "",
        being=_being(span),
    )


def _stated(figure: Figure, report: Report, span: Any, head: Any, condition: str = "") -> Stated:
    words = figure.span.of(report.prose)
    known = span is not None and len(span) and figure.kind is FigureKind.COUNT
    return Stated(
        figure,
        words,
        bounded=is_inclusive(figure.modifier.of(report.prose)) if figure.modifier else False,
        blurred=figure.low == figure.high and (figure.modifier is not None or _is_rough(figure, words)),
        narrower=(narrowing(head) if head is not None else frozenset()) | OVER.intersection(words.lower().split()),
        fate=fate(span[-1], head) if known else "",
        dated=report.date or "",
        supplier=figure.supplier.of(report.prose) if figure.supplier else "",
        as_of=figure.as_of.of(report.prose) if figure.as_of else "",
        condition=condition,
        noun="" if head is None else lemma_of(head),
    )


def _is_rough(figure: Figure, words: str) -> bool:
    """Whether words without digits only say about how many: "a third of", "a couple of"."""
    told = words.lower()
    return (figure.kind is FigureKind.SHARE and not any(sign.isdecimal() for sign in told)) or COUPLE in told.split()


def _of_them(span: Any) -> bool:
    """Whether a set named before is counted from: "four of them", "two of whom", "five of the injured"."""
    following = span.doc[span.end : span.end + 2]
    if len(following) < len(("of", "them")) or following[0].lower_ != "of":
        return False
    return following[1].pos_ in {"PRON", "DET"}


def _being(span: Any) -> str:
    """What is told of those counted by a verb like "be", or right after "of them"."""
    above = span.root.head
    told = [child for child in above.rights if child.dep_ in {"acomp", "attr"} and span.root.dep_ in SUBJECTS]
    if _of_them(span) and span.end + 2 < len(span.doc) and span.doc[span.end + 2].pos_ in {"ADJ", "ADV", "NOUN"}:
        told.append(span.doc[span.end + 2])
    return str(told[0].lemma_.lower()) if told else ""


def _agent(figure: Any, counted: Any | None) -> Agent:
    """Who does what is counted, or does it as often as the figure says."""
    found = NOBODY if counted is None else agent(counted)
    return agent(figure.root) if found == NOBODY else found


def _said_of(number: Any) -> str:
    """The verb "be" and the lemma of what is so much: "*revenue was* $4.2 billion"."""
    above = number.head
    if above.lemma_ != "be" or number.dep_ != "attr":
        return ""
    what = subject(above)
    return "" if what is None or what.pos_ != "NOUN" else f"be {what.lemma_.lower()}"


def _counter(number: Any) -> str:
    """The subject of the nearest verb above that gives a count: "police put the crowd at 8,000"."""
    giving = next((above for above in number.ancestors if above.lemma_.lower() in COUNTING), None)
    subject = next((child for child in giving.children if child.dep_ == "nsubj"), None) if giving is not None else None
    if subject is None or subject.pos_ == "PRON":
        return ""
    return str(subject.text if subject.pos_ == "PROPN" else subject.text.lower())
