"""How much a comparison can take: what is longer is no news report, or would cost minutes and gigabytes.

Every sentence is compared with every other, so time and memory grow with the square of the length.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from corpus.clean import shown
from corpus.errors import TooLargeError
from corpus.model import Report

MOST_BYTES: Final = 20_000_000
"""The pages around the longest reports have a few megabytes; a PDF with pictures has more."""
MOST_CHARACTERS: Final = 100_000
"""Twice as many as the longest report has, for words may be long; where nothing parts them, none can be counted."""
MOST_WORDS: Final = 6_000
"""Reports of an event hardly ever have 3,000. Two of 5,900 take a minute and 1.7 GB; both grow with the square."""
MOST_SENTENCES: Final = 350
"""The sentences of so many words, with a margin: lines of a table are sentences too."""
MOST_WORDS_TOGETHER: Final = 30_000
"""Of all reports of an event: fifty ordinary ones, or five of the longest."""
MOST_SENTENCES_TOGETHER: Final = 1_750
"""The same in sentences."""

MOST_LISTED: Final = 3
"""Reports that are named where more are left out."""


def check_words(text: str, name: str) -> None:
    """Raises `TooLargeError` where a text is too long for a report; `name` is said in the message."""
    words = len(text.split())
    if words > MOST_WORDS:
        raise TooLargeError(f"{name} has {words:,} words; a report has at most {MOST_WORDS:,}.")
    if len(text) > MOST_CHARACTERS:
        raise TooLargeError(f"{name} has {len(text):,} characters; a report has at most {MOST_CHARACTERS:,}.")


def check_sentences(number: int, name: str) -> None:
    """Raises `TooLargeError` where a text has more sentences than a report has."""
    if number > MOST_SENTENCES:
        raise TooLargeError(f"{name} has {number:,} sentences or lines; a report has at most {MOST_SENTENCES}.")


def together(reports: Sequence[Report], problems: list[str]) -> list[Report]:
    """The reports, from the first on, that can be compared together; a problem says which are left out."""
    words = sentences = 0
    kept: list[Report] = []
    left_out: list[str] = []
    for report in reports:
        its_words = len(report.text.split())
        fits_words = words + its_words <= MOST_WORDS_TOGETHER
        if fits_words and sentences + len(report.sentences) <= MOST_SENTENCES_TOGETHER:
            words, sentences = words + its_words, sentences + len(report.sentences)
            kept.append(report)
        else:
            left_out.append(shown(report.path or report.outlet.name))
    if left_out:
        names = ", ".join((*left_out[:MOST_LISTED], *(["…"] if len(left_out) > MOST_LISTED else [])))
        problems.append(
            f"Together the reports may have {MOST_WORDS_TOGETHER:,} words in {MOST_SENTENCES_TOGETHER:,} sentences; "
            f"{len(left_out)} left out: {names}."
        )
    return kept
