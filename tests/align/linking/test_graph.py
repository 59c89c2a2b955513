import numpy as np

from align.linking.evidence import shifted, standing
from align.linking.graph import Graph, weakest_link
from align.linking.trees import Trees


def test_a_way_is_as_strong_as_its_weaker_step_and_the_best_way_counts():
    one, two = np.array([[0.9, 0.5]]), np.array([[0.2], [0.4]])
    assert weakest_link(one, two).tolist() == [[0.4]]


def graph(ac, bc):
    between = {("A", "B"): np.array([[0.1]]), ("A", "C"): np.array([[ac]]), ("B", "C"): np.array([[bc]])}
    return Graph(dict.fromkeys("ABC", 1), between, dict.fromkeys("ABC", np.array([[1.0]])))


def test_links_to_a_third_report_speak_for_a_pair():
    supported, lonely = graph(0.9, 0.8).features("A", "B"), graph(0.9, 0.1).features("A", "B")
    assert supported.shape == lonely.shape
    assert (supported >= lonely).all()
    assert (supported > lonely).any()


def test_two_reports_alone_have_the_features_that_three_have():
    alone = Graph({"A": 1, "B": 1}, {("A", "B"): np.array([[0.1]])}, dict.fromkeys("AB", np.array([[1.0]])))
    assert alone.features("A", "B").shape == graph(0.9, 0.8).features("A", "B").shape


def test_the_best_of_its_row_and_column_leads_and_the_others_fall_behind():
    place = standing(np.array([[0.9, 0.1], [0.2, 0.3]]))
    assert place["gap_least"][0, 0] > 0
    assert place["gap_most"][0, 1] < 0
    assert place["rank_worst"][0, 0] == 0


def test_a_grid_is_shifted_with_zeros_beyond_its_border():
    assert shifted(np.array([[1.0, 2.0], [3.0, 4.0]]), 1, 1).tolist() == [[4.0, 0.0], [0.0, 0.0]]


def test_trees_send_a_row_left_at_the_threshold_and_right_above_it():
    stump = Trees(
        feature=np.array([[1]], np.int16),
        threshold=np.array([[0.5]], np.float32),
        remaining=np.array([[0b1110]], np.uint16),
        value=np.array([[-1, 1]], np.float32),
    )
    rows = np.array([[9, 0.5], [9, 0.6]], np.float32)
    assert stump.logits(rows).tolist() == [-1, 1]
    assert stump.logits(rows[:0]).tolist() == []
