"""The spread of the reading screen: rows and their painted cells, made from a comparison and a view. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from textual.content import Content

from align.bookmarks import Bookmark, places
from align.findings import State, Variant
from align.marks import Place, sentence_of
from align.model import Comparison
from align.views.points import doubtful
from align.views.signs import DOUBTED
from align.views.standings import Standings
from corpus.model import Report
from tui.paint import CROSS, LABEL, PLAIN, QUIET, STAR, Mark, Painted, labelled, paint
from tui.rows import Cell, Row, rows_of
from tui.scene import Scene
from tui.view import View

LINKED: Final = "│"
UNLINKED: Final = "┊"
PERHAPS: Final = "╎"
FURNITURE: Final = "░"


@dataclass(frozen=True, slots=True)
class Shown:
    """A painted cell, the rail at its left, and the sign of a bookmark that stands in it."""

    painted: Painted
    rail: str = " "
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """Rows, their cells as painted (a row a tuple, a column an entry), and the differences marked in them, in order.

    `standings` say of every point of the comparison who tells it.
    """

    sigla: tuple[str, ...]
    rows: tuple[Row, ...]
    cells: tuple[tuple[Shown | None, ...], ...]
    variants: tuple[Variant, ...]
    standings: Standings

    def row_of_passage(self, passage: str) -> int | None:
        """The row in which a passage is shown."""
        return next((k for k, row in enumerate(self.rows) if row.passage and row.passage.id == passage), None)

    def find(self, place: Place) -> tuple[int, int, int] | None:
        """Row, column and painted offset of a place; None where it is not shown."""
        if place.report not in self.sigla:
            return None
        column = self.sigla.index(place.report)
        for number, cells in enumerate(self.cells):
            shown = cells[column]
            stretches = shown.painted.painted(place.span) if shown else ()
            if stretches:
                return number, column, stretches[0][0]
        return None

    def row_of(self, place: Place) -> int | None:
        """The row in which a place is shown."""
        found = self.find(place)
        return found[0] if found else None

    def side(self, variant: Variant) -> Place:
        """The side of a marked difference that the reader is led to: the one that stands leftmost."""
        return leftmost(variant, self.sigla)

    def variant_at(self, place: Place) -> Variant | None:
        """The marked difference that a place is part of."""
        return next((v for v in self.variants if any(side.overlaps(place) for side in v.places)), None)


def spread(
    comparison: Comparison,
    standings: Standings,
    view: View,
    sigla: Sequence[str],
    *,
    starred: Sequence[Bookmark] = (),
    struck: Sequence[Bookmark] = (),
) -> Spread:
    """Rows and cells for the reports shown; where nothing is compared, the texts stand paragraph by paragraph.

    A sign stands where a bookmark is, and where something is struck out.
    """
    scene = Scene(comparison, view, sigla)
    rows = rows_of(comparison, sigla, view.released) if scene.compared else _paragraphs(scene)
    marks = {siglum: list(scene.marks(siglum)) for siglum in sigla}
    signed = [*((one, STAR) for one in starred), *((one, CROSS) for one in struck)]
    signs = [(place, sign) for one, sign in signed for place in places(comparison.event, one)]
    cells = tuple(
        tuple(
            _signed(scene, cell, _shown(scene, standings, row, siglum, marks[siglum]), signs)
            for siglum, cell in zip(sigla, row.cells, strict=True)
        )
        for row in rows
    )
    return Spread(tuple(sigla), rows, cells, _in_order(scene, rows), standings)


def _signed(scene: Scene, cell: Cell | None, shown: Shown | None, signs: Sequence[tuple[Place, str]]) -> Shown | None:
    """The cell with the first of the signs that stands in one of its sentences, folded or not."""
    mine = [(place.span, sign) for place, sign in signs if cell and place.report == cell.report]
    if cell is None or shown is None or not mine:
        return shown
    spans = [scene.event.report(cell.report).sentences[number].span for number in cell.sentences]
    inside = (sign for span, sign in mine if any(sentence.overlaps(span) for sentence in spans))
    return replace(shown, sign=next(inside, ""))


def _paragraphs(scene: Scene) -> tuple[Row, ...]:
    """A row a paragraph, level by number only."""
    texts: list[dict[int, tuple[int, ...]]] = []
    for siglum in scene.sigla:
        found: dict[int, tuple[int, ...]] = {}
        for number, sentence in enumerate(scene.event.report(siglum).sentences):
            found[sentence.paragraph] = (*found.get(sentence.paragraph, ()), number)
        texts.append(dict(enumerate(found.values())))
    count = max((len(text) for text in texts), default=0)
    return tuple(
        Row(
            None,
            tuple(
                Cell(siglum, text[k]) if k in text else None for siglum, text in zip(scene.sigla, texts, strict=True)
            ),
        )
        for k in range(count)
    )


def _in_order(scene: Scene, rows: Sequence[Row]) -> tuple[Variant, ...]:
    """Down the rows, in each row by the words of the leftmost column; last what has its other side elsewhere."""
    row_of = {
        (cell.report, number): k
        for k, row in reversed(list(enumerate(rows)))
        for cell in row.cells
        if cell
        for number in cell.sentences
    }

    def stands(place: Place) -> int:
        sentence = sentence_of(scene.event, place)
        return len(rows) if sentence is None else row_of.get(sentence, len(rows))

    def key(variant: Variant) -> tuple[int, bool, int, int]:
        place = leftmost(variant, scene.sigla)
        apart = len({stands(side) for side in variant.places if side.report in scene.sigla}) > 1
        return stands(place), apart, scene.sigla.index(place.report), place.span.start

    return tuple(sorted(scene.variants, key=key))


def leftmost(variant: Variant, sigla: Sequence[str]) -> Place:
    """The side of a difference that stands leftmost of those shown."""
    return min((p for p in variant.places if p.report in sigla), key=lambda p: (sigla.index(p.report), p.span.start))


def _shown(scene: Scene, standings: Standings, row: Row, siglum: str, marks: list[Mark]) -> Shown | None:
    report, cell = scene.event.report(siglum), row.cells[scene.sigla.index(siglum)]
    if cell is None:
        return _absent(standings, row, report) if scene.final else None
    count = len(report.sentences)
    if cell.away:
        pointer = f"⇅ told at sentence {cell.sentences[0] + 1} of {count} · m fetches it"
        return Shown(Painted(Content.styled(pointer, LABEL)), UNLINKED)
    if row.passage is None:
        return _unlinked(scene, standings, report, cell, marks)
    painted = _sentences(report, cell.sentences, marks)
    likely = doubtful(row.passage, standings.supported).get(siglum)
    rail = LINKED if likely is None else PERHAPS
    if likely is not None:
        painted = labelled(f"{DOUBTED} perhaps the same point: {likely:.0%} likely", painted)
    if row.home:
        return Shown(labelled("⇅ let go to its own place · m fetches it", painted), rail)
    if cell.moved:
        painted = labelled(f"⇅ moved: sentence {cell.sentences[0] + 1} of {count} here", painted)
    elsewhere = [r.report for r in row.passage.readings if r.report not in scene.sigla]
    if sum(other is not None for other in row.cells) == 1 and elsewhere:
        painted = labelled(f"also in {', '.join(elsewhere)}", painted)
    return Shown(painted, rail)


def _absent(standings: Standings, row: Row, report: Report) -> Shown | None:
    """What stands where a report has nothing in a passage's row."""
    if row.passage is None or row.home:
        return None
    standing = standings.of(row.passage, report.siglum)
    words = "not told here" if standing.state is State.SILENT else standing.words
    return Shown(Painted(Content.styled(f"{standing.sign} {words}", LABEL)))


