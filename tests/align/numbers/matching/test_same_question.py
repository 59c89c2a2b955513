import pytest

from align.alignment import Passage, Reading
from align.findings import Verdict
from tests.align.stated import compared, of_one_passage, verdicts
from tests.build import report

pytestmark = pytest.mark.model


def test_figures_of_other_things_are_not_brought_together():
    assert verdicts("The couple earned $139 million.", "The couple gave 15 speeches in Boston.") == []


@pytest.mark.parametrize(
    ("left", "right", "together"),
    [
        ("The flood has killed hundreds.", "Hundreds of people have died in the flood.", True),
        ("The flood has killed hundreds.", "Hundreds of Danish people gave beds after the flood.", False),
        ("The flood displaced millions.", "The flood displaced over 2 million people.", True),
        ("After the flood millions left the country.", "The flood displaced over 2 million people.", False),
        ("Dozens of shops in Salem were looted.", "Looters emptied 40 shops in Salem.", True),
    ],
)
def test_a_number_without_digits_joins_only_what_the_words_say_is_the_same(left, right, together):
    assert bool(verdicts(left, right)) is together


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("All 42 backbenchers signed the letter.", "The letter bears the names of 42 rebels.", [Verdict.AGREE]),
        ("She owns 2.4 acres of vineyard.", "A firm of hers holds 2.4 acres near the town.", [Verdict.AGREE]),
        ("The blackout lasted six hours.", "A blackout of nearly six hours began.", [Verdict.COMPATIBLE]),
        (
            "It lifts the voting age from 16 to 19, the Green Party said.",
            "It raises the voting age from 16 to 19 in May.",
            [Verdict.AGREE, Verdict.AGREE],
        ),
        (
            "They add that 15 bills on work have been ignored in the Senate.",
            "The Senate, they said, should take up some 16 measures on work.",
            [Verdict.COMPATIBLE],
        ),
        (
            "They add that 15 bills on work have been ignored in the Senate.",
            "The Senate, they said, should take up some 16 boats on work.",
            [],
        ),
        (
            "For 14 years Roe was jailed in Salem for the theft of a boat that nobody missed.",
            "Her mother had married for 14 years an engineer who built bridges.",
            [],
        ),
        (
            "He gave her a $43,350 gold-plated men's Ansel watch.",
            "The gifts to her include a $43,000 Ansel watch.",
            [Verdict.COMPATIBLE],
        ),
        (
            "32-year-old Englishman Alex Roe fell.",
            "31-year-old Alex Roe of Salem, a climber, fell.",
            [Verdict.CONFLICT],
        ),
        ("The crash killed all 176 people on board.", "In total, 176 people died in the crash.", [Verdict.AGREE]),
        (
            "Roe won the state by 18 percentage points in 2016.",
            "Finch faced long odds in a state that Roe won by nearly 18 points.",
            [Verdict.COMPATIBLE],
        ),
        ("The index fell 600 points on Monday.", "The index fell 6 percentage points on Monday.", []),
        ("All 34 cadets were put on leave.", "Thirty-four others were put on unpaid leave.", [Verdict.AGREE]),
        ("The index fell nearly 10% on Monday.", "The index closed 600 points lower, or 9.99%.", [Verdict.COMPATIBLE]),
        (
            "The House will approve the massive $2.2 trillion rescue bill.",
            "The Senate passed a sweeping $2 trillion bill.",
            [Verdict.COMPATIBLE],
        ),
        (
            "The order would give the mayor an additional $6.7 billion.",
            "Aides believe that the order can unlock an additional $6.6 billion.",
            [Verdict.NOT_COMPARABLE],
        ),
        (
            "Twenty House Republicans have announced that they will retire.",
            "He joins 19 Republican House members who have announced their retirement.",
            [Verdict.COMPATIBLE],
        ),
        ("A gunman fatally shot 58 people in Salem.", "A gunman killed 59 people in Salem.", [Verdict.CONFLICT]),
        (
            "A court sought eight years of tax returns of Roe.",
            "The court subpoenaed eight years of tax returns of Roe.",
            [Verdict.AGREE],
        ),
        ("The index fell 5% in Salem.", "The index fell 9% in Salem.", [Verdict.CONFLICT]),
        ("The Gull tumbled 5%.", "The index tumbled 9% in Salem.", [Verdict.NOT_COMPARABLE]),
        (
            "The town reported 5,551 new cases.",
            "The town reported 17,000 new cases in the last three days.",
            [Verdict.NOT_COMPARABLE],
        ),
        ("He granted nine pardons.", "He granted ten pardons in his five years of office.", [Verdict.CONFLICT]),
        ("The town shut for three days.", "The town shut two months after the flood.", []),
        ("Unemployment fell to 5%.", "Unemployment fell 5%.", []),
        ("Unemployment rose 5%.", "Unemployment fell 5%.", []),
        ("The fund lost $3 million.", "The fund gained $3 million.", []),
        ("About 40 people were killed.", "About 40 people were missing.", []),
        ("He scored two goals in the first half.", "He scored two goals in the second half.", []),
        ("The two met for weeks in Salem.", "The two met for nearly an hour in Salem.", []),
        ("The two met for a few hours in Salem.", "The two met for 90 minutes in Salem.", [Verdict.COMPATIBLE]),
        ("Unemployment fell to 5%.", "Unemployment fell by 5%.", []),
        ("Unemployment fell by 5%.", "Unemployment fell 5%.", [Verdict.AGREE]),
        ("A boy aged 12 drowned.", "A girl aged 12 drowned.", []),
        ("A 15-year-old boy drowned.", "Alex Roe, 15, drowned.", [Verdict.AGREE]),
        ("A 15-year-old boy drowned.", "Alex Roe, 16, drowned.", []),
        ("A 15-year-old boy died.", "Alex Roe, 15, was killed.", [Verdict.AGREE]),
        ("Police arrested a 15-year-old boy.", "Alex Roe, 15, was arrested.", [Verdict.AGREE]),
        ("A 15-year-old boy was arrested for killing Alex Roe.", "Alex Roe, 15, was killed.", []),
        ("A 35-year-old man shot Ann Roe.", "Ann Roe, 35, was shot.", []),
        (
            "The bills included over $300 at Big Deal and $5,687.75 on Ansel Orchard Spa.",
            "He paid for a $5,587.75 vacation at the Ansel Orchard Spa.",
            [Verdict.CONFLICT],
        ),
        (
            "The bills included $300 at Big Deal and $5,000 on Ansel Orchard Spa.",
            "He paid for a $6,000 vacation at the Ansel Orchard Spa.",
            [Verdict.NOT_COMPARABLE],
        ),
        ("She gave $5,687.75 to the Roe Fund.", "He spent $5,587.75 on a boat.", []),
        ("Ruth Roe dies at 75.", "Mrs Roe, 75, died of a cold.", [Verdict.AGREE]),
        ("On Friday, 36-year-old Jane Roe fell.", "On Friday, 37-year-old Ann Poe fell.", []),
        ("Alex Roe III, 35, was hurt.", "Alexander Roe, 36, was hurt.", [Verdict.CONFLICT]),
        ("Ann and Jane Roe, aged 16 and 13, were there.", "Jane Roe, 13, was there.", [Verdict.AGREE]),
        ("There were nearly 100 attacks this year.", "Pirates attacked nearly 100 ships.", [Verdict.AGREE]),
        (
            "The club offered Roe an eight-year deal worth millions.",
            "The club made Roe an eight-year offer worth millions.",
            [Verdict.AGREE],
        ),
        ("Mrs Jane Roe, 35, was hurt.", "Mrs Ruth Roe, 12, was hurt.", []),
        ("Alex Roe, 35, was hurt.", "Mayor Alexander Roe, 36, was hurt.", [Verdict.CONFLICT]),
        ("Jane Roe, 35, was hurt.", "Roe, 36, was hurt.", [Verdict.CONFLICT]),
        ("A woman in her forties drowned.", "A 43-year-old woman drowned.", [Verdict.COMPATIBLE]),
        ("A third of the 90 members signed the letter.", "The letter was signed by 30 members.", []),
        ("Two of the 90 members signed the letter.", "The letter was signed by three members.", []),
        (
            "The rights centre had counted 131 by Monday, among them eleven minors.",
            "Police detained at least 112 people and minors, the rights centre said.",
            [Verdict.COMPATIBLE],
        ),
        ("The rights centre had counted 131 by Monday.", "Police fed at least 112 people at the centre.", []),
        ("He said every school should have at least one.", "At least one state wants guards in every school.", []),
        ("The blaze injured at least one.", "At least one man was injured in the blaze.", [Verdict.AGREE]),
        ("Two of the 12 people killed were boys.", "A blast killed 14 people.", [Verdict.CONFLICT]),
        ("The raid killed 14 French soldiers.", "The raid killed 30 German soldiers.", []),
    ],
)
def test_one_question_is_told_by_the_number_and_by_what_is_counted(left, right, expected):
    assert verdicts(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("It ran a deficit of almost 2 billion euros.", "It is short of 1.9 billion euros, it says.", []),
        (
            "The fund will run a deficit of almost 2 billion euros.",
            "The fund will be short of 1.9 billion euros.",
            [Verdict.COMPATIBLE],
        ),
        ("Nearly 1,900 families wait for a flat.", "1,870 households wait for a flat.", [Verdict.COMPATIBLE]),
        ("More than 400 homes rise by the river.", "They approve 412 homes by the river.", [Verdict.COMPATIBLE]),
        ("More than 400 homes rise by the river.", "The storm broke 412 trees by the river.", []),
        ("More than 400 homes rise by the river.", "They approve 590 homes by the river.", []),
        ("The final tally was 97-1.", "It followed a 97-1 vote in the senate.", [Verdict.AGREE]),
        ("They gave $15 million to a school.", "They made $14,959,450 in gifts to a school.", [Verdict.COMPATIBLE]),
        ("They gave $15 million to a school.", "The bank lost $14,959,450 in a fire.", []),
        ("They gave 15 million trees to the school.", "They gave 14,959,450 books to the school.", []),
        ("The club sold 15,000 tickets in May.", "The club sold 14,987 programmes in May.", []),
        ("The bank earned $15 million in May.", "The bank lost $14,959,450 in May.", []),
        ("He served a 12-year sentence there.", "Roe was serving a 12-year sentence in May.", [Verdict.AGREE]),
        ("He served a 12-year sentence there.", "Roe signed a 12-year deal in May.", []),
        ("His $447 billion plan for jobs failed.", "A $447 billion package for jobs is dead.", [Verdict.AGREE]),
        ("Ms. Roe, a 75-year-old teacher, left.", "Ann Roe, 75, was met by Mr. Poe.", [Verdict.AGREE]),
        ("A 35-year-old New Salem man left.", "Ann Roe, 35, met a New Salem man.", []),
        ("The home side won 3-1.", "A win of 3-1 was enough.", []),
    ],
)
def test_numbers_that_no_passage_links_meet_where_one_closely_bounds_the_other_or_few_are_the_same(
    left, right, expected
):
    found, _ = compared((report("a", [left]), report("b", [right])))
    assert [comparison.verdict for comparison in found] == expected


