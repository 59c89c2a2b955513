"""Where a screen of rows begins: the row under the cursor is whole, and no row is cut above it."""

import pytest

from tui.scrolling import Block, in_sight, nearest, page_down, page_up

HEIGHT = 10


def rows(*heights, headings=()):
    """Rows of these heights with a line of air after each, as blocks."""
    blocks, top = [], 0
    for number, height in enumerate(heights):
        blocks.append(Block(number, top, top + height, number not in headings))
        top += height + (number not in headings)
    return blocks


def test_a_row_below_the_screen_lets_whole_rows_go_above():
    assert in_sight(rows(4, 4, 4), 2, 0, HEIGHT) == 5


def test_a_row_on_the_screen_moves_nothing():
    assert in_sight(rows(4, 4, 4), 1, 0, HEIGHT) == 0


def test_a_row_above_the_screen_comes_to_its_top_with_its_heading():
    assert in_sight(rows(1, 4, 4, headings=(0,)), 1, 6, HEIGHT) == 0


@pytest.mark.parametrize(("index", "step", "found"), [(0, 1, 1), (0, -1, 1), (3, 1, 2), (3, -1, 2), (2, 1, 2)])
def test_the_nearest_row_that_can_be_current_is_sought_ahead_and_else_behind(index, step, found):
    assert nearest([False, True, True, False], index, step) == found


def test_where_no_row_can_be_current_the_one_asked_for_is():
    assert nearest([False, False], 1, 1) == 1


def test_a_row_longer_than_the_screen_is_shown_from_its_beginning():
    assert in_sight(rows(4, 30, 4), 1, 0, HEIGHT) == 5


def test_a_page_further_the_first_row_that_was_not_whole_is_at_the_top():
    assert page_down(rows(4, 4, 4, 4), 0, HEIGHT) == (2, 10)


def test_a_row_longer_than_the_screen_is_paged_through_before_the_next():
    blocks = rows(25, 4, 4)
    assert page_down(blocks, 0, HEIGHT) == (0, 8)
    assert page_down(blocks, 8, HEIGHT) == (0, 15)
    assert page_down(blocks, 15, HEIGHT) == (1, 26)


def test_a_heading_comes_to_the_top_with_the_row_below_it():
    assert page_down(rows(8, 1, 4, headings=(1,)), 0, HEIGHT) == (2, 9)


def test_at_the_end_a_page_further_is_the_last_row():
    assert page_down(rows(4, 4), 0, HEIGHT) == (1, 0)


def test_a_page_back_ends_with_the_last_row_that_was_not_whole():
    assert page_up(rows(4, 4, 4, 4), 10, HEIGHT) == (0, 0)
    assert page_up(rows(4, 4, 4, 4), 15, HEIGHT) == (1, 5)


def test_a_page_back_through_a_long_row_stays_in_it():
    blocks = rows(4, 25, 4)
    assert page_up(blocks, 31, HEIGHT) == (1, 20)
    assert page_up(blocks, 20, HEIGHT) == (1, 12)


@pytest.mark.parametrize("heights", [(1,) * 40, (3, 17, 5, 1, 8) * 5, (12, 12, 12), (2, 9, 9, 2)])
def test_paging_reaches_the_end_and_the_beginning_and_always_shows_the_current_row(heights):
    blocks = rows(*heights)
    most = max(0, blocks[-1].bottom + 1 - HEIGHT)
    for leaf, last in ((page_down, len(blocks) - 1), (page_up, 0)):
        first = 0 if leaf is page_down else most
        row = -1
        for _ in range(200):
            row, first = leaf(blocks, first, HEIGHT)
            first = min(first, most)
            assert blocks[row].top < first + HEIGHT
            assert blocks[row].bottom > first
        assert row == last
