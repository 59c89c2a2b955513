"""The keys of Read that change how the reports are shown, not where the reader is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.config import CONTEXTS
from tui.screens.reports import ReportsScreen
from tui.view import DEPTHS

CONTEXT_STEPS: Final = (*CONTEXTS, None)
"""How many sentences without counterpart are shown of each run, all at last."""


class ViewScreen(ReportsScreen):
    """Reports whose columns can be folded, marked more or less, and unlocked."""

    def action_fold(self) -> None:
        """Fold everything without counterpart, or show all of it."""
        folded = self.view.context is None
        self.rashomon.look(replace(self.view, context=0 if folded else None))
        said = "is folded; z shows it all." if folded else "is shown in full; z folds it."
        self.notify(f"What has no counterpart {said}")

    def action_context(self, step: int) -> None:
        """Show more or less of what has no counterpart."""
        index = CONTEXT_STEPS.index(self.view.context) + step
        self.rashomon.look(replace(self.view, context=CONTEXT_STEPS[max(0, min(index, len(CONTEXT_STEPS) - 1))]))

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
