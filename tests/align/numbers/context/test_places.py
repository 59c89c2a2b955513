import pytest

from align.findings import Verdict
from tests.align.stated import compared, of_one_passage, verdicts
from tests.build import report

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Three people were killed in the house.", "Two people were killed in the garden."),
        ("Three bodies were found in the kitchen.", "Two bodies were found in the cellar."),
        ("The bomb killed eight at the market.", "The bomb killed five at the station."),
        ("12 were rescued by helicopter.", "30 were rescued by boat."),
        ("The party won 40 seats in the Senate.", "The party won 210 seats in the House."),
        ("Gusts of 90 mph were measured on the coast.", "Gusts of 110 mph were measured in the hills."),
        ("Police seized 40 guns from his car.", "Police seized 120 guns from his home."),
    ],
)
def test_figures_of_two_places_never_conflict(left, right):
    assert Verdict.CONFLICT not in verdicts(left, right)


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("The storm left 3,000 homes without power in Ohio.", "The storm left 12,000 homes without power."),
        ("Police in Paris arrested 300 people.", "Police arrested 1,300 people."),
        ("Four people died at the scene.", "Six people died."),
        ("The ferry had 300 passengers on the lower deck.", "The ferry had 500 passengers."),
        ("The airline cancelled 40 flights to Spain.", "The airline cancelled 300 flights."),
        ("The fire destroyed 40 houses in one village.", "The fire destroyed 300 houses."),
        ("The army lost 40 soldiers in March.", "The army lost 400 soldiers."),
        ("Turnout was 40 percent in the capital.", "Turnout was 61 percent."),
        ("The firm cut 900 jobs in Leeds.", "The firm cut 4,000 jobs overall."),
    ],
)
def test_a_part_and_the_whole_never_conflict(part, whole):
    assert Verdict.CONFLICT not in verdicts(part, whole)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire killed 14 people in Salem.", "The fire killed 12 people."),  # a part is not more than the whole
        ("A fire in a hotel killed 12 people.", "A fire killed 14 people at a hotel."),
        ("The crash killed 12 people in the house.", "The crash killed 14 people in the home."),
    ],
)
def test_places_that_part_nothing_leave_a_conflict(left, right):
    assert verdicts(left, right) == [Verdict.CONFLICT]


def test_a_place_that_the_other_report_names_elsewhere_is_that_of_both_where_the_numbers_are_near():
    told, passages = of_one_passage("The fire killed 12 people in Salem.", "The fire killed 14 people.")
    reports = (told.reports[0], report("r1", ["The fire killed 14 people.", "Salem mourns."], date="2014-02-26"))
    (comparison,), _ = compared(reports, passages)
    assert comparison.verdict is Verdict.CONFLICT
