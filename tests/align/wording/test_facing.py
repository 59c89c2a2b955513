from types import SimpleNamespace

import numpy as np
import pytest

from align.wording.constituents import LONGEST, constituents
from align.wording.edits import Side
from align.wording.facing import EVIDENCE, MEANING_LAYER, facing
from align.words import Relation, WordLink
from tests.align.wording.by_hand import side, words

DIMENSIONS = 16


@pytest.fixture
def urged() -> Side:
    return side(
        ("Governors", "NOUN", "nsubj", 1),
        ("urged", "VERB", "ROOT", 1),
        ("lawmakers", "NOUN", "nsubj", 4),
        ("to", "PART", "aux", 4),
        ("change", "VERB", "ccomp", 1),
        ("bills", "NOUN", "dobj", 4),
        (",", "PUNCT", "punct", 1),
    )


def test_constituents_are_whole_clauses_and_their_parts(urged):
    found = {words(urged, numbers) for numbers in constituents(urged)}
    assert {"Governors urged lawmakers to change bills", "lawmakers to change bills", "to change bills"} <= found
    assert "lawmakers to change" in found
    assert "bills ," not in found


def test_no_constituent_is_a_single_word_or_longer_than_a_clause(urged):
    assert all(1 < len(numbers) <= LONGEST for numbers in constituents(urged))
    long = side(("ran", "VERB", "ROOT", 0), *((f"n{k}", "NOUN", "dobj", 0) for k in range(LONGEST)))
    assert all(len(numbers) <= LONGEST for numbers in constituents(long))


def test_clauses_that_tell_one_thing_in_other_words_stand_against_each_other(urged):
    other = side(
        ("Governors", "NOUN", "nsubj", 1),
        ("pressed", "VERB", "ROOT", 1),
        ("lawmakers", "NOUN", "nsubj", 4),
        ("to", "PART", "aux", 4),
        ("rewrite", "VERB", "ccomp", 1),
        ("bills", "NOUN", "dobj", 4),
    )
    found = facing(setting(urged, other))
    best = found[0].edit
    assert words(urged, best.left) == "Governors urged lawmakers to change bills"
    assert words(other, best.right) == "Governors pressed lawmakers to rewrite bills"
    assert best.kept == 3
    assert all(len(pair.evidence) == EVIDENCE for pair in found)


def test_sentences_in_the_same_words_have_nothing_that_stands_against_each_other(urged):
    assert facing(setting(urged, urged)) == ()


def setting(left: Side, right: Side) -> SimpleNamespace:
    """Words at one place are counterparts, and every word has a vector of its own."""
    vectors = np.eye(DIMENSIONS, dtype=np.float32)
    encodings = [SimpleNamespace(layers=[vectors[: len(of.words)]] * (MEANING_LAYER + 1)) for of in (left, right)]
    links = tuple(
        WordLink(k, k, Relation.IDENTICAL if one.text == other.text else Relation.REWORDED, 0.9)
        for k, (one, other) in enumerate(zip(left.words, right.words, strict=False))
    )
    return SimpleNamespace(left=left, right=right, left_encoding=encodings[0], right_encoding=encodings[1], links=links)
