import pytest

from align.alignment import Passage, Reading
from align.shared_text import shared_text
from align.tellings import independent_tellings, shares, version_words, versions
from corpus.model import Event
from tests.align.test_shared_text import FERRY, OTHER, QUOTE, told


def test_how_much_of_a_report_stands_in_another_is_counted_once():
    event = Event("x", (told("A", f"{FERRY}\nNobody at all slept well that night."), told("B", FERRY)))
    share = {(s.report, s.other): s for s in shares(event, shared_text(event))}
    assert share["B", "A"].share == 1.0
    assert share["A", "B"].taken == pytest.approx(18 / 25)
    assert share["A", "B"].words == 18


def test_an_update_of_one_article_is_a_version_of_it():
    first = told("A", f"{FERRY}\nNobody died.", outlet="HNA", date="2024-03-08")
    update = told("A2", f"{FERRY}\nThree people died, the ministry said.", outlet="HNA", date="2024-03-09")
    event = Event("x", (update, first))
    (version,) = versions(event, shared_text(event))
    assert (version.report, version.earlier, version.same_outlet) == ("A2", "A", True)
    assert version_words(version).startswith("A2 is a later state of A: ")


@pytest.mark.parametrize("dates", [("2024-03-08", "2024-03-08"), ("2024-03-08", "2024-03-08T10:00"), (None, None)])
def test_a_copy_is_no_later_state_unless_the_dates_say_so(dates):
    whole = told("A", f"{FERRY}\nNobody died.", outlet="HNA", date=dates[0])
    cut = told("A2", FERRY, outlet="HNA", date=dates[1])
    event = Event("x", (whole, cut))
    (version,) = versions(event, shared_text(event))
    assert not version.dated
    assert "later state" not in version_words(version)


def test_a_common_paragraph_does_not_make_a_version():
    left, right = (f"{FERRY}\n{other * 30}" for other in ("Others slept. ", "The mayor spoke. "))
    event = Event("x", (told("A", left), told("B", right)))
    assert versions(event, shared_text(event)) == ()


def test_readings_with_the_same_words_are_one_telling():
    passage = Passage("p1", (Reading("A", (0,)), Reading("B", (0,)), Reading("C", (0,))))
    event = Event("x", (told("A", FERRY), told("B", FERRY), told("C", OTHER)))
    assert independent_tellings(passage, event, shared_text(event)) == 2


def test_a_common_quotation_leaves_tellings_independent():
    passage = Passage("p1", (Reading("A", (0,)), Reading("B", (0,))))
    event = Event("x", (told("A", QUOTE), told("B", QUOTE)))
    assert independent_tellings(passage, event, shared_text(event)) == 2
