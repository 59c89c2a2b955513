import os
from dataclasses import replace
from pathlib import Path

import pytest

from align.alignment import Link, Passage, Reading
from align.dates import moments
from align.findings import Verdict
from align.marks import Moment
from align.moment_comparison import compare_moments
from align.numbers.matching.moment_questions import asked
from align.parse import Parser
from corpus import read_event
from corpus.model import Event
from tests.align.example import report, span
from tests.align.stated import of_one_passage

CHECKOUT = Path(__file__).resolve().parents[2]
KYIV = Path(os.environ.get("RASHOMON_REPORTS", CHECKOUT.parent / "shared" / "reports")) / "kyiv-2022"


@pytest.fixture(scope="module")
def parser():
    return Parser()


@pytest.mark.model
@pytest.mark.skipif(not KYIV.is_dir(), reason=f"the reports are not at {KYIV}")
def test_the_day_of_the_invasion_agrees_in_four_reports_a_background_box_among_them(parser):
    event = read_event([KYIV]).event
    docs = {report.siglum: parser.parse(report) for report in event.reports}
    told = tuple(moment for report in event.reports for moment in moments(report, docs[report.siglum], "2022-04-03"))
    invasion = [
        comparison
        for comparison in compare_moments(event, (), told, docs)
        if {told[number].first for number in comparison.moments} == {"2022-02-24"}
    ]
    assert [comparison.verdict for comparison in invasion] == [Verdict.AGREE]
    its = [told[number] for number in invasion[0].moments]
    assert len({moment.report for moment in its}) == 4
    assert any(event.report(moment.report).sentences[moment.sentence].background for moment in its)


ASKED_OF_ROE = "when Roe said the town can look forward …"


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "date", "question"),
    [
        (
            "Ada Berg said last week the town was willing to talk with the ferry line.",
            "last week",
            "when Ada Berg said the town was willing",
        ),
        ("Russia invaded Ukraine on Feb. 24 but failed.", "Feb. 24", "when Russia invaded Ukraine"),
        ("The Lady Brannoch was built in 1991 by a yard.", "1991", "when the Lady Brannoch was built"),
        ("Fighting broke out on 19 September in the valley.", "19 September", "when fighting broke out in the valley"),
        ("Work is expected to begin in January.", "January", "when work is expected to begin"),
        ("It struck the pier as it entered the harbour on Friday.", "Friday", "when it entered the harbour"),
        ("The bill, which was passed on Monday, bans it.", "Monday", "when the bill was passed"),
        ("It has nothing to do with the 2016 elections.", "2016", "when were the elections"),
        ("MPs passed it on Tuesday.", "Tuesday", "when MPs passed it"),
        (
            "The mayor said Tuesday he has doubts about the bill on mines.",
            "Tuesday",
            "when the mayor said he has doubts",
        ),
        ("She will decide by June whether to run.", "June", "when she will decide whether to run"),
        ("SALEM — The leaders met for an hour on Thursday.", "Thursday", "when the leaders met for an hour"),
        ("SALEM -- Roe met the union for an hour on Friday.", "Friday", "when Roe met the union"),
        ("Neither Roe nor Berg won the prize on May 6.", "May 6", "when"),
        ("The bill that the Commons passed on Monday bans it.", "Monday", "when (the bill the Commons passed)"),
        ("On Monday, Roe said the town can look forward to years of peace.", "Monday", ASKED_OF_ROE),
        ("Anti-mining officials of Salem met in June.", "June", "when anti-mining officials of Salem met"),
        ("SALEM — Canadian officials resigned on Monday.", "Monday", "when Canadian officials resigned"),
        ("One person was killed on Monday.", "Monday", "when one person was killed"),
        ("It went wrong after this morning's shooting.", "this morning", "when was the shooting"),
        ("A bus was hit in a crash on Monday.", "Monday", "when a bus was hit in a crash"),
        ("Roe has spent the past 20 years in a cell.", "the past 20 years", "when: “Roe has spent …”"),
    ],
)
def test_a_date_is_asked_for_in_words_of_the_report(parser, sentence, date, question):
    doc = parser.parse(report("A", sentence))
    start = sentence.index(date)
    assert asked(doc.char_span(start, start + len(date)))[1] == question


@pytest.mark.model
def test_dates_that_agree_and_of_which_no_words_say_what_they_date_ask_nothing(parser):
    text = "Neither Roe nor Berg won the prize on May 6."
    event = Event("The prize", tuple(report(siglum, text) for siglum in "AB"))
    told = tuple(Moment(its.siglum, 0, span(text, "May 6"), "2024-05-06", "2024-05-06") for its in event.reports)
    docs = {its.siglum: parser.parse(its) for its in event.reports}
    assert compare_moments(event, (Passage("p1", (Reading("A", (0,)), Reading("B", (0,)))),), told, docs) == ()


