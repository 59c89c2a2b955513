"""The worksheet for those who are to find out by themselves: texts, passages and questions, and nothing that was found.

The page with the findings is `as_html`; both ask the same questions about the same passages, under the same numbers.
The questions come first, on a few pages; each text is a page of its own, with the questions about its makers below it,
so that a group can be given one. Whoever opens the page can change every word of it, and untick what is not to be
printed: a browser does that without a script.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from align.export.as_html import escape, page, title_lines, who
from align.export.not_asked import not_asked
from align.export.tables import Table
from align.export.task import QUESTIONS, Task
from align.export.worksheet import worksheet
from align.model import Comparison
from corpus.clean import on_one_line
from corpus.days import day
from corpus.model import Event, Report, Sentence
from corpus.readers import EVIDENCE

ABOUT: Final = (
    "Read the texts first: each has a page of its own behind the questions, and its sentences are numbered. "
    "Then answer in your own words, and name the sentence that shows it, such as “{siglum} 4”."
)

CHANGE: Final = (
    "Before you print: click on any words to change them, the title and the questions too; untick what you do not want "
    "to ask. To keep the words you changed, save the page in the browser, as the whole page; ticks are not kept. This "
    "box is not printed."
)
PRINTED: Final = '<label class="choose" contenteditable="false"><input type="checkbox" checked> print</label>'
LINE: Final = '<div class="line"></div>'


def as_pupils(comparison: Comparison) -> bytes:
    """UTF-8 HTML."""
    return page(comparison.event.title, _body(comparison), styles=("page.css", "pupils.css"))


def _body(comparison: Comparison) -> Iterator[str]:
    """Who and what, the questions about all texts, then the texts, each with the questions about its makers."""
    makers, *others = worksheet(comparison)
    reports = comparison.event.reports
    yield f'<p class="change">{escape(CHANGE)}</p>'
    yield '<main contenteditable="true" spellcheck="false">'
    yield '<p class="name">Name</p>'
    yield from title_lines(comparison)
    yield who(comparison)
    yield f'<p class="about">{escape(ABOUT.format(siglum=reports[0].siglum))}</p>'
    yield _section(makers.question, f'<p class="question">{_stand_below(len(reports))}</p>')
    for question, tasks in groupby(others, lambda task: task.question):
        yield _section(question, "\n".join(map(_task, tasks)))
    if missing := not_asked(comparison, others):
        yield f'<p class="about">{escape(missing)}</p>'
    yield f'<p class="about">{escape(EVIDENCE)}</p>'
    for report, row in zip(reports, makers.given.rows, strict=True):
        yield _text(comparison.event, report, _about_makers(makers, row))
    yield "</main>"


def _stand_below(reports: int) -> str:
    return "Question 1 stands below the text." if reports == 1 else f"Questions 1 to {reports} stand below the texts."


def _text(event: Event, report: Report, asked: str) -> str:
    """A report as it stands, its sentences numbered as on the screen; page furniture is smaller and not."""
    told = "".join(
        _paragraph(report, list(sentences))
        for _, sentences in groupby(enumerate(report.sentences), key=lambda one: (one[1].paragraph, one[1].boilerplate))
    )
    byline = report.byline if report.byline != report.outlet.name else None
    about = " · ".join(known for known in (report.outlet.name, day(report.date), byline) if known)
    cut = f'<p class="cut">✂ {escape(report.lacuna.reason)}</p>' if report.lacuna else ""
    note = f'<p class="note">{escape(event.note)}</p>' if event.note else ""
    return (
        f'<section class="text">{PRINTED}<h2>{escape(report.headline or report.outlet.name)}</h2>\n'
        f'<p class="about"><b>{escape(report.siglum)}</b> {escape(about)}</p>\n{note}'
        f'<div class="columns">{told}{cut}</div>\n{asked}</section>'
    )


def _paragraph(report: Report, sentences: list[tuple[int, Sentence]]) -> str:
    furniture = ' class="furniture"' if sentences[0][1].boilerplate else ""
    told = " ".join(
        f"{'' if sentence.boilerplate else f'<sup>{number + 1}</sup>'}"
        f"{escape(on_one_line(report.sentence_text(number)))}"
        for number, sentence in sentences
    )
    return f"<p{furniture}>{told}</p>"


def _about_makers(makers: Task, row: tuple[str, ...]) -> str:
    """What is asked about the makers of one report, a line each."""
    number, _, *cells = row
    asks = makers.given.columns[-len(cells) :]
    told = "".join(f'<p class="question">{escape(ask)}</p>{LINE * makers.lines}' for ask in asks)
    return _numbered(number, told)


def _section(question: str, told: str) -> str:
    """What is asked under one of the four questions."""
    return f'<section class="asked"><h2>{question}: <span>{escape(QUESTIONS[question])}</span></h2>\n{told}</section>'


def _task(task: Task) -> str:
    """The question before what it asks about, so that nobody reads the rows in vain, and never apart from the first."""
    given = task.given
    about = f'<p class="about">{escape(given.about)}</p>' if given.about else ""
    head = f'<h3>{escape(given.title)}</h3><p class="question">{escape(given.ask)}</p>{about}'
    first, *others = [_row(task, row) for row in given.rows]
    below = LINE * task.lines if task.fill else ""
    return f'<section class="task">{PRINTED}<div class="first">{head}{first}</div>{"".join(others)}{below}</section>'


def _row(task: Task, row: tuple[str, ...]) -> str:
    """What heads a row, then report by report what each says, with lines to write on, or a box to tick."""
    given = task.given
    number, *told = row
    cells = list(zip(given.columns[1:], told, strict=True))
    heads = "".join(f"<p>{escape(cell)}</p>" for column, cell in cells if not column)
    by_report = [(siglum, words) for siglum, words in cells if siglum]
    if task.fill:
        return _numbered(number, f"{heads}{_boxes(by_report)}", "tick")
    return _numbered(number, f"{heads}{_by_report(given, by_report)}{LINE * task.lines}")


def _by_report(given: Table, by_report: list[tuple[str, str]]) -> str:
    """Running words a line each, as they are easiest to compare; what is short, side by side."""
    told = "".join(
        f"<div><dt>{escape(siglum)}</dt><dd>{escape(words)}</dd></div>" for siglum, words in by_report if words
    )
    return f'<dl class="{"prose" if given.prose else "short"}">{told}</dl>' if told else ""


def _boxes(by_report: list[tuple[str, str]]) -> str:
    return f"<ul>{''.join(f'<li>{escape(siglum)}</li>' for siglum, _ in by_report)}</ul>"


def _numbered(number: str, told: str, sort: str = "") -> str:
    return f'<section class="numbered {sort}">{PRINTED}<b>{number}</b><div>{told}</div></section>'
