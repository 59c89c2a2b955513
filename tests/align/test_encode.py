from align.encode import words
from corpus.model import Span


def test_words_keep_inner_hyphens_apostrophes_and_separators():
    text = "A two-story house, $1,250.50; don’t."
    assert [span.of(text) for span in words(text)] == [
        "A", "two-story", "house", ",", "$", "1,250.50", ";", "don’t", "."
    ]  # fmt: skip


def test_a_text_without_words_has_none():
    assert words("  ") == ()
    assert Span(0, 0).of("") == ""
