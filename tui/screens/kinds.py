"""The legend of the differences, which is also their filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from align.findings import VariantKind
from align.model import Comparison
from tui.differences import counts
from tui.paint import MEANINGS, QUIET, SIGNS, STYLES
from tui.screens.dialog import Dialog
from tui.view import View
from tui.widgets.choices import Choices
from tui.wrap import shortened

MINOR: Final = "minor"
NAME: Final = 12
"""Cells of a kind's name."""
WIDEST, EDGES, NARROW = 84, 12, 76
"""Cells of the dialog at most, of them those of border, padding and scroll bar, and below which counts have no room."""
MEANT: Final = MEANINGS | {VariantKind.NAME: "another form at one point; all: 5 Names"}
"""What a kind means, where its number is nought though the page of names is full."""
NAMES: Final = (*(kind.value for kind in VariantKind), MINOR)


class KindsScreen(Dialog[tuple[frozenset[VariantKind], bool]]):
    """Letters, what they mean, how many there are; chosen kinds are ticked. Gives the hidden kinds and `minor`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f,q", "done", "Done"),
        Binding("a", "all", "All or none"),
        Binding("space", "tick", "Choose"),
    ]

    def __init__(self, comparison: Comparison, view: View, sigla: Sequence[str]) -> None:
        super().__init__()
        self._view = view
        self._sigla = tuple(sigla)
        self._chosen = {kind.value for kind in VariantKind if kind not in view.hidden}
        if view.minor:
            self._chosen.add(MINOR)
        self._comparison = comparison
        self._count()

    def compose(self) -> ComposeResult:
        """One list."""
        box = Vertical(Choices(*(Option(self._line(name), name) for name in NAMES)), classes="dialog")
        box.border_title = f"Differences: marked in {', '.join(self._sigla)} / listed in Words"
        box.border_subtitle = "Space chooses · a all or none · j k move · Esc done"
        yield box

    def _count(self) -> None:
        hidden, minor = self._result
        view = replace(self._view, hidden=hidden, minor=minor)
        self._counts = counts(self._comparison, view, self._sigla)
        self._minors = sum(variant.minor for variant in self._comparison.variants)
        self._finished = self._comparison.complete

    @property
    def _result(self) -> tuple[frozenset[VariantKind], bool]:
        """The kinds that are not chosen, and whether minor differences are."""
        hidden = frozenset(kind for kind in VariantKind if kind.value not in self._chosen)
        return hidden, MINOR in self._chosen

    def on_mount(self) -> None:
        """Count again when more has been found."""
        self.watch(self.app, "comparison", self._found, init=False)

    def on_resize(self) -> None:
        """Cut the lines where they end."""
        self._redraw()

    def _found(self, comparison: Comparison | None) -> None:
        if comparison:
            self._comparison = comparison
            self._redraw()

    def _line(self, name: str) -> Content:
        narrow = self.app.size.width < NARROW
        tick = ("✓ ", "bold $rail-current") if name in self._chosen else ("· ", QUIET)
        kind = None if name == MINOR else VariantKind(name)
        here, everywhere = self._counts[kind] if kind else ("", self._minors)
        counted = "" if narrow else f"{self._known(here):>3} / {self._known(everywhere):<4}"
        means = f"{MEANT[kind]}{'' if self._finished else ' so far'}" if kind else "case, punctuation, inflection"
        named = (f"{SIGNS[kind]} {name:<{NAME}}", STYLES[kind]) if kind else f"  {name:<{NAME}}"
        line = Content.assemble(tick, named, (counted, QUIET))
        room = min(WIDEST, self.app.size.width) - EDGES - line.cell_length
        return Content.assemble(line, (shortened(means, room), QUIET))

    def _known(self, count: int | str) -> str:
        """A number; while more may be found, no nought."""
        return f"{count}" if count != 0 or self._finished else "…"

    def _redraw(self) -> None:
        self._count()
        choices = self.query_one(OptionList)
        for name in NAMES:
            choices.replace_option_prompt(name, self._line(name))

    @on(OptionList.OptionSelected)
    def _selected(self, message: OptionList.OptionSelected) -> None:
        self._chosen ^= {str(message.option_id)}
        self._redraw()

    def action_tick(self) -> None:
        """Choose the kind under the cursor, or choose it no more."""
        self.query_one(OptionList).action_select()

    def action_all(self) -> None:
        """Choose all kinds, or none where all are chosen."""
        kinds = {kind.value for kind in VariantKind}
        self._chosen = self._chosen - kinds if kinds <= self._chosen else self._chosen | kinds
        self._redraw()

    def action_done(self) -> None:
        """Close with what is chosen."""
        self.dismiss(self._result)
