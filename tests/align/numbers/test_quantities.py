import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.marks import FigureKind
from align.numbers.quantities import quantities


def read(text):
    """The quantities as a reader would note them: words, low, high, unit."""
    return [
        (
            quantity.span.of(text),
            None if quantity.low is None else round(float(quantity.low), 2),
            None if quantity.high is None else round(float(quantity.high), 2),
            quantity.unit,
        )
        for quantity in quantities(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("paid more than $300,000 in bribes", [("more than $300,000", 300_000, None, "USD")]),
        ("£3m and $5.2bn", [("£3m", 3e6, 3e6, "GBP"), ("$5.2bn", 5.2e9, 5.2e9, "USD")]),
        ("250,000 dollars", [("250,000 dollars", 250_000, 250_000, "USD")]),
        ("it cost 10 000 kr.", [("10 000 kr", 10_000, 10_000, "kr")]),
        ("it cost 1.000,50 €.", [("1.000,50 €", 1000.5, 1000.5, "EUR")]),
        ("it cost €1.000,50.", [("€1.000,50", 1000.5, 1000.5, "EUR")]),
        ("it cost 12,50 €", [("12,50 €", 12.5, 12.5, "EUR")]),
        ("it cost 2 500 kr.", [("2 500 kr", 2500, 2500, "kr")]),
        ("it cost 3,5 million kr.", [("3,5 million kr", 3.5e6, 3.5e6, "kr")]),
        ("1 200 000 people", [("1 200 000", 1.2e6, 1.2e6, "")]),
        ("5 100-metre tracks", [("5", 5, 5, ""), ("100-metre", 100, 100, "metres")]),
        ("two $5 notes", [("two", 2, 2, ""), ("$5", 5, 5, "USD")]),
        ("10\u202f250 people", [("10\u202f250", 10_250, 10_250, "")]),
        ("$10, €20", [("$10", 10, 10, "USD"), ("€20", 20, 20, "EUR")]),
        ("US$5 million", [("US$5 million", 5e6, 5e6, "USD")]),
        ("50 cents", [("50 cents", 0.5, 0.5, "USD")]),
        ("$15 an hour", [("$15 an hour", 15, 15, "USD per hour")]),
        ("3m people", [("3m", 3e6, 3e6, "")]),
        ("a hole 10m deep", [("10m", 10, 10, "metres")]),
        ("44 percent", [("44 percent", 44, 44, "percent")]),
        ("100% and five per cent", [("100%", 100, 100, "percent"), ("five per cent", 5, 5, "percent")]),
        ("up 0.5 percentage points", [("0.5 percentage points", 0.5, 0.5, "percentage points")]),
        ("two-thirds of voters", [("two-thirds", 66.67, 66.67, "percent")]),
        ("more than half of the seats", [("more than half", 50, None, "percent")]),
        ("one in five", [("one in five", 20, 20, "percent")]),
        ("nine out of 10 voters", [("nine out of 10", 90, 90, "percent")]),
        ("half an hour", [("half an hour", 0.5, 0.5, "hours")]),
        ("a half-century", [("a half-century", 50, 50, "years")]),
        ("nearly a decade", [("nearly a decade", None, 10, "years")]),
        ("for decades", [("decades", 20, None, "years")]),
        ("a weeks-long review", [("weeks-long", None, None, "weeks")]),
        ("a monthslong fight", [("monthslong", None, None, "months")]),
        ("a nearly hour-long speech", [("nearly hour-long", None, 1, "hours")]),
        ("a daylong meeting", [("daylong", 1, 1, "days")]),
        ("in the coming year or two", [("coming year or two", 1, 2, "years")]),
        ("a day after the vote", [("a day", 1, 1, "days")]),
        ("last year after the vote", []),
        ("a year in office", []),
        ("thousands and thousands of letters", [("thousands and thousands", 2000, None, "")]),
        ("turned over roughly half of them", [("roughly half", 50, 50, "percent")]),
        ("turned over more than 200 pages", [("more than 200", 200, None, "")]),
        ("a two-year-long inquiry", [("two-year-long", 2, 2, "years")]),
        ("Jim Poe Jr., 39, left", [("39", 39, 39, "years")]),
        ("last week 12 people came", [("12", 12, 12, "")]),
        ("in the building 40 men hid", [("40", 40, 40, "")]),
        ("last week two men came", [("two", 2, 2, "")]),
        ("it will take two weeks", [("two weeks", 2, 2, "weeks")]),
        (
            "between $30,000 and $60,000 a year",
            [("between $30,000 and $60,000 a year", 30_000, 60_000, "USD per year")],
        ),
        ("by two cents a litre", [("two cents", 0.02, 0.02, "USD")]),
        ("Jane Roe dies at 75", [("75", 75, 75, "years")]),
        ("he died at 9 on Monday", [("9", 9, 9, "")]),
        ("she was 61.", [("61", 61, 61, "years")]),
        ("when she was 14.", [("14", 14, 14, "years")]),
        ("when she was 14 points ahead", [("14", 14, 14, "")]),
        ("Jane Roe, now 53.", [("53", 53, 53, "years")]),
        ("The toll was 40, now 53", [("40", 40, 40, ""), ("53", 53, 53, "")]),
        ("The party had 60 seats, now 53", [("60", 60, 60, ""), ("53", 53, 53, "")]),
        ("the score was 3-1, then 4.", [("3-1", 3, 1, "score"), ("4", 4, 4, "")]),
        ("Jim Poe Jr., then 39, left", [("39", 39, 39, "years")]),
        ("his brother, then 9, fled", [("9", 9, 9, "years")]),
        ("At turn 4, the car slid", [("4", 4, 4, "")]),
        ("He was 2 in the world rankings", [("2", 2, 2, "")]),
        ("He was 14 in the spring of 2001", [("14", 14, 14, "years"), ("2001", 2001, 2001, "")]),
        ("Roe, then 32, left", [("32", 32, 32, "years")]),
        ("then 32 left", [("32", 32, 32, "")]),
        ("Roe turns 29 on Monday", [("29", 29, 29, "years")]),
        ("his age, 75, matters", [("75", 75, 75, "years")]),
        ("the age of consent is 16", [("16", 16, 16, "years")]),
        ("a 5-foot-8,135 pounds man", [("5-foot", 5, 5, "feet")]),
        ("fell to a third in May", [("a third", 33.33, 33.33, "percent")]),
        ("several years", [("several years", 3, None, "years")]),
        ("the next day or more", [("next day or more", 1, None, "days")]),
        ("a day or two", [("a day or two", 1, 2, "days")]),
        ("7 minutes 41 seconds", [("7 minutes 41 seconds", 7.68, 7.68, "minutes")]),
        ("a six-foot-five guard", [("six-foot-five", 6.42, 6.42, "feet")]),
        ("a 15,800-square-metre hall", [("15,800-square-metre", 15_800, 15_800, "square metres")]),
        ("up to 120 miles an hour", [("up to 120 miles an hour", None, 120, "miles per hour")]),
        ("a 36-year-old man", [("36-year-old", 36, 36, "years")]),
        ("Jane Roe, 35, of Salem", [("35", 35, 35, "years")]),
        ("two men, ages 47 and 48", [("two", 2, 2, ""), ("47", 47, 47, "years"), ("48", 48, 48, "years")]),
        ("people 65 and older", [("65 and older", 65, None, "years")]),
        ("in his 40s", [("40s", 40, 49, "years")]),
        ("a man in his fifties", [("fifties", 50, 59, "years")]),
        ("15ha of meadow", [("15ha", 15, 15, "hectares")]),
        ("the drinking age rises from 18 to 21", [("18", 18, 18, "years"), ("21", 21, 21, "years")]),
        ("lifts the tax on sugar from 5 to 8 percent", [("5", 5, 5, "percent"), ("8 percent", 8, 8, "percent")]),
        ("a vote for seats from 60 to 64", [("from 60 to 64", 60, 64, "")]),
        ("a majority of one in the house", [("one", 1, 1, "")]),
        ("in her late teens", [("teens", 13, 19, "years")]),
        ("Rs 2,50,000 and 1,00,000 pills", [("Rs 2,50,000", 250_000, 250_000, "INR"), ("1,00,000", 1e5, 1e5, "")]),
        ("Rs. 4.5 lakh crore", [("Rs. 4.5 lakh crore", 4.5e12, 4.5e12, "INR")]),
        ("EUR 3.4 million, SEK 20m", [("EUR 3.4 million", 3.4e6, 3.4e6, "EUR"), ("SEK 20m", 2e7, 2e7, "kr")]),
        ("5,000 kroner", [("5,000 kroner", 5000, 5000, "kr")]),
        ("he ran 800m at a height of 3m", [("800m", 800, 800, "metres"), ("3m", 3, 3, "metres")]),
        ("0.8m high-value accounts", [("0.8m", 8e5, 8e5, "")]),
        ("oil rose $2 to $81.40", [("$2", 2, 2, "USD"), ("$81.40", 81.4, 81.4, "USD")]),
        ("prices rose 2 to 3 percent", [("2 to 3 percent", 2, 3, "percent")]),
        ("his brother, 31, got away", [("31", 31, 31, "years")]),
        ("a magnitude 6.4 quake", [("6.4", 6.4, 6.4, "magnitude")]),
        ("a magnitude of 6.4", [("6.4", 6.4, 6.4, "magnitude")]),
        ("a 6.4-magnitude quake", [("6.4-magnitude", 6.4, 6.4, "magnitude")]),
        ("a score of people", [("a score of", 20, 20, "")]),
        ("40 to 60 hours", [("40 to 60 hours", 40, 60, "hours")]),
        ("a 40- to 60-hour course", [("40- to 60-hour", 40, 60, "hours")]),
        ("40-60 hours", [("40-60 hours", 40, 60, "hours")]),
        ("between $60 million and $70 million", [("between $60 million and $70 million", 6e7, 7e7, "USD")]),
        ("$5 to 6 million", [("$5 to 6 million", 5e6, 6e6, "USD")]),
        ("from seven to eight people", [("from seven to eight", 7, 8, "")]),
        ("fell from 20 percent to 10 percent", [("20 percent", 20, 20, "percent"), ("10 percent", 10, 10, "percent")]),
        ("two or three men", [("two or three", 2, 3, "")]),
        ("no fewer than 20", [("no fewer than 20", 20, None, "")]),
        ("as many as 100,000", [("as many as 100,000", None, 100_000, "")]),
        ("no more than 3", [("no more than 3", None, 3, "")]),
        ("enriched no higher than 3.67%", [("no higher than 3.67%", None, 3.67, "percent")]),
        (
            "at 59 miles (95 km) per hour",
            [("59 miles", 59, 59, "miles per hour"), ("95 km", 95, 95, "kilometres per hour")],
        ),
        ("5 miles (8 km) south", [("5 miles", 5, 5, "miles"), ("8 km", 8, 8, "kilometres")]),
        ("it could be exceeded within 10 days", [("within 10 days", None, 10, "days")]),
        ("40 or more", [("40 or more", 40, None, "")]),
        ("500-plus pages", [("500-plus", 500, None, "")]),
        ("some 30 tanks", [("some 30", 30, 30, "")]),
        ("over a dozen", [("over a dozen", 12, None, "")]),
        ("leapt over two fences", [("two", 2, 2, "")]),
        ("a 225-page report", [("225-page", 225, 225, "")]),
        ("a two-story house", [("two-story", 2, 2, "")]),
        ("twice as many", [("twice", 2, 2, "times"), ("many", None, None, "")]),
        ("a tenfold rise", [("tenfold", 10, 10, "times")]),
        ("a quarter-million people", [("a quarter-million", 250_000, 250_000, "")]),
        ("6ft 2in", [("6ft 2in", 6.17, 6.17, "feet")]),
        ("12p a share", [("12p", 0.12, 0.12, "GBP")]),
        ("41C", [("41C", 41, 41, "degrees Celsius")]),
        ("a little over a third", [("a little over a third", 33.33, None, "percent")]),
        ("well over half", [("well over half", 50, None, "percent")]),
        ("a 30-second ad", [("30-second", 30, 30, "seconds")]),
        ("a majority of 149", [("149", 149, 149, "")]),
        ("aged 4, 7 and 12", [("4", 4, 4, "years"), ("7", 7, 7, "years"), ("12", 12, 12, "years")]),
        ("tens of thousands of dollars", [("tens of thousands of dollars", 20_000, None, "USD")]),
        ("a unanimous vote", [("unanimous", 100, 100, "percent")]),
    ],
)
def test_a_quantity_has_the_words_interval_and_unit_that_a_reader_gives_it(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("the Senate voted 52-48", 52, 48, "vote_split"),
        ("passed it 234–193", 234, 193, "vote_split"),
        ("a 5-to-4 ruling", 5, 4, "vote_split"),
        ("carried with 61 votes against 40", 61, 40, "vote_split"),
        ("voted by 52 votes to 48", 52, 48, "vote_split"),
        ("a 91-73 drubbing", 91, 73, "score"),
        ("the Chiefs (2-13)", 2, 13, "score"),
    ],
)
def test_votes_and_scores_have_two_sides(text, low, high, unit):
    (quantity,) = quantities(text)
    assert (quantity.low, quantity.high, quantity.unit, quantity.kind) == (low, high, unit, FigureKind.SPLIT)


