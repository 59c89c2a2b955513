"""One self-contained page to read, print and hand out: no script, no outside resource, light and dark.

Everything that comes from a report is escaped, and control characters are shown as visible signs.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from importlib.resources import files

from align.export import tables as read
from align.export.as_text import marks, shown_variants
from align.export.picture import picture
from align.export.tables import Table
from align.model import Comparison, Passage, VariantKind
from corpus.clean import visible
from corpus.model import Report


def as_html(comparison: Comparison) -> bytes:
    """UTF-8 HTML."""
    style = files("align.export").joinpath("page.css").read_text(encoding="utf-8")
    title = _escape(comparison.event.title)
    body = "\n".join(_body(comparison))
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title} – Rashomon</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>\n{style}</style>\n</head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def _body(comparison: Comparison) -> Iterator[str]:
    event = comparison.event
    shown = [table for table in read.tables(comparison) if table.title != read.SIDE_BY_SIDE]
    about = " · ".join(known for known in (event.place, event.date) if known)
    yield f'<h1>{_escape(event.title)}</h1>\n<p class="about">{_escape(about)}</p>'
    for note in (event.note, *read.notes(comparison)):
        if note:
            yield f'<p class="note">{_escape(note)}</p>'
    titles = [shown[0].title, "The picture", read.SIDE_BY_SIDE, *(table.title for table in shown[1:])]
    anchors = (f'<a href="#{_anchor(title)}">{title}</a>' for title in titles)
    yield f"<nav>{''.join(anchors)}</nav>"
    yield _table(shown[0])
    yield _heading("The picture", "Columns are reports, from first sentence to last; lines join the same point told.")
    yield f'<div class="scroll">{picture(comparison)}</div>'
    yield from _side_by_side(comparison)
    for table in shown[1:]:
        yield _table(table)
    yield from _made_with(comparison)


def _side_by_side(comparison: Comparison) -> Iterator[str]:
    """The passages in the base report's order, with its unlinked sentences in their place."""
    yield _heading(read.SIDE_BY_SIDE, "Each row is one point; words that differ are underlined and named by a letter.")
    yield f'<p class="legend">{"".join(_legend())}</p>'
    heads = "".join(_head(report) for report in comparison.event.reports)
    yield f'<div class="scroll"><table class="side"><thead><tr>{heads}</tr></thead><tbody>'
    base = comparison.event.reports[0]
    alone = _unlinked(comparison, base)
    for passage in comparison.passages:
        reading = passage.reading(base.siglum)
        while reading and alone and alone[0] < reading.sentences[0]:
            yield _only(comparison, base, alone.pop(0))
        yield _passage(comparison, passage)
    for number in alone:
        yield _only(comparison, base, number)
    for report in comparison.event.reports[1:]:
        for number in _unlinked(comparison, report):
            yield _only(comparison, report, number)
    yield "</tbody></table></div>"


def _legend() -> Iterator[str]:
    for kind in VariantKind:
        yield f'<span><mark class="{kind.value}">{kind.value}<sup>{_letter(kind)}</sup></mark></span>'


def _letter(kind: VariantKind) -> str:
    """A letter for each kind, so that none depends on colour."""
    return {VariantKind.VERB: "vb", VariantKind.VOICE: "vo"}.get(kind, kind.value[0])


def _head(report: Report) -> str:
    missing = f" · text missing: {_escape(report.lacuna.reason)}" if report.lacuna else ""
    about = " · ".join(known for known in (report.outlet.name, report.date) if known)
    headline = f'<span class="headline">{_escape(report.headline)}</span>' if report.headline else ""
    return f'<th scope="col">{_escape(report.siglum)} · {_escape(about)}{missing}{headline}</th>'


def _unlinked(comparison: Comparison, report: Report) -> list[int]:
    readings = [reading for p in comparison.passages if (reading := p.reading(report.siglum))]
    linked = {number for reading in readings for number in reading.sentences}
    return [k for k, sentence in enumerate(report.sentences) if k not in linked and not sentence.boilerplate]


def _only(comparison: Comparison, report: Report, number: int) -> str:
    """A row with a sentence that only one report has."""
    words = _escape(report.sentence_text(number))
    cells = (f"<td>{words if other is report else ''}</td>" for other in comparison.event.reports)
    return f'<tr class="only">{"".join(cells)}</tr>'


def _passage(comparison: Comparison, passage: Passage) -> str:
    variants = shown_variants(comparison, passage)
    cells = []
    for report in comparison.event.reports:
        reading = passage.reading(report.siglum)
        told = []
        for number in reading.sentences if reading else ():
            pieces = marks(report, report.sentences[number].span, variants)
            told.append("".join(_piece(report.words(span), kind) for span, kind in pieces))
        cells.append(f"<td>{' … '.join(told)}</td>")
    return f'<tr id="{_escape(passage.id)}">{"".join(cells)}</tr>'


def _piece(words: str, kind: VariantKind | None) -> str:
    if kind is None:
        return _escape(words)
    return f'<mark class="{kind.value}">{_escape(words)}<sup>{_letter(kind)}</sup></mark>'


def _table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{_escape(column)}</th>' for column in table.columns)
    rows = "\n".join(f"<tr>{''.join(f'<td>{_escape(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    return (
        f"{_heading(table.title, table.about)}\n"
        f'<div class="scroll"><table><thead><tr>{heads}</tr></thead><tbody>\n{rows}\n</tbody></table></div>'
    )


def _made_with(comparison: Comparison) -> Iterator[str]:
    yield _heading("How this was made", "Rashomon shows where reports differ; it does not say which of them is right.")
    made = "".join(f"<dt>{_escape(name)}</dt><dd>{_escape(value)}</dd>" for name, value in read.made_with(comparison))
    yield f"<dl>{made}</dl>"


def _heading(title: str, about: str) -> str:
    return f'<h2 id="{_anchor(title)}">{_escape(title)}</h2>\n<p class="about">{_escape(about)}</p>'


def _anchor(title: str) -> str:
    return "".join(character if character.isalnum() else "-" for character in title.lower())


def _escape(words: str) -> str:
    return html.escape(visible(words))
