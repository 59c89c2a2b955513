"""Whether two wordings say the same of a thing: "his statement" is no other word for "the statement"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from align.lexicon import lexicon
from align.spelling import stem

WORDS: Final = lexicon("function_words")

PICKING: Final = frozenset((*WORDS["determining"], *WORDS["picking"]))
"""Words at the start that say which one or how many, and nothing of it: "this", "all the"."""

JOINING: Final = frozenset({"a", "an", "of", "the"})
WORD: Final = re.compile(r"\w+(?:[-'’.]\w+)*")

OWNER: Final = re.compile(r"^(?:(?!(?:for|in|of|on) )\S+ )*?(\w+)(?:['’]s|s['’]) (?=\w)")
"""Whose something is, up to the thing itself: "the Aldery council's "."""

BEHIND: Final = re.compile(r" (?:for|in|of|on) .*")
"""What stands behind a noun to tell which one it is: " of the law"."""


def says_the_same(one: str, other: str) -> bool:
    """Whether the words for a thing differ only in which one, whose or how many they say it is, or in their order.

    Two owners, or two things that something is "of", are no such difference: "Reed's war", "Berg's war".
    """
    here, there = _bare(one), _bare(other)
    bags = [frozenset(map(_bag, _shorter(words))) for words in (here, there)]
    return _bag(here) == _bag(there) or _bag(here) in bags[1] or _bag(there) in bags[0]


def _bare(words: str) -> str:
    """The words without those that only pick, and of an owner only the last name."""
    told = OWNER.sub(r"\1's ", " ".join(words.split())).split()
    while len(told) > 1 and told[0].lower() in PICKING:
        told = told[1:]
    return " ".join(told)


def _shorter(words: str) -> Iterator[str]:
    """A wording without its owner, without what stands behind it, and without both."""
    unowned, short = OWNER.sub("", words), BEHIND.sub("", words)
    yield from (unowned, short, BEHIND.sub("", unowned))


def _bag(words: str) -> frozenset[str]:
    """The words in one form, in no order, without "of" and articles: "claims of privilege", "privilege claims"."""
    return frozenset(stem(word) for word in WORD.findall(words) if word.lower() not in JOINING)