@pytest.mark.parametrize("text", ["90 degrees", "a magnitude 6.4 quake"])
def test_what_has_a_unit_of_its_own_is_no_money(text):
    assert [quantity.kind for quantity in quantities(text)] == [FigureKind.MEASURE]


@pytest.mark.parametrize(
    "text",
    [
        "Senate Bill 1062",
        "SB1062",
        "an AR-15",
        "the G7",
        "the 27th District",
        "World War Two",
        "9/11",
        "Covid-19",
        "24/7",
        "No. 2",
        "Interstate 95",
        "Section 5",
        "week 15",
        "the 76ers",
        "the 1 percent",
        "one of the men",
        "one another",
        "call 555-0123",
        "1600 Pennsylvania Avenue",
        "the number one seed",
        "a three-pointer",
        "a one-sided fight",
        "call 1-800-555-0123 or 1-800-FLY-HIGH or 800-555-0123",
        "groups under 501(c)(4)",
        "call 1.800.555.0123",
        "pic.gull.example/6C3x",
        "the Harbour Five were freed",
        "the so-called Long Quay Four met",
        "call 0800 555 111 or 020 7946 0958",
        "call +44 20 7946 0958",
        "agent 007",
        "the Boeing 737-800",
        "between junctions 8 and 9",
        "the early hours of Monday",
        "she dialed 911",
        "under the section 5 rules",
        "the week 12 games",
        "the stage 3 trials",
        "the level 2 courses",
        "the season 2 episodes",
        "the class 5 rapids",
        "on Air Force Two",
        "the first 9-1-1 call",
        "in the second half of the match",
        "too cute by half",
        "a half-hearted apology",
        "lost to a fourth quarter goal",
        "the Web 2.0 fair",
    ],
)
def test_a_number_that_only_names_states_no_quantity(text):
    assert read(text) == []


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text):
    for quantity in quantities(text):
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)


