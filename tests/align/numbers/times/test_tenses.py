import pytest

from align.alignment import Passage, Reading
from align.dates import moments
from align.moment_comparison import compare_moments
from align.numbers.times.tenses import is_ahead
from corpus.model import Event
from tests.align.stated import parser
from tests.build import report

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "month", "first"),
    [
        ("Digging starts in February.", "February", "2024-02-01"),
        ("The pool reopens in February.", "February", "2024-02-01"),
        ("The pool is to open in February.", "February", "2024-02-01"),
        ("A verdict is due in February.", "February", "2024-02-01"),
        ("The pool could open in February.", "February", "2024-02-01"),
        ("The pool could have opened in February.", "February", "2023-02-01"),
        ("The fire of February could be a crime.", "February", "2023-02-01"),
        ("The hearing has been set for February.", "February", "2024-02-01"),
        ("The judge set the hearing for February.", "February", "2024-02-01"),
        ("The judge set the terms in February.", "February", "2023-02-01"),
        ("The mayor has planned since February.", "February", "2023-02-01"),
        ("The fair is scheduled for February.", "February", "2024-02-01"),
        ("The road is shut until August.", "August", "2024-08-01"),
        ("Claims must be filed by August.", "August", "2024-08-01"),
        ("The judge extended the order until August.", "August", "2024-08-01"),
        ("Bread costs more from August.", "August", "2024-08-01"),
        ("Digging started in February.", "February", "2023-02-01"),
        ("They stayed with friends until August.", "August", "2023-08-01"),
        ("By August he had sold the farm.", "August", "2023-08-01"),
        ("The hall was opened by the queen in August.", "August", "2023-08-01"),
        ("Umbrellas sell well in August.", "August", "2023-08-01"),
        ("A report from August says so.", "August", "2023-08-01"),
    ],
)
def test_a_month_without_a_year_is_the_one_to_which_the_verb_and_the_word_before_it_point(sentence, month, first):
    told = report("a", [sentence], date="2023-11-20")
    (moment,) = moments(told, parser().parse(told))
    assert month in told.words(moment.span)
    assert moment.first == first


def test_what_will_happen_on_a_weekday_lies_ahead():
    told = report("a", ["The leaders will meet on Friday.", "They met on Monday."], date="2014-02-26")
    assert [moment.first for moment in moments(told, parser().parse(told))] == ["2014-02-28", "2014-02-24"]


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("She called for another march on Saturday.", "2014-03-01"),
        ("Police broke up another march on Saturday.", "2014-02-22"),
        ("She called the mayor on Saturday.", "2014-02-22"),
    ],
)
def test_what_is_asked_for_once_more_lies_ahead(sentence, first):
    told = report("a", [sentence], date="2014-02-26")
    assert [moment.first for moment in moments(told, parser().parse(told))] == [first]


def test_nothing_lies_ahead_where_no_verb_is_told():
    assert not is_ahead(parser().parse(report("a", ["The fair of June"])), len("The fair of "))


def test_when_something_was_done_is_not_compared_with_how_long_it_holds():
    reports = tuple(
        report(siglum, [f"The mayor extended the fishing licence {when}."], date="2024-03-08")
        for siglum, when in (("a", "in January"), ("b", "until July"))
    )
    docs = {told.siglum: parser().parse(told) for told in reports}
    found = tuple(moment for told in reports for moment in moments(told, docs[told.siglum]))
    passage = Passage("p1", (Reading("a", (0,)), Reading("b", (0,))))
    assert compare_moments(Event("event", reports), (passage,), found, docs) == ()


def test_one_of_two_months_that_follow_each_other_is_one_stretch_of_time():
    told = report("a", ["The meeting could take place in late May or early June."], date="2023-05-10")
    (moment,) = moments(told, parser().parse(told))
    assert (moment.first, moment.last) == ("2023-05-01", "2023-06-30")
