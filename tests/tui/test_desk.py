"""What a reader takes along: pictures of the screen."""

import pytest

from tests.tui.conftest import press, seen
from tui import pictures
from tui.streams import OutputError


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home without any folder, and another current folder."""
    for name in ("home", "here"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("XDG_PICTURES_DIR", raising=False)
    monkeypatch.delenv("XDG_DOWNLOAD_DIR", raising=False)
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "home"


def test_a_picture_goes_to_the_folder_for_pictures_or_downloads_else_here(home, tmp_path):
    assert pictures.save("one.svg", "<svg/>") == tmp_path / "here" / "one.svg"
    (home / "Downloads").mkdir()
    assert pictures.save("one.svg", "<svg/>") == home / "Downloads" / "one.svg"
    (home / "Pictures").mkdir()
    assert pictures.save("one.svg", "<svg/>").read_text() == "<svg/>"
    assert (home / "Pictures" / "one.svg").exists()


@pytest.mark.usefixtures("home")
def test_a_picture_that_no_folder_takes_says_why(monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pictures.writing, "write", full)
    with pytest.raises(OutputError, match="No space left on device"):
        pictures.save("one.svg", "<svg/>")


@pytest.mark.usefixtures("home")
async def test_ctrl_s_says_in_one_sentence_where_the_picture_is(app, tmp_path):
    async with app.run_test(size=(200, 50)) as pilot:
        await press(pilot, "ctrl+s")
        (picture,) = (tmp_path / "here").iterdir()
        assert app.said.words == f"Saved a picture of the screen: {picture}"
        assert "$" not in app.said.words
        assert picture.name.startswith("rashomon-read-")
        assert "Aldery" in picture.read_text()
        assert "Saved a picture" in seen(app)
