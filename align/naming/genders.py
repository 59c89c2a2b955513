"""What a report tells of the gender of those whom it mentions, so that "she" is not taken for a man."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Final

from align.lexicon import lexicon
from align.naming.given_names import GENDERS, given_genders
from align.naming.source_words import word_list
from align.naming.transliteration import fold

TITLING: Final = frozenset({"compound", "amod", "appos", "nmod"})
"""Relations in which words around a name say what the person is."""

MIN_ENDING: Final = 3
"""Letters at least before an ending that tells a surname's gender: "Ava" and "Lev" are no such surnames."""


class Genders:
    """The persons whom one parsed report names, with all that it says of them."""

    def __init__(self, doc: Any) -> None:
        self._names = [entity for entity in doc.ents if entity.label_ == "PERSON"]

    def of(self, word: Any, *, named: bool) -> str:
        """The gender of whom a word mentions, "masculine" or "feminine"; "" where the report does not tell.

        Of those who are `named` titles and roles tell it first, then given names, then surnames.
        """
        if not named:
            return _told(_about(word))
        mine = [name for name in self._names if name[-1].text == word.text]
        about = [near for name in mine for near in _around(name)] + _about(word)
        given = [name[0] for name in mine if len(name) > 1] + [word.doc[word.left_edge.i]]
        by_given = _only(gender for name in given if not _is_joined(name) for gender in given_genders(name.text))
        return _told(about) or by_given or _by_ending(fold(word.text))


def _is_joined(word: Any) -> bool:
    """Whether a word is the first half of a name with a hyphen: Dean of "Dean-Roe" is no given name."""
    return bool(word.i + 1 < len(word.doc) and word.nbor(1).text == "-" and not word.whitespace_)


def _told(words: Iterable[Any]) -> str:
    """The gender of which words on its list speak."""
    told = {word.lower_.strip(".") for word in words}
    return _only(gender for gender in GENDERS if told & word_list(gender))


def _only(genders: Iterable[str]) -> str:
    """The gender that is spoken for; "" where both or neither are."""
    found = set(genders)
    return found.pop() if len(found) == 1 else ""


def _around(name: Any) -> list[Any]:
    """Words that say what a named person is: the word before the name, titles, appositions."""
    before = [name.doc[name.start - 1]] if name.start > name.sent.start else []
    return [*before, *name, *_about(name.root)]


def _about(word: Any) -> list[Any]:
    beside = [child for child in word.children if child.dep_ in TITLING]
    return [word, *beside, *([word.head] if word.dep_ == "appos" else [])]


def _by_ending(surname: str) -> str:
    for gender in GENDERS:
        if any(surname.endswith(ending) and len(surname) >= MIN_ENDING + len(ending) for ending in _endings(gender)):
            return gender
    return ""


@cache
def _endings(gender: str) -> tuple[str, ...]:
    return tuple(lexicon("given_names")[f"{gender}_endings"])
