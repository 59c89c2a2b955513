"""The words, numbers and marks of a text, and phrases among them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

Of = TypeVar("Of")

LONGEST_DIGITS: Final = 24
"""Longer runs of digits are identifiers, not quantities."""

BEHIND: Final = r"(?:€|(?:euros?|kr|kroner|kronor|złoty|francs?)\b)"
"""Money that stands behind its amount where numbers are written as on the continent: "12,50 €", "2 500 kr."."""

TOKEN: Final = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?"  # 1,250.50
    r"|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])(?:\.[0-9]+)?"  # 2,50,000, as in India
    r"|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{2}(?![0-9]|[,.][0-9])"  # 1.250,50
    rf"|[0-9]+,[0-9]{{2}}(?=\s?{BEHIND})|[0-9]+,[0-9](?=\s[mb]illion\b)"  # 12,50 €, 3,5 million
    rf"|(?<![0-9.,])[1-9][0-9]{{0,2}}(?:\u0020[0-9]{{3}})+(?=\s?{BEHIND})"  # 2 500 kr.
    r"|(?<![0-9.,])[1-9][0-9]{0,2}(?:[\u00a0\u2009\u202f][0-9]{3})+(?![0-9])"  # 1 250, with spaces that do not break
    r"|(?<![0-9.,])[1-9][0-9]{0,2}(?:\u0020[0-9]{3})*\u0020000(?![0-9])"  # 10 000: nothing else is counted 000
    r"|[0-9]+(?:\.[0-9]+)?"  # 1250.5
    r"|(?<![\w.])\.[0-9]+"  # .45
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # words
    r"|[^\s]"
)
HYPHENS: Final = frozenset("-‐‑–")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark: its offsets, its lower-cased text, and whether no space stands before it."""

    text: str
    lower: str
    start: int
    end: int
    glued: bool

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits and short enough to be a quantity."""
        return self.text[-1] in "0123456789" and len(self.text) <= LONGEST_DIGITS


def tokens(text: str) -> tuple[Token, ...]:
    """The words, numbers and marks of a text, in order."""
    found: list[Token] = []
    for match in TOKEN.finditer(text):
        glued = bool(found) and found[-1].end == match.start()
        found.append(Token(match[0], match[0].lower(), match.start(), match.end(), glued))
    return tuple(found)


def lower_at(words: Sequence[Token], at: int) -> str:
    """The lower-cased token at `at`, empty outside the text."""
    return words[at].lower if 0 <= at < len(words) else ""


def skip_hyphen(words: Sequence[Token], at: int) -> int:
    """The place after a hyphen that joins two words, or `at` where there is none."""
    if at + 1 < len(words) and words[at].text in HYPHENS and words[at].glued and words[at + 1].glued:
        return at + 1
    return at


def matches(words: Sequence[Token], at: int, phrase: Sequence[str]) -> int | None:
    """The place after `phrase` (lower-cased words) if it stands at `at`, hyphens counting as spaces."""
    for number, word in enumerate(phrase):
        if number:
            at = skip_hyphen(words, at)
        if lower_at(words, at) != word:
            return None
        at += 1
    return at


def by_word(phrases: Iterable[tuple[str, Of]], place: int = 0) -> dict[str, list[tuple[tuple[str, ...], Of]]]:
    """Phrases by their first word (`place` -1: their last), longest first: the words of each and what goes with it."""
    found: dict[str, list[tuple[tuple[str, ...], Of]]] = defaultdict(list)
    for phrase, of in phrases:
        words = tuple(TOKEN.findall(phrase))
        found[words[place]].append((words, of))
    for listed in found.values():
        listed.sort(key=lambda pair: -len(pair[0]))
    return found
