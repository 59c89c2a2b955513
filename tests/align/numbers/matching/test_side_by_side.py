import pytest

from align.findings import Verdict
from tests.align.stated import compared
from tests.build import report

pytestmark = pytest.mark.model


def verdicts(*tellings: str) -> list[Verdict]:
    """The verdicts between reports of one sentence or a few, which no passage joins."""
    reports = tuple(report(f"r{number}", told.split("\n"), date="2014-02-26") for number, told in enumerate(tellings))
    return [comparison.verdict for comparison in compared(reports)[0]]


FERRY = "The ferry from Ansel was carrying eight crew members and 139 passengers when it struck the pier at Salem."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (
            "Carrying nine crew members and 136 passengers, the ferry hit a stone pier at Salem in fog.",
            [Verdict.CONFLICT, Verdict.CONFLICT],
        ),
        (
            "With fog over the pier, the ferry carried nine crewmembers and 136 passengers to Salem.",
            [Verdict.CONFLICT, Verdict.CONFLICT],
        ),
        ("Carrying nine crew members and 136 cars, the ferry hit a stone pier at Salem in fog.", []),
        ("The ferry carries 30 crew members and 900 passengers over to the pier at Salem on a good day.", []),
        ("A tram with nine crew members and 136 passengers went by.", []),
    ],
)
def test_counts_told_side_by_side_in_two_reports_need_no_link(other, expected):
    assert verdicts(FERRY, other) == expected


def test_the_dead_and_the_hurt_of_one_attack_are_such_a_pair():
    one = "The blast at the Salem mill killed 14 people and wounded 31."
    assert verdicts(one, "Police said a gas leak caused the Salem mill blast, in which 15 died and 38 were hurt.") == [
        Verdict.CONFLICT,
        Verdict.CONFLICT,
    ]
    assert verdicts(one, "A blast at the mill in Salem killed 2 people and wounded 7.") == []


def test_a_report_with_two_such_pairs_tells_of_two_events():
    two = "The ferry carried nine crew members and 136 passengers to the pier at Salem.\n" + FERRY.replace("139", "99")
    assert verdicts(FERRY, two).count(Verdict.CONFLICT) == 0
