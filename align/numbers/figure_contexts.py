"""What the words around a figure say it measures: the noun, its narrowing words, the verb, the rest of the sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Any, Final

from align.lexicon import lexicon
from align.marks import Figure, FigureKind
from align.numbers.agents import NOBODY, Agent, agent, subject
from align.numbers.circumstances import NOT_TOLD, Circumstances, circumstances
from align.numbers.fates import fate, fate_within, in_care
from align.numbers.figure_clauses import NO_CLAUSE, Clause, clause
from align.numbers.figure_verdicts import Stated
from align.numbers.modifiers import is_inclusive
from align.numbers.surroundings import content_around, verb_above
from align.numbers.tokens import tokens
from align.numbers.units import dimension, unit_at
from align.parse import SUBJECTS
from corpus.model import Event, Report

CONTENT: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
LEXICON: Final = lexicon("people")
PEOPLE: Final = frozenset(LEXICON["people"])
COUNTING: Final = frozenset(lexicon("crowds")["counting"])
CHANGES: Final = frozenset(lexicon("quantifiers")["changes"])
NARROWING: Final = frozenset({"ADJ", "NOUN", "PROPN"})
NARROW: Final = frozenset({"amod", "compound", "nmod", "poss", "acl", "relcl"})
OVER: Final = frozenset({"additional", "another", "further"})
"""Words of a figure itself that say that it counts what is over: "another 40"."""

COUPLE: Final = "couple"

REACH: Final = 6
"""Tokens after an age in which the name of who is so old begins."""

NAMING: Final = frozenset({"name", "call"})
"""After an age a name follows before any other verb: "a 35-year-old teacher named Jane Roe"."""

OUT_OF: Final = re.compile(r"\s+of\s+(?:\w+\s+)?")
"""Between a figure and the whole that it is told of: "a third of the 90 members"."""

RATE: Final = ("/", "per ", "each", "apiece", "a head")
"""What follows an amount of which there are several."""


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
    names: frozenset[str] = frozenset()
    """The words of the name that an age belongs to, in lower case."""
    whose: str = ""
    """The same name as it is written."""
    named: frozenset[str] = frozenset()
    """All words of names in the sentence, in lower case."""
    counted: str = ""
    """The words of what is counted."""
    vector: Any = None
    """The parser's word vector of the noun; None where it has none."""
    clause: Clause = NO_CLAUSE
    """The words around, from which a question is made."""
    of_them: bool = False
    """Whether it counts some of a set just named: "four of them"."""
    role: str = ""
    """A "change" ("by four years", "€3 less"), a "rate" ("€3 per hectare"), or the "whole" of which another figure
    tells a part, without a fate of its own ("a third of the 90 members")."""
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
    being: str = ""
    """The lemma of what those counted are: "nine of them were *children*", "40 of them *seriously*"."""
    in_report: frozenset[str] = frozenset()
    """All words of its report, as lemmas in lower case."""

    @property
    def fate(self) -> str:
        """What has become of those counted, or ""."""
        return self.stated.fate


def contexts(event: Event, figures: tuple[Figure, ...], docs: Mapping[str, Any]) -> tuple[Context, ...]:
    """The context of every figure, in their order, which is that of the text in each report; `docs` are the parses."""
    reports = {report.siglum: report for report in event.reports}
    words = {siglum: frozenset(token.lemma_.lower() for token in doc) for siglum, doc in docs.items()}
    read = (
        (
            figure,
            _context(figure, reports[figure.report], docs[figure.report], whole=_is_whole(before, figure, reports)),
        )
        for before, figure in pairwise((None, *figures))
        if figure is not None
    )
    return tuple(replace(context, in_report=words[figure.report]) for figure, context in read)


def _is_whole(before: Figure | None, figure: Figure, reports: Mapping[str, Report]) -> bool:
    """Whether the figure before it in its report says how much of it: "a third of the 90 members"."""
    if before is None or before.report != figure.report or figure.kind is not FigureKind.COUNT:
        return False
    return OUT_OF.fullmatch(reports[figure.report].text, before.span.end, figure.span.start) is not None


def _context(figure: Figure, report: Report, doc: Any, *, whole: bool) -> Context:
    text = report.text
    span = doc.char_span(figure.span.start, figure.span.end, alignment_mode="expand")
    head = _head(figure, doc)
    noun = _noun(figure, head) or _extent(figure, span)
    if span is None or not len(span):
        return Context(_stated(figure, report, span, head), noun, "", frozenset())
    told = circumstances(span, report.date)
    stated = _stated(figure, report, span, head, told.condition)
    names = _names(span)
    if figure.kind is FigureKind.AGE:
        noun = _person(span, noun)
    whole = whole and not (head is not None and fate_within(head))
    return Context(
        stated,
        noun,
        verb_above(span.root) or _said_of(span.root),
        content_around(span, CONTENT),
        names=frozenset(token.lower_ for token in names),
        whose=" ".join(token.text for token in names),
        named=frozenset(token.lower_ for token in span.sent if token.pos_ == "PROPN"),
        counted=figure.counted.of(text) if figure.counted and noun else "",
        vector=head.vector if head is not None and head.has_vector else None,
        clause=clause(span, head if noun else None),
        of_them=_of_them(span),
        role="whole" if whole else _role(span, text[figure.span.end :]),
        agent=_agent(span, head if noun else None),
        counter=_counter(span.root),
        proper=_proper(head) if head is not None else frozenset(),
        in_care=in_care(head if head is not None else span.root),
        circumstances=told,
        moved=_moved(span, figure.kind),
        being=_being(span),
    )


