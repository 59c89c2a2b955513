import pytest

from align.alignment import Link, links_by_sentence
from align.dates import moments
from align.numbers.times.tenses import has_happened
from align.silence.latest_told import latest_told
from corpus.model import Event
from tests.align.stated import parser
from tests.build import report

pytestmark = pytest.mark.model

SATURDAY, SUNDAY, MONDAY = "2014-04-26", "2014-04-27", "2014-04-28"


def latest(*told, linked=False):
    """Of reports A and B, each a date and its sentences, the latest days; `linked` says that their first ones are."""
    reports = tuple(
        report(siglum, sentences, date=date) for siglum, (date, *sentences) in zip("AB", told, strict=False)
    )
    event = Event("event", reports)
    docs = {one.siglum: parser().parse(one) for one in reports}
    stated = tuple(moment for one in reports for moment in moments(one, docs[one.siglum], MONDAY))
    links = (Link("A", 0, "B", 0, 0.9),) if linked else ()
    return dict(latest_told(event, stated, docs, links_by_sentence(links)))


@pytest.mark.parametrize(
    ("sentence", "happened"),
    [
        ("The mayor resigned on Friday.", True),
        ("The bill was signed early Friday morning.", True),
        ("The mayor had resigned on Friday.", True),
        ("The mayor resigns on Friday.", False),
        ("The talks were planned for Friday.", False),
        ("The talks were moved to Friday.", False),
        ("She said she was leaving on Friday.", False),
        ("She would leave if he lost on Friday.", False),
        ("She should have left on Friday.", False),
        ("The vote on Friday worried her.", False),
    ],
)
def test_what_is_told_as_past(sentence, happened):
    told = report("A", [sentence])
    assert has_happened(parser().parse(told), sentence.index("Friday")) is happened


def test_a_day_by_its_number_that_is_told_as_past_is_the_earliest_on_which_a_report_was_written():
    assert latest((SUNDAY, "The mayor resigned on April 28.")) == {"A": MONDAY}
    assert latest((None, "The mayor resigned on April 28.")) == {"A": MONDAY}
    assert latest((SUNDAY, "The mayor will resign on April 28.")) == {}


def test_a_day_far_ahead_is_rather_that_of_another_year():
    assert latest((SUNDAY, "The fair opened in the old town on May 20.")) == {}


def test_a_weekday_may_be_that_of_the_week_before():
    assert latest((SUNDAY, "The mayor resigned on Monday.")) == {}


def test_a_weekday_is_that_of_a_linked_sentence_which_tells_of_the_same_weekday():
    mine, theirs = (SUNDAY, "The mayor resigned on Monday."), (MONDAY, "The mayor resigned on Monday.")
    assert latest(mine, theirs, linked=True) == {"A": MONDAY}
    assert latest(mine, theirs) == {}
    assert latest((None, *mine[1:]), theirs, linked=True) == {"A": MONDAY}
    assert latest((SATURDAY, *mine[1:]), ("2014-05-05", *theirs[1:]), linked=True) == {}


def test_the_morning_behind_the_night_of_a_reports_own_day_is_that_of_the_next_day():
    night, morning = "Roe answered late Sunday.", "Roe answered again early Monday morning."
    assert latest((SUNDAY, night, morning)) == {"A": MONDAY}
    assert latest((SUNDAY, morning, night)) == {}
    assert latest((SUNDAY, "Roe answered on Sunday.", "Roe spoke on Monday.")) == {}
