"""Keys and mouse on the running application, with a comparison made by hand."""

from dataclasses import replace

import pytest
from textual.widgets import Static

from align.model import Comparison, Voice
from align.steps import STEPS
from tests.tui.conftest import GivenApp, press, seen
from tests.tui.example import comparison, event
from tui.app import RashomonApp
from tui.messages import Failed, Progressed
from tui.screens.export import ExportScreen
from tui.screens.help import HelpScreen
from tui.screens.open import OpenScreen
from tui.view import DEPTHS, Mode
from tui.widgets.bars import TitleBar
from tui.widgets.grid import Grid
from tui.widgets.heads import Heads
from tui.widgets.reading import Reading


@pytest.mark.parametrize(("width", "columns"), [(60, 1), (80, 2), (120, 3), (200, 3)])
async def test_as_many_reports_stand_side_by_side_as_fit(app, width, columns):
    async with app.run_test(size=(width, 24)) as pilot:
        await press(pilot)
        assert len(app.screen.query_one(Reading).widths) == columns


async def test_texts_are_on_the_screen_before_anything_is_compared():
    app = GivenApp(comparison(), compared=False)
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        app.post_message(Progressed("step 2/7 grammar"))
        await press(pilot)
        assert "A mill burned down" in seen(app)
        assert "step 2/7 grammar · Esc stops" in seen(app)
        assert app.screen.query_one(TitleBar).work


async def test_where_no_report_can_be_read_the_screen_closes_with_one_sentence(tmp_path):
    app = RashomonApp([str(tmp_path / "nowhere.txt")])
    async with app.run_test(size=(120, 35)) as pilot:
        await app.workers.wait_for_complete()
        await press(pilot)
    assert "nowhere.txt" in app.unopened


async def test_a_second_event_that_cannot_be_read_leaves_the_first_on_the_screen(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        app.post_message(Failed("nowhere.txt cannot be read."))
        await press(pilot)
        assert "✗ nowhere.txt cannot be read." in seen(app)
        assert "A mill burned down" in seen(app)
        await press(pilot, "escape")
        assert "q Quit" in seen(app)


async def test_a_message_takes_the_line_of_the_keys_and_hides_no_text(app):
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot)
        before = seen(app).splitlines()
        app.notify("a [message] with brackets")
        await press(pilot)
        after = seen(app).splitlines()
        assert after[:-1] == before[:-1]
        assert "a [message] with brackets" in after[-1]


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
        await press(pilot, "7")
        assert "Not computed: points that outlets have in common come in step 4 of 7" in seen(app)


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
        await press(pilot, "w", "w")
        lit = app.screen.query_one(Reading).lit
        assert [event().report(place.report).words(place.span) for place in lit] == ["mill", "mill"]
        await press(pilot, "W")
        assert app.view.place.span.start == 0


async def test_m_lets_a_moved_passage_go_and_fetches_it_again(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "j", "j", "m")
        assert "let go to its own place" in seen(app)
        assert "told at sentence 4 of 5" in seen(app)
        await press(pilot, "m")
        assert "let go" not in seen(app)


async def test_z_and_braces_fold_what_only_one_report_tells(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "left_curly_bracket", "left_curly_bracket")
        assert app.view.context == 0
        assert "⋯ 1 only in WIRE" in seen(app)
        await press(pilot, "z")
        assert app.view.context is None
        await press(pilot, "z")
        assert app.view.context == 0
        await press(pilot, "right_curly_bracket")
        assert app.view.context == 1


async def test_b_makes_the_report_with_the_cursor_the_base(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "right", "b")
        assert app.view.base == "STAR"
        await press(pilot, "b")
        assert app.view.base == "WIRE"


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


async def test_d_hides_the_detail_panel(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "d")
        assert not app.screen.query_one("#detail").display


async def test_slash_searches_in_all_reports_and_n_goes_through_the_hits(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "slash", *"aldery", "enter")
        assert app.view.place.report == "WIRE"
        await press(pilot, "n", "n", "n")
        assert app.view.place.report == "VOICE"
        assert "Aldery Voice" in seen(app)
        await press(pilot, "escape")
        assert app.screen.query_one(Reading).hits == ()


async def test_escape_closes_the_search_line(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "slash", "escape")
        assert not app.screen.query_one("#search").display
        assert app.focused is app.screen.query_one(Reading)


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


