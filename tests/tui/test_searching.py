"""Searching all reports, from every mode."""

from tests.tui.conftest import press, seen
from tui.view import Mode
from tui.widgets.grid import Grid
from tui.widgets.reading import Reading


async def test_slash_searches_in_all_reports_and_n_goes_through_the_hits(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "slash", *"aldery", "enter")
        assert app.view.place.report == "WIRE"
        await press(pilot, "n", "n", "n")
        assert app.view.place.report == "VOICE"
        assert "Aldery Voice" in seen(app)
        assert "Esc ends the search" in seen(app)
        await press(pilot, "escape")
        assert app.screen.query_one(Reading).hits == ()
        assert "Esc ends the search" not in seen(app)


async def test_escape_closes_the_search_line(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "slash", "escape")
        assert not app.screen.query_one("#search").display
        assert app.focused is app.screen.query_one(Reading)


async def test_a_search_begun_in_a_table_comes_back_to_the_same_page_and_row(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "5", "tab", "j", "slash")
        row, passage = app.screen.query_one("#rows", Grid).row, app.view
        assert app.current_mode == Mode.WORDS.value
        await press(pilot, *"aldery", "enter", "n")
        assert app.current_mode == Mode.READ.value
        assert "Hit 2 of" in seen(app)
        await press(pilot, "backspace")
        assert (app.current_mode, app.view) == (Mode.WORDS.value, passage)
        assert app.screen.query_one("#rows", Grid).row == row
        assert "Orrin Vale ×1" in seen(app)
        assert "Hit 2 of" not in seen(app)
        await press(pilot, "1")
        assert app.screen.query_one(Reading).hits == ()


async def test_a_search_that_finds_nothing_or_is_given_up_leaves_everything_where_it_was(app):
    async with app.run_test(size=(80, 35), notifications=True) as pilot:
        await press(pilot, "6", "slash", *"zeppelin", "enter")
        assert app.current_mode == Mode.SILENCE.value
        assert "“zeppelin” stands in none of the reports." in seen(app)
        await press(pilot, "slash", "escape")
        assert app.focused is app.screen.query_one("#rows", Grid)


async def test_backspace_after_a_search_in_read_goes_back_to_where_it_was_begun(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "j")
        before = app.view.passage
        await press(pilot, "slash", *"council", "enter", "backspace")
        assert (app.current_mode, app.view.passage) == (Mode.READ.value, before)
