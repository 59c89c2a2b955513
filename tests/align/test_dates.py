from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from align.dates import moments, never_ahead
from align.numbers.times.calendar_words import calendar_words
from tests.build import report

WEDNESDAY = "2014-02-26"


def dated(text, day=WEDNESDAY):
    found = moments(report("a", [text], date=day), None)
    return [(text[moment.span.start : moment.span.end], moment.first, moment.last) for moment in found]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("It rained on Wednesday.", "Wednesday", "2014-02-26", "2014-02-26"),
        ("It rained on Monday.", "Monday", "2014-02-24", "2014-02-24"),
        ("It rained on Thursday.", "Thursday", "2014-02-20", "2014-02-20"),
        ("It rained last Wednesday.", "last Wednesday", "2014-02-19", "2014-02-19"),
        ("They meet next Tuesday.", "next Tuesday", "2014-03-04", "2014-03-04"),
        ("It rained Monday evening.", "Monday evening", "2014-02-24T18:00", "2014-02-24T23:59"),
        ("It fell at twenty to five on Monday.", "twenty to five on Monday", "2014-02-24T04:40", "2014-02-24T04:40"),
        ("It fell at half past ten on Monday.", "half past ten on Monday", "2014-02-24T10:30", "2014-02-24T10:30"),
        ("The 17.15 crossing on Monday was full.", "17.15", None, None),
        ("It fell at ten o'clock.", "ten o'clock", None, None),
        ("It fell on Monday at ten o'clock p.m.", "Monday at ten o'clock p.m.", *["2014-02-24T22:00"] * 2),
        ("It fell on Monday at a quarter past noon.", "Monday at a quarter past noon", *["2014-02-24T12:15"] * 2),
        ("It fell at a quarter to nine pm Monday.", "a quarter to nine pm Monday", *["2014-02-24T20:45"] * 2),
        ("It fell at noon on Monday.", "noon on Monday", "2014-02-24T12:00", "2014-02-24T12:00"),
        ("It began on Feb. 24.", "on Feb. 24", "2014-02-24", "2014-02-24"),
        ("It began on 24 February.", "24 February", "2014-02-24", "2014-02-24"),
        ("It rains between March 3 and 5.", "March 3 and 5", "2014-03-03", "2014-03-05"),
        ("It rains from March 3 to 5 in the hills.", "from March 3 to 5", "2014-03-03", "2014-03-05"),
        ("It rains from 3 to 5 March.", "from 3 to 5 March", "2014-03-03", "2014-03-05"),
        ("On Feb. 23 and 24 men drowned.", "On Feb. 23", "2014-02-23", "2014-02-23"),
        ("It began on Thursday, July 24, 2004.", "Thursday, July 24, 2004", "2004-07-24", "2004-07-24"),
        ("It began on Dec. 30.", "on Dec. 30", "2013-12-30", "2013-12-30"),
        ("It began in March.", "in March", "2013-03-01", "2013-03-31"),
        ("It began in April 2010.", "April 2010", "2010-04-01", "2010-04-30"),
        ("It passed last week.", "last week", "2014-02-17", "2014-02-23"),
        ("It passed last month.", "last month", "2014-01-01", "2014-01-31"),
        ("It passed earlier this month.", "earlier this month", "2014-02-01", "2014-02-26"),
        ("It ends later this year.", "later this year", "2014-02-26", "2014-12-31"),
        ("It passed yesterday.", "yesterday", "2014-02-25", "2014-02-25"),
        ("It passed later in the day.", "later in the day", None, None),
        ("It passed earlier that week.", "earlier that week", None, None),
        ("It rained that morning.", "that morning", None, None),
        ("It will rain in the days to come.", "the days to come", None, None),
        ("It rained in the 90's.", "the 90's", None, None),
        ("Seas may rise a foot by 2100.", "by 2100", "2100-01-01", "2100-12-31"),
        ("It will rain by the year 2100.", "by the year 2100", "2100-01-01", "2100-12-31"),
        ("All week it rained.", "All week", None, None),
        ("It must pass before year-end.", "year-end", None, None),
        ("It passed two weeks ago.", "two weeks ago", "2014-02-09", "2014-02-15"),
        ("It passed three days ago.", "three days ago", "2014-02-23", "2014-02-23"),
        ("It passed more than two years ago.", "more than two years ago", None, "2012-08-27"),
        ("It rained in the last five days.", "the last five days", "2014-02-21", "2014-02-26"),
        ("It rained in recent days.", "in recent days", None, "2014-02-26"),
        ("It has risen since 2013.", "since 2013", "2013-01-01", "2014-02-26"),
        ("He led it from 1974 to 1978.", "from 1974 to 1978", "1974-01-01", "1978-12-31"),
        ("He led it 1994-96.", "1994-96", "1994-01-01", "1996-12-31"),
        ("It boomed in the early 1970s.", "the early 1970s", "1970-01-01", "1979-12-31"),
        (
            "It was due Friday at 5 p.m. Eastern time.",
            "Friday at 5 p.m. Eastern time",
            "2014-02-21T17:00",
            "2014-02-21T17:00",
        ),
        ("It passed at 3:33 a.m.", "3:33 a.m.", None, None),
        ("The vote on 2013-11-05 failed.", "2013-11-05", "2013-11-05", "2013-11-05"),
        ("Three days later it rained.", "Three days later", None, None),
    ],
)
def test_a_date_is_what_it_says_seen_from_the_day_of_the_report(text, words, first, last):
    assert (words, first, last) in dated(text)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Families of Sept. 11 victims may sue.", None),
        ("Fifteen of the 19 Sept. 11 hijackers left.", None),
        ("They were hurt in the terror attacks of September 11th.", None),
        ("The fair begins on Sept. 11.", "2013-09-11"),
        ("The attack came on Sept. 12.", "2013-09-12"),
        ("The attacks of Sept. 11, 2001, changed that.", "2001-09-11"),
    ],
)
def test_a_day_that_names_what_once_happened_on_it_is_given_no_year(text, first):
    assert [found for _, found, _ in dated(text)] == [first]


