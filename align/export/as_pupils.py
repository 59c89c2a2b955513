"""The worksheet for those who are to find out by themselves: texts, passages and questions, and nothing that was found.

The page with the findings is `as_html`; both ask the same questions about the same passages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from align.export import worksheet
from align.export.as_html import escape, page, title_lines, who
from align.export.tables import Table
from align.model import Comparison
from corpus.model import Report
from corpus.readers import EVIDENCE

ABOUT: Final = (
    "Read the texts first. Then look at the passages below, which stand in them, and answer in your own words."
)
LINES: Final = 4
"""Lines to write on below a question."""


def as_pupils(comparison: Comparison) -> bytes:
    """UTF-8 HTML."""
    return page(comparison.event.title, _body(comparison))


def _body(comparison: Comparison) -> Iterator[str]:
    yield from title_lines(comparison)
    yield who(comparison)
    yield f'<p class="about">{ABOUT}</p>'
    for report in comparison.event.reports:
        yield _text(report)
    for table in sheet(comparison):
        yield _asked(table)
    yield f'<p class="about">{escape(EVIDENCE)}</p>'


def sheet(comparison: Comparison) -> tuple[Table, ...]:
    """The tables of the worksheet without what was found: the passages and the question."""
    made = (
        _differences(worksheet.differences(comparison)),
        _figures(worksheet.figures(comparison)),
        _quotations(worksheet.quotations(comparison)),
        _left_out(worksheet.left_out(comparison)),
    )
    return tuple(table for table in made if table.rows)


def _differences(found: Table) -> Table:
    """What two reports say at the same point, without the kind of the difference."""
    rows = tuple(row[1:] for row in found.rows)
    return replace(found, title="Two wordings", about="", columns=("One report", "Another"), rows=rows)


def _figures(found: Table) -> Table:
    """What each report says, without verdict and reason."""
    rows = tuple(row[:-2] for row in found.rows)
    ask = f"Do these figures fit together? {found.ask}"
    return replace(found, title="Figures", about="", columns=found.columns[:-2], rows=rows, ask=ask)


def _quotations(found: Table) -> Table:
    """What each report quotes, without what was done to it."""
    rows = tuple(row[1:] for row in found.rows)
    ask = f"What has been altered or left out? {found.ask}"
    about = "“ ” stand around what has quotation marks in the report."
    return replace(found, title="Quotations", about=about, columns=found.columns[1:], rows=rows, ask=ask)


def _left_out(found: Table) -> Table:
    """What some tell, without who does not."""
    told = dict.fromkeys(row[2] for row in found.rows)
    ask = f"Which reports do not tell this, or not all of it? {found.ask}"
    return replace(
        found,
        title="Told by some",
        about="",
        columns=("In these words",),
        rows=tuple((words,) for words in told),
        ask=ask,
    )


def _text(report: Report) -> str:
    """A report as it stands, paragraph by paragraph, without page furniture."""
    paragraphs: dict[int, list[str]] = {}
    for number in report.body:
        paragraphs.setdefault(report.sentences[number].paragraph, []).append(report.sentence_text(number))
    told = "".join(f"<p>{escape(' '.join(sentences))}</p>" for sentences in paragraphs.values())
    return f"<h2>{escape(report.siglum)} · {escape(report.outlet.name)}</h2>\n{told}"


def _asked(table: Table) -> str:
    """A table with its question and room to write."""
    head = "".join(f"<th>{escape(column)}</th>" for column in table.columns)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    about = f'<p class="about">{escape(table.about)}</p>' if table.about else ""
    room = '<div class="line"></div>' * LINES
    return (
        f"<h2>{escape(table.title)}</h2>{about}\n"
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>\n"
        f'<p class="question">{escape(table.ask)}</p>{room}'
    )
