"""Gate: the bundled events against their answer keys; it runs on any machine, also without the gold data.

`python -m tests.eval.bundled [EVENT …] [--misses] [--dump FILE]`. Measured over the events named, or all:

- `links_f1`: of the sentence pairs that the key's passages imply; pairs that only one of two readers would make count
  neither for nor against.
- `figures`: figures of the key that a found figure overlaps. `verdicts_found`: questions of the key that a comparison
  of figures answers; `verdicts_right`: the answered ones where every such comparison has the verdict that the key
  gives for just these figures. `false_conflicts`: conflicts found where the key has none, counted.
- `quotations`: quotations of the key of which a found one has half of the words and the source.
- `differences`: planted differences that a variant covers (a content word in two of its places), `top25`: that one of
  the 25 most salient variants between two reports covers.
- `omissions`: silences of the key that are found; `omissions_precision`: found ones (whole points said to
  be untold, not parts of them nor what is perhaps told) where the report indeed tells nothing of the point.
- `shared_text`: runs of the key that are found, and found runs that are the same words but for small edits (F1).
- `names`: names of the key that one found name holds in every report.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations, product
from pathlib import Path
from typing import Any

from spacy.lang.en.stop_words import STOP_WORDS

from align.findings import FigureComparison, Omission, State, Variant, Verdict
from align.marks import Place
from align.model import Comparison
from align.numbers.numerals import SMALL
from corpus.examples import examples
from corpus.model import Span
from tests.eval.keys import Difference, Key, KeyFigure, Point, Question, load, words_of

TOP = 25
HALF = 0.5
MOST = 0.9
"""Of a run's characters: its ends may be a word off, where a name or a quotation sign stands."""
SAME = 0.75
"""Of the words of two runs: copies are edited, so a run goes on over a changed word (nine of twelve, say)."""
SEVERITY = [Verdict.AGREE, Verdict.COMPATIBLE, Verdict.CONFLICT]

Measure = Callable[[Key, Comparison, "Counter[str]"], Iterator[str]]
"""Adds what it counts and yields a line for everything missed."""


def touch(one: Place, other: Place) -> bool:
    """Whether two places share a character."""
    return one.report == other.report and one.span.overlaps(other.span)


def shared(spans: Iterable[Span], others: Sequence[Span]) -> float:
    """The share of the characters of `spans` that lies inside the others."""
    ours = {at for span in spans for at in range(span.start, span.end)}
    theirs = {at for span in others for at in range(span.start, span.end)}
    return len(ours & theirs) / len(ours) if ours else 0.0


def _words(key: Key, place: Place) -> str:
    return key.event.report(place.report).words(place.span)


def links_of(point: Point, *, possible: bool) -> set[tuple[tuple[str, int], tuple[str, int]]]:
    """The sentence pairs, ordered, that a point implies."""
    sigla = {*point.readings, *point.possible}
    told = {siglum: point.sentences(siglum) if possible else point.readings.get(siglum, ()) for siglum in sigla}
    return {
        tuple(sorted(((left, i), (right, j))))  # type: ignore[misc]
        for left, right in combinations(sorted(told), 2)
        for i, j in product(told[left], told[right])
    }


def links(key: Key, comparison: Comparison, counts: Counter[str]) -> Iterator[str]:
    """Precision over what any reader links, recall over what both link."""
    sure = {pair for point in key.points for pair in links_of(point, possible=False)}
    any_reader = {pair for point in key.points for pair in links_of(point, possible=True)}
    chosen = {
        tuple(sorted(((link.left, link.left_sentence), (link.right, link.right_sentence)))) for link in comparison.links
    }
    counts.update(chosen=len(chosen), chosen_right=len(chosen & any_reader), sure=len(sure), found=len(chosen & sure))
    for name, pairs in (("missed", sure - chosen), ("wrong", chosen - any_reader)):
        for (left, i), (right, j) in sorted(pairs):
            told = [key.event.report(siglum).sentence_text(k)[:70] for siglum, k in ((left, i), (right, j))]
            yield f"link {name}: {left} {i} {told[0]} | {right} {j} {told[1]}"


def figures(key: Key, comparison: Comparison, counts: Counter[str]) -> Iterator[str]:
    """Figures found, and what is said of those that answer one question."""
    places = [figure.place for figure in comparison.figures]
    for figure in key.figures:
        hit = any(touch(figure.place, place) for place in places)
        counts.update(figures=1, figures_found=hit)
        if not hit:
            yield f"figure missed: {figure.place.report} {_words(key, figure.place)}"
    answered: dict[str, bool] = {}
    for found in (compared for compared in comparison.figure_comparisons if compared.figures):
        its_figures = [f for f in key.figures if any(touch(f.place, places[index]) for index in found.figures)]
        question = _question(key, its_figures)
        right = question is not None and found.verdict is _expected(question, its_figures)
        if question is not None:
            answered[question.name] = answered.get(question.name, True) and right
        if not right:
            counts["false_conflicts"] += found.verdict is Verdict.CONFLICT
            yield f"verdict {found.verdict} on {question.name if question else '–'}: {_told(key, comparison, found)}"
    counts.update(questions=len(key.questions), answered=len(answered), answered_right=sum(answered.values()))
    yield from (f"question not found: {question.name}" for question in key.questions if question.name not in answered)


