"""Whether two phrasings name one thing, by how surely they stand for each other."""

import pytest

from align.wording.phrases import PhraseKind
from align.wording.substitutes import Substitutes


def phrasing(words, kind=PhraseKind.NOUN):
    return kind, tuple(words.split())


def believed(one, other, total, like, *, kind=PhraseKind.NOUN, places=()):
    pair = frozenset({phrasing(one, kind), phrasing(other, kind)})
    found = Substitutes(names=frozenset(places), places=frozenset(places))
    found.heads |= {phrasing(words, kind): words.split()[0] for words in (one, other)}
    found.sums[pair], found.likeness[pair] = total, like
    return found.believed(pair)


@pytest.mark.parametrize(
    ("one", "other", "total", "like", "expected"),
    [
        ("crowd", "turnout", 1.9, 0.4, True),
        ("watchdog", "inspectorate", 1.5, 0.47, True),
        ("aisle", "seat", 1.2, 0.4, False),
        ("provision", "developer", 1.6, 0.39, False),
        ("quay", "wall", 0.9, 0.6, False),
        ("demonstration large", "march large", 0.4, 0.4, True),
        ("harbor ostrey", "island ostrey", 0.9, 0.5, False),
        ("hawaii", "kenya", 1.2, 0.5, False),
        ("russia", "moscow", 2.4, 0.5, True),
    ],
)
def test_phrases_are_one_thing_where_links_enough_say_so_or_they_share_a_word(one, other, total, like, expected):
    assert believed(one, other, total, like, places=("ostrey", "hawaii", "kenya", "russia", "moscow")) is expected


def test_verbs_must_be_more_alike_than_nouns():
    assert not believed("cancel", "interfere", 1.5, 0.47, kind=PhraseKind.VERB)
    assert believed("slam", "hit", 1.5, 0.56, kind=PhraseKind.VERB)


def test_things_that_a_sentence_names_side_by_side_are_two():
    found = Substitutes(apart={frozenset({"gas", "bottle"})})
    found.heads |= {phrasing("tear gas"): "gas", phrasing("bottle"): "bottle", phrasing("flask"): "flask"}
    assert found.are_two(phrasing("tear gas"), phrasing("bottle"))
    assert not found.are_two(phrasing("flask"), phrasing("bottle"))
