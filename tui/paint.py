"""A report and what is marked in it become `Content`: pure, without a running application.

Styles are Textual style strings over theme variables; `tui.themes` defines the variables for every theme.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from textual.content import Content
from textual.content import Span as StyleSpan

from align.bookmarks import Bookmark
from align.findings import VariantKind
from align.views.signs import LETTERS
from corpus.clean import CONTROLS
from corpus.model import Span

RAISED: Final = str.maketrans("acdfhlnovw", "ᵃᶜᵈᶠʰˡⁿᵒᵛʷ")
SIGNS: Final = {kind: letter.translate(RAISED) for kind, letter in LETTERS.items()}
"""The raised letter after a marked phrase, as in a critical apparatus: the mark that needs no colour."""

MEANINGS: Final = {
    VariantKind.WORDING: "other words at the same point",
    VariantKind.LABEL: "somebody or something is called otherwise",
    VariantKind.NAME: "a name is spelled or titled otherwise",
    VariantKind.FIGURE: "a number, amount or date",
    VariantKind.QUOTATION: "a quotation is cut, changed or paraphrased",
    VariantKind.VERB: "another verb of saying (said, claimed)",
    VariantKind.VOICE: "stated as fact here, attributed there",
    VariantKind.HEDGE: "more or less certain",
    VariantKind.AGENCY: "who did it is named, hidden or moved",
    VariantKind.DETAIL: "a detail that only one of them gives",
}
"""One phrase a kind for the legend."""

STYLES: Final = {
    VariantKind.WORDING: "$kind-words underline",
    VariantKind.LABEL: "$kind-words bold underline",
    VariantKind.NAME: "$kind-words underline",
    VariantKind.FIGURE: "$kind-figures bold underline",
    VariantKind.QUOTATION: "$kind-voices underline",
    VariantKind.VERB: "$kind-voices bold underline",
    VariantKind.VOICE: "$kind-voices underline",
    VariantKind.HEDGE: "$kind-framing underline",
    VariantKind.AGENCY: "$kind-framing underline",
    VariantKind.DETAIL: "$kind-details underline",
}
"""Five hues for ten kinds: words, figures, voices, framing, details. The raised letter tells kinds of one hue apart."""

CHOSEN: Final = "$chosen-text on $chosen bold"
"""The difference under the cursor, on both sides."""
CHOSEN_LONG: Final = "$rail-current underline"
"""The same where it is a whole clause, which would be a glaring block."""
COUNTERPART: Final = "$counterpart-text on $counterpart bold"
"""The word under the cursor and its counterparts."""
FOUND: Final = "$found-text on $found"
"""A hit of the search."""
QUOTED: Final = "italic"
"""Somebody else's words."""
STARRED: Final = "$rail-current bold"
"""What the reader has bookmarked."""
STAR: Final = "★"
CROSS: Final = "✗"
"""What the reader has struck out as not so."""
STRUCK: Final = "$quiet strike"
QUIET: Final = "$quiet"
"""Page furniture, pointers, labels: to be read last."""
LABEL: Final = "$quiet italic"


def sign_of(kept: Bookmark) -> str:
    """The sign before what is bookmarked or struck out."""
    return CROSS if kept.struck else STAR


_BREAKS: Final = "\t\n\v\f\r\x85\u2028\u2029"
_SHOWN: Final = {**CONTROLS, **dict.fromkeys(map(ord, _BREAKS), ord(" ")), 0xAD: ord("-")}
"""As in files, but breaks are spaces, since wrapping decides where lines end, and soft hyphens are seen."""

REST: Final = re.compile(
    r"(?:(?<=\d)[:.,/]\d+)*(?:(?<=\d)\s?[ap]\.?m\b)?"  # 16|:40, 5|,687.75, 4:40| p.m.; in 1904–1905 are two
    r"(?:(?<=\b\w)(?:\.\w)+)?(?:(?<=\.\w)\.)?"  # p|.m., U.S|.
    r"(?:(?<=\w)\.(?=[)\],;:]|\s[a-z])|(?<=[^\W\d])\.(?=\s\d))?"  # (Wisc|.), No|. 5, Sept|. 5
)
"""What of a number, a time or an abbreviation may follow a part of it."""
CLOSING: Final = frozenset(")]")


