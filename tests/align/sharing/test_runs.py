from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from align.sharing.runs import GAP, runs, words_of
from tests.align.example import report

texts = st.lists(st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "h"]), max_size=40).map(" ".join)


def test_a_run_does_not_go_on_into_the_next_paragraph():
    text = "one two three four five\nsix seven eight nine ten"
    found = runs(words_of(report("A", text)), words_of(report("B", text)), 5)
    assert [run.words for run in found] == [5, 5]


def test_more_changed_words_than_a_gap_part_a_run():
    gap = " ".join(f"x{number}" for number in range(GAP + 1))
    left, right = (
        report("A", f"one two three four {gap} five six seven eight"),
        report("B", "one two three four five six seven eight"),
    )
    assert [run.words for run in runs(words_of(left), words_of(right), 4)] == [4, 4]


def test_a_few_words_beyond_a_change_are_no_part_of_the_same_words():
    left, right = (
        report("A", "we heard you and the boat is safer for it now than before"),
        report("B", "we heard you all today and the boat is safer for it now than before"),
    )
    (run,) = runs(words_of(left), words_of(right), 5)
    assert left.text[words_of(left).spans[run.left.start].start :].startswith("and the boat is safer")
    assert run.words == len(run.left) == len(run.right)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts, texts)
def test_runs_lie_apart_and_hold_the_same_words(one, other):
    left, right = words_of(report("A", one)), words_of(report("B", other))
    found = runs(left, right, 3)
    for side in ("left", "right"):
        taken = [number for run in found for number in getattr(run, side)]
        assert len(taken) == len(set(taken))
    for run in found:
        same = set(left.forms[run.left.start : run.left.stop]) & set(right.forms[run.right.start : run.right.stop])
        assert same
        assert run.words <= min(len(run.left), len(run.right))
