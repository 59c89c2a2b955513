from itertools import pairwise

import numpy as np
import pytest

from align.encode import Encoder, Encoding, words
from align.linking.counterparts import evidence
from align.spelling import standard, stem
from align.words import Relation, align_words, mutual_best, relation


def encoded(text: str, meanings: dict[str, int]) -> Encoding:
    """A text whose words have one-hot vectors, equal for words of one meaning."""
    spans = words(text)
    layers = np.zeros((7, len(spans), 384), np.float32)
    for k, span in enumerate(spans):
        layers[:, k, meanings.get(span.of(text), 100 + k)] = 1.0
    return Encoding(layers[0].sum(0), spans, layers)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("withdrew", "withdrew", Relation.IDENTICAL),
        ("The", "the", Relation.CASE),
        ("defence", "defense", Relation.SPELLING),
        ("organised", "organized", Relation.SPELLING),
        ("centre", "center", Relation.SPELLING),
        ("travelling", "traveling", Relation.SPELLING),
        ("neighbours", "neighbors", Relation.SPELLING),
        ("protest", "protesting", Relation.INFLECTED),
        ("country", "countries", Relation.INFLECTED),
        ("stopped", "stop", Relation.INFLECTED),
        ("Maliar", "Malyar", Relation.NAME),
        ("withdraw", "chased", Relation.REWORDED),
    ],
)
def test_counterparts_differ_in_the_least_way_that_holds(left, right, expected):
    assert relation(left, right) is expected


def test_words_that_only_look_british_keep_their_spelling():
    assert standard("four") != standard("for")
    assert standard("our") == "our"
    assert standard("rise") == "rise"
    assert standard("wise") == "wise"


def test_a_stem_keeps_at_least_three_letters():
    assert stem("bus") == "bus"
    assert len(stem("used")) >= 3


def test_mutual_best_links_only_pairs_that_prefer_each_other():
    likeness = np.array([[0.9, 0.8], [0.95, 0.1]], np.float32)
    assert mutual_best(likeness).tolist() == [[False, False], [True, False]]


def test_without_learned_weights_words_of_like_vectors_are_linked_and_the_alignment_says_so():
    meanings = {"troops": 1, "forces": 1, "withdrew": 2, "retreated": 2}
    left, right = "troops withdrew", "forces retreated"
    alignment = align_words(left, encoded(left, meanings), right, encoded(right, meanings), learned=False)
    assert [(link.left, link.right) for link in alignment.links] == [(0, 0), (1, 1)]
    assert not alignment.learned


def test_a_text_without_words_has_no_counterparts():
    alignment = align_words("", encoded("", {}), "a word", encoded("a word", {}))
    assert alignment.links == ()
    assert len(alignment.right) == 2


def test_evidence_is_a_row_of_finite_numbers_for_every_pair():
    layers = np.ones((7, 2, 8), np.float32)
    grid = evidence(["12", "dead"], ["twelve", "killed", "."], layers, np.zeros((7, 3, 8), np.float32))
    assert grid.shape[:2] == (2, 3)
    assert np.isfinite(grid).all()


@pytest.mark.model
def test_a_paraphrase_is_aligned_word_by_word_and_identical_words_keep_their_order():
    left = "Russian troops withdrew from the city of Kherson on Friday."
    right = "On Friday, Moscow's forces pulled out of the city of Kherson."
    one, other = Encoder().encode([left, right])
    alignment = align_words(left, one, right, other)
    found = {
        (alignment.left[link.left].of(left), alignment.right[link.right].of(right)): link.relation
        for link in alignment.links
    }
    assert found["Kherson", "Kherson"] is Relation.IDENTICAL
    assert found["on", "On"] is Relation.CASE
    assert found["troops", "forces"] is Relation.REWORDED
    assert ("withdrew", "pulled") in found
    assert all(a.left <= b.left for a, b in pairwise(alignment.links))
