"""Modes 2 to 7: tables of findings, every row of which opens in Read."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from align.bookmarks import POINT, Bookmark
from tui.explain import explain_bookmark
from tui.finds import of_entry
from tui.measures import PANEL_EDGES, panel_lines
from tui.panel import Quoted, fitted, quoted
from tui.screens.paging import PagingScreen
from tui.tables.table import Entry
from tui.telling import in_their_words
from tui.view import Mode
from tui.widgets.grid import Grid

EXPLANATIONS: Final = {
    Mode.POINTS: "Every point that is told, and by whom. Points told by all come first, those told by one alone last.",
    Mode.FIGURES: "Numbers and dates that answer the same question, side by side, with a verdict and its reason.",
    Mode.QUOTATIONS: "The same statement in several reports, in whose words, and who is heard how often.",
    Mode.WORDS: "Wording, names and words that frame. No word is called wrong: it is a choice others did not make.",
    Mode.SILENCE: "What others tell and a report does not, and runs of the same words.",
    Mode.OVERVIEW: "The strongest finds; outlets against outlets: how much they tell in common, in which order.",
}
WHOLE: Final = frozenset(("", "report"))
"""Finds that are about whole reports, no sentence of which says more than another."""


class FindingsScreen(PagingScreen):
    """One mode of tables. Tab goes through its pages, Enter opens the current row in Read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", tooltip="Open the row in Read", id="row.open"),
        Binding("tab", "page(1)", "Page", tooltip="Next page", id="page.next", priority=True),
        Binding("shift+tab", "page(-1)", "Previous page", show=False, id="page.previous", priority=True),
        Binding("right_square_bracket", "group(1)", "Group", tooltip="Next group of rows", id="group.next"),
        Binding("left_square_bracket", "group(-1)", "Previous group of rows", show=False, id="group.previous"),
        Binding("ampersand", "filter", "Filter", tooltip="Only rows with the words you type", id="row.filter"),
        Binding("p", "pair", "Two reports alone, or all", show=False, id="reports.pair"),
        Binding("less_than_sign", "shift(-1)", "Earlier reports beside the base", show=False, id="reports.earlier"),
        Binding("greater_than_sign", "shift(1)", "Further reports beside the base", show=False, id="reports.later"),
    ]

    def __init__(self, mode: Mode) -> None:
        self.explanation = EXPLANATIONS[mode]
        super().__init__(mode)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is one page or one group only, there is no next one; without rows nothing to open or filter."""
        entries = self._table.entries if self._table else ()
        awaited = self.comparison is None or self.page.needs not in self.comparison.done
        possible = {
            "page": len(self.pages) > 1,
            "group": len(self.headings) > 1,
            "open": any(entry.opens for entry in entries),
            "filter": bool(entries) or awaited,  # words can be typed before the rows are there
        }
        return possible.get(action, True) and super().check_action(action, parameters)

    # The cursor

    @on(Grid.Moved, "#rows")
    def _moved(self) -> None:
        """The selection follows the cursor."""
        if self.current and self.is_current:
            self.select()
            self.describe()

    def select(self) -> None:
        """Make the current row the selection of all modes."""
        entry = self.current
        place = entry.place(self.grid.column) if entry else None
        if entry and (place or entry.passage):
            self.rashomon.look(replace(self.view, place=place, passage=entry.passage))

    def find(self) -> Bookmark | None:
        """The current row."""
        if self.comparison is None or self.current is None or self.current.heading:
            return None
        return of_entry(self.comparison, self.rashomon.standings, self.page, self.current)

    @on(Grid.Chosen, "#rows")
    async def _chosen(self) -> None:
        await self.action_open()

    async def action_open(self) -> None:
        """Open the current row at its place in Read, or go to the group it leads to."""
        entry, column = self.current, self.grid.column
        if entry and entry.leads:
            self.go_to_group(entry.leads)
            return
        place = entry.place(column) if entry else None
        if entry and (place or entry.passage):
            view = replace(self.view, place=place, passage=entry.passage)
            await self.rashomon.show_place(view, entry.beside(column))
        elif entry:
            self.notify("This row stands in no report.")

    # The detail panel

    def describe(self) -> None:
        """What the row says more, then the very sentences it is about."""
        entry = self.current
        kept = explain_bookmark(self.rashomon.bookmark_here(), self.rashomon.starred)
        lines = [*kept, *entry.about(self.grid.column).split("\n")] if entry else []
        said = [line for line in lines if line]
        sentences = self._sentences(entry) if entry else []
        height = panel_lines(self.size.height) - 1  # the rule takes one
        shown = fitted(said, sentences, self.size.width - PANEL_EDGES, height)
        self.query_one("#detail", Static).update(Content("\n").join(shown))

    def _sentences(self, entry: Entry) -> list[Quoted]:
        """The very sentences of a find, where its row does not quote them whole itself."""
        if self.comparison is None or entry.heading or (entry.find or self.page.find) in WHOLE:
            return []
        read = " ".join(" ".join(cell.plain for cell in entry.cells).split())
        unseen = self._narrowing.unseen(entry, self.words) if self._narrowing else ()
        passage = self.comparison.passage(entry.passage) if self.page.find == POINT else None
        if passage:
            standings, here = self.rashomon.standings, self._table.outlet(self.grid.column) if self._table else None
            told = in_their_words(self.comparison, standings, passage, self.alone, first=here)
            sentences = (*quoted(self.comparison, unseen), *told)
        else:
            places = (*entry.foremost, *(entry.kept or filter(None, entry.places)), *entry.nearest, *entry.also)
            shown = (place for place in places if not self.alone or place.report in self.alone)
            sentences = tuple(quoted(self.comparison, (*unseen, *shown)))
        return [one for one in sentences if " ".join(one.words.plain.split()) not in read]
