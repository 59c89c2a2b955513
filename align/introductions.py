"""How reports introduce the persons that several of them name: "the chief executive" here, "the ferry boss" there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

from align.alignment import Passage
from align.datelines import in_dateline
from align.findings import Variant, VariantKind
from align.marks import Name, NameKind, Place, SentenceId, sentence_of
from align.naming.found_names import around
from align.naming.transliteration import one_name
from align.parse import NOUNS, span_of
from align.passages import passages_by_sentence
from align.spelling import standard, stem
from corpus.model import Event

BEFORE: Final = frozenset({"amod", "compound", "det", "nmod", "nummod", "poss"})
"""Relations of the words before a noun that say who or what somebody is."""

BEHIND: Final = frozenset({"acl", "appos", "relcl"})
"""Relations of what is added behind a name and a comma: "the coordinator", "who owns two flats"."""

SAYING: Final = frozenset({"ADJ", "NOUN", "PROPN", "VERB"})
"""Parts of speech of the words by which two introductions are compared; everybody's age is a number."""

LONGEST: Final = 20
"""Words of an introduction at most; of a longer one, what is behind the name is left out."""

ROOT: Final = 4
"""Least letters of a word from which another is made: lead(s), leader; teacher, schoolteacher."""

SALIENCE: Final = 0.5
"""Before anything else is known: readers point out labels, but more often of groups than of one person."""


@dataclass(frozen=True, slots=True)
class _Introduction:
    """A name with what is set beside it; `says` are the words of the latter, in lower case and one spelling."""

    place: Place
    says: frozenset[str]


def introductions(
    event: Event, passages: Sequence[Passage], docs: Mapping[str, Any], names: Sequence[Name]
) -> tuple[Variant, ...]:
    """Variants of kind label: two reports that introduce one person, each with words that the other lacks.

    Where a report introduces somebody twice, each time with words of its own, both count. The sentences need not be
    linked: a person is the same wherever named. `passage` is empty where the two do not lie in one. `docs` are the
    parses by siglum.
    """
    of_sentence = passages_by_sentence(passages)
    return tuple(
        Variant(
            _passage(event, of_sentence, pair),
            VariantKind.LABEL,
            *pair,
            SALIENCE,
            reason=f"how {name.form} is introduced",
        )
        for name in names
        if name.kind is NameKind.PERSON
        for pair in _told_apart(_all(event, docs, name))
    )


def _passage(event: Event, of_sentence: Mapping[SentenceId, str], pair: tuple[Place, Place]) -> str:
    sentences = [sentence_of(event, place) for place in pair]
    one, other = (of_sentence.get(sentence, "") if sentence else "" for sentence in sentences)
    return one if one == other else ""


def _all(event: Event, docs: Mapping[str, Any], name: Name) -> list[_Introduction]:
    """Of each report, in the event's order, the introductions that each say something of their own."""
    found: list[_Introduction] = []
    for report in event.reports:
        mine = [
            introduction
            for place in name.mentions
            if place.report == report.siglum and not _filed(event, place) and _names(docs[report.siglum], place)
            if (introduction := _introduced(docs[report.siglum], place)).says
        ]
        mine.sort(key=lambda introduction: -len(introduction.says))
        found += [one for k, one in enumerate(mine) if all(_more(one.says, other.says) for other in mine[:k])]
    return found


def _names(doc: Any, place: Place) -> bool:
    """Whether a mention is a name, not a description, which introduces nobody."""
    words = doc.char_span(place.span.start, place.span.end, alignment_mode="expand")
    return bool(words.root.pos_ == "PROPN" and words[0].pos_ != "DET")


def _filed(event: Event, place: Place) -> bool:
    """Whether a name stands outside of all sentences, or in a dateline."""
    report = event.report(place.report)
    return report.sentence_at(place.span.start) is None or in_dateline(report, place.span)


def _told_apart(found: Sequence[_Introduction]) -> Iterator[tuple[Place, Place]]:
    for one, other in combinations(found, 2):
        apart = one.place.report != other.place.report
        if apart and _more(one.says, other.says) and _more(other.says, one.says):
            yield one.place, other.place


def _more(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a word stands here that has no like there."""
    return any(not any(_alike(word, known) for known in other) for word in one)


def _alike(one: str, other: str) -> bool:
    """Whether two words say the same of somebody: one made from the other, a country and its people."""
    short, long = sorted((one, other), key=len)
    return (len(short) >= ROOT and stem(short) in long) or one_name(one, other)


def _introduced(doc: Any, place: Place) -> _Introduction:
    """A name with its titles, attributes and appositions, in a row around it."""
    named = doc.char_span(place.span.start, place.span.end, alignment_mode="expand")
    name = {token.i for token in named}
    numbers = name | _beside(named.root)
    first, last = _row(doc, numbers, name)
    if last - first >= LONGEST:
        first, last = _row(doc, {number for number in numbers if number <= max(name)}, name)
    said = (doc[number] for number in range(first, last + 1) if number not in name)
    says = (standard(token.lemma_) for token in said if token.pos_ in SAYING and not token.is_stop)
    at = Place(place.report, span_of(doc[first], doc[last]))
    return _Introduction(at, frozenset(says) - around("titles") - around("particles"))


def _beside(head: Any) -> set[int]:
    """The words that say who somebody is: beside the name, and with the noun before it ("the mediator, Beata Nunn")."""
    numbers = _under(
        child for child in head.children if child.dep_ in BEFORE or (child.dep_ in BEHIND and _added(child))
    )
    noun = head.head
    if head.dep_ == "appos" and noun.i < head.i and noun.pos_ in NOUNS:
        numbers |= _under(child for child in noun.children if child.dep_ in BEFORE) | set(range(noun.i, head.i))
    return numbers


def _added(token: Any) -> bool:
    first = token.left_edge
    return bool(first.i and first.doc[first.i - 1].text == ",")


def _under(tokens: Iterable[Any]) -> set[int]:
    return {below.i for token in tokens for below in token.subtree}


def _row(doc: Any, numbers: set[int], name: set[int]) -> tuple[int, int]:
    """The first and last of the words in a row around a name; a comma between them breaks no row."""
    first, last = min(name), max(name)
    while first - 1 in numbers:
        first -= 1
    while last + 1 in numbers or (last + 2 in numbers and doc[last + 1].text == ","):
        last += 1 if last + 1 in numbers else 2
    while last > max(name) and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    return first, last
