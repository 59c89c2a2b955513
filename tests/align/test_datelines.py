import pytest

from align.datelines import dateline, without_dateline
from tests.eval.gold import report


@pytest.mark.parametrize(
    "line",
    [
        "ALDERY (NW) — ",
        "KHOSREN, 16 June /OSTA/. ",
        "LONDON, March 3 (Reuters) - ",
        "NEW YORK (CNN) -- ",
        "LONDON — ",
        "WASHINGTON, D.C. — ",
        "ST. LOUIS – ",
        "KYIV, Ukraine — ",
    ],
)
def test_place_and_agency_before_the_first_sentence_are_its_dateline(line):
    told = report("A", [f"{line}A mill burned down."])
    assert told.words(dateline(told, 0)) == line
    assert told.words(without_dateline(told, 0)) == "A mill burned down."


@pytest.mark.parametrize(
    "sentence",
    ["NATO — the alliance — met.", "A mill burned down.", "MPs – all of them – left.", "GOP leaders — Two left."],
)
def test_other_sentences_have_none(sentence):
    assert dateline(report("A", [sentence]), 0) is None


def test_further_down_no_dateline_is_looked_for():
    told = report("A", [*["It rained all day."] * 4, "LONDON — It rained there too."])
    assert dateline(told, 4) is None
