import pytest

from align.texts.link_text import in_link
from corpus.model import Span
from tests.build import report


@pytest.mark.parametrize(
    ("line", "is_link"),
    [
        ("ADA BERG LEAVES THE HARBOUR", True),
        ("Ada Berg leaves the harbour.", False),
        ("艾达 说 渡轮 晚了", False),
        ("3 – 1, 4 – 2", False),
    ],
)
def test_only_a_sentence_with_capitals_is_a_link_in_capitals(line, is_link):
    told = report("a", ["The ferry was late.", line])
    start = told.text.index(line)
    assert in_link(told, Span(start, start + 3)) == is_link
