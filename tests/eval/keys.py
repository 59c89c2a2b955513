"""Reads the answer keys of the bundled events (`key.toml`) and checks them: every word must stand in the reports.

A key quotes the reports verbatim. " … " stands for the words between two ends; `within` is a longer stretch that holds
a text which alone would stand in more than one place. What a key says becomes spans and sentence numbers here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import Any

from align import findings
from align.findings import Sharing, VariantKind, Verdict
from align.marks import Place, QuotationKind
from corpus import read_event
from corpus.examples import example
from corpus.model import Event, Report, Span

ELLIPSIS = " … "
STATEMENTS = frozenset(findings.Difference)
SHORTEST_RUN = 10
"""Words. Shorter runs of the same words are chance or names; the keys list all runs from this length on."""
WORD = re.compile(r"[\w’']+(?:[.,]\d+)*")


class KeyFileError(ValueError):
    """A key does not fit its reports; the message has one line a mistake."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point told: sentence numbers by siglum. In `possible` stands what only one of two readers put there."""

    id: str
    readings: dict[str, tuple[int, ...]]
    possible: dict[str, tuple[int, ...]]

    def sentences(self, siglum: str) -> tuple[int, ...]:
        """All sentences of one report that tell this point for at least one reader."""
        return self.readings.get(siglum, ()) + self.possible.get(siglum, ())


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A quantity; `question` is empty where no other report answers the same."""

    place: Place
    low: float | None
    high: float | None
    unit: str
    question: str


@dataclass(frozen=True, slots=True)
class Question:
    """How the figures that answer one question stand to each other; `parts` are narrower questions that it embraces."""

    name: str
    verdict: Verdict
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyQuotation:
    """Somebody's words: content, and the nearest source and cue."""

    report: str
    kind: QuotationKind
    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    statement: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference that a teacher would point out: one place a report."""

    kind: VariantKind
    places: tuple[Place, ...]
    because: str


@dataclass(frozen=True, slots=True)
class Silence:
    """`absent` tells nowhere what the point of this id says."""

    absent: str
    passage: str


@dataclass(frozen=True, slots=True)
class Run:
    """The same words in several reports."""

    sharing: Sharing
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """The answer key of one event."""

    slug: str
    event: Event
    points: tuple[Point, ...]
    figures: tuple[KeyFigure, ...]
    questions: tuple[Question, ...]
    quotations: tuple[KeyQuotation, ...]
    differences: tuple[Difference, ...]
    silences: tuple[Silence, ...]
    runs: tuple[Run, ...]
    names: tuple[tuple[Place, ...], ...]


def load(slug: str) -> Key:
    """The key of a bundled event; raises `KeyFileError` where it does not fit the reports."""
    found = example(slug)
    if found is None:
        raise KeyFileError(f"there is no bundled event {slug}")
    event = read_event([found.folder]).event
    value = tomllib.loads((found.folder / "key.toml").read_text(encoding="utf-8"))
    reading = _Reading(event)
    key = Key(
        slug,
        event,
        tuple(reading.point(entry) for entry in value["passage"]),
        tuple(reading.figure(entry) for entry in value["figure"]),
        tuple(Question(v["question"], Verdict(v["verdict"]), tuple(v.get("parts", ()))) for v in value["verdict"]),
        tuple(reading.quotation(entry) for entry in value["quotation"]),
        tuple(
            Difference(VariantKind(d["kind"]), reading.places(d["places"]), d["because"]) for d in value["difference"]
        ),
        tuple(Silence(o["absent"], o["passage"]) for o in value["omission"]),
        tuple(Run(Sharing(t["sharing"]), reading.places(t["places"])) for t in value["shared_text"]),
        tuple(tuple(reading.mentions(n["forms"])) for n in value["name"]),
    )
    problems = reading.problems + list(_mistakes(key, value))
    if problems:
        raise KeyFileError("\n".join(f"{slug}: {problem}" for problem in problems))
    return key


def spans(text: str, words: str) -> list[Span]:
    """Every place where the words stand in the text, whole words only; " … " stands for the words between."""
    first, _, last = words.partition(ELLIPSIS)
    pattern = rf"(?<!\w){re.escape(first)}(?!\w)" if first[-1:].isalnum() else rf"(?<!\w){re.escape(first)}"
    if not first[:1].isalnum():
        pattern = pattern.removeprefix(r"(?<!\w)")
    if last:
        pattern = rf"{pattern}(?s:.*?){re.escape(last)}"
    return [Span(*match.span()) for match in re.finditer(pattern, text)]


def words_of(report: Report, span: Span) -> list[tuple[str, Span]]:
    """The words inside a span, in lower case, with where they stand: case, marks and quotation signs aside."""
    return [(match.group().lower(), Span(*match.span())) for match in WORD.finditer(report.text, span.start, span.end)]


def shared_runs(left: Report, right: Report) -> Iterator[tuple[str, ...]]:
    """Every longest run of at least `SHORTEST_RUN` of the same words in two texts."""
    a, b = ([word for word, _ in words_of(report, Span(0, len(report.text)))] for report in (left, right))
    for i, j in ((i, j) for i, word in enumerate(a) for j, other in enumerate(b) if word == other):
        if i and j and a[i - 1] == b[j - 1]:
            continue
        length = 1
        while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
            length += 1
        if length >= SHORTEST_RUN:
            yield tuple(a[i : i + length])


@dataclass
class _Reading:
    """Finds what a key quotes in the reports, and keeps a line for everything that is not there once."""

    event: Event
    problems: list[str] = field(default_factory=list)

    def one(self, siglum: str, words: str, within: str | None = None) -> Span:
        """Where the words stand; the first place inside `within`, which stands once."""
        text = self.event.report(siglum).text
        around = self.one(siglum, within) if within else Span(0, len(text))
        found = [span for span in spans(text, words) if around.covers(span)]
        if not found or (len(found) > 1 and not within):
            self.problems.append(f"{siglum} has {words!r} {len(found)} times")
            return Span(0, 0)
        return found[0]

    def nearest(self, siglum: str, words: str | None, to: Span) -> Span | None:
        """The place of the words that is nearest to a span."""
        if words is None:
            return None
        found = spans(self.event.report(siglum).text, words)
        if not found:
            self.problems.append(f"{siglum} has {words!r} nowhere")
        return min(found, key=lambda span: max(span.start - to.end, to.start - span.end), default=None)

    def places(self, entries: Sequence[dict[str, str]]) -> tuple[Place, ...]:
        return tuple(Place(entry["report"], self.one(entry["report"], entry["text"])) for entry in entries)

    def mentions(self, forms: dict[str, list[str]]) -> Iterator[Place]:
        for siglum, its_forms in forms.items():
            for form in its_forms:
                found = spans(self.event.report(siglum).text, form)
                if not found:
                    self.problems.append(f"{siglum} has the name {form!r} nowhere")
                yield from (Place(siglum, span) for span in found)

    def sentences(self, readings: dict[str, list[str]]) -> dict[str, tuple[int, ...]]:
        """Sentence numbers by siglum, from the opening words of the sentences."""
        return {
            siglum: tuple(dict.fromkeys(self.sentence(siglum, opening) for opening in openings))
            for siglum, openings in readings.items()
        }

    def sentence(self, siglum: str, opening: str) -> int:
        report = self.event.report(siglum)
        number = report.sentence_at(self.one(siglum, opening).start)
        if number is None or report.sentences[number].boilerplate:
            self.problems.append(f"{siglum} has no sentence of its own with {opening!r}")
        return number or 0

    def point(self, entry: dict[str, Any]) -> Point:
        return Point(entry["id"], self.sentences(entry["readings"]), self.sentences(entry.get("possible", {})))

    def figure(self, entry: dict[str, Any]) -> KeyFigure:
        place = Place(entry["report"], self.one(entry["report"], entry["text"], entry.get("within")))
        return KeyFigure(place, entry.get("low"), entry.get("high"), entry["unit"], entry.get("question", ""))

    def quotation(self, entry: dict[str, Any]) -> KeyQuotation:
        report, content = entry["report"], entry["content"]
        parts = tuple(self.one(report, part) for part in ([content] if isinstance(content, str) else content))
        source = self.nearest(report, entry.get("source"), parts[0])
        cue = self.nearest(report, entry.get("cue"), parts[0])
        return KeyQuotation(report, QuotationKind(entry["kind"]), parts, source, cue, entry.get("statement", ""))


def _mistakes(key: Key, value: dict[str, Any]) -> Iterator[str]:
    yield from _mistakes_of_points(key)
    yield from _mistakes_of_figures(key)
    yield from _mistakes_of_runs(key)
    if not value["checked"]:
        yield "nothing is said of the second reading"
    used = [quotation.statement for quotation in key.quotations]
    for statement in value["statement"]:
        if statement["difference"] not in STATEMENTS or used.count(statement["id"]) < 2:
            yield f"statement {statement['id']} is not one of several quotations"
    for stray in set(used) - {"", *(statement["id"] for statement in value["statement"])}:
        yield f"no word on the statement {stray}"
    for entry in value["omission"]:
        point = next((point for point in key.points if point.id == entry["passage"]), None)
        if point is None or entry["told_by"] != list(point.readings) or point.sentences(entry["absent"]):
            yield f"the silence of {entry['absent']} on {entry['passage']} does not fit the passage"


def _mistakes_of_points(key: Key) -> Iterator[str]:
    for point in key.points:
        if len({*point.readings, *point.possible}) < 2:
            yield f"{point.id} is told by one report only"
        if sum(other.id == point.id for other in key.points) > 1:
            yield f"there are several passages {point.id}"
        for siglum, numbers in point.readings.items():
            if set(numbers) & set(point.possible.get(siglum, ())):
                yield f"{point.id} has a sentence of {siglum} twice"


def _mistakes_of_figures(key: Key) -> Iterator[str]:
    for figure in key.figures:
        ends = [end for end in (figure.low, figure.high) if end is not None]
        if ends != sorted(ends) and figure.unit != "vote_split":
            yield f"the interval of {figure} is turned round"
        if figure.question and figure.question not in {question.name for question in key.questions}:
            yield f"no verdict on {figure.question}"
    ordered = sorted(key.figures, key=lambda figure: figure.place)
    for one, other in pairwise(ordered):
        if one.place.report == other.place.report and one.place.span.overlaps(other.place.span):
            yield f"{one.place} and {other.place} overlap"
    for question in key.questions:
        told = {f.place.report for f in key.figures if f.question in (question.name, *question.parts)}
        if len(told) < 2:
            yield f"{question.name} is answered by one report only"


def _mistakes_of_runs(key: Key) -> Iterator[str]:
    """Runs in the key that are not the same words, and runs in the texts that the key does not have."""
    known: dict[tuple[str, str], list[str]] = {}
    for run in key.runs:
        told = {" ".join(word for word, _ in words_of(key.event.report(p.report), p.span)) for p in run.places}
        if len(told) > 1 or len(next(iter(told)).split()) < SHORTEST_RUN:
            yield f"not one run: {told}"
        for left, right in combinations(run.places, 2):
            known.setdefault((left.report, right.report), []).append(min(told))
    for left, right in combinations(key.event.reports, 2):
        for words in shared_runs(left, right):
            listed = [run for run in known.get((left.siglum, right.siglum), []) if run in " ".join(words)]
            missing = len(words) - max((len(run.split()) for run in listed), default=0)
            if missing >= SHORTEST_RUN // 2:
                yield f"{left.siglum} and {right.siglum} share more: {' '.join(words)}"
