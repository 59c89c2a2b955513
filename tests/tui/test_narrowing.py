"""Narrowing a table to the rows with some words: what is left of it, and the line below it."""

from dataclasses import replace
from importlib import import_module

import pytest

from tests.tui.conftest import GivenApp, press, seen
from tests.tui.example import VIEW, comparison
from tests.tui.freeze import frozen
from tui.paint import FOUND
from tui.tables.narrowing import Narrowing
from tui.widgets.filter_line import FilterLine
from tui.widgets.grid import Grid
from tui.widgets.reading import Reading


def left(words, mode="points", page=0, width=160):
    made = comparison()
    table = import_module(f"tui.tables.{mode}").PAGES[page].make(made, VIEW, width)
    return Narrowing(made.event, table).to(words)


def told(narrowed):
    return [entry.cells[0].plain for entry in narrowed.entries]


def test_only_rows_with_all_the_words_are_left_whatever_their_order_and_case():
    found = left("ROOM drying")
    assert [words for words in told(found) if "drying" in words] == told(found)[1:]
    assert (found.left, found.total) == (1, 7)


def test_accents_do_not_count():
    assert told(left("dŕying")) == told(left("drying"))


def test_headings_stay_over_rows_that_are_left_and_say_how_many_of_how_many():
    assert told(left("fire"))[::2] == ["Told by all 3 · 1 of 1", "Told by 2 of 3 reports · 1 of 3"]


def test_a_row_is_also_found_by_a_report_that_it_is_about():
    assert all("VOICE" in {place.report for place in e.places if place} for e in left("voice").entries if not e.heading)


def test_a_row_is_found_by_words_of_a_sentence_that_its_cell_cuts():
    assert left("police", width=40).left == 1


def test_a_figure_is_found_by_the_end_of_a_long_sentence():
    made = comparison()
    figure = made.figures[0]
    said = made.words(made.sentence(figure.place))
    table = import_module("tui.tables.figures").PAGES[1].make(made, VIEW, 160)
    (row,) = (entry for entry in table.entries if entry.places == (figure.place,))
    bare = replace(table, entries=(replace(row, cells=row.cells[:1]),))
    assert Narrowing(made.event, bare).to(said.rstrip(".").rsplit(maxsplit=1)[-1]).left == 1


def test_words_are_lit_up_where_a_row_shows_them():
    cell = left("mill").entries[1].cells[0]
    assert [cell.plain[span.start : span.end] for span in cell.spans if span.style == FOUND] == ["mill"]


def test_headings_inside_a_group_go_with_their_rows_and_the_list_of_groups_goes():
    assert told(left("", "silence", 1))[0] == "Reports · 3"
    assert told(left("1904", "silence", 1))[:2] == [
        "STAR · The Evening Star · 7 May 2031",
        "Told by all others · 1 of 1",
    ]


def test_without_words_all_rows_are_left():
    assert left("  ").entries == import_module("tui.tables.points").PAGES[0].make(comparison(), VIEW, 160).entries


@pytest.fixture
def rows(app):
    return lambda: app.screen.query_one("#rows", Grid)


async def test_rows_narrow_as_one_types_and_enter_keeps_them(app, rows):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "ampersand", *"dry")
        assert "1 of 7 rows" in seen(app)
        assert "The fire started" in seen(app)
        assert "A mill burned" not in seen(app)
        await press(pilot, "enter")
        assert app.focused is rows()
        assert app.view.passage == "p2"
        assert "Filter: dry" in seen(app)
        await press(pilot, "enter")
        assert isinstance(app.focused, Reading)
        assert app.view.passage == "p2"
        await press(pilot, "backspace")
        assert "1 of 7 rows" in seen(app)


async def test_esc_while_typing_brings_back_all_rows_and_the_one_that_was_current(app, rows):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "j", "j", "ampersand", *"declined", "escape")
        assert not app.screen.query_one(FilterLine).display
        assert app.focused is rows()
        assert app.view.passage == "p3"
        assert rows().rows[rows().row].cells[0].content.plain.startswith("3 ")


async def test_esc_after_enter_brings_back_all_rows_around_the_current_one(app, rows):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "ampersand", *"inspected", "enter", "escape")
        assert "Filter" not in seen(app).splitlines()[-7]
        current = rows().rows[rows().row].cells[0].content.plain
        assert current.startswith("The council had")
        assert "The council had" in seen(app)


async def test_where_no_row_has_the_words_that_is_said_and_nothing_opens(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "ampersand", *"zeppelin", "enter", "enter", "x")
        assert "0 of 7 rows" in seen(app)
        assert app.current_mode == "points"
        assert app.bookmarks == ()


async def test_each_page_has_words_of_its_own(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "5", "ampersand", *"raged", "enter", "tab")
        assert "Orrin Vale" in seen(app)
        await press(pilot, "ampersand", *"lunt", "tab", "shift+tab")
        assert "Filter: lunt" in seen(app)
        await press(pilot, "shift+tab")
        assert "Filter: raged" in seen(app)


async def test_the_words_narrow_what_the_kinds_let_through(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "5", "ampersand", *"wire", "enter")
        assert "4 of 4 rows" in seen(app)
        await press(pilot, "f", "space", "escape")
        assert "3 of 3 rows" in seen(app)


async def test_the_arrows_go_through_the_rows_while_one_types(app, rows):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "2", "ampersand", *"mill", "down")
        assert rows().row == 3
        await press(pilot, "enter")
        assert app.view.passage == "p4"


async def test_a_table_that_is_not_there_yet_takes_the_words_and_shows_the_rows_with_them_when_it_comes():
    app = GivenApp(frozen(), compared=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3", "ampersand", *"knots", "enter")
        assert "⏎" not in seen(app)
        app.comparison = frozen()
        await pilot.pause()
        assert "Compatible · 1 of 3" in seen(app)
        await press(pilot, "escape")
        assert "Compatible · 3" in seen(app)


async def test_while_words_are_typed_the_line_says_what_ends_it(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "ampersand", *"dry")
        assert "of 7 rows · Enter keeps · Esc shows all" in seen(app)
        await press(pilot, "enter")
        assert "Enter keeps" not in seen(app)
        assert "of 7 rows · Esc shows all" in seen(app)


async def test_another_event_begins_with_all_rows(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "ampersand", *"dry", "enter")
        app.open(["another"])
        await press(pilot, "2")
        assert not app.screen.query_one(FilterLine).display
