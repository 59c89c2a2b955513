from hypothesis import given
from hypothesis import strategies as st

from align.alignment import Passage, Reading
from align.wording.difference import difference, exact_variants
from corpus.model import Event
from tests.align.example import report

WORDS = st.lists(st.sampled_from(["the", "harbour", "was", "closed", "a", "ferry", "hit"]), max_size=12)


@given(WORDS, WORDS)
def test_every_word_of_both_sides_is_accounted_for(left, right):
    steps = difference(left, right)
    assert sum(one for _, one, _ in steps) == len(left)
    assert sum(other for _, _, other in steps) == len(right)


@given(WORDS, WORDS)
def test_what_is_called_the_same_is_the_same(left, right):
    i = j = 0
    for sort, one, other in difference(left, right):
        if sort == 0:
            assert left[i : i + one] == right[j : j + other]
        i, j = i + one, j + other


def test_the_same_words_have_no_difference():
    assert difference(["a", "ferry"], ["a", "ferry"]) == [(0, 2, 2)]


def test_replaced_words_stand_on_both_sides_and_added_ones_on_one():
    left, right = "The ferry hit a stone pier on Friday.", "The ferry struck a stone pier on Friday evening."
    event = Event("The ferry", (report("A", left), report("B", right)))
    found = exact_variants(event, (Passage("p1", (Reading("A", (0,)), Reading("B", (0,)))),))
    assert [variant.left and variant.left.span.of(left) for variant in found] == ["hit", None]
    assert [variant.right and variant.right.span.of(right) for variant in found] == ["struck", "evening"]
