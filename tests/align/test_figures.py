from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from align.dates import moments
from align.figure_comparison import compare_figures
from align.figure_variants import figure_variants
from align.figures import figures
from align.model import HEADLINE, Passage, Quotation, QuotationKind, Reading, Verdict, Voice
from align.moment_comparison import compare_moments
from align.parse import Parser
from corpus.model import Event, Outlet, Report, Sentence, Span
from tests.eval.gold import report

pytestmark = pytest.mark.model


@cache
def parser():
    return Parser()


def read(*sentences):
    told = report("a", list(sentences))
    return [(told.words(f.span), f.low, f.high, f.unit) for f in figures(told, parser().parse(told))]


def event(*tellings, date="2014-02-26"):
    """An event whose reports tell one sentence each, all of one passage."""
    reports = tuple(report(f"r{number}", [text], date=date) for number, text in enumerate(tellings))
    passage = Passage("p1", tuple(Reading(told.siglum, (0,)) for told in reports))
    docs = {told.siglum: parser().parse(told) for told in reports}
    return Event("event", reports), (passage,), docs


def compared(*tellings):
    told, passages, docs = event(*tellings)
    found = tuple(figure for one in told.reports for figure in figures(one, docs[one.siglum]))
    return compare_figures(told, passages, found, docs), found, passages


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Many voters stayed home.", [("Many", None, None, "voter")]),
        ("Some legal experts disagreed.", [("Some", None, None, "expert")]),
        ("He has some experience.", []),
        ("As many of you know, it rained.", []),
        ("Most voters agreed.", [("Most", 50, None, "percent")]),
        ("She was the most famous singer.", []),
        ("Both senators called for a veto.", [("Both", 2, 2, "senator")]),
        ("Both the mayor and the governor resigned.", []),
        ("She gives both sides their due.", []),
        ("It was the only settlement of the year.", [("the only", 1, 1, "settlement")]),
        ("It is not the only state with such a law.", []),
        ("In one instance, a man spat at her.", [("one", 1, 1, "instance")]),
        ("I have not heard one example.", [("one", 0, 0, "example")]),
        ("It passed without a single vote against it.", [("a single", 0, 0, "vote")]),
        ("One candidate, Jane Roe, resigned.", []),
        ("She is the one who won.", []),
        ("At one point he left.", []),
        ("Critics see no difference between the two.", []),
        ("I 100 percent support it.", []),
        ("About 100 percent of the members voted.", [("About 100 percent", 100, 100, "percent")]),
        ("They flew on Apollo 13 to the moon.", []),
        ("They had promised it to the 5,000 who came.", [("5,000", 5000, 5000, "")]),
        ("The three badly burned were taken away.", [("three", 3, 3, "")]),
        ("The party has a majority of one in the council.", [("one", 1, 1, "")]),
        ("Nine miners were hurt, two of whom left with burns.", [("Nine", 9, 9, "miner"), ("two", 2, 2, "")]),
        ("A woman in her sixties left.", [("sixties", 60, 69, "years")]),
        ("The clock stopped at half past ten.", []),
        ("It fell by a quarter to one million.", [("a quarter", 25, 25, "percent"), ("one million", 1e6, 1e6, "")]),
        ("None of the members voted.", [("None of", 0, 0, "member")]),
    ],
)
def test_what_the_parser_sees_decides_what_is_a_figure(sentence, expected):
    assert read(sentence) == expected


def test_two_weeks_ago_is_a_date_and_no_figure():
    told = report("a", ["It passed two weeks ago."], date="2014-02-26")
    doc = parser().parse(told)
    assert figures(told, doc) == ()
    assert [told.words(moment.span) for moment in moments(told, doc)] == ["two weeks ago"]


def test_a_figure_in_a_quotation_has_its_source_as_supplier():
    text = "Jane Roe said that 40 people died."
    told = report("a", [text])
    quotation = Quotation("a", QuotationKind.INDIRECT, (Span(14, 33),), source=Span(0, 8), cue=Span(9, 13))
    (figure,) = figures(told, parser().parse(told), (quotation,))
    assert (figure.voice, figure.supplier) == (Voice.QUOTED, Span(0, 8))


