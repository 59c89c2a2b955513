"""What is handed out on paper: few rows, no technical names; all else stands folded on the same page."""

import dataclasses
import re

import pytest

from align.alignment import Reading
from align.export import export
from align.export.as_html import escape
from align.export.asked import MOST_DIFFERENCES, differences, figures, runs, statements
from align.export.in_full import in_full
from align.export.left_out import LEAST_POINTS, MOST_LEFT_OUT, lacking, left_out
from align.export.plain_questions import plain_question
from align.export.task import QUESTIONS
from align.export.worksheet import worksheet
from align.findings import (
    Difference,
    Omission,
    SharedText,
    Sharing,
    State,
    Telling,
    VariantKind,
    Verdict,
)
from align.marks import FigureKind, Place
from corpus.model import Event, Lacuna, Sentence, Span
from tests.align.example import FIRST, comparison
from tests.align.export.test_plain_questions import counted
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
    assert "WIRE 4: The mill was built in 1904." in page


def test_hashes_rates_and_long_tables_are_folded():
    page = export(mill(), "out.html").decode()
    assert not any(words in printed(page) for words in ("SHA-256", "Framing", "alike", "_"))
    assert all(words in folded(page) for words in ("SHA-256", "Framing", "alike"))


def test_only_a_few_rows_of_each_kind_are_printed():
    made = comparison()
    first = made.variants[0]
    left_out = Omission("B", FIRST, "", ("A",), None, 0.1, point=(Reading("A", (0,)),), telling=Telling.ONE)
    variants = tuple(dataclasses.replace(first, salience=k / 100) for k in range(30))
    tables = worksheet(dataclasses.replace(made, variants=variants, omissions=(left_out,) * 14))
    rows = {task.given.title: len(task.given.rows) for task in tables}
    assert rows["Two tellings"] <= MOST_DIFFERENCES
    assert rows["Told by some"] <= MOST_LEFT_OUT


def test_no_point_and_no_sentence_stands_twice_among_the_differences():
    made = comparison()
    variants = tuple(dataclasses.replace(made.variants[0], salience=k / 100) for k in range(30))
    assert len(differences(dataclasses.replace(made, variants=variants))) == 1


def test_two_sentences_that_hardly_tell_the_same_are_no_difference_to_talk_about():
    made = comparison()
    assert len(differences(made)) == 1
    unsure = tuple(dataclasses.replace(link, probability=0.3) for link in made.links)
    assert not differences(dataclasses.replace(made, links=unsure))


@pytest.mark.parametrize("verdict", [Verdict.CONFLICT, Verdict.NOT_COMPARABLE, Verdict.COMPATIBLE, Verdict.AGREE])
def test_figures_are_asked_about_and_who_counted_what_only_where_they_conflict(verdict):
    made = mill()
    (found,) = made.figure_comparisons
    given = dataclasses.replace(made, figure_comparisons=(dataclasses.replace(found, verdict=verdict),))
    assert "Can the figures under one number" in printed(export(given, "out.html").decode())
    assert ("Who counted what" in printed(export(given, "out.html").decode())) is (verdict is Verdict.CONFLICT)


def test_what_is_not_asked_is_said_on_both_sheets():
    made = dataclasses.replace(mill(), figure_comparisons=(), shared_text=())
    for ending in (".html", ".pupils.html"):
        page = printed(export(made, f"out{ending}").decode())
        assert "Not asked, as none was found in these reports: a figure that several reports give;" in page
        begun = dataclasses.replace(made, done=())
        assert "Not asked" not in export(begun, f"out{ending}").decode()


def test_title_and_questions_can_be_changed_in_the_browser_without_a_script():
    made = mill()
    teachers, pupils = (export(made, f"out{ending}").decode() for ending in (".html", ".pupils.html"))
    assert '<h1 contenteditable="true" spellcheck="false">The mill at Aldery</h1>' in teachers
    assert '<p class="ask" contenteditable="true"' in teachers
    assert '<main contenteditable="true"' in pupils
    rows = sum(len(task.given.rows) for task in worksheet(made))
    assert pupils.count('<input type="checkbox" checked>') == rows + len(worksheet(made)) - 1 + len(made.event.reports)
    assert "<script" not in teachers + pupils


def test_of_money_is_asked_what_it_is_for_and_of_dates_when():
    prices = ("The city pays €12 for it.", "It costs €12.")
    sums = counted(
        *((s, t, "€12", "") for s, t in zip("AB", prices, strict=True)),
        kind=FigureKind.MONEY,
        unit="EUR",
        question="how much money: “The city pays …”",
    )
    assert plain_question(sums, sums.figure_comparisons[0]) == "What is this sum of money for?"
    assert [task.given.title for task in worksheet(sums)][1:] == ["Sums of money"]
    clash = dataclasses.replace(sums.figure_comparisons[0], verdict=Verdict.CONFLICT)
    asked = worksheet(dataclasses.replace(sums, figure_comparisons=(clash,)))
    assert [task.given.title for task in asked][1:] == ["Figures"]


