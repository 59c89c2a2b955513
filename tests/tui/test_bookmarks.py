"""Bookmarks: on the disk, with the keys, in the list, in the files that are written."""

from dataclasses import replace

import pytest
from textual.widgets import Input, OptionList, Static

from align.bookmarks import places
from align.model import Comparison
from align.steps import STEPS
from tests.tui.conftest import GivenApp, name_file, press, seen, tell
from tests.tui.example import comparison, event
from tui import bookmarks
from tui.bookmarks import BookmarksError
from tui.messages import Compared, EventRead
from tui.screens.bookmarks import BookmarksScreen
from tui.screens.export import ExportScreen
from tui.view import Mode
from tui.widgets.minimap import Minimap
from tui.widgets.reading import Reading

BIG = (120, 35)


async def test_x_bookmarks_the_point_and_takes_the_bookmark_away_again(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "x")
        assert [kept.kind for kept in app.bookmarks] == ["point"]
        assert bookmarks.every() == app.bookmarks
        assert "★" in seen(app).splitlines()[0]
        assert app.screen.query_one(Reading).rows[0].cells[0].sign == "★"
        await press(pilot, "x")
        assert app.bookmarks == ()
        assert bookmarks.every() == ()


def no_disk(*_):
    raise OSError


async def test_where_nothing_can_be_written_every_bookmark_stays_until_the_end_and_that_is_said(app, monkeypatch):
    monkeypatch.setattr("tui.memory.writing.write", no_disk)
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "x")
        assert "cannot be written: bookmarks are kept until you quit" in app.said.words
        await press(pilot, "j", "x", "j", "c", *"why", "enter")
        assert [kept.note for kept in app.bookmarks] == ["", "", "why"]
        await press(pilot, "X", "J", "escape")
        assert len(app.bookmarks) == 3
        await press(pilot, "x")
        assert len(app.bookmarks) == 2


async def test_a_copy_is_not_said_to_stand_in_a_file_that_cannot_be_written(app, monkeypatch):
    monkeypatch.setattr("tui.memory.writing.write", no_disk)
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "y")
        assert app.said.words == "This point in 3 reports: sent to the terminal's clipboard."


async def test_x_puts_back_what_it_took_away_with_its_note(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "c", *"why", "enter")
        assert [kept.note for kept in app.bookmarks] == ["why"]
        assert "bookmark 1 of 1 · why" in app.screen.query_one("#detail", Static).render().plain
        await press(pilot, "x")
        assert app.bookmarks == ()
        await press(pilot, "x")
        assert [kept.note for kept in app.bookmarks] == ["why"]


async def test_the_map_shows_where_bookmarks_stand(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "j", "j", "x")
        line = app.screen.query_one(Minimap)
        assert any("★" in "".join(part.text for part in line.render_line(y)) for y in range(line.size.height))


async def test_a_chosen_difference_is_bookmarked_by_itself(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "n", "x")
        assert app.bookmarks[0].kind == "difference"
        assert "“burned down” ↔ STAR “flames tore through”" in app.bookmarks[0].title


async def test_a_sentence_that_no_other_report_has_is_bookmarked_by_itself(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "G", "x")
        assert app.bookmarks[0].kind == "sentence"


@pytest.mark.parametrize("number", [2, 3, 4, 5, 6, 7])
async def test_every_mode_bookmarks_its_rows(app, number):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, str(number), "x")
        assert len(app.bookmarks) == 1
        assert places(event(), app.bookmarks[0])
        assert any(row.cells[0].sign == "★" for row in app.screen.query_one("#rows").rows)
        await press(pilot, "x")
        assert app.bookmarks == ()


async def test_before_anything_is_compared_a_sentence_is_not_said_to_stand_alone():
    app = GivenApp(Comparison(event()), compared=False)
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "x")
        assert app.bookmarks[0].title.startswith("WIRE: “A mill burned down")


