import pytest

from align.figure_variants import figure_variants
from align.findings import Verdict
from tests.align.stated import at_one_point

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
