"""Who is heard: each report's sources, with what they are given to say, and those that only one report hears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from align.attributing.identities import PRONOUNS, Identities, Key
from align.attributing.source_words import word_list
from align.lexicon import lexicon
from align.marks import Name, Quotation, QuotationKind, Source
from align.negation import NOBODY, negates
from align.spelling import stem
from align.voice import WORD, contents, speaks_itself
from corpus.model import Event, Report, Span

NO_SOURCE: Final = word_list("nobody") | NOBODY
"""Words at the start of a source that speak of none or of all: "no one knows", "each side blames the other"."""


def sources(event: Event, quotations: Sequence[Quotation], names: Sequence[Name]) -> tuple[Source, ...]:
    """Everybody heard, report by report, most words first.

    A source with a name is one under all its spellings, in all reports; one without is told by its words. Outlets that
    only passed words on are no sources, nor are quotations without one, nor a pronoun of which the report does not tell
    for whom it stands, nor "nobody" and "each side".
    """
    known = Identities(event, names)
    groups: dict[tuple[str, Key], list[int]] = defaultdict(list)
    for number, quotation in enumerate(quotations):
        report = event.report(quotation.report)
        if quotation.source is not None and _is_heard(report, quotation) and _is_somebody(report, quotation):
            groups[quotation.report, known.of(quotation)].append(number)
    heard_in: dict[Key, set[str]] = defaultdict(set)
    for siglum, key in groups:
        heard_in[key].add(siglum)
    found = [
        _source(event.report(siglum), key, numbers, quotations, only_here=len(heard_in[key]) == 1)
        for (siglum, key), numbers in groups.items()
    ]
    order = [report.siglum for report in event.reports]
    return tuple(sorted(found, key=lambda one: (order.index(one.report), -one.words, one.mention)))


def _is_heard(report: Report, quotation: Quotation) -> bool:
    """Whether the source speaks: not an outlet that passed words on or names itself, nor who seems to or does not."""
    if speaks_itself(report, quotation):
        return False
    cue = report.words(quotation.cue).casefold().split() if quotation.cue else []
    verbs = lexicon("verbs_not_of_saying")
    silent = negates(" ".join(cue)) and not {*map(stem, cue)}.isdisjoint(map(stem, verbs["withheld"]))
    return quotation.channel != quotation.source and not silent and not set(cue) & set(verbs["seeming"])


def _is_somebody(report: Report, quotation: Quotation) -> bool:
    """Whether the source's words say who speaks, or the report tells it elsewhere."""
    if quotation.source_name is not None or quotation.source is None:
        return quotation.source_name is not None
    words = [match.group().casefold() for match in WORD.finditer(report.words(quotation.source))]
    return bool(words) and words[0] not in NO_SOURCE and not (len(words) == 1 and words[0] in PRONOUNS)


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
    for quotation in told:
        mention = quotation.source_name or quotation.source
        if mention is not None:
            yield mention
