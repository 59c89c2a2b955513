"""The modes with tables: their keys, their pages, and the way to Read and back."""

from dataclasses import replace

import pytest
from textual.widgets import Static

from align.findings import VariantKind
from align.marks import Place, Quotation, QuotationKind, Source, Voice
from align.model import Comparison
from align.steps import STEPS
from align.views.voices import in_voice
from corpus.model import Span
from tests.tui.conftest import GivenApp, press, seen, tell
from tests.tui.example import comparison, event, place
from tests.tui.freeze import frozen
from tui.differences import listed
from tui.messages import Compared
from tui.panel import quoted
from tui.tables.quotations import statements
from tui.view import Mode, View
from tui.widgets.grid import Grid
from tui.widgets.reading import Reading


@pytest.mark.parametrize(("key", "says"), [("3", "step 6 of 7"), ("4", "step 6 of 7"), ("6", "step 7 of 7")])
async def test_what_is_not_computed_yet_is_not_said_to_be_missing(key, says):
    app = GivenApp(replace(Comparison(event()), done=STEPS[:2]))
    async with app.run_test(size=(80, 24)) as pilot:
        app.doing = "step 3/7 vectors · Esc stops"
        await press(pilot, key)
        assert says in seen(app)
        assert "Not yet computed" in seen(app)
        assert not any(word in seen(app) for word in ("∅", "No ", "Nothing"))
        app.doing = ""
        await press(pilot)
        assert "comparing stopped before that" in " ".join(seen(app).split())


async def test_no_sentence_stands_in_one_report_only_before_the_points_are_found():
    app = GivenApp(replace(comparison(), done=STEPS[:1], omissions=()))
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        assert not any(words in seen(app) for words in ("only in", "no counterpart", "∅"))
        await press(pilot, "2")
        assert "Told by one alone" not in seen(app)
        assert "By shared words so far" in seen(app)
        await press(pilot, "7", "tab")
        assert "Not computed: points that outlets have in common come in step 4 of 7" in seen(app)


@pytest.mark.parametrize("number", range(1, 8))
async def test_each_number_opens_its_mode(app, number):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, str(number))
        assert app.current_mode == list(Mode)[number - 1].value


async def test_enter_opens_a_finding_in_read_and_backspace_comes_back(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "6", "enter")
        assert app.current_mode == Mode.READ.value
        assert app.view.passage == "p4"
        await press(pilot, "backspace")
        assert app.current_mode == Mode.SILENCE.value


async def test_a_finding_in_a_report_not_shown_brings_its_column(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "2", "right", "right", "right", "enter")
        assert app.view.place.report == "VOICE"
        assert "VOICE" in seen(app)


async def test_the_two_reports_of_a_finding_stand_side_by_side(app):
    async with app.run_test(size=(80, 35)) as pilot:
        app.look(app.view.with_base("VOICE"))
        await press(pilot, "4", "enter")
        assert set(app.view.shown(2)) == {"WIRE", "STAR"}
        await press(pilot, "backspace")
        assert app.view.base == "VOICE"


@pytest.mark.parametrize(("column", "shown"), [(0, ("VOICE", "WIRE")), (2, ("VOICE", "WIRE"))])
async def test_a_point_opens_in_the_reports_that_tell_it(app, column, shown):
    async with app.run_test(size=(80, 35)) as pilot:
        app.look(app.view.with_base("VOICE"))
        await press(pilot, "2", "G", "g", *["j"] * 3)
        row = app.screen._table.entries[app.screen.query_one("#rows", Grid).row]
        await press(pilot, *["right"] * column, "enter")
        assert row.passage == "p4"
        assert app.view.shown(2) == shown
        assert app.view.passage == "p4"


async def test_the_point_opens_at_the_cell_under_the_cursor(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "2", "right", "right", "right", "enter")
        assert app.view.place.report == "VOICE"
        assert app.view.shown(2) == ("WIRE", "VOICE")


