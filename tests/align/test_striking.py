"""What a reader strikes out is left out of the comparison, and nothing else."""

from dataclasses import fields, replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from align.bookmarks import DIFFERENCE, FIGURES, NOT_TOLD, POINT, SENTENCE, STATEMENT, bookmark, places, same
from align.export import FORMATS, asked, export
from align.striking import bookmark_on, count, unmarked, without
from align.views import known_by
from align.views.alone import alone
from align.views.standings import Standings, standings_of
from tests.tui.example import comparison
from tests.tui.freeze import frozen
from tui.finds import of_entry, of_point
from tui.tables import figures, points, quotations, silence, words
from tui.view import View

PAGES = [page for module in (points, figures, quotations, words, silence) for page in module.PAGES if page.find]
LISTS = frozenset(("Every figure", "Who is heard", "Names"))
"""Pages that only list what stands in each report: nothing is said there that could be struck out."""
COUNTED = frozenset(("rates", "rate_differences", "warnings"))
"""What follows from words that are left out."""


def struck(event, kind, places, **about):
    return replace(bookmark(event, kind, "", places, **about), struck=True)


def rows(told, page):
    """The finds of a page's rows."""
    view = View(order=tuple(told.event.sigla))
    entries = [entry for entry in page.table(told, view, 200, working=False).entries if not entry.heading]
    return [find for entry in entries if (find := of_entry(told, standings_of(told), page, entry))]


def lost(before, after):
    """The fields of a comparison from which something is gone, and what."""
    return {
        field.name: [one for one in getattr(before, field.name) if one not in getattr(after, field.name)]
        for field in fields(before)
        if field.name not in {"event", *COUNTED} and getattr(before, field.name) != getattr(after, field.name)
    }


@pytest.mark.parametrize("page", [page for page in PAGES if page.title not in LISTS], ids=lambda page: page.title)
def test_the_first_row_of_a_page_struck_out_is_all_that_files_lack(page):
    told = frozen()
    first, *others = rows(told, page)
    left = without(told, [replace(first, struck=True)])
    assert left.warnings[-1] == "1 find is left out: struck out by the reader."
    remaining = rows(left, page)
    about = {(find.kind, find.anchors) for find in remaining}
    assert (first.kind, first.anchors) not in about
    if page.find not in {POINT, "framing", "framing word"}:
        assert {(find.kind, find.anchors) for find in others} <= about


@pytest.mark.parametrize("page", [page for page in PAGES if page.title in LISTS], ids=lambda page: page.title)
def test_what_only_lists_what_stands_there_cannot_be_struck_out(page):
    told = frozen()
    first = replace(rows(told, page)[0], struck=True)
    assert count(told, [first]) == 0
    assert without(told, [first]) is told


def test_a_bookmark_strikes_nothing_out():
    told = frozen()
    assert without(told, [rows(told, figures.PAGES[0])[0]]) is told


def test_figures_that_answer_no_one_question_differ_in_no_words_either():
    told = comparison()
    found = told.figure_comparisons[0]
    kept = struck(told.event, FIGURES, known_by.figures(told, found))
    left = without(told, [kept])
    assert set(lost(told, left)) <= {"figure_comparisons", "variants"}
    assert found not in left.figure_comparisons
    for variant in lost(told, left).get("variants", ()):
        assert {place.report for place in variant.places} <= {one.report for one in told.stated(found)}


def test_a_point_that_is_none_leaves_its_sentences_without_counterpart_not_told_by_one_alone():
    told = frozen()
    passage = next(passage for passage in told.passages if len(passage.readings) == 2)
    kept = struck(told.event, POINT, known_by.point(told.event, passage))
    left = without(told, [kept])
    assert passage not in left.passages
    assert not any(variant.passage == passage.id for variant in left.variants)
    assert not any(set(link.ends) <= passage.sentences for link in left.links)
    standings = Standings(left)
    for siglum, number in passage.sentences:
        assert number in standings.unlinked[siglum]
        assert number not in alone(left)[siglum]


def test_a_silence_struck_out_for_one_report_stands_for_the_others():
    told = frozen()
    omission = next(one for one in told.omissions if sum(o.named == one.named for o in told.omissions) > 1)
    kept = struck(told.event, NOT_TOLD, [omission.named], silent=[omission.absent])
    left = without(told, [kept])
    gone = [one for one in told.omissions if one not in left.omissions]
    assert {(one.named, one.absent) for one in gone} == {(omission.named, omission.absent)}


def test_one_row_of_several_silent_reports_strikes_out_the_row_of_each():
    told = frozen()
    together = [one for one in rows(told, silence.PAGES[0]) if len([a for a in one.anchors if a.role == "silent"]) > 1]
    kept = replace(together[0], struck=True)
    by_report = [one for one in rows(told, silence.PAGES[1]) if bookmark_on(told, [kept], one)]
    assert len(by_report) == len([anchor for anchor in kept.anchors if anchor.role == "silent"])


def test_who_tells_a_sentence_alone_is_not_known_where_that_is_struck_out():
    told = frozen()
    siglum, number = next((siglum, min(numbers)) for siglum, numbers in alone(told).items() if numbers)
    span = told.event.report(siglum).sentences[number].span
    left = without(told, [struck(told.event, SENTENCE, [known_by.Place(siglum, span)])])
    assert number not in alone(left)[siglum]
    assert set(lost(told, left)) == {"omissions"}