async def test_full_stop_and_comma_go_from_bookmark_to_bookmark(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "x", "j", "j", "x", "6")
        await press(pilot, "full_stop")
        assert (app.current_mode, app.view.passage) == (Mode.READ.value, "p1")
        assert "★ 1 of 2" in seen(app)
        await press(pilot, "full_stop")
        assert app.view.passage == "p2"
        await press(pilot, "comma")
        assert app.view.passage == "p1"
        await press(pilot, "backspace", "backspace", "backspace")
        assert app.current_mode == Mode.SILENCE.value


async def test_a_bookmark_that_needs_another_base_says_so(app):
    async with app.run_test(size=(80, 35), notifications=True) as pilot:
        await press(pilot, "x", "full_stop")
        assert "is the base now" not in seen(app)
        app.look(app.view.with_base("VOICE"))
        await press(pilot, "full_stop")
        assert app.view.base == "WIRE"
        assert "WIRE is the base now; Backspace goes back." in " ".join(seen(app).split())


async def test_full_stop_goes_on_from_the_bookmark_opened_in_the_list(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "x", "j", "j", "x", "3", "x", "X", "j", "enter")
        assert app.view.passage == "p2"
        assert "★ 2 of 3" in seen(app)
        await press(pilot, "full_stop")
        assert "★ 3 of 3" in seen(app)
        await press(pilot, "comma", "comma")
        assert "★ 1 of 3" in seen(app)


async def test_a_find_bookmarked_in_another_window_meanwhile_is_kept_once_with_its_note(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "x")
        (kept,) = bookmarks.every()
        await press(pilot, "x")
        bookmarks.write([bookmarks.put(event(), None, replace(kept, note="from the other window"))])
        await press(pilot, "x")
        assert [one.note for one in bookmarks.every()] == ["from the other window"]
        assert app.bookmarks == bookmarks.every()


async def test_what_is_struck_out_here_keeps_the_note_that_another_window_meanwhile_wrote(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "c", *"mine", "enter")
        (kept,) = bookmarks.every()
        bookmarks.write([bookmarks.put(event(), kept, replace(kept, note="theirs"))])
        await press(pilot, "D")
        assert [(one.note, one.struck) for one in bookmarks.every()] == [("theirs", True)]


async def test_a_bookmarked_silence_opens_with_the_report_that_is_silent(app):
    async with app.run_test(size=(80, 35)) as pilot:
        await press(pilot, "6", "x", "1", "greater_than_sign")
        assert app.screen.query_one(Reading).spread.sigla == ("WIRE", "VOICE")
        await press(pilot, "full_stop")
        assert app.screen.query_one(Reading).spread.sigla == ("WIRE", "STAR")


async def test_backspace_goes_back_from_bookmark_to_bookmark(app):
    async with app.run_test(size=(120, 35)) as pilot:
        reading = app.screen.query_one(Reading)
        await press(pilot, "x", "j", "x", "j")
        last, row = app.view.place, reading.row
        await press(pilot, "full_stop")
        assert reading.row != row
        await press(pilot, "backspace")
        assert (app.view.place, reading.row) == (last, row)


async def test_without_bookmarks_the_keys_say_how_to_set_one(app):
    async with app.run_test(size=BIG) as pilot:
        for key in ("full_stop", "X"):
            await press(pilot, key)
            assert "x sets one" in seen(app)


async def test_the_list_goes_to_a_bookmark_reorders_notes_and_removes(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "x", "j", "j", "x", "X")
        assert isinstance(app.screen, BookmarksScreen)
        first, second = app.bookmarks
        await press(pilot, "J")
        assert app.bookmarks == (second, first)
        await press(pilot, "c", *"hm", "enter")
        assert [kept.note for kept in app.bookmarks] == ["", "hm"]
        await press(pilot, "k", "x")
        assert [kept.note for kept in app.bookmarks] == ["hm"]
        await press(pilot, "enter")
        assert app.view.passage == "p1"
        await press(pilot, "X", "x")
        assert app.bookmarks == ()
        assert not isinstance(app.screen, BookmarksScreen)


