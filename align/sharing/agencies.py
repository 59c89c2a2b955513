"""Which news agencies a report credits: in its byline, its dateline, its last lines, or beside a single statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from align.datelines import WITHIN, filed_by
from align.lexicon import any_of, lexicon
from corpus.model import Event, Report, Span
from corpus.sigla import abbreviates, siglum_of

# An outlet with such a name is an agency, known or not; one that reports pass on as "HNA" or "Halyard News Agency".
AGENCY_NAME: Final = re.compile(r"\b(?:agency|newswire|wire service|press association)\b", re.IGNORECASE)

# Lines that credit: "Additional material: HNA", "HNA contributed to this report", "With material from HNA".
CREDIT_LINE: Final = re.compile(
    r"(?:material|reporting|sources?|agenc(?:y|ies))\s*(?::|by\b|from\b)|\bcontributed to this (?:report|story)\b|"
    r"\bwith (?:material|reporting|files|inputs?) (?:from|by)\b",
    re.IGNORECASE,
)
SHORT_LINE: Final = 12


@dataclass(frozen=True, slots=True)
class Credit:
    """`agency` is the name under which the agency is known.

    `span` are the words that name it, None where only the byline or the outlet does; `sentence` is the sentence to
    which the credit is limited, None where it covers the whole report; `own` marks the agency's own report.
    """

    agency: str
    span: Span | None = None
    sentence: int | None = None
    own: bool = False


def agency_credits(event: Event) -> dict[str, tuple[Credit, ...]]:
    """For each siglum the agencies that the report credits; agencies among the outlets of the event are known too."""
    names = {**_known(), **_local(event)}
    pattern = re.compile(rf"(?<![\w-])(?:{any_of(names)})(?![\w-])")
    return {report.siglum: tuple(dict.fromkeys(_credits(report, names, pattern))) for report in event.reports}


def _credits(report: Report, names: Mapping[str, str], pattern: re.Pattern[str]) -> Iterator[Credit]:
    own = names.get(report.outlet.name)
    if own is not None:
        yield Credit(own, own=True)
    for match in pattern.finditer(report.byline or ""):
        yield Credit(names[match.group()], own=names[match.group()] == own)
    for number, sentence in enumerate(report.sentences):
        words = sentence.span.of(report.prose)
        whole = _is_credit_line(words) or pattern.fullmatch(words.strip(" ()–—-.")) is not None
        filed = filed_by(report, number)
        for match in pattern.finditer(words):
            agency = names[match.group()]
            span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
            covers_all = whole or (filed is not None and span.start == filed.start)
            if covers_all or not sentence.boilerplate:
                yield Credit(agency, span, None if covers_all else number, own=agency == own)


def _is_credit_line(words: str) -> bool:
    return len(words.split()) <= SHORT_LINE and CREDIT_LINE.search(words) is not None


def _local(event: Event) -> dict[str, str]:
    """Agencies among the outlets, and those in datelines: every name by which they go, and the name to show."""
    names: dict[str, str] = {}
    for report in event.reports:
        outlet, filed = report.outlet.name, _dateline(report)
        if AGENCY_NAME.search(outlet) or (
            filed and (filed[0].lower() == outlet[:1].lower() and abbreviates(filed, outlet))
        ):
            known = _known().get(outlet) or _known().get(filed or "") or outlet
            names |= dict.fromkeys(filter(None, (outlet, siglum_of(outlet), filed)), known)
    for report in event.reports:
        if filed := _dateline(report):
            names.setdefault(filed, _known().get(filed, filed))
    return names


def _dateline(report: Report) -> str | None:
    """The agency that filed the report by its dateline."""
    for number in range(min(WITHIN, len(report.sentences))):
        filed = filed_by(report, number)
        if filed and report.words(filed).isupper():
            return report.words(filed)
    return None


@cache
def _known() -> dict[str, str]:
    """Every name of every known agency, and the name to show."""
    return {name: agency["names"][0] for agency in lexicon("agencies")["agency"] for name in agency["names"]}
