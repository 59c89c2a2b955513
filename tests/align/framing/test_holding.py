"""Listed words that are, or are not, what their list says, with weights made by hand."""

import numpy as np

from align.framing import holding
from align.framing.holding import Judge, shipped, within
from align.framing.loadedness import Loadedness
from corpus.model import Span

JUDGE = Judge(np.array([1.0, -1.0], np.float32), {"booster": -0.5, "booster certain": 2.0})


def test_a_word_a_category_and_a_subcategory_speak_together():
    assert JUDGE.score(np.array([[2.0, 1.0]], np.float32)).tolist() == [1.0]
    assert JUDGE.holds(1.0, "booster", "plain")
    assert not JUDGE.holds(0.0, "booster", "plain")
    assert JUDGE.holds(0.0, "booster", "certain")


def test_what_was_not_learned_holds():
    assert JUDGE.holds(-9.0, "hedge", "modal")


def test_a_phrase_is_judged_by_all_of_its_words(monkeypatch):
    monkeypatch.setattr(holding, "shipped", lambda: JUDGE)
    known = Loadedness((Span(0, 5), Span(6, 10)), (0.1, 0.2), (3.0, -3.5))
    assert known.holds(Span(0, 5), "booster", "plain")
    assert not known.holds(Span(0, 10), "booster", "plain")


def test_where_no_word_is_known_the_list_decides():
    assert Loadedness().holds(Span(0, 5), "booster", "plain")


def test_the_shipped_weights_know_every_category():
    assert {within("evidential", "scare_quotes"), *holding.HELD} <= shipped().constants.keys()
