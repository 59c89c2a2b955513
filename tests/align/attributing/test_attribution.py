import numpy as np
import pytest

from align.attributing.attribution import Tagger, heaviest, smoothed
from align.attributing.quotemarks import quoted
from align.encode import Encoder
from align.parse import Parser
from align.vectors import encode
from tests.eval.gold import report


def odds(*values):
    return np.array(values, np.float32)


def test_a_short_gap_inside_a_content_is_closed():
    assert smoothed(odds(2, 2, -1, 2, 2), 3.0).tolist() == [True] * 5


def test_a_long_gap_splits_a_content():
    assert smoothed(odds(4, 4, -4, -4, 4, 4), 3.0).tolist() == [True, True, False, False, True, True]


def test_a_weak_island_is_no_content():
    assert not smoothed(odds(-4, 1, -4), 3.0).any()


def test_the_heaviest_run_may_bridge_a_doubtful_word():
    assert heaviest(odds(-1, 2, -0.5, 3, -4, 1)) == slice(1, 4)


def test_no_word_likelier_than_not_makes_no_run():
    assert heaviest(odds(-1, -2)) == slice(0, 0)


@pytest.mark.model
def test_cues_contents_and_sources_are_found_in_plain_and_inverted_order():
    text = [
        "The mayor said the bridge would reopen on Friday.",
        "“We are late, and I am sorry,” said Anna Berg, the city engineer.",
        "The repairs cost two million dollars, according to a report by the council.",
        "Trucks crossed the river on barges for three weeks.",
    ]
    told = report("a", text)
    found = Tagger().attributions(told, Parser().parse(told), encode(told, Encoder()), quoted(told))
    words = [tuple(told.words(part).rstrip(",") for part in (one.cue, one.source, one.content[0])) for one in found]
    assert words == [
        ("said", "The mayor", "the bridge would reopen on Friday"),
        ("said", "Anna Berg, the city engineer", "“We are late, and I am sorry,”"),
        ("according to", "a report by the council", "The repairs cost two million dollars"),
    ]
