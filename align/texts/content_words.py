"""Words that carry meaning: what remains of a text without the function words, with words that begin alike as one."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from align.lexicon import lexicon
from corpus.model import Span

PREFIX_LETTERS: Final = 5
"""Words that begin with the same five letters count as the same: "resign", "resigned", "resignation"."""

ARTICLES: Final = frozenset({"a", "an", "the"})

WORD: Final = re.compile(r"[^\W_]+(?:[.,:'’][^\W_]+)*(?:(?<=\.[^\W_])\.)?")
"""A word with its inner marks, and the last point of an abbreviation: "5:52", "p.m."."""


def content_words(text: str, span: Span) -> tuple[tuple[str, Span], ...]:
    """The words of `text` in `span` that carry meaning: each one's first letters in lower case, and where it is."""
    found = []
    for match in WORD.finditer(text, span.start, span.end):
        word = match.group().replace("’", "'").removesuffix("'s").lower()
        if not is_function_word(word):
            found.append((word.replace(".", "")[:PREFIX_LETTERS], Span(match.start(), match.end())))
    return tuple(found)


def prefixes(text: str, span: Span) -> frozenset[str]:
    """The first letters of the words of `text` in `span` that carry meaning."""
    return frozenset(prefix for prefix, _ in content_words(text, span))


def own_words(text: str, span: Span, other: str, other_span: Span) -> tuple[Span, ...]:
    """Where `text` in `span` has words that `other` has not in `other_span`; neighbours among them are one stretch."""
    known = {prefix for prefix, _ in content_words(other, other_span)}
    found: list[Span] = []
    goes_on = False
    for prefix, word in content_words(text, span):
        if prefix not in known:
            found.append(Span(found.pop().start, word.end) if goes_on else word)
        goes_on = prefix not in known
    return tuple(found)


def is_function_word(word: str) -> bool:
    """Whether a lower-case word belongs to the closed classes of English: articles, prepositions, pronouns."""
    return word in _function_words()


def is_filler(word: str) -> bool:
    """Whether a lower-case word tells nothing by itself, as function words that deny, hedge, bound or report do."""
    return is_function_word(word) and word not in lexicon("function_words")["changing"]


def leans(text: str, span: Span) -> bool:
    """Whether a sentence begins with a word that points back to what stands before it: "She", "But", "This"."""
    first = WORD.search(text, span.start, span.end)
    return first is not None and re.split("[’']", first.group().lower())[0] in lexicon("function_words")["leaning"]


@cache
def _function_words() -> frozenset[str]:
    return frozenset(lexicon("function_words")["words"])