def test_a_number_is_taken_up_by_the_sentence_after_its_passage():
    reports = (report("a", ["A storm drove 3,400 families out."]), report("b", ["Many fled.", "She spoke of 3,400."]))
    passage = Passage("p1", (Reading("a", (0,)), Reading("b", (0,))))
    (comparison,), found = compared(reports, (passage,))
    assert [reports[1].words(found[number].span) for number in comparison.figures[1:]] == ["3,400"]


def test_passages_with_the_same_telling_number_are_one_for_its_question():
    reports = (
        report("a", ["The blaze injured at least 30 people."]),
        report("b", ["At least 30 people had been injured in the blaze, medics said."]),
        report("c", ["Medics said 30 people had been injured."]),
        report("d", ["The blaze injured 52 people."]),
    )
    passages = (
        Passage("p1", (Reading("a", (0,)), Reading("d", (0,)))),
        Passage("p2", (Reading("b", (0,)), Reading("c", (0,)))),
    )
    (comparison,), found = compared(reports, passages)
    assert comparison.verdict is Verdict.CONFLICT
    assert {found[number].report for number in comparison.between} == {"c", "d"}


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("The bridge will cost €3.4 million.", "A hole of €3.4m yawns in her budget.", True),
        ("The bridge will cost €3 million.", "A hole of €3m yawns in her budget.", False),
        ("Some 1,200 police officers were on duty.", "About 1,200 marchers walked to the harbour.", False),
        ("Some 1,200 people filled the square.", "About 1,200 marchers walked to the harbour.", True),
        ("Over 80,000 fled the town.", "She speaks of more than 80,000.", True),
        ("In all 24 fled the town.", "She speaks of 24.", False),
        ("The mayor lost by 61 votes to 40.", "61-40: nobody had foreseen that.", True),
        ("Counters say that 7,000 to 9,000 came.", "The counters tell of 8,500.", True),
        ("Counters say that 2,000 to 9,000 came.", "The counters tell of 8,500.", False),
    ],
)
def test_a_rare_number_is_of_one_question_wherever_it_stands(left, right, same):
    told, _ = of_one_passage(left, right)
    assert bool(compared(told.reports)[0]) is same


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The blast on Monday injured dozens.", "A blast in December injured dozens.", []),
        ("A blast in January killed 21 people.", "A blast in December killed more than a dozen people.", []),
        ("Rebels have killed 1,500 people this year.", "Rebels killed about 300 people on Monday in Ansel.", []),
        ("On Tuesday the final four boys were brought out.", "On Monday four boys were brought out.", []),
        ("The mayor had two aides arrested.", "The mayor then had two more aides arrested.", []),
        ("Six people were shot at the Salem mill.", "At least four people were killed at the Salem mill.", []),
        ("Many of the girls are barefoot.", "Rebels took another eight girls.", []),
        ("Roe had 153,654, or 49 percent.", "Roe had 49 percent of the votes out of more than 300,000 cast.", [1]),
    ],
)
def test_counts_of_two_occasions_are_never_set_side_by_side(left, right, expected):
    assert len(verdicts(left, right)) == len(expected)


