"""Given names: who may bear one, and whether two of them are one name."""

from __future__ import annotations

from functools import cache
from typing import Final

from align.lexicon import lexicon
from align.naming.transliteration import fold, same_word

GENDERS: Final = ("feminine", "masculine")
"""The lists of `lexicons/given_names.toml`, and what those who bear the names on them are called here."""

SHORTEST: Final = 3
"""Letters of a short form that begins the whole name: Alex and Alexander. Others are listed: Joe and Joseph."""


@cache
def given_genders(name: str) -> frozenset[str]:
    """The genders of those who bear a given name; none where no list has it."""
    return frozenset(gender for gender in GENDERS if fold(name) in _listed(gender))


def same_given(left: str, right: str) -> bool:
    """Whether two given names are one: an initial, a short form of the other, or one name in two languages."""
    one, other = sorted((fold(left), fold(right)), key=len)
    initial = len(one) == 1 and other.startswith(one)
    short_form = len(one) >= SHORTEST and other.startswith(one)
    rows = {_rows().get(one, -1), _rows().get(other, -2)}
    listed = not _wholes(one).isdisjoint(_wholes(other))
    return initial or short_form or listed or len(rows) == 1 or same_word(left, right)


@cache
def _listed(gender: str) -> frozenset[str]:
    return frozenset(fold(name) for name in lexicon("given_names")[gender])


def _wholes(name: str) -> frozenset[str]:
    """A folded given name, and those that it may be short for."""
    return _shortened().get(name, frozenset()) | {name}


@cache
def _shortened() -> dict[str, frozenset[str]]:
    """Folded short form to the folded names that it is short for."""
    found: dict[str, set[str]] = {}
    for whole, shorts in lexicon("short_names")["forms"].items():
        for short in shorts:
            found.setdefault(fold(short), set()).add(fold(whole))
    return {short: frozenset(wholes) for short, wholes in found.items()}


@cache
def _rows() -> dict[str, int]:
    """Folded given name to its row in the table of one name in several languages."""
    return {fold(form): number for number, row in enumerate(lexicon("given_names")["forms"]) for form in row}
