"""Finds that the reader strikes out as not so: with the keys, on the disk, in the list, in files."""

import json
from dataclasses import asdict, replace

import msgspec
import pytest
from textual.widgets import Static

from align.bookmarks import Bookmark
from tests.tui.conftest import GivenApp, name_file, press, seen
from tests.tui.freeze import frozen
from tui import bookmarks
from tui.screens.bookmarks import BookmarksScreen
from tui.screens.export import ExportScreen
from tui.widgets.reading import Reading
from tui.widgets.rows import Rows

BIG = (120, 35)


def panel(app):
    return app.screen.query_one("#detail", Static).render().plain


def first_row(app):
    rows = app.screen.query_one("#rows", Rows)
    return rows.rows[rows.row]


def is_struck(row):
    return all(any("strike" in str(span.style) for span in cell.content.spans) for cell in row.cells if cell.content)


@pytest.mark.parametrize("key", ["D", "delete"])
async def test_a_row_is_struck_out_stays_where_it_is_and_is_taken_up_again(app, key):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "3", key)
        assert [(kept.kind, kept.struck) for kept in bookmarks.every()] == [("figures", True)]
        assert first_row(app).cells[0].sign == "✗"
        assert is_struck(first_row(app))
        assert "✗ Struck out by you: left out of what you export" in panel(app)
        assert "✗ 1" in seen(app).splitlines()[0]
        await press(pilot, key)
        assert bookmarks.every() == ()
        assert first_row(app).cells[0].sign == ""


async def test_a_bookmark_that_is_struck_out_keeps_its_note_and_is_one_again_when_it_is_taken_up(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "3", "c", *"why", "enter", "D")
        assert [(kept.note, kept.struck) for kept in bookmarks.every()] == [("why", True)]
        assert "· why" in panel(app)
        await press(pilot, "D")
        assert [(kept.note, kept.struck) for kept in bookmarks.every()] == [("why", False)]
        await press(pilot, "x", "x", "c", *"m", "enter", "D", "x")
        assert [kept.struck for kept in bookmarks.every()] == [False]


async def test_a_bookmark_struck_out_is_one_again_another_day(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "3", "x", "D")
    later = GivenApp(app.comparison)
    async with later.run_test(size=BIG) as pilot:
        await press(pilot, "3", "D")
        assert [(kept.struck, kept.kept) for kept in bookmarks.every()] == [(False, False)]
        await press(pilot, "x", "D", "D")
        assert bookmarks.every() == ()


async def test_a_difference_struck_out_is_marked_no_more_passed_over_and_reached_through_the_list(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "n")
        first = app.screen._chosen
        marked = len(app.screen._spread.variants)
        await press(pilot, "D")
        assert len(app.screen._spread.variants) == marked - 1
        assert first not in app.screen._spread.variants
        assert app.screen.query_one(Reading).rows[0].cells[0].sign == "✗"
        await press(pilot, "n")
        assert app.screen._chosen not in (None, first)
        assert "✗ Struck out by you in this sentence" in panel(app)
        await press(pilot, "X")
        assert isinstance(app.screen, BookmarksScreen)
        await press(pilot, "enter")
        assert "✗ Struck out by you: left out of what you export" in panel(app)
        await press(pilot, "D")
        assert bookmarks.every() == ()
        assert first in app.screen._spread.variants


async def test_of_two_differences_at_one_place_the_one_struck_out_stays_the_chosen_one(app):
    told = app.given
    first = next(variant for variant in told.variants if variant.kind == "wording")
    app.given = replace(told, variants=(replace(first, right=None, salience=0.1), *told.variants))
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "n", "minus", "plus", "plus", "plus")
        assert app.screen._chosen == first
        await press(pilot, "D")
        assert any(first.left in variant.places for variant in app.screen._spread.variants)
        assert app.screen._chosen == first
        assert "✗ Struck out by you: left out" in panel(app)


async def test_a_point_struck_out_is_so_on_every_screen(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "2", "D")
        assert is_struck(first_row(app))
        await press(pilot, "1")
        assert "✗ Struck out by you: left out" in panel(app)
        await press(pilot, "e")
        assert isinstance(app.screen, ExportScreen)
        assert ".point.html" not in app.screen._endings
        assert not any(ending.startswith(".bookmarks") for ending in app.screen._endings)


async def test_what_only_lists_what_stands_there_is_not_struck_out_and_that_is_said(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "5", "tab", "D")
        assert "nothing to strike out here" in app.said.words
        assert app.bookmarks == ()


@pytest.mark.parametrize("key", ["D", "delete"])
async def test_nor_is_it_in_the_list_where_its_bookmark_stays_as_it_was(app, key):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "5", "tab", "c", *"why", "enter", "X", key)
        assert "nothing to strike out here" in app.said.words
        assert [(kept.note, kept.struck) for kept in app.bookmarks] == [("why", False)]


