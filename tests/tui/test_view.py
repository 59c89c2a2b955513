from tui.view import View

VIEW = View(order=("A", "B", "C", "D", "E"))


def test_reports_that_are_shown_already_stay_where_they_are():
    assert VIEW.beside("C", ["B"], 3).shown(3) == ("A", "B", "C")
    assert VIEW.beside("C", ["B"], 3).column == 2


def test_beside_the_base_another_report_comes_without_a_new_order():
    view = VIEW.beside("D", ["A"], 2)
    assert view.shown(2) == ("A", "D")
    assert view.order == VIEW.order


def test_where_the_base_has_nothing_the_report_itself_becomes_the_base():
    assert VIEW.beside("D", ["E"], 2).shown(2) == ("D", "E")


def test_as_many_of_the_reports_as_fit_stand_side_by_side():
    assert set(VIEW.beside("E", ["B", "D"], 3).shown(3)) == {"E", "B", "D"}
    assert VIEW.beside("E", ["A", "C"], 3).shown(3) == ("A", "C", "E")
    assert VIEW.beside("E", ["C", "A", "B"], 2).shown(2) == ("E", "C")


def test_one_column_needs_no_other():
    assert VIEW.beside("D", ["E"], 1) == VIEW
