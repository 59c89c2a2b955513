from dataclasses import replace
from importlib import import_module

import pytest

from align.findings import (
    FigureComparison,
    Variant,
    VariantKind,
    Verdict,
)
from align.marks import Figure, FigureKind, Moment
from corpus.model import Outlet, Report, Sentence, Span
from tests.tui.example import VIEW, comparison, event, place, rows, span, text
from tui.amounts import amount, interval
from tui.view import Mode, View


def test_a_pronoun_does_not_say_whose_figure_it_is():
    made = comparison()
    supplied = [
        replace(figure, supplier=place("STAR", "he").span) for figure in made.figures if figure.report == "STAR"
    ]
    figures = tuple(supplied[0] if figure.report == "STAR" else figure for figure in made.figures)
    table = import_module("tui.tables.figures").PAGES[0].make(replace(made, figures=figures), VIEW, 160)
    told = " ".join(text(entry) for entry in table.entries)
    assert "says police" in told
    assert "says he" not in told


def test_a_conflict_opens_the_two_reports_that_its_reason_names():
    made = comparison()
    named = replace(made.figure_comparisons[0], between=(1, 2))
    table = import_module("tui.tables.figures").PAGES[0].make(replace(made, figure_comparisons=(named,)), VIEW, 160)
    entry = table.entries[1]
    assert entry.place(0) == place("STAR", "Three workers")
    assert entry.beside(0) == ("VOICE", "WIRE")
    assert entry.place(1) == place("WIRE", "two people")


def test_conflicting_figures_come_first_with_the_very_words():
    found = rows(Mode.FIGURES)
    assert found[0].startswith("≠ Conflict")
    assert "two people" in found[1]
    assert "says police" in found[1]
    assert "Three workers" in found[1]


def test_every_figure_is_told_in_the_words_of_the_report_and_with_all_its_digits():
    made = comparison()
    killed = replace(made.figures[0], span=place("WIRE", "two").span, counted=place("WIRE", "people").span)
    built = Figure("WIRE", 3, place("WIRE", "1904").span, 1.9e9, None, "EUR", kind=FigureKind.MONEY)
    table = import_module("tui.tables.figures").PAGES[1].make(replace(made, figures=(killed, built)), VIEW, 160)
    assert [entry.cells[1].plain for entry in table.entries[1:]] == ["2 people", "at least 1,900,000,000 EUR"]


def test_a_count_joined_to_its_noun_keeps_that_noun():
    told = Report("a", Outlet("a"), "a 230-seat parliament", (Sentence(Span(0, 21), 0),))
    figure = Figure("a", 0, Span(2, 10), 230, 230, "seat", counted=Span(11, 21))
    assert amount(told, figure) == "230-seat parliament"


def test_a_figure_without_bounds_says_of_what_it_gives_no_number():
    made = comparison()
    spans = {"span": place("WIRE", "two").span, "counted": place("WIRE", "people").span}
    figure = replace(made.figures[0], **spans, low=None, high=None)
    assert amount(made.event.report("WIRE"), figure) == "no exact number of people"


def test_a_figure_keeps_what_joins_it_to_what_it_counts():
    told = Report("WIRE", Outlet("a"), "Many of the 46 of its soldiers fled.", (Sentence(Span(0, 36), 0),))
    many = Figure("WIRE", 0, Span(0, 4), None, None, "", counted=Span(8, 30))
    held = Figure("WIRE", 0, Span(12, 14), 46, 46, "soldier", counted=Span(18, 30))
    assert amount(told, many) == "no exact number of the 46 of its soldiers"
    found = FigureComparison((0, 0), Verdict.AGREE, "the same", "how many")
    made = replace(comparison(), event=replace(event(), reports=(told,)), figures=(held,), figure_comparisons=(found,))
    table = import_module("tui.tables.figures").PAGES[0].make(made, View(order=("WIRE",)), 160)
    assert "46 of its soldiers" in text(table.entries[-1])


def test_a_third_is_no_number_with_ten_decimals():
    assert interval(100 / 3, 100 / 3) == "33.33"
    assert interval(9587.64, 9587.64) == "9,587.64"
    assert interval(3.125, 1_900_000_000) == "3.125–1,900,000,000"


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2031-05-06", "2031-05-06", "6 May 2031"),
        ("2031-05-06T18:00", "2031-05-06T23:59", "6 May 2031, 18:00–23:59"),
        ("2031-05-01", "2031-05-30", "1 May 2031 to 30 May 2031"),
        ("2031-05-01", "2031-05-31", "May 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-01-01", "2032-12-31", "1 Jan 2031 to 31 Dec 2032"),
        (None, None, "no exact date"),
    ],
)
def test_dates_are_told_as_people_write_them(first, last, told):
    made = comparison()
    moment = Moment("WIRE", 0, place("WIRE", "on Tuesday night").span, first, last)
    dated = FigureComparison((), Verdict.AGREE, "the same", "when the mill burned", moments=(0,))
    given = replace(made, moments=(moment,), figure_comparisons=(dated,))
    table = import_module("tui.tables.figures").PAGES[0].make(given, VIEW, 160)
    assert table.entries[1].cells[1].plain == f"on Tuesday night\n{told}"


def test_a_date_that_stands_there_in_full_is_not_told_twice():
    made = comparison()
    where = place("WIRE", "on Tuesday night").span
    year = Moment("WIRE", 0, where, "2031-01-01", "2031-12-31")
    report = made.event.report("WIRE")
    words = report.text[: where.start] + "the year of 2031" + report.text[where.end :]
    reports = tuple(replace(r, text=words) if r.siglum == "WIRE" else r for r in made.event.reports)
    dated = FigureComparison((), Verdict.AGREE, "the same", "when the mill burned", moments=(0,))
    event = replace(made.event, reports=reports)
    given = replace(made, event=event, moments=(year,), figure_comparisons=(dated,))
    table = import_module("tui.tables.figures").PAGES[0].make(given, VIEW, 160)
    assert table.entries[1].cells[1].plain == "the year of 2031"


def test_a_question_of_figures_is_listed_once_with_the_two_that_its_verdict_is_about():
    made = comparison()
    places = [figure.place for figure in made.figures]
    pairs = (Variant("p1", VariantKind.FIGURE, places[a], places[b], 0.95) for a, b in ((0, 1), (0, 2), (1, 2)))
    compared = replace(made.figure_comparisons[0], between=(1, 2))
    table = (
        import_module("tui.tables.words")
        .PAGES[0]
        .make(replace(made, variants=tuple(pairs), figure_comparisons=(compared,)), VIEW, 160)
    )
    assert len(table.entries) == 1
    assert table.entries[0].places[1:3] == (places[1], places[2])


def test_one_of_a_unit_is_told_in_the_singular():
    wire = comparison().event.report("WIRE")
    told = Figure("WIRE", 0, span("WIRE", "two people"), 1, 1, "months", kind=FigureKind.MEASURE)
    assert amount(wire, told) == "1 month"
    assert amount(wire, replace(told, unit="square feet")) == "1 square foot"
    assert amount(wire, replace(told, unit="miles per hour")) == "1 mile per hour"
    assert amount(wire, replace(told, low=2, high=2)) == "2 months"
