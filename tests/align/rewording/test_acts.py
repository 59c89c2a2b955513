"""Whether two verbs name one act, by how surely they stand for each other."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from align.alignment import Link
from align.rewording.acts import Verbs, acts
from align.wording.edits import Side
from align.wording.phrases import Phrase, PhraseKind, Word
from align.wording.word_likeness import OWN_LAYER
from align.words import Relation, WordLink
from corpus.model import Span


@pytest.mark.parametrize(
    ("total", "like", "expected"),
    [(1.5, 0.47, False), (1.5, 0.55, False), (1.5, 0.57, True), (0.9, 0.8, False), (1.9, 0.4, True)],
)
def test_verbs_are_one_act_where_links_enough_say_so(total, like, expected):
    pair = frozenset({"slam", "hit"})
    verbs = Verbs()
    verbs.sums[pair], verbs.likeness[pair] = total, like
    assert verbs.believed(pair) is expected


def test_verbs_that_a_sentence_names_side_by_side_are_two():
    pair = frozenset({"earn", "pay"})
    verbs = Verbs(apart={pair})
    verbs.sums[pair], verbs.likeness[pair] = 2.0, 0.9
    assert not verbs.believed(pair)


def test_two_steps_of_one_procedure_are_two_acts_however_often_they_meet():
    for pair, one in ((frozenset({"charge", "convict"}), False), (frozenset({"charge", "indict"}), True)):
        verbs = Verbs()
        verbs.sums[pair], verbs.likeness[pair] = 3.0, 0.9
        assert verbs.believed(pair) is one


def test_two_verbs_of_one_act_may_stand_in_one_sentence():
    sides = {"A": _verbs("fired", "shot"), "B": _verbs("shot"), "C": _verbs("fired")}
    beside = SimpleNamespace(layers=np.ones((OWN_LAYER + 1, 2, 1)))

    def setting(one: tuple[str, int], other: tuple[str, int]) -> Any:
        number = 0 if other[0] == "B" else 1
        links = (WordLink(number, 0, Relation.REWORDED, 0.95),)
        left, right = sides[one[0]], sides[other[0]]
        return SimpleNamespace(left=left, right=right, links=links, left_encoding=beside, right_encoding=beside)

    linked: Any = SimpleNamespace(
        links=[Link("A", 0, siglum, 0, 0.9) for siglum in ("B", "C")],
        setting=setting,
        side=lambda sentence: sides[sentence[0]],
        sentences=lambda: [(siglum, 0) for siglum in sides],
    )
    (group,) = acts(linked)
    assert [(sentence[0], phrase.first) for sentence, phrase in group] == [("A", 0), ("A", 1), ("B", 0), ("C", 0)]


def _verbs(*words: str) -> Side:
    made = tuple(
        Word(Span(9 * k, 9 * k + len(word)), word, word, "VERB", "", k, "", content=True, quoted=False)
        for k, word in enumerate(words)
    )
    return Side(made, tuple(Phrase(PhraseKind.VERB, k, k, k) for k in range(len(words))))
