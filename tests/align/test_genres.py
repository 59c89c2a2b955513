from dataclasses import replace

import pytest

from align.genres import genres
from align.marks import GenreKind
from corpus.model import Event, Outlet
from tests.align.example import report

STORY = "The harbour was closed on Monday.\nA ferry had struck the pier.\nNobody was hurt.\nThe mayor was silent."


def said(text=STORY, **known):
    its = replace(report("A", text), **known)
    return next(((genre.kind, genre.said_in, genre.words) for genre in genres(Event("The ferry", (its,)))), None)


def test_a_report_that_does_not_say_what_it_is_has_no_genre():
    assert said(headline="What the ferry tells us about the island") is None
    assert said(url="https://gull.example/2024/ferry-live-analysis", byline="Ann Wick, chief reporter") is None


@pytest.mark.parametrize(
    ("headline", "kind", "words"),
    [
        ("Opinion: Who owns the sea?", GenreKind.OPINION, "Opinion:"),
        ("Editorial | The ferry must stay", GenreKind.OPINION, "Editorial |"),
        ("Analysis: Why the ferry struck", GenreKind.ANALYSIS, "Analysis:"),
        ("The ferry crash, explained", GenreKind.EXPLAINER, ", explained"),
        ("Ferry crash – live", GenreKind.LIVE, "– live"),
        ("Ferry crash: live updates from Ostrey", GenreKind.LIVE, "live updates"),
        ("Interview: “I saw the bow open”", GenreKind.INTERVIEW, "Interview:"),
    ],
)
def test_the_heading_says_it_in_its_own_words(headline, kind, words):
    assert said(headline=headline) == (kind, "heading", words)


@pytest.mark.parametrize(
    "headline",
    ["People live by the sea", "Comments anger the crew", "Opinion is divided on the ferry", "Live bomb found"],
)
def test_the_same_words_inside_a_heading_say_nothing(headline):
    assert said(headline=headline) is None


def test_a_kicker_and_a_byline_at_the_head_of_the_text_say_it():
    assert said(f"OPINION\n{STORY}") == (GenreKind.OPINION, "first lines", "OPINION")
    assert said(f"Analysis by Ann Wick\n{STORY}") == (GenreKind.ANALYSIS, "first lines", "Analysis by Ann Wick")
    assert said(byline="The Editorial Board") == (GenreKind.OPINION, "byline", "The Editorial Board")


def test_a_note_says_it_and_its_place_is_known():
    text = f"{STORY}\nThis interview has been edited for length."
    found = genres(Event("The ferry", (report("A", text),)))[0]
    assert (found.kind, found.said_in) == (GenreKind.INTERVIEW, "note")
    assert found.at.of(text) == found.words == "This interview has been edited"


def test_section_and_address_say_it_and_news_says_least():
    assert said(section="Opinion", url="https://gull.example/news/ferry") == (GenreKind.OPINION, "section", "Opinion")
    assert said(url="https://gull.example/comment/2024/ferry") == (GenreKind.OPINION, "address", "/comment/")
    assert said(url="https://gull.example/news/live/ferry") == (GenreKind.LIVE, "address", "/live/")
    assert said(url="https://gull.example/news/ferry") == (GenreKind.NEWS, "address", "/news/")
    assert said(url="https://gull.example/news/ferry", byline="AP") == (GenreKind.AGENCY, "byline", "AP")


def test_an_agency_in_the_dateline_or_as_the_outlet_makes_an_agency_report_and_a_credit_at_the_end_does_not():
    assert said(f"OSTREY (HNA) — {STORY}") == (GenreKind.AGENCY, "dateline", "HNA")
    assert said(outlet=Outlet("Halyard News Agency")) == (GenreKind.AGENCY, "outlet name", "Halyard News Agency")
    assert said(f"{STORY}\nThe end is near.\nAdditional material: Reuters") is None
