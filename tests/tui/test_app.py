"""The application itself: opening, messages, what is kept, small terminals."""

import asyncio
from dataclasses import replace

import pytest

from align.model import Comparison
from align.steps import STEPS
from corpus.examples import FOLDER
from tests.tui.conftest import GivenApp, press, seen, tell
from tests.tui.example import comparison, event
from tui.app import RashomonApp
from tui.messages import EventRead, Failed, NotOpened, Progressed
from tui.screens.export import ExportScreen
from tui.screens.help import HelpScreen
from tui.screens.open import OpenScreen
from tui.view import Mode
from tui.widgets.bars import TitleBar
from tui.widgets.grid import Grid
from tui.widgets.heads import Heads


async def test_texts_are_on_the_screen_before_anything_is_compared():
    app = GivenApp(comparison(), compared=False)
    async with app.run_test(size=(120, 35)) as pilot:
        await tell(app, pilot, Progressed("step 2/7 grammar"))
        assert "A mill burned down" in seen(app)
        assert "step 2/7 grammar · Esc stops" in seen(app)
        assert app.screen.query_one(TitleBar).work


async def test_who_opens_an_example_for_the_first_time_is_told_that_it_is_invented_and_how_to_open_reports():
    for expected in (True, False):
        app = GivenApp(comparison())
        app.paths = (str(FOLDER / "ferry"),)
        async with app.run_test(size=(120, 35)) as pilot:
            await press(pilot)
            told = "An example in which every word is invented. ? says what the signs mean, o opens your own reports."
            assert (told in seen(app)) is expected


async def test_one_s_own_reports_are_not_called_an_example(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        assert "invented" not in seen(app)


async def test_where_no_report_can_be_read_the_screen_closes_with_one_sentence(tmp_path):
    app = RashomonApp([str(tmp_path / "nowhere.txt")])
    async with app.run_test(size=(120, 35)) as pilot:
        await app.workers.wait_for_complete()
        await press(pilot)
    assert "nowhere.txt" in app.unopened


async def test_of_several_troubles_the_first_is_told_and_where_the_others_are(app):
    troubles = ("odd.txt is not text: it holds binary data.", "told.txt is the only report.")
    async with app.run_test(size=(120, 35)) as pilot:
        await tell(app, pilot, EventRead(comparison().event, troubles, ("told.txt",)))
        assert f"! {troubles[0]} · 1 more: 7 Overview, Problems" in seen(app)


async def test_a_second_event_that_cannot_be_read_leaves_the_first_on_the_screen(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await tell(app, pilot, NotOpened("nowhere.txt cannot be read."))
        assert "✗ nowhere.txt cannot be read." in seen(app)
        assert "A mill burned down" in seen(app)
        await press(pilot, "escape")
        assert "q Quit" in seen(app)


async def test_an_event_that_cannot_be_read_leaves_the_running_comparison_alone(app, tmp_path):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        app._comparing = running = app.run_worker(asyncio.sleep(60))
        await tell(app, pilot, Progressed("step 2/7 grammar"))
        RashomonApp.open(app, [str(tmp_path / "nowhere")])
        await app._opening.wait()
        await press(pilot)
        assert "✗ Not one report could be read" in seen(app)
        assert app.doing == "step 2/7 grammar · Esc stops"
        assert app.paths == ("given",)
        assert running.is_running
        running.cancel()


async def test_a_comparison_that_fails_is_told_and_the_texts_stay(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await tell(app, pilot, Progressed("step 2/7 grammar"))
        await tell(app, pilot, Failed("Comparing stopped: no memory left"))
        assert "✗ Comparing stopped" in seen(app)
        assert "A mill burned down" in seen(app)
        assert not app.doing


async def test_a_message_takes_the_line_of_the_keys_and_hides_no_text(app):
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot)
        before = seen(app).splitlines()
        app.notify("a [message] with brackets")
        await press(pilot)
        after = seen(app).splitlines()
        assert after[:-1] == before[:-1]
        assert "a [message] with brackets" in after[-1]


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


async def test_y_copies_the_passage_with_its_sources(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "y")
        assert "Northern Wire, Mill fire in Aldery kills two, 6 May 2031, 23:10:" in app.clipboard
        assert "“Three workers died when flames tore through a mill in Aldery on Tuesday.”" in app.clipboard
        await press(pilot, "G", "k", "y")
        assert "The owner, Orrin Vale, declined to comment." in app.clipboard


async def test_q_quits(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "q")
    assert not app.is_running


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


async def test_a_comparison_that_was_stopped_is_called_not_complete_until_it_is():
    app = GivenApp(replace(comparison(), done=STEPS[:3]))
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot)
        app.doing = "step 4/7 points · Esc stops"
        await press(pilot)
        assert "not complete" not in seen(app)
        app.doing = ""
        await press(pilot)
        assert "not complete" in seen(app)
        app.comparison = comparison()
        await press(pilot)
        assert "not complete" not in seen(app)


async def test_esc_takes_a_message_away_before_it_stops_anything(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "b")
        assert app.said
        app.doing = "step 4/7 points · Esc stops"
        app._comparing = app.run_worker(asyncio.sleep(60))
        await press(pilot, "escape")
        assert app.said is None
        assert app.doing
        await press(pilot, "escape")
        assert not app.doing
        assert "Stopped" in app.said.words
