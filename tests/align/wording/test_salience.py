import numpy as np
import pytest

from align.marks import Place
from align.wording.salience import LIKELIEST, brief, likelihood, varied
from corpus.model import Span


def places(*lengths: int) -> list[list[Place]]:
    return [[Place("a", Span(0, length)), Place("b", Span(0, length))] for length in lengths]


def test_likelihood_is_the_mean_of_the_trees_in_log_odds():
    stump = {
        "feature": np.array([[0]], np.int16),
        "threshold": np.array([[0.5]], np.float32),
        "remaining": np.array([[0b1110]], np.uint16),
        "value": np.array([[-4.0, 4.0]], np.float32),
    }
    weights = {f"trees.{name}": array for name, array in stump.items()} | {"growths": np.array(2)}
    low, high = likelihood(np.array([[0.0], [1.0]], np.float32), weights)
    assert low == pytest.approx(1 / (1 + np.exp(2)))
    assert high == pytest.approx(1 / (1 + np.exp(-2)))


def test_a_second_difference_of_the_same_two_sentences_counts_less_than_a_first_elsewhere():
    pairs = [(("a", 0), ("b", 0)), (("a", 0), ("b", 0)), (("a", 1), ("b", 1))]
    salience = varied([0.9, 0.8, 0.7], pairs)
    assert salience[0] == pytest.approx(0.9)
    assert salience[1] < salience[2] == pytest.approx(0.7)


def test_a_sentence_that_stands_beside_another_one_already_counts_less_but_not_beside_another_report():
    pairs = [(("a", 0), ("b", 0)), (("a", 0), ("b", 1)), (("a", 0), ("c", 0))]
    salience = varied([0.9, 0.8, 0.8], pairs)
    assert salience[1] < salience[2] == pytest.approx(0.8)


def test_of_two_differences_as_likely_the_one_with_less_to_read_counts_more():
    long, middling, short = brief(np.array([0.5, 0.5, 0.5], np.float32), places(180, 90, 30))
    assert long < middling == pytest.approx(0.5)
    assert middling < short


def test_no_difference_is_certain_however_short():
    assert brief(np.array([0.98], np.float32), places(4))[0] == pytest.approx(LIKELIEST)
