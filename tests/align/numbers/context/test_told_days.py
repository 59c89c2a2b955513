import pytest

from align.findings import Verdict
from tests.align.stated import at_one_point, compared, verdicts
from tests.build import report

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("older", "told"),
    [
        ("By Monday the flood toll was 14 dead.", "By Monday"),
        ("The flood toll stood at 14 dead on Monday.", "on Monday"),
        ("Officials said on Tuesday that the flood toll was 14 dead.", "on Tuesday"),
    ],
)
def test_a_toll_of_a_day_before_the_report_is_an_older_count(older, told):
    (comparison,), stated, _ = at_one_point(older, "The flood toll stood at 19 dead.")
    assert comparison.verdict is Verdict.COMPATIBLE
    assert told in comparison.reason
    assert [stated[number].as_of is not None for number in comparison.figures] == [True, False]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A fire on Tuesday killed 14 people.", "A fire on Tuesday killed 19 people."),
        ("By Tuesday 14 people had died.", "By Tuesday 19 people had died."),
        ("On Wednesday the toll was 14 dead.", "On Wednesday the toll was 19 dead."),
    ],
)
def test_tolls_of_one_day_and_those_whose_deed_is_dated_conflict(left, right):
    assert verdicts(left, right) == [Verdict.CONFLICT]


def test_what_lasted_on_two_days_is_no_conflict():
    assert verdicts("The talks lasted four hours on Monday.", "The talks lasted six hours on Tuesday.") == [
        Verdict.NOT_COMPARABLE
    ]


def test_the_day_behind_another_number_is_that_numbers():
    (found, *_), stated = compared(
        (
            report("a", ["The toll rose to 19 dead, up from 14 on Monday."], date="2014-02-26"),
            report("b", ["The toll rose to 19 dead."], date="2014-02-26"),
        )
    )
    assert all(figure.as_of is None for figure in stated if figure.low == 19)
    assert found.verdict is Verdict.AGREE


def test_a_number_without_a_noun_is_an_older_count_where_the_verb_says_it_of_a_toll():
    assert verdicts("On Sunday the death toll was 31.", "The death toll is now 58.") == [Verdict.COMPATIBLE]
