"""Two reports looked at alone: what Read and the tables show of them, and what is left out."""

from dataclasses import replace
from importlib import import_module

import pytest

from align.alignment import Passage, Reading
from align.findings import Difference, FigureComparison, QuotationComparison
from align.steps import STEPS
from tests.tui.conftest import GivenApp, press, seen
from tests.tui.example import comparison
from tui.view import Mode, View

WIDE = 160


def rows(two, mode, page=0, made=None):
    """The rows of a table of two reports, each as one line."""
    made = made or comparison()
    view = View(order=two, pair=True)
    table = import_module(f"tui.tables.{mode.value}").PAGES[page].table(made, view, WIDE, working=False)
    found = [" | ".join(cell.plain.replace("\n", " / ") for cell in e.cells) for e in table.entries if not e.heading]
    return found or [table.empty]


WIRE_STAR, WIRE_VOICE = ("WIRE", "STAR"), ("WIRE", "VOICE")


def test_points_that_one_of_two_reports_tells_keep_their_numbers_and_what_all_make_of_them():
    found = rows(WIRE_VOICE, Mode.POINTS)
    assert found[0].startswith("1 A mill burned down")
    assert found[0].endswith("| ● 1 | ● 2")
    assert any(row.startswith("2 The fire started") for row in found)  # told by WIRE, not by VOICE
    assert not any("Are you in Aldery" in row or "admitted he had locked" in row for row in found)


def test_points_that_neither_of_two_reports_tells_are_left_out():
    others = Passage("p5", (Reading("STAR", (1,)),))
    made = replace(comparison(), passages=(*comparison().passages, others))
    assert any(row.startswith("5 Owner") for row in rows(WIRE_STAR, Mode.POINTS, made=made))
    assert not any(row.startswith("5 Owner") for row in rows(WIRE_VOICE, Mode.POINTS, made=made))


def test_two_reports_are_the_base_and_one_beside_it_where_they_have_room():
    view = View(order=("WIRE", "STAR", "VOICE"), pair=True, first=2)
    assert view.of_two(80).order == view.alone(200) == WIRE_VOICE
    assert view.of_two(60) == view
    assert View(order=WIRE_VOICE, pair=True).alone(200) == ()


def test_a_verdict_on_figures_of_another_report_says_between_whom_it_is():
    group = comparison().figure_comparisons[0]
    made = replace(comparison(), figure_comparisons=(replace(group, between=(0, 1)),))
    (row,) = rows(WIRE_VOICE, Mode.FIGURES, made=made)
    assert "conflict / between WIRE and STAR | two people" in row
    (row,) = rows(WIRE_STAR, Mode.FIGURES, made=made)
    assert "between" not in row


def test_a_question_that_only_one_of_two_reports_answers_is_left_out():
    group = comparison().figure_comparisons[0]
    made = replace(comparison(), figure_comparisons=(FigureComparison((0, 1), group.verdict, "two, three", "killed"),))
    assert rows(WIRE_VOICE, Mode.FIGURES, made=made) == [
        "WIRE and VOICE alone: No figures answer the same question in two reports."
    ]


def test_a_statement_that_a_third_report_gives_too_says_so():
    heard = replace(comparison().quotations[0], report="VOICE", content=(comparison().figures[2].span,))
    group = QuotationComparison((0, 1, 2), Difference.CUT, "STAR leaves out “second”")
    made = replace(
        comparison(), quotations=(*comparison().quotations, heard), quotation_comparisons=(group,), sources=()
    )
    assert rows(WIRE_STAR, Mode.QUOTATIONS, made=made)[0].startswith("cut / with VOICE | ")


def test_a_siglum_in_the_words_of_a_reason_is_no_report_that_gives_the_statement():
    group = QuotationComparison((0, 1), Difference.CUT, "STAR leaves out “told VOICE on Monday”", "p3")
    made = replace(comparison(), quotation_comparisons=(group,))
    assert rows(WIRE_STAR, Mode.QUOTATIONS, made=made)[0].startswith("cut | ")
    assert not any(row.startswith("cut") for row in rows(("WIRE", "VOICE"), Mode.QUOTATIONS, made=made))


@pytest.mark.parametrize(
    ("mode", "page"), [(Mode.WORDS, 1), (Mode.SILENCE, 0), (Mode.SILENCE, 2), (Mode.QUOTATIONS, 0)]
)
def test_what_is_between_others_is_not_in_the_tables_of_two(mode, page):
    assert rows(WIRE_STAR, mode, page)
    (empty,) = rows(WIRE_VOICE, mode, page)
    assert empty.startswith("WIRE and VOICE alone: ")


