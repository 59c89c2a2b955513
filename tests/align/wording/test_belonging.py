from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import numpy as np

from align.texts.rarity import Rarity
from align.wording.belonging import ANSWERED, answered, belong, side_likeness
from align.wording.edits import Edit, Side
from align.wording.phrases import Word
from align.words import Relation, WordLink
from corpus.model import Span


def side(text: str) -> Side:
    """Every word carries meaning; one with a capital is a name."""
    words = [
        Word(Span(0, len(word)), word, word.lower(), "NOUN", "", k, "GPE" * word[0].isupper(), True, quoted=False)
        for k, word in enumerate(text.split())
    ]
    return Side(tuple(words), ())


class Told(SimpleNamespace):
    """Two sentences, told apart by identity."""

    __hash__ = object.__hash__


def setting(left: str, right: str, *pairs: tuple[int, int], probability: float = 0.3) -> Any:
    links = tuple(WordLink(i, j, Relation.REWORDED, 0.9) for i, j in pairs)
    return Told(left=side(left), right=side(right), links=links, probability=probability)


def whole(made: Any) -> Edit:
    return Edit(range(len(made.left.words)), range(len(made.right.words)))


def test_clauses_that_share_names_alone_do_not_belong_together_where_their_link_is_doubtful():
    made = setting("Kyiv regained towns", "Kyiv reports losses", (0, 0))
    assert answered(made, whole(made)) == 0.0
    assert not belong(made, whole(made))


def test_they_do_where_words_answer_each_other_or_the_link_is_sure():
    reworded = setting("Kyiv regained towns", "Ukraine liberated villages", (1, 1), (2, 2))
    assert answered(reworded, whole(reworded)) > ANSWERED
    assert belong(reworded, whole(reworded))
    sure = setting("Kyiv regained towns", "Kyiv reports losses", (0, 0), probability=0.8)
    assert belong(sure, whole(sure))


def test_a_name_may_answer_a_name_where_there_is_nothing_else():
    made = setting("Moscow", "Russia", (0, 0))
    assert belong(made, whole(made))


def test_what_one_of_two_doubtfully_linked_sentences_has_alone_is_no_difference():
    made = setting("regained towns", "regained", (0, 0))
    assert not belong(made, Edit(range(1, 2), range(0)))


FIRED, WALL, NAME = [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.6, 0.6, 0.5]


def vectors(*words: list[float]) -> Any:
    """An encoding whose last layer, the only one, has these word vectors."""
    return SimpleNamespace(layers=np.array([words], np.float32))


def told(probability: float, left: Any, right: Any, words: tuple[str, str] = ("fired fell", "broke")) -> Any:
    """Two sentences of verbs alone with the vectors of their words."""
    sides = [
        Side(tuple(replace(word, pos="VERB", entity="") for word in side(text).words), side(text).phrases)
        for text in words
    ]
    return Told(
        left=sides[0], right=sides[1], left_encoding=left, right_encoding=right, links=(), probability=probability
    )


RARE = Rarity([["fired"], ["fell"], ["broke"], ["other"]])


def test_words_that_all_reports_share_make_no_two_clauses_alike():
    shared = Rarity([["trump", word] for word in ("won", "lost", "sued", "paid", "left", "came")])
    made = told(0.5, vectors(NAME, FIRED), vectors(NAME, WALL), ("Trump won", "Trump lost"))
    evenly = Rarity([["other"]])
    whole_edit = Edit(range(2), range(2))
    assert side_likeness(made, whole_edit, shared) < side_likeness(made, whole_edit, evenly)
