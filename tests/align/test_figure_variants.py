import pytest

from align.alignment import Passage, Reading
from align.figure_variants import figure_variants
from align.findings import Verdict
from tests.align.stated import at_one_point, compared
from tests.build import report

pytestmark = pytest.mark.model


def test_exact_figures_of_one_act_that_differ_conflict_and_are_a_variant():
    found, stated, passages = at_one_point("The fire killed 12 people in Salem.", "The Salem fire killed 14 people.")
    assert [comparison.verdict for comparison in found] == [Verdict.CONFLICT]
    (variant,) = figure_variants(passages, found, stated)
    assert (variant.left.report, variant.right.report) == ("r0", "r1")


def test_the_same_figure_in_other_words_agrees_and_is_no_variant():
    found, stated, passages = at_one_point("A dozen officers were indicted.", "They indicted 12 officers.")
    assert [comparison.verdict for comparison in found] == [Verdict.AGREE]
    assert figure_variants(passages, found, stated) == ()


def test_a_sum_rounded_first_and_told_in_full_below_is_one_answer_and_the_one_named_is_the_variant():
    couple = ["The couple paid nearly $44 million in federal taxes.", "They paid $43,885,310 in federal taxes."]
    reports = (report("a", couple), report("b", ["The couple have paid $43 million in federal taxes."]))
    points = (Passage("p1", (Reading("a", (0,)), Reading("b", (0,)))),)
    (found,), stated = compared(reports, points)
    assert (found.figures, found.verdict) == ((0, 1, 2), Verdict.COMPATIBLE)
    (variant,) = figure_variants(points, (found,), stated)
    assert {variant.left, variant.right} == {stated[number].place for number in found.between}


def test_two_sums_in_one_report_are_not_one_answer():
    couple = ["The couple paid nearly $44 million in federal taxes.", "They paid $23,885,310 in federal taxes."]
    reports = (report("a", couple), report("b", ["The couple have paid $43 million in federal taxes."]))
    points = (Passage("p1", (Reading("a", (0,)), Reading("b", (0,)))),)
    (found,), _ = compared(reports, points)
    assert found.figures == (0, 2)