async def test_delete_strikes_out_in_the_list_too_and_what_x_removes_there_can_be_put_back(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "3", "c", *"why", "enter", "4", "c", *"so", "enter", "X", "delete")
        assert [(kept.note, kept.struck) for kept in app.bookmarks] == [("why", True), ("so", False)]
        await press(pilot, "x", "x")
        assert app.bookmarks == ()
        await press(pilot, "x", "3", "D")
        assert [(kept.note, kept.struck) for kept in app.bookmarks] == [("so", False), ("why", True)]
        await press(pilot, "X", "x", "x", "x")
        assert [(kept.note, kept.struck) for kept in app.bookmarks] == [("why", False)]


async def test_what_is_struck_out_with_its_point_takes_no_bookmark_and_one_that_it_had_stands_in_no_handout(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "n", "x")
        (kept,) = app.starred
        assert kept.kind == "difference"
        await press(pilot, "2", "D", "X", "enter")
        assert app.starred == ()
        assert "✗ Struck out by you" in panel(app)
        for key in ("x", "c"):
            await press(pilot, key)
            assert "struck out with another find" in app.said.words
        assert kept in app.bookmarks
        await press(pilot, "D")
        assert app.starred == (kept,)


async def test_words_given_to_nobody_are_struck_out(app):
    app.given = frozen()
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "4", "tab", "j", "D")
        assert "struck out" in app.said.words
        assert [(kept.kind, kept.struck) for kept in bookmarks.every()] == [("source", True)]


async def test_the_differences_of_a_point_struck_out_are_struck_out_on_every_screen(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "2", "D")
        gone = {one for one in app.given.variants if one not in app.unmarked.variants}
        assert {one.passage for one in gone} == {app.given.passages[0].id}
        assert gone == {one for one in app.given.variants if one.passage == app.given.passages[0].id}


async def test_nothing_is_said_to_be_taken_up_again_where_that_cannot_be_written(app, monkeypatch):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "3", "D")
        monkeypatch.setattr(bookmarks, "write", lambda _: False)
        await press(pilot, "x")
        assert "cannot be written" in app.said.words
        assert "Taken up again" not in app.said.words


async def test_bookmarks_that_cannot_be_read_once_one_is_written_end_nothing(app, monkeypatch):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot)

        def unreadable():
            raise bookmarks.BookmarksError("Your bookmarks cannot be opened.")

        monkeypatch.setattr(bookmarks, "write", lambda _: True)
        monkeypatch.setattr(bookmarks, "every", unreadable)
        await press(pilot, "x")
        assert app.said.words == "Your bookmarks cannot be opened."


@pytest.mark.parametrize(
    ("keys", "name", "said"),
    [
        (("2", "D"), "a.point.html", "no point to write"),
        (("2", "D"), "a.bookmarks.txt", "no bookmarks to write"),
        ((), "a.bookmarks.html", "no bookmarks to write"),
    ],
)
async def test_a_name_for_what_is_struck_out_writes_nothing_else_under_it(app, tmp_path, keys, name, said):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, *keys, "e")
        await name_file(app, pilot, tmp_path / name)
        assert isinstance(app.screen, ExportScreen)
        assert said in app.said.words
    assert not (tmp_path / name).exists()


async def test_the_next_bookmark_is_none_that_is_struck_out_and_the_numbers_are_those_of_the_handout(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "D", "j", "j", "x", "X")
        assert " ✗ " in seen(app)
        assert " 1 " in seen(app)
        await press(pilot, "escape", "full_stop")
        assert "★ 1 of 1" in app.said.words


async def test_the_list_strikes_out_takes_up_notes_and_removes(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "x", "X", "D")
        assert [kept.struck for kept in app.bookmarks] == [True]
        await press(pilot, "c", *"no", "enter")
        assert [(kept.note, kept.struck) for kept in app.bookmarks] == [("no", True)]
        await press(pilot, "D")
        assert [kept.struck for kept in app.bookmarks] == [False]
        await press(pilot, "D", "x")
        assert app.bookmarks == ()


async def test_a_file_lacks_what_is_struck_out_and_says_so(app, tmp_path):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "3", "D", "e")
        await name_file(app, pilot, tmp_path / "mill.json")
        await app.workers.wait_for_complete()
        assert "1 find is left out: struck out by the reader." in app.said.words
    written = json.loads((tmp_path / "mill.json").read_text())
    assert len(written["figure_comparisons"]) == len(app.given.figure_comparisons) - 1
    assert "1 find is left out: struck out by the reader." in written["warnings"]


async def test_in_a_browser_nothing_is_struck_out(app):
    app.read_only = True
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "3", "D")
        assert app.bookmarks == ()


def test_bookmarks_written_before_there_was_anything_struck_are_read_as_they_were():
    bookmarks.path().parent.mkdir(parents=True)
    old = asdict(Bookmark("figures", "conflict", (), note="why"))
    del old["struck"]
    bookmarks.path().write_bytes(msgspec.json.encode([old]))
    assert bookmarks.every() == (Bookmark("figures", "conflict", (), note="why"),)
