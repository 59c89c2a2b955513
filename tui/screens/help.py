"""Help for the screen one is on: what it shows, every key, the letters of the differences."""

from __future__ import annotations

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from align.model import VariantKind
from tui.keys import active
from tui.paint import MEANINGS, QUIET, SIGNS, STYLES

KEYS_WIDTH = 18
"""Cells for a mark, or for keys at most, before what they mean."""

MARKS = (
    ("┃ │", "told by all the reports shown, by some of them"),
    ("┊", "told by one report only"),
    ("░", "page furniture, not compared"),
    ("⇅", "told at another place in this report"),
    ("only in", "no other report has a counterpart of this sentence"),
    ("– no counterpart", "no sentence here was linked to the point; that alone says nothing"),
    ("∅ not told here", "the text is complete, and nothing in it comes near the point"),
    ("◐", "told in part"),
    ("✂", "this report's text is incomplete"),
    ("★", "you have bookmarked this"),
    ("italic", "somebody else's words"),
)


class HelpScreen(ModalScreen[None]):
    """A page of help over the screen it is about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter", "dismiss", "Close", show=False),
    ]

    def __init__(self, about: Screen[Any], explanation: str) -> None:
        super().__init__()
        self._lines = help_lines(about, explanation)

    def compose(self) -> ComposeResult:
        """One scrolling page."""
        page = VerticalScroll(Static(Content("\n").join(self._lines)), classes="dialog")
        page.border_title = "Help"
        page.border_subtitle = "Esc closes"
        yield page


def help_lines(about: Screen[Any], explanation: str) -> list[Content]:
    """Explanation, keys, marks and kinds, a line each."""
    lines = [Content(explanation), Content(""), Content.styled("Keys", "bold $siglum")]
    told = [(keys, found.binding.tooltip or found.binding.description) for keys, found in active(about)]
    told.append(("^p", "Every command, by name"))
    width = min(KEYS_WIDTH, max(len(keys) for keys, _ in told) + 2)
    lines += [_line(keys, meaning, width) for keys, meaning in told]
    lines += [Content(""), Content.styled("Marks", "bold $siglum")]
    lines += [_line(mark, meaning) for mark, meaning in MARKS]
    lines += [Content(""), Content.styled("Kinds of differences", "bold $siglum")]
    lines += [
        Content.assemble((f"{SIGNS[kind]} {kind.value}".ljust(KEYS_WIDTH), STYLES[kind]), (MEANINGS[kind], QUIET))
        for kind in VariantKind
    ]
    return lines


def _line(keys: str, meaning: str, width: int = KEYS_WIDTH) -> Content:
    return Content.assemble((keys.ljust(width - 1) + " ", "bold"), meaning)
