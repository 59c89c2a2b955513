"""Datelines: where and by whom a report was filed, before its first sentence ("OSTREY (HNA) — A ferry …")."""

from __future__ import annotations

import re
from typing import Final

from corpus.model import Report, Span

FILED_BY: Final = r"[A-Z]{3}[^\n.]{0,60}?[(/][A-Z][\w -]{1,30}[)/]\s*(?:[—–-]{1,2}|\.)"
"""A place, perhaps a day, and an agency in brackets: "KHOSREN, 16 June /OSTA/."."""

FROM: Final = r"[A-Z][A-Z.][A-Z .'’-]+(?:,(?: [A-Z]\.[A-Z]\.|[^\n.—–]{1,30}?))?\s*(?:[—–]|\s--?)"
"""A place in capitals: "LONDON —", "WASHINGTON, D.C. --"."""

DATELINE: Final = re.compile(rf"(?:{FILED_BY}|{FROM})\s+(?=[\"“'‘]?[A-Z\d])")

WITHIN: Final = 4
"""It stands before one of the first sentences: a note to editors may come first."""


def dateline(report: Report, number: int) -> Span | None:
    """The dateline at the beginning of a sentence, its dash and the space after it included; None without one."""
    if number >= WITHIN:
        return None
    sentence = report.sentences[number].span
    match = DATELINE.match(report.words(sentence))
    return Span(sentence.start, sentence.start + match.end()) if match else None


def without_dateline(report: Report, number: int) -> Span:
    """A sentence from its first word on that tells something."""
    found = dateline(report, number)
    sentence = report.sentences[number].span
    return Span(found.end, sentence.end) if found else sentence
