import pytest

from align.marks import Cue, Quotation, QuotationKind, Voice
from align.rates import rates
from corpus.model import Event, Span
from tests.build import report


def hedges(one, every=1, voice=Voice.OWN):
    return [
        Cue(one.siglum, number, Span(s.span.start, s.span.start + 3), "hedge", "modal", voice)
        for number, s in enumerate(one.sentences)
        if number % every == 0
    ]


TEN_WORDS = "one two three four five six seven eight nine ten"
A, B = report("A", [TEN_WORDS] * 30), report("B", [TEN_WORDS] * 30)


def rate_of(found, siglum, category="hedge"):
    return next(rate for rate in found if (rate.report, rate.category, rate.subcategory) == (siglum, category, ""))


def test_a_rate_counts_cues_per_thousand_words_and_points_to_them():
    found, _ = rates(Event("", (A,)), hedges(A, every=3))
    rate = rate_of(found, "A")
    assert (rate.count, rate.words, rate.per_thousand) == (10, 300, 33.33)
    assert rate.low < rate.per_thousand < rate.high
    assert rate.cues == tuple(range(10))


def test_a_difference_that_the_texts_support_is_pointed_out():
    _, differences = rates(Event("", (A, B)), hedges(A) + hedges(B, every=6))
    hedging = next(d for d in differences if d.category == "hedge")
    assert (hedging.left, hedging.right) == ("A", "B")
    assert 0 < hedging.low < hedging.difference < hedging.high


def test_a_difference_that_chance_would_bring_is_not():
    _, differences = rates(Event("", (A, B)), hedges(A, every=5) + hedges(B, every=6))
    assert differences == ()


@pytest.mark.parametrize("every", range(2, 9))
@pytest.mark.parametrize("long", [6, 10, 30])
def test_no_difference_is_claimed_where_the_intervals_shown_overlap(every, long):
    short = report("A", [TEN_WORDS] * long)
    found, differences = rates(Event("", (short, B)), hedges(short) + hedges(short, 2) + hedges(B, every))
    one, other = rate_of(found, "A"), rate_of(found, "B")
    overlap = one.low <= other.high and other.low <= one.high
    assert not (overlap and any(d.category == "hedge" for d in differences))


def test_quoted_words_and_cues_are_not_own_voice():
    quoting = report("A", [f"“{TEN_WORDS}”"] + [TEN_WORDS] * 29)
    quotation = Quotation("A", QuotationKind.DIRECT, (quoting.sentences[0].span,))
    found, _ = rates(Event("", (quoting,)), hedges(quoting, voice=Voice.QUOTED), (quotation,))
    assert (rate_of(found, "A").count, rate_of(found, "A").words) == (0, 290)


def test_verbs_of_saying_are_counted_by_stance_too():
    cues = [
        Cue("A", 0, Span(0, 3), "reporting_verb", "neutral"),
        Cue("A", 1, Span(49, 52), "reporting_verb", "emphatic"),
    ]
    found, _ = rates(Event("", (A,)), cues)
    counts = {rate.subcategory: rate.count for rate in found if rate.category == "reporting_verb"}
    assert counts == {"": 2, "neutral": 1, "emphatic": 1}


def test_a_report_without_words_has_a_rate_of_nothing():
    found, differences = rates(Event("", (report("A", []), B)), hedges(B))
    assert rate_of(found, "A").per_thousand == 0
    assert differences == ()


def test_rates_come_out_the_same_every_time():
    assert rates(Event("", (A, B)), hedges(A)) == rates(Event("", (A, B)), hedges(A))


def test_where_nothing_is_found_the_rate_may_still_be_three_in_as_many_words():
    found, differences = rates(Event("", (A, B)), hedges(A, every=10))
    rate = rate_of(found, "B")
    assert (rate.count, rate.low) == (0, 0.0)
    assert 9 < rate.high < 11
    assert not differences