def test_what_was_struck_out_as_a_point_and_is_none_any_more_is_no_sentence_struck_out():
    told = comparison()
    kept = replace(of_point(told, standings_of(told), told.passages[0]), struck=True)
    sentence = bookmark(told.event, SENTENCE, "", known_by.point(told.event, told.passages[0])[:1])
    assert bookmark_on(told, [kept], sentence) is None


def test_a_difference_struck_out_is_marked_no_more_and_all_else_stays():
    told = comparison()
    variant = told.variants[0]
    kept = struck(told.event, "difference", variant.places)
    left = unmarked(told, [kept])
    assert lost(told, left) == {"variants": [variant]}
    assert unmarked(told, ()) is told


def test_what_falls_with_a_point_is_struck_out_on_the_screen_as_in_files():
    told = frozen()
    kept = [struck(told.event, POINT, known_by.point(told.event, passage)) for passage in told.passages[:6]]
    left = without(told, kept)
    assert unmarked(told, kept).variants == left.variants
    for variant in told.variants:
        signed = bookmark_on(told, kept, bookmark(told.event, DIFFERENCE, "", variant.places))
        assert bool(signed) == (variant not in left.variants)
    for one in told.omissions:
        find = bookmark(told.event, NOT_TOLD, "", [one.named], silent=[one.absent])
        assert bool(bookmark_on(told, kept, find)) == (one not in left.omissions)
    beyond = [v for v in told.variants if v not in left.variants and not known_inside(told, kept, v)]
    assert beyond


def known_inside(told, kept, variant):
    """Whether a difference stands in the very sentences of what is struck out."""
    inside = [place for one in kept for place in places(told.event, one)]
    return all(any(p.report == at.report and p.span.covers(at.span) for p in inside) for at in variant.places)


def test_reports_named_in_another_order_lose_no_find_that_is_struck_out():
    told = frozen()
    for page in PAGES:
        for find in rows(told, page):
            turned = replace(find, anchors=find.anchors[::-1])
            assert same(told.event, find, turned) or page.find == POINT
            if page.find != POINT:
                again = [replace(turned, struck=True)]
                assert count(told, again) == count(told, [replace(find, struck=True)])


@pytest.mark.parametrize("page", [figures.PAGES[0], quotations.PAGES[0], words.PAGES[2]], ids=lambda page: page.title)
def test_a_find_stays_struck_out_where_a_report_joins_or_leaves_it(page):
    told = frozen()
    find = next(one for one in rows(told, page) if len({anchor.outlet for anchor in one.anchors}) > 2)
    before = [replace(find, anchors=find.anchors[:-1], struck=True)]
    after = [replace(find, anchors=(*find.anchors, rows(told, points.PAGES[0])[-1].anchors[0]), struck=True)]
    for kept in (before, after):
        assert count(told, kept) == 1
        assert bookmark_on(told, kept, find) == kept[0]
    assert same(told.event, replace(before[0], struck=False), find)


def test_words_that_frame_are_counted_anew_without_those_that_are_struck_out():
    told = frozen()
    find = rows(told, words.PAGES[-1])[0]
    left = without(told, [replace(find, struck=True)])
    assert len(left.cues) == len(told.cues) - 1
    (cue,) = lost(told, left)["cues"]
    before, after = ({(r.report, r.category, r.subcategory): r.count for r in one.rates} for one in (told, left))
    changed = {sort for sort in before if before[sort] != after.get(sort)}
    assert all(siglum == cue.report and category == cue.category for siglum, category, _ in changed)
    assert all(left.cues[k].category == rate.category for rate in left.rates for k in rate.cues)


def test_a_statement_struck_out_is_asked_of_nobody():
    told = frozen()
    found = asked.statements(told)[0]
    left = without(told, [struck(told.event, STATEMENT, known_by.statement(told, found))])
    assert lost(told, left)["quotation_comparisons"] == [found]
    assert found not in asked.statements(left)


@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".pupils.html", ".json", ".csv", ".tei.xml", ".jsonld"])
def test_a_file_says_how_many_finds_are_left_out(ending):
    told = frozen()
    finds = [replace(rows(told, page)[0], struck=True) for page in (figures.PAGES[0], words.PAGES[0])]
    assert b"2 finds are left out: struck out by the reader." in export(without(told, finds), f"x{ending}")


@pytest.mark.parametrize(("ending", "inside"), [(".csv.zip", "README.txt"), (".qdpx", "project.qde")])
def test_so_does_an_archive(ending, inside):
    told = frozen()
    left = without(told, [replace(rows(told, figures.PAGES[0])[0], struck=True)])
    with ZipFile(BytesIO(export(left, f"x{ending}"))) as archive:
        assert b"1 find is left out: struck out by the reader." in archive.read(inside)


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_can_be_written_without_what_is_struck_out(ending):
    told = frozen()
    finds = [replace(find, struck=True) for page in PAGES for find in rows(told, page)[:3]]
    assert export(without(told, finds), f"x{ending}")


def test_of_a_point_that_is_struck_out_nobody_is_said_to_leave_it_out():
    told = frozen()
    omission = next(one for one in told.omissions if one.passage)
    passage = told.passage(omission.passage)
    left = without(told, [struck(told.event, POINT, known_by.point(told.event, passage))])
    assert not any(one.passage == passage.id for one in left.omissions)


def test_points_keep_their_numbers_where_one_before_them_is_struck_out():
    told = frozen()
    first, second = told.passages[:2]
    left = without(told, [struck(told.event, POINT, known_by.point(told.event, first))])
    assert left.number_of(second) == told.number_of(second) == 2
    assert b"Point 2" in export(left, "x.txt")
    assert b"Point 1 " not in export(left, "x.txt")
