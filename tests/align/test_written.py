import pytest

from align.written import written
from corpus.model import Span


def read(text):
    return [(word.span.of(text), word.says) for word in written(text, Span(0, len(text))) if word.counts]


def says(text):
    return [word.says for word in written(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("16:40", "4:40 p.m."),
        ("noon", "12:00"),
        ("3 o'clock", "three o’clock"),
        ("37", "thirty-seven"),
        ("5 per cent", "5%"),
        ("€1.9bn", "1.9 billion euros"),
        ("£5", "5 pounds"),
        ("¥5,000", "5,000 yen"),
        ("Rs 500", "500 rupees"),
        ("C$5", "5 Canadian dollars"),
        ("$0.50", "50 cents"),
        ("11 September", "Sept. 11"),
        ("97–1", "97 to 1"),
        ("houses", "house"),
    ],
)
def test_what_says_the_same_is_the_same(one, other):
    assert says(one)[0] == says(other)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [("9/11", "11"), ("$5", "5%"), ("201", "200"), ("16:40", "4:40")]
    + [(money, "5000 people") for money in ("¥5,000", "Rs 5,000", "₪5,000", "₦5,000", "5,000 yen", "5,000 cents")]
    + [("C$5", "$5"), ("¥5", "$5"), ("5 Canadian dollars", "$5"), ("5 lbs", "£5"), ("5 cents", "$5")],
)
def test_what_says_something_else_is_not_the_same(one, other):
    assert not set(says(one)) & set(says(other))


def test_a_number_a_date_and_a_time_are_one_word_each():
    assert [words for words, _ in read("At 4:40 p.m. on Sept. 11, 2001, $5,687.75 went to 19 Sept. 11 families")] == [
        *("4:40 p.m.", "Sept. 11", "2001", "$5,687.75", "19", "Sept. 11"),
    ]


def test_what_only_has_digits_in_it_or_stands_for_somebody_is_no_number():
    assert read("The F-16 and the 5G mast, one of them near COVID-19 wards") == []


def test_an_abbreviation_is_one_word_and_offsets_are_those_of_the_text():
    text = "In the U.S. it rained."
    assert [word.span.of(text) for word in written(text, Span(3, len(text)))] == ["the", "U.S.", "it", "rained"]
