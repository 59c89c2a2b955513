"""Taking a comparison away: which format, which file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from align.alignment import Passage
from align.bookmarks import Bookmark
from align.export import FORMATS, SAY_UNFINISHED, export, one_point
from align.export.handout import handout
from align.model import Comparison
from align.steps import unfinished
from corpus.model import Event
from tui.paint import QUIET
from tui.screens.dialog import Dialog
from tui.widgets.choices import ChoicesBeside
from tui.widgets.message_line import MessageLine
from tui.wrap import shortened

POINT: Final = ".point.html"
"""The ending of a file with the selected point alone."""
BOOKMARKED: Final = {f".bookmarks{ending}": ending for ending in (".html", ".md", ".txt")}
"""The endings of a file with the bookmarks alone, and those of its format."""

WHAT: Final = {
    ".bookmarks.html": "your bookmarks with notes and sources, to print",
    ".bookmarks.md": "your bookmarks as Markdown",
    ".bookmarks.txt": "your bookmarks as plain text",
    ".html": "a worksheet to print, with all tables folded",
    ".pupils.html": "the same for pupils, without what was found",
    POINT: "only the point you are at, as a page to print",
    ".md": "Markdown for notes and handouts",
    ".txt": "plain text, as the command line prints it",
    ".csv.zip": "tables for a spreadsheet, in one archive",
    ".json": "everything, for programs (rashomon/1)",
    ".tei.xml": "TEI with links, for editions and corpora",
    ".jsonld": "Web Annotations",
    ".qdpx": "REFI-QDA, for NVivo, MAXQDA and ATLAS.ti",
}


WIDEST, EDGES = 84, 12
"""Cells of the dialog at most, and of them those of border, padding and scroll bar."""
NAME: Final = 16
"""Cells of a format's ending."""
OTHER_LINES: Final = 8
"""Lines of the dialog and around it beside the list of formats, which gets what is left."""


def file_name(event: Event, ending: str) -> str:
    """A file name from the event's title."""
    return (re.sub(r"\W+", "-", event.title.lower()).strip("-") or "event") + ending


def content(name: str, comparison: Comparison, passage: Passage | None, kept: Sequence[Bookmark]) -> bytes:
    """What is written into a file of this name: the bookmarks, one point, or the whole comparison."""
    bookmarked = next((BOOKMARKED[ending] for ending in BOOKMARKED if name.endswith(ending)), None)
    if bookmarked and kept:
        return handout(comparison.event, kept, bookmarked)
    return one_point(comparison, passage) if passage and name.endswith(POINT) else export(comparison, name)


class ExportScreen(Dialog[Path | None]):
    """Gives the file to write, its ending naming the format; None when nothing is to be written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel"),
    ]

    def __init__(self, comparison: Comparison, passage: Passage | None, kept: Sequence[Bookmark]) -> None:
        super().__init__()
        self._event = comparison.event
        self._unfinished = unfinished(comparison.done)
        formats = [*(BOOKMARKED if kept else ()), *([POINT] if passage else ()), *FORMATS]
        known = list(WHAT)
        self._asked_over = ""
        self._endings = sorted(formats, key=lambda e: known.index(e) if e in WHAT else len(WHAT))

    def compose(self) -> ComposeResult:
        """Formats, then the file."""
        note = f"{self._unfinished} The file will say so; Esc waits." if self._unfinished else ""
        choices = ChoicesBeside(*(Option(ending, ending) for ending in self._endings))
        box = Vertical(
            *([Static(note, classes="note")] if note else []),
            choices,
            Input(str(Path.cwd() / file_name(self._event, self._endings[0]))),
            MessageLine(),
            classes="dialog",
        )
        box.border_title = "Export"
        box.border_subtitle = "Enter chooses the format, then writes · Esc cancels"
        yield box

    def on_resize(self) -> None:
        """Cut the lines where they end, and leave room for the file."""
        choices = self.query_one(ChoicesBeside)
        choices.styles.max_height = max(2, self.app.size.height - (OTHER_LINES + 2 * bool(self._unfinished)))
        room = min(WIDEST, self.app.size.width) - EDGES - NAME
        for ending in self._endings:
            what = shortened(WHAT.get(ending, ""), room)
            choices.replace_option_prompt(ending, Content.assemble((f"{ending:<{NAME}}", "bold"), (what, QUIET)))

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, message: OptionList.OptionHighlighted) -> None:
        self._follow(message.option_index)

    @on(OptionList.OptionSelected)
    def _selected(self, message: OptionList.OptionSelected) -> None:
        """Also where another ending has been typed since the format was highlighted."""
        self.query_one(Input).focus()
        self._follow(message.option_index)

    def _follow(self, chosen: int) -> None:
        """Let the file's ending follow the format."""
        line = self.query_one(Input)
        known = next((e for e in sorted(self._endings, key=len, reverse=True) if line.value.endswith(e)), "")
        line.value = line.value.removesuffix(known) + self._endings[chosen]
        line.cursor_position = len(line.value)  # the end, which names the format, is in sight

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        """Check the ending before closing."""
        chosen = self._endings[self.query_one(ChoicesBeside).highlighted or 0]
        short = "." + chosen.rpartition(".")[2]
        if message.value.endswith(short) and not message.value.endswith(chosen):
            message.input.value = message.value.removesuffix(short) + chosen
            name = Path(message.input.value).name
            self.notify(
                f"{short} alone is another format than the one chosen: Enter writes {name}.", severity="warning"
            )
            return
        if not any(message.value.endswith(ending) for ending in self._endings):
            self.notify(f"The ending of the file names the format: {' '.join(self._endings)}.", severity="warning")
            return
        if self._unfinished and not any(message.value.endswith(ending) for ending in SAY_UNFINISHED):
            formats = " ".join(sorted(SAY_UNFINISHED))
            self.notify(f"The comparison is not finished, and only {formats} can say so.", severity="warning")
            return
        path = Path(message.value).expanduser()
        if path.is_file() and self._asked_over != message.value:
            self._asked_over = message.value
            self.notify(f"{path.name} is there already: Enter once more writes over it.", severity="warning")
            return
        self.dismiss(path)
