"""Pictures of every mode on a bundled event, named by what the user did. `pytest --snapshot-update` takes them anew."""

import pytest

from tests.tui.conftest import GivenApp
from tests.tui.freeze import frozen

SMALL, MIDDLE, LARGE = (80, 24), (120, 35), (200, 50)
SIZES = {"80x24": SMALL, "120x35": MIDDLE, "200x50": LARGE}
MODES = {
    "reads": "1",
    "looks_at_points": "2",
    "looks_at_figures": "3",
    "looks_at_quotations": "4",
    "looks_at_words": "5",
    "looks_at_silence": "6",
    "looks_at_the_overview": "7",
}


@pytest.fixture
def take(snap_compare):
    """Compare a picture taken after some keys."""

    def compare(size, *keys, theme="textual-dark"):
        async def before(pilot):
            pilot.app.theme = theme
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
            await pilot.pause()

        return snap_compare(GivenApp(frozen()), terminal_size=size, run_before=before)

    return compare


@pytest.mark.parametrize("key", MODES.values(), ids=MODES.keys())
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
def test_opens_the_ferry_and(take, size, key):
    assert take(size, key)


@pytest.mark.parametrize("key", MODES.values(), ids=MODES.keys())
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES.keys())
def test_puts_on_the_projector_theme_and(take, size, key):
    assert take(size, key, theme="rashomon-projector")


def test_goes_to_the_third_difference(take):
    assert take(MIDDLE, "n", "n", "n")


def test_moves_the_word_cursor_to_the_ferry(take):
    assert take(MIDDLE, *["w"] * 6)


def test_folds_what_only_one_report_tells(take):
    assert take(SMALL, "z", "z")


def test_opens_the_legend(take):
    assert take(SMALL, "f")


def test_asks_for_help(take):
    assert take(SMALL, "question_mark")


def test_searches_for_the_thruster(take):
    assert take(MIDDLE, "slash", *"thruster", "enter")


def test_narrows_silence_to_the_crew(take):
    assert take(SMALL, "6", "ampersand", *"crew", "enter")
