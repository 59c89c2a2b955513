"""Opening another event: bundled ones, recent ones, or files and folders."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import DirectoryTree, Input, OptionList, Static
from textual.widgets.option_list import Option

from corpus.examples import examples
from tui import memory
from tui.paint import QUIET, drawn
from tui.screens.dialog import Dialog
from tui.widgets.choices import ChoicesBeside, TreeBeside

WHAT: Final = "A folder with one file a report, several files, or an address:"
AGAIN: Final = "Enter once more opens this; another file is added to it."
NARROW: Final = 80
"""Below so many cells the tree of files has no room; a path can still be typed."""


class OpenScreen(Dialog[tuple[str, ...] | None]):
    """The start screen: gives the paths of the event chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Cancel")]
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [(0, "-narrow"), (NARROW, "-wide")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self._choices: list[tuple[str, ...]] = []

    def compose(self) -> ComposeResult:
        """Events at the left, files at the right."""
        events = ChoicesBeside(*self._options(), id="events")
        files = Vertical(
            Static(Content.styled(WHAT, QUIET), id="hint"),
            Input(placeholder="folder  or  one.txt two.html …", id="paths"),
            Files(Path.cwd(), id="tree"),
            id="files",
        )
        box = Horizontal(events, files, classes="dialog wide")
        box.border_title = "Rashomon · open an event"
        yield box

    def on_resize(self) -> None:
        """What can be done, as far as there is room for it."""
        files_too = "" if self.app.size.width < NARROW else ", or Tab to the files"
        self.query_one(".dialog").border_subtitle = f"Enter opens · type a path{files_too} · Esc closes"

    def _options(self) -> list[Option | None]:
        options: list[Option | None] = [Option(Content.styled("Bundled events", "bold $siglum"), disabled=True)]
        self._choices.append(())
        for example in examples():
            outlets = f"{len(example.outlets)} outlets · {drawn(example.teaches)}"
            options.append(Option(Content.assemble((drawn(example.title), "bold"), "\n", (outlets, QUIET))))
            self._choices.append((str(example.folder),))
        recent = [found for found in memory.recent() if found.paths not in self._choices]
        if recent:
            options.append(Option(Content.styled("Opened last", "bold $siglum"), disabled=True))
            self._choices.append(())
        for found in recent:
            paths = drawn(" ".join(found.paths))
            options.append(Option(Content.assemble((drawn(found.title), "bold"), "\n", (paths, QUIET))))
            self._choices.append(found.paths)
        return options

    @on(OptionList.OptionSelected, "#events")
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[message.option_index])

    @on(DirectoryTree.FileSelected)
    def _file(self, message: DirectoryTree.FileSelected) -> None:
        """Files chosen one after the other are opened together."""
        named = [one for one in _split(self._line.value) if not Path(one).is_dir()]
        self._choose([*named, str(message.path)], again=str(message.path) in named)

    @on(DirectoryTree.DirectorySelected)
    def _directory(self, message: DirectoryTree.DirectorySelected) -> None:
        path = str(message.path)
        self._choose([path], again=_split(self._line.value) == [path])

    @property
    def _line(self) -> Input:
        return self.query_one("#paths", Input)

    def _choose(self, paths: list[str], *, again: bool) -> None:
        """Write what was chosen into the line; what is chosen `again` is opened."""
        self._line.value = " ".join(shlex.quote(one) for one in dict.fromkeys(paths))
        self.query_one("#hint", Static).update(Content.styled(AGAIN, "bold"))
        if again:
            self._open(self._line.value)

    @on(Input.Submitted, "#paths")
    def _submitted(self, message: Input.Submitted) -> None:
        self._open(message.value)

    def _open(self, line: str) -> None:
        paths = tuple(str(Path(path).expanduser()) if "://" not in path else path for path in _split(line))
        if paths:
            self.dismiss(paths)


class Files(TreeBeside):
    """Folders and files, those with a leading dot left out."""

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """What may be reports."""
        return [path for path in paths if not path.name.startswith(".")]


def _split(line: str) -> list[str]:
    """Paths as a shell would read them; a quotation mark left open reads as itself."""
    try:
        return shlex.split(line)
    except ValueError:
        return line.split()