@pytest.mark.parametrize("ending", [".html", ".md", ".txt"])
async def test_the_bookmarks_become_one_handout(app, tmp_path, ending):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "x", "3", "x", "e")
        assert isinstance(app.screen, ExportScreen)
        choices = app.screen.query_one(OptionList)
        choices.highlighted = app.screen._endings.index(f".bookmarks{ending}")
        await press(pilot)
        assert app.screen.query_one(Input).value.endswith(f".bookmarks{ending}")
        await name_file(app, pilot, tmp_path / f"mill.bookmarks{ending}")
        await app.workers.wait_for_complete()
    written = (tmp_path / f"mill.bookmarks{ending}").read_text()
    assert "Figures, " in written
    assert "2 finds" in written


async def test_a_file_named_for_another_format_than_the_one_chosen_is_not_written_unasked(app, tmp_path):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "x", "e")
        app.screen.query_one(OptionList).highlighted = app.screen._endings.index(".bookmarks.html")
        await press(pilot)
        await name_file(app, pilot, tmp_path / "mill.html")
        assert not (tmp_path / "mill.html").exists()
        assert "mill.bookmarks.html" in seen(app)
        await press(pilot, "enter")
        await app.workers.wait_for_complete()
    assert (tmp_path / "mill.bookmarks.html").exists()
    assert not (tmp_path / "mill.html").exists()


async def test_bookmarks_come_back_with_another_comparison_of_the_same_texts(app):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "j", "j", "x")
    again = GivenApp(replace(comparison(), passages=comparison().passages[1:], variants=()))
    async with again.run_test(size=BIG) as pilot:
        await press(pilot)
        assert again.bookmarks == app.bookmarks
        assert "★" in seen(again)


async def test_in_a_browser_nothing_is_bookmarked_but_all_is_shown(app, monkeypatch):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "x")
    monkeypatch.setenv("RASHOMON_READ_ONLY", "1")
    served = GivenApp(comparison())
    async with served.run_test(size=BIG) as pilot:
        await press(pilot, "j", "j", "x", "full_stop")
        assert len(served.bookmarks) == 1
        assert served.view.passage == "p1"
        await press(pilot, "X", "x", "c")
        assert isinstance(served.screen, BookmarksScreen)
        assert len(served.bookmarks) == 1


def test_a_damaged_file_of_bookmarks_is_set_aside_and_not_overwritten():
    bookmarks.path().parent.mkdir(parents=True)
    for damage, name in (("[{]", "bookmarks.damaged.json"), ('{"a": 1}', "bookmarks.damaged1.json")):
        bookmarks.path().write_text(damage)
        with pytest.raises(BookmarksError, match=name):
            bookmarks.every()
        assert bookmarks.every() == ()
        assert bookmarks.path().with_name(name).read_text() == damage


@pytest.mark.parametrize("keys", [("c", *"why", "enter"), ("x",), ("j", "x")])
async def test_a_file_damaged_meanwhile_is_told_where_it_lies_and_what_is_changed_is_written(app, keys):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "2", "x", "j", "x")
        bookmarks.path().write_text("[{]")
        await press(pilot, *keys)
        assert "bookmarks.damaged.json keeps them as they were" in app.said.words
        assert "not written" not in seen(app).splitlines()[0]
        assert bookmarks.every() == app.bookmarks
    assert bookmarks.path().with_name("bookmarks.damaged.json").read_text() == "[{]"


async def test_what_waits_is_written_at_the_end_beside_a_file_damaged_meanwhile(app, monkeypatch):
    async with app.run_test(size=BIG) as pilot:
        with monkeypatch.context() as patched:
            patched.setattr("tui.memory.writing.write", no_disk)
            await press(pilot, "x")
        kept = app.bookmarks
        bookmarks.path().parent.mkdir(parents=True, exist_ok=True)
        bookmarks.path().write_text("[{]")
    assert bookmarks.every() == kept
    assert bookmarks.path().with_name("bookmarks.damaged.json").read_text() == "[{]"