def _told(key: Key, comparison: Comparison, found: FigureComparison) -> str:
    told = (comparison.figures[index] for index in found.figures)
    return ", ".join(f"{figure.report} {_words(key, figure.place)}" for figure in told)


def _question(key: Key, its_figures: Sequence[KeyFigure]) -> Question | None:
    """The narrowest question that all of these figures answer; None for a single one."""
    asked = {figure.question for figure in its_figures}
    if len(its_figures) < 2 or "" in asked:
        return None
    fitting = [question for question in key.questions if asked <= {question.name, *question.parts}]
    return min(fitting, key=lambda question: len(question.parts), default=None)


def _expected(question: Question, its_figures: Sequence[KeyFigure]) -> Verdict:
    """The verdict on some of a question's figures: never harder than that on all of them."""
    if len({figure.unit for figure in its_figures}) > 1 or question.verdict not in SEVERITY:
        return question.verdict
    worst = max((_between(one, other) for one, other in combinations(its_figures, 2)), key=SEVERITY.index)
    return min(worst, question.verdict, key=SEVERITY.index)


def _between(one: KeyFigure, other: KeyFigure) -> Verdict:
    if (one.low, one.high) == (other.low, other.high):
        return Verdict.AGREE
    apart = any(a.high is not None and b.low is not None and a.high < b.low for a, b in ((one, other), (other, one)))
    return Verdict.CONFLICT if apart else Verdict.COMPATIBLE


def quotations(key: Key, comparison: Comparison, counts: Counter[str]) -> Iterator[str]:
    """Quotations found with their source."""
    for told in key.quotations:
        sources = [
            source
            for found in comparison.quotations
            if found.report == told.report and shared(told.content, found.content) >= HALF
            for source in (found.source, found.source_name)
        ]
        hit = bool(sources) if told.source is None else any(s and s.overlaps(told.source) for s in sources)
        counts.update(quotations=1, quotations_found=hit)
        if not hit:
            words = _words(key, Place(told.report, told.content[0]))
            yield f"quotation missed{' (source)' if sources else ''}: {told.report} {words}"


def differences(key: Key, comparison: Comparison, counts: Counter[str]) -> Iterator[str]:
    """Planted differences covered by a variant, and by one of the most salient between two reports."""
    shown = sorted((v for v in comparison.variants if not v.minor), key=lambda variant: -variant.salience)
    ranked: list[tuple[int, Variant]] = []
    seen: Counter[tuple[str, ...]] = Counter()
    for variant in shown:
        pair = tuple(sorted(place.report for place in variant.places))
        seen[pair] += 1
        ranked.append((seen[pair], variant))
    for difference in key.differences:
        covering = [rank for rank, variant in ranked if _covers(key, variant, difference)]
        hit, top = bool(covering), min(covering, default=TOP + 1) <= TOP
        counts.update(differences=1, differences_covered=hit, differences_top=top)
        if not top:
            yield f"difference {'low' if hit else 'missed'}: {difference.kind} {difference.because}"


def _covers(key: Key, variant: Variant, difference: Difference) -> bool:
    """Whether the variant has a content word of the difference on either side."""
    return len(variant.places) == 2 and all(
        any(touch(side, word) for place in difference.places for word in _content_words(key, place))
        for side in variant.places
    )


def _content_words(key: Key, place: Place) -> list[Place]:
    words = words_of(key.event.report(place.report), place.span)
    told = [span for word, span in words if word not in STOP_WORDS or word in SMALL] or [span for _, span in words]
    return [Place(place.report, span) for span in told]


def omissions(key: Key, comparison: Comparison, counts: Counter[str]) -> Iterator[str]:
    """Silences found, and whether what is called one is one: whole points that several tell, the only ones in a key."""
    found: set[tuple[str, str]] = set()
    for omission in comparison.omissions:
        told = _points(key, omission)
        silent = [point.id for point in told if not point.sentences(omission.absent)]
        found.update((omission.absent, name) for name in silent)
        if omission.partly or omission.state is State.UNKNOWN or len(omission.told_by) < 2:
            continue
        counts.update(omissions_found=1, omissions_right=bool(silent))
        if not silent:
            yield f"not an omission: {omission.absent} on {', '.join(point.id for point in told)}"
    for silence in key.silences:
        hit = (silence.absent, silence.passage) in found
        counts.update(silences=1, silences_found=hit)
        if not hit:
            yield f"omission missed: {silence.absent} on {silence.passage}"


