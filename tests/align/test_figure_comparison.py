import pytest

from align.alignment import Link, Passage, Reading
from align.figure_variants import figure_variants
from align.findings import Verdict
from align.marks import HEADLINE
from corpus.model import Outlet, Report, Sentence, Span
from tests.align.stated import at_one_point, compared, verdicts
from tests.build import report

pytestmark = pytest.mark.model


def test_the_figure_of_a_headline_is_compared_with_the_text_under_it():
    text = "Fire kills 12 people\n\nA fire killed 14 people on Monday."
    told = Report(
        "a",
        Outlet("a"),
        text,
        (Sentence(Span(22, len(text)), 0),),
        headline="Fire kills 12 people",
        headline_span=Span(0, 20),
    )
    (comparison,), stated = compared((told,))
    assert [figure.sentence for figure in stated] == [HEADLINE, 0]
    assert comparison.verdict is Verdict.CONFLICT


def test_a_headline_that_repeats_its_own_text_is_no_comparison():
    text = "Fire kills 12 people\n\nA fire killed 12 people on Monday."
    sentences, span = (Sentence(Span(22, len(text)), 0),), Span(0, 20)
    told = Report("a", Outlet("a"), text, sentences, headline="Fire kills 12 people", headline_span=span)
    assert compared((told,))[0] == ()
    found, _ = compared((told, report("b", ["The fire killed 12 people."])))
    assert [comparison.verdict for comparison in found] == [Verdict.AGREE]


def test_a_headlines_number_is_not_set_against_others_of_its_text_where_the_text_has_it():
    headline, text = "9 homes for the poor", "The council builds 80 homes. Only 9 of them are for the poor."
    whole = f"{headline}\n\n{text}"
    told = Report(
        "a",
        Outlet("a"),
        whole,
        (Sentence(Span(22, 50), 0), Sentence(Span(51, len(whole)), 0)),
        headline=headline,
        headline_span=Span(0, 20),
    )
    found, _ = compared((told,))
    assert Verdict.CONFLICT not in {comparison.verdict for comparison in found}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Nobody died, but 7 guests were injured.", "No one was killed, but 19 were injured.", Verdict.CONFLICT),
        (
            "Nobody died, but 7 guests were treated in hospital for cuts.",
            "No one died, but 19 guests were taken to hospital with cuts.",
            Verdict.CONFLICT,
        ),
        (
            "Nobody died, but 7 guests were treated in hospital for cuts.",
            "No one died, but 19 guests were taken to a school with cuts.",
            Verdict.NOT_COMPARABLE,
        ),
    ],
)
def test_counts_conflict_where_the_same_has_become_of_those_counted(left, right, expected):
    assert verdicts(left, right) == [Verdict.AGREE, expected]  # that nobody died, and how many were hurt


def test_a_report_that_calls_a_count_early_gives_its_own_beside_it():
    sentences = (
        ("The crash injured 30 miners.",),
        ("The crash injured 52 miners.", "The earlier count of 30 injured miners was too low."),
        ("The crash injured 60 miners.",),
    )
    reports = tuple(report(f"r{at}", list(told), date=f"2014-02-26T{at + 10}:00") for at, told in enumerate(sentences))
    passage = Passage("p1", (Reading("r0", (0,)), Reading("r1", (0, 1)), Reading("r2", (0,))))
    (comparison,), found = compared(reports, (passage,))
    its = [found[number] for number in comparison.figures if found[number].report == "r1"]
    assert [(figure.low, figure.as_of is not None) for figure in its] == [(52, False), (30, True)]
    assert comparison.verdict is Verdict.CONFLICT
    hours = "r0 on 26 February at 10:00, r1 on 26 February at 11:00"
    assert comparison.reason == f"“30” and “52” cannot both hold at one time ({hours}: it may have grown)"
    told = figure_variants((passage,), (comparison,), found)
    differing = {(variant.left.report, variant.right.report) for variant in told}
    assert differing == {("r0", "r1"), ("r0", "r2"), ("r1", "r2")}


def test_where_all_use_the_same_words_the_reason_quotes_them_once():
    (comparison,), *_ = at_one_point("The fire killed 12 people.", "The fire killed 12 people in Salem.")
    assert comparison.reason == "both say “12”"
    (comparison,), *_ = at_one_point("It killed 12 people.", "It killed 12 in Salem.", "It killed twelve people.")
    assert comparison.reason == "“12” and “twelve” say the same"


