"""Shares that a class can work out: what they are of, and the counts to do it with."""

import dataclasses

from align.export.shares import shares
from align.export.worksheet import worksheet
from align.findings import FigureComparison, Verdict
from align.marks import Figure, FigureKind
from corpus.model import Event
from tests.align.example import comparison, report, span

PLAN = "The plan has 412 homes.\nAlmost a third of the homes will be cheap.\nBread rose by 6% on the year."
COUNT = "There will be 124 units, or 30%."


def part(siglum, text, words, of=None):
    sentence = text[: text.index(words)].count("\n")
    counted = span(text, of) if of else None
    where = span(text, words)
    return Figure(siglum, sentence, where, 30, 30, "percent", counted=counted, kind=FigureKind.SHARE)


def count(siglum, text, words, unit):
    sentence, number = text[: text.index(words)].count("\n"), float(words)
    return Figure(siglum, sentence, span(text, words), number, number, unit)


def plan():
    """One report says what its share is of and counts that, the other has the count beside the share."""
    figures = (
        count("A", PLAN, "412", "home"),
        part("A", PLAN, "Almost a third", "the homes"),
        part("A", PLAN, "6%"),
        count("B", COUNT, "124", "unit"),
        part("B", COUNT, "30%"),
    )
    event = Event("The plan", (report("A", PLAN), report("B", COUNT)))
    bare = {"links": (), "passages": (), "variants": (), "quotations": (), "genres": ()}
    return dataclasses.replace(comparison(), event=event, figures=figures, **bare)


def test_a_share_is_asked_about_where_what_it_is_of_is_counted_somewhere_or_beside_it():
    made = plan()
    told = [(made.words(one.place), [made.words(count.place) for count in one.counts]) for one in shares(made)]
    assert told == [("Almost a third of the homes will be cheap.", ["412"]), (COUNT, ["124"])]


def test_shares_have_rows_on_paper_with_what_they_are_of_and_counts():
    (task,) = [task for task in worksheet(plan()) if task.given.title == "Shares and numbers"]
    assert [row[1] for row in task.given.rows] == [
        "A 2: Almost a third of the homes will be cheap.",
        f"B 1: {COUNT}",
    ]
    assert [row[2:] for row in task.found.rows] == [("“the homes”", "A “412”"), ("", "B “124”")]


def test_each_report_is_named_once_beside_what_it_counts():
    told = "A third of the homes and half of the shops are new: 412 homes, 60 shops."
    figures = (
        part("A", told, "A third", "the homes"),
        part("A", told, "half", "the shops"),
        count("A", told, "412", "home"),
        count("A", told, "60", "shop"),
        count("B", COUNT, "124", "home"),
    )
    event = Event("The plan", (report("A", told), report("B", COUNT)))
    (task,) = [
        task
        for task in worksheet(dataclasses.replace(plan(), event=event, figures=figures))
        if task.given.title == "Shares and numbers"
    ]
    assert [row[2:] for row in task.found.rows] == [("“the homes”, “the shops”", "A “412”, “60”; B “124”")]


def test_where_figures_conflict_they_ask_enough():
    made = plan()
    clash = FigureComparison((0, 3), Verdict.CONFLICT, "“412” and “124” cannot both hold", "how many homes")
    titles = [task.given.title for task in worksheet(dataclasses.replace(made, figure_comparisons=(clash,)))]
    assert "Figures" in titles
    assert "Shares and numbers" not in titles
