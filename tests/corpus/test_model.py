from dataclasses import replace

import pytest

from corpus.model import Span
from tests.build import report

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


def test_what_of_a_span_is_within_another_and_without_it():
    assert Span(2, 6).within(Span(4, 9)) == (Span(4, 6),)
    assert Span(2, 6).within(Span(0, 9)) == (Span(2, 6),)
    assert Span(2, 6).within(Span(6, 9)) == ()
    assert Span(2, 6).without(Span(4, 9)) == (Span(2, 4),)


def test_an_offset_stands_in_the_sentence_that_holds_it_and_in_none_between_two():
    for number, sentence in enumerate(TOLD.sentences):
        assert TOLD.sentence_at(sentence.span.start) == TOLD.sentence_at(sentence.span.end - 1) == number
        assert TOLD.sentence_at(sentence.span.end) is None
    assert replace(TOLD, sentences=()).sentence_at(0) is None


@pytest.mark.parametrize(
    ("one", "other", "precedes"),
    [
        ("2026-03-01", "2026-03-02", True),
        ("2026-03-02", "2026-03-01", False),
        ("2026-03-01", "2026-03-01T10:00", False),
        ("2026-03-01T09:00", "2026-03-01T10:00", True),
        (None, "2026-03-01", False),
    ],
)
def test_a_report_precedes_another_where_the_dates_tell(one, other, precedes):
    assert replace(TOLD, date=one).precedes(replace(TOLD, date=other)) == precedes
