"""The keys of Read that change how the reports are shown, not where the reader is."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from align.marks import Place
from tui.config import CONTEXTS
from tui.screens.reports import ReportsScreen
from tui.view import DEPTHS

CONTEXT_STEPS: Final = (*CONTEXTS, None)
"""How many sentences without counterpart are shown of each run, all at last."""
SHOWN_OF_IT: Final[Mapping[int | None, str]] = {
    **{
        number: f"shown with {number} sentence{'s' * (number > 1)} of each run; {{ and }} change it."
        for number in CONTEXTS
    },
    0: "folded; z shows it all.",
    None: "shown in full; z folds it.",
}
"""What is said then."""


class ViewScreen(ReportsScreen):
    """Reports whose columns can be folded, marked more or less, and unlocked."""

    @abstractmethod
    def at_a_point(self) -> Place | None:
        """Where the reader is at a point: at the cursor, else at the next one; None where there is none."""

    def action_fold(self) -> None:
        """Fold everything without counterpart, or show all of it."""
        self._show_context(0 if self.view.context is None else None)

    def action_context(self, step: int) -> None:
        """Show more or less of what has no counterpart."""
        index = CONTEXT_STEPS.index(self.view.context) + step
        self._show_context(CONTEXT_STEPS[max(0, min(index, len(CONTEXT_STEPS) - 1))])

    def _show_context(self, context: int | None) -> None:
        """So many sentences of each run; who is at one that is folded away goes on to a point, else it would open."""
        place = self.at_a_point() if context == 0 else self.view.place
        if place is None and self.view.place:
            self.notify("Nothing here has a counterpart: all of it would be folded.")
            return
        on = " You are at the nearest point now." if place != self.view.place else ""
        self.rashomon.look(replace(self.view, context=context, place=place))
        self.notify(f"What has no counterpart is {SHOWN_OF_IT[context]}{on}")

    def action_depth(self, step: int) -> None:
        """Mark more differences in the text, or only the most telling."""
        index = min(range(len(DEPTHS)), key=lambda k: abs(DEPTHS[k] - self.view.telling)) + step
        index = max(0, min(index, len(DEPTHS) - 1))
        self.rashomon.look(replace(self.view, telling=DEPTHS[index]))
        self.notify(f"{('The most telling', 'Telling', 'All')[index]} differences are marked; + and - change it.")

    def action_unlock(self) -> None:
        """Scroll the columns together or each by itself."""
        self.rashomon.look(replace(self.view, locked=not self.view.locked))
        self.notify("Columns scroll together." if self.view.locked else "Columns scroll apart; u locks them again.")

    def action_detail(self) -> None:
        """Show or hide the detail panel."""
        self.rashomon.look(replace(self.view, detail=not self.view.detail))

    @property
    def columns(self) -> int:
        """How many reports stand side by side."""
        return self.view.columns(self.size.width) if self.comparison else 1
