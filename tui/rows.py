"""Which sentences stand beside which: the rows of the reading screen, without any drawing.

Passages follow the order of the first report shown. A sentence linked to nothing follows the passage it follows in its
own report, or stands before the first one, in a row of its own: only what tells the same point stands level. A passage
that another report tells out of this order is *moved*: it is fetched beside its counterpart unless it has been let go.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from align.alignment import Passage
from align.model import Comparison
from corpus.model import Report

Released = frozenset[tuple[str, str]]
"""Moved readings that stand at their own place again: (passage id, siglum)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report has in one row: sentence numbers in text order.

    `moved`: the report tells this point elsewhere than the row's order suggests. `away`: only a pointer stands here,
    since the reading has been let go to its own place.
    """

    report: str
    sentences: tuple[int, ...]
    moved: bool = False
    away: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Cells level with each other, one a column shown (None: nothing). Without `passage` there is one cell only.

    `home` marks the row of a reading that was let go: it stands alone at its own place.
    """

    passage: Passage | None
    cells: tuple[Cell | None, ...]
    home: bool = False

    def cell(self, siglum: str) -> Cell | None:
        """The cell of one report, or None."""
        return next((cell for cell in self.cells if cell and cell.report == siglum), None)


@dataclass(slots=True, eq=False)
class _Block:
    """A row in the making."""

    passage: Passage | None = None
    home: bool = False
    sentences: dict[str, tuple[int, ...]] = field(default_factory=dict)
    moved: set[str] = field(default_factory=set)


def rows_of(comparison: Comparison, shown: Sequence[str], released: Released = frozenset()) -> tuple[Row, ...]:
    """The rows for the reports `shown` (sigla; the first gives the order)."""
    stack = _Stack(released)
    for siglum in shown:
        stack.add(comparison.event.report(siglum), _passages_of(comparison, siglum))
    return tuple(row for block in stack.blocks for row in _apart(_row(block, shown, released)))


def _passages_of(comparison: Comparison, siglum: str) -> dict[int, Passage]:
    """Sentence number to passage; a sentence in several passages belongs to the first."""
    found: dict[int, Passage] = {}
    for passage in comparison.passages:
        reading = passage.reading(siglum)
        for number in reading.sentences if reading else ():
            found.setdefault(number, passage)
    return found


class _Stack:
    """Blocks in the order of their rows, growing report by report."""

    def __init__(self, released: Released) -> None:
        self.blocks: list[_Block] = []
        self._placed: dict[str, _Block] = {}
        self._released = released

    def add(self, report: Report, mine: dict[int, Passage]) -> None:
        """Give every sentence its block, walking down the text; new blocks follow the last one in place."""
        siglum = report.siglum
        steady = self._steady(mine)
        known = set(self._placed)
        at = self._start(steady)
        for number in range(len(report.sentences)):
            passage = mine.get(number)
            if passage is None:
                at = self._gap(at, siglum)
                _tell(self.blocks[at], siglum, number)
                continue
            if passage.id not in self._placed:
                at += 1
                self._placed[passage.id] = _Block(passage)
                self.blocks.insert(at, self._placed[passage.id])
            elif passage.id in steady:
                if siglum not in self._placed[passage.id].sentences:
                    at = self.blocks.index(self._placed[passage.id])
            elif passage.id in known:
                self._placed[passage.id].moved.add(siglum)
                if (passage.id, siglum) in self._released:
                    at = self._home(at, passage, siglum)
                    _tell(self.blocks[at], siglum, number)
            _tell(self._placed[passage.id], siglum, number)

    def _steady(self, mine: dict[int, Passage]) -> set[str]:
        """Ids of the placed passages that the report tells in the same order: a longest run of rising places."""
        first: dict[str, int] = {}
        for number, passage in sorted(mine.items(), key=lambda item: item[0]):
            first.setdefault(passage.id, number)
        ids = [b.passage.id for b in self.blocks if b.passage and not b.home and b.passage.id in first]
        return {ids[k] for k in longest_rising([first[id_] for id_ in ids])}

    def _start(self, steady: set[str]) -> int:
        """The index before the first point that a report tells in the order above; what it alone begins with is there.

        So the base's own beginning stays at the head of the screen.
        """
        level = (k for k, block in enumerate(self.blocks) if block.passage and block.passage.id in steady)
        return next(level, len(self.blocks)) - 1

    def _gap(self, at: int, siglum: str) -> int:
        """The index of the gap after block `at` that takes a report's unlinked sentences, made where there is none."""
        if at >= 0 and self.blocks[at].passage is None:
            return at
        following = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        if following is None or following.passage is not None or siglum in following.sentences:
            self.blocks.insert(at + 1, _Block())
        return at + 1

    def _home(self, at: int, passage: Passage, siglum: str) -> int:
        """The index of the row in which a reading that was let go stands at its own place."""
        current = self.blocks[at] if at >= 0 else None
        if not (current and current.home and current.passage is passage and siglum in current.sentences):
            at += 1
            self.blocks.insert(at, _Block(passage, home=True))
        return at


def _tell(block: _Block, siglum: str, number: int) -> None:
    block.sentences[siglum] = (*block.sentences.get(siglum, ()), number)


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """Indices of a longest strictly rising subsequence (patience sorting)."""
    tails: list[int] = []
    tops: list[int] = []
    before: list[int | None] = []
    for index, number in enumerate(numbers):
        pile = bisect_left(tails, number)
        before.append(tops[pile - 1] if pile else None)
        tails[pile : pile + 1] = [number]
        tops[pile : pile + 1] = [index]
    chain: list[int] = []
    step = tops[-1] if tops else None
    while step is not None:
        chain.append(step)
        step = before[step]
    return chain[::-1]


def _apart(row: Row) -> Iterator[Row]:
    """Cells of no common passage in rows of their own, so that they do not look like two tellings of one point."""
    if row.passage:
        yield row
        return
    for column, cell in enumerate(row.cells):
        if cell:
            yield replace(row, cells=tuple(cell if k == column else None for k in range(len(row.cells))))


def _row(block: _Block, shown: Sequence[str], released: Released) -> Row:
    cells: list[Cell | None] = []
    for siglum in shown:
        numbers = block.sentences.get(siglum)
        moved = block.home or siglum in block.moved
        let_go = block.passage is not None and (block.passage.id, siglum) in released
        cells.append(Cell(siglum, numbers, moved, away=let_go and moved and not block.home) if numbers else None)
    return Row(block.passage, tuple(cells), block.home)
