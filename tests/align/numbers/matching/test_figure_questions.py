import pytest

from tests.align.stated import at_one_point

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("left", "right", "question"),
    [
        ("In the fire 12 people were injured.", "The fire injured 14 people.", "how many people were injured"),
        ("It displaced 3,200 Danes.", "It displaced 3,200 Danes.", "how many Danes were displaced"),
        ("There were 201 people on board.", "There were 203 people on board.", "how many people on board"),
        ("Gusts of 34 knots were measured.", "It measured gusts of 34 knots.", "how many knots (gusts)"),
        ("Jane Roe, 44, left.", "Then Jane Roe, 44, left.", "how old is Jane Roe"),
        (
            "Two divers were taken to hospital.",
            "Two divers were taken to hospital.",
            "how many divers were taken to hospital",
        ),
        (
            "They sold the mill for €3.4 million.",
            "They sold the mill for €3.4m.",
            "how much money: “They sold the mill for …”",
        ),
        (
            "Roe’s served as the doctor to three mayors.",
            "Roe’s served as the doctor to three mayors.",
            "how many: “served as the doctor to … mayors”",
        ),
        ("The bus runs six times a day.", "A bus runs six times a day.", "how many times: “A bus runs … a day”"),
        (
            "The town has a population of 6,200.",
            "In the town 6,200 live.",
            "how many: “The town has a population of …”",
        ),
        (
            "The blast killed two guards and injured over 100 others in the mill's fourth fatal blast.",
            "It injured over 100 others in the mill's fourth fatal blast.",
            "how many others were injured in the mill's fourth fatal blast",
        ),
        (
            "A blast at the mill killed two crew members.",
            "It killed two crew members.",
            "how many crew members were killed",
        ),
        (
            "One person in a van died in the crash.",
            "The crash killed one person in a van.",
            "how many died",
        ),
        (
            "In December, three people were killed when a tram derailed in Salem.",
            "Three people were killed in December in Salem.",
            "how many people were killed in December",
        ),
        (
            "Twelve guards were killed in the December fire at the mill.",
            "Twelve guards were killed in the December fire at the mill.",
            "how many guards were killed in the December fire",
        ),
        (
            "The bank placed two clerks on leave after the trip.",
            "The bank placed two clerks on leave.",
            "how many clerks were placed on leave",
        ),
        (
            "Three parts of the law were struck down.",
            "Three parts of the law were struck down on Monday.",
            "how many parts of the law were struck down",
        ),
        (
            "Fifteen of the miners were citizens of Salem.",
            "Fifteen of the miners were citizens of Salem.",
            "how many of the miners were citizens of Salem",
        ),
        (
            "Pirates have attacked nearly 100 ships off Salem's coast.",
            "There have been nearly 100 attacks on ships off Salem's coast.",
            "how many ships were attacked off Salem's coast",
        ),
        (
            "A cook was killed and three pier guards injured in the blaze.",
            "A cook was killed and three pier guards injured in the blaze.",
            "how many pier guards were hurt",
        ),
        ("Six tests have taken place.", "Six tests have taken place.", "how many tests have taken place"),
        ("Fifty girls escaped and hid.", "Fifty girls escaped and hid.", "how many girls escaped"),
        (
            "The bill went to the tune of millions of dollars.",
            "The bill went to the tune of millions of dollars.",
            "how much money: “went to the tune of …”",
        ),
        (
            "Three of London’s staff have resigned.",
            "Three of London’s staff have resigned.",
            "how many of London’s staff have resigned",
        ),
        (
            "She spoke of a quarrel between two men.",
            "She spoke of a quarrel between two men.",
            "how many: “She spoke of a quarrel between … men”",
        ),
        (
            "Roe wrote that she gave “two votes” to the mill.",
            "Roe wrote that she gave “two votes” to the mill.",
            "how many: “she gave … votes”",
        ),
    ],
)
def test_the_question_is_asked_in_words_of_a_report(left, right, question):
    found, *_ = at_one_point(left, right)
    assert [comparison.question for comparison in found] == [question]
