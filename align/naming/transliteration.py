"""One spelling for names that reports transliterate differently: `fold`, and whether two folded words are one name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from align.lexicon import lexicon

RULES: Final = (
    (r"^(?:ye|je|ie)", "e"),  # Yevgeny, Jewgeni, Evgeny
    (r"schtsch", "sh"),
    (r"tch|tsch", "ch"),
    (r"shch|sch", "sh"),  # Khrushchev, Khruschev
    (r"dzh|dj", "j"),
    (r"kh", "h"),  # Arakhamia, Arahamia
    (r"gh", "g"),
    (r"ph", "f"),
    (r"(?:yy|iy|ii|yi|ij|ie|ey|y|j(?=[aou]))", "i"),  # Zelenskyy, Zelenskiy; Malyar, Maliar; Sergey, Sergei, Sergii
    (r"ei", "i"),
    (r"ou|oo|u", "u"),
    (r"w", "v"),
    (r"ks", "x"),  # Aleksandr, Alexander
    (r"q|ck", "k"),
    (r"c(?=[aou])", "k"),
    (r"(.)\1", r"\1"),  # Hanna, Hana
)
"""Letters that romanisations of one name choose between, in the order in which they are replaced.

Own rules, from comparing the BGN/PCGN and national romanisations of Ukrainian, Russian and Arabic names.
"""

GERMAN: Final = (
    {"schtsch": "shch", "tsch": "ch", "sch": "sh", "ch": "kh", "z": "ts", "j": "y"},
    {"schtsch": "shch", "tsch": "ch", "sch": "zh", "ch": "kh", "z": "ts", "j": "y"},
)
"""What German romanisation of Cyrillic (Duden) writes, and what English does; "sch" stands for two letters."""

MIN_LETTERS_IN_GERMAN: Final = 6
"""A shorter word may well be another name in English (Chan, Khan)."""

SUFFIXES: Final = (
    "ich",
    "vich",
    "ov",
    "ova",
    "in",
    "ina",
    "enko",
    "a",
    "s",
    "son",
    "ski",
    "ska",
    "man",
    "er",
    "i",
    "ian",
)
"""Endings that make another surname of a surname: Abramov is not Abramovich, Johns is not Johnson."""

MIN_LETTERS_FOR_A_SLIP: Final = 6
"""Below this length one letter more or less is another name (Lee, Leo)."""

MAX_SLIPS: Final = 2
"""Letters in which two long spellings of one name may differ after folding."""

ALIKE: Final = str.maketrans("eiouyhgzfjc", "aaaaakksvas")
"""Letters that transliterations confuse, one stand-in each: vowels; k, h and g; s, z, j and c; v and f.

Any other letter that differs makes another name (Clinton, Clifton).
"""

SILENT: Final = frozenset("aeiouyhk")
"""What one spelling of a name may have where the other has nothing; k stands for the folded h too."""

STEM: Final = 3
"""Least letters that the name of a country has before its ending: Cub-a, Cub-an."""


@cache
def fold(name: str) -> str:
    """The name without case, accents, apostrophes and choices of romanisation: Malyar and Maliar give one."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ß", "ss").replace("ł", "l").replace("ø", "o"))
    folded = "".join(letter for letter in letters if not unicodedata.combining(letter) and letter not in "'’‘ʼ`ʹ.")
    for pattern, replacement in RULES:
        folded = re.sub(pattern, replacement, folded)
    return folded


@cache
def same_word(left: str, right: str) -> bool:
    """Whether two words are spellings of one name: equal when folded, or a letter or two apart in a long name.

    Letters may differ only where they sound alike, never the first, nor where one name is the other with an ending that
    makes a name of its own.
    """
    one, other = sorted((fold(left), fold(right)), key=len)
    if one == other or fold(right) in _from_german(left) or fold(left) in _from_german(right):
        return True
    if not one or one[0] != other[0] or (other.startswith(one) and other[len(one) :] in SUFFIXES):
        return False
    if len(one) < MIN_LETTERS_FOR_A_SLIP or _differ_in_ending(one, other):
        return False
    return DamerauLevenshtein.distance(one, other) <= MAX_SLIPS and _sound_alike(one, other)


def _from_german(name: str) -> set[str]:
    """The name, folded, if it was German romanisation: Schtschuchar is Shchukhar."""
    if len(name) < MIN_LETTERS_IN_GERMAN:
        return set()
    return {fold(_replaced(name.casefold(), letters)) for letters in GERMAN}


def _replaced(name: str, letters: Mapping[str, str]) -> str:
    return re.sub("|".join(letters), lambda found: letters[found[0]], name)


def _sound_alike(one: str, other: str) -> bool:
    """Whether the words differ only in letters that are confused, or in one silent letter."""
    edits = [(kind, to) for kind, _, to in Levenshtein.editops(one.translate(ALIKE), other.translate(ALIKE)).as_list()]
    return not edits or (len(edits) == 1 and edits[0][0] == "insert" and other[int(edits[0][1])] in SILENT)


def _differ_in_ending(one: str, other: str) -> bool:
    """Names that part only in their last letters are relatives in form, not spellings (Petrov, Petrova, Petrovic)."""
    return one[:-1] == other[: len(one) - 1] and one[-1] != other[-1]


def one_name(one: str, other: str) -> bool:
    """Whether two words are one name, or that of a country and of its people."""
    return same_word(one, other) or bool(_stems(one.casefold()) & _stems(other.casefold()))


@cache
def _stems(name: str) -> frozenset[str]:
    """A name, and what is left of it without the ending of a country or a people."""
    endings = (ending for ending in lexicon("exonyms")["endings"] if name.endswith(ending))
    return frozenset({name, *(stem for ending in endings if len(stem := name.removesuffix(ending)) >= STEM)})


@cache
def exonyms() -> dict[str, str]:
    """Folded form of a place to its first form in the table (`lexicons/exonyms.toml`)."""
    return {fold(form): entry["forms"][0] for entry in lexicon("exonyms")["entry"] for form in entry["forms"]}
