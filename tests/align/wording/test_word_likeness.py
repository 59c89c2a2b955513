"""How alike two words are by themselves."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from align.wording.word_likeness import OWN_LAYER, word_likeness
from align.words import Relation, WordLink


@pytest.mark.parametrize(("vector", "expected"), [((0.0, 2.0), 1.0), ((1.0, 0.0), 0.0), ((0.0, 0.0), 0.0)])
def test_words_are_alike_by_their_direction_and_like_nothing_where_the_model_did_not_read_them(vector, expected):
    left, right = (SimpleNamespace(layers=np.array([[one]] * (OWN_LAYER + 1))) for one in ((0.0, 1.0), vector))
    setting: Any = SimpleNamespace(left_encoding=left, right_encoding=right)
    assert word_likeness(setting, WordLink(0, 0, Relation.REWORDED, 0.9)) == pytest.approx(expected)