async def test_the_second_ctrl_c_quits(app):
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "ctrl+c")
        assert "Ctrl+C again, or q, quits." in seen(app)
        await press(pilot, "ctrl+c")
    assert not app.is_running


async def test_one_message_stands_at_a_time(app):
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        for word in ("first", "second"):
            app.notify(f"the {word} message")
        await press(pilot)
        assert "the second message" in seen(app)
        assert "the first message" not in seen(app)


async def test_in_one_column_the_base_is_the_base(app):
    async with app.run_test(size=(60, 15)) as pilot:
        await press(pilot, "greater_than_sign")
        assert "STAR" in seen(app)
        assert "◆ base" not in seen(app)
        assert "7 Over" in seen(app)


async def test_tab_goes_through_the_pages_of_a_mode(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "5", "tab")
        assert "Ada Lunt ×1" in seen(app)
        await press(pilot, "shift+tab")
        assert "The most telling differences first" in seen(app)


async def test_y_copies_the_passage_with_its_sources(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "y")
        assert "Northern Wire, Mill fire in Aldery kills two, 6 May 2031, 23:10:" in app.clipboard
        assert "“Three workers died when flames tore through a mill in Aldery on Tuesday.”" in app.clipboard
        await press(pilot, "G", "y")
        assert "The owner, Orrin Vale, declined to comment." in app.clipboard


async def test_ctrl_s_saves_a_picture(app, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    saved = []
    monkeypatch.setattr(app, "deliver_screenshot", lambda *arguments: saved.append(arguments))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+s")
    assert saved


async def test_q_quits(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "q")
    assert not app.is_running


async def test_clicking_a_word_lights_up_its_difference(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        await pilot.click(Reading, offset=(10, 0))
        await press(pilot)
        assert app.screen._chosen is not None


async def test_clicking_a_tab_opens_its_mode(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        await pilot.click("Tabs", offset=(22, 0))
        await press(pilot)
        assert app.current_mode == Mode.FIGURES.value


async def test_resizing_keeps_the_place(app):
    async with app.run_test(size=(200, 40)) as pilot:
        await press(pilot, "j", "j")
        passage = app.view.passage
        await pilot.resize_terminal(70, 20)
        await press(pilot)
        assert app.view.passage == passage
        reading = app.screen.query_one(Reading)
        assert reading.spread.rows[reading.row].passage.id == passage


async def test_an_event_opens_as_it_was_left():
    first = GivenApp(comparison())
    async with first.run_test(size=(120, 35)) as pilot:
        await press(pilot, "right", "b", "3")
    second = GivenApp(comparison())
    async with second.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        assert second.view.base == "STAR"
        assert second.current_mode == Mode.FIGURES.value


async def test_a_served_application_writes_nothing(monkeypatch):
    monkeypatch.setenv("RASHOMON_READ_ONLY", "1")
    app = GivenApp(comparison())
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e", "o")
        assert not isinstance(app.screen, ExportScreen | OpenScreen)


async def test_keys_can_be_given_other_places():
    from tui.config import Config

    app = GivenApp(comparison(), config=Config(keys={"row.next": "ctrl+n"}))
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "ctrl+n", "ctrl+n")
        assert app.view.passage == "p2"


async def test_a_growing_comparison_keeps_the_place():
    app = GivenApp(replace(comparison(), variants=()))
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "j", "j")
        passage = app.view.passage
        app.comparison = comparison()
        await press(pilot)
        assert app.view.passage == passage


@pytest.mark.parametrize("mode", list(Mode))
async def test_nothing_breaks_on_a_tiny_terminal_or_without_findings(mode):
    for given in (comparison(), Comparison(event())):
        app = GivenApp(given)
        async with app.run_test(size=(40, 10)) as pilot:
            await press(pilot, str(list(Mode).index(mode) + 1), "j", "right", "enter", "backspace", "n", "w", "m")
            assert app.screen.query(Grid) or app.screen.query(Heads)


async def test_help_and_quit_stay_below_however_narrow_the_terminal_is(app):
    async with app.run_test(size=(40, 10)) as pilot:
        await press(pilot)
        assert seen(app).splitlines()[-1].rstrip().endswith("? Help  q Quit")


async def test_clicking_a_key_below_does_what_it_says(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        await pilot.click("Keys", offset=(seen(app).splitlines()[-1].index("? Help"), 0))
        await press(pilot)
        assert isinstance(app.screen, HelpScreen)


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
