from types import SimpleNamespace

import numpy as np
import pytest

from align.framing.loadedness import NOT_LEARNED
from align.wording.edits import Edit, Side
from align.wording.exchanged import exchanged
from align.words import WordLink, relation
from tests.align.wording.by_hand import side, words


@pytest.fixture
def ploughed() -> Side:
    return side(
        ("A", "DET", "det", 1),
        ("ferry", "NOUN", "nsubj", 2),
        ("ploughed", "VERB", "ROOT", 2),
        ("into", "ADP", "prep", 2),
        ("walls", "NOUN", "pobj", 3),
    )


@pytest.fixture
def hit() -> Side:
    return side(
        ("The", "DET", "det", 1),
        ("ferry", "NOUN", "nsubj", 2),
        ("hit", "VERB", "ROOT", 2),
        ("piers", "NOUN", "dobj", 2),
    )


def told(left: Side, right: Side, *links: tuple[int, int, float], near: float = 0.6) -> list[tuple[str, str]]:
    """What stands for what, all words being `near` to each other by themselves."""
    one, other = np.array([1.0, 0.0]), np.array([near, np.sqrt(1 - near**2)])
    encodings = [
        SimpleNamespace(layers=[np.tile(vector, (len(of.words), 1))] * 3)
        for of, vector in ((left, one), (right, other))
    ]
    setting = SimpleNamespace(
        left=left,
        right=right,
        left_encoding=encodings[0],
        right_encoding=encodings[1],
        links=tuple(WordLink(i, j, relation(left.words[i].text, right.words[j].text), p) for i, j, p in links),
        loaded=(NOT_LEARNED, NOT_LEARNED),
    )
    whole = Edit(range(len(left.words)), range(len(right.words)))
    return [(words(left, here), words(right, there)) for here, there in exchanged(setting, whole)]


def test_the_words_that_stand_for_each_other_are_told_in_the_order_of_the_left_sentence(ploughed, hit):
    links = (1, 1, 1.0), (4, 3, 0.95), (2, 2, 0.95)
    assert told(ploughed, hit, *links) == [("ploughed", "hit"), ("walls", "piers")]


def test_what_is_less_sure_or_hardly_alike_is_not_told(ploughed, hit):
    assert told(ploughed, hit, (2, 2, 0.8)) == []
    assert told(ploughed, hit, (2, 2, 0.95), near=0.3) == []


def test_a_word_that_the_other_sentence_has_too_stands_for_itself(ploughed, hit):
    assert told(ploughed, hit, (1, 1, 1.0), (1, 3, 0.95)) == []


def test_words_of_one_root_are_no_other_words():
    left, right = side(("apologized", "VERB", "ROOT", 0)), side(("apology", "NOUN", "ROOT", 0))
    assert told(left, right, (0, 0, 0.99)) == []


def test_names_and_figures_are_compared_elsewhere():
    left = side(("Moscow", "PROPN", "nsubj", 1), ("sent", "VERB", "ROOT", 1), ("four", "NUM", "dobj", 1))
    right = side(("Kremlin", "PROPN", "nsubj", 1), ("flew", "VERB", "ROOT", 1), ("five", "NUM", "dobj", 1))
    assert told(left, right, *((k, k, 0.99) for k in range(3))) == [("sent", "flew")]


def test_a_verb_is_told_with_its_particle():
    left = side(("blew", "VERB", "ROOT", 0), ("up", "ADP", "prt", 0))
    assert told(left, side(("destroyed", "VERB", "ROOT", 0)), (0, 0, 0.99)) == [("blew up", "destroyed")]
