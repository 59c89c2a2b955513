"""One self-contained page to read, print and hand out: no script, no outside resource, light and dark.

What is printed is a worksheet of few pages; all tables are on the page too, folded.

Everything that comes from a report is escaped, and control characters are shown as visible signs.
"""

from __future__ import annotations

import dataclasses
import html
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import Final

from align.alignment import Passage
from align.export import tables as read
from align.export.colophon import made_with, notes
from align.export.marked import in_pieces, shown_variants
from align.export.not_asked import not_asked
from align.export.picture import picture
from align.export.tables import Table
from align.export.worksheet import worksheet
from align.findings import State, VariantKind
from align.model import Comparison
from align.passages import sentences_told
from align.steps import Step
from align.views.differences import between_tellings
from align.views.in_part import answer
from align.views.points import doubtful, told_by
from align.views.signs import DOUBTED, LETTERS
from align.views.standings import Standings, absent, standings_of
from corpus.clean import visible
from corpus.days import day
from corpus.model import Report
from corpus.readers import EVIDENCE

CHANGED: Final = 'contenteditable="true" spellcheck="false"'
"""What can be changed in the browser before the page is printed: title and questions."""


def as_html(comparison: Comparison) -> bytes:
    """UTF-8 HTML."""
    return page(comparison.event.title, _body(comparison))


def one_point(comparison: Comparison, passage: Passage) -> bytes:
    """A page with one point only: who tells it in which words, what differs, which figures it gives."""
    return page(comparison.event.title, _one_point(comparison, passage))


def page(title: str, body: Iterable[str], styles: Iterable[str] = ("page.css",)) -> bytes:
    """A whole page named `title` around the parts of its body; of its style sheets the later one counts."""
    style = "".join(files("align.export").joinpath(name).read_text(encoding="utf-8") for name in styles)
    told = "\n".join(body)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)} – Rashomon</title>\n"
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>\n{style}</style>\n</head>\n'
        f"<body>\n{told}\n</body>\n</html>\n"
    ).encode()


def title_lines(comparison: Comparison) -> Iterator[str]:
    """The event's title, and what is to be known before anything is read."""
    event = comparison.event
    about = " · ".join(known for known in (event.place, day(event.date) if event.date else None) if known)
    yield f'<h1 {CHANGED}>{escape(event.title)}</h1>\n<p class="about">{escape(about)}</p>'
    for note in (event.note, *notes(comparison)):
        if note:
            yield f'<p class="note">{escape(note)}</p>'


def _body(comparison: Comparison) -> Iterator[str]:
    """The worksheet: who, the texts once, what asks for an answer. All else is folded, and printed only if opened."""
    tasks = worksheet(comparison)
    asked = [task.found for task in tasks]
    yield from title_lines(comparison)
    anchors = (f'<a href="#{_anchor(title)}">{title}</a>' for title in (read.SIDE_BY_SIDE, *(t.title for t in asked)))
    yield f"<nav>{''.join(anchors)}</nav>"
    yield who(comparison)
    yield f'<p class="about">{escape(EVIDENCE)}</p>'
    yield from _side_by_side(comparison)
    for table in asked:
        yield _shown(table)
    if missing := not_asked(comparison, tasks):
        yield f'<p class="about">{escape(missing)}</p>'
    yield '<h2 class="more">Everything that was found</h2>'
    yield '<p class="about more">Each line opens; what is open is printed too.</p>'
    picture_about = "Columns are reports, from first sentence to last; lines join the same point told."
    yield _folded("The picture", f'<p class="about">{picture_about}</p><div class="scroll">{picture(comparison)}</div>')
    for table in read.tables(comparison):
        if table.title != read.SIDE_BY_SIDE:
            yield _folded(table.title, _shown(table))
    yield _made_with(comparison)


