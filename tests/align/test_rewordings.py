"""Where the words for a thing begin."""

from types import SimpleNamespace

import pytest

from align.marks import Place
from align.rewordings import _bare
from corpus.model import Event, Outlet, Report, Sentence, Span


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("(deal", "deal"),
        ('hero" usher', "usher"),
        ("https://t.example/7d pic.example.com/Rr — Harbour News", "Harbour News"),
        ("% enrichment", "enrichment"),
        ("“best” boat", "“best” boat"),
        ("5% rise", "5% rise"),
        ("$4 fee", "$4 fee"),
        ("'s plan", "'s plan"),
        ("—", "—"),
    ],
)
def test_marks_and_addresses_before_a_phrase_do_not_belong_to_it(words, bare):
    report = Report("A", Outlet("A"), f"The {words}", (Sentence(Span(0, len(words) + 4), 0),))
    linked = SimpleNamespace(event=Event("It", (report,)))
    place = _bare(linked, Place("A", Span(4, 4 + len(words))))
    assert place.span.of(report.text) == bare