async def test_the_filter_counts_what_words_lists(app):
    async with app.run_test(size=(120, 35)) as pilot:
        app.comparison = replace(comparison(), variants=tuple(quieter(v) for v in comparison().variants))
        await press(pilot, "5", "f")
        listed = [entry.cells[0].plain for entry in app.screen_stack[-2]._table.entries]
        for name in ("verb", "wording", "quotation", "name"):
            line = next(line for line in seen(app).splitlines() if f" {name} " in line and "/" in line)
            assert int(line.split("/")[1].split()[0]) == sum(kind.endswith(name) for kind in listed)


def quieter(variant):
    """A difference that is listed, but not telling enough to be marked."""
    return replace(variant, salience=variant.salience / 20)


async def test_words_lists_the_differences_of_the_voice_chosen_as_the_command_line_does(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "5")
        kept = app.view
        for voice in (Voice.OWN, Voice.QUOTED):
            await press(pilot, "v")
            expected = {variant for variant in in_voice(app.comparison, voice).variants if kept.shows(variant)}
            assert set(listed(app.comparison, app.view)) == expected
            assert len(app.screen.query_one(Grid).rows) == len(expected)
        app.view = replace(app.view, hidden=frozenset(VariantKind))
        await press(pilot)
        assert "No differences are left with 0 of 10 kinds (f), quoted words (v)" in seen(app)


async def test_tab_goes_through_the_pages_of_a_mode(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "5", "tab")
        assert "Ada Lunt ×1" in seen(app)
        await press(pilot, "shift+tab")
        assert "The most telling differences first" in seen(app)


async def test_rows_where_pages_of_another_comparison_were_left_are_forgotten(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "3", "down", "tab")
        assert set(app.screen._left) == {0}
        await tell(app, pilot, Compared(replace(app.given)))
        await press(pilot, "tab")
        assert set(app.screen._left) == {1}


async def test_clicking_a_tab_opens_its_mode(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        await pilot.click("Tabs", offset=(22, 0))
        await press(pilot)
        assert app.current_mode == Mode.FIGURES.value


@pytest.mark.parametrize("key", ["5", "6"])
async def test_on_a_narrow_screen_running_words_have_two_columns(app, key):
    async with app.run_test(size=(60, 15)) as pilot:
        await press(pilot, key)
        assert len(app.screen.query_one("#rows", Grid).widths) == 2


async def test_a_table_opens_at_its_top_until_something_is_chosen_and_then_at_that(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "3")
        grid = app.screen.query_one("#rows", Grid)
        top = grid.row
        await press(pilot, "1", "G", "2")
        grid = app.screen.query_one("#rows", Grid)
        assert top == grid._choosable(0, 1)
        assert grid.row > top


async def test_a_message_about_the_place_one_leaves_goes_away_with_it(app):
    async with app.run_test(size=(80, 35), notifications=True) as pilot:
        await press(pilot, "6", "enter")
        app.notify("something about this place")
        await press(pilot, "backspace")
        assert "something about this place" not in seen(app)
        await press(pilot, "backspace", "backspace")
        assert "nowhere to go back to" in seen(app)
        app.notify("a file is missing", severity="error")
        await press(pilot, "2")
        assert "a file is missing" in seen(app)


async def test_no_cell_of_points_is_broken_inside_a_word():
    app = GivenApp(frozen())
    async with app.run_test(size=(200, 50)) as pilot:
        await press(pilot, "2")
        grid = app.screen.query_one("#rows", Grid)
        assert "early" in seen(app)
        assert all(len(lines) == 1 for row in grid._wrapped for lines in row[1:])


async def test_the_panel_gives_the_very_sentences_that_a_row_does_not_quote(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "3")
        said = app.screen.query_one("#detail", Static).render().plain
        assert "STAR Three workers died when flames tore through a mill in Aldery on Tuesday." in said
        assert "WIRE A mill burned down in Aldery on Tuesday night, killing two people, police said." in said
        await press(pilot, "tab")
        said = app.screen.query_one("#detail", Static).render().plain
        assert "A mill burned down" not in said  # the row has the sentence itself


async def test_backspace_finds_the_panel_telling_of_the_row(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "5", "j")
        said = app.screen.query_one("#detail", Static).render().plain
        await press(pilot, "enter")
        await press(pilot, "backspace")
        assert app.screen.query_one("#detail", Static).render().plain == said


async def test_what_is_said_in_a_headline_opens_at_the_beginning_of_its_report_and_says_so():
    told = comparison()
    wire = told.event.report("WIRE")
    head = "Owner admits locked door\n"
    shifted = tuple(
        replace(one, span=Span(one.span.start + len(head), one.span.end + len(head))) for one in wire.sentences
    )
    headed = replace(wire, text=head + wire.text, sentences=shifted, headline_span=Span(0, len(head) - 1))
    said = Quotation("WIRE", QuotationKind.INDIRECT, (Span(13, 24),), cue=Span(6, 12))
    bare = Comparison(
        replace(told.event, reports=(headed, *told.event.reports[1:])), quotations=(said,), done=told.done
    )
    app = GivenApp(bare)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "G", "4", "enter")
        assert app.current_mode == Mode.READ.value
        assert app.screen.query_one(Reading).row == 0
        assert (
            "in the headline of WIRE “Owner admits locked door”"
            in app.screen.query_one("#detail", Static).render().plain
        )