def test_a_bound_and_the_exact_figure_are_compatible():
    left, right = "Nearly 90 professors signed the letter.", "The letter was signed by 88 professors."
    assert verdicts(left, right) == [Verdict.COMPATIBLE]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The crash injured 23 people in Salem.", "The Salem crash killed two people."),
        ("The crash injured at least 23 people, four of them seriously.", "In the crash 46 were injured."),
        ("The law raises the age by four years.", "The law raises the age from 60 to 64 years."),
        ("Roe had 153,654 votes, a close second.", "Roe came second, a difference of 2,500 votes."),
        ("Roe had 153,654 votes, a close second.", "Roe came second and the gap was 2,500 votes."),
        ("Medics said they had treated 64 people.", "The hospital treated 23 people."),
        ("The land was sold at €700,000/ha.", "The land was sold at €3.5m less than its value."),
    ],
)
def test_figures_of_other_sets_never_conflict(left, right):
    assert Verdict.CONFLICT not in verdicts(left, right)


def test_a_figure_that_may_count_another_set_stands_apart_from_those_that_agree():
    found, stated, _ = at_one_point(
        "The flood drove about 9,000 people out.",
        "About 9,000 people were driven out by the flood.",
        "Some 5,000 people on this bank were driven out by the flood.",
    )
    assert [(c.verdict, [stated[n].report for n in c.figures]) for c in found] == [(Verdict.AGREE, ["r0", "r1"])]


def test_a_bound_on_another_sentence_of_the_same_sort_is_no_conflict():
    assert Verdict.CONFLICT not in verdicts(
        "The charge against Jane Roe carries a maximum of three years in prison.",
        "He asks that Roe receive a sentence of 50 months in prison.",
    )


def test_two_things_named_in_one_sentence_are_counted_apart():
    assert verdicts(
        "Two helicopters and three lifeboats were sent to the scene.",
        "Two helicopters and two lifeboats were sent to the scene.",
    ) == [Verdict.AGREE, Verdict.CONFLICT]


def test_displaced_and_fled_are_not_called_a_conflict():
    assert Verdict.CONFLICT not in verdicts(
        "The war has displaced over 10 million Ukrainians, including over 4 million from their homeland.",
        "The war has displaced more than 4 million Ukrainians from their homeland.",
    )


@pytest.mark.parametrize(
    ("none", "some", "expected"),
    [
        ("No citizens applied to the city's hospitals.", "The hospital said 19 people had been admitted.", True),
        ("Nobody was hurt.", "A wave injured three people.", True),
        ("No passengers were hurt.", "A wave injured three people.", False),
        ("Nobody died.", "A wave injured three people.", False),
        ("No citizens applied to the city's hospitals.", "The club had admitted 19 people.", False),
    ],
)
def test_a_count_of_none_conflicts_over_a_link_with_a_count_of_those_whom_it_denies(none, some, expected):
    told = tuple(report(siglum, [text], date="2014-02-26") for siglum, text in (("a", none), ("b", some)))
    found, _ = compared(told, links=(Link("a", 0, "b", 0, 0.6),))
    assert [one.verdict for one in found] == ([Verdict.CONFLICT] if expected else [])
    assert compared(told, links=(Link("a", 0, "b", 0, 0.4),))[0] == ()


def test_a_count_of_none_on_the_day_before_is_an_older_count():
    told = report("a", ["Nobody was hurt."], date="2014-02-25"), report("b", ["Three were hurt."], date="2014-02-26")
    (comparison,), _ = compared(told, links=(Link("a", 0, "b", 0, 0.6),))
    assert comparison.verdict is Verdict.COMPATIBLE


def test_reports_that_count_the_same_are_no_variant_where_a_third_denies_it():
    told = (
        report("a", ["Nobody was hurt."], date="2014-02-26"),
        report("b", ["A wave hurt 19 people."], date="2014-02-26"),
        report("c", ["A wave hurt 19."], date="2014-02-26"),
    )
    passages = (Passage("p1", (Reading("b", (0,)), Reading("c", (0,)))),)
    found, stated = compared(told, passages, (Link("a", 0, "b", 0, 0.6),))
    pairs = {(one.left.report, one.right.report) for one in figure_variants(passages, found, stated)}
    assert pairs == {("a", "b"), ("a", "c")}


