import pytest

from corpus.links import link_text, without_links
from corpus.model import Outlet, Report, Sentence, Span


@pytest.mark.parametrize(
    ("told", "read"),
    [
        (
            "Sen. Ada Finch Ada Ann FinchFerry sinks in storm Mayor quits MORE (R-Me.) said so.",
            "Sen. Ada Finch (R-Me.) said so.",
        ),
        (
            "They met Tom McRoe Thomas (Tom) Lee McRoe2020 budget: 'It's time' Is the pier safe? MORE's aide.",
            "They met Tom McRoe's aide.",
        ),
        ("They met Ada Berg Ada Mary BergMORE at the pier.", "They met Ada Berg at the pier."),
        ("They told Ada McRoeAda Ann McRoeFerry sinks in a storm MORE all.", "They told Ada McRoe all."),
        ("Mayor Ada BergAda Mary BergHarbour closes Ferry is late MORE left.", "Mayor Ada Berg left."),
    ],
)
def test_a_run_of_links_behind_a_name_up_to_more_is_left_blank(told, read):
    assert " ".join(without_links(told).split()).replace(" 's", "'s") == read
    assert len(without_links(told)) == len(told)


@pytest.mark.parametrize(
    "told",
    [
        "Ada McFinch wants MORE ferries and MORE piers.",
        "Ada Finch said Finch would sail. MORE ships came.",
        "Ada Finch sailed with Ada FinchBerg to the pier in June.",
        "Leader McRoe and Tom McFinch agreed, the ferry sank in the storm and there was MORE to come.",
        "Ada LaRoe and Tom LaFinch agreed that the ferry sank in the storm and that MORE would come.",
        "Ada Finch\nAda FinchFerry sinks in a storm\nMayor quits MORE",
    ],
)
def test_words_without_a_headline_run_into_a_repeated_name_are_the_reports_own(told):
    assert not link_text(told)
    assert without_links(told) == told


def test_a_report_says_its_sentences_without_the_links_that_are_shown_in_them():
    told = "Mayor Ada BergAda Mary BergHarbour closes Ferry is late MORE left. Nobody spoke."
    end = told.index(" Nobody")
    report = Report("A", Outlet("A"), told, (Sentence(Span(0, end), 0), Sentence(Span(end + 1, len(told)), 0)))
    assert [told[link.start : link.end] for link in report.links] == [told[14 : told.index(" left")]]
    assert report.sentence_text(0) == told[:end]
    assert report.sentence_prose(0).split() == ["Mayor", "Ada", "Berg", "left."]
    assert report.prose_by_sentence == [report.sentence_prose(0), "Nobody spoke."]
    assert len(report.prose) == len(report.text)


def test_a_sentence_is_quoted_without_its_links():
    told = "Sen. Ada Finch Ada Ann FinchFerry sinks in storm Mayor quits MORE said so. It rained."
    report = Report("a", Outlet("A"), told, (Sentence(Span(0, 74), 0), Sentence(Span(75, 85), 0)))
    assert report.quoted(Span(0, 74)) == "Sen. Ada Finch […] said so."
    assert report.quoted(Span(20, 74)) == "[…] said so."
    assert report.quoted(Span(75, 85)) == "It rained."
