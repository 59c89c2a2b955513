import pytest

from corpus import ReadEvent, read_event
from corpus.examples import DEFAULT, Example, example, examples

EVENTS = pytest.mark.parametrize("found", examples(), ids=lambda found: found.slug)


def read(found: Example) -> ReadEvent:
    return read_event([found.folder])


def test_four_events_are_bundled_and_the_default_comes_first():
    assert [found.slug for found in examples()] == [DEFAULT, "ceasefire", "housing", "march"]


def test_a_name_that_is_not_bundled_is_no_event():
    assert example("atlantis") is None


@EVENTS
def test_an_event_opens_without_a_problem_and_says_that_it_is_invented(found):
    opened = read(found)
    assert opened.problems == ()
    assert opened.event.title == found.title
    assert opened.event.note is not None
    assert "invented" in opened.event.note


@EVENTS
def test_an_event_says_in_one_sentence_what_it_teaches(found):
    assert found.teaches.endswith(".")
    assert found.teaches.count(".") == 1


@EVENTS
def test_every_report_has_its_headline_in_its_text_and_the_length_of_a_news_report(found):
    for report in read(found).event.reports:
        assert report.headline_span is not None
        assert report.headline_span.of(report.text) == report.headline
        assert report.date is not None
        assert 350 <= len(report.text.split()) <= 900


def test_only_the_analysis_of_the_march_is_cut_off():
    cut = [(found.slug, report.siglum) for found in examples() for report in read(found).event.reports if report.lacuna]
    assert cut == [("march", "ALD")]
