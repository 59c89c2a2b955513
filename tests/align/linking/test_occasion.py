from types import SimpleNamespace

import numpy as np
import pytest

from align.linking.mentions import Word
from align.linking.occasion import DOUBTFUL, OTHER, evidence, groups, identity, sameness, together, trust

LIKELY = np.full((2, 2), 0.05) + np.eye(2) * 0.8
UNLIKELY = np.full((2, 2), 0.001)


def token(text, counted=""):
    number, name = text[0].isdigit(), text[0].isupper()
    return SimpleNamespace(
        lemma_=text.lower(),
        pos_="NUM" if number else "PROPN" if name else "NOUN",
        ent_type_="PERSON" if name else "",
        is_stop=False,
        head=SimpleNamespace(lemma_=counted),
    )


def told(*sentences, furniture=()):
    """Names have capitals; a number counts the word after it."""
    words = []
    for number, sentence in enumerate(sentences):
        texts = sentence.split()
        following = [*texts[1:], ""]
        words += [Word(text.lower(), number, token(text, after)) for text, after in zip(texts, following, strict=True)]
    kept = [SimpleNamespace(boilerplate=number in furniture) for number in range(len(sentences))]
    return identity(SimpleNamespace(words=words, unusual=np.ones(len(words)), report=SimpleNamespace(sentences=kept)))


def test_reports_that_share_names_and_points_tell_one_event():
    one = told("Fomin met Arakhamia over 3 drafts", "Fomin named terms")
    other = told("Arakhamia and Fomin spoke of 3 drafts", "terms came from Fomin")
    assert sameness(one, other, LIKELY) > DOUBTFUL


def test_reports_of_other_people_do_not():
    one = told("Fomin met Arakhamia over 3 drafts", "Fomin named terms")
    other = told("Reid entered clinic for 30 days", "Reid thanked fans")
    assert sameness(one, other, UNLIKELY) < OTHER


def test_what_both_keep_coming_back_to_speaks_for_one_event_and_what_one_lacks_against_it():
    champion = told("Klitschko beat Rahman", "Rahman fell")
    again, another = told("Rahman lost to Klitschko", "Rahman fell"), told("Klitschko beat Thompson", "Thompson fell")
    assert sameness(champion, again, LIKELY) > sameness(champion, another, LIKELY)


def test_a_linked_sentence_is_told_apart_by_a_name_that_the_other_report_never_mentions():
    one, other = told("Klitschko beat Rahman", "rest"), told("Klitschko beat Thompson", "rest")
    found = evidence(one, other, np.array([[0.9, 0.0], [0.0, 0.0]]))
    assert found["apart name"] > 0.5
    assert found["at one name"] == 0
    assert found["agreeing name"] > 0.5


def test_two_champions_opponents_are_rivals_in_linked_sentences_though_one_report_recalls_the_other_bout():
    one = told("Klitschko beat Rahman", "Rahman fell")
    other = told("Klitschko beat Thompson", "Thompson fell", "Klitschko recalled Rahman")
    link = np.zeros((2, 3))
    link[0, 0] = 0.9
    rival, alike = evidence(one, other, link), evidence(one, one, np.eye(2))
    assert rival["rival name"] > 0.1
    assert alike["rival name"] == alike["odd name"] == 0 < alike["shared name"]


def test_the_same_thing_counted_otherwise_is_another_quantity():
    one, other = told("navy caught 23 pirates"), told("navy caught 26 pirates")
    found = evidence(one, other, np.ones((1, 1)))
    assert found["other quantity"] > 0 == found["same quantity"]


def test_a_year_is_no_quantity():
    assert not told("fire of 2013 stores").quantities


def test_furniture_tells_nothing_of_an_event():
    assert not told("Reid spoke", furniture=(0,)).central["name"]


@pytest.mark.parametrize(("same", "trusted"), [(DOUBTFUL, 1.0), (1.0, 1.0), (DOUBTFUL / 2, 0.25), (0.0, 0.0)])
def test_links_of_doubtful_pairs_are_trusted_less(same, trusted):
    assert trust(same) == pytest.approx(trusted)


def test_two_reports_that_tell_the_event_of_a_third_tell_one_event():
    same = together({("A", "B"): 0.1, ("A", "C"): 0.9, ("B", "C"): 0.6})
    assert same == {("A", "B"): 0.6, ("A", "C"): 0.9, ("B", "C"): 0.6}


def test_a_report_of_another_event_stays_apart_from_all():
    same = together({("A", "B"): 0.9, ("A", "C"): 0.1, ("B", "C"): 0.15})
    assert same == {("A", "B"): 0.9, ("A", "C"): 0.15, ("B", "C"): 0.15}


def test_reports_fall_apart_by_the_event_they_tell():
    order = ["A", "B", "C", "D"]
    assert groups(order, [("A", "B"), ("A", "D"), ("B", "C"), ("C", "D")]) == [["A", "C"], ["B", "D"]]
    assert groups(order, [("A", "B")]) == [order]
    assert groups(order, []) == [order]
    assert groups(["A", "B"], [("A", "B")]) == [["A"], ["B"]]