def test_a_number_has_supplied_no_figure():
    text = "Nine thousand, says the mayor. Some 12,000 marched."
    told = report("a", [text])
    for source, expected in (("Nine thousand", None), ("the mayor", Span(20, 29))):
        place = Span(text.index(source), text.index(source) + len(source))
        quotation = Quotation("a", QuotationKind.INDIRECT, (Span(31, 50),), source=place)
        assert figures(told, parser().parse(told), (quotation,))[-1].supplier == expected


def test_a_count_says_as_of_when_it_holds():
    told = report("a", ["The office had received 10,000 calls as of Monday morning."])
    (figure,) = figures(told, parser().parse(told))
    assert figure.as_of
    assert told.words(figure.as_of) == "as of Monday morning"


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
    docs = {"a": parser().parse(told)}
    found = figures(told, docs["a"])
    assert [figure.sentence for figure in found] == [HEADLINE, 0]
    (comparison,) = compare_figures(Event("fire", (told,)), (), found, docs)
    assert comparison.verdict is Verdict.CONFLICT


def test_what_stands_below_the_headline_is_not_counted_in_it():
    text = "Ferry hits pier; at least 23 hurt\nHalyard News Agency\n\nA ferry hit a pier on Friday."
    sentence = Sentence(Span(text.index("A ferry"), len(text)), 0)
    told = Report("a", Outlet("a"), text, (sentence,), headline="Ferry hits pier", headline_span=Span(0, 33))
    (figure,) = figures(told, parser().parse(told))
    assert (told.words(figure.span), figure.counted, figure.unit) == ("at least 23", None, "")


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
    found, *_ = compared(left, right)
    assert bool(found) is together


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
    (comparison,), *_ = compared(left, right)
    assert comparison.verdict is expected


def test_a_report_that_calls_a_count_early_gives_its_own_beside_it():
    sentences = (
        ("The crash injured 30 miners.",),
        ("The crash injured 52 miners.", "The earlier count of 30 injured miners was too low."),
        ("The crash injured 60 miners.",),
    )
    reports = tuple(report(f"r{at}", list(told), date=f"2014-02-26T{at + 10}:00") for at, told in enumerate(sentences))
    docs = {told.siglum: parser().parse(told) for told in reports}
    found = tuple(figure for told in reports for figure in figures(told, docs[told.siglum]))
    passage = Passage("p1", (Reading("r0", (0,)), Reading("r1", (0, 1)), Reading("r2", (0,))))
    (comparison,) = compare_figures(Event("crash", reports), (passage,), found, docs)
    its = [found[number] for number in comparison.figures if found[number].report == "r1"]
    assert [(figure.low, figure.as_of is not None) for figure in its] == [(52, False), (30, True)]
    assert comparison.verdict is Verdict.CONFLICT
    hours = "r0 on 26 February at 10:00, r1 on 26 February at 11:00"
    assert comparison.reason == f"“30” and “52” cannot both hold ({hours}: it may have grown)"
    told = figure_variants((passage,), (comparison,), found)
    differing = {(variant.left.report, variant.right.report) for variant in told}
    assert differing == {("r0", "r1"), ("r0", "r2"), ("r1", "r2")}


def test_where_all_use_the_same_words_the_reason_quotes_them_once():
    (comparison,), *_ = compared("The fire killed 12 people.", "The fire killed 12 people in Salem.")
    assert comparison.reason == "both say “12”"
    (comparison,), *_ = compared("It killed 12 people.", "It killed 12 people in Salem.", "It killed twelve people.")
    assert comparison.reason == "“12” and “twelve” say the same"


def test_exact_figures_of_one_act_that_differ_conflict_and_are_a_variant():
    found, stated, passages = compared("The fire killed 12 people in Salem.", "The Salem fire killed 14 people.")
    assert [comparison.verdict for comparison in found] == [Verdict.CONFLICT]
    (variant,) = figure_variants(passages, found, stated)
    assert (variant.left.report, variant.right.report) == ("r0", "r1")