def test_each_sources_count_stands_under_the_question_that_its_rivals_answer():
    a = report("a", ["Police put the crowd at 8,000.", "Organisers said 25,000 people marched."], date="2014-02-26")
    b = report(
        "b", ["The police put the crowd at 8,000.", "25,000 people marched, organisers said."], date="2014-02-26"
    )
    passages = tuple(Passage(f"p{k}", (Reading("a", (k,)), Reading("b", (k,)))) for k in (0, 1))
    found, _ = compared((a, b), passages)
    asked = {one.verdict: one.question for one in found}
    assert len(found) == 3
    assert asked[Verdict.CONFLICT] in asked[Verdict.AGREE]
    assert any(one.question.endswith(", according to the police") for one in found)


def test_vague_words_for_a_crowd_stand_in_the_row_of_its_rival_counts_and_do_not_decide_it():
    a = report("a", ["Police put the crowd at 8,000.", "Organisers said 25,000 people marched."], date="2014-02-26")
    b = report(
        "b", ["The police put the crowd at 8,000.", "25,000 people marched, organisers said."], date="2014-02-26"
    )
    c = report(
        "c", ["Thousands of people joined the march.", "Thousands of people lost their jobs."], date="2014-02-26"
    )
    passages = tuple(Passage(f"p{k}", (Reading("a", (k,)), Reading("b", (k,)))) for k in (0, 1))
    found, stated = compared((a, b, c), passages)
    (rival,) = (one for one in found if one.verdict is Verdict.CONFLICT)
    assert [stated[k].sentence for k in rival.figures if stated[k].report == "c"] == [0]
    assert "Thousands" not in rival.reason
    assert all(stated[k].report != "c" for one in found if one is not rival for k in one.figures)


def test_a_report_that_says_dozens_before_it_gives_the_number_answers_once():
    a = report("a", ["Dozens were hurt in the fire.", "At least 23 people were hurt, doctors said."])
    b = report("b", ["Some 23 people were hurt in the fire.", "Many people were hurt in the blaze."])
    passages = (Passage("p0", (Reading("a", (0, 1)), Reading("b", (0,)))),)
    found, stated = compared((a, b), passages)
    (comparison,) = (one for one in found if any(stated[k].low == 23 for k in one.figures))
    assert {stated[k].low for k in comparison.figures} == {23, 24}
    variants = figure_variants(passages, found, stated)
    assert all("conflict" not in one.reason for one in variants)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Some 200,000 people were expected to march on Sunday.", "Some 18,000 people marched on Sunday."),
        ("Organisers had announced a march of 200,000 people.", "Police said 18,000 people marched."),
        ("The company planned to cut 4,000 jobs at its plants.", "The company cut 2,500 jobs at its plants."),
        ("The plane can carry 180 passengers.", "The plane carried 132 passengers."),
        ("Police feared that 50 people had died.", "Police said 31 people had died."),
        ("Six people are in critical condition.", "Five people are in serious condition."),
    ],
)
def test_what_is_supposed_is_not_set_against_what_was_so_nor_one_condition_against_another(left, right):
    assert verdicts(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bank has 1.2m customers in Spain.", "The bank has 3.4m customers worldwide."),
        ("The crash killed three in 2008.", "The crash happened in 2004 and killed two."),
        ("Germany sent 300 soldiers.", "France sent 200 soldiers."),
        ("Officers fired 14 shots.", "The suspect fired six shots."),
        ("He won 52 percent of the vote.", "She won 44 percent of the vote."),
        ("The first blast killed three people.", "The second blast killed nine people."),
        ("In May, 400 people applied.", "In June, 300 people applied."),
        ("Inflation will fall to 2 percent.", "Inflation fell to 3.1 percent."),
        ("He was sentenced to 10 years in prison.", "Prosecutors had asked for 15 years in prison."),
        ("Another 40 people were hurt.", "In all, 52 people were hurt."),
        ("The boat was a 10-metre dhow.", "The boat was a 24- to 30-foot dhow."),
        ("Nine of the dead were children.", "Fourteen of the dead were women."),
        ("At least 300 were hurt, 40 of them seriously.", "At least 300 were hurt, 12 of them children."),
        ("The city lost 400 jobs last year.", "The city lost 900 jobs since 2010."),
        ("He was arrested three times in 2010.", "He was arrested five times."),
        ("Two men died in the first car.", "Three men died in the other car."),
        ("The rocket hit the ship 40 miles off the coast.", "The rocket hit the ship 60 miles from the port."),
    ],
)
def test_figures_of_another_place_year_or_agent_or_of_the_rest_never_conflict(left, right):
    assert Verdict.CONFLICT not in verdicts(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The suspect fired six shots at officers.", "The suspect fired nine shots at officers."),
        ("The firm will cut 900 jobs in Leeds.", "The firm is to cut 700 jobs in Leeds."),
        ("Six people remain in a serious condition.", "Five of the injured were still in serious condition."),
        ("The ship is 120 metres long.", "The ship is 500 feet long."),
        ("Revenue was $4.2 billion last year.", "Revenue was $5.1 billion last year."),
    ],
)
def test_figures_that_differ_in_their_numbers_alone_conflict(left, right):
    assert verdicts(left, right) == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("at least $10,000", "more than $10,000", Verdict.COMPATIBLE),
        ("more than $10,000", "over $10,000", Verdict.AGREE),
        ("at least $10,000", "$10,000 or more", Verdict.AGREE),
        ("nearly $10,000", "up to $10,000", Verdict.COMPATIBLE),
    ],
)
def test_bounds_agree_only_where_both_or_neither_leave_room_for_the_number(left, right, expected):
    assert verdicts(f"Thieves stole {left} from the bank.", f"Thieves stole {right} from the bank.") == [expected]


