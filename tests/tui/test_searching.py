"""Searching all reports, from every mode."""

from tests.tui.conftest import press, seen
from tui.widgets.reading import Reading


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
