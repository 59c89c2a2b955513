"""The worksheet for those who are to find out by themselves: texts, passages and questions, and nothing that was found.

The page with the findings is `as_html`; both ask the same questions about the same passages, under the same numbers.
Each text is a page of its own, so that a group can be given one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from align.export.as_html import escape, page, title_lines, who
from align.export.tables import Table
from align.export.worksheet import QUESTIONS, Task, worksheet
from align.model import Comparison
from corpus.clean import on_one_line
from corpus.days import day
from corpus.model import Report, Sentence
from corpus.readers import EVIDENCE

ABOUT: Final = (
    "Read the texts first: each has a page of its own, and its sentences are numbered. Then answer in your own words, "
    "and name the sentence that shows it, such as “{siglum} 4”."
)

LINE: Final = '<div class="line"></div>'


def as_pupils(comparison: Comparison) -> bytes:
    """UTF-8 HTML."""
    return page(comparison.event.title, _body(comparison), styles=("page.css", "pupils.css"))


def _body(comparison: Comparison) -> Iterator[str]:
    """Who and what, and the first question, on one page; the texts; the other questions."""
    first, *others = [_asked(question, list(tasks)) for question, tasks in groupby(worksheet(comparison), _question)]
    reports = comparison.event.reports
    yield '<p class="name">Name</p>'
    yield from title_lines(comparison)
    yield who(comparison)
    yield f'<p class="about">{escape(ABOUT.format(siglum=reports[0].siglum))}</p>'
    yield first
    yield from map(_text, reports)
    yield from others
    yield f'<p class="about">{escape(EVIDENCE)}</p>'


def _question(task: Task) -> str:
    return task.question


def _text(report: Report) -> str:
    """A report as it stands, its sentences numbered as on the screen; what is page furniture is smaller."""
    told = "".join(
        _paragraph(report, list(sentences))
        for _, sentences in groupby(enumerate(report.sentences), key=lambda one: (one[1].paragraph, one[1].boilerplate))
    )
    byline = report.byline if report.byline != report.outlet.name else None
    about = " · ".join(known for known in (report.outlet.name, day(report.date), byline) if known)
    cut = f'<p class="cut">✂ {escape(report.lacuna.reason)}</p>' if report.lacuna else ""
    return (
        f'<section class="text"><h2>{escape(report.headline or report.outlet.name)}</h2>\n'
        f'<p class="about"><b>{escape(report.siglum)}</b> {escape(about)}</p>\n'
        f'<div class="columns">{told}{cut}</div></section>'
    )


def _paragraph(report: Report, sentences: list[tuple[int, Sentence]]) -> str:
    furniture = ' class="furniture"' if sentences[0][1].boilerplate else ""
    told = " ".join(
        f"<sup>{number + 1}</sup>{escape(on_one_line(report.sentence_text(number)))}" for number, _ in sentences
    )
    return f"<p{furniture}>{told}</p>"


def _asked(question: str, tasks: list[Task]) -> str:
    """The tasks of one of the four questions."""
    told = "\n".join(_task(task) for task in tasks)
    return f'<section class="asked"><h2>{question}: <span>{escape(QUESTIONS[question])}</span></h2>\n{told}</section>'


def _task(task: Task) -> str:
    """The question before what it asks about, so that nobody reads the rows in vain."""
    given = task.given
    about = f'<p class="about">{escape(given.about)}</p>' if given.about else ""
    head = f'<h3>{escape(given.title)}</h3><p class="question">{escape(given.ask)}</p>{about}'
    rows = _statements(task) if given.prose else _rows(task)
    return f'<section class="task">{head}{rows}</section>'


def _rows(task: Task) -> str:
    """A table with lines to write on below each row, or, where its cells are to be filled in, below the last one."""
    given = task.given
    heads = "".join(f"<th>{escape(column)}</th>" for column in given.columns)
    line = f'<tr class="line"><td></td><td colspan="{len(given.columns) - 1}"></td></tr>' * task.lines
    inside, below = ("", LINE * task.lines) if task.fill else (line, "")
    bodies = "".join(
        f"<tbody><tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>{inside}</tbody>" for row in given.rows
    )
    sort = "fill" if task.fill else "write"
    return f'<table class="{sort}"><thead><tr>{heads}</tr></thead>{bodies}</table>{below}'


def _statements(task: Task) -> str:
    """One statement a block, report below report, as it is easiest to compare; lines to write on below."""
    return "".join(_statement(task.given, row, task.lines) for row in task.given.rows)


def _statement(given: Table, row: tuple[str, ...], lines: int) -> str:
    number, *told = row
    cells = zip(given.columns[1:], told, strict=True)
    listed = "".join(f"<dt>{escape(siglum)}</dt><dd>{escape(words)}</dd>" for siglum, words in cells if words)
    return f'<section class="statement"><b>{number}</b><div><dl>{listed}</dl>{LINE * lines}</div></section>'
