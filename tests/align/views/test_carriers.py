from dataclasses import replace

import pytest

from align.marks import Place, Quotation, QuotationKind
from align.model import Comparison
from align.views.carriers import before, is_obscure, speaker
from corpus.model import Event
from tests.align.by_hand import span
from tests.align.example import report

TEXT = """The mayor spoke for an hour.
He did not mention the pier at all.
"Our door is open to every citizen," Roe said.
"The law will be kept by all of us here."
It was late.
The harbour stays shut until the end of June."""
LINES = report("A", TEXT)
PARAGRAPHS = (0, 0, 0, 0, 1, 1)
"""The first four sentences are one paragraph."""
TOLD = replace(
    LINES, sentences=tuple(replace(s, paragraph=p) for s, p in zip(LINES.sentences, PARAGRAPHS, strict=True))
)
SAID = Quotation(
    "A",
    QuotationKind.DIRECT,
    (span(TOLD, '"Our door is open to every citizen,"'), span(TOLD, '"The law will be kept by all of us here."')),
    source=span(TOLD, "Roe"),
    cue=span(TOLD, "said"),
)
GIVEN = Comparison(Event("The pier", (TOLD,)), quotations=(SAID,))


def sentence(number):
    return Place("A", TOLD.sentences[number].span)


@pytest.mark.parametrize(("number", "obscure"), [(0, False), (1, True), (2, False), (3, True), (4, True), (5, False)])
def test_a_sentence_all_quoted_or_short_or_pointing_back_needs_others_to_be_understood(number, obscure):
    assert is_obscure(TOLD, number) == obscure


def test_the_end_of_a_longer_quotation_needs_what_stands_before():
    assert is_obscure(report("A", "The law will not be changed by us today.”"), 0)
    assert is_obscure(report("A", "It’s the people of this town who asked for it."), 0)
    assert not is_obscure(report("A", "Roe called the law “a gift to the people of this town.”"), 0)


def test_who_says_a_sentence_is_told_where_it_does_not_say_so_itself():
    assert speaker(GIVEN, sentence(3)) == "Roe, said"
    assert speaker(GIVEN, sentence(2)) == ""
    assert speaker(GIVEN, sentence(5)) == ""
    assert speaker(replace(GIVEN, quotations=(replace(SAID, source=None),)), sentence(3)) == ""


def test_a_sentence_that_points_back_stands_after_the_one_before_in_its_paragraph():
    assert before(GIVEN, sentence(1)) == sentence(0)
    assert before(GIVEN, sentence(5)) is None
    assert before(GIVEN, sentence(4)) is None