def test_a_translated_statement_asks_and_an_identical_one_does_not():
    made = mill()
    (found,) = made.quotation_comparisons
    same, translated = (
        dataclasses.replace(found, difference=name) for name in (Difference.IDENTICAL, Difference.TRANSLATED)
    )
    given = dataclasses.replace(made, quotation_comparisons=(same, translated))
    assert statements(given) == [translated]


def test_the_rows_of_both_sheets_have_the_same_numbers_under_the_four_questions():
    tasks = worksheet(mill())
    for task in tasks:
        assert [row[0] for row in task.given.rows] == [row[0].split()[0] for row in task.found.rows]
    numbers = [int(row[0]) for task in tasks for row in task.given.rows]
    assert numbers == list(range(1, len(numbers) + 1))
    assert list(dict.fromkeys(task.question for task in tasks)) == list(QUESTIONS)


def test_a_sentence_on_paper_has_its_number_and_all_that_is_quoted():
    made = comparison()
    text = 'She spoke.\n"This is no victory.\nIt is the end," she said.'
    report = dataclasses.replace(
        made.event.reports[0],
        text=text,
        sentences=tuple(
            Sentence(Span(text.index(words), text.index(words) + len(words)), paragraph)
            for paragraph, words in ((0, "She spoke."), (1, '"This is no victory.'), (1, 'It is the end," she said.'))
        ),
    )
    given = dataclasses.replace(made, event=Event("An end", (report,)))
    whole = 'A 2–3: "This is no victory. It is the end," she said.'
    assert in_full(given, Place("A", report.sentences[1].span)) == whole
    assert in_full(given, Place("A", report.sentences[2].span)) == whole
    assert in_full(given, Place("A", report.sentences[0].span)) == "A 1: She spoke."


def test_inches_in_two_sentences_are_no_quotation_and_single_marks_are():
    made = comparison()

    def first(*sentences):
        text = " ".join(sentences)
        spans = [Span(text.index(words), text.index(words) + len(words)) for words in sentences]
        report = dataclasses.replace(
            made.event.reports[0], text=text, sentences=tuple(Sentence(span, 0) for span in spans), headline_span=None
        )
        return in_full(dataclasses.replace(made, event=Event("An end", (report,))), Place("A", spans[0]))

    assert first("He is 6'2\" tall.", "She is 5'8\" tall.") == "A 1: He is 6'2\" tall."
    assert first("‘This is no victory.", "It is the end,’ she said.").startswith("A 1–2: ")


def test_figures_have_a_table_of_their_own_and_no_row_among_the_differences_in_words():
    made = mill()
    assert any(variant.kind is VariantKind.FIGURE for variant in made.variants)
    tables = {task.given.title: task.found.rows for task in worksheet(made)}
    assert tables["Figures"]
    assert not any(kind.startswith("figure") for _, kind, *_ in tables["Two tellings"])


def test_what_most_tell_and_a_report_hardly_stands_on_paper_with_what_is_missing():
    made = comparison()
    hardly = Omission(
        "B", FIRST, "", ("A",), 0, 0.3, point=(Reading("A", (0,)),), telling=Telling.ALL, state=State.PART,
        words=tuple(Place("A", Span(*ends)) for ends in ((12, 15), (16, 22), (26, 32))),
    )  # fmt: skip

    def rows(omission):
        tasks = worksheet(dataclasses.replace(made, omissions=(omission,), links=(), passages=()))
        return [row[1:] for task in tasks if task.given.title == "Told by some" for row in task.found.rows]

    words = "A 1: The harbour was closed on Monday."
    assert rows(hardly) == [(words, "●", "◐", "B: “was closed on Monday”")]
    for told in (dataclasses.replace(hardly, score=0.9), dataclasses.replace(hardly, published_before=True)):
        assert not rows(told)


def test_the_very_same_words_of_two_reports_ask_once():
    made = mill()
    cut = next(found for found in made.quotation_comparisons if found.difference is Difference.CUT)
    given = dataclasses.replace(made, quotation_comparisons=(cut, cut))
    assert len(statements(given)) == 1


