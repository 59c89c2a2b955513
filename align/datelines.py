"""Datelines: where and by whom a report was filed, before its first sentence ("OSTREY (HNA) — A ferry …")."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from align.lexicon import lexicon
from corpus.model import Report, Span

PLACE: Final = r"(?P<place>[^\W\d_][^\W\d_][\w .'’/-]{1,30}?)"
MORE: Final = r" (?=[A-Z\d])[^\n—–(/]{1,40}?"
"""What says more of the place, or the day: "LONDON, 3 March", "SPRINGFIELD, Ill."."""

AGENCY: Final = rf"(?:,?{MORE})?\s*[(/](?P<agency>[^\W\d_][\w -]{{1,30}})[)/]\s*(?:[—–-]{{1,2}}|\.)"
DASH: Final = rf"(?:,{MORE})?(?:\s*[—–]|\s--?)"
DATELINE: Final = re.compile(rf"{PLACE}(?:{AGENCY}|{DASH})\s+(?=[\"“'‘]?(?![a-z_])\w)")
"""A place, and then an agency in brackets ("KHOSREN, 16 June /OSTA/.") or a dash alone ("LONDON —")."""

WITHIN: Final = 4
"""It stands before one of the first sentences: a note to editors may come first."""


def dateline(report: Report, number: int) -> Span | None:
    """The dateline at the beginning of a sentence, its dash and the space after it included; None without one."""
    match = _match(report, number)
    return Span(match.start(), match.end()) if match else None


def filed_by(report: Report, number: int) -> Span | None:
    """The agency in the dateline at the beginning of a sentence; None where it has none."""
    match = _match(report, number)
    return Span(*match.span("agency")) if match and match["agency"] else None


def in_dateline(report: Report, span: Span) -> bool:
    """Whether a place stands in a dateline."""
    number = report.sentence_at(span.start)
    filed = None if number is None else dateline(report, number)
    return filed is not None and filed.overlaps(span)


def without_dateline(report: Report, number: int) -> Span:
    """A sentence from its first word on that tells something."""
    found = dateline(report, number)
    sentence = report.sentences[number].span
    return Span(found.end, sentence.end) if found else sentence


def _match(report: Report, number: int) -> re.Match[str] | None:
    """A dateline has its place in capitals; only before an agency that is known it need not ("Paris (AFP) –")."""
    if number >= WITHIN:
        return None
    sentence = report.sentences[number].span
    match = DATELINE.match(report.prose, sentence.start, sentence.end)
    capitals = match is not None and match["place"].isupper()
    return match if match and (capitals or match["agency"] in _agencies()) else None


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name for agency in lexicon("agencies")["agency"] for name in agency["names"])
