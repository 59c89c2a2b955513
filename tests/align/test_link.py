import numpy as np
import pytest

from align.encode import Encoder, Encoding, words
from align.link import doubts, link
from align.linking.evidence import evidence
from align.linking.learned import judge
from align.linking.sides import lemma_rarity, sides
from align.parse import Parser
from corpus.model import Event, Outlet, Report, Sentence, Span
from tests.build import report


def encode(texts):
    """Vectors by hand: every word form has a direction of its own, a sentence is the sum of its words."""
    forms = sorted({span.of(text).lower() for text in texts for span in words(text)})
    encodings = []
    for text in texts:
        vectors = np.zeros((7, len(words(text)), 64), np.float32)
        for k, span in enumerate(words(text)):
            vectors[:, k, forms.index(span.of(text).lower())] = 1
        total = vectors[0].sum(0)
        encodings.append(Encoding(total / max(np.linalg.norm(total), 1e-9), words(text), vectors))
    return tuple(encodings)


def linked(*reports):
    texts = [r.sentence_text(k) for r in reports for k in range(len(r.sentences))]
    found = iter(encode(texts))
    encodings = {r.siglum: tuple(next(found) for _ in r.sentences) for r in reports}
    return link(Event("", reports), encodings)


LEFT = ["The minister resigned on Monday.", "Rain fell in the north.", ""]
RIGHT = ["Fish is cheap here.", "On Monday the minister resigned."]


def test_the_same_words_in_another_order_and_place_are_linked():
    linking = linked(report("A", LEFT), report("B", RIGHT))
    assert [(found.left_sentence, found.right_sentence) for found in linking.links] == [(0, 1)]
    assert linking.links[0].probability == linking.probabilities["A", "B"][0, 1]


def test_page_furniture_is_never_linked():
    text = "The minister resigned on Monday."
    furniture = Report("B", Outlet("B"), text, (Sentence(Span(0, len(text)), 0, boilerplate=True),))
    linking = linked(report("A", LEFT), furniture)
    assert linking.links == ()
    assert not linking.probabilities["A", "B"].any()


def test_every_pair_of_reports_has_probabilities_in_the_events_order():
    linking = linked(report("A", LEFT), report("B", RIGHT), report("C", ["Rain fell."]))
    assert {pair: value.shape for pair, value in linking.probabilities.items()} == {
        ("A", "B"): (3, 2),
        ("A", "C"): (3, 1),
        ("B", "C"): (2, 1),
    }


def test_an_empty_sentence_is_linked_to_nothing():
    linking = linked(report("A", LEFT), report("B", RIGHT))
    assert all(found.left_sentence != 2 for found in linking.links)


def test_another_model_is_said_to_be_untrained():
    reports = (report("A", LEFT), report("B", RIGHT))
    encodings = {r.siglum: encode([r.sentence_text(k) for k in range(len(r.sentences))]) for r in reports}
    linking = link(Event("", reports), encodings, None, Encoder("some/other-model"))
    assert "some/other-model" in linking.warnings[0]


def test_a_report_without_sentences_is_linked_to_nothing():
    linking = linked(report("A", LEFT), report("B", []))
    assert linking.probabilities["A", "B"].shape == (3, 0)


@pytest.mark.model
def test_what_was_learned_fits_the_features_of_today_and_links_one_point_told_in_two_ways():
    one = report("A", ["The minister Jane Roe resigned on Monday after the scandal.", "Rain fell in the north.", ""])
    other = report("B", ["Fish is cheap in the south.", "Jane Roe stepped down as minister on Monday.", "It rains."])
    event, parser, encoder = Event("", (one, other)), Parser(), Encoder()
    docs = {r.siglum: parser.parse(r) for r in event.reports}
    encodings = {r.siglum: encoder.encode([r.words(s.span) for s in r.sentences]) for r in event.reports}
    assert tuple(evidence(*sides(event, encodings, docs).values(), lemma_rarity(event, docs))) == judge().names
    probability = link(event, encodings, docs, encoder).probabilities["A", "B"]
    assert np.unravel_index(probability.argmax(), probability.shape) == (0, 1)


def test_of_two_events_one_sentence_names_the_reports_of_each():
    apart = [("A", "B"), ("A", "C")]
    assert doubts(["A", "B", "C"], apart) == [
        "These reports seem to tell two events: A | B, C. Open those of one event by themselves."
    ]
    assert doubts(["A", "B", "C"], apart[:1])[0].startswith("A and B do not seem to tell the same event")
    assert doubts(["A", "B"], apart[:1])[0].startswith("A and B do not seem to tell the same event")
