"""Words for those who speak, or might: roles, men and women, institutions, documents."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from align.lexicon import lexicon

WORD: Final = re.compile(r"\w+(?:[-'’.,]\w+)*")
"""A word as sources and outlets are named with, with its inner marks: "Anne-Marie", "O'Neil"."""


@cache
def word_list(name: str) -> frozenset[str]:
    """One list of `lexicons/sources.toml`, without case."""
    return frozenset(word.casefold() for word in lexicon("sources")[name])


def is_role(noun: Any) -> bool:
    """Whether a noun surely means a person: a title, a trade, a man or a woman."""
    lemma = noun.lemma_.casefold()
    return lemma in word_list("roles") | word_list("feminine") | word_list("masculine")


def is_gendered(noun: Any) -> bool:
    """Whether a noun means a man or a woman, and no other."""
    return noun.lemma_.casefold() in word_list("feminine") | word_list("masculine")
