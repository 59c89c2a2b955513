"""Colours: the variables our styles use, for dark and light themes, and two themes of our own.

The hues of the five groups of differences follow Okabe and Ito's palette, which readers with the common forms of
colour blindness can tell apart; none of them stands for good or bad.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

Shades = tuple[str, str]
"""A colour on a dark and on a light ground."""

SHADES: Final = {
    "kind-words": ("#7cc4f2", "#00568f"),
    "kind-figures": ("#f5b14c", "#964000"),
    "kind-voices": ("#eba7cf", "#8a2768"),
    "kind-framing": ("#63d1a8", "#00634a"),
    "kind-details": ("#efe07a", "#5f5200"),
    "chosen": ("#f5d76e", "#ffd84d"),
    "chosen-text": ("#101010", "#101010"),
    "counterpart": ("#a9d5f5", "#a5d3f7"),
    "counterpart-text": ("#101010", "#101010"),
    "found": ("#c9f07a", "#c3ee6f"),
    "found-text": ("#101010", "#101010"),
    "siglum": ("#ffb454", "#8a4b00"),
    "quiet": ("#8f98a3", "#5c646d"),
    "rail": ("#5d6773", "#9aa3ad"),
    "rail-current": ("#f5d76e", "#7d5200"),
    "row-current": ("#ffffff14", "#00000010"),
    "rail-window": ("#f5d76e38", "#a06a0030"),
}
"""What our styles need beyond Textual's own variables; a theme's own values go before these."""
STRONG: Final = {
    "kind-words": ("#8fd3ff", "#003f7d"),
    "kind-figures": ("#ffc04d", "#702e00"),
    "kind-voices": ("#ffb3e0", "#74105a"),
    "kind-framing": ("#66ffcc", "#004a34"),
    "kind-details": ("#fff27a", "#4a3f00"),
    "siglum": ("#ffff00", "#6b3500"),
    "quiet": ("#d4d4d4", "#404040"),
    "rail": ("#c4c4c4", "#424242"),
    "rail-current": ("#ffee9e", "#422900"),
    "row-current": ("#ffffff20", "#00000014"),
    "rail-window": ("#f5d76e20", "#a06a001c"),
    "footer-key-foreground": ("#ffff00", "#702e00"),
}
"""The same with the greatest contrast, for our own themes: at least 7:1 wherever a text stands."""


def variables(*, dark: bool) -> dict[str, str]:
    """The colours of our styles on a dark or a light ground."""
    return _of(SHADES, dark=dark)


def _of(shades: dict[str, Shades], *, dark: bool) -> dict[str, str]:
    return {name: on_dark if dark else on_light for name, (on_dark, on_light) in shades.items()}


CONTRAST: Final = Theme(
    name="rashomon-contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    dark=True,
    variables=_of(STRONG, dark=True),
)
PROJECTOR: Final = Theme(
    name="rashomon-projector",
    primary="#003a70",
    secondary="#003a70",
    accent="#7a3d00",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#ececec",
    dark=False,
    variables=_of(STRONG, dark=False),
)
OURS: Final = (CONTRAST, PROJECTOR)
USES: Final = {
    PROJECTOR.name: "Dark on white, for a projector; it stays until another theme is chosen",
    CONTRAST.name: "White on black with strong hues; it stays until another theme is chosen",
}
"""Our themes and what they are for, in the palette."""
