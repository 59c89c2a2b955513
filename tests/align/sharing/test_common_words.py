from dataclasses import replace

from align.shared_text import shared_text
from align.sharing.common_words import common_words
from corpus.model import Event, Outlet
from tests.align.example import report

SAID = "“We have listened to the whole town for a year, and the plan is much better for it,” he said on Monday."


def shared(*texts: str) -> str:
    reports = (report(chr(65 + k), text) for k, text in enumerate(texts))
    event = Event("x", tuple(replace(one, outlet=Outlet(one.siglum)) for one in reports))
    return common_words(event, shared_text(event)[0])


def test_words_that_all_have_stand_there_as_the_first_writes_them():
    assert shared(SAID, SAID.lower()) == SAID[1:-1]


def test_words_that_one_of_the_reports_has_not_give_way_to_an_ellipsis():
    cut = SAID.replace(" for a year,", ",")
    assert "We have listened to the whole town … and the plan" in shared(SAID, cut)
    assert "We have listened to the whole town … and the plan" in shared(SAID, SAID, cut)
