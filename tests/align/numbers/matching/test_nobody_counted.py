import pytest

from align.alignment import Passage, Reading
from align.figure_variants import figure_variants
from align.findings import Verdict
from tests.align.stated import compared
from tests.build import report

pytestmark = pytest.mark.model

TOLLS = (Passage("p1", (Reading("b", (0,)), Reading("c", (0,)))),)


def told_by(*sentences):
    reports = tuple(report(siglum, [text]) for siglum, text in zip("abc", sentences, strict=True))
    found, figures = compared(reports, TOLLS)
    return found, figures


def tellers(comparison, figures):
    return [figures[number].report for number in comparison.figures]


@pytest.mark.parametrize(
    ("third", "verdict"),
    [("Two people died in the fire.", Verdict.COMPATIBLE), ("Three people died in the fire.", Verdict.CONFLICT)],
)
def test_no_deaths_as_of_an_hour_stands_beside_the_toll_that_several_reports_give_and_conflicts_with_none(
    third, verdict
):
    found, figures = told_by("No deaths had been confirmed as of 8 p.m.", "Two people have died in the fire.", third)
    (comparison,) = found
    assert (tellers(comparison, figures), comparison.verdict) == (["a", "b", "c"], verdict)
    beside = [variant for variant in figure_variants(TOLLS, found, figures) if variant.left.report == "a"]
    assert ["conflict:" in variant.reason for variant in beside] == [False, False]


@pytest.mark.parametrize(
    "first",
    ["No deaths had been confirmed.", "No arrests had been made as of 8 p.m.", "No decision was made as of 8 p.m."],
)
def test_no_deaths_without_an_hour_and_none_of_other_things_stand_beside_no_toll_that_no_link_names(first):
    found, figures = told_by(first, "Two people have died in the fire.", "Three people have died in the fire.")
    assert [tellers(comparison, figures) for comparison in found] == [["b", "c"]]
