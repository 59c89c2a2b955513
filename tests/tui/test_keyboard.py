"""Keys typed faster than the screen follows: each does what it says where it was meant, and nothing else."""

from textual.widgets import Input

from tests.tui.conftest import GivenApp, press, seen, type_fast
from tests.tui.example import comparison
from tui.view import Mode
from tui.widgets.filter_line import FilterLine
from tui.widgets.grid import Grid


async def test_words_typed_at_once_after_the_mode_and_the_filter_key_narrow_its_table(app):
    async with app.run_test(size=(100, 30)) as pilot:
        await type_fast(app, pilot, "2&quince")
        assert app.current_mode == Mode.POINTS.value
        assert app.screen.query_one(FilterLine).words == "quince"
        assert not app.bookmarks


async def test_words_typed_at_once_after_the_search_key_are_searched(app):
    async with app.run_test(size=(100, 30)) as pilot:
        await type_fast(app, pilot, "/aldery")
        assert app.screen.query_one("#search", Input).value == "aldery"
        await press(pilot, "enter")
        assert "Hit 1 of" in seen(app)


async def test_a_filter_is_typed_while_the_table_is_not_yet_computed_and_its_rows_come_narrowed():
    app = GivenApp(comparison(), compared=False)
    async with app.run_test(size=(100, 30)) as pilot:
        await type_fast(app, pilot, "2&fire")
        assert "Filter: fire" in seen(app)
        app.comparison = comparison()
        await pilot.pause()
        assert "Told by all 3 · 1 of 1" in seen(app)
        await press(pilot, "enter", "j")
        assert app.focused is app.screen.query_one("#rows", Grid)


async def test_a_note_typed_at_once_is_the_note(app):
    async with app.run_test(size=(100, 30)) as pilot:
        await type_fast(app, pilot, "cmy quote\r")
        assert [kept.note for kept in app.bookmarks] == ["my quote"]


async def test_what_is_typed_at_once_after_enter_does_not_stand_in_the_note(app):
    async with app.run_test(size=(100, 30)) as pilot:
        await type_fast(app, pilot, "cmy quote\rjjj")
        assert [kept.note for kept in app.bookmarks] == ["my quote"]


async def test_what_is_typed_at_once_after_enter_does_not_narrow_the_table(app):
    async with app.run_test(size=(100, 30)) as pilot:
        await type_fast(app, pilot, "2&mill\rjj")
        assert app.screen.query_one(FilterLine).words == "mill"
        assert app.screen.query_one("#rows", Grid).row > 1


async def test_digits_and_signs_are_letters_in_a_line_to_type_in(app):
    async with app.run_test(size=(100, 30)) as pilot:
        await type_fast(app, pilot, "/3&q?")
        assert app.screen.query_one("#search", Input).value == "3&q?"


async def test_a_path_typed_at_once_after_the_key_that_opens_stands_whole_in_its_line(app):
    async with app.run_test(size=(100, 30)) as pilot:
        await type_fast(app, pilot, "o/no/such/folder")
        assert app.screen.query_one("#paths", Input).value == "/no/such/folder"


async def test_a_path_typed_over_the_list_takes_the_place_of_the_one_before(app):
    async with app.run_test(size=(100, 30)) as pilot:
        await type_fast(app, pilot, "o/one")
        app.screen.query_one("#events").focus()
        await pilot.pause()
        await type_fast(app, pilot, "/two")
        assert app.screen.query_one("#paths", Input).value == "/two"