def _points(key: Key, omission: Omission) -> list[Point]:
    """The key's points that at least two reports tell in the sentences of an omission."""
    return [
        point
        for point in key.points
        if sum(bool({*reading.sentences} & {*point.sentences(reading.report)}) for reading in omission.point) > 1
    ]


def shared_text(key: Key, comparison: Comparison, counts: Counter[str]) -> Iterator[str]:
    """Runs of the key that are found, pair by pair of reports, and found runs that are the same words on both sides."""
    told, found = (
        [pair for run in runs for pair in combinations(sorted(run.places), 2)]
        for runs in (key.runs, comparison.shared_text)
    )
    for pair in told:
        hit = any(all(_within(*places) for places in zip(pair, other, strict=True)) for other in found)
        counts.update(runs=1, runs_found=hit)
        if not hit:
            yield f"shared text missed: {pair[0].report} {pair[1].report} {_words(key, pair[0])}"
    for pair in found:
        right = _likeness(key, *pair) >= SAME
        counts.update(shown=1, shown_right=right)
        if not right:
            yield f"not shared text: {pair[0].report} {pair[1].report} {_words(key, pair[0])}"


def _within(one: Place, other: Place) -> bool:
    return one.report == other.report and shared([one.span], [other.span]) >= MOST


def _likeness(key: Key, left: Place, right: Place) -> float:
    """The share of the same words, in the same order, among all words of two places."""
    words = [[word for word, _ in words_of(key.event.report(place.report), place.span)] for place in (left, right)]
    return SequenceMatcher(None, *words, autojunk=False).ratio()


def names(key: Key, comparison: Comparison, counts: Counter[str]) -> Iterator[str]:
    """Names of the key that one found name holds in every report."""
    for mentions in key.names:
        sigla = {mention.report for mention in mentions}
        hit = any(
            sigla <= {mention.report for mention in mentions if any(touch(mention, place) for place in name.mentions)}
            for name in comparison.names
        )
        counts.update(names=1, names_joined=hit)
        if not hit:
            yield f"name not joined: {', '.join(sorted({_words(key, place) for place in mentions}))}"


MEASURES: tuple[Measure, ...] = (links, figures, quotations, differences, omissions, shared_text, names)


def score(pairs: Iterable[tuple[Key, Comparison]], told: list[str] | None = None) -> dict[str, float]:
    """The gate's numbers over events and their comparisons; `told` takes a line for everything missed."""
    counts: Counter[str] = Counter()
    for key, comparison in pairs:
        for measure in MEASURES:
            missed = [f"{key.slug}: {line}" for line in measure(key, comparison, counts)]
            (told if told is not None else []).extend(missed)
    return {name: round(value, 4) for name, value in _numbers(counts).items()}


def _numbers(counts: Counter[str]) -> dict[str, float]:
    def share(part: str, whole: str) -> float:
        return counts[part] / counts[whole] if counts[whole] else 0.0

    return {
        "links_f1": _f1(share("chosen_right", "chosen"), share("found", "sure")),
        "links_precision": share("chosen_right", "chosen"),
        "links_recall": share("found", "sure"),
        "figures": share("figures_found", "figures"),
        "verdicts_found": share("answered", "questions"),
        "verdicts_right": share("answered_right", "answered"),
        "false_conflicts": counts["false_conflicts"],
        "quotations": share("quotations_found", "quotations"),
        "differences": share("differences_covered", "differences"),
        "top25": share("differences_top", "differences"),
        "omissions": share("silences_found", "silences"),
        "omissions_precision": share("omissions_right", "omissions_found"),
        "shared_text": _f1(share("shown_right", "shown"), share("runs_found", "runs")),
        "names": share("names_joined", "names"),
    }


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main(argv: list[str] | None = None) -> dict[str, Any]:
    """Compare the bundled events; prints what is missed if asked, and the numbers as one JSON object."""
    from align import Models, compare

    parser = argparse.ArgumentParser(prog="python -m tests.eval.bundled", description=__doc__)
    parser.add_argument("events", nargs="*", help="names of bundled events")
    parser.add_argument("--misses", action="store_true", help="print a line for everything missed")
    parser.add_argument("--dump", type=Path, help="write what was missed to a file")
    asked = parser.parse_args(argv)
    models = Models()
    keys = [load(slug) for slug in asked.events or [found.slug for found in examples()]]
    told: list[str] = []
    measured = score([(key, compare(key.event, models)) for key in keys], told)
    if asked.misses:
        print("\n".join(told))
    if asked.dump:
        asked.dump.write_text("\n".join(told), encoding="utf-8")
    print(json.dumps(measured))
    return measured


if __name__ == "__main__":
    main()
