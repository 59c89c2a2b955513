"""What is asked on paper of figures: in whole words that all sides have."""

import pytest

from align.export.asked import asks, figures
from align.export.plain_questions import plain_question
from align.findings import (
    FigureComparison,
    Verdict,
)
from align.marks import Figure, FigureKind
from align.model import Comparison
from corpus.model import Event, Outlet, Report, Sentence, Span


def counted(*told, kind=FigureKind.COUNT, unit="home", verdict=Verdict.AGREE, question="how many homes will rise"):
    """An event of reports of one sentence each with its figure, all of which answer one question."""
    reports, figures = [], []
    for siglum, text, words, noun in told:
        reports.append(Report(siglum, Outlet(siglum), text, (Sentence(Span(0, len(text)), 0),)))
        named = Span(text.index(noun), text.index(noun) + len(noun)) if noun else None
        span = Span(text.index(words), text.index(words) + len(words))
        figures.append(Figure(siglum, 0, span, 12, 12, unit, counted=named, kind=kind))
    found = FigureComparison(tuple(range(len(figures))), verdict, "", question)
    return Comparison(Event("The lane", tuple(reports)), figures=tuple(figures), figure_comparisons=(found,))


def test_figures_that_agree_ask_where_one_report_says_only_so_many():
    made = counted(("A", "Let are 12 homes.", "12", "homes"), ("B", "Only 12 homes are let.", "Only 12", "homes"))
    assert asks(made, made.figure_comparisons[0])
    same = counted(("A", "Let are 12 homes.", "12", "homes"), ("B", "In all 12 homes are let.", "12", "homes"))
    assert not asks(same, same.figure_comparisons[0])
    assert figures(same) == list(same.figure_comparisons)


@pytest.mark.parametrize(
    ("told", "question", "asks"),
    [
        (
            ("12 homes will rise there.", "12 homes will rise soon."),
            "how many homes will rise",
            "How many homes will rise?",
        ),
        (
            ("12 homes will rise on waste land.", "12 homes are planned."),
            "how many homes will rise on waste land",
            "How many homes?",
        ),
        (
            ("12 homes had to be cleared.", "12 homes had to be cleared."),
            "how many homes had to be cleared",
            "How many homes?",
        ),
        (("They sent 12 homes a letter.", "12 homes got one."), "how many: “They sent … homes”", "How many homes?"),
        (
            ("12 homes will rise there.", "12 flats will rise soon."),
            "how many homes will rise",
            "What is counted here?",
        ),
        (
            ("In the lane 12 homes stand.", "12 homes are in the lane."),
            "how many homes stand in the lane",
            "How many homes in the lane?",
        ),
    ],
)
def test_a_question_on_figures_has_only_words_of_all_sides(told, question, asks):
    sides = [
        (siglum, text, "12", "flats" if "flats" in text else "homes") for siglum, text in zip("AB", told, strict=True)
    ]
    made = counted(*sides, question=question)
    assert plain_question(made, made.figure_comparisons[0]) == asks


@pytest.mark.parametrize(
    ("told", "unit", "question", "asks"),
    [
        (
            ("12 thugs were detained.", "12 marchers were arrested."),
            "marcher",
            "how many thugs were detained",
            "How many people were held?",
        ),
        (
            ("12 people have died.", "12 marchers are dead."),
            "person",
            "how many people have died",
            "How many people died?",
        ),
    ],
)
def test_whom_reports_call_by_two_names_are_people_on_paper(told, unit, question, asks):
    made = counted(*((s, t, "12", t.split()[1]) for s, t in zip("AB", told, strict=True)), unit=unit, question=question)
    assert plain_question(made, made.figure_comparisons[0]) == asks


@pytest.mark.parametrize(
    ("told", "question", "asks"),
    [
        ("12 board members came.", "how many board members came", "How many board members came?"),
        ("12 members sit on a board.", "how many board members", "How many board members?"),
        ("12 members were on board.", "how many members were on board", "How many members were on board?"),
        ("12 trains were missed.", "how many trains were missed", "How many trains were missed?"),
        ("12 trains are missing.", "how many trains are missing", "How many trains are missing?"),
        ("12 treaties were signed.", "how many treaties were signed", "How many treaties were signed?"),
        ("12 sailors were injured.", "how many sailors were injured", "How many sailors were injured?"),
    ],
)
def test_what_became_of_those_counted_is_told_by_whole_words(told, question, asks):
    nouns = {"members": "member", "trains": "train", "treaties": "treaty", "sailors": "sailor"}
    noun = next(word for word in told.split() if word in nouns)
    made = counted(*((s, told, "12", noun) for s in "AB"), unit=nouns[noun], question=question)
    assert plain_question(made, made.figure_comparisons[0]) == asks
