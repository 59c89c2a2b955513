import pytest

from align.datelines import dateline, filed_by, in_dateline, without_dateline
from corpus.model import Span
from tests.build import report


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
        "ST. LOUIS (AP) — ",
        "SPRINGFIELD, Ill. (AP) — ",
        "WASHINGTON, D.C. (AP) -- ",
        "NEW YORK, March 3, 2024 (Reuters) - ",
        "GENEVA/ZURICH (Reuters) - ",
        "SÃO PAULO (Reuters) – ",
        "ZÜRICH — ",
        "Paris (AFP) – ",
    ],
)
def test_place_and_agency_before_the_first_sentence_are_its_dateline(line):
    told = report("A", [f"{line}A mill burned down."])
    assert told.words(dateline(told, 0)) == line
    assert told.words(without_dateline(told, 0)) == "A mill burned down."


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO — the alliance — met.",
        "A mill burned down.",
        "MPs – all of them – left.",
        "GOP leaders — Two left.",
        "NATO, the alliance — It met.",
        "Ann Lee (Labour) – Two years a mayor – left.",
    ],
)
def test_other_sentences_have_none(sentence):
    assert dateline(report("A", [sentence]), 0) is None


def test_further_down_no_dateline_is_looked_for():
    told = report("A", [*["It rained all day."] * 4, "LONDON — It rained there too."])
    assert dateline(told, 4) is None


def test_the_agency_of_a_dateline_filed_the_report():
    told = report("A", ["SPRINGFIELD, Ill. (AP) — A mill burned down.", "LONDON — It rained."])
    assert told.words(filed_by(told, 0)) == "AP"
    assert filed_by(told, 1) is None


def test_a_place_at_the_head_of_the_first_sentence_stands_in_a_dateline_and_one_in_the_next_does_not():
    told = report("A", ["LONDON — It rained in Kent.", "LONDON was wet."])
    first, second = (Span(sentence.span.start, sentence.span.start + 6) for sentence in told.sentences)
    assert in_dateline(told, first)
    assert not in_dateline(told, second)
    assert not in_dateline(told, Span(told.sentences[0].span.end - 5, told.sentences[0].span.end))
