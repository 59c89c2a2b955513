from dataclasses import replace

import pytest

from align.parse import Parser
from align.statements.quoted_words import all_quoted, in_full, pieces, shown
from align.statements.word_differences import apart
from corpus.model import Span
from tests.align.by_hand import parse, span
from tests.build import report


def test_what_is_shown_are_the_very_words_with_dots_where_others_stand_between():
    told = report("a", ["“We  Don't make faces, Anna, at all.”"])
    assert shown(told.text, (span(told, "We  Don't"), span(told, "Anna"))) == "We Don't … Anna"


def test_a_stretch_that_ends_inside_a_word_is_shown_with_the_whole_word():
    told = report("a", ["It shouldn't have been."])
    assert shown(told.text, (span(told, "n't have"),)) == "shouldn't have"


def test_of_a_long_stretch_the_beginning_is_shown():
    words = " ".join(f"word{number}" for number in range(20))
    told = report("a", [words])
    assert shown(told.text, (span(told, words),)) == " ".join(words.split()[:14]) + " …"


def test_a_piece_ends_with_its_sentence_its_quotation_marks_and_at_dots():
    told = report("a", ["He said “we came ... on foot” and “again”.", "“We go.”"])
    found = [" ".join(word.text for word in piece) for piece in pieces(all_quoted(told, parse(told)))]
    assert found == ["we came", "on foot", "again", "we go"]


@pytest.mark.model
def test_shortened_words_are_told_in_full():
    told = report("a", ["They're gone, we can't wait, he'd left and it's Tom's."])
    words = [in_full(token) for token in Parser().parse(told)]
    assert " ".join(word for word in words if word) == "they are gone we can not wait he had left and it is tom"


def test_a_word_that_a_dash_joins_to_the_reporters_next_is_quoted_without_it():
    told = report("a", ["Her answer—“we keep to our aims”—suggests that."])
    words = all_quoted(told, parse(told))
    assert (words[-1].text, words[-1].span) == ("aims", span(told, "aims"))


def test_a_shortened_word_that_a_dash_joins_to_the_reporters_next_is_told_in_full():
    told = report("a", ["“They can’t”—says he."])
    words = all_quoted(told, parse(told))
    assert [(word.text, told.words(word.span)) for word in words] == [("they", "They"), ("can", "ca"), ("not", "n’t")]


@pytest.mark.model
def test_what_a_reporter_puts_in_brackets_is_no_word_of_the_speaker():
    told = report("a", ["“[T]hat entire [island] harbour [sic] goes,” he said."])
    words = [word.text for word in all_quoted(told, Parser().parse(told))]
    assert words == ["that", "entire", "harbour", "goes"]


@pytest.mark.model
@pytest.mark.parametrize(("digits", "letters"), [("3", "three"), ("25", "twenty-five"), ("40%", "forty per cent")])
def test_a_number_is_the_same_word_in_digits_and_in_letters(digits, letters):
    said = [report("a", [f"“We lost {number} boats.”"]) for number in (digits, letters)]
    one, other = (all_quoted(told, Parser().parse(told)) for told in said)
    assert [word.text for word in one] == [word.text for word in other]
    assert said[1].words(other[2].span) == letters


@pytest.mark.model
def test_an_hour_is_the_same_in_digits_and_in_letters():
    said = [report("a", [f"“It was {hour} in the morning.”"]) for hour in ("3 o'clock", "three o’clock")]
    one, other = ([word.text for word in all_quoted(told, Parser().parse(told))] for told in said)
    assert one == other


def test_an_s_that_one_parse_takes_for_a_verb_and_the_other_for_a_possessive_alters_nothing():
    told = report("a", ["“As I see it, the president pretty clear on that,” she said."])
    words = all_quoted(told, parse(told))
    at = [word.text for word in words].index("pretty")
    verb = replace(words[at], text="is", span=Span(len(told.text), len(told.text) + 2), clipped=True)
    found = apart(words, (*words[:at], verb, *words[at:]))
    assert found is not None
    assert (found.changed, found.left, found.right, found.altered) == ((), (), (), False)
    plain = apart(words, (*words[:at], replace(verb, clipped=False), *words[at:]))
    assert plain is not None
    assert plain.right