def test_differences_are_those_between_the_two():
    assert len(rows(WIRE_STAR, Mode.WORDS)) == 4
    assert not any("burned down" in row for row in rows(WIRE_VOICE, Mode.WORDS))


def test_a_silence_is_told_in_the_words_of_the_other_of_the_two():
    (row,) = rows(("STAR", "VOICE"), Mode.SILENCE)
    assert row.startswith("VOICE The mill in Aldery, built in 1904")
    assert "WIRE, VOICE" in row


def test_outlets_stand_against_each_other_alone():
    assert [row.split()[0] for row in rows(WIRE_VOICE, Mode.OVERVIEW, 1)] == list(WIRE_VOICE)
    assert len(rows(WIRE_VOICE, Mode.OVERVIEW, 2)) == 1


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_p_in_a_table_shows_two_reports_alone_in_all_modes_and_all_again(app, size):
    async with app.run_test(size=size) as pilot:
        await press(pilot, "2", "l", "l", "l", "p")
        assert app.said.words.startswith("WIRE and VOICE alone, in all modes")
        assert "WIRE and VOICE alone, p all" in seen(app).splitlines()[0]
        assert app.screen._table.sigla == WIRE_VOICE
        await press(pilot, "3")
        assert "WIRE and VOICE alone, p all" in seen(app).splitlines()[0]
        await press(pilot, "enter")
        assert app.view.mode is Mode.READ
        assert app.view.alone(size[0]) == WIRE_VOICE
        assert "The Evening Star" not in seen(app)
        await press(pilot, "backspace", "<")
        assert "WIRE and STAR alone, p all" in seen(app).splitlines()[0]
        await press(pilot, "p")
        assert "alone" not in seen(app).splitlines()[0]
        await press(pilot, "p", "p")
        assert "alone, in all modes" not in seen(app)  # what was said of two is over


@pytest.mark.parametrize("page", ["4", "5", "6", "6 tab", "6 tab tab"])
async def test_the_next_report_beside_the_base_comes_on_pages_without_columns_for_reports_too(app, page):
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "p", *page.split())
        assert app.view.alone(120) == WIRE_STAR
        for key, beside in ((">", WIRE_VOICE), (">", WIRE_VOICE), ("<", WIRE_STAR), (">", WIRE_VOICE)):
            await press(pilot, key)
            assert app.view.alone(120) == beside
            assert f"{' and '.join(beside)} alone, p all" in seen(app).splitlines()[0]


async def test_p_in_read_shows_the_base_and_the_report_with_the_cursor(app):
    async with app.run_test(size=(150, 40)) as pilot:
        await press(pilot, "l", "l", "p")
        assert "Aldery Voice" in seen(app)
        assert "The Evening Star" not in seen(app)
        assert "WIRE and VOICE alone, p all" in seen(app)
        await press(pilot, "<")
        assert "The Evening Star" in seen(app)
        await press(pilot, "p")
        assert "alone" not in seen(app).splitlines()[0]
        assert "Aldery Voice" in seen(app)


async def test_where_two_have_no_room_p_says_so_and_tables_show_all(app):
    async with app.run_test(size=(60, 30)) as pilot:
        await press(pilot, "p")
        assert app.said.words.startswith("Two reports have no room")
        app.view = replace(app.view, pair=True)
        await press(pilot, "2")
        assert "STAR" in seen(app)


async def test_the_head_says_how_many_of_the_reports_are_shown_in_tables_too(app):
    async with app.run_test(size=(70, 24)) as pilot:
        await press(pilot, "5", "tab", "tab", "tab")
        assert "2 of 3 reports, > more" in seen(app).splitlines()[0]
        await press(pilot, "tab")
        assert "> more" not in seen(app)
        await press(pilot, "shift+tab")
        await pilot.resize_terminal(140, 30)
        await press(pilot)
        assert "> more" not in seen(app)


async def test_keys_that_bring_other_reports_are_told_only_where_there_are_others_to_bring(app):
    async with app.run_test(size=(200, 50)) as pilot:
        keys = lambda: {found.binding.action for found in app.screen.active_bindings.values()}  # noqa: E731
        await press(pilot, "2")
        assert "shift(1)" not in keys()
        await press(pilot, "p")
        assert "shift(1)" in keys()


async def test_a_table_without_rows_offers_no_filter_save_where_rows_are_to_come():
    app = GivenApp(replace(comparison(), figure_comparisons=()))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "3")
        assert "Filter" not in seen(app).splitlines()[-1]
        app.comparison = replace(comparison(), figure_comparisons=(), done=STEPS[:1])
        await press(pilot)
        assert "Filter" in seen(app).splitlines()[-1]
