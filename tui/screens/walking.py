"""How a reader walks through Read: from difference to difference, from word to word, from hit to hit of a search."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from align.findings import Variant
from align.marks import Place
from tui.counterparts import counterparts, next_word, within_word
from tui.differences import elsewhere, number_of_next
from tui.screens.spreading import SpreadScreen
from tui.view import Mode
from tui.waiting import one_report
from tui.widgets.reading import Reading


class WalkingScreen(SpreadScreen):
    """The difference chosen in the spread, and the hits of a search, of which one is current."""

    def __init__(self, mode: Mode) -> None:
        super().__init__(mode)
        self._chosen: Variant | None = None
        self._hits: tuple[Place, ...] = ()
        self._hit = -1

    @abstractmethod
    def _describe(self) -> None:
        """Say in the panel what is selected."""

    def action_difference(self, step: int) -> None:
        """To the next or previous difference that the filters let through; at the ends it stops."""
        variants = self._spread.variants if self._spread else ()
        row = self.query_one(Reading).row
        index = number_of_next(self._spread, self._chosen, row, step) if self._spread and variants else -1
        if 0 <= index < len(variants):
            self._choose(variants[index])
        elif not self._go_elsewhere(step):
            ends = "This is the last difference." if step > 0 else "This is the first difference."
            self.notify(ends if variants else self._why_none())

    def _why_none(self) -> str:
        """Why no difference is marked."""
        if self.comparison and one_report(self.comparison.event):
            return "One report alone differs from nothing; o opens several."
        if self.rashomon.doing:
            return "The reports are being compared."
        return "No differences of the kinds chosen are marked; f changes the kinds, + marks more."

    def _go_elsewhere(self, step: int) -> bool:
        """To the next pair of reports that has differences marked; False where there is none."""
        comparison, spread_ = self.rashomon.unmarked, self._spread
        found = elsewhere(comparison, self.view, spread_.sigla, step) if comparison and spread_ else None
        if found is None or spread_ is None:
            return False
        pair, variants = found
        variant = variants[0 if step > 0 else -1]
        before = " and ".join(spread_.sigla)
        place = variant.places[0]
        other = next(siglum for siglum in pair if siglum != place.report)
        view = self.view.beside(place.report, [other], self.columns)
        self.rashomon.look(replace(view, passage=variant.passage, place=place))
        self.draw()
        self._choose(variant)
        self.notify(f"No further difference in {before}: on to {' and '.join(pair)}.", timeout=4)
        return True

    def _choose(self, variant: Variant | None) -> None:
        """Light up a difference on both sides and bring it onto the screen."""
        self._chosen = variant
        reading = self.query_one(Reading)
        reading.light(variant, () if variant else reading.lit)
        if variant and self._spread:
            place = self._spread.side(variant)
            self.rashomon.look(replace(self.view, passage=variant.passage, place=place))
            reading.go_to_place(place)
        self._describe()

    def action_word(self, step: int) -> None:
        """Move the word cursor in the column under the cursor and light up the counterparts."""
        comparison, spread_ = self.comparison, self._spread
        if comparison is None or spread_ is None or not spread_.rows:
            return
        reading = self.query_one(Reading)
        cells = spread_.rows[reading.row].cells
        cell = cells[reading.column] or next((found for found in cells if found), None)
        if cell is None:
            return
        place = next_word(comparison.event.report(cell.report), cell.sentences, self.view.place, step)
        if place:
            self._chosen = None
            self.rashomon.look(replace(self.view, place=place))
            reading.light(None, counterparts(comparison, place))
            reading.go_to_place(place)
            self._describe()

    # Searching

    def show_hits(self, hits: tuple[Place, ...]) -> None:
        """Light up the hits of a search and go to the first."""
        self._hits, self._hit = hits, -1
        self.query_one(Reading).find(hits)
        self.action_next(1)

    def forget_hits(self) -> bool:
        """End the search; whether there was one. The hit one stands on stays as the word one is at."""
        found, self._hits = bool(self._hits), ()
        reading, place = self.query_one(Reading), self.view.place
        reading.find(())
        if found and self.comparison and place and reading.lit == (place,) and within_word(self.comparison, place):
            reading.light(None, counterparts(self.comparison, place))
            self._describe()
        return found

    def action_next(self, step: int) -> None:
        """To the next hit while there is a search, else to the next difference."""
        if not self._hits:
            self.action_difference(step)
            return
        self._hit = (self._hit + step) % len(self._hits)
        place = self._hits[self._hit]
        self.rashomon.look(replace(self.view, place=place, passage=None))
        self.draw()
        self._return()
        self.query_one(Reading).light(None, (place,))
        self._describe()
        self.notify(f"Hit {self._hit + 1} of {len(self._hits)}, in {place.report}. Esc ends the search.", timeout=3)