WORDS = st.sampled_from(
    [
        "more",
        "than",
        "nearly",
        "about",
        "between",
        "and",
        "to",
        "or",
        "of",
        "a",
        "the",
        "one",
        "two",
        "half",
        "third",
        "dozen",
        "hundred",
        "million",
        "billion",
        "percent",
        "$",
        "£",
        "5",
        "40",
        "1,000",
        "2.5",
        "-",
        "–",
        ",",
        ".",
        "(",
        ")",
        "/",
        "years",
        "hours",
        "feet",
        "year",
        "old",
        "vote",
        "in",
        "out",
        "every",
        "several",
        "few",
        "some",
        "many",
        "both",
        "most",
        "age",
        "60s",
        "m",
        "bn",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=14), st.sampled_from([" ", "", "-"]))
def test_no_mixture_of_its_own_words_makes_it_raise(words, joint):
    text = joint.join(words)
    for quantity in quantities(text):
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)
        if quantity.low is not None and quantity.high is not None and quantity.kind is not FigureKind.SPLIT:
            assert quantity.low <= quantity.high, text


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 9), st.integers(1, 9), st.sampled_from(["hours", "percent", "miles", "people"]))
def test_a_range_in_words_is_the_range_in_digits(low, more, unit):
    names = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
    ]
    names += ["seventeen", "eighteen"]
    high = low + more
    forms = [f"{low} to {high} {unit}", f"{names[low]} to {names[high]} {unit}", f"between {low} and {high} {unit}"]
    intervals = {(quantity.low, quantity.high) for form in forms for quantity in quantities(form)}
    assert intervals == {(low, high)}
