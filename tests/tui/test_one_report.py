"""What the screens say of one report, which nothing can be compared with."""

from dataclasses import replace
from importlib import import_module

import pytest

from align.steps import STEPS
from tests.tui.conftest import GivenApp, press, seen
from tests.tui.example import comparison
from tui.view import Mode, View

VIEW = View(order=("STAR",))


def one_report():
    """The second report of the invented event, with all that is found in it by itself."""
    made = comparison()
    marks = {
        name: tuple(mark for mark in getattr(made, name) if mark.report == "STAR")
        for name in ("figures", "quotations", "sources", "cues", "rates", "voices")
    }
    between = (
        "links",
        "passages",
        "variants",
        "omissions",
        "figure_comparisons",
        "quotation_comparisons",
        "shared_text",
    )
    nothing = dict.fromkeys((*between, "shares", "rate_differences", "names", "versions", "warnings"), ())
    event = replace(made.event, reports=made.event.reports[1:2])
    number = {made.quotations.index(quotation): k for k, quotation in enumerate(marks["quotations"])}
    marks["sources"] = tuple(
        replace(source, quotations=tuple(number[k] for k in source.quotations)) for source in marks["sources"]
    )
    return replace(made, event=event, done=tuple(STEPS), **marks, **nothing)


def page(mode, number):
    return import_module(f"tui.tables.{mode}").PAGES[number].table(one_report(), VIEW, 76, working=False)


@pytest.mark.parametrize(
    ("mode", "number"),
    [
        *((Mode.POINTS, 0), (Mode.FIGURES, 0), (Mode.OVERVIEW, 0), (Mode.OVERVIEW, 2)),
        *((Mode.WORDS, number) for number in range(3)),
        *((Mode.SILENCE, number) for number in range(4)),
    ],
)
def test_a_page_that_compares_says_that_one_report_has_nothing_beside_it_and_what_it_has_by_itself(mode, number):
    table = page(mode, number)
    assert table.entries == ()
    assert table.empty.startswith("One report alone:")
    assert "By itself it has figures (key 3)" in table.empty


@pytest.mark.parametrize(("mode", "number"), [(Mode.FIGURES, 1), (Mode.QUOTATIONS, 0), (Mode.WORDS, 4)])
def test_what_one_report_has_by_itself_is_shown(mode, number):
    assert page(mode, number).entries


def test_the_overview_of_one_report_says_nothing_of_others():
    table = page(Mode.OVERVIEW, 1)
    (row,) = table.entries
    told = " ".join([*(cell.plain for cell in row.cells), row.about(0).plain])
    assert "The Evening Star" in told
    assert "only here" not in told
    assert "counterpart" not in told
    assert table.guide.startswith("One report alone:")


async def test_one_report_stands_in_read_as_it_is_paragraph_by_paragraph():
    app = GivenApp(one_report())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j", "j")
        shown = seen(app)
        assert "counterpart" not in shown
        assert "only in" not in shown
        assert "locked the back door" in shown
        assert "One report alone" in shown
        await press(pilot, "n")
        assert "One report alone differs from nothing" in seen(app)
