from dataclasses import replace

import pytest

from align.model import Comparison
from align.views.overview import overview
from corpus.model import Event, Outlet, Sentence, Span
from tests.tui.example import event
from tui.heads import head


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Wire", "WIRE  Wire  ◆ base"),
        ("The Northern Wire of Aldery", "WIRE  The Northern Wire of Aldery  ◆"),
        ("The Northern Wire of Aldery and Marrow", "WIRE  The Northern Wire of Aldery…  ◆"),
    ],
)
def test_the_mark_of_the_base_stays_where_the_name_is_long(name, says):
    report = replace(event().reports[0], outlet=Outlet(name))
    assert head(report, 37, 2, base=True).plain.splitlines()[0] == says
    assert "◆" not in head(report, 37, 2, base=False).plain


def test_words_of_links_are_counted_neither_here_nor_in_the_overview():
    text = "Mayor Ada BergAda Mary BergHarbour closes Ferry is late MORE left."
    report = replace(event().reports[0], text=text, sentences=(Sentence(Span(0, len(text)), 0),), headline_span=None)
    profile = overview(Comparison(Event("", (report,)), done=())).profiles[0]
    assert profile.words == 4
    assert "· 4 words" in head(report, 60, 3, base=True).plain
