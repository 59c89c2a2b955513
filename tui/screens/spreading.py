"""Drawing Read: the reports side by side, their heads, the map of the event, and the way to what is selected."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import replace

from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from align.marks import Place
from align.model import Comparison
from tui.counterparts import beginning
from tui.landmarks import landmarks
from tui.measures import LOW, head_lines, panel_lines
from tui.screens.viewing import ViewScreen
from tui.spread import Spread, spread
from tui.view import Mode
from tui.widgets.heads import Heads
from tui.widgets.minimap import Minimap
from tui.widgets.reading import Reading


class SpreadScreen(ViewScreen):
    """The spread that is shown, drawn for this width and view; the place one reads at is kept."""

    def __init__(self, mode: Mode) -> None:
        super().__init__(mode)
        self._spread: Spread | None = None
        self._compared: Comparison | None = None
        self._drawn: object = None

    def body(self) -> Iterable[Widget]:
        """Heads, columns with their map, detail panel."""
        yield Heads(id="heads")
        yield Horizontal(Reading(id="reading"), Minimap(id="map"), id="columns")
        yield Static(id="detail")

    def draw(self) -> None:
        """Lay the reports out for this width and view, keeping the place; not before the columns have a width."""
        comparison = self.comparison
        if comparison is None or not self.query_one(Reading).size.width:
            return
        self._size_panel()
        self._uncover_place()
        kept = self.rashomon.bookmarks
        key = (replace(self.view, passage=None, place=None), self.columns, kept)
        if comparison is self._compared and key == self._drawn:
            return
        self._compared, self._drawn = comparison, key
        sigla = self.view.shown(self.columns)
        shown, starred = self.rashomon.unmarked or comparison, self.rashomon.starred
        struck = [one for one in kept if one not in starred]
        self._spread = spread(shown, self.rashomon.standings, self.view, sigla, starred=starred, struck=struck)
        reading = self.query_one(Reading)
        shares = [1] * len(sigla)
        reading.show(self._spread, shares)
        reading.unlock(locked=self.view.locked)
        self._draw_heads(comparison, sigla, shares)
        self.refresh(layout=True)  # else the heads, whose height has changed, come a frame after the text
        self._draw_map()
        reading.column = min(self.view.column, len(sigla) - 1)
        self._begin(comparison)
        self.settle()
        self.call_after_refresh(self.settle)

    @abstractmethod
    def settle(self) -> None:
        """To the selection, with what is said of it."""

    def _uncover_place(self) -> None:
        """The selected place must be in a column that is shown."""
        view, count = self.view, self.columns
        if view.place and view.place.report not in view.shown(count):
            first = view.order.index(view.place.report) + (count == 1)
            self.rashomon.look(replace(view, first=max(1, min(first, len(view.order) - count + 1))))

    def _size_panel(self) -> None:
        panel = self.query_one("#detail")
        panel.display = self.view.detail and self.size.height > LOW
        panel.styles.height = panel_lines(self.size.height)

    def _draw_heads(self, comparison: Comparison, sigla: Iterable[str], shares: list[int]) -> None:
        reports = [comparison.event.report(siglum) for siglum in sigla]
        self.query_one(Heads).show(reports, shares, self.size.width - 3, head_lines(self.size.height), self.view.base)

    def _draw_map(self) -> None:
        if self._spread is not None:
            self.query_one(Minimap).show(landmarks(self._spread, self.query_one(Reading).heights))
            self._draw_window()

    def _draw_window(self) -> None:
        reading = self.query_one(Reading)
        total = max(1, reading.virtual_size.height)
        top = reading.scroll_offset.y
        self.query_one(Minimap).show_window(top / total, min(1.0, (top + reading.size.height) / total))

    def _begin(self, comparison: Comparison) -> None:
        """A newly opened event begins with the first sentence of its base."""
        base = comparison.event.report(self.view.base)
        if self.view.place is None and base.opening:
            self.rashomon.look(replace(self.view, place=Place(base.siglum, base.opening)))

    def at_a_point(self) -> Place | None:
        """The selection where the cursor is at a point, else where the next one stands, else the one before."""
        comparison, rows, at = self.comparison, self._spread.rows if self._spread else (), self.query_one(Reading).row
        if comparison is None or not comparison.complete or any(row.passage for row in rows[at : at + 1]):
            return self.view.place
        told = (row.cells for row in (*rows[at:], *reversed(rows[:at])) if row.passage)
        cell = next((cell for cells in told for cell in cells if cell), None)
        if cell is None:
            return None
        return Place(cell.report, comparison.event.report(cell.report).sentences[cell.sentences[0]].span)

    def _return(self) -> None:
        """To the selected place or passage."""
        reading, view = self.query_one(Reading), self.view
        if self._spread is None:
            return
        if view.place and reading.go_to_place(view.place):
            if self.at_beginning():
                reading.go_up()  # what others begin with stands above: not the middle of it, while points are found
            passage = self._spread.rows[reading.row].passage
            self.rashomon.look(replace(view, passage=passage.id if passage else None))
            return
        if view.place and view.context is not None and self._is_folded(view.place):
            self.rashomon.look(replace(view, context=None))
            return
        row = self._spread.row_of_passage(view.passage) if view.passage else None
        if row is None and view.place:
            row = self._row_of(view.place)
        if row is not None:
            reading.go_to(row)

    def _row_of(self, place: Place) -> int | None:
        """The row of a place; of one in a headline that in which its report begins."""
        if self._spread is None or self.comparison is None:
            return None
        row = self._spread.row_of(place)
        return self._spread.row_of(beginning(self.comparison, place)) if row is None else row

    def _is_folded(self, place: Place) -> bool:
        """Whether a place lies in a sentence that is folded away."""
        report = self.comparison.event.report(place.report) if self.comparison else None
        return report is not None and report.sentence_at(place.span.start) is not None

    def on_resize(self) -> None:
        """Another number of columns may fit, which the title says too."""
        self.call_after_refresh(self._changed)
