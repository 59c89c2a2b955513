from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from align.texts.quotemarks import quoted
from tests.build import report


def found(*paragraphs):
    told = report("a", list(paragraphs))
    return [told.words(span) for span in quoted(told)]


def test_curly_and_straight_marks_enclose_quotations():
    assert found("He said “it is over” and left.") == ["“it is over”"]
    assert found('He said "it is over" and "we won."') == ['"it is over"', '"we won."']


def test_an_apostrophe_closes_no_single_quotation():
    assert found("‘We don’t know, and we can’t say,’ she said.") == ["‘We don’t know, and we can’t say,’"]
    assert found("'We don't know,' she said. 'I'm tired.'") == ["'We don't know,'", "'I'm tired.'"]


def test_a_possessive_inside_a_single_quotation_does_not_close_it():
    assert found("‘The workers’ union is right,’ he said.") == ["‘The workers’ union is right,’"]


@pytest.mark.parametrize("text", ["The workers’ union won.", "Back in the '90s it rained.", "It’s rock ’n’ roll."])
def test_apostrophes_alone_quote_nothing(text):
    assert found(text) == []


def test_inner_quotations_belong_to_the_outer_one():
    assert found("“She told me ‘never again’ twice,” he said.") == ["“She told me ‘never again’ twice,”"]
    assert found("'He called it \"a joke\" then,' she said.") == ["'He called it \"a joke\" then,'"]


def test_a_quotation_over_paragraphs_gives_a_span_a_paragraph():
    first, second = "“We waited. Nobody came.", "“Then we left.”"
    assert found(first, second) == [first, second]


def test_a_single_mark_left_open_counts_where_the_next_paragraph_opens_with_it_again():
    first, second = "He said: ‘We waited. Nobody came.", "‘Then we left.’"
    assert found(first, second) == ["‘We waited. Nobody came.", second]
    assert found(first, "Then he left.") == []


def test_a_paragraph_without_words_opens_nothing():
    assert found("“We waited.", "") == ["“We waited."]


def test_a_mark_never_closed_ends_with_its_sentence():
    assert found("He called it “a disaster. The council disagreed.") == ["“a disaster."]


def test_an_opening_mark_set_for_a_closing_one_closes():
    assert found("“They see that. “ He left.") == ["“They see that. “"]


def test_inches_are_no_quotation():
    assert found("He is 6'2\" tall.") == []


def test_a_curly_mark_may_be_closed_by_a_straight_one():
    assert found('“It is over," he said. "I am glad."') == ['“It is over,"', '"I am glad."']


@given(some.text(alphabet="ab s.“”\"‘’'«»„`\n", max_size=40))
def test_whatever_the_marks_stretches_lie_in_their_paragraph_apart_and_in_order(text):
    told = report("a", [line for line in text.split("\n") if line])
    spans = quoted(told)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(any(sentence.span.covers(span) for sentence in told.sentences) for span in spans)
    assert all(len(span) > 1 for span in spans)
