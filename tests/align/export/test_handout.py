from dataclasses import replace

import pytest

from align.bookmarks import bookmark
from align.export.handout import WRITERS, handout, told
from corpus.readers import EVIDENCE
from tests.tui.example import event, place, span


def finds():
    figures = bookmark(
        event(),
        "figures",
        "Figures: how many died: conflict",
        [place("WIRE", "two people"), place("STAR", "Three workers")],
        ["≠ conflict: “two people” and “Three workers” cannot both hold"],
    )
    missing = bookmark(
        event(),
        "not told",
        "Not told: VOICE",
        [place("STAR", "Owner Orrin Vale admitted he had locked the back door.")],
        nearest=[place("VOICE", "The council had reportedly inspected it in May.")],
    )
    return [replace(figures, note="Ask for <the> *hour*."), missing]


@pytest.mark.parametrize("ending", WRITERS)
def test_a_handout_has_every_find_with_its_words_note_and_sources(ending):
    written = handout(event(), finds(), ending).decode()
    for words in ("Figures: how many died", "two people", "Owner Orrin Vale admitted", "cannot both hold", "hour"):
        assert words in written
    assert EVIDENCE in " ".join(written.split())
    for source in ("Northern Wire", "INFERNO: Three dead as mill goes up in flames", "7 May 2031"):
        assert source in " ".join(written.split())
    assert "VOICE (nearest here)" in written


def test_the_words_of_the_find_stand_out_in_their_sentence():
    first = next(told(event(), finds()[0]))
    assert [words for words, here in first.pieces if here] == ["two people"]
    assert "".join(words for words, _ in first.pieces) == event().report("WIRE").sentence_text(0)


def test_a_whole_sentence_stands_out_beside_a_part_of_another_and_not_alone():
    text = event().report("WIRE").sentence_text(0)
    alone = bookmark(event(), "statement", "", [place("WIRE", text)])
    assert not any(here for _, here in next(told(event(), alone)).pieces)
    both = bookmark(event(), "statement", "", [place("WIRE", text), place("WIRE", "built in 1904")])
    assert [words for words, here in next(told(event(), both)).pieces if here] == [text, "built in 1904"]


def test_sentences_that_do_not_follow_each_other_have_a_gap_between():
    kept = bookmark(event(), "statement", "", [place("WIRE", "drying room"), place("WIRE", "built in 1904")])
    assert " […] " in "".join(words for words, _ in next(told(event(), kept)).pieces)


def test_what_is_told_only_in_part_is_not_called_not_told():
    kept = bookmark(event(), "not told", "Told only in part in STAR: “The mill”", [place("WIRE", "built in 1904")])
    assert "1. Told only in part in STAR" in handout(event(), [kept], ".txt").decode()


def test_an_agency_that_signs_as_itself_stands_once_among_the_sources():
    wire, *others = event().reports
    signed = replace(event(), reports=(replace(wire, byline=wire.outlet.name), *others))
    assert handout(signed, finds(), ".txt").decode().count("Northern Wire") == 1


def test_a_note_is_no_markup():
    assert "Ask for &lt;the&gt; *hour*." in handout(event(), finds(), ".html").decode()
    assert r"Ask for \<the\> \*hour\*." in handout(event(), finds(), ".md").decode()


def test_a_report_that_is_gone_is_quoted_as_it_was():
    without = replace(event(), reports=event().reports[:1])
    written = handout(without, finds()[:1], ".txt").decode()
    assert "The Evening Star (not among the reports now)" in written
    assert "[Three workers] died" in written


def test_a_mark_that_stands_in_no_sentence_is_quoted_as_it_stands():
    end = span("WIRE", "police said.").end
    kept = bookmark(
        event(),
        "figure",
        "",
        [replace(place("WIRE", "two"), span=replace(span("WIRE", "two"), start=end, end=end + 1))],
    )
    assert list(told(event(), kept))


@pytest.mark.parametrize("width", [40, 80])
def test_the_lines_of_plain_text_are_as_wide_as_asked(width):
    lines = handout(event(), finds(), ".txt", width).decode().splitlines()
    assert max(map(len, lines)) <= width
    assert handout(event(), finds(), ".html", width) == handout(event(), finds(), ".html")


@pytest.mark.parametrize("ending", WRITERS)
def test_sigla_are_explained_before_the_first_find_and_what_is_invented_says_so(ending):
    written = " ".join(handout(event(), finds(), ending).decode().split())
    assert written.index("Northern Wire, Mill fire") < written.index("1. Figures")
    assert written.index("Invented.") < written.index("1. Figures")


def test_every_find_says_of_which_kind_it_is():
    kept = bookmark(event(), "point", "Told by 2 of 3: The mill", [place("WIRE", "built in 1904")])
    assert "1. Point · Told by 2 of 3" in handout(event(), [kept], ".txt").decode()
    assert "1. Figures: how many died" in handout(event(), finds(), ".txt").decode()
