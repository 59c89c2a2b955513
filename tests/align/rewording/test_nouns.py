"""Which nouns name one thing, by what links say of them."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from align.alignment import Link
from align.rewording.mentions import Mentions
from align.rewording.nouns import Nouns
from align.words import Relation, WordLink
from corpus.model import Event, Outlet, Report, Sentence, Span
from tests.align.wording.by_hand import side


def are_one(*links: tuple[float, float], near: float, alike: bool = False) -> bool:
    """Whether "wall" and "barrier" are one thing: links by the probability of the sentences, and of the words."""
    left, right = (
        side((noun, "NOUN", "dobj", 1), (verb, "VERB", "ROOT", 1))
        for noun, verb in (("wall", "built"), ("barrier", "put"))
    )
    one, other = np.array([1.0, 0.0]), np.array([near, np.sqrt(1 - near**2)])
    sides, made, words = {}, [], {}
    for k, (sentences, nouns) in enumerate(links):
        sides |= {("A", k): left, ("B", k): right}
        made.append(Link("A", k, "B", k, sentences))
        verbs = [WordLink(1, 1, Relation.REWORDED, 0.99)] if alike else []
        words["A", k] = (WordLink(0, 0, Relation.REWORDED, nouns), *verbs)
    reports = tuple(
        Report(siglum, Outlet(siglum), " " * 20, tuple(Sentence(Span(0, 20), k) for k, _ in enumerate(links)))
        for siglum in "AB"
    )

    def setting(left: Any, _: Any) -> Any:
        encodings = [SimpleNamespace(layers=[np.tile(vector, (2, 1))] * 3) for vector in (one, other)]
        return SimpleNamespace(
            left=sides[left],
            right=sides["B", left[1]],
            links=words[left],
            left_encoding=encodings[0],
            right_encoding=encodings[1],
        )

    linked: Any = SimpleNamespace(
        event=Event("", reports), links=made, setting=setting, side=sides.__getitem__, sentences=lambda: list(sides)
    )
    mentions = Mentions(linked)
    nouns = Nouns(linked, mentions, lambda *_: False)
    return nouns.are_one(mentions.of["A", 0][0], mentions.of["B", 0][0])


@pytest.mark.parametrize(
    ("links", "near", "expected"),
    [
        ([(0.9, 0.99)], 0.6, True),
        ([(0.9, 0.99)], 0.5, False),
        ([(0.5, 0.99)], 0.6, False),
        ([(0.9, 0.85)], 0.6, False),
        ([(0.6, 0.92), (0.6, 0.92)], 0.5, True),
        ([(0.6, 0.92), (0.6, 0.92)], 0.4, False),
        ([(0.9, 0.92), (0.9, 0.92)], 0.5, True),
        ([(0.9, 0.92), (0.9, 0.92)], 0.4, False),
    ],
)
def test_two_nouns_are_one_thing_where_links_enough_or_a_very_sure_one_say_so(links, near, expected):
    assert are_one(*links, near=near) is expected


def test_nouns_in_one_role_of_verbs_that_stand_for_each_other_need_be_less_alike():
    assert are_one((0.9, 0.99), near=0.5, alike=True)