def test_a_weekday_in_a_report_of_that_weekday_is_that_day():
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    for number, name in enumerate(names):
        day = f"2014-02-{24 + number if number < 5 else 17 + number:02}"
        assert dated(f"It rained {name}.", day) == [(name, day, day)]


@pytest.mark.parametrize(
    "text",
    [
        "He may march on.",
        "Theresa May spoke.",
        "about 2000 people",
        "SB 2012",
        "9/11",
        "with 7:42 left",
        "$2010",
        "1500 soldiers",
        "a man in his late fifties",
        "on NBC's “Today” show",
        "he told USA Today",
        "Cases rose by 2150 a day",
        "The price fell by 2100 yen",
        "Temperatures were in the 90s",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert calendar_words(text, date(2014, 2, 26), never_ahead) == ()


def test_without_the_reports_date_only_full_dates_are_resolved():
    assert dated("On Monday and on July 24, 2004", None) == [
        ("Monday", None, None),
        ("on July 24, 2004", "2004-07-24", "2004-07-24"),
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.dates())
def test_no_text_and_no_day_make_it_raise(text, day):
    calendar_words(text, day, never_ahead)
    moments(report("a", [text.replace("\n", " ")], date=day.isoformat()), None)


WORDS = st.sampled_from(
    [
        "last",
        "next",
        "this",
        "week",
        "month",
        "year",
        "summer",
        "winter",
        "of",
        "in",
        "since",
        "1974",
        "2012",
        "-",
        "to",
        "31",
        "29",
        "Feb.",
        "February",
        "May",
        "Monday",
        "night",
        "at",
        "5",
        "p.m.",
        "ago",
        "later",
        "two",
        "several",
        "years",
        "centuries",
        ",",
        "the",
        "early",
        "end",
        "Christmas",
        "12/31/99",
        "1970s",
        "century",
        "decades",
        "9999",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=10), st.dates())
def test_no_mixture_of_calendar_words_makes_it_raise(words, day):
    moments(report("a", [" ".join(words)], date=day.isoformat()), None)


def test_a_report_of_the_first_year_there_is_has_no_date_to_count_from():
    assert dated("It rained in February and on Feb. 3.", "0001-01-01")[0][1:] == (None, None)