@pytest.mark.model
def test_a_weekday_that_may_be_of_another_week_is_no_conflict(parser):
    texts = ("The union called the next march for Saturday 22 June.", "The union called another march on Saturday.")
    event = Event("The march", tuple(report(siglum, text) for siglum, text in zip("AB", texts, strict=True)))
    told = tuple(
        Moment(its.siglum, 0, span(its.text, words), day, day)
        for its, words, day in zip(
            event.reports, ("Saturday 22 June", "Saturday"), ("2024-06-22", "2024-06-15"), strict=True
        )
    )
    docs = {its.siglum: parser.parse(its) for its in event.reports}
    point = Passage("p1", (Reading("A", (0,)), Reading("B", (0,))))
    (found,) = compare_moments(event, (point,), told, docs)
    assert found.verdict is Verdict.COMPATIBLE
    assert found.question.startswith("when the union called")


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "days", "verdict"),
    [
        (("June 28", "June 28"), ("2013-06-28", "2012-06-28"), Verdict.AGREE),
        (("June 28, 2013", "June 28"), ("2013-06-28", "2012-06-28"), Verdict.COMPATIBLE),
        (("June 28, 2013", "June 28, 2012"), ("2013-06-28", "2012-06-28"), Verdict.CONFLICT),
        (("June 28", "June 29"), ("2013-06-28", "2013-06-29"), Verdict.CONFLICT),
    ],
)
def test_years_that_no_report_states_never_conflict(parser, words, days, verdict):
    told, passages = of_one_passage(*(f"The judge set the sentencing for {day}." for day in words))
    docs = {its.siglum: parser.parse(its) for its in told.reports}
    each = zip(told.reports, words, days, strict=True)
    dated = tuple(Moment(its.siglum, 0, span(its.text, day), first, first) for its, day, first in each)
    (found,) = compare_moments(told, passages, dated, docs)
    assert found.verdict is verdict


@pytest.mark.model
@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("at 9 a.m. on Tuesday", "at 9 a.m. on Tuesday", Verdict.AGREE),
        ("on Tuesday", "at 9 a.m. on Tuesday", Verdict.AGREE),
        ("in 1979", "in early 1979", Verdict.COMPATIBLE),
        ("in early 1979", "in early 1979", Verdict.AGREE),
        ("in early 1979", "in late 1979", Verdict.NOT_COMPARABLE),
        ("on Tuesday morning", "at 9 a.m. on Tuesday", Verdict.COMPATIBLE),
        ("at 9 a.m. on Tuesday", "at 11 p.m. on Tuesday", Verdict.NOT_COMPARABLE),
        ("at 10 p.m. EST on Tuesday", "at 03:00 GMT on Wednesday", Verdict.NOT_COMPARABLE),
        ("at midnight on Tuesday", "on Wednesday", Verdict.NOT_COMPARABLE),
        ("on Tuesday night", "at 1 a.m. on Wednesday", Verdict.NOT_COMPARABLE),
        ("at 10 p.m. EST on Monday", "at 03:00 GMT on Wednesday", Verdict.CONFLICT),
        ("at 9 a.m. on Tuesday", "at 9 a.m. on Wednesday", Verdict.CONFLICT),
    ],
)
def test_hours_and_time_zones_are_heeded_before_two_times_agree_or_conflict(parser, left, right, verdict):
    texts = [f"The blast struck the mill {when}." for when in (left, right)]
    event = Event("The blast", tuple(report(siglum, text) for siglum, text in zip("AB", texts, strict=True)))
    event = replace(event, reports=tuple(replace(its, date="2014-02-28") for its in event.reports))
    docs = {its.siglum: parser.parse(its) for its in event.reports}
    told = tuple(moment for its in event.reports for moment in moments(its, docs[its.siglum]))
    point = Passage("p1", (Reading("A", (0,)), Reading("B", (0,))))
    (found,) = compare_moments(event, (point,), told, docs)
    assert found.verdict is verdict


@pytest.mark.model
@pytest.mark.parametrize(
    ("left", "right", "linked", "verdict"),
    [
        ("The senate passed the bill Monday.", "The senate passed the bill on Tuesday.", True, Verdict.CONFLICT),
        ("Russia sent troops on Feb. 24.", "It attacked Ukraine with troops on 24 February.", False, Verdict.AGREE),
    ],
)
def test_days_of_one_act_conflict_in_a_passage_and_agree_without_one(parser, left, right, linked, verdict):
    told, passages = of_one_passage(left, right)
    docs = {its.siglum: parser.parse(its) for its in told.reports}
    dated = tuple(moment for its in told.reports for moment in moments(its, docs[its.siglum]))
    (comparison,) = compare_moments(told, passages if linked else (), dated, docs)
    assert (comparison.verdict, comparison.moments) == (verdict, (0, 1))


