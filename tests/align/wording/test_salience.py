import numpy as np
import pytest

from align.wording.salience import likelihood


def test_likelihood_is_the_mean_of_the_line_and_the_trees_in_log_odds():
    stump = {
        "roots": np.array([0], np.int32),
        "feature": np.array([0, 0, 0], np.int16),
        "threshold": np.array([0.5, np.inf, np.inf], np.float32),
        "left": np.array([1, 1, 2], np.int32),
        "right": np.array([2, 1, 2], np.int32),
        "value": np.array([0.0, -4.0, 4.0], np.float32),
        "depth": np.array(1),
    }
    line = {"mean": np.zeros(1), "scale": np.ones(1), "weight": np.array([2.0]), "bias": np.zeros(1)}
    weights = line | {f"trees.{name}": array for name, array in stump.items()} | {"growths": np.array(2)}
    low, high = likelihood(np.array([[0.0], [1.0]], np.float32), weights)
    assert low == pytest.approx(1 / (1 + np.exp(1)))
    assert high == pytest.approx(1 / (1 + np.exp(-2)))
