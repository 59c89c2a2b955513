"""Taking a comparison away: which format, which file."""

from __future__ import annotations

import re
import time
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
from align.striking import is_struck, starred, without
from corpus.model import Event
from tui.paint import QUIET
from tui.screens.dialog import Dialog
from tui.widgets.choices import ChoicesBeside
from tui.widgets.message_line import MessageLine
from tui.wrap import as_many, in_lines, shortened, wrap

NO_BOOKMARKS: Final = "There are no bookmarks to write: what is struck out stands in no handout."
NO_POINT: Final = "There is no point to write here: you are at none, or have struck it out."
POINT: Final = ".point.html"
"""The ending of a file with the selected point alone."""
BOOKMARKED: Final = {f".bookmarks{ending}": ending for ending in (".html", ".md", ".txt")}
"""The endings of a file with the bookmarks alone, and those of its format."""

WHAT: Final = {
    ".bookmarks.html": "your bookmarks with notes and sources, to print",
    ".bookmarks.md": "your bookmarks as Markdown",
    ".bookmarks.txt": "your bookmarks as plain text",
    ".html": "a worksheet to edit and print, with all tables",
    ".pupils.html": "the same for pupils, without what was found",
    POINT: "only the point you are at, as a page to print",
    ".md": "Markdown for notes and handouts",
    ".txt": "plain text, as the command line prints it",
    ".csv": "the points as one table, for a spreadsheet",
    ".csv.zip": "all tables for a spreadsheet, in one archive",
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
LEAST: Final = 2
"""Lines of the list at least."""
KEYS: Final = ("↑ ↓ format", "Enter writes", "Esc cancels", "Tab to the path")
READ: Final = 0.5
"""Seconds after a question before which Enter is no answer to it, but held down or pressed twice by habit."""


def file_name(event: Event, ending: str) -> str:
    """A file name from the event's title."""
    return (re.sub(r"\W+", "-", event.title.lower()).strip("-") or "event") + ending


def content(name: str, comparison: Comparison, passage: Passage | None, kept: Sequence[Bookmark]) -> bytes:
    """What is written into a file of this name: the bookmarks, one point, or the whole comparison.

    What the reader struck out is left out of each.
    """
    bookmarked = next((BOOKMARKED[ending] for ending in BOOKMARKED if name.endswith(ending)), None)
    shown = starred(comparison, kept)
    if bookmarked and shown:
        return handout(comparison.event, shown, bookmarked)
    left = without(comparison, kept)
    point = left.passage(passage.id) if passage else None
    return one_point(left, point) if point and name.endswith(POINT) else export(left, name)


class ExportScreen(Dialog[Path | None]):
    """Gives the file to write, its ending naming the format; None when nothing is to be written.

    Enter writes, wherever the cursor is: arrows and clicks choose the format, what is typed is the file.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel"),
        Binding("enter", "write", "Write", priority=True),
    ]

    def __init__(self, comparison: Comparison, passage: Passage | None, kept: Sequence[Bookmark]) -> None:
        super().__init__()
        self._event = comparison.event
        self._unfinished = unfinished(comparison.done)
        point = passage and not is_struck(comparison, kept, passage)
        formats: list[str] = [*(BOOKMARKED if starred(comparison, kept) else ()), *([POINT] if point else ()), *FORMATS]
        known = list(WHAT)
        self._endings = sorted(formats, key=lambda e: known.index(e) if e in WHAT else len(WHAT))
        self._asked: tuple[Path, float] | None = None
        """The file that Enter would be written over, and when that was said last."""

    def compose(self) -> ComposeResult:
        """Formats, then the file."""
        choices = ChoicesBeside(*(Option(ending, ending) for ending in self._endings))
        box = Vertical(
            *([Static(classes="note")] if self._unfinished else []),
            choices,
            Input(str(Path.cwd() / file_name(self._event, self._endings[0]))),
            MessageLine(),
            classes="dialog",
        )
        box.border_title = "Export"
        yield box

    def on_resize(self) -> None:
        """Cut the lines where they end, and leave room for the file."""
        choices, room = self.query_one(ChoicesBeside), min(WIDEST, self.app.size.width) - EDGES
        lines = self.app.size.height - OTHER_LINES
        for note in self.query(".note").results(Static):
            told = in_lines(f"{self._unfinished} The file will say so; Esc waits.", room, max(1, lines - LEAST))
            note.update(told)
            lines -= len(wrap(told, room)) + 1
        choices.styles.max_height = max(LEAST, lines)
        for ending in self._endings:
            what = shortened(WHAT.get(ending, ""), room - NAME)
            choices.replace_option_prompt(ending, Content.assemble((f"{ending:<{NAME}}", "bold"), (what, QUIET)))
        self.query_one(".dialog").border_subtitle = as_many(KEYS, room)
        self.call_after_refresh(self._show_ending)

    def _show_ending(self) -> None:
        """Bring the end of the file into sight, which names the format."""
        line = self.query_one(Input)
        line.cursor_position = 0  # else nothing moves where it stands at the end already
        line.cursor_position = len(line.value)

    @property
    def _chosen(self) -> str:
        """The ending of the format under the cursor."""
        return self._endings[self.query_one(ChoicesBeside).highlighted or 0]

    @on(OptionList.OptionHighlighted)
    @on(OptionList.OptionSelected)
    def _follow(self) -> None:
        """Let the file's ending follow the format, also where another one has been typed meanwhile."""
        line = self.query_one(Input)
        known = next((e for e in sorted(self._endings, key=len, reverse=True) if line.value.endswith(e)), "")
        line.value = line.value.removesuffix(known) + self._chosen
        self._show_ending()

    def action_write(self) -> None:
        """Close with the file; where it cannot be written as it is named, say why, and let the name be changed."""
        line = self.query_one(Input)
        if self.focused is not line:
            self._follow()
        try:
            path, doubt = self._named(line.value)
        except (OSError, RuntimeError):  # too long, or in the home of nobody
            path, doubt = Path(line.value), "No file can have this name."
        if not doubt:
            self.dismiss(path)
            return
        line.value = str(path)
        line.focus()
        self.notify(doubt, severity="warning")

    def _named(self, words: str) -> tuple[Path, str]:
        """The file that is named, and what speaks against writing it; empty where nothing does.

        In a folder it gets the event's name, without an ending that of the format chosen.
        """
        named = Path(words).expanduser()
        short = "." + self._chosen.rpartition(".")[2]
        if named.is_dir():
            path = named / file_name(self._event, self._chosen)
        elif not named.name.endswith(self._chosen) and named.suffix in {"", short}:
            path = named.with_name(named.name.removesuffix(short) + self._chosen)
        else:
            path = named
        if path != named and short in self._endings and named.name.endswith(short):
            return path, f"{short} alone is another format than the one chosen: Enter writes {path.name}."
        return path, self._doubt(path)

    def _doubt(self, path: Path) -> str:
        if lacking := self._lacking(path):
            return lacking
        if not path.name.endswith(tuple(self._endings)):
            return f"The ending of the file names the format: {' '.join(self._endings)}."
        if self._unfinished and not path.name.endswith(tuple(SAY_UNFINISHED)):
            return f"The comparison is not finished, and only {' '.join(sorted(SAY_UNFINISHED))} can say so."
        if not path.parent.is_dir():
            return f"There is no folder {path.parent}."
        if path.is_file() and not self._agreed(path):
            return f"{path.name} is there already: wait a moment, then Enter writes over it."
        return ""

    def _lacking(self, path: Path) -> str:
        """What is said where a file is named for the bookmarks or the point, and there are none to write."""
        if path.name.endswith(POINT) and POINT not in self._endings:
            return NO_POINT
        if path.name.endswith(tuple(BOOKMARKED)) and not BOOKMARKED.keys() & set(self._endings):
            return NO_BOOKMARKS
        return ""

    def _agreed(self, path: Path) -> bool:
        """Whether the reader, told that this file is there, has had the time to read it and presses Enter again."""
        told, now = self._asked, time.monotonic()
        self._asked = path, now
        return told is not None and told[0] == path and now - told[1] >= READ
