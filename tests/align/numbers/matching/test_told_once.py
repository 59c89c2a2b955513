import pytest

from align.findings import Verdict
from tests.align.stated import compared
from tests.build import report

pytestmark = pytest.mark.model


def unlinked(*tellings: tuple[str, ...]) -> list[Verdict]:
    """The verdicts between reports of which no passage joins any sentence."""
    reports = tuple(report(f"r{number}", list(sentences)) for number, sentences in enumerate(tellings))
    return [comparison.verdict for comparison in compared(reports)[0]]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            ("Jane Roe, who also took nine wickets, was cheered by her village.",),
            ("Roe ended the match with 90 runs and nine wickets.",),
            [Verdict.AGREE],
        ),
        (
            ("Poe's nearly two-year-long inquiry into the harbour found no crime, the mayor of Salem wrote.",),
            ("After nearly two years of inquiry the harbour was cleared by Poe, and the boats sailed again.",),
            [Verdict.AGREE],
        ),
        (
            ("The plan follows a two-year inquiry into the dealings of Poe.",),
            ("“After more than two years of inquiry nothing was found,” said the lawyer of Poe.",),
            [Verdict.COMPATIBLE],
        ),
        (
            ("The Gulls are at the bottom of the league with a 2-13 season.",),
            ("Few had hoped for much as the Gulls (2-13) came out again.",),
            [Verdict.AGREE],
        ),
        (
            ("Data were stored on two iPhones that Roe had left in a box near the harbour.",),
            ("The engineers of Salem opened two of the iPhones, which told where Roe had been.",),
            [Verdict.AGREE],
        ),
        (
            ("The 6-3 ruling clears the way for other towns.",),
            ("The justices struck down the whole law on a 6-3 vote.",),
            [Verdict.AGREE],
        ),
        (
            ("It was the first sight of the girls since more than 300 were taken from their school.",),
            ("Help was offered after more than 300 girls had vanished from the school in Ansel.",),
            [Verdict.AGREE],
        ),
    ],
)
def test_a_small_number_that_both_give_once_of_the_same_things_is_one_answer(left, right, expected):
    assert unlinked(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # one of them gives it twice, of two things
        (
            ("Roe hurt his knee in spring, sat on the bench and missed four games of the Gulls.",),
            (
                "Doctors who looked after Roe told his club to let him rest, so four games are lost.",
                "He scored in four games of the cup.",
            ),
        ),
        # another narrower noun
        (
            ("Roe and his wife told the judge that she would admit one tax count.",),
            ("Before noon Roe stood up and owned that one fraud count was true.",),
        ),
        # no name in common
        (
            ("Two lanes were closed for a week while engineers measured how fast the traffic went.",),
            ("The harbour is reached by two lanes, and rain floods one of them each winter.",),
        ),
        # a day is no name
        (("The Gulls are 12-3 after Sunday.",), ("The Terns (12-3) play on Sunday.",)),
        # another vote is told too
        (
            ("The court ruled 6-3 for the town.",),
            ("The justices struck down the law on a 6-3 vote.", "Last week they had voted 5-4 on another one."),
        ),
        # many of other things
        (
            ("More than 300 boats lay where the girls had gone to school.",),
            ("Help was offered after more than 300 girls had vanished from the school in Ansel.",),
        ),
        # people are everywhere
        (
            ("Two people who had walked along the harbour in the morning spoke to Roe about the noise of engines.",),
            ("Before noon Roe had hurt two people with a stone, climbed a wall and run off into the woods.",),
        ),
    ],
)
def test_other_small_numbers_without_a_link_are_not_brought_together(left, right):
    assert unlinked(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Workers who lost their jobs would get a $600-per-week add-on to what their town pays.",
            "The bill raises what a town pays to workers without one by $600 per week until May.",
        ),
        (
            "“Ninety-five percent of murders - murderers and victims - fit this pattern,” he wrote.",
            "Ninety-five percent of murderers and murder victims fit this pattern.",
        ),
        (
            "He told them that he was not the one to get to 218.",
            "There is just one man standing who can garner the 218 votes needed.",
        ),
    ],
)
def test_a_number_that_is_rare_in_any_event_needs_few_words_in_common(left, right):
    assert unlinked((left,), (right,)) == [Verdict.AGREE]


def test_the_name_in_the_next_sentence_is_not_of_whoever_is_so_old():
    assert unlinked(("The dead were from 5 to 72 years of age.", "Roe fled."), ("Roe, 26, fled.",)) == []


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("She wrote that Ann and Jane Roe, aged 16 and 13 respectively, looked bored.", "Jane Roe, 13, wore red.", 1),
        ("He was in his 30s when he met Roe in Salem, she said.", "Roe met him in Salem; he was in his 30s.", 1),
        ("A 16-year-old girl waited for Jane Roe.", "Jane Roe, 16, wore red.", 0),
        ("Jane Roe's 16-year-old son waited.", "Jane Roe, 16, wore red.", 0),
        ("He was 16 when it began.", "Jane Roe, 16, wore red.", 0),
        ("A 16-year-old boy and a 16-year-old girl waited for Jane Roe.", "Jane Roe, 16, wore red.", 0),
    ],
)
def test_an_age_that_both_give_once_is_of_the_person_whom_both_name(left, right, expected):
    assert unlinked((left,), (right,)) == [Verdict.AGREE] * expected