@pytest.mark.model
def test_other_dates_beside_a_date_do_not_part_two_sentences_that_tell_one_act(parser):
    told, passages = of_one_passage(
        "An aide had to apologize Saturday for a post about the mayor's banquet at Easter last week.",
        "An aide on Friday apologized for an angry message, a rude song and a silly picture.",
    )
    docs = {its.siglum: parser.parse(its) for its in told.reports}
    dated = tuple(moment for its in told.reports for moment in moments(its, docs[its.siglum]))
    (comparison,) = compare_moments(told, passages, dated, docs)
    words = [told.report(dated[number].report).words(dated[number].span) for number in comparison.moments]
    assert (comparison.verdict, words) == (Verdict.CONFLICT, ["Saturday", "Friday"])


@pytest.mark.model
@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("The leaders met in Salem on Sunday.", "The leaders met in Salem on Sunday afternoon.", [Verdict.AGREE]),
        ("The leaders met in Salem on Sunday.", "The leaders met in Salem on Thursday.", [Verdict.NOT_COMPARABLE]),
        ("The leaders will meet on 16 March.", "The leaders will meet on 18 March.", [Verdict.CONFLICT]),
        ("She resigned in May.", "He resigned in June.", []),
        ("Jane Roe resigned on Monday.", "John Smith resigned on Sunday.", []),
        ("She filed tax returns of 2006 through 2009.", "She filed tax returns on Thursday.", []),
    ],
)
def test_what_a_report_could_not_know_or_another_did_is_another_act(parser, left, right, found):
    texts = zip("AB", (left, right), ("2014-02-24", "2014-02-28"), strict=True)
    event = Event("The talks", tuple(replace(report(siglum, text), date=day) for siglum, text, day in texts))
    docs = {its.siglum: parser.parse(its) for its in event.reports}
    told = tuple(moment for its in event.reports for moment in moments(its, docs[its.siglum]))
    point = Passage("p1", (Reading("A", (0,)), Reading("B", (0,))))
    assert [one.verdict for one in compare_moments(event, (point,), told, docs)] == found


@pytest.mark.model
@pytest.mark.parametrize(
    ("published", "days", "verdict"),
    [
        (("2014-04-27", "2014-04-28"), ("Monday", "Sunday"), Verdict.NOT_COMPARABLE),
        (("2014-04-28", "2014-04-28"), ("Monday", "Sunday"), Verdict.CONFLICT),
    ],
)
def test_a_weekday_just_behind_the_day_of_its_page_may_be_of_the_next_week(parser, published, days, verdict):
    texts = [f"The mayor of Salem closed the mill on {day}." for day in days]
    reports = zip("AB", texts, published, strict=True)
    event = Event("The mill", tuple(replace(report(siglum, text), date=date) for siglum, text, date in reports))
    docs = {its.siglum: parser.parse(its) for its in event.reports}
    told = tuple(moment for its in event.reports for moment in moments(its, docs[its.siglum]))
    (found,) = compare_moments(event, (Passage("p1", (Reading("A", (0,)), Reading("B", (0,)))),), told, docs)
    assert found.verdict is verdict


@pytest.mark.model
@pytest.mark.parametrize(
    ("left", "right", "probability", "expected"),
    [
        ("Roe responded shortly before midnight Monday.", "Roe fired back late Sunday.", 0.7, [Verdict.NOT_COMPARABLE]),
        ("Roe responded on Monday.", "Roe fired back on Monday.", 0.7, [Verdict.AGREE]),
        ("Roe responded on Monday.", "Roe fired back on Monday.", 0.4, []),
        ("Roe responded on Monday.", "Roe fired back on Sunday.", 0.7, [Verdict.NOT_COMPARABLE]),
        ("Roe responded on Monday.", "Berg fired back on Sunday.", 0.7, []),
    ],
)
def test_what_one_person_did_by_other_verbs_is_dated_once_where_a_link_is_likely(
    parser, left, right, probability, expected
):
    reports = tuple(
        replace(report(siglum, text), date="2014-04-28") for siglum, text in zip("AB", (left, right), strict=True)
    )
    event = Event("The answer", reports)
    docs = {its.siglum: parser.parse(its) for its in reports}
    told = tuple(moment for its in reports for moment in moments(its, docs[its.siglum]))
    found = compare_moments(event, (), told, docs, (Link("A", 0, "B", 0, probability),))
    assert [one.verdict for one in found] == expected
