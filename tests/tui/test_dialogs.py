"""Dialogs, help and palette of the running application, with a comparison made by hand."""

from dataclasses import replace

import pytest
from textual.widgets import Input, OptionList

from align.steps import STEPS
from tests.tui.conftest import GivenApp, name_file, press, seen, type_fast
from tests.tui.example import comparison
from tui.keys import active
from tui.screens.export import ExportScreen
from tui.screens.help import HelpScreen, help_lines
from tui.screens.kinds import KindsScreen
from tui.screens.open import OpenScreen
from tui.view import Mode
from tui.widgets.reading import Reading


async def test_one_point_is_written_as_a_page(app, tmp_path):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e")
        await name_file(app, pilot, tmp_path / "mill.point.html")
        await app.workers.wait_for_complete()
        page = (tmp_path / "mill.point.html").read_text()
        assert "Point 1" in page
        assert "Point 2" not in page


async def test_f_shows_the_legend_and_filters_kinds(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "f")
        assert isinstance(app.screen, KindsScreen)
        await press(pilot, "space", "escape")
        assert [kind.value for kind in app.view.hidden] == ["wording"]
        await press(pilot, "f", "a", "a", "escape")
        assert len(app.view.hidden) == 10


def legend(app):
    choices = app.screen.query_one(OptionList)
    return {option.id: option.prompt.plain for option in choices.options}


async def test_the_legend_has_no_nought_while_more_may_be_found():
    unfinished = GivenApp(replace(comparison(), variants=(), done=STEPS[:3]))
    async with unfinished.run_test(size=(120, 35)) as pilot:
        await press(pilot, "f")
        assert all("…" in told and " 0 " not in told for told in legend(unfinished).values())
    finished = GivenApp(replace(comparison(), variants=()))
    async with finished.run_test(size=(120, 35)) as pilot:
        await press(pilot, "f")
        assert "0 / 0" in legend(finished)["hedge"]


async def test_the_legend_says_that_names_are_counted_at_one_point_only(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f")
        assert legend(app)["name"].endswith("another form at one point; all: 5 Names")


async def test_e_writes_the_comparison_in_the_format_of_the_ending(app, tmp_path):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e")
        assert isinstance(app.screen, ExportScreen)
        await name_file(app, pilot, tmp_path / "mill.json")
        await app.workers.wait_for_complete()
        assert b"rashomon/1" in (tmp_path / "mill.json").read_bytes()


async def test_an_unfinished_comparison_is_exported_as_such_or_not_at_all(tmp_path):
    app = GivenApp(replace(comparison(), done=STEPS[:3]))
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e")
        assert "This comparison is not finished: 3 of 7 steps are done." in " ".join(seen(app).split())
        await name_file(app, pilot, tmp_path / "mill.csv.zip")
        assert isinstance(app.screen, ExportScreen)
        await name_file(app, pilot, tmp_path / "mill.json")
        await app.workers.wait_for_complete()
        assert b'"complete": false' in (tmp_path / "mill.json").read_bytes()


async def test_a_file_that_is_there_is_written_over_only_when_asked_twice(app, tmp_path, monkeypatch):
    there = tmp_path / "mill.json"
    there.write_text("mine", encoding="utf-8")
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e", "down", "up", "down")
        assert app.screen.query_one(OptionList).highlighted == 1
        await name_file(app, pilot, there)
        assert "mill.json is there already: wait a moment, then Enter writes over it." in seen(app)
        await type_fast(app, pilot, "\r\r")  # held, or pressed twice by habit
        assert there.read_text(encoding="utf-8") == "mine"
        monkeypatch.setattr("tui.screens.export.READ", 0)
        await press(pilot, "enter")
        await app.workers.wait_for_complete()
        assert b"rashomon/1" in there.read_bytes()


async def test_one_enter_writes_the_format_chosen_under_the_name_of_the_event(app, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e", "down", "enter")
        await app.workers.wait_for_complete()
        assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["the-mill-at-aldery.pupils.html"]


async def test_a_click_on_a_format_chooses_it_and_writes_nothing(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e")
        await pilot.click(OptionList, offset=(5, 3))
        assert isinstance(app.screen, ExportScreen)
        assert app.screen.query_one(Input).value.endswith("the-mill-at-aldery.md")


@pytest.mark.parametrize("typed", ["{}/mill", "{}/mill.json", "{}"])
async def test_a_name_without_ending_gets_that_of_the_format_and_a_folder_the_name_of_the_event(app, tmp_path, typed):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e")
        formats = app.screen.query_one(OptionList)
        formats.highlighted = formats.get_option_index(".json")
        await pilot.pause()
        await name_file(app, pilot, typed.format(tmp_path))
        await app.workers.wait_for_complete()
        (written,) = tmp_path.glob("*.json")
        assert written.name == ("mill.json" if "mill" in typed else "the-mill-at-aldery.json")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("/nowhere/mill.json", "There is no folder /nowhere."),
        ("~nosuchreader/mill.json", "No file can have this name."),
        (f"{'m' * 300}.json", "No file can have this name."),
        ("mill.md", ".md alone is another format than the one chosen: Enter writes mill.bookmarks.md."),
    ],
)
async def test_a_file_that_cannot_be_written_is_refused_before_the_dialog_closes(app, typed, says):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "x", "e", "down")
        await name_file(app, pilot, typed)
        assert isinstance(app.screen, ExportScreen)
        assert says in seen(app)


