import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.folding import folded, found


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Kovač", "kovac"),
        ("KOVAČ", "kovac"),
        ("Łódź", "lodz"),
        ("Weißrußland", "weissrussland"),
        ("Erdoğan", "erdogan"),
        ("Nguye\u0302\u0303n", "nguyen"),
        ("the town’s “last”", 'the town\'s "last"'),
    ],
)
def test_what_is_written_with_accents_can_be_typed_without(written, typed):
    assert folded(written) == typed


@pytest.mark.parametrize(
    ("text", "typed", "words"),
    [
        ("Mr Kovač said", "kovac", "Kovač"),
        ("in Weißrußland, he", "weissrussland", "Weißrußland"),
        ("Mr Nguye\u0302\u0303n said", "nguyen", "Nguye\u0302\u0303n"),
        ("a cafe\u0301 there", "cafe", "cafe\u0301"),
        ("the ﬁre", "i", "ﬁ"),
    ],
)
def test_what_is_found_are_whole_letters_of_the_text(text, typed, words):
    assert [text[start:end] for start, end in found(re.compile(re.escape(typed)), text)] == [words]


@given(st.text(max_size=30), st.text(min_size=1, max_size=5))
def test_what_is_found_lies_in_the_text(text, typed):
    for start, end in found(re.compile(re.escape(folded(typed))), text):
        assert 0 <= start < end <= len(text)
        assert folded(typed) in folded(text[start:end])
