import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from align.dates import moments
from align.figure_comparison import compare_figures
from align.figures import figures
from align.marks import Quotation, QuotationKind, Voice
from align.moment_comparison import compare_moments
from corpus.model import Event, Outlet, Report, Sentence, Span
from tests.align.stated import parser
from tests.build import report

pytestmark = pytest.mark.model


def read(*sentences):
    told = report("a", list(sentences))
    return [(told.words(f.span), f.low, f.high, f.unit) for f in figures(told, parser().parse(told))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Many voters stayed home.", [("Many", None, None, "voter")]),
        ("Some legal experts disagreed.", [("Some", None, None, "expert")]),
        ("He has some experience.", []),
        ("As many of you know, it rained.", []),
        ("Most voters agreed.", [("Most", 50, None, "percent")]),
        ("She was the most famous singer.", []),
        ("She wanted, most of all, to sing.", []),
        ("Most of all he wanted peace.", []),
        ("Most of all voters agreed.", [("Most of", 50, None, "percent")]),
        ("Both senators called for a veto.", [("Both", 2, 2, "senator")]),
        ("Both the mayor and the governor resigned.", []),
        ("She gives both sides their due.", []),
        ("It was the only settlement of the year.", [("the only", 1, 1, "settlement")]),
        ("It is not the only state with such a law.", []),
        ("It was her only true defeat.", [("her only", 1, 1, "defeat")]),
        ("It was his first and only goal of the season.", [("first and only", 1, 1, "goal")]),
        ("She is the one candidate on this stage who voted no.", [("one", 1, 1, "candidate")]),
        ("The plan led to a storm in both Parliament and within the party.", []),
        ("Both of them voted no.", [("Both", 2, 2, "")]),
        ("We count how many times he gets the ball.", []),
        ("He might think twice before he writes.", []),
        ("He doubled down on it and they doubled over.", []),
        ("I will break you in half.", []),
        ("The staff was cut in half.", [("in half", 0.5, 0.5, "times")]),
        ("Their answer was prompt, with several saying that it was late.", [("several", 3, None, "")]),
        ("The story is 100% FALSE!", []),
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
        ("No citizens applied to the hospital.", [("No citizens", 0, 0, "citizen")]),
        ("They met over two days in May.", [("two days", 2, 2, "days")]),
        ("It lasted over three hours.", [("over three hours", 3, None, "hours")]),
        ("The firm made £3bn last year.", [("£3bn", 3e9, 3e9, "GBP")]),
        ("Nobody was hurt.", [("Nobody", 0, 0, "")]),
        ("No one else was hurt.", []),
        ("No one on the quay was hurt.", []),
        ("Nobody was seriously hurt.", []),
        ("He hoped that no one would be hurt.", []),
        ("No decision has been reached.", []),
        ("The party has a majority of one in the council.", [("one", 1, 1, "")]),
        ("Nine miners were hurt, two of whom left with burns.", [("Nine", 9, 9, "miner"), ("two", 2, 2, "")]),
        ("A woman in her sixties left.", [("sixties", 60, 69, "years")]),
        ("It was calm until twenty to five.", []),
        ("It rose by ten to five hundred.", [("ten to five hundred", 10, 500, "")]),
        ("The clock stopped at half past ten.", []),
        ("Passengers of the 17.15 crossing were saved.", []),
        ("They paid 17.15 euros.", [("17.15 euros", 17.15, 17.15, "EUR")]),
        (
            "Fifteen of the 19 Sept. 11 hijackers had left.",
            [("Fifteen", 15, 15, "hijacker"), ("19", 19, 19, "hijacker")],
        ),
        ("By ten o'clock the sweepers had come.", []),
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


def test_what_stands_below_the_headline_is_not_counted_in_it():
    text = "Ferry hits pier; at least 23 hurt\nHalyard News Agency\n\nA ferry hit a pier on Friday."
    sentence = Sentence(Span(text.index("A ferry"), len(text)), 0)
    told = Report("a", Outlet("a"), text, (sentence,), headline="Ferry hits pier", headline_span=Span(0, 33))
    (figure,) = figures(told, parser().parse(told))
    assert (told.words(figure.span), figure.counted, figure.unit) == ("at least 23", None, "")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(min_size=1, max_size=80))
def test_no_text_makes_it_raise(text):
    told = report("a", [text.replace("\n", " ")], date="2014-02-26")
    doc = parser().parse(told)
    found = figures(told, doc)
    compare_figures(Event("e", (told,)), (), found, {"a": doc})
    compare_moments(Event("e", (told,)), (), moments(told, doc), {"a": doc})


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The site was down for two hours in the evening.", [None]),
        ("He raised $84,000 in funds.", ["in funds"]),
        ("He faces five years in prison.", ["in prison"]),
        ("It ran for 14 tonnes of rubbish.", ["rubbish"]),
    ],
)
def test_when_and_where_something_was_is_not_what_is_measured(sentence, counted):
    told = report("a", [sentence])
    found = figures(told, parser().parse(told))
    assert [told.words(f.counted) if f.counted else None for f in found] == counted


@pytest.mark.parametrize(
    ("sentence", "supplier"),
    [
        ("Police put the crowd at 18,000.", "Police"),
        ("Volunteers, who had come early, arrived at a figure of 41,000.", "Volunteers"),
        ("The ministry gave the number as 37.", "The ministry"),
        ("The army gave 74 lives.", None),
        ("The boat was arriving with 187 passengers.", None),
        ("The organisers speak of more than 100,000 participants, the police of 18,000.", "The organisers"),
    ],
)
def test_who_puts_a_count_at_a_number_supplies_it(sentence, supplier):
    told = report("a", [sentence])
    first, *others = figures(told, parser().parse(told))
    assert (first.supplier and told.words(first.supplier)) == supplier
    assert not any(other.supplier for other in others)


def test_a_share_without_of_is_one_of_what_stands_behind_it():
    told = report("a", ["Almost all the remaining boats were sold."])
    (figure,) = figures(told, parser().parse(told))
    assert told.words(figure.counted) == "the remaining boats"


def test_what_is_said_far_behind_a_counted_noun_is_no_part_of_it():
    told = "Two other donors with ties to the losers of May gave large contributions as well, including Richard Roe"
    assert read(f"{told}, who gave $50,000 to a club.")[0] == ("Two", 2, 2, "donor")
