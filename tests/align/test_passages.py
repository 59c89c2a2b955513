from dataclasses import replace
from itertools import combinations

import numpy as np

from align.alignment import Link
from align.linking.linking import Linking
from align.passages import passages
from corpus.model import Event
from tests.build import report


def linking(sizes, found):
    probabilities = {(a, b): np.full((sizes[a], sizes[b]), 0.01) for a, b in combinations(sizes, 2)}
    for (a, i, b, j), probability in found.items():
        probabilities[a, b][i, j] = probability
    links = tuple(Link(a, i, b, j, probability) for (a, i, b, j), probability in found.items())
    return Linking(links, probabilities)


def event(sizes):
    return Event("", tuple(report(siglum, ["A sentence."] * size) for siglum, size in sizes.items()))


def test_three_reports_of_one_point_make_one_passage():
    sizes = {"A": 1, "B": 2, "C": 1}
    found = {("A", 0, "B", 1): 0.9, ("A", 0, "C", 0): 0.8, ("B", 1, "C", 0): 0.9}
    (passage,) = passages(event(sizes), linking(sizes, found))
    assert passage.id == "p1"
    assert [(reading.report, reading.sentences) for reading in passage.readings] == [
        ("A", (0,)),
        ("B", (1,)),
        ("C", (0,)),
    ]


def test_a_chain_of_weak_links_does_not_become_one_passage():
    sizes = {"A": 4, "B": 4}
    found = {("A", k, "B", k): 0.9 for k in range(4)} | {("A", k, "B", k + 1): 0.4 for k in range(3)}
    assert all(
        len(reading.sentences) < 3
        for passage in passages(event(sizes), linking(sizes, found))
        for reading in passage.readings
    )


def test_a_third_report_must_fit_better_than_a_second():
    sizes = {"A": 1, "B": 1, "C": 1}
    doubtful = {("A", 0, "B", 0): 0.9, ("A", 0, "C", 0): 0.5, ("B", 0, "C", 0): 0.2}
    (passage,) = passages(event(sizes), linking(sizes, doubtful))
    assert [reading.report for reading in passage.readings] == ["A", "B"]
    (passage,) = passages(event(sizes), linking(sizes, doubtful | {("B", 0, "C", 0): 0.4}))
    assert [reading.report for reading in passage.readings] == ["A", "B", "C"]
    assert passages(event({"A": 1, "C": 1}), linking({"A": 1, "C": 1}, {("A", 0, "C", 0): 0.31}))


def test_passages_are_numbered_in_the_order_of_the_first_report():
    sizes = {"A": 2, "B": 2}
    found = {("A", 0, "B", 1): 0.5, ("A", 1, "B", 0): 0.9}
    assert [passage.readings[0].sentences for passage in passages(event(sizes), linking(sizes, found))] == [(0,), (1,)]


def test_a_sentence_told_in_two_sentences_elsewhere_is_one_passage():
    sizes = {"A": 1, "B": 2}
    found = {("A", 0, "B", 0): 0.8, ("A", 0, "B", 1): 0.7}
    (passage,) = passages(event(sizes), linking(sizes, found))
    assert passage.readings[1].sentences == (0, 1)


def test_what_tells_two_points_in_one_report_is_joined_only_by_surer_links():
    sizes = {"A": 1, "B": 2}
    found = {("A", 0, "B", 0): 0.9, ("A", 0, "B", 1): 0.35}
    (joined,) = passages(event(sizes), linking(sizes, found))
    assert len(joined.sentences) == 3
    unlike = replace(linking(sizes, found), within={"B": np.array([[1.0, 0.01], [0.01, 1.0]])})
    (parted,) = passages(event(sizes), unlike)
    assert len(parted.sentences) == 2
    alike = replace(unlike, within={"B": np.array([[1.0, 0.2], [0.2, 1.0]])})
    assert passages(event(sizes), alike) == (joined,)


def test_two_points_become_one_only_by_surer_links():
    sizes = {"A": 2, "B": 2}
    settled = {("A", 0, "B", 0): 0.9, ("A", 1, "B", 1): 0.9}
    halfway = settled | {("A", 0, "B", 1): 0.4, ("A", 1, "B", 0): 0.4}
    assert len(passages(event(sizes), linking(sizes, halfway))) == 2
    surer = settled | {("A", 0, "B", 1): 0.6, ("A", 1, "B", 0): 0.5}
    assert len(passages(event(sizes), linking(sizes, surer))) == 1