def _unlinked(scene: Scene, standings: Standings, report: Report, cell: Cell, marks: list[Mark]) -> Shown:
    furniture = [number for number in cell.sentences if report.sentences[number].boilerplate]
    telling = [number for number in cell.sentences if number not in furniture]
    context = scene.view.context if scene.final else None  # what may yet have a counterpart is there to be read
    kept = telling if context is None else telling[:context]
    folded = len(telling) - len(kept) if context is not None else 0
    numbers = kept if context is not None else list(cell.sentences)
    quiet = [Mark(report.sentences[number].span, QUIET) for number in furniture]
    painted = _sentences(report, numbers, [*quiet, *marks])
    if folded or (context is not None and furniture):
        only = " without counterpart"
        if standings.only(report.siglum, telling[len(kept) :]):
            only = f" only in {report.siglum}"
        more = f"⋯ {folded} more{only}" if kept else f"⋯ {folded}{only}"
        if not folded:
            more = "⋯ page furniture"
        tail = Content.assemble("\n" if kept else "", (more, LABEL))
        painted = Painted(painted.content + tail, painted.runs)
    if not telling:
        boxed = any(report.sentences[number].background for number in furniture)
        label = "background box, only its dates and figures compared" if boxed else "page furniture, not compared"
        return Shown(painted if folded or context is not None else labelled(label, painted), FURNITURE)
    if not scene.final or not kept:
        return Shown(painted, UNLINKED if scene.final else " ")
    return Shown(labelled(_apart(standings, report.siglum, kept), painted), UNLINKED)


def _apart(standings: Standings, siglum: str, numbers: Sequence[int]) -> str:
    """How sentences stand apart that no point holds."""
    if standings.only(siglum, numbers):
        return f"only in {siglum}"
    loose = [standings.loose[siglum, number] for number in numbers if (siglum, number) in standings.loose]
    if loose:
        others = dict.fromkeys(end[0] for link in loose for end in link.ends if end[0] != siglum)
        return f"perhaps in part in {', '.join(others)}"
    return "no counterpart"


def _sentences(report: Report, numbers: Sequence[int], marks: list[Mark]) -> Painted:
    """Sentences run together inside a paragraph and broken between two; an ellipsis stands for what lies between."""
    if not numbers:
        return PLAIN
    spans = [report.sentences[number].span for number in numbers]
    joints = [_joint(report, before, after) for before, after in itertools.pairwise(numbers)]
    inside = [mark for mark in marks if any(mark.span.overlaps(span) for span in spans)]
    return paint(report.text, spans, inside, joints)


def _joint(report: Report, before: int, after: int) -> str:
    same = report.sentences[before].paragraph == report.sentences[after].paragraph
    if after == before + 1:
        return " " if same else "\n"
    return " … " if same else " …\n"
