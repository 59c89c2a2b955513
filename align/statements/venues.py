"""Where something was said, as far as a report names the broadcaster, paper or network that it was said to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from align.marks import Quotation
from align.naming.outlets import is_outlet
from corpus.model import Report, Span

TWEETING: Final = frozenset({"tweet", "retweet", "twitter"})
"""Words of what is written to all at once."""


def venues(report: Report, doc: Any, quotation: Quotation) -> frozenset[str]:
    """The outlets named where a quotation is given, or in the sentence before; "twitter" where it is a tweet."""
    told = [*quotation.content, *(span for span in (quotation.cue, quotation.source) if span)]
    numbers = sorted({number for span in told for number in report.sentences_in(span)})
    here = frozenset().union(*(_named(report, doc, number, told[: len(quotation.content)]) for number in numbers))
    if here or not numbers or numbers[0] == 0:
        return here
    return _named(report, doc, numbers[0] - 1, ())


def _named(report: Report, doc: Any, number: int, content: Sequence[Span]) -> frozenset[str]:
    """The outlets that a sentence names outside of what is said."""
    span = report.sentences[number].span
    words = doc.char_span(span.start, span.end, alignment_mode="contract") or ()
    outside = [word for word in words if not any(said.start <= word.idx < said.end for said in content)]
    tweets = {"twitter" for word in outside if word.lemma_.casefold() in TWEETING}
    return frozenset(tweets | {word.lower_ for word in outside if is_outlet(word) and len(word.text) > 1})
