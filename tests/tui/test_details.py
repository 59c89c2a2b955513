"""Enter in Read: all that is known of the point at the cursor."""

from dataclasses import replace

import pytest

from align.alignment import Link
from align.findings import VariantKind
from align.model import Comparison
from align.views.standings import Standings, standings_of
from tests.tui.conftest import GivenApp, press, seen
from tests.tui.example import comparison, event, place
from tui.details import details
from tui.explain import explain_unlinked
from tui.screens.details import DetailsScreen
from tui.view import View
from tui.widgets.reading import Reading

VIEW = View(order=("WIRE", "STAR", "VOICE"))


def told(passage="p1", at=None, view=VIEW, made=None):
    made = made or comparison()
    return [line.plain for line in details(made, Standings(made), view, made.passage(passage), at)]


def test_a_point_is_told_with_every_sentence_and_every_difference():
    lines = told()
    assert lines[0].startswith("Point 1 of 4 · told by 3 of 3 reports")
    assert "VOICE Two people were killed in a fire there on Tuesday." in lines
    assert "Differences · 2" in lines
    assert any("“burned down” ↔ STAR “flames tore through”" in line for line in lines)


def test_differences_that_the_filters_hide_are_left_out():
    lines = told(view=replace(VIEW, hidden=frozenset({VariantKind.FIGURE})))
    assert "Differences · 1" in lines


def test_what_stands_at_the_cursor_is_told_last():
    assert told(at=place("WIRE", "two people"))[-2] == "At the cursor"


def test_of_a_sentence_without_counterpart_the_sentence_is_told():
    lines = told(None, place("WIRE", "declined"))
    assert lines[0] == "Nothing in the other reports is linked to these sentences."
    assert "WIRE The owner, Orrin Vale, declined to comment." in lines


def test_of_a_sentence_whose_only_link_joins_no_point_it_is_said_what_may_tell_the_same():
    linked = replace(comparison(), links=(*comparison().links, Link("WIRE", 4, "STAR", 4, 0.55)))
    lines = told(None, place("WIRE", "declined"), made=linked)
    assert lines[0] == "Perhaps told in part by STAR 5 (55% likely), but not held to be one point with it."


def test_of_several_sentences_it_is_said_which_may_be_told():
    made = replace(comparison(), links=(*comparison().links, Link("WIRE", 4, "STAR", 4, 0.55)))
    said = explain_unlinked(made, standings_of(made), [("WIRE", 3), ("WIRE", 4)]).plain
    assert said == (
        "Perhaps told in part WIRE 5 by STAR 5 (55% likely), but not held to be one point with it."
        " Nothing is linked to the other sentences here."
    )


@pytest.mark.parametrize("closing", ["escape", "enter", "backspace"])
async def test_enter_in_read_opens_the_details_and_closes_them_again(app, closing):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j")
        before = app.view
        await press(pilot, "enter")
        assert isinstance(app.screen, DetailsScreen)
        assert "In their words" in seen(app)
        await press(pilot, closing)
        assert isinstance(app.focused, Reading)
        assert app.view == before


@pytest.mark.parametrize(("key", "leads_to"), [("3", "FindingsScreen"), ("question_mark", "HelpScreen")])
async def test_the_keys_of_the_modes_and_of_the_help_lead_on_from_the_details(app, key, leads_to):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", key)
        assert type(app.screen).__name__ == leads_to


@pytest.mark.parametrize(("height", "scrolls"), [(60, False), (14, True)])
async def test_the_keys_that_scroll_are_told_where_there_is_something_to_scroll(app, height, scrolls):
    async with app.run_test(size=(100, height)) as pilot:
        await press(pilot, "enter")
        assert ("j k scroll" in seen(app)) is scrolls
        await pilot.resize_terminal(100, 74 - height)
        await press(pilot)
        assert ("j k scroll" in seen(app)) is not scrolls


async def test_before_anything_is_compared_enter_says_so():
    app = GivenApp(Comparison(event(), done=()), compared=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        assert "The reports were not compared." in seen(app)
