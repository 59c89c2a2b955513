"""Signs and letters by which what is found is known on screens and in files, so that none of it depends on colour."""

from __future__ import annotations

from typing import Final

from align.findings import State, VariantKind, Verdict

TOLD: Final = "●"
DOUBTED: Final = "○"
"""What stands for a sentence that tells a point, and for one that more likely does not."""

SIGNS: Final = {
    State.TOLD: TOLD,
    State.PERHAPS: DOUBTED,
    State.PART: "◐",
    State.SILENT: "∅",
    State.EARLIER: "∅",
    State.AHEAD: "–",
    State.LACUNA: "✂",
    State.UNKNOWN: "–",
    State.STRANGER: "–",
}
"""How a report stands to a point."""

VERDICT_SIGNS: Final = {
    Verdict.CONFLICT: "≠",
    Verdict.NOT_COMPARABLE: "?",
    Verdict.COMPATIBLE: "≈",
    Verdict.AGREE: "=",
}
"""A sign for every verdict, so that none depends on colour; what needs a look comes first, as where they are listed."""

LETTERS: Final = {
    VariantKind.WORDING: "w",
    VariantKind.LABEL: "l",
    VariantKind.VERB: "v",
    VariantKind.FIGURE: "f",
    VariantKind.QUOTATION: "c",
    VariantKind.VOICE: "o",
    VariantKind.HEDGE: "h",
    VariantKind.AGENCY: "a",
    VariantKind.DETAIL: "d",
    VariantKind.NAME: "n",
}
"""The letter that stands for a kind wherever differences are marked, so that none depends on colour."""


def signed(verdict: Verdict) -> str:
    """A verdict with its sign: "≠ conflict"."""
    return f"{VERDICT_SIGNS[verdict]} {verdict.value}"
