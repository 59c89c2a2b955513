"""What the panel below a table shows where not all has room."""

from dataclasses import replace

import pytest
from textual.content import Content
from textual.widgets import Static

from align.alignment import Evidence, Link
from align.findings import Variant, VariantKind
from corpus.model import Span
from tests.tui.conftest import GivenApp, press, seen
from tests.tui.example import comparison, place, span
from tests.tui.freeze import frozen
from tui.explain import because, explain_variant, explain_word
from tui.panel import Quoted, fitted, leading, quoted
from tui.screens.help import help_lines
from tui.wrap import wrap

TOLD = Quoted("WIRE", Content("Of all the people in the mill that night two were killed and nine were hurt."), (41, 44))


def shown(*said, sentences=(TOLD,), width=40, height=4):
    return [line.plain for line in fitted([Content(line) for line in said], sentences, width, height)]


def test_where_all_has_room_all_is_said():
    assert shown("conflict", height=6) == ["conflict", TOLD.whole.plain]


def test_of_a_long_sentence_there_is_what_stands_around_the_words_of_the_find():
    assert shown("conflict", height=2) == ["conflict", "WIRE … that night two were killed and …"]


def test_what_is_said_ends_early_rather_than_take_the_room_of_the_words():
    said = "one reason that is long and goes on and on and on beyond the second line of the panel"
    assert shown(said, sentences=(TOLD, TOLD), height=4) == [
        "one reason that is long and goes on and on and on beyond the second line of the…",
        "WIRE … that night two were killed and …",
        "WIRE … that night two were killed and …",
    ]


def test_lines_that_are_left_go_to_the_first_sentences():
    lines = shown("conflict", sentences=(TOLD, TOLD), height=4)
    assert lines[1].startswith("WIRE Of all the people") or len(lines[1]) > len(lines[2])
    assert "two" in lines[2]


def test_a_find_about_whole_sentences_says_first_what_is_known():
    whole = replace(TOLD, at=None)
    assert shown("one", "two", "three", sentences=(whole,), height=3) == ["one", "two", "three"]


def test_words_in_a_headline_are_quoted_too():
    made = comparison()
    wire = made.event.reports[0]
    headed = replace(wire, headline_span=Span(0, 30), sentences=wire.sentences[1:])
    given = replace(made, event=replace(made.event, reports=(headed, *made.event.reports[1:])))
    (told,) = quoted(given, [place("WIRE", "burned down")])
    assert told.whole.plain == "WIRE, headline: A mill burned down in Aldery o"


async def test_the_two_figures_of_a_conflict_stand_in_the_panel_of_a_small_terminal():
    app = GivenApp(frozen())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        panel = app.screen.query_one("#detail", Static)
        for _ in range(4):
            said = panel.render()
            bold = [said.plain[s.start : s.end] for s in said.spans if "bold" in str(s.style)]
            entry = app.screen.current
            words = [app.comparison.event.report(side.report).words(side.span) for side in entry.foremost]
            assert len(words) == 2
            assert all(any(word in found for found in bold) for word in words)
            assert len(said.plain.split("\n")) <= panel.size.height
            await press(pilot, "j")


async def test_a_filter_tells_why_a_row_is_left_that_does_not_show_the_words():
    app = GivenApp(frozen())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "ampersand", *"ambulance")
        assert "ambulance" not in app.screen._narrowed.entries[1].cells[0].plain
        assert "ambulance" in app.screen.query_one("#detail", Static).render().plain


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("9 p.m.", "WIRE “9 p.m.” · also STAR “9 p.m.”"),
        ("burned", "WIRE “burned” ↔ STAR “flames tore through”"),
        ("started", "WIRE “started” – nothing was found for it in the linked sentences"),
        ("declined", "WIRE “declined” – no sentence is linked to this one, so nothing was looked for"),
    ],
)
def test_of_a_word_the_panel_says_what_is_known_and_no_more(words, says):
    assert explain_word(comparison(), place("WIRE", words)).plain == says


def test_so_small_a_word_as_the_is_not_said_to_have_no_counterpart():
    assert explain_word(comparison(), place("WIRE", "The fire")).plain == (
        "WIRE “The” – so small a word is not looked for by itself"
    )


async def test_after_a_search_the_panel_tells_what_stands_for_the_word_found(app):
    async with app.run_test(size=(120, 35)) as pilot:
        await press(pilot, "/", *"drying", "enter", "escape")
        assert "“drying” · also STAR “drying”" in seen(app)
        await press(pilot, "/", *"the mill was", "enter", "escape")
        assert "“The” –" not in seen(app)


def test_words_in_common_stand_in_both_sentences_and_alike_ones_are_quoted_from_both():
    def because_of(*pairs):
        matched = tuple((span("WIRE", one), span("STAR", other)) for one, other in pairs)
        return because(comparison(), Link("WIRE", 0, "STAR", 0, 0.9, Evidence((), 0.5, matched)))

    assert because_of(("mill", "mill"), ("two", "Three")) == "words in common: “mill”; meaning 50% alike"
    assert because_of(("killing", "died")) == "words alike: “killing” / “died”; meaning 50% alike"


def led(*said, width=30, height=2):
    return [line.plain for line in leading([Content(line) for line in said], width, height)]


def test_a_panel_that_has_more_than_it_can_show_says_so_in_its_last_line():
    assert led("one", "two") == ["one", "two"]
    assert led("one", "two", "three") == ["one", "two … Enter: all"]
    assert led("one", "more words than a line of the panel holds") == [
        *("one", "more words than a … Enter: all"),
    ]


async def test_the_key_that_shows_more_is_told_in_read_and_the_likelihood_stands_before_what_is_quoted():
    app = GivenApp(frozen())
    async with app.run_test(size=(80, 24)) as pilot:
        for _ in range(6):
            await press(pilot, "n")
            said = app.screen.query_one("#detail", Static).render().plain
            lines = sum(len(wrap(line, 78)) for line in said.split("\n"))
            assert lines <= app.screen.query_one("#detail", Static).size.height
            assert "likely" in said
        assert said.endswith("… Enter: all")


async def test_a_bookmark_with_a_long_note_takes_one_line_of_the_panel(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "c")
        await press(pilot, *[*"long", "space"] * 20, "enter")
        said = app.screen.query_one("#detail", Static).render().plain.split("\n")
        assert said[0].startswith("★ bookmark 1 of 1 · long")
        assert len(said[0]) <= 78
        assert " ↔ STAR “" in said[1]


@pytest.mark.parametrize("mode", ["1", "6"])
async def test_the_marks_of_what_is_told_perhaps_stand_in_the_help(app, mode):
    async with app.run_test(size=(120, 60)) as pilot:
        await press(pilot, mode)
        told = "\n".join(line.plain for line in help_lines(app.screen))
        assert "○" in told
        assert "less likely than not" in told


def test_other_words_stand_at_the_same_point_only_where_a_point_holds_both_sentences():
    sides = place("WIRE", "burned down"), place("STAR", "tore through")
    one = Variant("p1", VariantKind.WORDING, *sides)
    assert explain_variant(comparison(), one).plain.endswith("other words at the same point")
    apart = explain_variant(replace(comparison(), passages=()), one).plain
    assert apart.endswith("other words where both may tell the same")
