"""Whether two verbs name one act, by how surely they stand for each other."""

import pytest

from align.wording.acts import Verbs


@pytest.mark.parametrize(
    ("total", "like", "expected"), [(1.5, 0.47, False), (1.5, 0.56, True), (0.9, 0.8, False), (1.9, 0.4, True)]
)
def test_verbs_are_one_act_where_links_enough_say_so(total, like, expected):
    pair = frozenset({"slam", "hit"})
    verbs = Verbs()
    verbs.sums[pair], verbs.likeness[pair] = total, like
    assert verbs.believed(pair) is expected


def test_verbs_that_a_sentence_names_side_by_side_are_two():
    pair = frozenset({"earn", "pay"})
    verbs = Verbs(apart={pair})
    verbs.sums[pair], verbs.likeness[pair] = 2.0, 0.9
    assert not verbs.believed(pair)
