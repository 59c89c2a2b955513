"""Quoted words apart from the reporter's: what of a quotation stands between quotation marks in the report itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import shorten
from typing import Final

from align.marks import Quotation
from align.texts.quotemarks import DOUBLE, SINGLE, quoted
from corpus.model import Report, Span

MARKS: Final = DOUBLE + SINGLE + "`"
GAP: Final = " … "
LONGEST_NAME: Final = 60
"""Characters of a source that are told: some are described at length."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a quotation: `exact` where they stand between quotation marks; the marks themselves are left out."""

    span: Span
    exact: bool


def pieces(report: Report, content: Sequence[Span], marks: Sequence[Span] | None = None) -> Iterator[tuple[Piece, ...]]:
    """Each span of a content in pieces, quoted words apart from the others, without white space at their ends.

    `marks` are the report's stretches in quotation marks, where they are known already.
    """
    known = quoted(report) if marks is None else marks
    for span in content:
        inside = [part for mark in known for part in span.within(mark)]
        bounds = sorted({span.start, span.end, *(end for one in inside for end in (one.start, one.end))})
        cut = [Span(*ends) for ends in pairwise(bounds)]
        made = [Piece(_trimmed(report.text, one, exact=one in inside), one in inside) for one in cut]
        yield tuple(piece for piece in made if len(piece.span))


def as_told(report: Report, content: Sequence[Span], marks: Sequence[Span] | None = None) -> str:
    """The words of a quotation on one line: “ ” around what has quotation marks in the report, nothing else."""
    told = ([_words(report, piece) for piece in of_span] for of_span in pieces(report, content, marks))
    return GAP.join(" ".join(words) for words in told)


def said_by(report: Report, quotation: Quotation) -> str:
    """Who says it, by name where the report has it, and with which verb: "Marta Ilvane, said"; empty if nobody does."""
    spans = (quotation.source_name or quotation.source, quotation.cue)
    told = (shorten(report.words(span), LONGEST_NAME, placeholder=" …").strip(":,-–—― ") for span in spans if span)
    return ", ".join(filter(None, told))


def _words(report: Report, piece: Piece) -> str:
    words = " ".join(report.words(piece.span).split())
    return f"“{words}”" if piece.exact else words


def _trimmed(text: str, span: Span, *, exact: bool) -> Span:
    """A span without white space at its ends; of quoted words without the outer marks, of others no comma first."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or (not exact and text[start] in ",;")):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if exact and start < end and text[start] in MARKS:
        start += 2 if text.startswith("``", start) else 1
    if exact and start < end and text[end - 1] in MARKS:
        end -= 2 if text.endswith("''", start, end) else 1
    return Span(start, max(start, end))
