"""Mode 1, Read: the reports side by side, passages level with each other."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from align.bookmarks import Bookmark
from align.findings import Variant
from align.marks import Place
from align.steps import Step
from tui.counterparts import counterparts, within_word
from tui.explain import explain_bookmark, explain_selection, explain_word
from tui.finds import of_reading
from tui.measures import PANEL_EDGES, panel_lines
from tui.paint import QUIET
from tui.panel import in_one_line, leading
from tui.screens.walking import WalkingScreen
from tui.view import Mode
from tui.waiting import not_yet
from tui.widgets.minimap import Minimap
from tui.widgets.reading import Reading


class ReadScreen(WalkingScreen):
    """Two to four reports side by side; one column on a narrow terminal."""

    explanation = (
        "Each column is one outlet's report; the base report gives the order. Sentences that tell the same point stand "
        "level with each other, and words that differ are underlined."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "next(1)", "Next", tooltip="Next difference, or next hit of a search", id="next"),
        Binding("N", "next(-1)", "Previous difference, or previous hit of a search", show=False, id="previous"),
        Binding("right_square_bracket", "difference(1)", "Next difference", show=False, id="difference.next"),
        Binding("left_square_bracket", "difference(-1)", "Previous difference", show=False, id="difference.previous"),
        Binding("w", "word(1)", "Next word and its counterpart", show=False, id="word.next"),
        Binding("W", "word(-1)", "Previous word", show=False, id="word.previous"),
        Binding("m", "move", "Fetch or let go a moved passage", show=False, id="passage.move"),
        Binding("enter", "details", "More", tooltip="All that is known of the point at the cursor", id="read.details"),
        Binding("z", "fold", "Fold", tooltip="Fold or show what only one report tells", id="read.fold"),
        Binding("left_curly_bracket", "context(-1)", "Less around the passages", show=False, id="context.less"),
        Binding("right_curly_bracket", "context(1)", "More around the passages", show=False, id="context.more"),
        Binding("plus,equals_sign", "depth(1)", "Mark more differences", show=False, id="marks.more"),
        Binding("minus", "depth(-1)", "Mark only the most telling", show=False, id="marks.fewer"),
        Binding("u", "unlock", "Scroll columns together or apart", show=False, id="read.unlock"),
        Binding("d", "detail", "Show or hide the detail panel", show=False, id="read.detail"),
        Binding("b", "base", "Base", tooltip="Make the report with the cursor the base", id="read.base"),
        Binding("p", "pair", "Two reports alone, or all", show=False, id="reports.pair"),
        Binding("less_than_sign", "shift(-1)", "Earlier reports beside the base", show=False, id="reports.earlier"),
        Binding("greater_than_sign", "shift(1)", "Further reports beside the base", show=False, id="reports.later"),
    ]

    def __init__(self) -> None:
        super().__init__(Mode.READ)

    @property
    def outlet(self) -> str:
        """The report with the cursor; the base before there is one."""
        sigla = self._spread.sigla if self._spread else (self.view.base,)
        return sigla[min(self.view.column, len(sigla) - 1)]

    def find(self) -> Bookmark | None:
        """The chosen difference, else the point, else the sentence."""
        rows = self._spread.rows if self._spread else ()
        if self.comparison is None or not rows:
            return None
        passage = rows[min(self.query_one(Reading).row, len(rows) - 1)].passage
        return of_reading(self.comparison, self.rashomon.standings, passage, self.view.place, self._chosen)

    def settle(self) -> None:
        """To the selection, with what is said of it."""
        self._return()
        self._follow()
        self._describe()

    def _follow(self) -> None:
        """The chosen difference goes with the selection; one of another place or an older comparison is forgotten."""
        place, marked = self.view.place, self._spread.variants if self._spread else ()
        variants = (*marked, *self._struck())
        if self._chosen is None or self._chosen not in variants or place not in self._chosen.places:
            self._chosen = next((variant for variant in variants if place in variant.places), None)
            reading = self.query_one(Reading)
            reading.light(self._chosen, () if self._chosen else reading.lit)

    def _struck(self) -> tuple[Variant, ...]:
        """The differences that are struck out: marked no more, but whoever comes to one can take it up again."""
        comparison, left = self.comparison, self.rashomon.unmarked
        if comparison is None or left is None or left is comparison:
            return ()
        marked = frozenset(left.variants)
        return tuple(variant for variant in comparison.variants if variant not in marked)

    def on_screen_resume(self) -> None:
        """Another mode may have chosen another place."""
        super().on_screen_resume()
        self.settle()

    # The cursor

    @on(Reading.Moved)
    def _moved(self, message: Reading.Moved) -> None:
        """The selection follows the cursor; a message from before the rows changed says nothing."""
        reading = message.grid
        if self._spread is None or (message.row, message.column) != (reading.row, reading.column):
            return
        if message.row >= len(self._spread.rows):
            return
        row = self._spread.rows[message.row]
        passage = row.passage.id if row.passage else None
        cell = row.cells[message.column] or next((c for c in row.cells if c), None)
        place = self.view.place
        if cell and self.comparison and (place is None or self._row_of(place) != message.row):
            report = self.comparison.event.report(cell.report)
            place = Place(cell.report, report.sentences[cell.sentences[0]].span)
            self._chosen = None
            self.query_one(Reading).light(None, ())
        self.rashomon.look(replace(self.view, passage=passage, place=place, column=message.column))
        self._describe()
        self.call_after_refresh(self._draw_window)

    @on(Reading.Pointed)
    def _pointed(self, message: Reading.Pointed) -> None:
        """Light up the word under the mouse and what corresponds to it."""
        reading = self.query_one(Reading)
        if self.comparison is None:
            return
        if message.place is None:
            reading.light(self._chosen, ())
            return
        reading.light(self._chosen, counterparts(self.comparison, message.place))
        if message.clicked:
            self._choose(self._spread.variant_at(message.place) if self._spread else None)
            self.rashomon.look(replace(self.view, place=message.place))
            self._describe()

    @on(Reading.Edge)
    def _edge(self, message: Reading.Edge) -> None:
        """Beyond the last column stand the other reports."""
        self.action_shift(message.step)

    @on(Minimap.Jumped)
    def _jumped(self, message: Minimap.Jumped) -> None:
        reading = self.query_one(Reading)
        reading.go_to_line(int(message.share * reading.virtual_size.height))

    # The view

    def action_base(self) -> None:
        """Make the report with the cursor the base."""
        siglum = self.outlet
        if siglum == self.view.base:
            self.notify(f"{siglum} is the base already; b on another report makes that one the base.")
            return
        self.rashomon.look(self.view.with_base(siglum))
        self.notify(f"{siglum} is the base now: the others stand in its order.")

    def action_move(self) -> None:
        """Let a moved passage go to its own place, or fetch it beside its counterpart."""
        spread_, reading = self._spread, self.query_one(Reading)
        row = spread_.rows[reading.row] if spread_ and spread_.rows else None
        moved = [cell.report for cell in row.cells if cell and cell.moved] if row else []
        if row is None or row.passage is None or not moved:
            self.notify("Nothing is moved here: all reports tell this point in the same order.")
            return
        self.rashomon.look(self.view.releasing({(row.passage.id, siglum) for siglum in moved}))

    # The detail panel

    @on(Reading.Chosen)
    async def action_details(self) -> None:
        """All that is known of the point at the cursor, where the panel has no room for it."""
        from tui.details import details  # noqa: PLC0415
        from tui.screens.details import DetailsScreen  # noqa: PLC0415

        comparison, rows = self.comparison, self._spread.rows if self._spread else ()
        if comparison is None or not rows:
            return
        if self.rashomon.pending:
            self.notify("The reports are being compared." if self.rashomon.doing else "The reports were not compared.")
            return
        passage = rows[min(self.query_one(Reading).row, len(rows) - 1)].passage
        left = self.rashomon.unmarked or comparison
        lines = details(left, self.rashomon.standings, self.view, passage, self.view.place)
        await self.app.push_screen(DetailsScreen(lines), self._lead_on)

    async def _lead_on(self, action: str | None) -> None:
        if action:
            await self.app.run_action(action)

    def _describe(self) -> None:
        comparison, spread_ = self.comparison, self._spread
        panel = self.query_one("#detail", Static)
        if comparison is None or spread_ is None or not spread_.rows:
            return
        if self.rashomon.pending:
            working = bool(self.rashomon.doing)
            panel.update(Content.styled(not_yet("points", Step.POINTS, comparison.done, working=working), QUIET))
            return
        row = spread_.rows[min(self.query_one(Reading).row, len(spread_.rows) - 1)]
        lines = explain_selection(comparison, spread_, row, self.view.place, self._chosen)
        lit, place = self.query_one(Reading).lit, self.view.place
        if place and lit and lit[0].overlaps(place) and within_word(comparison, place):
            lines.insert(0, explain_word(comparison, place))
        width, height = self.size.width - PANEL_EDGES, panel_lines(self.size.height) - 1  # the rule takes one
        here, within = self.rashomon.bookmark_here(), self.rashomon.bookmark_within()
        kept = explain_bookmark(here or within, self.rashomon.starred, named=here is None)
        lines = [*(in_one_line(line, width) for line in kept), *lines]
        panel.update(Content("\n").join(leading(lines, width, height)))
