from dataclasses import replace

import pytest

from align.marks import Place, Quotation, QuotationKind, Voice
from align.model import Comparison
from align.views.voices import Voices
from align.voice import own, spoken, voice_shares
from corpus.model import Event, Outlet
from tests.align.by_hand import span
from tests.build import report

TOLD = report("a", ["The bridge fell at noon.", "“We ran,” said Anna, and Ben said that it was loud."])
DIRECT = Quotation("a", QuotationKind.DIRECT, (span(TOLD, "“We ran,”"),), span(TOLD, "Anna"), span(TOLD, "said"))
INDIRECT = Quotation("a", QuotationKind.INDIRECT, (span(TOLD, "that it was loud"),), span(TOLD, "Ben"))
ELSEWHERE = Quotation("b", QuotationKind.INDIRECT, (span(TOLD, "The bridge fell"),))
ALL = (DIRECT, INDIRECT, ELSEWHERE)


def voice(told, quotations, words):
    """Whose words these are in one report."""
    return Voices(Comparison(Event("fall", (told,)), quotations=quotations)).of(Place(told.siglum, span(told, words)))


def test_words_in_a_content_are_quoted_and_all_others_the_reporters():
    assert voice(TOLD, ALL, "ran") is Voice.QUOTED
    assert voice(TOLD, ALL, "loud") is Voice.QUOTED
    assert voice(TOLD, ALL, "bridge fell") is Voice.OWN


@pytest.mark.parametrize(
    ("source", "itself"),
    [
        ("The Signal", True),
        ("Evening Signal", True),
        ("A Signal reporter", True),
        ("Our reporters", True),
        ("ES", True),
        ("Our technicians", False),
        ("Signal", False),
        ("The Evening", False),
        ("The Signal Board", False),
        ("A reporter", False),
    ],
)
def test_what_an_outlet_has_learned_itself_is_in_its_own_voice(source, itself):
    text = f"{source} has learned that it fell."
    told = replace(report("a", [text]), outlet=Outlet("Evening Signal"))
    fell = Quotation("a", QuotationKind.INDIRECT, (span(told, "that it fell"),), span(told, source))
    assert voice(told, (fell,), "it fell") is (Voice.OWN if itself else Voice.QUOTED)
    wrote = replace(fell, kind=QuotationKind.PARTIAL)
    assert voice(told, (wrote,), "it fell") is Voice.QUOTED


def test_own_stretches_are_what_contents_leave():
    assert [TOLD.words(one) for one in own(TOLD, ALL)] == ["The bridge fell at noon.", "said Anna, and Ben said", "."]


def test_shares_count_every_word_once():
    shares = voice_shares(TOLD, ALL)
    assert (shares.quoted, shares.paraphrased, shares.own) == (2, 4, 10)


def test_a_post_is_somebodys_without_quotation_marks():
    told = report("a", ["The mayor wrote again.", "What a shameless guild! — Ada Berg (@adaberg) March 2, 2026"])
    assert voice(told, (), "shameless") is Voice.QUOTED
    assert [told.words(one) for one in spoken(told, ())] == ["What a shameless guild!"]
    assert voice_shares(told, ()).quoted == 4


@pytest.mark.parametrize(("headline", "theirs"), [("Anna 'ran' off", ["'ran'"]), ("Anna 'lied' again", [])])
def test_what_a_headline_quotes_is_somebodys_where_the_report_quotes_it_too(headline, theirs):
    plain = report("a", [headline, "The bridge fell.", "“We ran,” said Anna."])
    told = replace(plain, headline=headline, headline_span=span(plain, headline), sentences=plain.sentences[1:])
    said = Quotation("a", QuotationKind.DIRECT, (span(told, "“We ran,”"),), span(told, "Anna"), span(told, "said"))
    assert [told.words(one) for one in spoken(told, (said,))] == [*theirs, "“We ran,”"]
