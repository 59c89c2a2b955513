"""Read with keys and mouse, with a comparison made by hand."""

from dataclasses import replace

import pytest
from textual.widgets import Static

from align.alignment import Passage
from align.alignment import Reading as Told
from align.findings import Variant, VariantKind
from align.marks import Place, Voice
from align.model import Comparison
from align.steps import STEPS
from tests.tui.conftest import GivenApp, press, seen, tell
from tests.tui.example import comparison, event, place
from tests.tui.freeze import frozen
from tui.messages import Compared
from tui.view import DEPTHS
from tui.widgets.reading import Reading


@pytest.mark.parametrize(("width", "columns"), [(60, 1), (80, 2), (120, 3), (200, 3)])
async def test_as_many_reports_stand_side_by_side_as_fit(app, width, columns):
    async with app.run_test(size=(width, 24)) as pilot:
        await press(pilot)
        assert len(app.screen.query_one(Reading).widths) == columns


async def test_j_and_k_walk_through_the_rows_and_the_selection_follows(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        assert app.view.passage == "p1"
        await press(pilot, "j", "j")
        assert app.view.passage == "p2"
        await press(pilot, "k", "k")
        assert app.view.passage == "p1"
        await press(pilot, "G")
        assert app.view.passage is None
        await press(pilot, "g")
        assert app.view.passage == "p1"


async def test_n_goes_through_the_differences_and_says_what_they_are(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "n")
        first = app.screen.query_one("#detail", Static).render().plain
        assert "“burned down” ↔ STAR “flames tore through”" in first
        await press(pilot, "right_square_bracket")
        assert "ᶠ figure" in app.screen.query_one("#detail", Static).render().plain
        await press(pilot, "N")
        assert app.screen.query_one("#detail", Static).render().plain == first


async def test_w_lights_up_the_counterpart_of_a_word(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "w")  # not on "A"
        lit = app.screen.query_one(Reading).lit
        assert [event().report(place.report).words(place.span) for place in lit] == ["mill", "mill"]
        await press(pilot, "w", "W")
        assert app.view.place == place("WIRE", "mill")


async def test_m_lets_a_moved_passage_go_and_fetches_it_again(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "j", "j", "m")
        assert "let go to its own place" in seen(app)
        assert "told at sentence 4 of 5" in seen(app)
        await press(pilot, "m")
        assert "let go" not in seen(app)


async def test_z_and_braces_fold_what_only_one_report_tells(app):
    async with app.run_test(size=(80, 35), notifications=True) as pilot:
        await press(pilot, "left_curly_bracket", "left_curly_bracket")
        assert app.view.context == 0
        assert "⋯ 1 without counterpart" in seen(app)
        await press(pilot, "z")
        assert app.view.context is None
        assert "What has no counterpart is shown in full" in seen(app)
        await press(pilot, "z")
        assert app.view.context == 0
        assert "What has no counterpart is folded" in seen(app)
        await press(pilot, "right_curly_bracket")
        assert app.view.context == 1


async def test_z_on_what_is_folded_away_then_goes_on_to_a_point_and_says_so(app):
    async with app.run_test(size=(80, 35), notifications=True) as pilot:
        await press(pilot, "z")
        reading = app.screen.query_one(Reading)
        row = next(k for k, row in enumerate(app.screen._spread.rows) if row.passage is None)
        reading.go_to(row)
        await press(pilot, "z")
        assert app.view.context == 0
        assert app.screen._spread.rows[reading.row].passage
        assert "You are at the nearest point now." in " ".join(seen(app).split())


async def test_where_nothing_has_a_counterpart_nothing_is_folded_and_that_is_said(app):
    app.given = replace(app.given, passages=(), links=(), variants=())
    async with app.run_test(size=(80, 35), notifications=True) as pilot:
        await press(pilot, "z", "z")
        assert app.view.context is None
        assert "all of it would be folded" in " ".join(seen(app).split())


async def test_b_makes_the_report_with_the_cursor_the_base(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "right", "b")
        assert app.view.base == "STAR"


async def test_b_on_the_base_says_so_and_moves_nothing(app):
    async with app.run_test(size=(120, 35), notifications=True) as pilot:
        await press(pilot, "j", "j")
        before, lines = app.view, seen(app).splitlines()[:-1]
        await press(pilot, "b")
        assert app.view == before
        assert seen(app).splitlines()[:-1] == lines
        assert "WIRE is the base already" in seen(app)


async def test_v_goes_through_the_voices(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "v")
        assert app.view.voice is Voice.OWN
        await press(pilot, "v", "v")
        assert app.view.voice is None


async def test_plus_and_minus_mark_more_or_fewer_differences(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "plus")
        assert app.view.telling == 0.0
        await press(pilot, "minus", "minus", "minus")
        assert app.view.telling == DEPTHS[0]


async def test_angle_brackets_show_other_reports_beside_the_base(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "greater_than_sign")
        assert app.view.shown(2) == ("WIRE", "VOICE")
        assert "Aldery Voice" in seen(app)
        await press(pilot, "less_than_sign")
        assert app.view.shown(2) == ("WIRE", "STAR")


async def test_u_lets_the_columns_scroll_apart():
    app = GivenApp(comparison())
    async with app.run_test(size=(80, 20)) as pilot:
        await press(pilot, "u", "right", "j", "j", "j", "j")
        reading = app.screen.query_one(Reading)
        assert not reading.locked
        assert reading.first_line(1) > 0
        assert reading.first_line(0) == 0
        await press(pilot, "u")
        assert reading.locked


async def test_apart_a_column_without_a_row_obeys_no_key_and_breaks_at_none():
    given = event()
    wire, star, *_ = given.reports
    bare = replace(star, text="", sentences=())
    app = GivenApp(Comparison(replace(given, reports=(wire, bare))))
    async with app.run_test(size=(80, 20)) as pilot:
        await press(pilot, "u", "right")
        reading = app.screen.query_one(Reading)
        assert reading._blocks() == []
        before = reading.row
        await press(pilot, "pagedown", "pageup", "j", "k")
        assert reading.row == before


async def test_apart_a_column_without_the_current_row_goes_on_from_what_it_shows():
    app = GivenApp(frozen())
    async with app.run_test(size=(80, 20)) as pilot:
        await press(pilot, "u", "right", *["pagedown"] * 3)
        reading = app.screen.query_one(Reading)
        top, rows = reading.scroll_offset.y, [block.row for block in reading._blocks()]
        assert top > 0
        reading.row = next(row for row in range(len(reading.rows)) if row not in rows)
        await press(pilot, "j")
        assert abs(reading.scroll_offset.y - top) < reading.size.height
        assert reading.row == rows[reading._current(reading._blocks())]


async def test_d_hides_the_detail_panel(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "d")
        assert not app.screen.query_one("#detail").display


async def test_n_goes_on_to_the_next_pair_of_reports_and_says_so(app):
    async with app.run_test(size=(80, 35), notifications=True) as pilot:
        await press(pilot, "greater_than_sign")
        assert app.view.shown(2) == ("WIRE", "VOICE")
        for _ in range(3):
            await press(pilot, "n")
        assert app.view.shown(2) == ("WIRE", "STAR")
        assert "on to WIRE and STAR" in " ".join(seen(app).split())


async def test_a_filter_is_named_in_the_title_line_and_counts_stand_in_its_list(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "f", "j", "space", "k", "escape")
        assert [kind.value for kind in app.view.hidden] == ["label"]
        assert "9 of 10 kinds (f)" in seen(app)


async def test_in_one_column_the_base_is_the_base(app):
    async with app.run_test(size=(60, 15)) as pilot:
        await press(pilot, "greater_than_sign")
        assert "STAR" in seen(app)
        assert "◆ base" not in seen(app)
        assert "7 Over" in seen(app)


async def test_clicking_a_word_lights_up_its_difference(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        await pilot.click(Reading, offset=(10, 0))
        await press(pilot)
        assert app.screen._chosen is not None


async def test_resizing_keeps_the_place(app):
    async with app.run_test(size=(200, 40)) as pilot:
        await press(pilot, "j", "j")
        passage = app.view.passage
        await pilot.resize_terminal(70, 20)
        await press(pilot)
        assert app.view.passage == passage
        reading = app.screen.query_one(Reading)
        assert reading.spread.rows[reading.row].passage.id == passage


async def test_a_growing_comparison_keeps_the_place():
    app = GivenApp(replace(comparison(), variants=()))
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "j", "j")
        passage = app.view.passage
        app.comparison = comparison()
        await press(pilot)
        assert app.view.passage == passage


async def test_a_difference_between_two_places_says_where_the_other_one_stands():
    apart = Variant("p1", VariantKind.FIGURE, place("WIRE", "two people"), place("STAR", "9 p.m."), 0.95)
    app = GivenApp(replace(comparison(), variants=(apart,)))
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "n")
        told = app.screen.query_one("#detail", Static).render().plain
        assert "STAR has its words elsewhere, in sentence 4: the two sentences" in told


