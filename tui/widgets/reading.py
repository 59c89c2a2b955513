"""The columns of the reading screen: a grid of painted sentences with differences, counterparts and hits lit up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Span as StyleSpan
from textual.geometry import Size
from textual.message import Message

from align.findings import Variant
from align.marks import Place
from corpus.model import Span
from tui.layout import Flow, GridCell, GridRow, flow_of
from tui.paint import CHOSEN, CHOSEN_LONG, COUNTERPART, FOUND
from tui.scene import LONG
from tui.spread import Shown, Spread
from tui.widgets.grid import Grid


class Reading(Grid):
    """Reports side by side. The screen gives it a `Spread`; it knows where each word of a report is painted."""

    @dataclass
    class Pointed(Message):
        """The mouse or the word cursor stands on a place of a report (None: on none)."""

        place: Place | None
        clicked: bool = False

    @dataclass
    class Edge(Message):
        """A step beyond the first or last column."""

        step: int

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.spread: Spread | None = None
        self.chosen: Variant | None = None
        self.lit: tuple[Place, ...] = ()
        self.hits: tuple[Place, ...] = ()
        self._pointed: Place | None = None
        self._tops: list[int] = []

    def show(self, spread: Spread, shares: Sequence[int]) -> None:
        """Show a spread."""
        self.spread = spread
        rows = [GridRow(tuple(_cell(shown) if shown else None for shown in cells)) for cells in spread.cells]
        self.set_rows(rows, shares)

    def light(self, chosen: Variant | None, lit: tuple[Place, ...]) -> None:
        """Light up the chosen difference and the counterparts of the word under the cursor."""
        if chosen != self.chosen or lit != self.lit:
            self.chosen, self.lit = chosen, lit
            self.repaint()

    def find(self, hits: tuple[Place, ...]) -> None:
        """Light up the hits of a search."""
        self.hits = hits
        self.repaint()

    def overlay(self, row: int, column: int) -> Sequence[StyleSpan]:
        """Hits, then counterparts, then the chosen difference on top."""
        if self.spread is None or (shown := self.spread.cells[row][column]) is None:
            return ()
        siglum = self.spread.sigla[column]
        chosen = self.chosen.places if self.chosen else ()
        long = any(len(place.span) > LONG for place in chosen)
        layers = ((FOUND, self.hits), (COUNTERPART, self.lit), (CHOSEN_LONG if long else CHOSEN, chosen))
        return [
            StyleSpan(low, high, style)
            for style, places in layers
            for place in places
            if place.report == siglum
            for low, high in shown.painted.painted(place.span)
        ]

    def action_turn(self, step: int) -> None:
        """To the column beside this one, or beyond the edge."""
        if 0 <= self.column + step < len(self.widths):
            super().action_turn(step)
        else:
            self.post_message(self.Edge(step))

    def go_to_place(self, place: Place) -> bool:
        """Bring a place onto the screen and its row under the cursor; False where it is not shown."""
        found = self.spread.find(place) if self.spread else None
        if found is None:
            return False
        row, column, offset = found
        self.go_to(row)
        self.reveal(row, column, offset)
        return True

    def place_at(self, x: int, y: int) -> Place | None:
        """The character of a report under a point of this widget, as a place one character long."""
        found = self.hit(x, y)
        if found is None or self.spread is None:
            return None
        row, column, offset = found
        shown = self.spread.cells[row][column]
        source = shown.painted.source(offset) if shown and offset is not None else None
        return None if source is None else Place(self.spread.sigla[column], Span(source, source + 1))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Tell which word the mouse is on."""
        self._point(self.place_at(event.x, event.y))

    def on_leave(self) -> None:
        """The mouse has gone."""
        self._point(None)

    def _point(self, place: Place | None) -> None:
        if place != self._pointed:
            self._pointed = place
            self.post_message(self.Pointed(place))

    def on_click(self, event: events.Click) -> None:
        """A click also chooses the word."""
        super().on_click(event)
        if place := self.place_at(event.x, event.y):
            self.post_message(self.Pointed(place, clicked=True))

    # Columns apart

    def unlock(self, *, locked: bool) -> None:
        """Lock the columns together, or let each scroll by itself in its own report's order."""
        row = self.row
        self.locked = locked
        self._strips.clear()
        self._flow()
        self._tops = [flow.top(row) or 0 for flow in self._flows]
        self.go_to(row, top=True)
        self.refresh()

    def first_line(self, column: int) -> int:
        """Apart, each column keeps its own place; only the one with the cursor scrolls."""
        if self.locked or column == self.column or column >= len(self._tops):
            return super().first_line(column)
        return self._tops[column]

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the place of the column that scrolls."""
        super().watch_scroll_y(old_value, new_value)
        if not self.locked and self.column < len(self._tops):
            self._tops[self.column] = round(new_value)

    def watch_column(self) -> None:
        """Apart, the newly chosen column takes over the scrolling where it stands."""
        if not self.locked and self.column < len(self._tops):
            self.scroll_to(y=self._tops[self.column], animate=False, immediate=True)
        super().watch_column()

    def _flow(self) -> None:
        super()._flow()
        if self.locked or self.spread is None:
            return
        self._flows = [self._own_flow(self.spread, column) for column in range(len(self.spread.sigla))]
        self.virtual_size = Size(sum(self._widths), max(flow.height for flow in self._flows))

    def _own_flow(self, spread: Spread, column: int) -> Flow:
        own = sorted((cell.sentences[0], k) for k, row in enumerate(spread.rows) if (cell := row.cells[column]))
        return flow_of([k for _, k in own], [len(lines[column]) + 1 for lines in self._wrapped])


def _cell(shown: Shown) -> GridCell:
    return GridCell(shown.painted.content, shown.rail, shown.sign)