def who(comparison: Comparison) -> str:
    """The outlets behind the short names."""
    told = []
    for report in comparison.event.reports:
        byline = report.byline if report.byline != report.outlet.name else None
        about = ", ".join(known for known in (day(report.date), byline) if known)
        headline = f" “{escape(report.headline)}”" if report.headline else ""
        cut = f" (text is missing: {escape(report.lacuna.reason)})" if report.lacuna else ""
        name = f"<b>{escape(report.outlet.name)}</b>"
        told.append(f"<dt>{escape(report.siglum)}</dt><dd>{name} {escape(about)}{headline}{cut}</dd>")
    return f'<dl class="who">{"".join(told)}</dl>'


def _one_point(comparison: Comparison, passage: Passage) -> Iterator[str]:
    number = comparison.number_of(passage)
    yield from title_lines(comparison)
    yield who(comparison)
    yield f'<p class="note">This is one point of {len(comparison.passages)}; the whole comparison tells more.</p>'
    yield f'<p class="legend">{"".join(_legend())}</p>'
    yield _passage(comparison, passage, number, standings_of(comparison))
    own = dataclasses.replace(
        comparison,
        variants=tuple(between_tellings(comparison, passage)),
        figure_comparisons=tuple(found for found in comparison.figure_comparisons if found.passage == passage.id),
    )
    for table in (read.figures(own), read.variants(own)):
        if table.rows:
            yield _shown(table)
    yield f'<p class="about">{escape(EVIDENCE)}</p>'
    yield _made_with(comparison)


def _side_by_side(comparison: Comparison) -> Iterator[str]:
    """The passages in the base report's order, with its unlinked sentences in their place."""
    about = (
        "Each block is one point; words that differ are underlined, with a letter. Its first line says who tells it: "
    )
    yield _heading(read.SIDE_BY_SIDE, f"{about}{read.SIGNS_TOLD}")
    yield f'<p class="legend">{"".join(_legend())}</p>'
    base, *others = comparison.event.reports
    left, standings = _unlinked(comparison, base), standings_of(comparison)
    for passage in comparison.passages:
        reading = passage.reading(base.siglum)
        before = [k for k in left if reading and k < reading.sentences[0]]
        left = left[len(before) :]
        yield _only(standings, base, before)
        yield _passage(comparison, passage, comparison.number_of(passage), standings)
    yield _only(standings, base, left)
    for report in others:
        yield _only(standings, report, _unlinked(comparison, report))


def _legend() -> Iterator[str]:
    for kind in VariantKind:
        yield f'<span><mark class="{kind.value}">{kind.value}<sup>{LETTERS[kind]}</sup></mark></span>'


def _unlinked(comparison: Comparison, report: Report) -> list[int]:
    """Sentences that no link reaches, headings and all; none is known before the points are found."""
    linked = sentences_told(comparison.passages, report.siglum)
    return [number for number in report.body if number not in linked] if Step.POINTS in comparison.done else []


def _only(standings: Standings, report: Report, numbers: list[int]) -> str:
    """A block of sentences without counterpart; nothing where there are none."""
    if not numbers:
        return ""
    siglum = escape(report.siglum)
    title = f"Only in {siglum}" if standings.only(report.siglum, numbers) else f"{siglum}, no counterpart found"
    words = " … ".join(escape(report.sentence_text(number)) for number in numbers)
    return f'<section class="point only"><h3>{title}</h3><p>{words}</p></section>'


