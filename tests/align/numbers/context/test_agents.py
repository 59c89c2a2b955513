import pytest

from align.findings import Verdict
from tests.align.stated import verdicts

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire killed 12 people.", "The blaze killed 14 people."),
        ("The army killed 14 rebels.", "Troops killed 19 rebels."),
        ("Ruritania killed 14 rebels.", "The Ruritanian army killed 19 rebels."),
        ("Acme Corp cut 900 jobs in Leeds.", "Acme cut 700 jobs in Leeds."),
        ("John Smith killed 14 people.", "The attacker killed 19 people."),
        ("Police arrested 14 marchers.", "Officers arrested 19 marchers."),
    ],
)
def test_two_names_of_one_agent_leave_a_conflict(left, right):
    assert verdicts(left, right) == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Russia killed 14 people.", "Ukraine killed 19 people."),
        ("Austria sent 300 soldiers.", "Australia sent 200 soldiers."),
        ("North Korea fired 14 rockets.", "South Korea fired 19 rockets."),
        ("Medics treated 64 people.", "The hospital treated 23 people."),
        ("The police killed 14 people.", "The rebels killed 19 people."),
        ("He killed 14 people.", "She killed 19 people."),
    ],
)
def test_what_two_agents_did_is_no_conflict(left, right):
    assert Verdict.CONFLICT not in verdicts(left, right)
