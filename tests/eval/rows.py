"""Gate: whether the differences listed are right, by what two readers each said of rows in ten raw events.

`python -m tests.eval.rows ROWS ARTICLES`: ROWS is `align/training/read_rows_twice.json`, of which nothing is learned:
the articles of each event and the rows that were listed when they were read; ARTICLES is the folder of the collection
of Baly et al. 2020. The articles are read and compared as a user's files are. Of the rows judged that are still listed
`right` is the share that neither reader called wrong, `telling` the share that both called right and telling (or so
but told by another row); `kept` is how many of all that both called so are still listed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from align.findings import Variant
from align.marks import Place
from align.pipeline import Models
from align.variants import ranked
from corpus.model import Event
from corpus.read import read_event
from tests.eval.differences import Marked, told_of

TELLING = frozenset("rd")
WRONG = "w"

Side = tuple[int, int, int] | None
"""A report by its number, and the characters of its article; None where a row has one side only."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that readers judged, and the letter that each gave it (`align.wording.rightness.WORTH`)."""

    kind: str
    sides: tuple[Side, Side]
    letters: str


@dataclass(frozen=True, slots=True)
class Read:
    """An event with the rows of it that readers judged; `starts`: where in each report's text its article begins."""

    event: Event
    starts: tuple[int, ...]
    rows: tuple[Row, ...]

    def key(self, variant: Variant) -> tuple[str, Side, Side]:
        """What tells one row from the others."""
        return variant.kind.value, self._side(variant.left), self._side(variant.right)

    def letters(self, variant: Variant) -> str:
        """What readers called a row; empty where they have not judged it."""
        kind, *sides = self.key(variant)
        return next((row.letters for row in self.rows if (row.kind, *row.sides) == (kind, *sides)), "")

    def _side(self, place: Place | None) -> Side:
        if place is None:
            return None
        number = self.event.sigla.index(place.report)
        start = self.starts[number]
        return number, place.span.start - start, place.span.end - start


def read(path: Path, articles: Path) -> Iterator[Read]:
    """The events of a list of judged rows."""
    for entry in json.loads(path.read_text(encoding="utf-8")):
        told = [_article(articles, article) for article in entry["articles"]]
        with TemporaryDirectory() as folder:
            files = [Path(folder) / f"{number}.txt" for number in range(len(told))]
            for file, (head, content) in zip(files, told, strict=True):
                file.write_text(head + content, encoding="utf-8")
            event = read_event(files).event
        rows = tuple(Row(kind, (_told(left), _told(right)), letters) for kind, left, right, letters in entry["rows"])
        yield Read(event, tuple(len(head) for head, _ in told), rows)


def _article(articles: Path, article: str) -> tuple[str, str]:
    """The lines above an article, as a reader would save it, and its text."""
    found: dict[str, Any] = json.loads((articles / f"{article}.json").read_text(encoding="utf-8"))
    return f"{found['title'].strip()}\n{found['source']}\n{found['date'][:10]}\n\n", found["content_original"]


def _told(side: list[int] | None) -> Side:
    return None if side is None else (side[0], side[1], side[2])


def main(argv: list[str] | None = None) -> dict[str, float]:
    """Compare, look what readers called the rows, and print; returns what it prints last."""
    parser = argparse.ArgumentParser(prog="python -m tests.eval.rows", description=__doc__)
    parser.add_argument("rows", type=Path)
    parser.add_argument("articles", type=Path)
    asked = parser.parse_args(argv)
    models = Models()
    listed, telling = [], 0
    for one in read(asked.rows, asked.articles):
        found = told_of(one.event, ranked(Marked(one.event, models).as_found()))
        listed += [letters for variant in found if (letters := one.letters(variant))]
        telling += sum(TELLING.issuperset(row.letters) for row in one.rows)
        print(f"{one.event.sigla}: {len(found)} rows listed, {len(one.rows)} judged")
    kept = sum(TELLING.issuperset(letters) for letters in listed)
    result = {
        "right": round(sum(WRONG not in letters for letters in listed) / max(len(listed), 1), 4),
        "telling": round(kept / max(len(listed), 1), 4),
        "kept": round(kept / max(telling, 1), 4),
    }
    print(f"{len(listed)} of the rows judged are listed")
    print(json.dumps(result))
    return result


if __name__ == "__main__":
    main()