def test_of_statements_in_one_report_those_in_quotation_marks_come_first():
    ferry = frozen()
    view = View(order=ferry.event.sigla)
    headings = [entry.group.partition(" · ")[0] for entry in statements(ferry, view, 120).entries if entry.heading]
    assert headings[-2:] == ["In one report only, in quotation marks", "In one report only, paraphrased"]


def test_a_statement_that_stands_word_for_word_in_two_reports_stands_in_no_single_one():
    made = comparison()
    told = "built in 1904"
    same = tuple(Quotation(s, QuotationKind.INDIRECT, (place(s, told).span,)) for s in ("WIRE", "VOICE"))
    speaker = tuple(Source(one.report, one.content[0], (k,), 3, identity="name 0") for k, one in enumerate(same))
    given = replace(made, quotations=same, sources=speaker, quotation_comparisons=(), asserted=())
    entries = statements(given, View(order=("WIRE", "STAR", "VOICE")), 120).entries
    assert [entry.counted for entry in entries if entry.heading] == ["In several reports, word for word"]
    (row,) = (entry for entry in entries if not entry.heading)
    assert row.places == (place("WIRE", told), place("WIRE", told), None, place("VOICE", told))
    assert [told in cell.plain for cell in row.cells] == [False, True, False, True]


def test_of_words_that_reach_over_two_sentences_both_are_quoted():
    start, end = place("WIRE", "on Tuesday night").span.start, place("WIRE", "The fire started").span.end
    told = list(quoted(comparison(), [Place("WIRE", Span(start, end))]))
    assert [line.whole.plain.split()[:3] for line in told] == [["WIRE", "A", "mill"], ["WIRE", "The", "fire"]]


@pytest.mark.parametrize("key", list("1234567"))
@pytest.mark.parametrize("size", [(80, 24), (60, 12)])
async def test_that_reports_may_tell_different_events_stands_on_every_screen(key, size):
    doubts = tuple(f"WIRE and {other} do not seem to tell the same event: few names." for other in ("STAR", "VOICE"))
    app = GivenApp(replace(comparison(), warnings=doubts))
    async with app.run_test(size=size) as pilot:
        await press(pilot, key, "x")
        line = next(line for line in seen(app).splitlines() if "do not seem to" in line)
        assert line.startswith("  ! WIRE and STAR")
        assert "1 more: " in line


async def test_enter_is_offered_only_where_a_row_stands_in_a_report():
    app = GivenApp(replace(comparison(), warnings=("STAR and VOICE seem to tell different events.",)))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "7", "tab", "tab", "tab")
        assert "Open" in seen(app).splitlines()[-1]  # a report without date, below the warning
        await press(pilot, "enter")
        assert app.said.words == "This row stands in no report."
        dated = tuple(replace(report, date="2031-05-06") for report in event().reports)
        app.comparison = replace(app.comparison, event=replace(event(), reports=dated))
        await press(pilot, "escape")
        assert "Open" not in seen(app).splitlines()[-1]


async def test_the_digit_of_a_mode_comes_back_to_its_page_and_pressed_again_goes_to_the_first(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "tab", "1", "3")
        assert app.screen.page.title == "Every figure"
        assert "3: first page" in seen(app)
        await press(pilot, "3")
        assert app.screen.page.title == "Compared"
        assert "first page" not in seen(app)
