"""Themes: which one is put on, and whether everything can be read in ours."""

from tests.tui.conftest import GivenApp, press
from tests.tui.example import comparison
from tui import config, memory
from tui.config import Config


async def test_the_theme_chosen_comes_back_unless_the_configuration_names_one(app):
    async with app.run_test() as pilot:
        await press(pilot)
        assert app.theme == config.DEFAULT_THEME
        app.theme = "rashomon-projector"
        await press(pilot)
    again = GivenApp(comparison())
    async with again.run_test() as pilot:
        await press(pilot)
        assert again.theme == "rashomon-projector"
    configured = GivenApp(comparison(), config=Config(theme="nord"))
    async with configured.run_test() as pilot:
        await press(pilot)
        assert configured.theme == "nord"


async def test_a_theme_that_is_not_there_any_more_is_no_trouble(app):
    memory.keep_theme("gone")
    async with app.run_test() as pilot:
        await press(pilot)
        assert app.theme == config.DEFAULT_THEME
        assert app.said is None


async def test_the_palette_finds_the_theme_for_the_projector(app):
    async with app.run_test() as pilot:
        await press(pilot, "ctrl+p", *"projector")
        await pilot.pause(0.5)
        await press(pilot, "enter")
        await pilot.pause(0.3)
        assert app.theme == "rashomon-projector"
        assert memory.theme() == "rashomon-projector"