async def test_an_ending_without_format_is_refused(app, tmp_path):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e")
        await name_file(app, pilot, tmp_path / "mill.exe")
        assert isinstance(app.screen, ExportScreen)


async def test_the_format_chosen_changes_the_ending(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e", "down")
        ending = app.screen._endings[app.screen.query_one(OptionList).highlighted]
        assert app.screen.query_one(Input).value.endswith(f"the-mill-at-aldery{ending}")


async def test_a_format_chosen_again_changes_an_ending_that_was_typed_meanwhile(app, tmp_path):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e")
        app.screen.query_one(Input).value = str(tmp_path / "notes.json")
        await press(pilot, "enter")
        await app.workers.wait_for_complete()
        assert (tmp_path / "notes.html").is_file()


async def test_no_format_is_described_at_such_length_that_it_is_cut_at_80_columns(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "x", "e")
        assert "…" not in "".join(line for line in seen(app).splitlines() if "│ ." in line)


async def test_o_offers_bundled_and_recent_events(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "o")
        assert isinstance(app.screen, OpenScreen)
        assert "The ferry at Ostrey" in seen(app)
        app.screen.query_one("#paths", Input).value = "'one file.txt' two.html"
        app.screen.query_one("#paths", Input).focus()
        await press(pilot, "enter")
        assert app.paths == ("one file.txt", "two.html")


async def test_a_dialog_that_closes_takes_no_second_answer(app):
    async with app.run_test(size=(120, 35)) as pilot:
        below = app.screen
        await press(pilot, "o")
        dialog = app.screen
        assert isinstance(dialog, OpenScreen)
        dialog.dismiss(None)
        dialog.dismiss(("two.html",))
        await pilot.pause()
        assert app.screen is below


@pytest.mark.parametrize("before", [(), ("tab", "tab")])
async def test_a_path_typed_over_the_lists_opens_that_path(app, before):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "o", *before, *"/jkg/G", "enter")
        assert app.paths == ("/jkg/G",)


async def test_a_file_typed_over_the_formats_is_the_file_and_the_format_stays(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "e", "down")
        chosen = app.screen.query_one(OptionList).highlighted
        await press(pilot, *"/k/j.md")
        assert app.screen.query_one(Input).value == "/k/j.md"
        assert app.screen.query_one(OptionList).highlighted == chosen


async def test_enter_twice_on_a_folder_of_the_tree_opens_it_and_files_are_opened_together(app, tmp_path, monkeypatch):
    desk = tmp_path / "desk"
    (desk / "reports").mkdir(parents=True)
    for name in ("one.txt", "two.txt"):
        (desk / name).write_text("text", encoding="utf-8")
    monkeypatch.chdir(desk)
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "o", "tab", "tab", "down", "enter")
        assert "Enter once more opens this" in " ".join(seen(app).replace("│", " ").split())
        await press(pilot, "enter")
        assert app.paths == (str(desk / "reports"),)
        await press(pilot, "o", "tab", "tab", "down", "down", "enter", "down", "enter", "enter")
        assert app.paths == (str(desk / "one.txt"), str(desk / "two.txt"))