def test_a_number_told_with_more_digits_answers_the_question_of_the_rounded_one():
    left = "The couple paid $43 million in federal taxes and $13.6 million in state taxes."
    right = "They paid $43,885,310 in federal taxes and $13,625,777 in state and local taxes."
    assert verdicts(left, right) == [Verdict.COMPATIBLE, Verdict.COMPATIBLE]


def test_what_is_hurt_is_not_joined_to_what_died_by_a_third_report():
    found, stated, _ = at_one_point(
        "The fire sent at least 22 people to hospital.", "The fire injured 22 people.", "A blast killed 22 people."
    )
    assert not any({"r1", "r2"} <= {stated[number].report for number in one.figures} for one in found)


def test_the_dead_of_an_older_event_never_conflict_with_those_of_this_one():
    left = "A tram derailed in Salem and killed two people and the driver fled."
    right = "In December a tram derailed in Salem and killed three people and the driver fled."
    assert Verdict.CONFLICT not in verdicts(left, right)
    assert Verdict.CONFLICT in verdicts(left, right.replace("In December a", "A"))


def test_two_numbers_of_one_time_in_one_report_are_no_older_and_newer_count():
    left = "As of 8 a.m. Wednesday, Roe led with 49.6 percent of the vote with 99.5 percent of the precincts counted."
    found, stated, _ = at_one_point(left, "Roe led with 49.6 percent of the vote to Doe's 48.8 percent.")
    assert all(len({stated[number].low for number in one.figures}) == 1 for one in found)


def test_a_headline_is_not_set_against_another_event_of_its_text():
    headline, text = "Guard kills 3 doctors", "A blast at a hotel in Salem last month killed nine guests and a cook."
    told = Report(
        "a",
        Outlet("a"),
        f"{headline}\n\n{text}",
        (Sentence(Span(23, 23 + len(text)), 0),),
        headline=headline,
        headline_span=Span(0, 21),
    )
    assert compared((told,))[0] == ()


def test_shares_of_two_things_are_no_counts_of_two_times():
    left = "As of Monday, Roe had 1.5 percent of the votes in Salem."
    assert Verdict.COMPATIBLE not in verdicts(left, "Doe had 48.9 percent of the votes in Salem.")


def test_whoever_was_shot_is_not_joined_to_who_died_by_a_third_report():
    found, stated, _ = at_one_point(
        "Six people were shot at the Salem mill.",
        "A guard gunned down at least four people at the Salem mill.",
        "At least four people were killed at the Salem mill.",
    )
    assert not any({6, 4} <= {stated[number].low for number in one.figures} for one in found)


def test_what_is_sought_behind_a_semicolon_supposes_nothing_of_the_dead_before_it():
    left = "Salem mill shooting leaves 4 dead, several hurt; guard sought"
    assert Verdict.AGREE in verdicts(left, "A guard killed four people and hurt others in a Salem mill shooting.")


def test_what_one_asked_for_on_a_day_long_ago_may_be_a_part_of_all():
    left = "On January 8 the office asked for the letters of nine members of the board."
    right = "The office asked for the letters of 13 members of the board."
    assert verdicts(left, right) == [Verdict.NOT_COMPARABLE]
    assert verdicts(left.removeprefix("On January 8 ").capitalize(), right) == [Verdict.CONFLICT]
