from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.numbers.numerals import LEXICON, exact_numbers, numeral_at
from align.numbers.tokens import tokens

SMALL = {value: word for word, value in LEXICON["small"].items()}
SCALES = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")]


def interval(text):
    words = tokens(text)
    numeral = numeral_at(words, 0)
    return None if numeral is None else (numeral.low, numeral.high, text[: words[numeral.after - 1].end])


def under_a_thousand(number, joint):
    parts = []
    if number >= 100:
        parts.append(f"{SMALL[number // 100]} hundred")
        number %= 100
        if number and joint:
            parts.append("and")
    if number in SMALL and (number or not parts):
        parts.append(SMALL[number])
    elif number:
        parts.append(f"{SMALL[number // 10 * 10]}-{SMALL[number % 10]}")
    return " ".join(parts)


def spelt(number, joint):
    parts = []
    for value, name in SCALES:
        if number >= value:
            parts.append(f"{under_a_thousand(number // value, joint)} {name}")
            number %= value
    if number or not parts:
        parts.append(under_a_thousand(number, joint))
    return " ".join(parts)


@settings(max_examples=40, deadline=None)
@given(st.integers(min_value=0, max_value=10**15 - 1), st.booleans())
def test_words_and_digits_say_the_same(number, joint):
    words = spelt(number, joint)
    assert interval(words) == (number, number, words)
    for digits in (f"{number}", f"{number:,}"):
        assert interval(digits) == (number, number, digits)


@settings(max_examples=40, deadline=None)
@given(
    st.decimals(min_value=0, max_value=999, places=2),
    st.sampled_from([("million", "m", 10**6), ("billion", "bn", 10**9), ("thousand", "k", 10**3)]),
)
def test_scaled_forms_say_the_same_as_plain_digits(number, scale):
    word, suffix, factor = scale
    plain = Fraction(str(number)) * factor
    for form in (f"{number} {word}", f"{number}-{word}", f"{number}{suffix}"):
        assert interval(form) == (plain, plain, form)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_it_raise(text):
    words = tokens(text)
    for at in range(len(words)):
        numeral_at(words, at)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="0123456789.,/- ½and", max_size=60))
def test_no_run_of_digits_makes_it_raise(text):
    words = tokens(text)
    for at in range(len(words)):
        numeral_at(words, at)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("a dozen", 12, 12),
        ("half a dozen", 6, 6),
        ("half-dozen", 6, 6),
        ("two dozen", 24, 24),
        ("a hundred and five", 105, 105),
        ("two and a half million", 2_500_000, 2_500_000),
        ("a million and a half", 1_500_000, 1_500_000),
        ("half a million", 500_000, 500_000),
        ("nineteen hundred", 1900, 1900),
        ("4-1/2", Fraction(9, 2), Fraction(9, 2)),
        ("2½", Fraction(5, 2), Fraction(5, 2)),
        ("two-thirds", Fraction(2, 3), Fraction(2, 3)),
        ("three quarters", Fraction(3, 4), Fraction(3, 4)),
        ("dozens", 24, None),
        ("tens of thousands", 20_000, None),
        ("hundreds of millions", 200_000_000, None),
        ("several hundred", 300, None),
        ("a couple of hundred", 200, 200),
    ],
)
def test_number_words_have_the_interval_that_a_reader_gives_them(text, low, high):
    assert interval(text) == (low, high, text)


@pytest.mark.parametrize("text", ["a third man", "tens", "scores", "hundred people", "second", "thirdly"])
def test_ordinals_and_bare_scale_words_are_no_numerals(text):
    assert interval(text) is None


def test_a_text_gives_the_exact_numbers_in_it_and_none_of_their_parts():
    text = "Two hundred and fifty thousand came, dozens by boat, 120 on foot; a hundred and twenty stayed."
    assert [(value, span.of(text)) for value, span in exact_numbers(text)] == [
        (250_000, "Two hundred and fifty thousand"),
        (120, "120"),
        (120, "a hundred and twenty"),
    ]
