"""Which sentences tell something of what happened: no headings, bylines, captions, links or words to the readers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from align.alignment import Reading
from align.datelines import without_dateline
from align.lexicon import lexicon
from align.parse import FINITE, VERBS
from align.texts.quotemarks import quoted
from corpus.model import Event, Report, Span

SHORTEST: Final = 4
"""Sentences with fewer words ("Bang.", "BACK STORY") tell no point by themselves."""

STOPPED: Final = re.compile(r"[.!?…][\"'”’)]*\s*$")
"""What ends as sentences do is one if it has any verb: parsers take finite forms ("passed") for others at times."""

ANNOUNCING: Final = ":"
"""What ends so only announces the sentence after it ("The office said in a report last month:")."""

OF_BYLINE: Final = re.compile(r"(?:(?:\w+ ){0,2}by )?", re.IGNORECASE)
"""What may stand before who wrote a report."""

MAIN: Final = frozenset({"ROOT", "conj", "ccomp", "parataxis", "aux", "auxpass"})
"""From a finite verb of the main clause only such dependencies lead to the root: not from that of "how the park could
look" below a noun."""


def asserted(event: Event, docs: Mapping[str, Any]) -> tuple[Reading, ...]:
    """By report the sentences that tell something; `docs` are the parsed reports by siglum, where known."""
    told = ((report.siglum, assertions(report, docs.get(report.siglum))) for report in event.reports)
    return tuple(Reading(siglum, tuple(sorted(numbers))) for siglum, numbers in told)


def assertions(report: Report, doc: Any = None) -> frozenset[int]:
    """The sentences that tell something, by number.

    Without `doc` (the parsed report) what shows only in grammar is not seen: whether there is a finite verb in the
    main clause, and whether a sentence bids the reader do something.
    """
    marked = quoted(report)
    return frozenset(
        number
        for number, sentence in enumerate(report.sentences)
        if not sentence.boilerplate and _tells(report, without_dateline(report, number), doc, marked)
    )


def _tells(report: Report, span: Span, doc: Any, marked: tuple[Span, ...]) -> bool:
    words = span.of(report.prose)
    if (
        len(words.split()) < SHORTEST
        or words.endswith(ANNOUNCING)
        or _appeals().search(words)
        or _is_byline(report, words)
    ):
        return False
    if doc is None:
        return True
    tokens = [token for token in doc if span.start <= token.idx < span.end and not token.is_punct]
    spoken = any(span.overlaps(one) for one in marked)
    if not spoken and tokens and tokens[0].tag_ == "VB":
        return False
    if STOPPED.search(words):
        return any(token.pos_ in VERBS for token in tokens)
    return any(token.tag_ in FINITE and _is_main(token) for token in tokens)


def _is_byline(report: Report, words: str) -> bool:
    """Whether words are the report's byline, with what says that they are one: "Analysis by Ada Lunt"."""
    if not report.byline or not words.endswith(report.byline):
        return False
    return OF_BYLINE.fullmatch(words.removesuffix(report.byline)) is not None


def _is_main(token: Any) -> bool:
    """Whether a verb stands in a main clause, or in one that is told as somebody's words."""
    while token.dep_ in MAIN and token.dep_ != "ROOT":
        token = token.head
    return bool(token.dep_ == "ROOT")


@cache
def _appeals() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in lexicon("appeals")["patterns"]), re.IGNORECASE)
