from dataclasses import replace
from itertools import combinations

import pytest

from align.alignment import Link, Passage, Reading
from align.findings import FigureComparison, Omission, SharedText, Variant, Verdict
from align.marks import Figure, Name, Place, Quotation
from align.model import Comparison
from corpus.examples import DEFAULT
from tests.eval.bundled import links_of, score
from tests.eval.keys import Key, load


@pytest.fixture(scope="module")
def key() -> Key:
    return load(DEFAULT)


def omission(key: Key, absent: str, passage: str) -> Omission:
    point = next(point for point in key.points if point.id == passage)
    readings = tuple(Reading(siglum, numbers) for siglum, numbers in point.readings.items())
    siglum, numbers = next(iter(point.readings.items()))
    named = Place(siglum, key.event.report(siglum).sentences[numbers[0]].span)
    return Omission(absent, named, passage, tuple(point.readings), None, 0.0, point=readings)


def as_the_key_has_it(key: Key) -> Comparison:
    """The comparison that a program which read the key would give."""
    pairs = {pair for point in key.points for pair in links_of(point, possible=False)}
    figures = tuple(Figure(f.place.report, 0, f.place.span, f.low, f.high, f.unit) for f in key.figures)
    return Comparison(
        key.event,
        links=tuple(Link(left, i, right, j, 1.0) for (left, i), (right, j) in sorted(pairs)),
        passages=tuple(Passage(p.id, tuple(Reading(s, n) for s, n in p.readings.items())) for p in key.points),
        figures=figures,
        figure_comparisons=tuple(
            FigureComparison(
                tuple(i for i, f in enumerate(key.figures) if f.question in (question.name, *question.parts)),
                question.verdict,
                "",
                question.name,
            )
            for question in key.questions
        ),
        quotations=tuple(Quotation(q.report, q.kind, q.content, q.source, q.cue) for q in key.quotations),
        names=tuple(Name("", "", mentions) for mentions in key.names),
        variants=tuple(
            Variant("", d.kind, left, right) for d in key.differences for left, right in combinations(d.places, 2)
        ),
        omissions=tuple(omission(key, s.absent, s.passage) for s in key.silences),
        shared_text=tuple(SharedText(run.places, run.sharing, 10) for run in key.runs),
    )


def test_what_the_key_says_is_all_right(key):
    measured = score([(key, as_the_key_has_it(key))])
    assert measured.pop("false_conflicts") == 0
    assert {name: value for name, value in measured.items() if value < 1} == {}


def test_an_empty_comparison_finds_nothing(key):
    told: list[str] = []
    measured = score([(key, Comparison(key.event))], told)
    assert set(measured.values()) == {0}
    assert len(told) > len(key.figures) + len(key.quotations) + len(key.differences)


def test_a_link_between_different_points_costs_precision(key):
    right = as_the_key_has_it(key)
    wrong = replace(right, links=(*right.links, Link("HNA", 23, "MBS", 9, 0.9)))
    assert score([(key, wrong)])["links_precision"] < 1


def test_a_conflict_where_figures_agree_is_a_false_one(key):
    right = as_the_key_has_it(key)
    harder = tuple(
        replace(found, verdict=Verdict.CONFLICT) if found.verdict is Verdict.AGREE else found
        for found in right.figure_comparisons
    )
    measured = score([(key, replace(right, figure_comparisons=harder))])
    assert measured["false_conflicts"] == sum(question.verdict is Verdict.AGREE for question in key.questions)


def test_two_figures_of_a_disputed_question_may_agree(key):
    early = [i for i, f in enumerate(key.figures) if f.question == "injured" and (f.low, f.high) == (23, None)]
    found = FigureComparison(tuple(early), Verdict.AGREE, "", "")
    right = replace(as_the_key_has_it(key), figure_comparisons=(found,))
    assert score([(key, right)])["verdicts_right"] == 1


def test_a_silence_of_a_report_that_does_tell_the_point_is_no_omission(key):
    told = next(point for point in key.points if "LAN" in point.readings)
    wrong = replace(as_the_key_has_it(key), omissions=(omission(key, "LAN", told.id),))
    assert score([(key, wrong)])["omissions_precision"] == 0
