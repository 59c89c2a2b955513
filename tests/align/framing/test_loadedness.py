"""The ranking of loaded words with weights and vectors made by hand."""

import numpy as np
import pytest

from align.encode import Encoding, words
from align.framing.loadedness import UNKNOWN, Loadedness, Sample, Weights, loadedness, sampled, shipped
from corpus.model import Span
from tests.align.test_cues import one_sentence, parsed

POLICE_STORMED = """
Police police NNS NOUN nsubj 1
stormed storm VBD VERB ROOT 1
in in RB ADV advmod 1
2019 2019 CD NUM npadvmod 1
"""
DIM = 384


def encoded(text):
    spans = words(text)
    layers = np.zeros((7, len(spans), DIM), np.float32)
    for number in range(len(spans)):
        layers[:, number, number] = 1.0
    return (Encoding(layers[0, 0], spans, layers),)


def test_every_word_with_a_letter_is_ranked():
    doc = parsed(POLICE_STORMED)
    report = one_sentence(doc)
    ranked = loadedness(report, doc, encoded(report.text))
    assert [report.words(span) for span in ranked.spans] == ["Police", "stormed", "in"]
    assert all(0 <= weight <= 1 for weight in ranked.weights)


def test_a_violent_verb_is_more_loaded_than_a_preposition():
    doc = parsed(POLICE_STORMED)
    report = one_sentence(doc)
    police, stormed, inside = loadedness(report, doc, encoded(report.text)).weights
    assert stormed > max(police, inside)


def test_without_encodings_nothing_is_known():
    doc = parsed(POLICE_STORMED)
    assert loadedness(one_sentence(doc), doc, ()) == Loadedness()
    assert Loadedness().of(Span(0, 6)) == UNKNOWN


def test_a_span_is_as_loaded_as_its_most_loaded_word():
    ranked = Loadedness((Span(0, 3), Span(4, 9), Span(10, 12)), (0.2, 0.9, 0.4))
    assert ranked.of(Span(0, 9)) == 0.9
    assert ranked.of(Span(10, 12)) == 0.4
    assert ranked.of(Span(3, 4)) == UNKNOWN


def test_the_shipped_weights_fit_the_inputs():
    doc = parsed(POLICE_STORMED)
    report = one_sentence(doc)
    sample = sampled(report, doc, encoded(report.text))
    weights = shipped()
    assert len(weights.enter) == sample.vectors.shape[1] + sample.traits.shape[1]
    assert np.all(np.diff(weights.scores) >= 0)


def test_networks_side_by_side_are_one_layer_of_what_is_positive():
    one = np.ones(1, np.float32)
    weights = Weights(
        np.array([[1.0, -1.0], [0.0, 0.0]], np.float32), np.zeros(2, np.float32), one.repeat(2), one, one, one
    )
    sample = Sample((), np.array([[3.0], [-2.0]], np.float32), np.zeros((2, 1), np.float32))
    assert weights.score(sample.inputs).tolist() == [4.0, 3.0]


def test_shares_rise_with_scores():
    scores = np.array([0.0, 1.0], np.float32)
    nothing = np.zeros(0, np.float32)
    weights = Weights(nothing, nothing, nothing, nothing, scores, scores)
    assert weights.share(np.array([-1.0, 0.5, 2.0], np.float32)).tolist() == pytest.approx([0.0, 0.5, 1.0])
