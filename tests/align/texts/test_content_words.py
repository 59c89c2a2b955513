from align.texts.content_words import content_words, own_words
from corpus.model import Span


def words(text: str) -> list[str]:
    return [span.of(text) for _, span in content_words(text, Span(0, len(text)))]


def test_hours_and_abbreviations_are_one_word():
    assert words("It struck the pier at 5:52 p.m. on Friday.") == ["struck", "pier", "5:52", "p.m.", "Friday"]


def test_what_one_text_has_of_its_own_is_told_in_stretches():
    text, other = "A ferry struck a stone pier on Friday.", "On Friday the ferry ploughed into a wall."
    found = own_words(text, Span(0, len(text)), other, Span(0, len(other)))
    assert [span.of(text) for span in found] == ["struck a stone pier"]


def test_a_text_with_the_same_words_has_none_of_its_own():
    text, other = "The ferry was struck.", "A ferry strikes; struck it was."
    assert own_words(text, Span(0, len(text)), other, Span(0, len(other))) == ()