def test_a_bound_and_the_exact_figure_are_compatible():
    found, _, _ = compared("Nearly 90 professors signed the letter.", "The letter was signed by 88 professors.")
    assert [comparison.verdict for comparison in found] == [Verdict.COMPATIBLE]


def test_the_same_figure_in_other_words_agrees_and_is_no_variant():
    found, stated, passages = compared("A dozen officers were indicted.", "They indicted 12 officers.")
    assert [comparison.verdict for comparison in found] == [Verdict.AGREE]
    assert figure_variants(passages, found, stated) == ()


def test_figures_of_other_things_are_not_brought_together():
    found, _, _ = compared("The couple earned $139 million.", "The couple gave 15 speeches in Boston.")
    assert found == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The crash injured 23 people in Salem.", "The Salem crash killed two people."),
        ("The crash injured at least 23 people, four of them seriously.", "In the crash 46 were injured."),
        ("The law raises the age by four years.", "The law raises the age from 60 to 64 years."),
        ("Medics said they had treated 64 people.", "The hospital treated 23 people."),
        ("The land was sold at €700,000/ha.", "The land was sold at €3.5m less than its value."),
    ],
)
def test_figures_of_other_sets_never_conflict(left, right):
    found, _, _ = compared(left, right)
    assert Verdict.CONFLICT not in {comparison.verdict for comparison in found}


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
        ("Unemployment fell to 5%.", "Unemployment fell 5%.", []),
        ("Unemployment fell to 5%.", "Unemployment fell by 5%.", []),
        ("Unemployment fell by 5%.", "Unemployment fell 5%.", [Verdict.AGREE]),
        ("A boy aged 12 drowned.", "A girl aged 12 drowned.", []),
        ("Mrs Jane Roe, 35, was hurt.", "Mrs Ruth Roe, 12, was hurt.", []),
        ("Alex Roe, 35, was hurt.", "Mayor Alexander Roe, 36, was hurt.", [Verdict.CONFLICT]),
        ("Jane Roe, 35, was hurt.", "Roe, 36, was hurt.", [Verdict.CONFLICT]),
        ("A woman in her forties drowned.", "A 43-year-old woman drowned.", [Verdict.COMPATIBLE]),
        ("The raid killed 14 French soldiers.", "The raid killed 30 German soldiers.", []),
    ],
)
def test_one_question_is_told_by_the_number_and_by_what_is_counted(left, right, expected):
    found, _, _ = compared(left, right)
    assert [comparison.verdict for comparison in found] == expected


def test_a_number_is_taken_up_by_the_sentence_after_its_passage():
    reports = (report("a", ["A storm drove 3,400 families out."]), report("b", ["Many fled.", "She spoke of 3,400."]))
    docs = {told.siglum: parser().parse(told) for told in reports}
    found = tuple(figure for told in reports for figure in figures(told, docs[told.siglum]))
    passage = Passage("p1", (Reading("a", (0,)), Reading("b", (0,))))
    (comparison,) = compare_figures(Event("storm", reports), (passage,), found, docs)
    assert [reports[1].words(found[number].span) for number in comparison.figures[1:]] == ["3,400"]


def test_passages_with_the_same_telling_number_are_one_for_its_question():
    reports = (
        report("a", ["The blaze injured at least 30 people."]),
        report("b", ["At least 30 people had been injured in the blaze, medics said."]),
        report("c", ["Medics said 30 people had been injured."]),
        report("d", ["The blaze injured 52 people."]),
    )
    docs = {told.siglum: parser().parse(told) for told in reports}
    found = tuple(figure for told in reports for figure in figures(told, docs[told.siglum]))
    passages = (
        Passage("p1", (Reading("a", (0,)), Reading("d", (0,)))),
        Passage("p2", (Reading("b", (0,)), Reading("c", (0,)))),
    )
    (comparison,) = compare_figures(Event("blaze", reports), passages, found, docs)
    assert comparison.verdict is Verdict.CONFLICT
    assert {found[number].report for number in comparison.between} == {"c", "d"}


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
    docs = {"a": parser().parse(told)}
    found = compare_figures(Event("homes", (told,)), (), figures(told, docs["a"]), docs)
    assert Verdict.CONFLICT not in {comparison.verdict for comparison in found}


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
    told, _, docs = event(left, right)
    found = tuple(figure for one in told.reports for figure in figures(one, docs[one.siglum]))
    assert bool(compare_figures(told, (), found, docs)) is same