def test_some_of_them_who_do_the_same_are_not_another_part():
    left = "More than 50 girls escaped their captors and at least 276 are missing."
    assert Verdict.COMPATIBLE in verdicts(left, "About 50 of those girls escaped and 276 remain captive.")
    assert verdicts("More than 50 girls were held by rebels.", "About 50 of those girls can read.") == []


def test_two_lists_are_no_two_senators():
    left = "The clinic kept two lists of veterans in Salem."
    assert verdicts(left, "Two senators asked about the clinic for veterans in Salem.") == []


@pytest.mark.parametrize(
    ("beside", "expected"),
    [("The storm killed two sailors and two cooks.", []), ("The storm came at noon.", [Verdict.AGREE])],
)
def test_equal_counts_of_two_sorts_do_not_agree_where_one_report_counts_the_other_sort_apart(beside, expected):
    reports = (
        report("a", ["The storm killed four guests on the pier.", beside]),
        report("b", ["The storm killed four sailors on the pier."]),
    )
    passages = (Passage("p1", (Reading("a", (0,)), Reading("b", (0,)))),)
    assert [one.verdict for one in compared(reports, passages)[0]] == expected


def test_two_lengths_of_time_after_two_deeds_that_nobody_counts_answer_no_question():
    assert verdicts("Hours after the fire Roe spoke in Salem.", "Roe spoke in Salem just hours after the rescue.") == []


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Ann Roe and Bo Berg sent out a pair of statements.", "Roe and Berg quarrel, and both know it.", False),
        ("Ann Roe met two rivals of Bo Berg.", "Should Roe finish in the top two, Berg is lost.", False),
        ("Ann Roe met two rivals of Bo Berg.", "Roe has two rivals, said Berg.", True),
        ("Two senators, Ann Roe and Bo Berg, want a veto.", "Should Roe and Berg vote no, both are lost.", True),
    ],
)
def test_small_numbers_of_one_pair_of_names_count_the_same_only_where_the_nouns_or_the_act_do(left, right, same):
    assert bool(compared((report("a", [left]), report("b", [right])))[0]) is same


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Two of the men were caught in Salem.", "The quarrel of the two men in Salem is old.", []),
        ("Two of the men were caught in Salem.", "Two men were caught in Salem.", [Verdict.AGREE]),
    ],
)
def test_a_few_of_a_set_are_not_the_set_unless_one_act_is_told_of_them(left, right, expected):
    assert verdicts(left, right) == expected
