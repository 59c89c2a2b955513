"""Whether two verbs name one act, by how surely they stand for each other."""

from types import SimpleNamespace

import numpy as np
import pytest

from align.alignment import Link
from align.wording.acts import Verbs, acts
from align.wording.edits import Side
from align.wording.phrases import Phrase, PhraseKind, Word
from align.words import Relation, WordLink
from corpus.model import Span


@pytest.mark.parametrize(
    ("total", "like", "expected"), [(1.5, 0.47, False), (1.5, 0.56, True), (0.9, 0.8, False), (1.9, 0.4, True)]
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


def test_two_verbs_of_one_act_may_stand_in_one_sentence():
    two = _verbs("fired", "shot")
    one = {"B": _verbs("shot"), "C": _verbs("fired")}

    def setting(left, right):
        number = 0 if right[0] == "B" else 1
        link = WordLink(number, 0, Relation.REWORDED, 0.95)
        alike = SimpleNamespace(layers=np.ones((3, 2, 1)))
        return SimpleNamespace(left=two, right=one[right[0]], links=(link,), left_encoding=alike, right_encoding=alike)

    linked = SimpleNamespace(
        links=[Link("A", 0, siglum, 0, 0.9) for siglum in one],
        setting=setting,
        side=lambda sentence: {"A": two, **one}[sentence[0]],
        sentences=lambda: [("A", 0), ("B", 0), ("C", 0)],
    )
    (group,) = acts(linked)
    assert [(sentence, phrase.first) for sentence, phrase in group] == [
        *((("A", 0), 0), (("A", 0), 1)),
        *((("B", 0), 0), (("C", 0), 0)),
    ]


def _verbs(*words: str) -> Side:
    made = tuple(
        Word(Span(9 * k, 9 * k + len(word)), word, word, "VERB", "", k, "", content=True, quoted=False)
        for k, word in enumerate(words)
    )
    return Side(made, tuple(Phrase(PhraseKind.VERB, k, k, k) for k in range(len(words))))
