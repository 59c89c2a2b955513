"""Whether two quotations have one speaker, so far as the reports say who speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from rapidfuzz.distance import Indel

from align.marks import Name, NameKind, Place, Quotation, words_at
from align.naming.identities import names_by_offset, numbers_by_place
from align.naming.source_words import is_role
from align.naming.titles import Titles, title_alone
from align.naming.transliteration import fold
from align.parse import NOUNS
from corpus.model import Event

MAYBE_ONE_NAME: Final = 0.6
"""Likeness of two surnames (0-1) from which they may be one in two romanisations: then nobody is "another speaker"."""


class Speakers:
    """Who says the quotations of an event, by the numbers of the quotations and of the names.

    `docs` are the parses by siglum, `names` what the speakers are known by.
    """

    def __init__(
        self, event: Event, docs: Mapping[str, Any], quotations: Sequence[Quotation], names: Sequence[Name]
    ) -> None:
        self._event = event
        self._docs = docs
        self._quotations = quotations
        self._names = names
        self._whole = numbers_by_place(names)
        self._named = {at: number for at, (number, _) in names_by_offset(names).items()}
        self._titles = {siglum: Titles(doc) for siglum, doc in docs.items()}

    def of(self, number: int) -> int | None:
        """The number of the name of a quotation's source; an outlet that passes on somebody's words is none."""
        quotation = self._quotations[number]
        span = quotation.source_name if quotation.channel != quotation.source else None
        if span is None and quotation.source is not None:  # "the governor", who has a name elsewhere
            return self._whole.get(Place(quotation.report, quotation.source))
        return self._named.get((quotation.report, span.start)) if span else None

    def same(self, left: int, right: int) -> bool | None:
        """Whether two quotations have one source; None where a report does not name it or that is not sure.

        Surely different are two persons whose surnames are not alike, since a ministry may speak by its spokesman; so
        are a person and somebody who is only called by another's title, or is the person's aide, son or lawyer.
        """
        speakers = self.of(left), self.of(right)
        if speakers[0] is None or speakers[1] is None:
            return False if self._is_another(left, right) or self._is_another(right, left) else None
        if speakers[0] == speakers[1]:
            return True
        one, other = (self._names[number] for number in speakers if number is not None)
        return None if _maybe_one(one, other) or {one.kind, other.kind} != {NameKind.PERSON} else False

    def may_be_one(self, left: int, right: int) -> bool:
        """Whether anything says that two quotations have one source: the name, a word for both, or a pronoun's place.

        "The ministry" and "a spokesman for the ministry" may speak as one, "police" and "the governor" hardly do.
        """
        same = self.same(left, right)
        one, other = self._words(left), self._words(right)
        return bool(one & other) or not one or not other if same is None else same

    def _words(self, number: int) -> frozenset[str]:
        """The nouns and names of a quotation's source, where it is said."""
        quotation = self._quotations[number]
        doc, spans = self._docs[quotation.report], filter(None, (quotation.source, quotation.source_name))
        found = (doc.char_span(span.start, span.end, alignment_mode="expand") or () for span in spans)
        return frozenset(word.lemma_.casefold() for words in found for word in words if word.pos_ in NOUNS)

    def _is_another(self, unnamed: int, named: int) -> bool:
        """Whether a source without a name cannot be the named person: by its title, or as somebody of that person."""
        quotation, speaker = self._quotations[unnamed], self.of(named)
        if self.of(unnamed) is not None or speaker is None or quotation.source is None:
            return False
        if self._names[speaker].kind is not NameKind.PERSON:
            return False
        span = quotation.source_name or quotation.source
        words = self._docs[quotation.report].char_span(span.start, span.end, alignment_mode="expand")
        title = title_alone(words)
        if title is not None:
            bearers = self._bearers(title)
            return bool(bearers) and speaker not in bearers
        head = words.root
        if any(child.dep_ == "conj" and child in words for child in head.children):
            return False  # "the mayor and the clerk, Ada Finch" may speak together
        is_person = head.pos_ == "NOUN" and is_role(head)
        places = self._names[speaker].mentions
        surnames = {words_at(self._event, place).split()[-1] for place in places}
        return is_person and any(token.text in surnames and token.pos_ == "PROPN" for token in words if token != head)

    def _bearers(self, title: str) -> set[int]:
        """The numbers of the names to which any report gives a title."""
        borne = ((siglum, span) for siglum, titles in self._titles.items() for span in titles.bearers(title))
        found = (self._named.get((siglum, offset)) for siglum, span in borne for offset in range(span.start, span.end))
        return {number for number in found if number is not None}


def _maybe_one(one: Name, other: Name) -> bool:
    """Whether two names may be one in two romanisations: surnames alike, and given names where both have one."""
    given, surnames = zip(*((fold(n.form.split()[0]), fold(n.surname)) for n in (one, other)), strict=True)
    full = min(len(name.form.split()) for name in (one, other)) > 1
    pairs = (surnames, given) if full else (surnames,)
    return all(Indel.normalized_similarity(*pair) >= MAYBE_ONE_NAME for pair in pairs)
