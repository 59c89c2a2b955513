import pytest

from align.numbers.context.long_before import Bygone, bygone
from tests.align.stated import parser
from tests.build import report

pytestmark = pytest.mark.model

PUBLISHED = "2014-02-26"


def told(sentence: str, number: str, published: str | None = PUBLISHED) -> str:
    """The words for when it was, of the number written so."""
    doc = parser().parse(report("r0", [sentence]))
    start = sentence.index(number)
    return bygone(doc.char_span(start, start + len(number)), published).words


@pytest.mark.parametrize(
    ("sentence", "number", "expected"),
    [
        ("In December, a tram derailed in Salem, killing three people.", "three", "in December"),
        ("An attack last January killed 21 people.", "21", "last January"),
        ("The shop is near the November shooting, where nine were injured.", "nine", "in November"),
        ("A gas blast last month killed nine.", "nine", "last month"),
        ("A gas blast on Monday killed nine.", "nine", ""),
        ("It was the fourth crash since December, killing nine.", "nine", ""),
        ("The fire killed 12 people who had come in May to work.", "12", ""),
        ("In January fire killed 21 people, while in December nine died.", "nine", "in December"),
    ],
)
def test_a_figure_is_of_long_ago_where_a_word_above_it_is(sentence, number, expected):
    assert told(sentence, number) == expected


def test_without_the_day_of_the_report_nothing_is_long_ago():
    assert told("A gas blast last month killed nine.", "nine", None) == ""


def test_times_are_apart_only_where_both_are_told():
    may, june = Bygone("in May", "2013-05-01", "2013-05-31"), Bygone("in June", "2013-06-01", "2013-06-30")
    assert may.apart(june)
    assert june.apart(may)
    assert not may.apart(may)
    assert not may.apart(Bygone())
