"""Words that are given to somebody wrongly are struck out, though one report alone has them."""

from dataclasses import replace

import pytest

from align.bookmarks import ATTRIBUTION, DIFFERENCE, SOURCE, STATEMENT, bookmark
from align.export import FORMATS, export
from align.striking import bookmark_on, count, starred, without
from align.views import known_by
from align.without_attributions import OF_SPEAKERS
from tests.align.test_striking import rows
from tests.tui.freeze import frozen
from tui.tables import quotations

STATEMENTS, HEARD = quotations.PAGES


def given(told, page, kind):
    return [find for find in rows(told, page) if find.kind == kind and "Whose words" not in find.title]


def said(told):
    return [(one.report, one.content) for one in told.quotations]


def test_words_given_to_somebody_are_struck_out_where_one_report_alone_has_them():
    told = frozen()
    find = replace(next(f for f in given(told, STATEMENTS, ATTRIBUTION) if len(f.anchors) == 1), struck=True)
    assert count(told, [find]) == 1
    left = without(told, [find])
    assert len(left.quotations) == len(told.quotations) - 1
    assert find.anchors not in [one.anchors for one in given(left, STATEMENTS, ATTRIBUTION)]


def test_who_is_nobody_says_nothing():
    told = frozen()
    find = next(f for f in given(told, HEARD, SOURCE) if len(f.anchors) > 1)
    places = [anchor.span for anchor in find.anchors]
    source = next(one for one in told.sources if one.mention in places)
    left = without(told, [replace(find, struck=True)])
    assert source.identity not in {one.identity for one in left.sources}
    assert not set(said(left)) & {(source.report, told.quotations[k].content) for k in source.quotations}


def test_what_stays_is_what_it_was():
    told = frozen()
    left = without(told, [replace(given(told, HEARD, SOURCE)[0], struck=True)])
    assert left.quotation_comparisons
    assert left.sources
    for found in left.quotation_comparisons:
        places = known_by.statement(left, found)
        assert any(set(places) <= set(known_by.statement(told, one)) for one in told.quotation_comparisons)
    for source in left.sources:
        assert all(left.quotations[k].report == source.report for k in source.quotations)
    assert sum(one.own for one in left.voices) > sum(one.own for one in told.voices)


def test_differences_in_who_says_something_fall_with_the_speaker_and_all_others_stay():
    told = frozen()
    fallen = []
    for find in given(told, HEARD, SOURCE):
        struck = [replace(find, struck=True)]
        left = without(told, struck).variants
        gone = [one for one in told.variants if one not in left]
        assert {one.kind for one in gone} <= OF_SPEAKERS
        for one in told.variants:
            row = bookmark(told.event, DIFFERENCE, "", one.places)
            twins = [other for other in told.variants if set(other.places) == set(one.places)]
            assert bool(bookmark_on(told, struck, row)) == any(other in gone for other in twins)
        fallen += gone
    assert fallen


def test_the_screen_strikes_what_a_file_lacks():
    told = frozen()
    for find in given(told, HEARD, SOURCE):
        struck = [replace(find, struck=True)]
        left = without(told, struck)
        stay = {place for one in left.quotation_comparisons for place in known_by.statement(left, one)}
        for one in told.quotation_comparisons:
            row = bookmark(told.event, STATEMENT, "", known_by.statement(told, one))
            assert bool(bookmark_on(told, struck, row)) == stay.isdisjoint(known_by.statement(told, one))
        for quotation in told.quotations:
            row = bookmark(told.event, ATTRIBUTION, "", known_by.attribution(quotation))
            alone = said(told).count((quotation.report, quotation.content)) == 1
            gone = (quotation.report, quotation.content) not in said(left)
            assert bool(bookmark_on(told, struck, row)) == gone or not alone


def test_what_falls_with_a_point_stands_in_no_handout_though_it_was_bookmarked():
    told = frozen()
    variant = next(one for one in told.variants if one.passage)
    kept = bookmark(told.event, "difference", "", variant.places)
    point = bookmark(told.event, "point", "", known_by.point(told.event, told.passage(variant.passage)))
    assert starred(told, [kept, point]) == (kept, point)
    struck = replace(point, struck=True)
    assert starred(told, [kept, struck]) == ()
    assert bookmark_on(told, [kept, struck], kept) == struck


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_can_be_written_without_a_source(ending):
    told = frozen()
    assert export(without(told, [replace(given(told, HEARD, SOURCE)[0], struck=True)]), f"x{ending}")
