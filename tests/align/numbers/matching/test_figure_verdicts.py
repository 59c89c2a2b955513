import pytest

from align.findings import Verdict
from align.marks import Figure, FigureKind
from align.numbers.context.stated import Stated
from align.numbers.matching.figure_verdicts import verdict
from align.numbers.quantities import quantities


def stated(words, *, narrower=(), as_of="", unit=None, fate="", dated="", supplier=""):
    """The first quantity of the words, as a figure of a report of its own."""
    (quantity, *_) = quantities(words)
    figure = Figure(
        words,
        0,
        quantity.span,
        None if quantity.low is None else float(quantity.low),
        None if quantity.high is None else float(quantity.high),
        unit or quantity.unit,
        kind=quantity.kind,
    )
    about = quantity.modifier is not None and quantity.low == quantity.high
    return Stated(
        figure,
        quantity.span.of(words),
        blurred=about,
        narrower=frozenset(narrower),
        fate=fate,
        dated=dated,
        supplier=supplier,
        as_of=as_of,
    )


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("nearly 90", "nearly 90", Verdict.AGREE),
        ("a dozen", "12", Verdict.AGREE),
        ("$3 million", "$3m", Verdict.AGREE),
        ("40 to 60 hours", "40-60 hours", Verdict.AGREE),
        ("nearly 90", "87", Verdict.COMPATIBLE),
        ("more than 30", "34", Verdict.COMPATIBLE),
        ("over 10 million", "millions", Verdict.COMPATIBLE),
        ("several", "18", Verdict.COMPATIBLE),
        ("some", "three", Verdict.COMPATIBLE),
        ("1.9 million", "1.87 million", Verdict.COMPATIBLE),
        ("$43 million", "$43,885,310", Verdict.COMPATIBLE),
        ("about 150", "140", Verdict.COMPATIBLE),
        ("about 30 miles", "48 km", Verdict.COMPATIBLE),
        ("two hours", "120 minutes", Verdict.AGREE),
        ("19", "26", Verdict.CONFLICT),
        ("2,301", "2,302", Verdict.CONFLICT),
        ("about 200 feet", "150 metres", Verdict.CONFLICT),
        ("more than 50", "30", Verdict.CONFLICT),
        ("about 100", "140", Verdict.NOT_COMPARABLE),
        ("the vote was 52-48", "the vote was 52-48", Verdict.AGREE),
        ("the vote was 52-48", "the vote was 52-47", Verdict.CONFLICT),
        ("the vote was 52-48", "the vote was 99-1", Verdict.NOT_COMPARABLE),
    ],
)
def test_two_figures_of_one_question_stand_to_each_other_as_a_careful_reader_says(left, right, expected):
    assert verdict(stated(left), stated(right))[0] is expected
    assert verdict(stated(right), stated(left))[0] is expected


def test_a_part_of_the_whole_is_compatible_and_says_so():
    found, reason = verdict(stated("19", narrower={"other"}), stated("26"))
    assert found is Verdict.COMPATIBLE
    assert "part" in reason
    assert "other" in reason


def test_sets_narrowed_differently_are_not_comparable_where_the_wider_is_smaller():
    assert verdict(stated("19"), stated("26", narrower={"wounded"}))[0] is Verdict.NOT_COMPARABLE


def test_counts_as_of_different_times_are_compatible_and_say_the_times():
    found, reason = verdict(stated("19", as_of="as of Monday"), stated("26", dated="2024-03-08T20:55"))
    assert found is Verdict.COMPATIBLE
    assert "as of Monday" in reason
    assert "8 March at 20:55" in reason


def test_a_lower_toll_of_an_earlier_day_is_an_older_count():
    older, newer = stated("19", fate="dead", dated="2024-03-08"), stated("26", fate="dead", dated="2024-03-09")
    found, reason = verdict(newer, older)
    assert found is Verdict.COMPATIBLE
    assert "an older count" in reason


def test_a_count_whose_fate_is_not_said_again_is_a_newer_count_too():
    older, newer = stated("9", fate="held", dated="2024-03-08"), stated("11", dated="2024-03-09")
    assert verdict(older, newer)[0] is Verdict.COMPATIBLE


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ({"fate": "aboard", "dated": "2024-03-08"}, {"fate": "aboard", "dated": "2024-03-09"}),
        ({"fate": "dead", "dated": "2024-03-09"}, {"fate": "dead", "dated": "2024-03-08"}),
        (
            {"fate": "held", "dated": "2024-03-08", "supplier": "the ministry"},
            {"fate": "held", "dated": "2024-03-09", "supplier": "a rights group"},
        ),
    ],
)
def test_people_on_board_a_falling_toll_and_rival_counts_still_conflict(older, newer):
    assert verdict(stated("19", **older), stated("26", **newer))[0] is Verdict.CONFLICT


def test_scores_told_from_the_other_side_agree():
    assert verdict(stated("lost 13-20"), stated("won 20-13"))[0] is Verdict.AGREE
    assert stated("lost 13-20").figure.kind is FigureKind.SPLIT


@pytest.mark.parametrize(
    ("rough", "exact", "expected"),
    [
        ("$2 trillion", "$2.2 trillion", Verdict.COMPATIBLE),
        ("$450 billion", "$447 billion", Verdict.COMPATIBLE),
        ("$200 million", "$184 million", Verdict.CONFLICT),
        ("$2 trillion", "$2.6 trillion", Verdict.CONFLICT),
    ],
)
def test_of_one_to_nine_billions_a_tenth_may_be_left_out(rough, exact, expected):
    assert verdict(stated(rough), stated(exact))[0] is expected
