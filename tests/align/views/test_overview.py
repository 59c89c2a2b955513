from align.findings import Share
from align.model import Comparison
from align.views.overview import overview
from corpus.model import Event
from tests.align.example import report

EVENT = Event("x", (report("A", "The ferry struck the pier."), report("B", "The boat hit the quay.")))


def test_words_shared_word_for_word_are_those_of_who_shares():
    found = overview(Comparison(EVENT, shares=(Share("A", "B", 76, 0.17, 0.0), Share("B", "A", 83, 0.26, 0.0))))
    assert [found.pair("A", "B").shared_words, found.pair("B", "A").shared_words] == [76, 83]


def test_without_shares_no_word_is_shared():
    assert overview(Comparison(EVENT)).pair("A", "B").shared_words == 0