def _passage(comparison: Comparison, passage: Passage, number: int, standings: Standings) -> str:
    """A block with every reading beside the others, and below them who has none."""
    variants, doubted = shown_variants(comparison, passage), doubtful(passage, standings.supported)
    articles = []
    for reading in passage.readings:
        report = comparison.event.report(reading.report)
        told = []
        for sentence in reading.sentences:
            pieces = in_pieces(report, report.sentences[sentence].span, variants)
            told.append("".join(_piece(report.words(span), kind) for span, kind in pieces))
        perhaps = f" {DOUBTED} perhaps, {doubted[report.siglum]:.0%} likely" if report.siglum in doubted else ""
        head = f"<h4>{escape(report.siglum)}<span>{perhaps}</span></h4>"
        articles.append(f"<article>{head}<p>{' … '.join(told)}</p></article>")
    articles += _in_part(comparison, passage, standings)
    who = " · ".join((told_by(passage, standings.supported), *_absent(comparison, passage, standings)))
    return (
        f'<section class="point" id="{escape(passage.id)}"><h3>Point {number} '
        f"<span>{escape(who)}</span></h3>"
        f'<div class="tellings">{"".join(articles)}</div></section>'
    )


def _in_part(comparison: Comparison, passage: Passage, standings: Standings) -> Iterator[str]:
    """The sentences of those that tell the point only in part, beside the others."""
    for siglum, standing in absent(comparison, standings, passage).items():
        part = answer(comparison, passage, siglum, standing)[:1] if standing.state is State.PART else ()
        for place in part:
            head = f"<h4>{escape(siglum)}<span> {standing.sign} {standing.state.value}</span></h4>"
            yield f"<article>{head}<p>{escape(comparison.words(place))}</p></article>"


def _absent(comparison: Comparison, passage: Passage, standings: Standings) -> Iterator[str]:
    """Who does not tell the point, and what is known of that."""
    for siglum, standing in absent(comparison, standings, passage).items():
        yield f"{siglum} {standing.sign} {standing.words}"


def _piece(words: str, kind: VariantKind | None) -> str:
    if kind is None:
        return escape(words)
    return f'<mark class="{kind.value}">{escape(words)}<sup>{LETTERS[kind]}</sup></mark>'


def _table(table: Table) -> str:
    """A table; rows that are not shown at once stand folded below it."""
    told = f"{_heading(table.title, table.about, table.ask)}\n{_rows(table, table.shown)}"
    if table.folded:
        told += f"\n<details><summary>{len(table.folded)} more</summary>{_rows(table, table.folded)}</details>"
    return told


def _rows(table: Table, rows: Sequence[tuple[str, ...]]) -> str:
    heads = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    told = "\n".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f'<div class="scroll"><table><thead><tr>{heads}</tr></thead><tbody>\n{told}\n</tbody></table></div>'


def _blocks(table: Table) -> str:
    """A table of running words: a block a row, its cells beside each other; those without a title head it."""
    blocks = []
    for row in table.rows:
        cells = [(column, cell) for column, cell in zip(table.columns, row, strict=True) if cell]
        named = " ".join(words for column, words in cells if not column)
        head = f"<h3>{escape(named)}</h3>" if named else ""
        told = "".join(f"<article><h4>{escape(c)}</h4><p>{escape(words)}</p></article>" for c, words in cells if c)
        blocks.append(f'<section class="point">{head}<div class="tellings">{told}</div></section>')
    return "\n".join([_heading(table.title, table.about, table.ask), *blocks])


def _shown(table: Table) -> str:
    """A table as blocks or rows, with the question about it."""
    return _blocks(table) if table.prose else _table(table)


def _folded(title: str, inside: str) -> str:
    """What is shown when its title is opened, and printed only then."""
    return f'<details class="more"><summary>{escape(title)}</summary>{inside}</details>'


def _made_with(comparison: Comparison) -> str:
    made = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in made_with(comparison))
    return _folded("How this was made", f"<dl>{made}</dl>")


def _heading(title: str, about: str, ask: str = "") -> str:
    asked = f'<p class="ask" {CHANGED}>{escape(ask)}</p>\n' if ask else ""
    return f'<h2 id="{_anchor(title)}">{escape(title)}</h2>\n{asked}<p class="about">{escape(about)}</p>'


def _anchor(title: str) -> str:
    return "".join(character if character.isalnum() else "-" for character in title.lower())


def escape(words: str) -> str:
    """Words of a report or reader as HTML."""
    return html.escape(visible(words))
