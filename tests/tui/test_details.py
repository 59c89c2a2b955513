"""Enter in Read: all that is known of the point at the cursor."""

from dataclasses import replace

import pytest

from align.alignment import Evidence, Link
from align.alignment import Reading as Told
from align.findings import State, VariantKind
from align.model import Comparison
from align.views.standings import Standings, standings_of
from tests.tui.conftest import GivenApp, press, seen
from tests.tui.example import VIEW, comparison, event, place, sentence, span
from tui.details import details
from tui.explain import explain_unlinked, name_variant
from tui.screens.details import DetailsScreen
from tui.telling import in_short
from tui.widgets.reading import Reading

WIRE_4 = "The mill was built in 1904."


def told(passage="p1", at=None, view=VIEW, made=None):
    made = made or comparison()
    return [line.plain for line in details(made, Standings(made), view, made.passage(passage), at)]


def test_a_point_is_told_with_every_sentence_and_every_difference():
    lines = told()
    assert lines[0].startswith("Point 1 of 4 · told by 3 of 3 reports")
    assert "VOICE Two people were killed in a fire there on Tuesday." in lines
    assert "Differences · 2" in lines
    assert any("“burned down” ↔ STAR “flames tore through”" in line for line in lines)


def test_a_difference_is_named_whole_where_a_dash_stands_in_its_words():
    made = comparison()
    dashed = replace(made.event.reports[0], text=made.event.reports[0].text.replace("burned down", "burn – down"))
    made = replace(made, event=replace(made.event, reports=(dashed, *made.event.reports[1:])))
    assert name_variant(made, made.variants[1]) == "Wording: WIRE “burn – down” ↔ STAR “flames tore through”"


def test_differences_that_the_filters_hide_are_left_out():
    lines = told(view=replace(VIEW, hidden=frozenset({VariantKind.FIGURE})))
    assert "Differences · 1" in lines


def partly(likely=0.6):
    """The owner's refusal is joined to what VOICE tells of the council, but stands in no point."""
    loose = Link("WIRE", 3, "STAR", 1, likely, Evidence((), 0.4, ((span("WIRE", "mill"), span("STAR", "back door")),)))
    return replace(comparison(), links=(*comparison().links, loose))


def test_what_tells_a_point_only_in_part_is_given_in_its_words_too():
    assert "◐ STAR, in part: Owner Orrin Vale admitted he had locked the back door." in told("p4", made=partly())
    assert "– STAR, nearest: Owner Orrin Vale admitted he had locked the back door." in told("p4", made=partly(0.3))


def test_a_sentence_that_only_perhaps_tells_a_point_says_so_before_its_words():
    doubted = tuple(replace(link, probability=0.3) if link.right == "VOICE" else link for link in comparison().links)
    lines = told("p4", made=replace(comparison(), links=doubted))
    assert "○ VOICE, perhaps: The mill in Aldery, built in 1904, was the town's last." in lines


def test_who_tells_a_point_but_not_all_of_it_is_said_to_be_without_the_words():
    (known,) = comparison().omissions
    words = (place("WIRE", "asked for a second door"),)
    lacking = replace(known, passage="p3", state=State.PART, named=sentence("WIRE", 2), words=words)
    lines = told("p3", made=replace(comparison(), omissions=(lacking,)))
    assert "STAR is without “asked for a second door”" in lines


def test_a_charge_of_one_sentence_is_told_beside_what_is_known_of_the_whole_point():
    (known,) = comparison().omissions
    silent = replace(known, absent="STAR", passage="p4", point=(Told("WIRE", (3,)),), named=sentence("WIRE", 3))
    lines = told("p4", made=replace(partly(), omissions=(silent,)))
    assert "∅ STAR: not told, of WIRE “The mill was built in 1904.” alone" in lines


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


def test_below_a_table_it_is_said_in_one_line_who_is_without_words_or_a_sentence_of_a_point():
    (known,) = comparison().omissions
    silent = replace(known, absent="STAR", passage="p4", point=(Told("WIRE", (3,)),), named=sentence("WIRE", 3))
    given = replace(partly(), omissions=(silent,))
    (line,) = in_short(given, Standings(given), given.passage("p4"))
    assert line.plain == "∅ STAR of one sentence"
