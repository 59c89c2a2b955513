"""Whose age a figure tells: "Jane Roe, 35", "a 54-year-old man"."""

from __future__ import annotations

from typing import Any, Final

from align.numbers.counted_nouns import is_person

REACH: Final = 6
"""Tokens after an age in which the name of who is so old begins."""

NAMING: Final = frozenset({"name", "call"})
"""After an age a name follows before any other verb: "a 35-year-old teacher named Jane Roe"."""


def person_of_age(age: Any, noun: str) -> str:
    """The lemma of whose age is told: "a 54-year-old man", "a woman aged 71", "a man in his fifties"; "" if no noun."""
    if is_person(noun):
        return noun
    above = next(
        (token for token in age.root.ancestors if token.pos_ in {"NOUN", "VERB"} and token.dep_ != "acl"), None
    )
    lemma = "" if above is None else str(above.lemma_.lower())
    return lemma if is_person(lemma) else ""


def names_of_age(span: Any) -> list[Any]:
    """The name that an age belongs to: "Jane Roe, 35", "35-year-old Jane Roe", "his 6-year-old son, James"."""
    doc, before = span.doc, span.start - 2
    found: list[Any] = []
    while span.start and doc[span.start - 1].text == "," and before >= 0 and doc[before].pos_ == "PROPN":
        found.insert(0, doc[before])
        before -= 1
    if found or len(span) == 1:  # "from 60 to 64, the Green Party said": no name follows a bare number
        return found
    for token in doc[span.end : span.end + REACH]:
        if token.pos_ == "PROPN":
            found.append(token)
        elif found or (token.pos_ in {"VERB", "AUX", "ADP"} and token.lemma_ not in NAMING):
            break
    return found
