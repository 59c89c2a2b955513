"""Themes: which one is put on, and whether everything can be read in ours."""

import pytest
from textual.color import Color

from tests.tui.conftest import GivenApp, press
from tests.tui.example import comparison
from tui import config, memory, themes
from tui.config import Config

READABLE = 7.0
"""The contrast that WCAG 2 asks for at its highest level, which a weak lamp needs."""
TITLE_SHARE = 0.3
"""How much of a theme's first colour the title line has over the ground (`tui.widgets.bars`)."""


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


KINDS = ("kind-words", "kind-figures", "kind-voices", "kind-framing", "kind-details")
TEXTS = ("foreground", "siglum", "quiet", "rail-current", "rail", *KINDS)
GROUNDS = {
    "the columns": ("background",),
    "the current row": ("background", "row-current"),
    "heads, map, dialogs": ("panel",),
    "the map's window": ("panel", "rail-window"),
    "a message": ("background", "rail-window"),
}
"""Grounds and what is laid over each other there, the lowest first."""
PAIRS = [
    *((text, layers) for layers in GROUNDS.values() for text in TEXTS),
    *((text, ("background", "title")) for text in ("foreground", "rail-current")),
    *((f"{name}-text", (name,)) for name in ("chosen", "counterpart", "found")),
    ("footer-key-foreground", ("panel",)),
    ("panel", ("foreground",)),
]


def colours(theme):
    """Every variable of a theme as a colour, and the ground of the title line."""
    named = {**themes.variables(dark=theme.dark), **theme.to_color_system().generate(), **theme.variables}
    found = {
        name: Color.parse(named[name]) for name in {n for text, layers in PAIRS for n in (text, *layers)} - {"title"}
    }
    return {**found, "title": Color.parse(theme.primary).with_alpha(TITLE_SHARE)}


def luminance(colour):
    """Relative luminance as WCAG 2 defines it."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(text, ground):
    """The contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(text), luminance(ground)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", themes.OURS, ids=lambda theme: theme.name)
def test_every_text_of_our_themes_can_be_read_on_its_ground(theme):
    known = colours(theme)
    weak = {}
    for text, layers in PAIRS:
        ground = sum((known[layer] for layer in layers[1:]), known[layers[0]])
        if (ratio := contrast(known[text], ground)) < READABLE:
            weak[text, layers] = round(ratio, 2)
    assert weak == {}
