"""Whether two wordings say the same of a thing: "his statement" is no other word for "the statement"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from align.lexicon import lexicon
from align.spelling import stem

WORDS: Final = lexicon("function_words")

PICKING: Final = frozenset((*WORDS["determining"], *WORDS["picking"]))
"""Words at the start that say which one, and nothing of it: "this", "all the"."""

JOINING: Final = frozenset({"a", "an", "of", "the"})
SHORTENED: Final = tuple(frozenset(entry["forms"]) for entry in lexicon("exonyms")["entry"])
"""Forms of the name of one place; that one of them is only its initials is no other name."""

PARTS: Final = frozenset(lexicon("places")["parts"]["lemmas"])
"""Words that say which part of a place, or where it lies."""

INITIALS: Final = re.compile(r"(?:[A-Z]\.?){2,}")
WORD: Final = re.compile(r"\w+(?:[-'’.]\w+)*")

OWNER: Final = re.compile(r"^(?:(?!(?:for|in|of|on) )\S+ )*?(\w+)(?:['’]s|s['’]) (?=\w)")
"""Whose something is, up to the thing itself: "the Aldery council's "."""

BEHIND: Final = re.compile(r" (?:in|of) .*")
"""What stands behind a noun to tell which one it is: " of the law"; what it is for or on says what it is."""

COMPLETED: Final = re.compile(r" (?:for|in|of|on) .*")
"""All that may stand behind a noun: " on drugs"."""


def says_the_same(one: str, other: str) -> bool:
    """Whether the words for a thing differ only in which one or whose they say it is, or in their order.

    Two owners, or two things that something is "of", are no such difference: "Reed's war", "Berg's war". Nor is how
    many there are: "many", "few". Initials say what they stand for, and a part of a place is no other name of it.
    """
    if one == other or _are_initials(one, other) or _are_initials(other, one):
        return True
    here, there = _bare(one), _bare(other)
    if not (WORD.search(here) and WORD.search(there)):
        return False
    told = [frozenset(map(_told, _shorter(words))) for words in (here, there)]
    return _told(here) == _told(there) or _told(here) in told[1] or _told(there) in told[0]


def _are_initials(short: str, name: str) -> bool:
    """Whether one name is only the initials of the other: of all its words, or of those with a capital."""
    if not INITIALS.fullmatch(short):
        return False
    letters = short.replace(".", "")
    words = [word for word in WORD.findall(name) if word.lower() not in PICKING]
    capitals = [word[0] for word in words if word[0].isupper()]
    return letters in {"".join(word[0].upper() for word in words), "".join(capitals)} or any(
        {short, name} <= forms for forms in SHORTENED
    )


def _bare(words: str) -> str:
    """The words without those that only pick, and of an owner only the last name."""
    told = OWNER.sub(r"\1's ", " ".join(words.split())).split()
    while len(told) > 1 and told[0].lower() in PICKING | PARTS:
        told = told[1:]
    return " ".join(told)


def _shorter(words: str) -> Iterator[str]:
    """A wording without its owner, without what stands behind it, and without both."""
    unowned, short = OWNER.sub("", words), BEHIND.sub("", words)
    yield from (unowned, short, BEHIND.sub("", unowned))


def _told(words: str) -> tuple[str, frozenset[str]]:
    """What a wording names, and all of its words in no order: "claims of privilege" are "privilege claims".

    All are in one form, without "of" and articles. "The dog's owner" and "the owner's dog" do not name the same.
    """
    named = WORD.findall(COMPLETED.sub("", words))
    bag = frozenset(stem(word) for word in WORD.findall(words) if word.lower() not in JOINING)
    return stem(named[-1]) if named else "", bag
