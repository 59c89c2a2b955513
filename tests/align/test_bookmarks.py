from dataclasses import replace

import pytest

from align.bookmarks import (
    ATTRIBUTION,
    FIGURES,
    FRAMING,
    NAME,
    NOT_TOLD,
    POINT,
    SAME_WORDS,
    SOURCE,
    STATEMENT,
    WORDING,
    bookmark,
    of_event,
    on_find,
    place,
    places,
    same,
)
from tests.tui.example import event
from tests.tui.example import place as at


def changed(siglum, before, after):
    """The event with one report's text changed."""
    given = event()
    texts = {
        report: report.text.replace(before, after) if report.siglum == siglum else report.text
        for report in given.reports
    }
    return replace(given, reports=tuple(replace(report, text=text) for report, text in texts.items()))


def test_a_bookmark_stands_where_it_was_set():
    kept = bookmark(event(), "figures", "how many died", [at("WIRE", "two people"), at("STAR", "Three workers")])
    assert places(event(), kept) == (at("WIRE", "two people"), at("STAR", "Three workers"))


def test_another_siglum_or_a_further_report_loses_no_bookmark():
    kept = bookmark(event(), POINT, "", [at("STAR", "Three workers")])
    renamed = replace(event(), reports=tuple(replace(report, siglum=f"{report.siglum}2") for report in event().reports))
    assert [there.report for there in places(renamed, kept)] == ["STAR2"]
    assert of_event(replace(event(), reports=event().reports[:1]), [kept]) == ()


def test_a_sentence_is_found_again_in_a_text_that_was_changed_elsewhere():
    kept = bookmark(event(), "figure", "", [at("WIRE", "9 p.m")])
    later = changed("WIRE", "A mill burned down", "A large old mill burned down")
    found = place(later, kept.anchors[0])
    assert later.report("WIRE").words(found.span) == "9 p.m"


def test_a_few_words_are_not_looked_for_in_another_text():
    kept = bookmark(event(), "name", "", [at("WIRE", "The mill was built in 1904.")])
    assert places(changed("WIRE", "Tuesday", "Monday"), kept) == ()


def test_the_same_find_is_known_again_whatever_it_is_called():
    one = bookmark(event(), "figures", "conflict", [at("WIRE", "two people"), at("STAR", "Three workers")])
    other = bookmark(event(), "figures", "agree", [at("WIRE", "two people"), at("STAR", "Three workers")])
    assert same(event(), one, other)
    assert not same(event(), one, replace(other, kind="difference"))
    assert not same(event(), one, bookmark(event(), "figures", "", [at("WIRE", "9 p.m")]))


@pytest.mark.parametrize("kind", [FIGURES, STATEMENT, WORDING, FRAMING, SAME_WORDS, SOURCE, NAME])
def test_a_find_that_a_further_report_joins_keeps_its_bookmark(kind):
    before = [at("WIRE", "two people"), at("STAR", "Three workers")]
    one, joined = bookmark(event(), kind, "", before), bookmark(event(), kind, "", [*before, at("VOICE", "Two people")])
    assert same(event(), one, joined)
    assert same(event(), joined, one)
    assert not same(event(), one, bookmark(event(), kind, "", [before[0], at("VOICE", "Two people")]))


def test_a_silence_that_a_further_report_joins_keeps_its_bookmark_and_each_of_two_has_its_own():
    told = [at("WIRE", "The owner")]
    one = bookmark(event(), NOT_TOLD, "", told, silent=["STAR"])
    both = bookmark(event(), NOT_TOLD, "", told, silent=["STAR", "VOICE"])
    assert on_find(event(), [one], both) == one
    assert on_find(event(), [one, both], both) == both
    assert on_find(event(), [one, both], one) == one
    assert on_find(event(), [both], one) is None


def test_what_is_said_in_one_report_keeps_its_bookmark_where_it_is_compared_with_another():
    one = bookmark(event(), ATTRIBUTION, "", [at("WIRE", "two people")])
    both = bookmark(event(), STATEMENT, "", [at("WIRE", "two people"), at("STAR", "Three workers")])
    assert same(event(), one, both)
    assert not same(event(), replace(one, struck=True), both)


def test_what_is_missing_in_two_reports_are_two_finds_where_other_sentences_come_nearest():
    told = [at("WIRE", "The owner")]
    one = bookmark(event(), "not told", "", told, nearest=[at("STAR", "Owner Orrin")])
    other = bookmark(event(), "not told", "", told, nearest=[at("VOICE", "The council")])
    assert not same(event(), one, other)
    assert places(event(), one) == tuple(told)


def test_a_point_that_grew_is_the_same_point():
    one = bookmark(event(), POINT, "", [at("WIRE", "two people")])
    assert same(event(), one, bookmark(event(), POINT, "", [at("WIRE", "two people"), at("STAR", "Three")]))


def test_what_was_a_point_and_is_one_no_more_is_still_bookmarked_by_its_first_sentence():
    first, second = at("WIRE", "two people"), at("STAR", "Three")
    kept = bookmark(event(), POINT, "", [first, second])
    assert same(event(), kept, bookmark(event(), "sentence", "", [first]))
    assert same(event(), kept, bookmark(event(), POINT, "", [at("VOICE", "Two people"), first]))
    assert not same(event(), kept, bookmark(event(), POINT, "", [second, at("VOICE", "Two people")]))
