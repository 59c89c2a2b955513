"""Reports written before an act that others tell as done, by their headings: "Senate Set to Override Veto"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import permutations

from align.lexicon import lexicon
from align.marks import Place
from align.texts.content_words import WORD, prefixes
from corpus.model import Event, Report, Span


def foretold(event: Event) -> Mapping[tuple[str, str], Place]:
    """By a report and another that tells its act as done: the words in the heading of the first that foretell it.

    The verb and another word of both headings must be the same, and no date may make the first the later one. Where
    both dates are of one day, only this tells who was earlier.
    """
    pairs = ((one, other) for one, other in permutations(event.reports, 2) if not other.precedes(one))
    return {
        (one.siglum, other.siglum): Place(one.siglum, words)
        for one, other in pairs
        if (words := _foretelling(one, other)) is not None
    }


def _foretelling(report: Report, other: Report) -> Span | None:
    """Where the heading of a report says of an act that it will be done, which the other's says is done."""
    heading, told = _heading(report), _heading(other)
    if heading is None or told is None or _prospects().search(other.prose, told.start, told.end):
        return None
    for found in _prospects().finditer(report.prose, heading.start, heading.end):
        act = found["act"].lower()
        (prefix,) = prefixes(report.prose, Span(*found.span("act"))) or ("",)
        others = prefixes(report.prose, heading) - {prefix}
        if prefix and _is_done(other, told, act, prefix) and others & prefixes(other.prose, told):
            return Span(*found.span())
    return None


def _is_done(report: Report, heading: Span, act: str, prefix: str) -> bool:
    """Whether a heading has the verb in a form that is no infinitive: "overrides" beside "to override"."""
    words = (Span(*match.span()) for match in WORD.finditer(report.prose, heading.start, heading.end))
    return any(prefix in prefixes(report.prose, word) and _is_finite(report.words(word).lower(), act) for word in words)


def _is_finite(word: str, act: str) -> bool:
    """Whether a word that begins as the verb does is a form of its third person or its past."""
    return word != act and word.endswith(("s", "ed"))


def _heading(report: Report) -> Span | None:
    """The headline where it stands in the text, else the first sentence."""
    if report.headline_span:
        return report.headline_span
    first = next(iter(report.body), None)
    return None if first is None else report.sentences[first].span


@cache
def _prospects() -> re.Pattern[str]:
    """What says that an act is still to come, and the act."""
    return re.compile(rf"(?:{'|'.join(lexicon('prospects')['patterns'])}) (?P<act>[a-z]+)", re.IGNORECASE)
