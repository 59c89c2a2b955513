"""Who is heard: each report's sources, with what they are given to say, and those that only one report hears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from align.attributing.hearing import is_heard
from align.marks import Name, Quotation, QuotationKind, Source
from align.naming.identities import Identities, Key
from align.naming.source_words import WORD
from align.voice import contents
from corpus.model import Event, Report, Span


def sources(event: Event, quotations: Sequence[Quotation], names: Sequence[Name]) -> tuple[Source, ...]:
    """Everybody heard, report by report, most words first.

    A source with a name is one under all its spellings, in all reports; one without is told by its words. Who is heard
    at all: `align.attributing.hearing.is_heard`.
    """
    known = Identities(event, names)
    groups: dict[tuple[str, Key], list[int]] = defaultdict(list)
    for number, quotation in enumerate(quotations):
        report = event.report(quotation.report)
        if is_heard(report, quotation):
            groups[quotation.report, known.of(quotation)].append(number)
    heard_in: dict[Key, set[str]] = defaultdict(set)
    for siglum, key in groups:
        heard_in[key].add(siglum)
    found = [
        _source(event.report(siglum), key, numbers, quotations, only_here=len(heard_in[key]) == 1)
        for (siglum, key), numbers in groups.items()
    ]
    order = event.sigla
    return tuple(sorted(found, key=lambda one: (order.index(one.report), -one.words, one.mention)))


def _source(
    report: Report, key: Key, numbers: Sequence[int], quotations: Sequence[Quotation], *, only_here: bool
) -> Source:
    told = [quotations[number] for number in numbers]
    kinds = [quotation.kind for quotation in told]
    return Source(
        report=report.siglum,
        mention=max(_mentions(told), key=lambda span: (len(span), -span.start)),
        quotations=tuple(numbers),
        words=sum(len(WORD.findall(report.words(span))) for span in contents(report, told)),
        direct=kinds.count(QuotationKind.DIRECT),
        partial=kinds.count(QuotationKind.PARTIAL),
        indirect=kinds.count(QuotationKind.INDIRECT),
        name=int(key[1]) if key[0] == "name" else None,
        anonymous=all(quotation.anonymous for quotation in told),
        only_here=only_here,
        identity=f"{key[0]} {key[1]}",
        cues=tuple(quotation.cue for quotation in told if quotation.cue is not None),
    )


def _mentions(told: Sequence[Quotation]) -> Iterator[Span]:
    """How a source is called where it speaks; of one with a name not what only describes it ("the lawyer")."""
    for quotation in [one for one in told if not one.anonymous] or told:
        mention = quotation.source_name or quotation.source
        if mention is not None:
            yield mention