def test_the_pupils_sheet_has_texts_passages_and_questions_and_nothing_that_was_found():
    page = export(mill(), "out.pupils.html").decode()
    body = page[page.index("<body>") :]
    for report in mill().event.reports:
        for number in report.body:
            assert escape(report.sentence_text(number)) in body
    teacher = printed(export(mill(), "out.html").decode())
    for task in worksheet(mill()):
        assert escape(task.given.ask) in body
        assert escape(task.found.ask) in teacher
    assert body.count('class="line"') >= 4
    for found in ("conflict", "∅", "<mark", "<details", "What is missing", "●", "Altered:", "Cut:"):
        assert found not in body


def test_each_text_is_a_page_that_says_what_is_invented_and_asks_who_made_it():
    page = export(mill(), "out.pupils.html").decode()
    questions, *texts = page.split('<section class="text">')
    assert f"Questions 1 to {len(mill().event.reports)} stand below the texts." in questions
    assert len(texts) == len(mill().event.reports)
    makers, *_ = worksheet(mill())
    for text, row in zip(texts, makers.given.rows, strict=True):
        assert '<p class="note">Invented.</p>' in text
        assert f"<b>{row[0]}</b>" in text
        assert all(escape(ask) in text for ask in makers.given.columns[2:])


def test_a_question_whose_figures_stand_under_another_one_asks_nothing_new():
    made = mill()
    (found,) = made.figure_comparisons
    part = dataclasses.replace(found, verdict=Verdict.COMPATIBLE, question="how many of them")
    assert figures(dataclasses.replace(made, figure_comparisons=(part, found))) == [found]


def test_words_of_a_statement_that_is_asked_about_are_not_asked_about_as_shared_words():
    made = mill()
    (statement,) = statements(made)[:1]
    told = [made.quotations[k] for k in statement.quotations]
    places = tuple(Place(quotation.report, quotation.content[0]) for quotation in told)
    run = SharedText(places, Sharing.QUOTATION, 12)
    assert not runs(dataclasses.replace(made, shared_text=(run,)))
    unasked = dataclasses.replace(made, shared_text=(run,), quotation_comparisons=())
    assert runs(unasked) == [run]


def test_two_sentences_that_surely_tell_the_same_come_before_more_telling_ones():
    made = comparison()
    sure, doubtful = made.links
    told = made.variants[0]
    first = dataclasses.replace(
        told,
        passage="p1",
        left=Place("A", Span(0, 3)),
        right=Place("B", made.event.report("B").sentences[1].span),
        salience=0.1,
    )
    links = (sure, dataclasses.replace(doubtful, probability=0.6))
    given = dataclasses.replace(made, variants=(told, first), links=links, quotation_comparisons=())
    assert differences(given) == [first, told]


def test_what_one_report_tells_alone_is_asked_only_where_little_else_is():
    made = comparison()
    third = dataclasses.replace(made.event.reports[0], siglum="C")
    alone = Omission("B", FIRST, "", ("A",), None, 0.1, point=(Reading("A", (0,)),), telling=Telling.ONE)
    event = dataclasses.replace(made.event, reports=(*made.event.reports, third))
    given = dataclasses.replace(made, variants=(), omissions=(alone,))
    assert len(left_out(given)) == 1
    assert len(left_out(dataclasses.replace(given, event=event))) == 1
    several = [
        dataclasses.replace(alone, told_by=("A", "C"), telling=Telling.SOME, named=Place("A", Span(k, 33)))
        for k in range(1, LEAST_POINTS + 1)
    ]
    asked = left_out(dataclasses.replace(given, event=event, omissions=(alone, *several)))
    assert {one.telling for point in asked for one in point.by.values()} == {Telling.SOME}


def test_a_point_of_which_only_a_word_is_missing_says_nothing_on_paper():
    made = mill()
    (omission,) = made.omissions
    whole = made.event.report("WIRE").sentences[3].span
    word = Place("WIRE", Span(whole.start, whole.start + made.event.report("WIRE").text[whole.start :].index(" ")))
    part = dataclasses.replace(omission, state=State.PART, words=(word,), score=0.2)
    given = dataclasses.replace(made, omissions=(part,))
    assert lacking(given, part) == "“The mill was built in 1904.”"


def test_the_pupils_see_page_furniture_and_where_the_text_breaks_off():
    made = mill()
    star = made.event.report("STAR")
    cut = dataclasses.replace(star, lacuna=Lacuna(len(star.text), "The rest is behind a paywall."))
    reports = tuple(cut if report is star else report for report in made.event.reports)
    page = export(dataclasses.replace(made, event=dataclasses.replace(made.event, reports=reports)), "out.pupils.html")
    told = page.decode()
    assert '<p class="furniture">Are you in Aldery?' in told
    assert "✂ The rest is behind a paywall." in told
