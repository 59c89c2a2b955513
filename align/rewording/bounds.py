"""Where the words for a thing begin and end inside a noun phrase, which the parser now and then draws too wide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from align.texts.content_words import ARTICLES
from align.wording.phrases import Word

NAMED: Final = frozenset({"FAC", "GPE", "LOC", "NORP", "ORG", "PERSON"})
"""Entities that "of" behind them makes no other: "they accused Reed of theft"."""

BEFORE_ARTICLES: Final = frozenset({"all", "both", "half", "many", "quite", "such", "what"})
"""Words that an article may follow: "all the boats", "such a storm"."""

OUTSIDE: Final = frozenset({"ADV", "PART", "SCONJ"})
"""Words in front of a name that belong to what is told of it: "not only | Reed", "if necessary, | the Court"."""


def ended(words: Sequence[Word], first: int, last: int, head: int) -> int:
    """The number of its last word: without "of" and what follows where that belongs to the verb or to no name.

    "They accused | Reed | of theft"; but "the Bank of Aldery", "Ada Berg of Aldery", "the end of the trial".
    """
    for number in range(head + 1, last):
        if words[number].text.lower() == "of":
            hangs = first <= words[number].head <= last
            named = words[head].entity in NAMED and not words[number].entity
            if not hangs or (named and not _is_somewhere(words[number + 1])):
                return number - 1
            break
    return last


def _is_somewhere(word: Word) -> bool:
    """Whether a word names where somebody is from or whom they work for: "Ada Berg of Aldery", "of Harbour News"."""
    return word.pos == "PROPN" and word.entity != "PERSON"


def begun(words: Sequence[Word], first: int, head: int) -> int:
    """The number of its first word: its own article, or what stands behind words that only lead up to a name.

    "declared unconstitutional | a law", "absolutely | the Guild".
    """
    for number in range(head - 1, first, -1):
        if words[number].text.lower() in ARTICLES and words[number].head == head:
            leads = words[number - 1].text.lower() in BEFORE_ARTICLES
            return number - 1 if leads else number
    if words[head].pos == "PROPN":
        outside = [k for k in range(first, head) if words[k].pos in OUTSIDE and not _belongs(words, k, head)]
        return max(outside, default=first - 1) + 1
    return first


def _belongs(words: Sequence[Word], number: int, head: int) -> bool:
    """Whether a word is part of what stands before the name: "recently fired director Reed", "Harbour News' Reed"."""
    word = words[number]
    return word.role in {"case", "punct"} or number < word.head < head
