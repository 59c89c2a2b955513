"""Whose regime it is: a country's, or that of the country which somebody rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from align.marks import Name, NameKind
from align.naming.transliteration import one_name
from align.parse import NATIONS
from align.rewording.attributes import Epithet, NameAt
from align.rewording.descriptions import REGIMES
from align.rewording.sorts import EPITHETS, Sort, sorts
from align.wording.phrases import Phrase, Word

RULERS: Final = frozenset(EPITHETS["rulers"])
BELONGING: Final = frozenset({"compound", "nmod", "poss"})
SIDES: Final = frozenset(EPITHETS["sides"])
"""First words of a country's name that are not short for it: "Saudi" is."""


def countries(names: Iterable[Name]) -> tuple[Name, ...]:
    """The names that may be countries."""
    return tuple(name for name in names if name.kind is NameKind.PLACE)


def ruled(words: Sequence[Word], one: Epithet, places: Iterable[Name]) -> Name | None:
    """The country that somebody is said to rule before the name: "Ruritanian leader Adam Berg"."""
    if one.name.kind is not NameKind.PERSON or words[one.noun].lemma not in RULERS:
        return None
    found = set(_peoples(words, range(one.first, one.noun), tuple(places)))
    return found.pop() if len(found) == 1 else None


def regime_of(
    words: Sequence[Word], phrase: Phrase, places: Iterable[Name], rulers: Mapping[Name, Name], name_at: NameAt
) -> Name | None:
    """The country whose regime a phrase names: "the Ruritanian regime", "Adam Berg's regime", "the regime of Berg"."""
    noun = words[phrase.head]
    if noun.lemma not in REGIMES or Sort.STATE not in sorts(noun):
        return None
    found = set(_peoples(words, range(phrase.first, phrase.head), tuple(places)))
    owners = [word for word in words[phrase.first : phrase.head] if word.head == phrase.head and word.role in BELONGING]
    if phrase.head < phrase.last and words[phrase.head + 1].text == "of":
        owners += words[phrase.head + 2 : phrase.last + 1]
    for name in filter(None, map(name_at, owners)):
        if name in rulers or name.kind is NameKind.PLACE:
            found.add(rulers.get(name, name))
    return found.pop() if len(found) == 1 else None


def _peoples(words: Sequence[Word], numbers: range, places: Sequence[Name]) -> Iterator[Name]:
    """The countries of which words for a people or a country speak."""
    for last in numbers:
        entity = words[last].entity
        if entity not in NATIONS or words[last].role == "poss" or words[last + 1].entity == entity:
            continue
        first = last
        while first > numbers.start and words[first - 1].entity == entity and words[first - 1].role != "det":
            first -= 1
        told = " ".join(word.text.lower() for word in words[first : last + 1])
        yield from (place for place in places if _is_of(told, place.form.lower()))


def _is_of(people: str, country: str) -> bool:
    short = country.split(maxsplit=1)[0]
    return one_name(people, country) or (people == short and short not in SIDES)
