"""Links amid sentences: a page sets behind a name its full form and headlines, all in one run that ends in "MORE".

"Sen. Ada Finch Ada Ann FinchFerry sinks Mayor quits MORE (R-Me.) said" is read as "Sen. Ada Finch (R-Me.) said".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from corpus.model import Report, Span

END: Final = "MORE"

PARTICLES: Final = ("De", "Di", "Du", "Fitz", "La", "Le", "Mac", "Mc", "Van")
"""What is no surname by itself, though the letters after it have a capital: "McRoe"."""

RUN: Final = re.compile(
    r"\b(?P<name>[A-Z][\w'’-]{0,40}[a-z])"
    + "".join(rf"(?<!\b{particle})" for particle in PARTICLES)
    + r"(?P<link> ?(?:[^\s]{1,40} ){0,6}?(?P=name)(?:[\"“'‘]{0,2}(?=[A-Z0-9])[^\n]{10,900}?\b)?MORE)(?![A-Za-z])"
)
"""A surname, its full form at most six words later with headlines run into it, or none, and all up to the last word."""


@lru_cache(maxsize=64)  # every part of the analysis asks for the text of each report
def link_text(text: str) -> tuple[Span, ...]:
    """Where the words of links stand within sentences, in text order; the name that the report itself has is none."""
    return tuple(Span(*found.span("link")) for found in RUN.finditer(text)) if END in text else ()


@lru_cache(maxsize=64)
def without_links(text: str) -> str:
    """The text with a space for each character of a link, so that every other word stands where it stood."""
    for span in link_text(text):
        text = text[: span.start] + " " * len(span) + text[span.end :]
    return text


def prose(report: Report) -> str:
    """What a report itself says, with a space for each character of a link: offsets are those of its text."""
    return without_links(report.text)


def sentence_prose(report: Report, number: int) -> str:
    """What a report itself says in sentence `number` (from 0)."""
    return report.sentences[number].span.of(prose(report))


def sentence_texts(report: Report) -> list[str]:
    """What a report itself says in each of its sentences, in order."""
    return [sentence_prose(report, number) for number in range(len(report.sentences))]
