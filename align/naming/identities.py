"""Who is one and the same source, within a report and between reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from align.lexicon import lexicon
from align.marks import Name, NameKind, Place, Quotation
from align.naming.source_words import WORD, word_list
from align.naming.titles import ANOTHER
from corpus.model import Event, Report, Span

PRONOUNS: Final = word_list("pronouns")
"""Sources that say nothing by themselves of who speaks: where a report does not tell, nobody is named."""

INDEFINITE: Final = frozenset({"a", "an", "another", "one"})
"""Words at the start of a source that make it somebody new: "an official" here is not "an official" there."""

AFTER_HEAD: Final = re.compile(r" (?:of|for|in|at|with|from|to|who|that|which|close|familiar)\b|,")
"""Where what a source is ends, and what more is said of it begins."""

CLAUSE: Final = re.compile(r",| (?:who|that|which)\b")
"""Where a clause begins that only describes a source: "the ferry line, which runs the route" is the ferry line."""

JOINED: Final = re.compile(r", (?:the )?[A-Z][^,]*(?:, [^,]+)*,? and ")
"""Several names: what stands behind the first comma describes nobody ("Berg, Finch and their aides")."""

ARTICLES: Final = word_list("articles")
"""Words at the start of a source that do not tell one from another."""

BEFORE_NAMES: Final = ARTICLES | frozenset(lexicon("personal_names")["honorifics"])
"""Words before a name that are no part of it."""

Key = tuple[str, int | str]


def numbers_by_place(names: Sequence[Name]) -> dict[Place, int]:
    """Where names stand, each with the number of its name."""
    return {place: number for number, name in enumerate(names) for place in name.mentions}


def names_by_offset(names: Sequence[Name]) -> dict[tuple[str, int], tuple[int, Span]]:
    """By siglum and offset the number of the name there, and where it stands; of a name within another the shorter.

    "President Roe's lawyer" is the lawyer, but "President Roe" in it is Roe.
    """
    mentioned = [(place, number) for number, name in enumerate(names) for place in name.mentions]
    return {
        (place.report, offset): (number, place.span)
        for place, number in sorted(mentioned, key=lambda one: -len(one[0].span))
        for offset in range(place.span.start, place.span.end)
    }


class Identities:
    """What makes two sources one: the name, or the words without articles; "the official" is the one named before."""

    def __init__(self, event: Event, names: Sequence[Name]) -> None:
        self._event = event
        self._named = names_by_offset(names)
        self._whole = numbers_by_place(names)
        self._surnames: dict[tuple[str, str], set[int]] = {}
        for number, name in enumerate(names):
            for report in {
                place.report for place in name.mentions if name.kind is NameKind.PERSON and " " in name.form
            }:
                self._surnames.setdefault((report, name.surname.casefold()), set()).add(number)
        self._described_so: dict[tuple[str, str], list[tuple[frozenset[str], str]]] = {}

    def of(self, quotation: Quotation) -> Key:
        """The identity of a quotation's source; quotations must come in text order."""
        report = self._event.report(quotation.report)
        span = quotation.source_name or quotation.source or quotation.content[0]
        if quotation.source_name is not None or JOINED.search(report.words(span)) is None:
            span = _without_clause(report, span)
        if (whole_mention := self._whole.get(Place(report.siglum, span))) is not None:
            return "name", whole_mention
        found = list(WORD.finditer(report.prose, span.start, span.end))
        words = [match.group().casefold() for match in found]
        first = next((k for k, word in enumerate(words) if word not in BEFORE_NAMES), 0)
        bare = Span(found[first].start(), span.end) if found else span
        number, whole = self._named.get((report.siglum, bare.start), (None, bare))
        if number is not None and (quotation.source_name or whole.covers(bare)):
            return "name", number
        titled = self._behind_titles(report, span, found)
        if titled is not None:
            return "name", titled
        owners = self._surnames.get((report.siglum, words[-1]), set()) if len(words) == first + 1 else set()
        if len(owners) == 1 and report.prose[bare.start].isupper():
            return "name", next(iter(owners))
        if len(words) == 1 and words[0] in PRONOUNS:
            return "words", f"{words[0]} {report.siglum} {span.start}"
        return "words", self._described(report, span, words)

    def _behind_titles(self, report: Report, span: Span, words: Sequence[re.Match[str]]) -> int | None:
        """The number of a name with which a source ends, behind nothing but titles: "Representative Ada B. Finch"."""
        if not words:
            return None
        number, whole = self._named.get((report.siglum, words[-1].start()), (None, span))
        before = [word.group() for word in words if word.start() < whole.start]
        titles = bool(before) and all(word[0].isupper() and not word.endswith(("'s", "’s")) for word in before)
        return number if titles and whole.end == words[-1].end() else None

    def _described(self, report: Report, span: Span, words: Sequence[str]) -> str:
        """By which words somebody without a name is known: "the guard" is the one described last before."""
        bare = " ".join(_turned([word for word in words if word not in ARTICLES] or words))
        noun = AFTER_HEAD.split(report.words(span))[0].casefold().split()
        before = self._described_so.setdefault((report.siglum, "".join(noun[-1:])), [])
        if words[:1] == ["the"] and len(words) == len(noun):
            mine = frozenset(words[1:])
            known = next((who for said, who in reversed(before) if mine <= said and not (said - mine) & ANOTHER), None)
            bare = known or bare
        elif words and words[0] in INDEFINITE:
            bare = f"{bare} {report.siglum}"
        else:
            return bare
        before.append((frozenset((*noun, *words)), bare))
        return bare


def _without_clause(report: Report, span: Span) -> Span:
    """A source without a clause behind it that describes it; the whole where nothing stands before that."""
    clause = CLAUSE.search(report.prose, span.start + 1, span.end)
    return Span(span.start, clause.start()) if clause else span


def _turned(words: Sequence[str]) -> Sequence[str]:
    """One order for bodies: "ministry of interior" is the "interior ministry"."""
    of_something = len(words) > 2 and words[1] == "of" and words[0] in word_list("institutions")
    return [*words[2:], words[0]] if of_something else words
