import numpy as np
import pytest

from align.linking.vouching import Vouching, vouched

MOST = Vouching(1.0, 2.0, -0.5)
NONE = np.zeros((1, 1))


def test_what_a_third_report_links_with_both_is_likelier_linked() -> None:
    grids = {("A", "B"): np.array([[0.3]]), ("A", "C"): np.array([[0.9]]), ("B", "C"): np.array([[0.8]])}
    assert MOST.heard(grids, grids)["A", "B"][0, 0] > 0.5


def test_what_no_third_report_vouches_for_is_less_likely() -> None:
    grids = {("A", "B"): np.array([[0.3]]), ("A", "C"): NONE, ("B", "C"): NONE}
    assert MOST.heard(grids, grids)["A", "B"][0, 0] < 0.3


def test_two_reports_alone_stay_as_they_are() -> None:
    grids = {("A", "B"): np.array([[0.3]])}
    assert MOST.heard(grids, grids)["A", "B"] == pytest.approx(0.3)


def test_page_furniture_stays_without_links() -> None:
    grids = {("A", "B"): np.array([[0.0]]), ("A", "C"): np.array([[0.9]]), ("B", "C"): np.array([[0.9]])}
    assert MOST.heard(grids, grids)["A", "B"][0, 0] == 0.0


def test_both_must_match_one_sentence_of_the_third_report() -> None:
    grids = {("A", "B"): np.array([[0.3]]), ("A", "C"): np.array([[0.9, 0.0]]), ("B", "C"): np.array([[0.0, 0.9]])}
    assert vouched(grids, ("A", "B"))[0, 0] == 0.0


def test_the_best_of_several_reports_vouches() -> None:
    grids = {
        ("A", "B"): np.array([[0.3]]),
        ("A", "C"): np.array([[0.5]]),
        ("B", "C"): np.array([[0.5]]),
        ("A", "D"): np.array([[1.0]]),
        ("B", "D"): np.array([[0.8]]),
        ("C", "D"): NONE,
    }
    assert vouched(grids, ("A", "B"))[0, 0] == pytest.approx(0.8)
