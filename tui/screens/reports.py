"""Which reports a screen shows: two alone or all of them, and which stand beside the base."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from tui.counterparts import level
from tui.screens.mode import ModeScreen
from tui.view import PAIR, View


class ReportsScreen(ModeScreen):
    """A mode that has columns for some of the reports, and knows which one the cursor is on."""

    @property
    @abstractmethod
    def outlet(self) -> str:
        """The siglum of the report with the cursor."""

    @property
    @abstractmethod
    def columns(self) -> int:
        """How many reports are shown."""

    @property
    def alone(self) -> tuple[str, ...]:
        """The two reports that are looked at alone; empty where all are."""
        return self.view.alone(self.size.width)

    def note(self) -> str:
        """Also which two reports are looked at alone, else how many of all are shown."""
        count, total = self.columns, len(self.view.order)
        shown = f"{count} of {total} reports, > more" if count < total else ""
        if self.alone:
            shown = f"{' and '.join(self.alone)} alone, p all"
        return " · ".join(filter(None, [super().note(), shown]))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where all reports are shown, there are no others to be brought beside the base."""
        if action == "shift":
            return bool(self.alone) or self.columns < len(self.view.order)
        return super().check_action(action, parameters)

    def action_pair(self) -> None:
        """Look at the base and one other report alone, at the one with the cursor if it is no base; or at all again.

        What was said of those before is over.
        """
        self.rashomon.forget_news()
        view = self.view
        if view.pair:
            self._look(replace(view, pair=False))
        elif len(view.order) <= PAIR:
            self.notify("There are no more than two reports.")
        elif view.columns(self.size.width) < PAIR:
            self.notify("Two reports have no room beside each other here; a wider terminal has.")
        else:
            at = self.outlet
            other = at if at != view.base else view.shown(PAIR)[1]
            self._look(replace(view, pair=True).beside(at, [view.base, other], PAIR))
            self.notify(f"{view.base} and {other} alone, in all modes; > has the next beside {view.base}, p all again.")

    def action_shift(self, step: int) -> None:
        """Show other reports beside the base; what was said of those before is over."""
        self.rashomon.forget_news()
        view = self.view
        columns = PAIR if self.alone else self.columns  # not every page has a column for each report
        last = max(1, len(view.order) - (columns - 1))
        self._look(replace(view, first=max(1, min(view.first + step, last))))

    def _look(self, view: View) -> None:
        """Look at other reports, the selection in one of them."""
        sigla = view.alone(self.size.width) or view.shown(view.columns(self.size.width))
        if self.comparison and view.place and view.place.report not in sigla:
            view = replace(view, place=level(self.comparison, view.passage, sigla))
        self.rashomon.look(view)