@pytest.mark.parametrize(("keys", "note"), [(("x",), "was"), (("x", "c", *"new", "enter"), "new")])
async def test_a_find_bookmarked_while_the_file_could_not_be_opened_is_kept_once(app, monkeypatch, keys, note):
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "c", *"was", "enter")
        with monkeypatch.context() as patched:
            patched.setattr("tui.bookmarks.Path.read_bytes", no_disk)
            patched.setattr("tui.memory.writing.write", no_disk)
            app.take_out_bookmarks()
            assert app.bookmarks == ()
            await press(pilot, *keys)
            assert len(app.bookmarks) == 1
        await press(pilot, "j", "x")
        assert [kept.note for kept in app.bookmarks] == [note, ""]
    assert [kept.note for kept in bookmarks.every()] == [note, ""]


async def test_bookmarks_that_cannot_be_opened_are_told_and_never_written_over(app):
    bookmarks.path().mkdir(parents=True)
    async with app.run_test(size=BIG) as pilot:
        assert "cannot be opened" in app.said.words
        await press(pilot, "x")
        assert len(app.bookmarks) == 1
        assert bookmarks.path().is_dir()


async def test_where_nothing_can_be_written_bookmarks_last_for_the_session(app, monkeypatch):
    monkeypatch.setattr(bookmarks, "write", lambda _: False)
    async with app.run_test(size=BIG) as pilot:
        await press(pilot, "x")
        assert len(app.bookmarks) == 1
        assert "cannot be written" in app.said.words
        assert "bookmarks not written" in seen(app).splitlines()[0]
        await press(pilot, "2", "j", "x")
        assert "bookmarked" in app.said.words
        assert len(app.bookmarks) == 2


async def test_bookmarks_that_could_not_be_written_outlast_another_event_and_are_written_when_they_can_be(
    app, monkeypatch
):
    really, first = bookmarks.write, app.given.event.reports[0]
    other = replace(app.given.event, reports=(replace(first, text="x" * len(first.text)),))
    async with app.run_test(size=BIG) as pilot:
        monkeypatch.setattr(bookmarks, "write", lambda _: False)
        await press(pilot, "2", "x", "j", "x")
        kept = app.bookmarks
        await tell(app, pilot, EventRead(other))
        assert app.bookmarks == ()
        await tell(app, pilot, EventRead(app.given.event))
        assert app.bookmarks == kept
        assert bookmarks.every() == ()
        monkeypatch.setattr(bookmarks, "write", really)
    assert bookmarks.every() == kept


async def test_what_was_bookmarked_is_what_read_then_shows(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "4", "x", "1")
        assert app.view.passage == "p3"
        assert "raged" in seen(app)


async def test_a_point_bookmarked_while_comparing_stays_bookmarked_when_it_is_found_no_more():
    made = comparison()
    app = GivenApp(replace(made, done=STEPS[:1], omissions=()))
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "2", "j", "x")
        (kept,) = app.bookmarks
        assert kept.kind == "point"
        fewer = tuple(one for one in made.passages if one.id != "p2")
        await tell(app, pilot, Compared(replace(made, passages=fewer, variants=())))
        starred = [row for row in app.screen.query_one("#rows").rows if row.cells[0].sign == "★"]
        assert [row.cells[0].content.plain for row in starred] == [
            "The fire started in the drying room at about 9 p.m."
        ]
        await press(pilot, "full_stop")
        assert "★ bookmark 1 of 1" in seen(app)
        await press(pilot, "x")
        assert app.bookmarks == ()


async def test_a_difference_bookmarked_while_comparing_and_found_no_more_still_stands_on_its_words(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "n", "x")
        (kept,) = app.bookmarks
        assert kept.kind == "difference"
        await tell(app, pilot, Compared(replace(comparison(), variants=())))
        assert app.bookmarks == (kept,)
        assert "★ bookmark 1 of 1 in this sentence: " in seen(app)
