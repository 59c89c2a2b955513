from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from align.wording.edits import Edit, Side
from align.wording.head_verbs import head_verb, verb_traits
from align.words import Relation, WordLink
from tests.align.wording.by_hand import side

SANG = side(
    ("Police", "NOUN", "nsubj", 1),
    ("said", "VERB", "ROOT", 1),
    ("youths", "NOUN", "nsubj", 3),
    ("sang", "VERB", "ccomp", 1),
)
CHANTED = side(("Youths", "NOUN", "nsubj", 1), ("chanted", "VERB", "ROOT", 1))


def setting(left: Side, right: Side, *links: WordLink) -> Any:
    """Two sentences whose words all mean much the same."""
    vectors = (SimpleNamespace(layers=np.ones((7, len(told.words), 3), np.float32)) for told in (left, right))
    return SimpleNamespace(
        left=left, right=right, left_encoding=next(vectors), right_encoding=next(vectors), links=links
    )


def test_what_is_said_is_told_not_that_it_is_said():
    assert head_verb(SANG, range(4)) == 3
    assert head_verb(SANG, range(2)) == 1


def test_a_noun_tells_no_deed():
    assert head_verb(SANG, range(1)) is None
    assert verb_traits(setting(SANG, CHANTED), Edit(range(1), range(1))) == [0.0, 0.0, 0.0]


def test_deeds_are_compared_by_their_verbs():
    made = setting(SANG, CHANTED, WordLink(3, 1, Relation.REWORDED, 0.9))
    assert verb_traits(made, Edit(range(4), range(2))) == pytest.approx([1.0, 0.9, 1.0])
