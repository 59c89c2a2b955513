"""Applications for tests: an event given, nothing read, compared or remembered outside the test's folder."""

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.widgets import Input

from align.model import Comparison
from tests.tui.example import comparison
from tui.app import RashomonApp
from tui.messages import Compared, EventRead


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    """No test touches what the user's sessions remember."""
    monkeypatch.setenv("RASHOMON_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("RASHOMON_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("RASHOMON_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.delenv("NO_COLOR", raising=False)


class GivenApp(RashomonApp):
    """Opens a comparison made by hand."""

    def __init__(self, given: Comparison, *, compared: bool = True, **settings) -> None:
        super().__init__(["given"], **settings)
        self.given = given
        self.compared = compared

    def open(self, paths):
        self.post_message(EventRead(self.given.event, paths=tuple(paths)))
        if self.compared:
            self.post_message(Compared(self.given))


@pytest.fixture
def app():
    return GivenApp(comparison())


async def press(pilot, *keys):
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()


async def tell(app, pilot, message):
    """A message as the analysis posts it, and what the screen makes of it."""
    await pilot.pause()
    app.post_message(message)
    await pilot.pause()


async def name_file(app, pilot, path):
    """Type the file to write into the dialog that is open, and press Enter."""
    line = app.screen.query_one(Input)
    line.value = str(path)
    line.focus()
    await press(pilot, "enter")


def seen(app) -> str:
    """All text on the screen."""
    lines = app.screen._compositor.render_strips(app.size)
    return "\n".join("".join(segment.text for segment in line) for line in lines)


async def type_fast(app, pilot, text):
    """Keys all at once, as a quick typist or a slow computer has them; "\\r" is Enter."""
    await pilot.pause()
    for character in text:
        key = "enter" if character == "\r" else _character_to_key(character)
        app.post_message(events.Key(key, character))
    await pilot.pause()
    await pilot.pause()
