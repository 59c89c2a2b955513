from dataclasses import replace

import pytest

from align.findings import Sharing
from align.shared_text import shared_text
from corpus.model import Event, Outlet
from tests.align.example import report

FERRY = "The ferry struck the stone pier at twice the permitted speed while forty commuters stood near the doors."
OTHER = "A boat ran into the harbour wall far too fast."
QUOTE = "“We just hit and everybody in the aisle went down like skittles,” said Marta."


def told(siglum, text, *, outlet=None, byline=None, date=None):
    return replace(report(siglum, text), outlet=Outlet(outlet or f"{siglum} News"), byline=byline, date=date)


def only(*reports):
    found = shared_text(Event("The ferry", reports))
    assert len(found) == 1
    return found[0]


def test_the_same_words_without_a_source_are_called_just_that_and_the_spans_show_them():
    left, right = told("A", f"Nobody slept.\n{FERRY}"), told("B", f"{FERRY}\nThe mayor was silent.")
    run = only(left, right)
    assert run.sharing is Sharing.UNNAMED
    assert run.words == len(FERRY.split())
    assert [place.span.of(r.text) for place, r in zip(run.places, (left, right), strict=True)] == [FERRY[:-1]] * 2


def test_small_edits_do_not_end_a_run():
    edited = FERRY.replace("at twice", "at about twice").replace("forty", "at least 40")
    run = only(told("A", FERRY), told("B", edited))
    assert run.words == len(FERRY.split()) - 1


def test_what_a_report_has_cut_short_is_a_run_of_its_own():
    cut = "The boat struck the stone pier at twice the permitted speed while forty were asleep."
    found = shared_text(Event("The ferry", (told("A", FERRY), told("B", FERRY), told("C", cut))))
    assert [tuple(place.report for place in run.places) for run in found] == [("A", "B"), ("A", "B", "C")]


def test_other_words_are_not_shared():
    assert shared_text(Event("x", (told("A", FERRY), told("B", OTHER)))) == ()


def test_one_report_shares_with_nobody():
    assert shared_text(Event("x", (told("A", FERRY),))) == ()


def test_the_same_words_of_a_speaker_are_a_common_quotation():
    assert only(told("A", QUOTE), told("B", f"Later, {QUOTE}")).sharing is Sharing.QUOTATION


def test_inches_and_the_plurals_apostrophe_are_no_marks_around_shared_words():
    words = "no ferry may sail to the outer islands before the harbour council has met"
    tall = only(told("A", f"She is 5'10\" tall, and {words}, is 6'2\" tall."), told("B", f"They say that {words}."))
    assert tall.sharing is Sharing.UNNAMED
    union = f"‘It is the workers’ wish that {words},’ she said."
    assert only(told("A", union), told("B", union)).sharing is Sharing.QUOTATION


def test_a_quotation_set_without_marks_in_one_report_is_still_one():
    block = "We just hit and everybody in the aisle went down like skittles"
    assert only(told("A", QUOTE), told("B", f"Her post read:\n{block}\nIt was deleted.")).sharing is Sharing.QUOTATION


def test_quoting_the_other_outlet_itself_in_marks_is_no_copy():
    quoting = f"B News reported that “{FERRY[:-1]}.”"
    assert only(told("A", quoting), told("B", FERRY)).sharing is Sharing.CITED


def test_naming_the_other_outlet_without_marks_is_a_copy():
    assert only(told("A", f"B News reported: {FERRY}"), told("B", FERRY)).sharing is Sharing.COPY


@pytest.mark.parametrize(
    "phrase",
    [
        "The company did not immediately respond to a request for comment on the matter",
        "the National Association for the Advancement of Colored People",
        "in front of the parliament",
    ],
)
def test_what_everybody_writes_so_is_a_set_phrase(phrase):
    assert only(told("A", f"{phrase}."), told("B", f"{phrase}!")).sharing is Sharing.SET_PHRASE


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        (f"{FERRY}\nAdditional material: HNA", None),
        (f"{FERRY}\nThe Halyard News Agency contributed to this report.", None),
        (f"OSTREY (HNA) — {FERRY}", None),
        (FERRY, "Staff and Halyard News Agency"),
        (f"{FERRY[:-1]}, HNA reported.", None),
    ],
)
def test_words_of_an_agency_that_is_credited_are_agency_text(text, byline):
    agency = told("HNA", f"OSTREY (HNA) — {FERRY}", outlet="Halyard News Agency", byline="Halyard News Agency")
    run = next(run for run in shared_text(Event("x", (agency, told("B", text, byline=byline)))) if run.words > 10)
    assert (run.sharing, run.agency) == (Sharing.AGENCY, "Halyard News Agency")


def test_words_of_an_agency_that_nobody_credits_have_no_source_named():
    agency = told("HNA", f"OSTREY (HNA) — {FERRY}", outlet="Halyard News Agency")
    assert only(agency, told("B", FERRY)).sharing is Sharing.UNNAMED


def test_an_outlet_that_repeats_itself_copies_itself():
    assert only(told("A", FERRY, outlet="The Gull"), told("A2", FERRY, outlet="The Gull")).sharing is Sharing.COPY


def test_known_agencies_are_known_without_their_report():
    run = only(told("A", FERRY, byline="Associated Press"), told("B", f"WASHINGTON (AP) — {FERRY}"))
    assert (run.sharing, run.agency) == (Sharing.AGENCY, "Associated Press")


def test_an_agency_credited_for_another_sentence_is_not_credited_for_this_one():
    other = f"{FERRY}\nThe toll rose to three, AFP reported."
    assert only(told("A", FERRY), told("B", other)).sharing is Sharing.UNNAMED


def test_a_run_in_three_reports_is_one_finding():
    run = only(*(told(siglum, f"{FERRY} Told by {siglum}.") for siglum in "ABC"))
    assert [place.report for place in run.places] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        (("2024-03-08", "2024-03-09"), "A"),
        (("2024-03-09", "2024-03-08T10:00"), "B"),
        (("2024-03-08", "2024-03-08T10:00"), None),
        ((None, "2024-03-08"), None),
    ],
)
def test_who_was_first_is_said_only_where_the_dates_tell(dates, first):
    assert only(told("A", FERRY, date=dates[0]), told("B", FERRY, date=dates[1])).first == first
