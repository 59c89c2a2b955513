"""Lines between two lists of points."""

from tui.crossings import MOVED, crossings


def test_points_in_one_order_are_level_lines():
    assert [line.plain for line in crossings([0, 1], 4, ())] == ["⠒⠒⠒⠒", "⠒⠒⠒⠒"]


def test_a_moved_point_goes_through_the_others_and_stands_out():
    lines = crossings([1, 0], 6, [0])
    assert lines[0].plain != lines[1].plain
    assert all(any(span.style == MOVED for span in line.spans) for line in lines)
    assert all(any(span.style != MOVED for span in line.spans) for line in lines)


def test_without_points_there_is_no_picture():
    assert crossings([], 6, ()) == []
