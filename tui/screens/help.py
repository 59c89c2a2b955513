"""Help for the screen one is on: what it shows, what its signs mean, every key, the letters of the differences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from align.findings import VariantKind
from tui.keys import active
from tui.paint import MEANINGS, SIGNS, STYLES
from tui.screens.dialog import Dialog
from tui.screens.mode import ModeScreen
from tui.view import Mode
from tui.wrap import wrap

KEYS_WIDTH = 18
"""Cells for a mark, or for keys at most, before what they mean."""

WIDEST, EDGES = 84, 10
"""Cells of the dialog at most, and of them those of margin, border, padding and scroll bar."""

SCROLLS = "j k scroll · Space a screen further"
"""The keys of a page that is longer than the screen."""

TELLING = (
    ("∅", "not told here, though the text is complete; Silence shows the nearest"),
    ("◐", "told in part: something of it stands here"),
    ("–", "undecided: no sentence surely tells it, yet one may"),
    ("✂", "this report's text is incomplete"),
)
SEEN = {
    Mode.READ: (
        ("ʷ ᶠ ᵛ …", "stands after words that differ, and names the kind (f)"),
        ("┃ │", "told by all the reports shown, by some of them"),
        ("○ ╎", "perhaps tells the point of its row: less likely than not, so not counted"),
        ("┊ no counterpart", "nothing was found for it; another may tell it in other words"),
        ("┊ only in", "every other report is silent on this sentence"),
        ("┊ perhaps in part", "a link was found, not sure enough to make one point of them"),
        ("⇅ moved", "told at another place in this report"),
        *TELLING,
        ("░", "page furniture, not compared"),
        ("◆ base", "the report that gives the order"),
        ("right edge", "the whole event in small: ▐ what is on the screen, ʷ where words differ"),
        ("italic", "somebody else's words"),
        ("43% alike", "how near the program holds two sentences in meaning; 100% is the same"),
    ),
    Mode.POINTS: (
        ("● 4", "told here, in sentence 4; +: and in others"),
        ("○", "perhaps told here: less likely than not"),
        ("early", "not told, and published before all that tell it"),
        *TELLING,
    ),
    Mode.FIGURES: (
        ("≠", "conflict: both cannot hold"),
        ("?", "not comparable"),
        ("≈", "compatible: rounded, a bound, a count of an earlier day"),
        ("=", "agree"),
    ),
    Mode.QUOTATIONS: (("“ ”", "in quotation marks there; without them it is paraphrase"),),
    Mode.WORDS: (
        ("ʷ ᶠ ᵛ …", "the letter that stands for the kind of difference (f)"),
        ("×3", "so often"),
        ("(neutral)", "a verb of saying that only hands the words over; others doubt, vouch or add force"),
        ("12 (8–17)", "so many in 1,000 words; it may as well be any number between these"),
    ),
    Mode.SILENCE: (
        ("∅", "not told here, though the text is complete"),
        ("○", "perhaps told by these reports too: less likely than not"),
        ("earlier", "published before the others told it: it may not have known"),
        ("◐", "told in part, without the words that follow"),
        ("9%", "how likely the nearest thing there tells the point after all"),
        ("✂", "this report's text is incomplete: it is not called silent"),
    ),
    Mode.OVERVIEW: (
        ("17 of 24", "of the row's sentences, so many the column's report tells too"),
        ("▇▇▇───", "the same as a bar; its whole length is the report"),
        ("53% same", "so many words are the same where both tell the same point"),
    ),
}
"""What the signs of each mode mean."""
KEPT = (("★", "you have bookmarked this"), ("✗", "you have struck this out: files you export leave it out"))


class Scroll(VerticalScroll):
    """Text that the keys of the lists go through too; it names these keys where there is more than fits.

    `closing` says which keys close it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "Down", show=False),
        Binding("k", "scroll_up", "Up", show=False),
        Binding("space", "page_down", "A screen down", show=False),
        Binding("g", "scroll_home", "To the beginning", show=False),
        Binding("G", "scroll_end", "To the end", show=False),
    ]

    def __init__(self, *children: Widget, title: str, closing: str) -> None:
        super().__init__(*children, classes="dialog")
        self.border_title = title
        self._closed_by = closing

    def on_mount(self) -> None:
        """Follow what fits."""
        self.watch(self, "show_vertical_scrollbar", self._tell_keys)

    def _tell_keys(self) -> None:
        self.border_subtitle = f"{SCROLLS} · {self._closed_by}" if self.show_vertical_scrollbar else self._closed_by


class HelpScreen(Dialog[None]):
    """A page of help over the screen it is about."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter", "dismiss", "Close", show=False),
    ]

    def __init__(self, about: ModeScreen) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        """One scrolling page."""
        yield Scroll(Static(id="help"), title="Help", closing="Esc closes")

    def on_resize(self) -> None:
        """Break the lines where they end."""
        lines = help_lines(self._about, min(WIDEST, self.app.size.width) - EDGES)
        self.query_one("#help", Static).update(Content("\n").join(lines))


class KeyPanel(VerticalScroll, can_focus=False):
    """The keys of a screen beside it, as long as they are wanted."""

    DEFAULT_CSS = """
    KeyPanel { dock: right; width: 46; padding: 0 1; border-left: solid $rail; background: $panel; }
    """

    def compose(self) -> ComposeResult:
        """One list."""
        yield Static(id="keys")

    def on_mount(self) -> None:
        """Follow what can be done: a table that comes in can be opened."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.call_after_refresh(self.on_resize))

    def on_resize(self) -> None:
        """Break the lines where they end."""
        if isinstance(self.screen, ModeScreen):
            _, *lines = _section("Keys · F1 closes", _keys(self.screen), self.size.width)
            self.query_one("#keys", Static).update(Content("\n").join(lines))


def help_lines(about: ModeScreen, width: int = WIDEST) -> list[Content]:
    """Explanation, signs, keys, kinds of differences, in lines of `width` cells."""
    signs = [(sign, "bold", meaning) for sign, meaning in (*SEEN[about.mode], *KEPT)]
    kinds = [(f"{SIGNS[kind]} {kind.value}", STYLES[kind], MEANINGS[kind]) for kind in VariantKind]
    sections = (("Signs", signs), ("Keys", _keys(about)), ("Letters", kinds))
    return [Content(about.explanation), *(line for title, rows in sections for line in _section(title, rows, width))]


def _keys(about: ModeScreen) -> list[tuple[str, str, str]]:
    told = [(keys, "bold", found.binding.tooltip or found.binding.description) for keys, found in active(about)]
    return [*told, ("^p", "bold", "Every command, by name, and the themes: type projector")]


def _section(title: str, rows: Sequence[tuple[str, str, str]], width: int) -> Iterator[Content]:
    """A heading, then each sign with its style and what it means, hanging beside it."""
    yield from _heading(title)
    margin = min(KEYS_WIDTH, max(len(sign) for sign, _, _ in rows) + 2)
    for sign, style, meaning in rows:
        margins = [(sign.ljust(margin - 1) + " ", style), *[(" " * margin, "")] * len(meaning)]
        for (start, end), before in zip(wrap(meaning, width - margin), margins, strict=False):
            yield Content.assemble(before, meaning[start:end])


def _heading(title: str) -> tuple[Content, Content]:
    return Content(""), Content.styled(title, "bold $siglum")