def test_a_figure_that_may_count_another_set_stands_apart_from_those_that_agree():
    found, stated, _ = compared(
        "The flood drove about 9,000 people out.",
        "About 9,000 people were driven out by the flood.",
        "Some 5,000 people on this bank were driven out by the flood.",
    )
    assert [(c.verdict, [stated[n].report for n in c.figures]) for c in found] == [(Verdict.AGREE, ["r0", "r1"])]


def test_a_bound_on_another_sentence_of_the_same_sort_is_no_conflict():
    found, _, _ = compared(
        "The charge against Jane Roe carries a maximum of three years in prison.",
        "He asks that Roe receive a sentence of 50 months in prison.",
    )
    assert Verdict.CONFLICT not in {comparison.verdict for comparison in found}


def test_two_things_named_in_one_sentence_are_counted_apart():
    found, _, _ = compared(
        "Two helicopters and three lifeboats were sent to the scene.",
        "Two helicopters and two lifeboats were sent to the scene.",
    )
    assert [comparison.verdict for comparison in found] == [Verdict.AGREE, Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("left", "right", "question"),
    [
        ("In the fire 12 people were injured.", "The fire injured 14 people.", "how many people were injured"),
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
        ("The bus runs six times a day.", "A bus runs six times a day.", "how many times: “A bus runs … a day”"),
        (
            "The town has a population of 6,200.",
            "In the town 6,200 live.",
            "how many: “The town has a population of …”",
        ),
    ],
)
def test_the_question_is_asked_in_words_of_a_report(left, right, question):
    found, _, _ = compared(left, right)
    assert [comparison.question for comparison in found] == [question]


def test_displaced_and_fled_are_not_called_a_conflict():
    found, _, _ = compared(
        "The war has displaced over 10 million Ukrainians, including over 4 million from their homeland.",
        "The war has displaced more than 4 million Ukrainians from their homeland.",
    )
    assert Verdict.CONFLICT not in {comparison.verdict for comparison in found}


def test_the_same_act_dated_differently_conflicts():
    told, passages, docs = event("The senate passed the bill Monday.", "The senate passed the bill on Tuesday.")
    dated = tuple(moment for one in told.reports for moment in moments(one, docs[one.siglum]))
    (comparison,) = compare_moments(told, passages, dated, docs)
    assert (comparison.verdict, comparison.moments) == (Verdict.CONFLICT, (0, 1))


def test_a_day_written_out_in_two_ways_agrees_without_a_passage():
    told, _, docs = event("Russia sent troops on Feb. 24.", "It attacked Ukraine with troops on 24 February.")
    dated = tuple(moment for one in told.reports for moment in moments(one, docs[one.siglum]))
    (comparison,) = compare_moments(told, (), dated, docs)
    assert comparison.verdict is Verdict.AGREE


def test_what_will_happen_on_a_weekday_lies_ahead():
    told = report("a", ["The leaders will meet on Friday.", "They met on Monday."], date="2014-02-26")
    found = moments(told, parser().parse(told))
    assert [moment.first for moment in found] == ["2014-02-28", "2014-02-24"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=80))
def test_no_text_makes_it_raise(text):
    told = report("a", [text.replace("\n", " ")], date="2014-02-26")
    doc = parser().parse(told)
    found = figures(told, doc)
    compare_figures(Event("e", (told,)), (), found, {"a": doc})
    compare_moments(Event("e", (told,)), (), moments(told, doc), {"a": doc})
