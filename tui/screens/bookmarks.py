"""The list of bookmarks, and the line for a note."""

from __future__ import annotations

from typing import ClassVar, Final, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from align.bookmarks import Bookmark, places
from corpus.model import Event
from tui.excerpts import quote
from tui.host import Host
from tui.paint import CROSS, QUIET, STARRED, STRUCK, drawn
from tui.screens.dialog import Dialog
from tui.widgets.choices import Choices
from tui.wrap import as_many, wrap

WIDEST: Final = 120
"""Cells of the dialog at most."""
EDGES: Final = 14
"""Cells of its border, padding, scroll bar and numbers."""


class BookmarksScreen(Dialog[Bookmark | None]):
    """All bookmarks of an event in the order of the handout, with what is struck out; gives the one to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,X,q", "dismiss(None)", "Close"),
        Binding("J", "shift(1)", "Further down"),
        Binding("K", "shift(-1)", "Further up"),
        Binding("c", "note", "Note"),
        Binding("x", "remove", "Remove"),
        Binding("D,delete", "strike", "Not so, or so after all"),
        Binding("e", "export", "Export"),
    ]

    def __init__(self, event: Event) -> None:
        super().__init__()
        self._event = event

    @property
    def desk(self) -> Host:
        """The application."""
        return cast("Host", self.app)

    def compose(self) -> ComposeResult:
        """One list."""
        box = Vertical(Choices(*self._options()), classes="dialog wide low")
        box.border_title = "★ Bookmarks"
        yield box

    def on_mount(self) -> None:
        """Follow what is changed."""
        self.watch(self.app, "bookmarks", self._changed, init=False)

    def on_resize(self) -> None:
        """Break the lines where they end."""
        self._changed()

    def _options(self) -> list[Option]:
        numbers = {kept: f"{number:>2}" for number, kept in enumerate(self.desk.starred, 1)}
        return [Option(self._line(numbers.get(kept, f" {CROSS}"), kept)) for kept in self.desk.bookmarks]

    @property
    def _room(self) -> int:
        return min(WIDEST, self.app.size.width) - EDGES

    def _line(self, number: str, kept: Bookmark) -> Content:
        """Its title, who tells it and in which words where the title has none of them, the note."""
        stands = places(self._event, kept)
        words = quote(self._event.report(stands[0].report), stands[0].span)
        told = [", ".join(dict.fromkeys(place.report for place in stands)), *([] if "“" in kept.title else [words])]
        parts = [(drawn(kept.title), "bold" if kept in self.desk.starred else STRUCK), (" ".join(told), QUIET)]
        if kept.note:
            parts.append((drawn(kept.note), "italic"))
        wrapped = [(text[a:b], style) for text, style in parts for a, b in wrap(text, self._room)]
        lines = [Content.styled(text, style) for text, style in wrapped]
        return Content.assemble((f"{number} ", STARRED), Content("\n   ").join(lines))

    def _changed(self) -> None:
        several = ("J K reorder",) if len(self.desk.bookmarks) > 1 else ()
        keys = () if self.desk.read_only else ("c note", "x remove", "D not so", "e export", *several)
        said = as_many(("Esc closes", "Enter goes there", *keys), self._room)
        self.query_one(".dialog").border_subtitle = said
        choices = self.query_one(OptionList)
        at = choices.highlighted or 0
        choices.clear_options()
        choices.add_options(self._options())
        choices.highlighted = min(at, len(self.desk.bookmarks) - 1)
        if not self.desk.bookmarks and self.is_current:
            self.dismiss(None)

    def _chosen(self) -> Bookmark | None:
        at, kept = self.query_one(OptionList).highlighted, self.desk.bookmarks
        return kept[at] if at is not None and at < len(kept) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """In a browser nothing is written."""
        del parameters
        return not (self.desk.read_only and action in {"shift", "note", "remove", "strike", "export"})

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.dismiss(self._chosen())

    def action_shift(self, step: int) -> None:
        """Change places with the next or previous one."""
        choices = self.query_one(OptionList)
        kept, at = self.desk.bookmarks, choices.highlighted
        if at is not None and 0 <= at + step < len(kept):
            self.desk.swap(kept[at], kept[at + step])
            choices.highlighted = at + step

    async def action_note(self) -> None:
        """Write its note."""
        if kept := self._chosen():
            await self.desk.write_note(kept)

    def action_remove(self) -> None:
        """Remove it; on its find it can be put back."""
        if kept := self._chosen():
            self.desk.remove(kept)

    def action_strike(self) -> None:
        """Strike it out, or take it up again."""
        if kept := self._chosen():
            self.desk.strike(kept)

    def action_export(self) -> None:
        """Close, and write the handout."""
        self.dismiss(None)
        self.app.call_later(self.desk.action_export)


class NoteScreen(Dialog[str | None]):
    """One line for a note; gives it, or None where it stays as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Cancel")]

    def __init__(self, kept: Bookmark) -> None:
        super().__init__()
        self._kept = kept

    def compose(self) -> ComposeResult:
        """What it is about, and the line."""
        about = Static(Content.styled(drawn(self._kept.title), QUIET))
        box = Vertical(about, Input(self._kept.note, placeholder="a note for the handout"), classes="dialog")
        box.border_title = "★ Note"
        box.border_subtitle = "Enter keeps it · Esc leaves it as it was"
        yield box

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        self.dismiss(message.value.strip())
