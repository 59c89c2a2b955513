from dataclasses import replace

from align.sharing.agencies import agency_credits
from corpus.model import Event, Outlet
from tests.align.example import report


def credited(text, *, outlet="The Bay", byline=None):
    one = replace(report("A", text), outlet=Outlet(outlet), byline=byline)
    return [(credit.agency, credit.sentence, credit.own) for credit in agency_credits(Event("x", (one,)))["A"]]


def test_a_dateline_credits_for_the_whole_report():
    assert credited("KYIV, March 8 (Reuters) - Troops left.") == [("Reuters", None, False)]


def test_a_statement_passed_on_is_credited_alone():
    assert credited("Troops left.\nThe news agency AFP reported so.") == [("Agence France-Presse", 1, False)]


def test_an_agency_tells_its_own_report():
    found = credited("KHOSREN, 16 June /OSTA/. A gathering ended.", outlet="Ostavian State Telegraph Agency")
    assert {(agency, own) for agency, _, own in found} == {("Ostavian State Telegraph Agency", True)}


def test_letters_that_are_no_agency_are_not_credited():
    assert credited("Rep. Ann Wick (D) — who was there — left the APs.") == []


def test_no_credit_is_none():
    assert credited("Troops left on Monday.") == []