async def test_question_mark_shows_help_and_escape_closes_it(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "question_mark")
        assert isinstance(app.screen, HelpScreen)
        await press(pilot, "escape")
        assert app.screen.query_one(Reading)


@pytest.mark.parametrize(("mode", "sign"), [("1", "┊ only in"), ("6", "earlier"), ("7", "17 of 24")])
async def test_what_the_signs_of_a_mode_mean_stands_at_the_top_of_its_help(app, mode, sign):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, mode, "question_mark")
        lines = seen(app).splitlines()
        signs = next(number for number, line in enumerate(lines) if "│ Signs" in line)
        assert any(f"│ {sign} " in line for line in lines[signs:])


@pytest.mark.parametrize("mode", list(Mode))
async def test_every_binding_of_a_mode_appears_in_its_help(app, mode):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, str(list(Mode).index(mode) + 1))
        text = "\n".join(line.plain for line in help_lines(app.screen))
        ours = [found.binding for found in app.screen.active_bindings.values() if found.binding.id]
        assert len(ours) > 20
        for binding in ours:
            assert (binding.tooltip or binding.description) in text
            assert app.get_key_display(binding) in text


async def test_every_binding_is_a_command_of_the_palette(app):
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, "ctrl+p", *"legend")
        await pilot.pause(0.5)
        assert "Legend and filter of the kinds of differences" in seen(app)
        await press(pilot, "escape")
        assert len(list(active(app.screen))) > 20


async def test_f1_shows_and_hides_our_own_keys_beside_the_screen(app):
    async with app.run_test(size=(160, 50)) as pilot:
        await press(pilot, "f1")
        assert "Keys · F1 closes" in seen(app)
        assert "Next word and its counterpart" in seen(app)
        assert "Copy selected text" not in seen(app)  # a key that Textual brings along
        await press(pilot, "f1")
        assert "F1 closes" not in seen(app)


async def test_the_keys_beside_a_table_follow_what_can_be_done_there():
    app = GivenApp(comparison(), compared=False)
    async with app.run_test(size=(160, 50)) as pilot:
        await press(pilot, "2", "f1")
        assert "Open the row in Read" not in seen(app)
        app.comparison = comparison()
        await pilot.pause()
        await pilot.pause()
        assert "Open the row in Read" in seen(app)


async def test_f1_shows_the_help_where_the_keys_have_no_room_beside_the_screen(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "f1")
        assert isinstance(app.screen, HelpScreen)


@pytest.mark.parametrize(("width", "height", "steps"), [(40, 10, 7), (40, 12, 1), (60, 20, 1), (80, 24, 1)])
async def test_the_file_to_write_stands_on_the_screen_on_a_tiny_terminal_too(width, height, steps):
    app = GivenApp(replace(comparison(), done=STEPS[:steps]))
    async with app.run_test(size=(width, height)) as pilot:
        await press(pilot, "e")
        region = app.screen.query_one(Input).region
        assert region.bottom < height
        assert region.height == 3


async def test_the_end_of_the_file_name_is_in_sight_where_the_path_is_long(app, tmp_path, monkeypatch):
    deep = tmp_path / ("folder" * 20)
    deep.mkdir()
    monkeypatch.chdir(deep)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "e")
        await pilot.pause()
        assert "the-mill-at-aldery.html" in seen(app)
        await press(pilot, "down")
        assert "the-mill-at-aldery.pupils.html" in seen(app)


async def test_j_and_k_scroll_the_help_as_they_go_through_lists(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "question_mark", "j", "j", "j")
        page = app.screen.query_one(".dialog")
        await pilot.wait_for_animation()
        assert page.scroll_offset.y == 3
        await press(pilot, "k", "G")
        await pilot.wait_for_animation()
        assert page.scroll_offset.y == page.max_scroll_y


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("f", "who did it is named, hidden"),
        ("question_mark", "                   words"),
        ("e", "the-mill-at-aldery."),
        ("X", "Esc closes · Enter goes there"),
        ("o", "type a path · Esc closes"),
    ],
)
async def test_a_dialog_fits_itself_to_a_terminal_that_becomes_small(app, key, says):
    async with app.run_test(size=(160, 45)) as pilot:
        await press(pilot, "x", key)
        await pilot.resize_terminal(60, 20)
        await press(pilot)
        assert says in seen(app)
