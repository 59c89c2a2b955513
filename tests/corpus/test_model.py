from corpus.model import Span
from tests.eval.gold import report

TOLD = report("a", ["The bridge fell.", "Nobody was hurt.", "A ferry runs."])


def test_a_span_is_in_every_sentence_of_which_it_has_a_character():
    first, second, third = (sentence.span for sentence in TOLD.sentences)
    assert TOLD.sentences_in(first) == (0,)
    assert TOLD.sentences_in(Span(first.end - 1, second.start + 1)) == (0, 1)
    assert TOLD.sentences_in(Span(first.start, third.end)) == (0, 1, 2)
    assert TOLD.sentences_in(Span(first.end, second.start)) == ()


def test_the_line_around_a_span_ends_where_the_text_breaks_or_ends():
    lines = TOLD.text.split("\n")
    for sentence in TOLD.sentences:
        line = TOLD.line_around(sentence.span)
        assert line in lines
        assert TOLD.words(sentence.span) in line
