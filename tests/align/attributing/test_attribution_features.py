import numpy as np

from align.attributing.attribution_features import LAYERS, features
from align.encode import Encoding, words
from tests.align.by_hand import parse
from tests.build import report


def encoded(text, first):
    """Vectors of two components that count the words of a report: (first, -first), (first + 1, -first - 1), …"""
    spans = words(text)
    counted = np.arange(first, first + len(spans), dtype=np.float32)
    layers = np.tile(np.stack([counted, -counted], axis=1), (max(LAYERS) + 1, 1, 1))
    return Encoding(np.zeros(2, np.float32), spans, layers)


def vectors(told):
    encodings, first = [], 1
    for sentence in told.sentences:
        encodings.append(encoded(told.words(sentence.span), first))
        first += len(encodings[-1].words)
    doc = parse(told)
    seen = features(told, doc, encodings, ())
    return [token.text for token in doc], seen.vectors


def test_words_have_the_vectors_of_their_own_sentence():
    tokens, found = vectors(report("a", ["Anna left.", "Ben came."]))
    assert tokens == ["Anna", "left", ".", "\n", "Ben", "came", "."]
    assert found[0, :, 0].tolist() == [1, 2, 3, 0, 4, 5, 6]
    assert found.shape == (len(LAYERS), 7, 2)


def test_parts_of_a_word_that_the_parser_splits_share_its_vector():
    tokens, found = vectors(report("a", ["She didn't say."]))
    assert tokens == ["She", "did", "n't", "say", "."]
    assert found[-1, :, 1].tolist() == [-1, -2, -2, -3, -4]
