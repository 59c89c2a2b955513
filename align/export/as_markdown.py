"""Notes and handouts in Markdown: a heading a table, GitHub's pipe tables."""

from __future__ import annotations

from collections.abc import Iterator

from align.export.colophon import made_with, notes
from align.export.tables import Table, tables
from align.model import Comparison
from corpus.clean import visible
from corpus.readers import EVIDENCE


def as_markdown(comparison: Comparison) -> bytes:
    """UTF-8 Markdown; words of the reports are escaped, so that none becomes markup."""
    return ("\n".join(_lines(comparison)) + "\n").encode()


def _lines(comparison: Comparison) -> Iterator[str]:
    event = comparison.event
    yield f"# {escape(visible(event.title))}"
    about = [known for known in (event.place, event.date, event.note) if known]
    if about:
        yield f"\n{escape(visible(' · '.join(about)))}"
    for note in notes(comparison):
        yield f"\n> {escape(note)}"
    for table in tables(comparison):
        yield from _table(table)
    yield f"\n## How this was made\n\n{EVIDENCE}\n"
    for name, value in made_with(comparison):
        yield f"- {escape(name)}: `{value}`"


def _table(table: Table) -> Iterator[str]:
    yield f"\n## {table.title}\n\n{table.about}\n"
    yield _row(table.columns)
    yield _row(("---",) * len(table.columns))
    yield from (_row(tuple(escape(cell) for cell in row)) for row in table.shown)
    if table.folded:
        yield f"\nand {len(table.folded)} more, which the HTML page and the data formats have."


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def escape(words: str) -> str:
    """Backslashes before what Markdown would read as markup."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#|" else character for character in words)
