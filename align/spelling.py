"""One form for words that differ in spelling standard ("defence", "defense") or inflection ("fired", "firing") only."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

STANDARDS: Final = (
    (re.compile(r"[-'’.]"), ""),
    (re.compile(r"(?<=\w\w)our(?=s|ed|ing|able|ite|hood|less|ful|ly|$)"), "or"),
    (re.compile(r"(?<=\w\w)is(?=e[ds]?$|ing$|ation|er)"), "iz"),
    (re.compile(r"(?<=\w\wl)yse"), "yze"),
    (re.compile(r"(?<=\w\w[bt])re(?=s?$|d$)"), "er"),
    (re.compile(r"(?<=\wen)ce(?=s?$|less)"), "se"),
    (re.compile(r"(?<=\w[aeiou]l)l(?=ed|ing|er|or)"), ""),
    (re.compile(r"(?<=\w)ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=\w\w)mme(?=s?$)"), "m"),
)
"""What British and American spelling write differently, each rewritten to one form; for comparison only."""


ENDINGS: Final = re.compile(r"(?:'s|’s|s'|s’|ies|ied|es|ed|ing|s|d|y|e)$")
DOUBLED: Final = re.compile(r"([bdgklmnprtv])\1$")


@lru_cache(maxsize=1 << 15)  # the words of an event are compared again and again
def standard(word: str) -> str:
    """The word in lower case without hyphens or points, in one spelling standard: "Defence" and "defense" are equal."""
    form = word.casefold()
    for pattern, replacement in STANDARDS:
        form = pattern.sub(replacement, form)
    return form


def stem(word: str) -> str:
    """The word without its inflection, roughly: equal for forms of one word, never shorter than three letters."""
    form = standard(word)
    for _ in range(2):
        shorter = ENDINGS.sub("", form)
        if len(shorter) < 3 or not shorter.isalpha():
            break
        form = DOUBLED.sub(r"\1", shorter)
    return form
