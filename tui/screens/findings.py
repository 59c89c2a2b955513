"""Modes 2 to 7: tables of findings, every row of which opens in Read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from importlib import import_module
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from align.bookmarks import Bookmark
from tui.explain import explain_bookmark
from tui.finds import kept_rows, of_entry
from tui.measures import LOW, panel_lines
from tui.paint import QUIET
from tui.panel import Quoted, fitted, quoted
from tui.screens.narrowing import NarrowingScreen
from tui.tables.narrowing import Narrowed, Narrowing
from tui.tables.table import Entry, Pages, Table
from tui.view import Mode
from tui.widgets.filter_line import FilterLine
from tui.widgets.grid import Grid
from tui.widgets.rows import Rows, Titles, grid_row
from tui.wrap import shortened

HELPS: Final = {
    Mode.POINTS: "Every point that is told, and by whom. Points told by all come first, those told by one alone last.",
    Mode.FIGURES: "Numbers and dates that answer the same question, side by side, with a verdict and its reason.",
    Mode.QUOTATIONS: "The same statement in several reports, in whose words, and who is heard how often.",
    Mode.WORDS: "Wording, names and words that frame. No word is called wrong: it is a choice others did not make.",
    Mode.SILENCE: "What others tell and a report does not, and runs of the same words.",
    Mode.OVERVIEW: "Outlets against outlets: how much they tell in common, and in which order.",
}
WHOLE: Final = frozenset(("", "report"))
"""Finds that are about whole reports, no sentence of which says more than another."""
PANEL_EDGES: Final = 2
"""Cells beside the words of the panel."""
GUIDE_EDGES: Final = 4
"""Cells beside the line that says how to read the table."""
EMPTY_GUIDE: Final = 4
"""Lines of it where there are no rows to take their place."""


class FindingsScreen(NarrowingScreen):
    """One mode of tables. Tab goes through its pages, Enter opens the current row in Read."""

    HELP = "Each row is a finding; Enter opens the place in the reports, Backspace comes back."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", tooltip="Open the row in Read", id="row.open"),
        Binding("tab", "page(1)", "Page", tooltip="Next page", id="page.next", priority=True),
        Binding("shift+tab", "page(-1)", "Previous page", show=False, id="page.previous", priority=True),
        Binding("right_square_bracket", "group(1)", "Group", tooltip="Next group of rows", id="group.next"),
        Binding("left_square_bracket", "group(-1)", "Previous group of rows", show=False, id="group.previous"),
        Binding("ampersand", "filter", "Filter", tooltip="Only rows with the words you type", id="row.filter"),
        Binding("less_than_sign", "shift(-1)", "Earlier reports beside the base", show=False, id="reports.earlier"),
        Binding("greater_than_sign", "shift(1)", "Further reports beside the base", show=False, id="reports.later"),
    ]

    def __init__(self, mode: Mode) -> None:
        self.explanation = HELPS[mode]
        super().__init__(mode)
        self._pages: Pages = import_module(f"tui.tables.{mode.value}").PAGES
        self._number = 0
        self._table: Table | None = None
        self._narrowing: Narrowing | None = None
        self._narrowed = Narrowed((), (), 0, 0)
        self._starred: set[int] = set()
        self._drawn: object = None
        self._led_from: int | None = None
        self._left: dict[tuple[int, int], int] = {}  # by comparison and page the row where it was left

    def body(self) -> Iterable[Widget]:
        """Pages, guide, titles, rows, detail."""
        yield Static(id="pages")
        yield Static(id="guide")
        yield Titles(id="titles")
        yield Rows(id="rows")
        yield FilterLine()
        yield Static(id="detail")

    def draw(self) -> None:
        """Make the page's table for this width and show it, the cursor on the selection."""
        comparison = self.comparison
        if comparison is None or not self.size.width:
            return
        view = replace(self.view, passage=None, place=None, column=0)
        kept = self.rashomon.bookmarks
        width = (self.query_one("#rows").outer_size.width or self.size.width) - 1
        key = (id(comparison), bool(self.rashomon.doing), self._number, view, self.size, width, kept)
        if key == self._drawn:
            self.call_after_refresh(self._return)  # another mode may have chosen another place
            return
        self._drawn = key
        panel = self.query_one("#detail")
        panel.display = self.size.height > LOW
        panel.styles.height = panel_lines(self.size.height)
        working = bool(self.rashomon.doing)
        page = self._pages[self._number]
        self._table = table = page.table(comparison, self.view, width, working=working)
        self._draw_pages()
        self._draw_guide(table)
        shares = [column.share for column in table.columns]
        titles = [Content.styled(column.title, "bold") for column in table.columns]
        self.query_one(Titles).show(titles if table.entries else [Content("")] * len(titles), shares)
        self._narrowing = Narrowing(comparison.event, table)
        self._starred = kept_rows(comparison, self.rashomon.standings, page, table.entries, kept)
        self._fill(table)
        if not isinstance(self.focused, Input):
            self.query_one(FilterLine).keep(self.words)
            self.query_one("#rows").focus()
        self.call_after_refresh(self._return)

    def _fill(self, table: Table) -> None:
        """Show the rows that have the words of the filter."""
        if self._narrowing is None:
            return
        self._narrowed = found = self._narrowing.to(self.words)
        rows = [grid_row(e, table, k in self._starred) for k, e in zip(found.numbers, found.entries, strict=True)]
        self.query_one("#rows", Grid).set_rows(rows, [column.share for column in table.columns])
        self.query_one(FilterLine).tell(found.left, found.total)
        self.refresh_bindings()

    def _draw_guide(self, table: Table) -> None:
        """Which reports are off the screen, and how to read the table."""
        total = len(self.view.order)
        hidden = bool(table.entries) and 0 < table.shown < total
        more = f"{table.shown} of {total} reports, > more. " if hidden else ""
        said = table.guide if table.entries else table.empty
        line = self.query_one("#guide", Static)
        line.styles.max_height = 1 if self.size.height <= LOW else 2 if table.entries else EMPTY_GUIDE
        if self.size.height <= LOW:
            said = shortened(said, self.size.width - len(more) - GUIDE_EDGES)
        line.update(Content.assemble((more, "bold"), (said, QUIET)))

    def _draw_pages(self) -> None:
        line = self.query_one("#pages", Static)
        line.display = len(self._pages) > 1
        parts = []
        for number, page in enumerate(self._pages):
            style = "bold reverse" if number == self._number else "$foreground"
            title = Content.from_markup(f"[@click=screen.page_to({number})] $title [/]", title=page.title)
            parts.append(title.stylize(style))
        line.update(Content.assemble(*parts, ("  Tab: next page", QUIET)))

    def _return(self) -> None:
        """The cursor on the row of the selected place or passage; at the first row where nothing was chosen yet."""
        entries = self._narrowed.entries
        place, passage = self.view.place, self.view.passage
        here = [k for k, e in enumerate(entries) if place and place in e.places]
        same = [k for k in here if entries[k].place(0) == place or (passage and entries[k].passage == passage)]
        follows = self._pages[self._number].follows
        near = [k for k, e in enumerate(entries) if follows and passage and e.passage == passage]
        grid = self.query_one("#rows", Grid)
        found = same or near
        current = self._entry(grid.row)
        listed = current is not None and bool(current.leads)  # a list of the groups: nothing is chosen from it yet
        if found and not listed and grid.row not in (*here, *found) and not self.at_beginning():
            grid.go_to(found[0])
            self.call_after_refresh(grid.bring_current)  # the first time, the rows have no height yet
        self._describe(grid.row)

    def on_resize(self) -> None:
        """The number of columns that fit may change."""
        self.call_after_refresh(self.draw)

    # The cursor

    @on(Grid.Moved, "#rows")
    def _moved(self, message: Grid.Moved) -> None:
        """The selection follows the cursor."""
        row = message.grid.row
        if self._entry(row) is None or not self.is_current:
            return
        self.select()
        self._describe(row)

    def select(self) -> None:
        """Make the current row the selection of all modes."""
        grid = self.query_one("#rows", Grid)
        entry = self._entry(grid.row)
        place = entry.place(grid.column) if entry else None
        if entry and (place or entry.passage):
            self.rashomon.look(replace(self.view, place=place, passage=entry.passage))

    def _entry(self, row: int) -> Entry | None:
        entries = self._narrowed.entries
        return entries[row] if row < len(entries) else None

    def _describe(self, row: int) -> None:
        entry = self._entry(row)
        kept = explain_bookmark(self.rashomon.bookmark_here(), self.rashomon.bookmarks)
        column = self.query_one("#rows", Grid).column
        lines = [*kept, *entry.about(column).split("\n")] if entry else []
        said = [line for line in lines if line]
        sentences = self._sentences(entry) if entry else []
        height = panel_lines(self.size.height) - 1  # the rule takes one
        shown = fitted(said, sentences, self.size.width - PANEL_EDGES, height)
        self.query_one("#detail", Static).update(Content("\n").join(shown))

    def _sentences(self, entry: Entry) -> list[Quoted]:
        """The very sentences of a find, where its row does not quote them whole itself."""
        if self.comparison is None or entry.heading or self._pages[self._number].find in WHOLE:
            return []
        told = " ".join(" ".join(cell.plain for cell in entry.cells).split())
        unseen = self._narrowing.unseen(entry, self.words) if self._narrowing else ()
        places = (*unseen, *entry.foremost, *(entry.kept or filter(None, entry.places)), *entry.nearest)
        return [one for one in quoted(self.comparison, places) if " ".join(one.words.plain.split()) not in told]

    def find(self) -> Bookmark | None:
        """The current row."""
        entry = self._entry(self.query_one("#rows", Grid).row)
        if self.comparison is None or entry is None or entry.heading:
            return None
        return of_entry(self.comparison, self.rashomon.standings, self._pages[self._number], entry)

    @on(Grid.Chosen, "#rows")
    async def _chosen(self) -> None:
        await self.action_open()

    async def action_open(self) -> None:
        """Open the current row at its place in Read, or go to the group it leads to."""
        grid = self.query_one("#rows", Grid)
        entry = self._entry(grid.row)
        if entry and entry.leads:
            self._led_from = grid.row
            grid.go_below(next(k for k, group in self._groups() if group == entry.leads))
            return
        place = entry.place(grid.column) if entry else None
        if entry and (place or entry.passage):
            view = replace(self.view, place=place, passage=entry.passage)
            await self.rashomon.show_place(view, entry.beside(grid.column))

    # Narrowing

    @property
    def page(self) -> object:
        """The page of the event that is open."""
        return self.rashomon.paths, self._number

    @property
    def number(self) -> int:
        """The number of the current row in the whole table."""
        row, numbers = self.query_one("#rows", Grid).row, self._narrowed.numbers
        return numbers[row] if row < len(numbers) else 0

    def narrow(self, number: int) -> None:
        """Show the rows with the words, the cursor on that row of the whole table; on the first where it has gone."""
        if self._table is None:
            return
        self._fill(self._table)
        self._led_from = None
        grid, numbers = self.query_one("#rows", Grid), self._narrowed.numbers
        with self.prevent(Grid.Moved):  # what is selected stays until the reader is back among the rows
            if number in numbers:
                grid.go_to(numbers.index(number))
            else:
                grid.action_edge(-1)
        self._describe(grid.row)
        self.call_after_refresh(grid.bring_current)  # the line of the filter may come or go

    # The pages

    def action_page(self, step: int) -> None:
        """To the next or previous page of this mode."""
        self.action_page_to((self._number + step) % len(self._pages))

    def action_page_to(self, number: int) -> None:
        """To a page of this mode: to the row where it was left, the first time to that of the selection."""
        grid, event = self.query_one("#rows", Grid), id(self.comparison)
        self._left[event, self._number] = grid.row
        self.set_focus(grid)
        self._number, self._led_from = number, None
        self.draw()
        row = self._left.get((event, number))
        with self.prevent(Grid.Moved):  # else the first row would become the selection before it is looked for
            grid.go_to(row or 0)
        if row is not None:
            self.select()
            self.call_after_refresh(grid.bring_current)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is one page or one group only, there is no next one; without rows there is nothing to open."""
        del parameters
        rows = bool(self._table and self._table.entries)
        possible = {"page": len(self._pages) > 1, "group": len(self._groups()) > 1, "open": rows, "filter": rows}
        return possible.get(action, True)

    def step_back(self) -> bool:
        """From a group to the row of the list that led to it."""
        row, self._led_from = self._led_from, None
        if row is not None:
            self.query_one("#rows", Grid).go_to(row)
        return row is not None

    # The groups of rows

    def _groups(self) -> list[tuple[int, str]]:
        """The row of each heading that begins a group, and its name."""
        entries = self._narrowed.entries
        return [(number, entry.group) for number, entry in enumerate(entries) if entry.group]

    def action_group(self, step: int) -> None:
        """To the first row of the next group; back to that of this one, then of the one before."""
        grid = self.query_one("#rows", Grid)
        firsts = {grid.first_below(number): number for number, _ in self._groups()}
        further = [row for row in firsts if (row > grid.row if step > 0 else row < grid.row)]
        if further:
            grid.go_below(firsts[min(further) if step > 0 else max(further)])
        else:
            self.notify("This is the last group." if step > 0 else "This is the first group.")

    def action_shift(self, step: int) -> None:
        """Show other reports beside the base; what was said of those before is over."""
        self.rashomon.forget_news()
        self.rashomon.look(replace(self.view, first=max(1, min(self.view.first + step, len(self.view.order) - 1))))