async def test_n_goes_down_the_text_in_each_row_first_to_what_stands_level():
    def differ(passage, here, there):
        return Variant(passage, VariantKind.WORDING, place("WIRE", here), place("STAR", there), 0.95)

    far = differ("p1", "said worker Ada Lunt", "tore")
    apart, level = differ("p1", "A mill", "9 p.m."), differ("p1", "two people", "Three workers")
    app = GivenApp(replace(comparison(), variants=(far, apart, level)))
    async with app.run_test(size=(120, 35)) as pilot:
        for variant in (level, apart, far):
            await press(pilot, "n")
            assert app.view.place == variant.left


async def test_the_head_says_how_many_reports_are_shown_as_soon_as_the_size_changes(app):
    async with app.run_test(size=(200, 50)) as pilot:
        await press(pilot)
        assert "> more" not in seen(app)
        await pilot.resize_terminal(80, 24)
        await press(pilot)
        assert "2 of 3 reports, > more" in seen(app)


async def test_what_was_said_of_two_reports_goes_with_them(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "b")
        assert app.said
        await press(pilot, "greater_than_sign")
        assert app.said is None


async def test_while_points_are_found_an_event_just_opened_stays_at_the_beginning():
    late = Passage("p1", (Told("WIRE", (0,)), Told("STAR", (3,))))
    first = replace(comparison(), done=STEPS[:1], passages=(late,), links=(), variants=(), omissions=())
    app = GivenApp(first, compared=False)
    async with app.run_test(size=(80, 14)) as pilot:
        await press(pilot)
        await tell(app, pilot, Compared(first))
        reading = app.screen.query_one(Reading)
        assert reading.spread.rows[0].passage is None  # what the other begins with
        assert reading.row > 0
        top, height = reading._current_top() - reading.scroll_offset.y, reading._current_height()
        assert top == 0 or (reading.scroll_offset.y == 0 and top + height <= reading.size.height)


async def test_an_event_opens_on_what_is_told_and_not_on_page_furniture():
    made = comparison()
    wire = made.event.reports[0]
    furnished = replace(wire, sentences=(replace(wire.sentences[0], boilerplate=True), *wire.sentences[1:]))
    given = replace(made, event=replace(made.event, reports=(furnished, *made.event.reports[1:])))
    app = GivenApp(given)
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot)
        assert app.view.place == Place("WIRE", wire.sentences[1].span)