def drawn(text: str) -> str:
    """`text` as it may be shown: every control character replaced by one visible character or a space.

    Escape sequences and direction overrides lose their effect; offsets stay what they were.
    """
    return text.translate(_SHOWN)


def drawn_on_one_line(text: str) -> str:
    """`text` as it may be shown, with every stretch of white space as one space."""
    return " ".join(drawn(text).split())


@dataclass(frozen=True, slots=True)
class Mark:
    """A style over a span of one report; `sign` stands raised after its last word."""

    span: Span
    style: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of painted text that stands in the report: painted offset, report offset, length."""

    painted: int
    source: int
    length: int


@dataclass(frozen=True, slots=True)
class Painted:
    """Content, and where each part of it stands in the report. `runs` are in painted order."""

    content: Content
    runs: tuple[Run, ...] = ()

    def source(self, offset: int) -> int | None:
        """The report offset of a painted offset, or None on a sign, label or space that is not in the report."""
        index = bisect_right(self.runs, offset, key=lambda run: run.painted) - 1
        if index < 0:
            return None
        run = self.runs[index]
        inside = offset - run.painted
        return run.source + inside if inside < run.length else None

    def painted(self, span: Span) -> tuple[tuple[int, int], ...]:
        """Where a span of the report is painted; in several stretches where signs stand inside it."""
        found = []
        for run in self.runs:
            low, high = max(span.start, run.source), min(span.end, run.source + run.length)
            if low < high:
                found.append((run.painted + low - run.source, run.painted + high - run.source))
        return tuple(found)


PLAIN: Final = Painted(Content(""))


def paint(text: str, pieces: Sequence[Span], marks: Iterable[Mark] = (), joints: Sequence[str] = ()) -> Painted:
    """Paint `pieces` of a report's `text`, with `joints[k]` between piece k and k + 1 (a space where none is given).

    Marks that reach beyond a piece are cut to it; of signs that end at the same place the first given stands.
    """
    chosen = tuple(marks)
    signs: dict[int, Mark] = {}
    for mark in chosen:
        if mark.sign:
            signs.setdefault(_behind(text, pieces, mark.span.end), mark)
    parts: list[str] = []
    runs: list[Run] = []
    raised: list[StyleSpan] = []
    length = 0
    for number, piece in enumerate(pieces):
        if number:
            joint = joints[number - 1] if number <= len(joints) else " "
            parts.append(joint)
            length += len(joint)
        start = piece.start
        for end in sorted(end for end in signs if piece.start < end <= piece.end):
            mark = signs[end]
            parts += [drawn(text[start:end]), mark.sign]
            runs.append(Run(length, start, end - start))
            length += end - start + len(mark.sign)
            raised.append(StyleSpan(length - len(mark.sign), length, mark.style))
            start = end
        parts.append(drawn(text[start : piece.end]))
        runs.append(Run(length, start, piece.end - start))
        length += piece.end - start
    painted = Painted(Content("".join(parts)), tuple(runs))
    spans = [StyleSpan(low, high, mark.style) for mark in chosen for low, high in painted.painted(mark.span)]
    return Painted(painted.content.add_spans([*spans, *raised]), painted.runs)


def _behind(text: str, pieces: Sequence[Span], end: int) -> int:
    """Where the letter of a mark ending at `end` stands: inside no number, time or abbreviation, behind a bracket."""
    last = next((piece.end for piece in pieces if piece.start < end <= piece.end), end)
    rest = REST.match(text, end, last)
    behind = rest.end() if rest else end
    while behind < last and text[behind] in CLOSING:
        behind += 1
    return behind


def labelled(label: str, painted: Painted) -> Painted:
    """The same with a quiet line above it."""
    head = Content.assemble((label, LABEL), "\n")
    shift = len(head)
    runs = tuple(Run(run.painted + shift, run.source, run.length) for run in painted.runs)
    return Painted(head + painted.content, runs)
