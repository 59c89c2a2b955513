"""Colours: the variables our styles use, for dark and light themes, and two themes of our own.

The hues of the five groups of differences follow Okabe and Ito's palette, which readers with the common forms of
colour blindness can tell apart; none of them stands for good or bad.
"""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = {
    "kind-words": "#7cc4f2",
    "kind-figures": "#f5b14c",
    "kind-voices": "#eba7cf",
    "kind-framing": "#63d1a8",
    "kind-details": "#efe07a",
    "chosen": "#f5d76e",
    "chosen-text": "#101010",
    "counterpart": "#a9d5f5",
    "counterpart-text": "#101010",
    "found": "#c9f07a",
    "found-text": "#101010",
    "siglum": "#ffb454",
    "quiet": "#8f98a3",
    "rail": "#5d6773",
    "rail-current": "#f5d76e",
    "row-current": "#ffffff14",
    "rail-window": "#f5d76e38",
}
LIGHT: Final = {
    "kind-words": "#00568f",
    "kind-figures": "#964000",
    "kind-voices": "#8a2768",
    "kind-framing": "#00634a",
    "kind-details": "#5f5200",
    "chosen": "#ffd84d",
    "chosen-text": "#101010",
    "counterpart": "#a5d3f7",
    "counterpart-text": "#101010",
    "found": "#c3ee6f",
    "found-text": "#101010",
    "siglum": "#8a4b00",
    "quiet": "#5c646d",
    "rail": "#9aa3ad",
    "rail-current": "#a06a00",
    "row-current": "#00000010",
    "rail-window": "#a06a0030",
}

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
    variables={
        "kind-words": "#8fd3ff",
        "kind-figures": "#ffc04d",
        "kind-voices": "#ffb3e0",
        "kind-framing": "#66ffcc",
        "kind-details": "#fff27a",
        "siglum": "#ffff00",
        "quiet": "#c8c8c8",
        "rail": "#a0a0a0",
        "row-current": "#ffffff2c",
        "footer-key-foreground": "#ffff00",
    },
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
    variables={
        "kind-words": "#003f7d",
        "kind-figures": "#7a3300",
        "kind-voices": "#74105a",
        "kind-framing": "#004f38",
        "kind-details": "#4d4200",
        "siglum": "#7a3d00",
        "quiet": "#404040",
        "rail": "#606060",
        "row-current": "#00000018",
        "footer-key-foreground": "#7a3300",
    },
)
OURS: Final = (CONTRAST, PROJECTOR)


def variables(*, dark: bool) -> dict[str, str]:
    """What our styles need beyond Textual's own variables; a theme's own values go before these."""
    return dict(DARK if dark else LIGHT)