def _stated(figure: Figure, report: Report, span: Any, head: Any, condition: str = "") -> Stated:
    words = figure.span.of(report.text)
    known = span is not None and len(span) and figure.kind is FigureKind.COUNT
    return Stated(
        figure,
        words,
        bounded=is_inclusive(figure.modifier.of(report.text)) if figure.modifier else False,
        blurred=figure.low == figure.high and (figure.modifier is not None or _is_rough(figure, words)),
        narrower=(_narrower(head) if head is not None else frozenset()) | OVER.intersection(words.lower().split()),
        fate=fate(span[-1], head) if known else "",
        dated=report.date or "",
        supplier=figure.supplier.of(report.text) if figure.supplier else "",
        as_of=figure.as_of.of(report.text) if figure.as_of else "",
        condition=condition,
        noun="" if head is None else str(head.lemma_.lower()),
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


def _head(figure: Figure, doc: Any) -> Any | None:
    """The head noun of what is counted, None where that is not known; of "in federal taxes" the taxes."""
    what = figure.counted
    counted = doc.char_span(what.start, what.end, alignment_mode="expand") if what else None
    if counted is None or not len(counted):
        return None
    if counted.root.pos_ in {"NOUN", "PROPN", "PRON"}:
        return counted.root
    return next(
        (token for token in counted if token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound"), counted.root
    )


def _noun(figure: Figure, head: Any | None) -> str:
    """The lemma of what is counted, which is the unit of a bare count; "" where a pronoun stands for it."""
    if figure.kind is FigureKind.COUNT and dimension(figure.unit) is None and figure.unit:
        return figure.unit
    return "" if head is None or head.pos_ == "PRON" else str(head.lemma_.lower())


def _extent(figure: Figure, span: Any) -> str:
    """The adjective that says what is measured: "120 metres *long*", "a 95-foot-*tall* tower"."""
    if figure.kind is not FigureKind.MEASURE or span is None or not len(span) or figure.counted is not None:
        return ""
    above = span.root.head
    return str(above.lower_) if above.pos_ == "ADJ" and above.i == span.end else ""


def _narrower(head: Any) -> frozenset[str]:
    """The words that narrow the head: adjectives, and "other" and its like also before the number."""
    words = (child.lemma_.lower() for child in head.children if child.dep_ in NARROW and child.pos_ in NARROWING)
    return frozenset(word for word in words if unit_at(tokens(word), 0) is None)


def _proper(head: Any) -> frozenset[str]:
    """The names and adjectives of names that narrow the head."""
    narrow = (child for child in head.children if child.dep_ in NARROW and child.pos_ in NARROWING)
    return frozenset(child.lower_ for child in narrow if child.text[0].isupper() and not child.is_sent_start)


def _person(age: Any, noun: str) -> str:
    """The lemma of whose age is told: "a 54-year-old man", "a woman aged 71", "a man in his fifties"; "" if no noun."""
    if is_person(noun):
        return noun
    above = next(
        (token for token in age.root.ancestors if token.pos_ in {"NOUN", "VERB"} and token.dep_ != "acl"), None
    )
    lemma = "" if above is None else str(above.lemma_.lower())
    return lemma if is_person(lemma) else ""


def _names(span: Any) -> list[Any]:
    """The name that an age belongs to: "Jane Roe, 35", "35-year-old Jane Roe", "his 6-year-old son, James"."""
    doc, before = span.doc, span.start - 2
    found: list[Any] = []
    while span.start and doc[span.start - 1].text == "," and before >= 0 and doc[before].pos_ == "PROPN":
        found.insert(0, doc[before])
        before -= 1
    if found or len(span) == 1:  # "from 60 to 64, the Green Party said": no name follows a bare number
        return found
    for token in doc[span.end : span.end + REACH]:
        if token.pos_ == "PROPN":
            found.append(token)
        elif found or (token.pos_ in {"VERB", "AUX", "ADP"} and token.lemma_ not in NAMING):
            break
    return found


def _role(span: Any, after: str) -> str:
    """Whether a figure is the change of another ("by four years", "€3 less") or a rate ("€3/ha", "two each")."""
    following = span.doc[span.end].tag_ if span.end < len(span.doc) else ""
    before = span.doc[span.start - 1] if span.start else None
    by = before is not None and before.lower_ == "by" and before.dep_ != "agent"
    if by or following in {"JJR", "RBR"}:
        return "change"
    return "rate" if after.lstrip().lower().startswith(RATE) else ""


def _moved(span: Any, kind: FigureKind) -> str:
    """Whether something moves "to" a figure or "by" it; neither where no word of a change stands above."""
    before, root = span.doc[span.start - 1] if span.start else None, span.root
    if before is not None and before.lower_ in {"by", "to"}:
        return str(before.lower_) if before.head.lower_ in CHANGES else ""
    bare = kind is FigureKind.SHARE and root.dep_ in {"dobj", "npadvmod"} and root.head.lower_ in CHANGES
    return "by" if bare else ""


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


@cache
def is_person(noun: str) -> bool:
    """Whether a noun's lemma names people."""
    return noun in PEOPLE or any(noun.endswith(ending) for ending in LEXICON["endings"])
