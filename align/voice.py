"""Own voice apart: whether words are the reporter's own or somebody's whom the report quotes or paraphrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from align.lexicon import lexicon
from align.marks import Quotation, QuotationKind, VoiceShares
from align.naming.source_words import WORD
from align.spelling import stem
from align.texts.posts import posts
from align.texts.quotemarks import quoted, quoted_in_headline
from corpus.model import Report, Span

STAFF: Final = frozenset(lexicon("sources")["staff"])
ARTICLES: Final = frozenset(lexicon("sources")["articles"])
COMMON: Final = frozenset(lexicon("sources")["titles_of_outlets"])
"""Words of outlets' names that name many others too: "the Agency" may be anybody's."""

EDITION: Final = re.compile(r"\(.*?\)| - .*")
"""What behind an outlet's name tells in what form it came out: "The Star (Web News)", "The Star - News"."""

WHERE: Final = frozenset({"online", "web"})
"""Words within an outlet's name that tell the same."""


def speaks_itself(report: Report, quotation: Quotation) -> bool:
    """Whether an outlet names itself, or somebody of its own, for what it tells: "the Signal has learned that ...".

    Words in quotation marks stay a quotation, of its editorial perhaps.
    """
    if quotation.source is None or quotation.kind is not QuotationKind.INDIRECT:
        return False
    outlet = _house(report.outlet.name)
    words = WORD.findall(report.words(quotation.source))
    named = [word for word in words if word[0].isupper() and word.casefold() not in ARTICLES]
    staff = not STAFF.isdisjoint(word.casefold() for word in words)
    itself = words[:1] != named[:1] and len(words) == len(named) + 1  # "the Signal", not "Fox", who may be a man
    if staff and words[:1] in (["Our"], ["our"]):
        return True
    initials = "".join(word[0] for word in outlet if word[0].isupper())
    if words == [initials] and len(initials) > 1:
        return True
    whole = named == outlet and named == [word for word in words if word.casefold() not in ARTICLES]
    return bool(set(named) - COMMON) and set(named) <= set(outlet) and (staff or itself or whole)


def _house(name: str) -> list[str]:
    """The words of an outlet's name without those that say where it appears: "Star Online News", "Star (Web News)"."""
    return [word for word in WORD.findall(EDITION.sub("", name)) if word.casefold() not in WHERE]


def contents(report: Report, quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """Where somebody else's words stand in a report: the contents of its quotations, joined, in text order.

    What an outlet has learned or seen itself is its own.
    """
    told = (one for one in quotations if one.report == report.siglum and not speaks_itself(report, one))
    return _joined(span for one in told for span in one.content)


def theirs(report: Report, quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """The contents of its quotations, with the posts that stand in a report, in text order."""
    return _joined((*contents(report, quotations), *posts(report)))


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Stretches in text order, those that meet as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def own(report: Report, quotations: Sequence[Quotation]) -> Iterator[Span]:
    """The stretches of each sentence that are the reporter's own words, without white space at their ends."""
    others = theirs(report, quotations)
    for sentence in report.sentences:
        start = sentence.span.start
        for span in (
            *(one for one in others if one.overlaps(sentence.span)),
            Span(sentence.span.end, sentence.span.end),
        ):
            text = report.prose[start : max(start, span.start)]
            if text.strip():
                yield Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))
            start = max(start, span.end)


def spoken(report: Report, quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """What stands in quotation marks as somebody's words, marks included, and posts; not titles and scare quotes.

    What a headline quotes is somebody's where the report quotes these words too.
    """
    direct = [one for one in quotations if one.report == report.siglum and one.kind is not QuotationKind.INDIRECT]
    marks = [mark for mark in quoted(report) if any(mark.overlaps(span) for one in direct for span in one.content)]
    told = (*marks, *posts(report))
    return (*_quoted_above(report, told), *told)


def _quoted_above(report: Report, told: Sequence[Span]) -> Iterator[Span]:
    """What the headline quotes of what is `told` below it, in any form of its words."""
    below = {stem(word) for span in told for word in WORD.findall(report.words(span))}
    for mark in quoted_in_headline(report):
        words = [stem(word) for word in WORD.findall(report.words(mark))]
        if words and below.issuperset(words) and not any(mark.overlaps(span) for span in told):
            yield mark


def voice_shares(report: Report, quotations: Sequence[Quotation]) -> VoiceShares:
    """How many words of a report stand in quotation marks, are paraphrased, and are the reporter's own.

    Words in quotation marks that nobody is made to say (titles, scare quotes) are the reporter's own.
    """
    others = theirs(report, quotations)
    marks = spoken(report, quotations)
    counts = {"quoted": 0, "paraphrased": 0, "own": 0}
    for sentence in report.sentences:
        if sentence.boilerplate:
            continue
        for match in WORD.finditer(report.prose, sentence.span.start, sentence.span.end):
            word = Span(*match.span())
            inside = any(span.covers(word) for span in others)
            in_marks = inside and any(mark.covers(word) for mark in marks)
            counts["quoted" if in_marks else "paraphrased" if inside else "own"] += 1
    return VoiceShares(report.siglum, **counts)
