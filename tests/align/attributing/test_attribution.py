from dataclasses import replace

import numpy as np
import pytest

from align.attributing.attribution import Tagger, attribution, heaviest, smoothed, undoubted
from align.encode import Encoder
from align.parse import Parser
from align.texts.quotemarks import quoted
from align.vectors import encode
from tests.align.by_hand import parse
from tests.build import report


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


def told_by(text, cue, content):
    """What scores say of the cue, with log odds of content for each word."""
    told = report("a", [text])
    doc = parse(told)
    head = next(token.i for token in doc if token.text == cue)
    roles = np.full((len(doc), 3), -5, np.float32)
    roles[:, 0] = content
    return told, attribution(doc, head, 0.9, np.arange(len(doc)), roles)


def test_a_cue_whose_words_are_all_doubtful_has_the_likeliest_as_its_content():
    told, found = told_by("Anna defended the old bridge.", "defended", [-9, -9, -3, -2, -2, -6])
    assert [told.words(span) for span in found.content] == ["the old bridge"]
    assert found.source is None


def test_a_cue_is_not_what_it_attributes():
    told, found = told_by("Opinion polls are contradictory.", "contradictory", [-3, -4, -9, 3, -9])
    assert [told.words(span) for span in found.content] == ["Opinion polls"]


def test_a_doubtful_cue_in_what_somebody_else_says_is_left_out():
    _, outer = told_by("Anna said Ben wants it.", "said", [-9, -9, 5, 5, 5, -9])
    _, inner = told_by("Anna said Ben wants it.", "wants", [-9, -9, -9, -9, 5, -9])
    assert undoubted([outer, inner]) == (outer, inner)
    assert undoubted([outer, replace(inner, probability=0.5)]) == (outer,)
    assert undoubted([replace(inner, probability=0.5)])


def test_a_report_without_sentences_attributes_nothing():
    assert Tagger().attributions(report("a", []), None, (), ()) == ()


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
