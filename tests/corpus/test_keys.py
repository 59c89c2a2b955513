import pytest

from corpus.examples import examples
from corpus.model import Outlet, Report, Span
from tests.eval import keys


def a_report(text: str) -> Report:
    return Report("A", Outlet("A"), text, ())


@pytest.mark.parametrize("slug", [found.slug for found in examples()])
def test_every_word_of_a_key_stands_in_the_reports(slug):
    key = keys.load(slug)
    assert key.points
    assert key.figures
    assert key.quotations
    assert key.differences
    assert key.silences
    assert key.runs
    assert key.names


@pytest.mark.parametrize("slug", [found.slug for found in examples()])
def test_every_report_has_a_part_in_the_passages_figures_and_quotations(slug):
    key = keys.load(slug)
    sigla = set(key.event.sigla)
    assert {siglum for point in key.points for siglum in point.readings} == sigla
    assert {figure.place.report for figure in key.figures} == sigla
    assert {quotation.report for quotation in key.quotations} == sigla


def test_a_key_of_an_event_that_is_not_bundled_cannot_be_read():
    with pytest.raises(keys.KeyFileError, match="no bundled event"):
        keys.load("atlantis")


def test_words_are_found_whole_only():
    assert keys.spans("14 of 140 men", "14") == [Span(0, 2)]


def test_an_ellipsis_stands_for_the_words_between_two_ends():
    assert keys.spans("We came, we saw, we won.", "came … saw") == [Span(3, 15)]


def test_words_that_begin_with_a_sign_are_found_too():
    assert keys.spans("It cost €8.4m.", "€8.4m") == [Span(8, 13)]


def test_a_run_of_the_same_words_is_found_through_marks_and_capitals():
    left = a_report("He said: One two three four five six seven eight nine ten. And left.")
    right = a_report('"One, two, three, four, five, six, seven, eight, nine, ten," she counted.')
    assert list(keys.shared_runs(left, right)) == [
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    ]


def test_a_shorter_run_is_chance():
    left = a_report("one two three four five six seven eight nine and nothing else")
    right = a_report("one two three four five six seven eight nine but not ten")
    assert list(keys.shared_runs(left, right)) == []
