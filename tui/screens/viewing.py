"""The keys of Read that change how the reports are shown, not where the reader is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.config import CONTEXTS
from tui.counterparts import level
from tui.screens.mode import ModeScreen
from tui.view import DEPTHS, PAIR, View

CONTEXT_STEPS: Final = (*CONTEXTS, None)
"""How many sentences without counterpart are shown of each run, all at last."""


class ViewScreen(ModeScreen):
    """A mode whose columns can be folded, marked more or less, and unlocked."""

    def action_fold(self) -> None:
        """Fold everything without counterpart, or show all of it."""
        self.rashomon.look(replace(self.view, context=0 if self.view.context is None else None))

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

    def _count(self) -> int:
        return self.view.columns(self.size.width) if self.comparison else 1

    def action_pair(self) -> None:
        """Show the base and one other report only, the one with the cursor if it is no base; or as many as fit."""
        view = self.view
        sigla = view.shown(self._count())
        if view.pair:
            self._look(replace(view, pair=False))
        elif len(sigla) > PAIR:
            at = sigla[min(view.column, len(sigla) - 1)]
            other = at if at != view.base else sigla[1]
            self._look(replace(view, pair=True).beside(at, [view.base, other], PAIR))
            self.notify(f"{view.base} and {other} only; > has the next beside {view.base}, p all that fit.")
        else:
            self.notify("No more than two stand side by side here; a wider terminal has room for four.")

    def action_shift(self, step: int) -> None:
        """Show other reports beside the base; what was said of those before is over."""
        self.rashomon.forget_news()
        view, count = self.view, self._count()
        view = replace(view, first=max(1, min(view.first + step, max(1, len(view.order) - (count - 1)))))
        self._look(view)

    def _look(self, view: View) -> None:
        """Look at other columns, the selection in one of them."""
        sigla = view.shown(view.columns(self.size.width))
        if self.comparison and view.place and view.place.report not in sigla:
            view = replace(view, place=level(self.comparison, view.passage, sigla))
        self.rashomon.look(view)
