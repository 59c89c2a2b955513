"""Who is heard: each report's sources, with what they are given to say, and those that only one report hears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from align.model import Name, Quotation, QuotationKind, Source
from align.voice import WORD
from corpus.model import Event, Report, Span

ARTICLES: Final = frozenset({"a", "an", "the", "his", "her", "their", "its", "some", "many", "several", "other"})
"""Words at the start of a source that do not tell one from another."""

Key = tuple[str, int | str]


def sources(event: Event, quotations: Sequence[Quotation], names: Sequence[Name]) -> tuple[Source, ...]:
    """Everybody heard, report by report, most words first.

    A source with a name is one under all its spellings, in all reports; one without is told by its words. Outlets that
    only passed words on are no sources, nor are quotations without one.
    """
    named = {
        (place.report, offset): number
        for number, name in enumerate(names)
        for place in name.mentions
        for offset in range(place.span.start, place.span.end)
    }
    groups: dict[tuple[str, Key], list[int]] = defaultdict(list)
    for number, quotation in enumerate(quotations):
        if quotation.source is not None and quotation.channel != quotation.source:
            key = _key(event.report(quotation.report), quotation, named)
            groups[quotation.report, key].append(number)
    heard_in: dict[Key, set[str]] = defaultdict(set)
    for siglum, key in groups:
        heard_in[key].add(siglum)
    found = [
        _source(event.report(siglum), key, numbers, quotations, only_here=len(heard_in[key]) == 1)
        for (siglum, key), numbers in groups.items()
    ]
    order = [report.siglum for report in event.reports]
    return tuple(sorted(found, key=lambda one: (order.index(one.report), -one.words, one.mention)))


def _key(report: Report, quotation: Quotation, named: dict[tuple[str, int], int]) -> Key:
    """What makes two sources one: the number of the name, or the words without articles."""
    span = quotation.source_name or quotation.source or quotation.content[0]
    number = named.get((report.siglum, span.start)) if quotation.source_name else None
    if number is not None:
        return "name", number
    words = [match.group().casefold() for match in WORD.finditer(report.words(span))]
    return "words", " ".join(word for word in words if word not in ARTICLES) or " ".join(words)


def _source(
    report: Report, key: Key, numbers: Sequence[int], quotations: Sequence[Quotation], *, only_here: bool
) -> Source:
    told = [quotations[number] for number in numbers]
    kinds = [quotation.kind for quotation in told]
    return Source(
        report=report.siglum,
        mention=max(_mentions(told), key=lambda span: (len(span), -span.start)),
        quotations=tuple(numbers),
        words=sum(len(WORD.findall(report.words(span))) for quotation in told for span in quotation.content),
        direct=kinds.count(QuotationKind.DIRECT),
        partial=kinds.count(QuotationKind.PARTIAL),
        indirect=kinds.count(QuotationKind.INDIRECT),
        name=int(key[1]) if key[0] == "name" else None,
        anonymous=all(quotation.anonymous for quotation in told),
        only_here=only_here,
        cues=tuple(quotation.cue for quotation in told if quotation.cue is not None),
    )


def _mentions(told: Sequence[Quotation]) -> Iterator[Span]:
    for quotation in told:
        mention = quotation.source_name or quotation.source
        if mention is not None:
            yield mention
