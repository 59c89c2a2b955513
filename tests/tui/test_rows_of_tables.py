"""Going through the rows of a table: by pages and groups, and on which row it opens."""

from dataclasses import replace

import pytest

from tests.tui.conftest import GivenApp, press, seen
from tests.tui.example import comparison
from tests.tui.freeze import frozen
from tui.widgets.grid import Grid
from tui.widgets.reading import Reading


@pytest.mark.parametrize("mode", "16")
async def test_a_page_down_takes_the_selection_along_and_up_again(mode):
    app = GivenApp(frozen())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, mode)
        grid = app.screen.query_one(Reading if mode == "1" else "#rows")
        first = grid.row
        for key in [*["pagedown"] * 5, *["pageup"] * 6]:
            before = grid.row
            await press(pilot, key)
            top = grid.scroll_offset.y
            assert grid._current_top() + grid._current_height() > top
            assert grid._current_top() < top + grid.size.height
            assert grid.row >= before if key == "pagedown" else grid.row <= before
        assert grid.row == first
        await press(pilot, "G", "pageup", "pagedown", "pagedown", "pagedown")
        assert grid.row == len(grid.rows) - 1


def heading_above(app, grid):
    """The heading that a group was gone to by, at the top of the rows."""
    return seen(app).splitlines()[grid.region.y]


async def test_brackets_go_from_group_to_group_inside_a_report_and_the_list_of_reports_to_each():
    app = GivenApp(frozen())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "6", "tab")
        grid = app.screen.query_one("#rows", Grid)
        assert "] Group" in seen(app).splitlines()[-1]
        assert "HNA · Halyard News Agency" in seen(app)
        firsts = []
        for _ in range(3):
            await press(pilot, "right_square_bracket")
            firsts.append(grid.row)
        await press(pilot, "j", "left_square_bracket")
        assert grid.row == firsts[-1]
        await press(pilot, "left_square_bracket")
        assert grid.row == firsts[-2]
        await press(pilot, "g", "j", "j", "enter")
        first = grid.row
        assert "MER · The Ostrey Mercury · 9 Mar 2024, 07:00" in seen(app)
        await press(pilot, "right_square_bracket")
        assert "Told by some others" in heading_above(app, grid)
        await press(pilot, "left_square_bracket")
        assert grid.row == first
        assert "MER · The Ostrey Mercury · 9 Mar 2024, 07:00" in heading_above(app, grid)
        await press(pilot, "g", "left_square_bracket")
        assert "This is the first group." in seen(app)
        await press(pilot, "g", "j", "j", "enter")
        await press(pilot, "enter", "backspace")
        assert grid.row == first
        await press(pilot, "backspace")
        assert "▌ MER · The Ostrey Mercury" in seen(app)
        await press(pilot, "G", "right_square_bracket")
        assert "This is the last group." in seen(app)


async def test_each_page_keeps_its_row_while_others_are_looked_at():
    app = GivenApp(frozen())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6", *"jjjj")
        grid = app.screen.query_one("#rows", Grid)
        first = grid.row
        await press(pilot, "tab", "right_square_bracket", "j", "j")
        second, place = grid.row, app.view.place
        await press(pilot, "shift+tab")
        assert grid.row == first
        assert app.view.place == app.screen.current.place(0)
        await press(pilot, "tab")
        assert (grid.row, app.view.place) == (second, place)
        assert 0 <= grid._current_top() - grid.scroll_offset.y < grid.size.height


async def test_what_a_row_is_about_stays_in_sight_while_a_row_longer_than_the_screen_is_read():
    made = comparison()
    (found,) = made.figure_comparisons
    long = replace(found, figures=found.figures * 8)
    app = GivenApp(replace(made, figure_comparisons=(long, replace(found, question="people hurt"))))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        assert "people killed" in seen(app)
        await press(pilot, "j")
        assert app.screen.query_one("#rows", Grid).scroll_offset.y
        assert "people killed" in seen(app)


async def test_the_row_of_the_selection_is_on_the_screen_when_a_long_table_first_opens():
    made = comparison()
    (found,) = made.quotation_comparisons
    many = tuple(replace(found, passage=f"q{k}") for k in range(200))
    app = GivenApp(replace(made, quotation_comparisons=(*many, found)))
    async with app.run_test(size=(200, 50)) as pilot:
        await press(pilot)
        app.look(replace(app.view, passage="p3", place=None))
        await press(pilot, "4")
        await pilot.pause(0.1)
        assert app.screen.query_one("#rows", Grid).row > 100
        assert "▌" in seen(app)


async def test_figures_open_on_the_conflicts_wherever_the_reader_was():
    made = comparison()
    (found,) = made.figure_comparisons
    many = tuple(replace(found, question=f"people number {k}") for k in range(50))
    app = GivenApp(replace(made, figure_comparisons=(*many, replace(found, question="the last", passage="p3"))))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot)
        app.look(replace(app.view, passage="p3", place=None))
        await press(pilot, "3")
        await pilot.pause(0.1)
        assert "conflict · 51" in seen(app).lower()


async def test_the_heading_above_a_row_longer_than_the_screen_is_seen_again_on_the_way_back():
    app = GivenApp(frozen())
    async with app.run_test(size=(60, 20)) as pilot:
        await press(pilot, "3")
        assert "≠ Conflict" in seen(app)
        await press(pilot, "down")
        await press(pilot, *["up"] * 4)
        assert "≠ Conflict" in seen(app)


@pytest.mark.parametrize("mode", "156")
@pytest.mark.parametrize("key", ["pagedown", "k"])
async def test_the_bar_of_the_current_row_is_always_on_the_screen(mode, key):
    app = GivenApp(frozen())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, mode, "home" if key == "pagedown" else "end")
        for _ in range(12):
            await press(pilot, key)
            assert any(line.startswith("▌") or " ▌ " in line for line in seen(app).splitlines())
