"""What is handed out on paper: few rows, no technical names; all else stands folded on the same page."""

import dataclasses
import re

import pytest

from align.alignment import Reading
from align.export import export
from align.export.as_html import escape
from align.export.worksheet import MOST_DIFFERENCES, MOST_LEFT_OUT, worksheet
from align.findings import Omission, Telling, VariantKind, Verdict
from align.marks import Place
from corpus.model import Span
from tests.align.example import comparison
from tests.tui import example


def mill():
    """The mill, what STAR leaves out told in the words of WIRE."""
    made = example.comparison()
    (omission,) = made.omissions
    return dataclasses.replace(made, omissions=(dataclasses.replace(omission, point=(Reading("WIRE", (3,)),)),))


def folded(page):
    """The parts of a page that are not printed while they are closed."""
    return "".join(re.findall(r"<details.*?</details>", page, re.DOTALL))


def printed(page):
    body = page[page.index("<body>") :]
    return re.sub(r"<details.*</details>", "", body, flags=re.DOTALL)


def test_the_worksheet_has_the_texts_once_and_what_asks_for_an_answer():
    page = printed(export(mill(), "out.html").decode())
    for words in (
        "Northern Wire",
        "Invented.",
        "STAR, no counterpart found",
        "Three workers",
        "≠ conflict",
        "Cut: STAR leaves out",
    ):
        assert words in page
    assert page.count("The fire started in the drying room") == 1
    assert "WIRE “The mill was built in 1904.”" in page


def test_hashes_rates_and_long_tables_are_folded():
    page = export(mill(), "out.html").decode()
    assert not any(words in printed(page) for words in ("SHA-256", "Framing", "alike", "_"))
    assert all(words in folded(page) for words in ("SHA-256", "Framing", "alike"))


def test_only_a_few_rows_of_each_kind_are_printed():
    made = comparison()
    first = made.variants[0]
    left_out = Omission("B", "", ("A",), None, 0.1, point=(Reading("A", (0,)),), telling=Telling.ONE)
    variants = tuple(dataclasses.replace(first, salience=k / 100) for k in range(30))
    tables = worksheet(dataclasses.replace(made, variants=variants, omissions=(left_out,) * 14))
    rows = {table.title: len(table.rows) for table in tables}
    assert rows["The most telling differences"] == MOST_DIFFERENCES
    assert rows["What each leaves out"] == MOST_LEFT_OUT


@pytest.mark.parametrize(
    ("verdict", "asks"), [(Verdict.CONFLICT, True), (Verdict.NOT_COMPARABLE, True), (Verdict.AGREE, False)]
)
def test_figures_that_agree_ask_for_nothing(verdict, asks):
    made = mill()
    (found,) = made.figure_comparisons
    given = dataclasses.replace(made, figure_comparisons=(dataclasses.replace(found, verdict=verdict),))
    assert ("Who counted what" in printed(export(given, "out.html").decode())) is asks


def test_figures_have_a_table_of_their_own_and_no_row_among_the_differences_in_words():
    made = mill()
    assert any(variant.kind is VariantKind.FIGURE for variant in made.variants)
    tables = {table.title: table.rows for table in worksheet(made)}
    assert tables["Figures that conflict or cannot be compared"]
    assert not any(kind.startswith("figure") for kind, *_ in tables["The most telling differences"])


def test_what_most_tell_and_a_report_hardly_stands_on_paper_with_what_is_missing():
    made = comparison()
    hardly = Omission(
        "B", "", ("A",), 0, 0.3, point=(Reading("A", (0,)),), telling=Telling.ALL, partly=True,
        words=tuple(Place("A", Span(*ends)) for ends in ((12, 15), (16, 22), (26, 32))),
    )  # fmt: skip

    def rows(omission):
        return [row for table in worksheet(dataclasses.replace(made, omissions=(omission,))) for row in table.rows]

    assert ("B", "A", "A “The harbour was closed on Monday.”", "“was closed on Monday”") in rows(hardly)
    for told in (dataclasses.replace(hardly, score=0.9), dataclasses.replace(hardly, published_before=True)):
        assert not any(row[0] == "B" for row in rows(told))


def test_the_very_same_words_of_two_reports_ask_once():
    made = mill()
    cut = next(found for found in made.quotation_comparisons if found.difference == "cut")
    given = dataclasses.replace(made, quotation_comparisons=(cut, cut))
    table = next(table for table in worksheet(given) if table.title == "Quotations that were altered or cut")
    assert len(table.rows) == 1


def test_the_pupils_sheet_has_texts_passages_and_questions_and_nothing_that_was_found():
    page = export(mill(), "out.pupils.html").decode()
    body = page[page.index("<body>") :]
    for report in mill().event.reports:
        for number in report.body:
            assert escape(report.sentence_text(number)) in body
    teacher = printed(export(mill(), "out.html").decode())
    for table in worksheet(mill()):
        assert escape(table.ask) in body
        assert escape(table.ask) in teacher
    assert body.count('class="line"') >= 4
    for found in ("conflict", "∅", "<mark", "<details", "<sup>", "What is missing", "Altered:", "Cut:"):
        assert found not in body


def test_a_point_of_which_only_a_word_is_missing_says_nothing_on_paper():
    made = mill()
    (omission,) = made.omissions
    whole = made.event.report("WIRE").sentences[3].span
    word = Place("WIRE", Span(whole.start, whole.start + made.event.report("WIRE").text[whole.start :].index(" ")))
    part = dataclasses.replace(omission, partly=True, words=(word,), score=0.2)
    rows = [
        t.rows for t in worksheet(dataclasses.replace(made, omissions=(part,))) if t.title == "What each leaves out"
    ]
    assert all("“" in row[-1] and " " in row[-1] for table in rows for row in table)
